# The buttons beside a failure.
offer_settings = Modifier la connexion…
offer_other_account = Utiliser un autre compte
offer_browser = Continuer dans le navigateur
offer_allow = Autoriser
offer_admin_link = Copier le lien pour l’administrateur
offer_admin_text = Copier le texte pour l’administrateur
offer_new_code = Nouveau code
offer_proxy_help = À propos des proxys
# The headings of a sign-in that did not succeed.
sign_in_declined = Non authentifié
sign_in_failed_headline = Échec de l’authentification
# What is wrong with the registration, and what to do.
# Each sentence that says why a sign-in failed is followed by one that says what to do now.
return_address_missing = L’inscription ne contient pas l’adresse de retour de Convene.
return_address_missing_now = Ajoutez { $url } sous « Applications mobiles et de bureau » dans l’inscription, puis réessayez.
app_unknown = Cette organisation n’a pas d’application avec cet ID client, ou elle est désactivée.
app_unknown_now = Vérifiez l’ID client et l’organisation de la connexion.
tenant_unknown = Cette organisation n’a pas été trouvée dans ce cloud.
tenant_unknown_now = Vérifiez l’organisation et le cloud de la connexion.
tenant_not_named = Cette inscription vaut pour une seule organisation, et aucune n’est indiquée.
tenant_needed_by_app = Une application qui s’authentifie elle-même a besoin d’une organisation précise.
tenant_needed_now = Entrez l’ID de locataire de l’organisation dans la connexion.
secret_expected = L’inscription attend un secret, qu’un programme de bureau ne peut pas garder.
secret_expected_now = Utilisez la plateforme « Applications mobiles et de bureau » ; pour les codes, réglez aussi « Autoriser les flux clients publics » sur « Oui ».
single_page_platform = L’inscription a l’adresse de retour sous « Application monopage ».
single_page_platform_now = Déplacez-la vers « Applications mobiles et de bureau », puis réessayez.
secret_not_allowed = Cette inscription est celle d’une application publique, qui ne doit pas avoir de secret.
secret_not_allowed_now = Utilisez une inscription distincte pour l’application qui s’authentifie elle-même.
permission_missing = Il manque à l’inscription l’autorisation { $permission }.
permission_missing_now = Ajoutez-la aux autorisations de l’API de l’inscription, puis réessayez.
client_id_is_microsofts = Cet ID client appartient à Microsoft.
client_id_is_microsofts_now = Inscrivez votre propre application et entrez son ID client dans la connexion.
secret_wrong = Le secret client est incorrect.
secret_wrong_now = Collez la valeur du secret, pas son ID.
secret_expired = Le secret client a expiré.
secret_expired_now = Créez un nouveau secret dans l’inscription et collez sa valeur.
certificate_refused = Le certificat n’a pas été accepté.
certificate_refused_now = Vérifiez qu’il est chargé dans l’inscription et que l’horloge de cet ordinateur est à l’heure.
# What stands between the person and the app.
account_elsewhere = Ce compte n’est pas dans cette organisation.
account_elsewhere_now = Authentifiez-vous avec un compte de cette organisation, ou modifiez l’organisation de la connexion.
account_personal = C’est un compte personnel ; les réunions Teams se créent avec un compte professionnel ou scolaire.
account_personal_now = Authentifiez-vous avec votre compte professionnel ou scolaire.
consent_needed = Vous n’avez pas encore autorisé Convene à créer des réunions pour vous.
consent_needed_now = Authentifiez-vous encore une fois et acceptez.
admin_consent_needed = Un administrateur doit d’abord approuver Convene.
admin_consent_needed_now = Envoyez le lien à un administrateur ; après son approbation, réessayez.
declined = Vous avez annulé ou refusé. Rien n’a changé.
declined_now = Réessayez quand vous serez prêt.
proof_needed = Votre organisation veut une preuve de plus que c’est bien vous.
proof_needed_now = Continuez dans le navigateur, où vous pourrez la donner.
policy_blocks = Les règles de votre organisation ne permettent pas cela depuis cet appareil, ce lieu ou cette application.
policy_blocks_now = Après un code, essayez le navigateur, qui peut prouver de quel appareil il s’agit. Sinon, adressez-vous à la personne qui gère l’authentification dans votre organisation.
account_blocked = Ce compte est verrouillé, à risque ou désactivé, son mot de passe a expiré, ou il n’est pas affecté à cette application.
account_blocked_now = Adressez-vous à votre administrateur, ou utilisez un autre compte.
sign_in_ended = Votre session est terminée.
sign_in_ended_now = Authentifiez-vous à nouveau. Votre formulaire est intact.
answer_used = Cette réponse du navigateur a déjà été utilisée.
answer_used_now = Réessayez ; chaque authentification a besoin de sa propre réponse.
network_policy = Ce réseau, ou l’une de ses stratégies, bloque cette organisation.
network_policy_now = Adressez-vous à votre administrateur, ou essayez depuis un autre réseau.
too_many_tries = Il y a eu trop de tentatives en peu de temps.
too_many_tries_now = Attendez cinq minutes, puis réessayez.
# What stands between the program and the service.
sign_in_busy = Le service d’authentification est surchargé.
sign_in_busy_now = Réessayez dans une minute.
sign_in_busy_until = Il vous demande de réessayer dans { $seconds } s.
certificate_untrusted = Cet ordinateur ne fait pas confiance au certificat que { $host } présente sur ce réseau.
certificate_untrusted_now = Demandez à votre administrateur d’installer le certificat racine de l’entreprise sur cet ordinateur, puis réessayez.
# A gap named $source is the environment variable that names the proxy, such as HTTPS_PROXY.
proxy_asks_who = { $host } est injoignable : le proxy veut savoir qui demande (407).
named_proxy_asks_who = { $host } est injoignable : le proxy qu’indique { $source } veut savoir qui demande (407).
proxy_asks_who_now = Mettez le nom d’utilisateur et le mot de passe du proxy là où le proxy est défini, puis redémarrez Convene.
unreached_by_proxy = { $host } est injoignable par le proxy qu’indique { $source }.
unreached_by_proxy_now = Vérifiez le proxy, puis réessayez.
unreached = { $host } est injoignable pour l’authentification.
unreached_now = Vérifiez le réseau, ainsi que l’adresse d’authentification si vous en avez tapé une, puis réessayez.
http_not_set_up = Convene n’a pas pu préparer sa liaison ; l’adresse du proxy n’en est peut-être pas une.
http_not_set_up_now = Vérifiez comment le proxy est défini, puis redémarrez Convene.
browser_silent = Rien n’est revenu du navigateur à temps.
browser_silent_now = Réessayez, ou utilisez plutôt un code. Ce que le navigateur a affiché en dit peut-être plus.
code_expired = Le code a expiré.
code_expired_now = Demandez un nouveau code.
answer_unsafe = La réponse du navigateur est arrivée dans son adresse, que les navigateurs gardent dans leur historique. Convene ne l’a pas utilisée.
answer_unsafe_now = Réessayez. Si cela persiste, le service d’authentification ne prend pas en charge form_post, dont Convene a besoin.
# The gap is the system’s reason.
no_receiver = Convene ne peut pas attendre la réponse du navigateur sur cet ordinateur : { $reason }.
no_receiver_now = Réessayez, ou utilisez plutôt un code.
browser_closed = Le navigateur n’a pas pu être ouvert.
browser_closed_now = Copiez le lien et ouvrez-le vous-même, ou utilisez plutôt un code.
sign_in_unreadable = La réponse du service d’authentification est illisible.
sign_in_unreadable_now = C’est ce que fait un réseau qui demande sa propre authentification. Ouvrez un navigateur, authentifiez-vous-y, puis réessayez.
# What the service says itself: a word such as invalid_request, a number such as AADSTS90014, or both.
not_accepted_saying = Le service d’authentification n’a pas accepté l’authentification ({ $said }).
not_accepted = Le service d’authentification n’a pas accepté l’authentification et n’a pas dit pourquoi.
not_accepted_now = Ses propres termes sont sous « Diagnostics ». Réessayez, ou montrez-les à votre administrateur.
# What is wrong with the answer.
permission_not_granted = L’autorisation de créer des réunions n’a pas été accordée.
permission_not_granted_now = Authentifiez-vous encore une fois et acceptez, ou faites ajouter { $permission } à l’inscription.
account_of_another_tenant = Le compte qui s’est authentifié est d’une autre organisation que celle de cette connexion.
account_of_another_tenant_now = Authentifiez-vous avec un compte de cette organisation, ou modifiez la connexion.
answer_of_unknown_kind = Le service d’authentification a donné un jeton d’un type inconnu.
answer_names_nobody = Le service d’authentification n’a pas dit qui s’est authentifié.
answer_for_another_app = La réponse est destinée à une autre application.
answer_to_another_sign_in = La réponse appartient à une autre authentification.
answer_of_another_service = La réponse vient d’un autre service d’authentification.
code_page_elsewhere = La page pour le code n’est pas une page du service d’authentification : Convene ne l’affiche donc pas.
answer_not_kept_now = Rien n’a été conservé. Réessayez, et signalez-le si cela persiste.
# What is wrong with the certificate file.
# The gap is the system’s reason.
certificate_unreadable = Le fichier de certificat est illisible : { $reason }.
certificate_unreadable_now = Vérifiez le chemin, et que vous avez le droit de lire le fichier.
certificate_not_pem = Le fichier de certificat n’est pas au format PEM.
certificate_not_there = Il n’y a pas de certificat dans le fichier.
certificate_without_key = Il n’y a pas de clé privée dans le fichier de certificat.
certificate_key_encrypted = La clé privée du fichier de certificat a un mot de passe.
certificate_key_not_rsa = La clé privée du fichier n’est pas une clé RSA d’au moins 2048 bits.
certificate_not_a_pair = Le certificat et la clé privée du fichier ne vont pas ensemble.
certificate_choose_now = Choisissez un fichier PEM qui contient le certificat et sa clé privée RSA, sans mot de passe.
# Two whole sentences: what an error means, and what to do.
error_meaning = { $why } { $now }
