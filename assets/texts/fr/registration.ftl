# The names of pages, buttons and platforms are those of the Entra admin center, as it has them in this language.
how_to_register = Comment inscrire Convene
copy_steps = Copier les étapes d’inscription
copy_command = Copier la commande
or_command = Ou, avec la ligne de commande Azure, une seule commande qui affiche l’ID client :
and_policy = Puis, dans Teams PowerShell :
copy_policy = Copier les lignes PowerShell
registering = Inscription de Convene
step_new_registration = Dans le centre d’administration Microsoft Entra, ouvrez « Inscriptions d’applications » et choisissez « Nouvelle inscription ». Nommez-la Convene, pour les comptes de cet annuaire d’organisation uniquement.
step_return_address = Sous « Authentification », ajoutez la plateforme « Applications mobiles et de bureau » avec l’adresse de retour { $url }.
step_public_client = Pour s’authentifier avec un code sur un autre appareil, réglez aussi « Autoriser les flux clients publics » sur « Oui ».
# The name of a permission of Microsoft Graph.
step_permission = Sous « Autorisations de l’API », ajoutez Microsoft Graph, « Autorisations déléguées » : { $permission }.
step_own_registration = Dans le centre d’administration Microsoft Entra, ouvrez « Inscriptions d’applications » et choisissez « Nouvelle inscription ». Créez une inscription à part, distincte de celle avec laquelle les personnes s’authentifient.
# Both gaps are names of permissions.
step_app_permission = Sous « Autorisations de l’API », ajoutez Microsoft Graph, « Autorisations d’application » : { $permission }, et accordez le consentement administrateur. { $users } permet à Convene de trouver un organisateur par son adresse ; sans cette autorisation, utilisez l’ID d’objet.
step_credential = Sous « Certificats et secrets », chargez un certificat (préférable), ou créez un secret client et copiez sa valeur.
step_access_policy = Dans Teams PowerShell, autorisez l’application à agir pour les organisateurs par une stratégie d’accès aux applications. Elle peut mettre 30 minutes à prendre effet.
step_copy_ids = Depuis la vue d’ensemble, copiez dans Convene l’ID d’application (client) et l’ID de l’annuaire (locataire).
# From here on: what a person sends to their administrator. What failed follows, then what the administrator should do.
admin_greeting = Convene, un programme qui crée des réunions Teams par Microsoft Graph, n’a pas pu continuer.
admin_allow_for_organizer = Veuillez autoriser l’application à agir pour l’organisateur, dans Teams PowerShell. L’effet peut prendre 30 minutes.
admin_guest = Les réunions sont créées dans l’organisation dont le compte est membre. Veuillez y inscrire Convene, ou donner à la personne un compte ici.
admin_personal_account = Veuillez donner à la personne un compte professionnel ou scolaire avec une licence Teams.
admin_check_permission = Veuillez vérifier que l’application a l’autorisation ci-dessous, avec consentement, et que le compte a une licence Teams et le droit de créer des réunions (stratégie de réunion Teams).
admin_approve = Veuillez approuver l’application pour l’organisation.
admin_approve_page = La page pour le faire est ci-dessous. Ensuite, le navigateur va à { $url }, où rien ne répond ; c’est normal.
admin_policy_blocks = Veuillez chercher l’ID de corrélation ci-dessous dans le journal de connexion : une stratégie d’accès conditionnel bloque cet appareil, ce lieu ou cette application.
admin_account_blocked = Veuillez vérifier le compte : s’il est verrouillé, à risque ou désactivé, si son mot de passe a expiré, et s’il est affecté à l’application.
admin_network_policy = Veuillez vérifier les restrictions de locataire de ce réseau et les paramètres d’accès interlocataire.
admin_root_certificate = Veuillez installer le certificat racine de l’entreprise sur cet ordinateur ; le proxy présente son propre certificat.
# The steps for registering the app follow.
admin_change_registration = Veuillez modifier l’inscription de l’application. Elle doit être telle que la créent ces étapes :
admin_app = Application (ID client) : { $id }
admin_tenant = Organisation (locataire) : { $tenant }
admin_account = Compte : { $account }
admin_organizer = Organisateur : { $organizer }
admin_permission = Autorisation : { $permission } (Microsoft Graph, déléguée)
admin_app_permission = Autorisation : { $permission } (Microsoft Graph, application)
