diagnostics_label = Diagnostics
copy_diagnostics = Copier les diagnostics
cancelled = Annulé
check_failed = Impossible de vérifier l’ID externe
form_incomplete = Aucune réunion avec cet ID n’est connue ici. Seule l’opération createOrGet de Graph pourrait le dire, et pour cela le formulaire doit être complet : ce qui manque y est signalé.
may_be_done = Le service l’a peut-être fait malgré tout. Réessayez : le même ID externe ne crée jamais de seconde réunion.
cancelled_delete = Si la demande était déjà parvenue au service, la réunion est supprimée. Vérifiez son ID externe pour le savoir.
cancelled_change = Si la demande était déjà parvenue au service, la réunion est modifiée. Vérifiez son ID externe pour le savoir.
cancelled_refresh = Rien n’en est modifié.
# "Meetings" is the name of a part of the window.
cancelled_create = Si la demande était déjà parvenue au service, la réunion y existe. Reprenez-la dans « Réunions », ou redemandez-la avec le même ID externe ; aucune seconde réunion n’est créée.

# What did not happen, as a headline.
answer_not_read = Impossible de lire la réunion
create_failed = Impossible de créer ou d’obtenir la réunion
delete_failed = Impossible de supprimer la réunion
change_failed = Impossible de modifier la réunion
resume_failed = Impossible d’achever la demande
refresh_failed = Impossible de relire la réunion
refresh_shown_failed = Impossible de relire les réunions
show_failed = Impossible d’afficher la réunion
import_failed = Impossible d’importer des réunions
export_failed = Impossible d’exporter les réunions

# Why: after one of these stands a sentence that begins with now_.
why_not_connected = Aucune connexion n’est ouverte.
why_busy = Un autre appel est encore en cours.
why_unreachable = { $host } est injoignable.
# $variable is an environment variable, such as HTTPS_PROXY.
why_unreachable_through_proxy = { $host } est injoignable par le proxy qu’indique { $variable }.
why_timed_out = Le service n’a pas répondu à temps.
why_interrupted = La liaison avec le service a été interrompue.
why_token_refused = Le service n’accepte pas le jeton d’accès ; il a peut-être expiré.
why_forbidden = Le service ne permet pas cela à ce compte ou à cette application.
why_no_access_policy = L’application n’est pas autorisée à agir pour l’organisateur : il manque une stratégie d’accès aux applications.
why_guest = Ce compte est invité dans l’organisation, et les invités ne peuvent pas y créer de réunions Teams.
why_personal_account = Les comptes personnels ne peuvent pas créer de réunions Teams par Microsoft Graph.
why_organizer_unknown = Aucun ID d’objet n’a été trouvé pour l’organisateur { $address }.
why_connection_incomplete = Il manque à la connexion quelque chose dont elle a besoin.
why_not_allowed_here = Les paramètres de votre administrateur n’autorisent pas cette connexion.
why_set_by_administrator = { $connection } est définie par votre administrateur, qui seul peut la modifier.
why_not_found = Le service ne connaît pas cette réunion ou cet utilisateur.
why_throttled = Le service a reçu trop de demandes.
# $status: the HTTP status, such as 400.
why_refused = Le service a refusé la demande ({ $status }).
why_channel_refused = Le service a refusé la demande sans dire pourquoi. C’est peut-être à cause du canal.
why_service_failed = Le service est en difficulté ({ $status }).
why_answer_unreadable = La réponse du service est illisible.
why_redirected = Quelque chose en chemin mène ailleurs.
why_redirected_to = Quelque chose en chemin mène plutôt à { $host }.
why_demo_failed = L’organisation de démonstration n’a pas pu démarrer.
why_file_unwritten = Impossible d’écrire { $path }.
why_file_unread = Impossible de lire { $path }.
why_file_ending = { $path } ne se termine ni par .csv ni par .json.
why_file_exists = { $path } existe déjà, et Convene ne remplace rien.
why_settings_unreadable = Le fichier de paramètres contient une erreur : Convene ne le modifie donc pas.
why_link_not_allowed = Convene n’ouvre que les liens de Teams et d’Outlook.
why_link_not_opened = Le système n’a pas pu ouvrir le lien.
why_file_not_opened = Le système n’a pas pu ouvrir le fichier.
why_not_copied = Le Presse-papiers du système n’a pas pris le texte.
why_not_an_export = { $path } n’est pas une liste de réunions exportée par Convene.
why_read_differently = Ce que vous aviez saisi serait compris autrement aujourd’hui et n’a donc pas été envoyé.
why_no_such_request = Cette demande n’est plus dans la liste.
why_panic = Convene contient une erreur.
why_ledger_read_only = Impossible d’écrire le registre de vos réunions : son fichier, son dossier ou son disque est en lecture seule.
why_ledger_full = Impossible d’écrire le registre de vos réunions : le disque est plein.
why_ledger_locked = Le registre de vos réunions est retenu par un autre programme.
why_ledger_damaged = Le registre de vos réunions est endommagé.
why_ledger_too_new = Un Convene plus récent a écrit le registre de vos réunions (version { $found } ; celui-ci connaît les versions jusqu’à { $known }).
why_ledger_unusable = Le registre de vos réunions est inutilisable.

# What to do now. "it" and "one" are what the sentence before, which begins with why_, is about: given above each where it isn't plain.
# The connection.
now_open_connection = Ouvrez-en une dans « Paramètres ».
# The call that is under way.
now_wait_or_cancel = Attendez-le ou annulez-le.
now_check_address = Vérifiez le réseau et l’adresse de la connexion, puis réessayez.
now_check_proxy = Vérifiez le proxy, puis réessayez.
now_check_network = Vérifiez le réseau, puis réessayez.
# An access token.
now_paste_token = Collez-en un nouveau ci-dessus. Votre formulaire est intact.
now_get_permission = Il faut l’autorisation OnlineMeetings.ReadWrite et un compte avec une licence Teams. Une application a aussi besoin d’une stratégie d’accès aux applications pour l’organisateur ; une nouvelle met jusqu’à 30 minutes à prendre effet.
# Lines for PowerShell that make an application access policy.
now_send_policy = Envoyez à votre administrateur les lignes qui en créent une. Une nouvelle stratégie met jusqu’à 30 minutes à prendre effet ; réessayez ensuite.
now_use_member = Utilisez un compte membre, ou demandez à l’administrateur de votre propre organisation d’y inscrire Convene.
now_use_work_account = Authentifiez-vous avec votre compte professionnel ou scolaire.
now_check_organizer = Vérifiez l’adresse, ou utilisez l’ID d’objet de l’organisateur. Pour le trouver par son adresse, l’application a besoin de l’autorisation d’application User.Read.All.
now_change_connection = Modifiez la connexion dans « Paramètres ».
now_choose_connection_or_ask = Choisissez une autre connexion dans « Paramètres », ou adressez-vous à votre administrateur.
now_ask_or_add_connection = Adressez-vous à votre administrateur, ou ajoutez votre propre connexion.
now_check_user_id = Vérifiez l’ID d’utilisateur de la connexion.
now_later = Réessayez dans un moment.
# The service asks.
now_later_in = Il vous demande de réessayer dans { $seconds } s.
# The service's own words. "Diagnostics" is a heading in the window.
now_see_words = Ses propres termes sont sous « Diagnostics ».
now_without_channel = Réessayez sans le canal : la réunion est alors créée avec sa propre conversation.
now_get_it_again = La demande a été exécutée malgré tout. Réessayez : le même ID externe obtient la réunion qui existe.
now_sign_in_to_network = C’est ce que fait un réseau qui demande sa propre authentification. Ouvrez un navigateur, authentifiez-vous-y, puis réessayez.
now_choose_connection = Choisissez une autre connexion dans « Paramètres ».
# The reason why the demo organisation could not start.
now_see_reason = La raison est sous « Diagnostics ».
now_choose_place = Choisissez un autre emplacement.
# A file's name.
now_check_file = Vérifiez son nom et si vous avez le droit de le lire.
now_choose_ending = Les listes de réunions sont en .csv pour les tableurs et en .json pour les programmes.
now_mend_settings = Corrigez le fichier ou déplacez-le, puis réessayez.
now_copy_link = Copiez plutôt le lien.
# A file that could not be opened.
now_save_instead = Enregistrez-le plutôt, puis ouvrez-le à cet endroit.
now_copy_plain = Réessayez, ou copiez le texte brut.
now_choose_export = Choisissez un fichier exporté ici, terminé par .csv ou .json.
# Discard the request.
now_use_form = L’ordre des dates ou la version de Graph a changé. Abandonnez-la et créez la réunion depuis le formulaire.
# The request.
now_nothing_left = Elle a été achevée ou abandonnée entre-temps.
now_report = Réessayez, et signalez-le avec les diagnostics.
now_ledger_read_only = Vous pouvez créer des réunions, mais rien n’est conservé. Rendez le dossier accessible en écriture et redémarrez Convene.
now_ledger_full = Vous pouvez créer des réunions, mais rien n’est conservé. Libérez de la place sur le disque.
# The program that holds the record of meetings.
now_ledger_locked = Vous pouvez créer des réunions, mais rien n’est conservé tant que ce programme ne l’a pas libéré.
# The damaged record of meetings.
now_ledger_damaged = Convene le met de côté et récupère ce qui est lisible ; réessayez ensuite.
now_ledger_too_new = Vous pouvez créer des réunions, mais rien n’est conservé. Utilisez le Convene plus récent.
now_ledger_unusable = Vous pouvez créer des réunions, mais rien n’est conservé. La raison est sous « Diagnostics ».
# Two whole sentences.
after_each_other = { $first } { $second }

# Why another try is needed, followed by when it comes.
retry_unreachable = Le service est injoignable
retry_timed_out = Le service n’a pas répondu à temps
retry_interrupted = La liaison a été interrompue
retry_throttled = Le service demande de patienter (429)
retry_trouble = Le service est en difficulté ({ $status })
token_empty = Collez un jeton d’accès
token_unsendable = Ce n’est pas un jeton d’accès : il contient un espace ou un caractère inattendu. Copiez-le à nouveau.
graph_url_not_https = L’adresse doit commencer par https:// (http:// sur cet ordinateur uniquement)
graph_url_user_info = L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe
graph_url_end = L’adresse doit s’arrêter avant le premier « ? » ou « # »
graph_url_unreadable = Tapez l’adresse de Graph sans la version, par exemple https://graph.microsoft.com
