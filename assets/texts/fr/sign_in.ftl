how_to_sign_in = Mode d’authentification
organization_label = Organisation
organization_hint = contoso.com
organization_explained = Son ID de locataire ou l’un de ses domaines vérifiés. Laissez ce champ vide pour tout compte professionnel ou scolaire.
organization_needed_explained = Son ID de locataire ou l’un de ses domaines vérifiés.
client_id_label = ID client
client_id_explained = L’ID de l’application que votre organisation a inscrite pour Convene. Votre administrateur le connaît, ou inscrit l’application.
sign_in_address = Adresse d’authentification
client_secret = Secret client
remember_secret = Mémoriser le secret
remember_secret_explained = Chiffré avec une clé du trousseau de ce système. Sinon, il est conservé en mémoire jusqu’à la fermeture de Convene.
certificate_file = Fichier de certificat
certificate_explained = Un fichier PEM avec le certificat et sa clé privée RSA, sans mot de passe.
organizer_id = Organisateur
organizer_explained = L’utilisateur au nom duquel les réunions sont créées : l’ID d’objet, ou l’adresse si l’application peut lire les utilisateurs.
organizer_needed = Tapez l’ID d’objet ou l’adresse de l’organisateur
client_id_needed = Tapez l’ID client de votre inscription ; « Comment inscrire Convene » explique comment en obtenir un
client_id_not_a_guid = Un ID client de Microsoft ressemble à 00000000-1111-2222-3333-444444444444. Copiez-le depuis la vue d’ensemble de l’inscription
secret_needed = Collez la valeur du secret
certificate_needed = Tapez le chemin du fichier de certificat
own_tenant_needed = Une application qui s’authentifie elle-même a besoin d’une organisation précise : tapez son ID de locataire ou son domaine
not_allowed_here = Les paramètres de votre administrateur n’autorisent pas cette connexion
change = Modifier…
change_title = Modifier la connexion
connected = Connexion établie
schedule_a_meeting = Planifier une réunion
sign_in_title = S’authentifier dans le navigateur
code_title = S’authentifier avec un code
preparing = Préparation de l’authentification…
open_again = Ouvrir à nouveau
copy_link = Copier le lien
use_code = Utiliser plutôt un code
use_browser = Utiliser plutôt le navigateur
browser_shows_error = Le navigateur affiche une erreur
paste_error = Erreur du navigateur
paste_error_explained = Copiez tout le texte de la page et collez-le ici. Il n’est lu que sur cet ordinateur et n’est pas conservé.
paste_error_hint = AADSTS…
explain_error = Expliquer l’erreur
usual_errors = Rien n’est encore revenu ? Voici ce qui pose habituellement problème
copy_code = Copier le code
open_page = Ouvrir la page
only_your_code = N’entrez ce code que si vous êtes à l’origine de cette demande.
code_page_label = Ouvrez cette page dans n’importe quel navigateur
code_label = et entrez ce code
show_sign_in = Afficher l’authentification
waiting_for_sign_in = En attente de votre authentification
sign_in_stopped = L’authentification n’a pas abouti
back = Retour
sign_in_label = S’authentifier
sign_in_again = S’authentifier à nouveau
add_account = Ajouter un autre compte
sign_out = Se déconnecter
forget_secret = Oublier le secret
other_account_title = Un autre compte s’est authentifié
use_this_account = Utiliser ce compte
microsoft_sign_out_page = Ouvrir la page de déconnexion de Microsoft
hide = Masquer
use_secret = Utiliser ce secret
sign_in_next_time = Vous devrez vous authentifier à nouveau la prochaine fois
test_connection = Tester la connexion
testing = Test de la connexion…
allow_directory = Autoriser la recherche dans l’annuaire
allow_channels = Autoriser les équipes et les canaux
allow_calendar = Autoriser l’accès au calendrier
test_cancelled = Le test a été annulé
admin_text_names_you = Ce qui a échoué, l’application, l’organisation et votre compte ; aucun secret
proxy_help = Convene prend le proxy dans les variables d’environnement HTTPS_PROXY, ALL_PROXY et NO_PROXY, ou dans les paramètres du système. Si le proxy demande un nom d’utilisateur et un mot de passe, ils figurent dans l’adresse du proxy : http://NOM:MOTDEPASSE@proxy.example:8080. Modifiez-la là où elle est définie, puis redémarrez Convene.
# The ways of signing in, by their names.
by_browser = Navigateur (recommandé)
by_device_code = Code sur un autre appareil
by_client_secret = Application avec secret
by_client_certificate = Application avec certificat
by_token = Jeton d’accès collé
by_browser_explained = Vous vous authentifiez sur la page de votre organisation ; Convene ne voit jamais votre mot de passe.
by_device_code_explained = Pour les ordinateurs où aucun navigateur ne peut s’ouvrir : vous tapez un code dans un navigateur, ailleurs.
by_client_secret_explained = Pour les administrateurs : l’application s’authentifie elle-même et crée des réunions pour un seul organisateur.
by_client_certificate_explained = Pour les administrateurs : l’application s’authentifie elle-même avec un certificat, préférable à un secret.
# The name of a permission of Microsoft Graph.
by_token_explained = Vous apportez un jeton d’accès Microsoft Graph avec l’autorisation { $permission }. Il expire au bout d’une heure environ.
# How an account signs in, in two words: one of a few facts about it.
way = { $kind ->
    [demo] dans ce programme
    [browser] dans le navigateur
    [code] avec un code
    [secret] application avec secret
    [certificate] application avec certificat
   *[token] jeton d’accès
}
# The same with the address of the sign-in service.
way_at = { $kind ->
    [demo] dans ce programme, à { $url }
    [browser] dans le navigateur, à { $url }
    [code] avec un code, à { $url }
    [secret] application avec secret, à { $url }
    [certificate] application avec certificat, à { $url }
   *[token] jeton d’accès, à { $url }
}
# The name of a box, and what is chosen in it.
named_choice = { $label } : { $chosen }
set_for_everybody = Défini par votre administrateur
set_for_everybody_in = Défini par votre administrateur dans { $file }
# Begins with a whole sentence, which says why the file was not read.
system_settings_unread = { $why } C’est celui de votre administrateur ; tant qu’il est illisible, seule l’organisation de démonstration est utilisable.
tenant_wrong = Tapez un ID de locataire, ou un domaine comme contoso.com
# “common” and “consumers” are what was typed.
tenant_common = « common » laisse entrer les comptes personnels, qui n’ont pas de réunions Teams d’une organisation. Laissez plutôt ce champ vide
tenant_consumers = « consumers » désigne les comptes personnels, qui n’ont pas de réunions Teams d’une organisation. Laissez plutôt ce champ vide
client_id_wrong = Ce n’est pas un ID client. Copiez-le depuis la vue d’ensemble de l’inscription
client_id_of_microsoft = Cet ID client est celui d’une application de Microsoft. Tapez celui de l’inscription de votre organisation
authority_url_wrong = Tapez l’adresse du service d’authentification, par exemple { $url }
# The name of a host, such as login.microsoftonline.com.
waiting_for_browser = Une page de { $site } est ouverte dans votre navigateur. Authentifiez-vous-y, puis revenez : Convene continue de lui-même. Votre formulaire est intact.
browser_not_opened = Le navigateur n’a pas pu être ouvert. Copiez le lien et ouvrez-le vous-même ; il mène à { $site }.
# Minutes and seconds, such as 9:05.
time_to_go = Temps restant : { $time }
# What the button for the account says of it.
account_not_connected = Non connecté
account_connecting = Connexion à { $connection }…
account_needs_token = Jeton d’accès nécessaire
account_needs_secret = Secret client nécessaire
account_not_signed_in = Non authentifié
app_acting_for = Application, pour { $user }
signed_out_here = Déconnecté sur cet ordinateur
signed_out_who = { $who } : déconnecté sur cet ordinateur
other_account_came = Vous deviez vous authentifier en tant que { $expected }, mais c’est { $got } qui s’est authentifié. Rien n’est remplacé sans votre accord.
other_account_without_name_came = Vous deviez vous authentifier en tant que { $expected }, mais c’est un compte sans nom qui s’est authentifié. Rien n’est remplacé sans votre accord.
account_came_for_one_without_name = Vous deviez vous authentifier avec un compte sans nom, mais c’est { $got } qui s’est authentifié. Rien n’est remplacé sans votre accord.
account_without_name_came_for_another = Vous deviez vous authentifier avec un compte sans nom, mais c’est un autre compte sans nom qui s’est authentifié. Rien n’est remplacé sans votre accord.
sign_in_needed_again = { $who } doit s’authentifier à nouveau sur { $connection }. Votre formulaire est intact.
sign_in_needed_first = Personne n’est encore authentifié sur { $connection }.
needs_secret = { $connection } a besoin du secret de son application. Votre formulaire est intact.
sign_in_ends_soon = La session de { $who } n’a pas pu être renouvelée et se termine bientôt. Vous pouvez continuer jusque-là.
sign_ins_set_aside = Le fichier des sessions était inutilisable et a été mis de côté. Veuillez vous authentifier à nouveau. Il se trouve maintenant ici : { $file }
keychain_missing = Ce système n’a pas de trousseau que Convene puisse utiliser.
keychain_locked = Le trousseau de ce système est verrouillé.
keychain_silent = Le trousseau de ce système ne répond pas.
keychain_refused = Le trousseau de ce système a refusé.
keychain_forgot = Le trousseau de ce système ne conserve pas la clé.
sign_ins_not_written = Impossible d’écrire le fichier des sessions.
sign_ins_none_yet = Sessions : aucune n’a encore été nécessaire. Elles sont conservées dans un fichier chiffré, dont la clé est dans le trousseau du système.
sign_ins_sealed = Sessions : dans un fichier chiffré, dont la clé est dans le trousseau du système
# The gap is a whole sentence: why they are in memory only.
sign_ins_in_memory = Sessions : en mémoire uniquement. { $why } Vous devrez vous authentifier à nouveau la prochaine fois.
# Facts about a connection: where it leads, who can sign in, for whom meetings are made.
leads_into_this_program = Dans ce programme ; aucune de ses réunions n’est réelle
any_work_account = tout compte professionnel ou scolaire
for_organizer = pour { $id }
signed_in_names = Authentifiés : { $names }
signed_in_nobody = Personne n’est authentifié
change_connection = Modifier { $name }…
# What the test of a connection tries, and what came of it.
checked_who = Authentifié en tant que
checked_create_or_get = createOrGet autorisé
checked_directory = Recherche dans l’annuaire
checked_channels = Équipes et canaux
found_works = Fonctionne
found_not_allowed_yet = Pas encore autorisé ; tout le reste fonctionne sans
found_does_not_apply = Pas avec ce mode d’authentification
