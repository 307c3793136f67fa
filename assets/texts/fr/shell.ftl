demo = Organisation de démonstration
cancel = Annuler
close = Fermer
try_again = Réessayer
schedule = Planifier
settings = Paramètres
account = Compte
forget_token = Oublier le jeton d’accès
keys = Raccourcis clavier
form = formulaire
result = résultat
close_while_busy = Un appel au service est en cours
close_while_busy_explained = Si vous fermez Convene maintenant, vous n’en verrez pas la réponse. La réunion sera peut-être créée malgré tout. La demande est conservée : reprenez-la dans « Réunions », et aucune seconde réunion n’est créée.
keep_open = Laisser ouvert
close_anyway = Fermer quand même
welcome = Crée une réunion Teams en quelques secondes, et jamais deux fois la même.
try_the_demo = Essayer l’organisation de démonstration
demo_sentence = Une organisation inventée, à l’intérieur de ce programme : rien à configurer, et aucune de ses réunions n’est réelle.
connect = Se connecter à Microsoft 365…
connect_sentence = De vraies réunions Teams, avec votre compte professionnel ou scolaire.
nothing_leaves = Rien ne quitte cet ordinateur avant votre choix.
connect_title = Se connecter à Microsoft 365
connect_explained = Votre organisation inscrit Convene une fois ; ensuite, chacun s’authentifie avec son propre compte. Rien n’est envoyé tant que vous n’avez pas choisi « Se connecter ».
connect_now = Se connecter
connection_name = Nom de la connexion
cloud_label = Cloud
graph_url = Adresse de Graph
access_token = Jeton d’accès
token_explained = Conservé en mémoire jusqu’à la fermeture de Convene, et envoyé uniquement à l’adresse Graph de ce cloud. Vous pouvez aussi démarrer Convene avec le jeton dans la variable d’environnement CONVENE_TOKEN.
user_id = ID d’utilisateur pour les jetons d’application
user_id_explained = Laissez ce champ vide pour votre propre jeton. Un jeton d’application a besoin de l’ID d’objet de l’utilisateur qui organise les réunions.
user_id_wrong = Ce n’est pas un ID d’utilisateur. Copiez l’ID d’objet depuis le centre d’administration Microsoft Entra.
name_taken = Une connexion porte déjà ce nom. Choisissez-en un autre.
no_create_or_get = Dans ce cloud, Microsoft Graph n’a pas createOrGet : Convene ne peut pas y créer de réunions.
no_beta = Ce cloud n’a pas de version bêta de Graph : les réunions ne peuvent pas y avoir la conversation d’un canal.
use_token = Utiliser ce jeton
no_home = Convene n’a trouvé aucun dossier personnel où conserver ses paramètres. Indiquez-en un avec --profile-dir DIR.
built_without_window = Ce Convene a été compilé sans fenêtre. Compilez-le avec la fonctionnalité `gui`, ou utilisez une commande : voir `convene --help`.

# The list of keys. Names of keys are as they are on the keyboards of the language.
clear_keys = Ctrl+N
search_keys = Ctrl+F
copy_link_keys = Ctrl+Maj+C
schedule_keys = Ctrl+1
meetings_keys = Ctrl+2
settings_keys = Ctrl+3
step_keys = Haut, Bas
step_keys_explained = Dans une date ou une heure : un jour ou un quart d’heure plus tard ou plus tôt
open_key = Entrée
open_key_explained = Dans la liste : ouvrir la réunion
delete_key = Suppr
delete_key_explained = Dans la liste : supprimer la réunion
zoom_in_keys = Ctrl++
zoom_out_keys = Ctrl+-
actual_size_keys = Ctrl+0
cancel_key = Échap
cancel_key_explained = Fermer ou annuler

already_open_and_shown = Convene est déjà ouvert avec ce profil ; sa fenêtre a été affichée.
already_open_and_silent = Convene est déjà ouvert avec ce profil, mais sa fenêtre ne répond pas. Fermez-la d’abord, ou attendez un instant.
profile_not_reserved_because = Impossible de réserver ce profil ; ne démarrez pas Convene une seconde fois avec lui. ({ $error })

# $packages is what the command installs; $said is what the system answered.
no_window_without_library = Impossible d’ouvrir une fenêtre. Il manque une bibliothèque. Sous Debian : apt install { $packages } ({ $said })
no_window_without_opengl = Impossible d’ouvrir une fenêtre. OpenGL est absent. Sous Debian : apt install { $packages } ({ $said })
no_window_without_display = Impossible d’ouvrir une fenêtre. Convene a besoin d’une session graphique : un affichage X11 ou Wayland. ({ $said })
demo_server_failed_because = Impossible de faire fonctionner l’organisation de démonstration : { $error }

cloud_global = Microsoft 365 (mondial)
cloud_us_gov = Gouvernement des États-Unis (GCC High)
cloud_us_gov_dod = Gouvernement des États-Unis (DoD)
cloud_china = Chine (21Vianet)
cloud_custom = Autre adresse Graph

# The name of a box that chooses a version of Graph: $version is “Graph v1.0” or “Graph beta”.
api_version_box = Version de { $connection } : { $version }
connection_in_use = { $name } (utilisée)
# $part is a part of the window, such as “form” or “result”.
scroll_bar = Défilement : { $part }
use_connection = Utiliser { $name }
remove = Retirer { $name }

settings_kept_in = Paramètres : { $path }
settings_file_unreadable = Le fichier de paramètres est illisible : { $what }. Il n’a pas été touché : { $file }
settings_file_mistaken = Le fichier de paramètres contient une erreur à la ligne { $line }, colonne { $column } : { $what }. Convene fonctionne sans lui et ne l’a pas modifié : { $file }

# The status line when nothing runs.
ready_with_nothing = Aucune connexion pour l’instant
ready_soon = Connexion à { $connection }…
ready_with_token = Un jeton d’accès est nécessaire
ready_with_secret = Le secret client est nécessaire
ready_when_signed_in = Non authentifié sur { $connection }
ready_when_connected = Non connecté à { $connection }
ready_in_demo = Prêt dans l’organisation de démonstration : aucune réunion n’y est réelle
ready_on = Prêt sur { $connection }

# Why nothing can be sent yet.
not_ready_unconnected = Connectez-vous d’abord : voir « Paramètres »
not_ready_connecting = En attente de { $connection }
not_ready_without_token = Collez d’abord un jeton d’accès : le champ est ci-dessus
not_ready_without_secret = Collez d’abord le secret client : le champ est ci-dessus
not_ready_signed_out = Authentifiez-vous d’abord : voir ci-dessus
not_ready_failed = La connexion doit d’abord être ouverte : voir ci-dessus

token_expired = { $connection } n’accepte plus le jeton d’accès ; il a peut-être expiré. Collez-en un nouveau. Votre formulaire est intact.
token_needed = { $connection } a besoin d’un jeton d’accès Microsoft Graph. Collez-en un pour continuer.

channel_supported = Facultatif. La conversation de la réunion est alors un fil de ce canal. Cela passe par la version bêta de Graph.
channel_needs_beta = Facultatif. Une réunion dans un canal nécessite la version bêta de Graph, et cette connexion utilise v1.0.
channel_not_in_this_cloud = Laissez ce champ vide : le cloud de cette connexion ne peut pas créer de réunions dans des canaux.

# The status line while something runs.
doing_second_step = Définition des options et des rôles…
doing_create = Demande de la réunion à Graph…
doing_check = Vérification de l’ID externe…
doing_delete = Suppression de la réunion…
doing_change = Modification de la réunion…
doing_resume = Nouvelle demande de la réunion à Graph…
doing_refresh = Demande à Graph de l’état actuel de la réunion…
doing_refresh_shown = Relecture des réunions…
doing_show = Lecture de ce qui est conservé de la réunion…
doing_import = Lecture du fichier…
doing_export = Écriture du fichier…
doing_add_to_calendar = Ajout de la réunion à votre calendrier…
doing_create_many = Création des réunions…
# $doing is one of the above.
doing_step_of_two = Étape { $step } sur 2 : { $doing }
doing_again = { $doing } (tentative { $attempt })
doing_counted = { $doing } { $done } sur { $total }
# $reason is why the try before this one failed, such as “The service can’t be reached”.
waiting_for_try = { $reason }. Tentative { $attempt } dans { $seconds } s
saved_file = { $path } enregistré

# Stands between two things of a list in a sentence.
list_separator = ,{" "}
