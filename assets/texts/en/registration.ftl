# The names of pages, buttons and platforms are those of the Entra admin center, as it has them in this language.
how_to_register = How to register Convene
copy_steps = Copy registration steps
copy_command = Copy command
or_command = Or, with the Azure command line, one command that prints the client ID:
and_policy = Then, in Teams PowerShell:
copy_policy = Copy PowerShell lines
registering = Registering Convene
step_new_registration = In the Entra admin center, open App registrations and choose New registration. Name it Convene, for accounts in this organizational directory only.
step_return_address = Under Authentication, add the platform “Mobile and desktop applications” with the return address { $url }.
step_public_client = For signing in with a code on another device, also set “Allow public client flows” to Yes.
# The name of a permission of Microsoft Graph.
step_permission = Under API permissions, add Microsoft Graph, Delegated: { $permission }.
step_own_registration = In the Entra admin center, open App registrations and choose New registration. Use one of its own, apart from the one that people sign in with.
# Both gaps are names of permissions.
step_app_permission = Under API permissions, add Microsoft Graph, Application: { $permission }, and grant admin consent. { $users } lets Convene find an organizer by address; without it, use the object ID.
step_credential = Under Certificates & secrets, upload a certificate (better), or make a client secret and copy its value.
step_access_policy = In Teams PowerShell, allow the app to act for the organizers with an application access policy. It can take 30 minutes to work.
step_copy_ids = Copy the application (client) ID and the directory (tenant) ID from the overview into Convene.
# From here on: what a person sends to their administrator. What failed follows, then what the administrator should do.
admin_greeting = Convene, a program that makes Teams meetings through Microsoft Graph, could not go on.
admin_allow_for_organizer = Please allow the app to act for the organizer, in Teams PowerShell. It can take 30 minutes to work.
admin_guest = Meetings are made in the organisation where the account is a member. Please register Convene there, or give the person an account here.
admin_personal_account = Please give the person a work or school account with a licence for Teams.
admin_check_permission = Please check that the app has the permission below, with consent, and that the account has a licence for Teams and may create meetings (Teams meeting policy).
admin_approve = Please approve the app for the organisation.
admin_approve_page = The page for it is below. Afterwards the browser goes to { $url }, where nothing answers; that is expected.
admin_policy_blocks = Please look at the sign-in log for the correlation ID below: a Conditional Access policy blocks this device, place or app.
admin_account_blocked = Please check the account: whether it is locked, at risk or disabled, whether its password has expired, and whether it is assigned to the app.
admin_network_policy = Please check the tenant restrictions of this network and the cross-tenant access settings.
admin_root_certificate = Please install the company’s root certificate on this computer; the proxy shows a certificate of its own.
# The steps for registering the app follow.
admin_change_registration = Please change the app registration. It should be as these steps make it:
admin_app = App (client ID): { $id }
admin_tenant = Organisation (tenant): { $tenant }
admin_account = Account: { $account }
admin_organizer = Organizer: { $organizer }
admin_permission = Permission: { $permission } (Microsoft Graph, delegated)
admin_app_permission = Permission: { $permission } (Microsoft Graph, application)
