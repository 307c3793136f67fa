how_to_sign_in = How to sign in
organization_label = Organisation
organization_hint = contoso.com
organization_explained = Its tenant ID or one of its verified domains. Leave this empty for any work or school account.
organization_needed_explained = Its tenant ID or one of its verified domains.
client_id_label = Client ID
client_id_explained = The ID of the app that your organisation has registered for Convene. Your administrator knows it, or registers it.
sign_in_address = Sign-in address
client_secret = Client secret
remember_secret = Remember the secret
remember_secret_explained = Sealed with a key in this system’s keychain. Otherwise it is kept in memory until Convene ends.
certificate_file = Certificate file
certificate_explained = A PEM file with the certificate and its RSA private key, without a password.
organizer_id = Organizer
organizer_explained = The user in whose name meetings are made: the object ID, or the address if the app may read users.
organizer_needed = Type the organizer’s object ID or address
client_id_needed = Type the client ID of your registration; How to register Convene says how to get one
client_id_not_a_guid = A client ID of Microsoft looks like 00000000-1111-2222-3333-444444444444. Copy it from the registration’s overview
secret_needed = Paste the secret’s value
certificate_needed = Type the path of the certificate file
own_tenant_needed = An app that signs in as itself needs one organisation: type its tenant ID or domain
not_allowed_here = Your administrator’s settings do not allow this connection
change = Change…
change_title = Change the connection
connected = Connected
schedule_a_meeting = Schedule a meeting
sign_in_title = Sign in with your browser
code_title = Sign in with a code
preparing = Preparing the sign-in…
open_again = Open again
copy_link = Copy link
use_code = Use a code instead
use_browser = Use the browser instead
browser_shows_error = The browser shows an error
paste_error = Error from the browser
paste_error_explained = Copy the whole text of the page and paste it here. It is read on this computer only and not kept.
paste_error_hint = AADSTS…
explain_error = Explain the error
usual_errors = Nothing came back yet? This is what usually goes wrong
copy_code = Copy code
open_page = Open page
only_your_code = Only enter this code if you started this yourself.
code_page_label = Open this page in any browser
code_label = and enter this code
show_sign_in = Show sign-in
waiting_for_sign_in = Waiting for you to sign in
sign_in_stopped = The sign-in did not succeed
back = Back
sign_in_label = Sign in
sign_in_again = Sign in again
add_account = Add another account
sign_out = Sign out
forget_secret = Forget the secret
other_account_title = Another account signed in
use_this_account = Use this account
microsoft_sign_out_page = Open Microsoft’s sign-out page
hide = Hide
use_secret = Use this secret
sign_in_next_time = You will need to sign in again next time
test_connection = Test connection
testing = Testing the connection…
allow_directory = Allow directory search
allow_channels = Allow teams and channels
allow_calendar = Allow calendar access
test_cancelled = The test was cancelled
admin_text_names_you = What failed, the app, the organisation and your account; no secret
proxy_help = Convene takes the proxy from the environment variables HTTPS_PROXY, ALL_PROXY and NO_PROXY, or from the system’s settings. If the proxy wants a user name and a password, they stand in the proxy’s address: http://NAME:PASSWORD@proxy.example:8080. Change it where it is set, then start Convene again.
# The ways of signing in, by their names.
by_browser = Browser (recommended)
by_device_code = Code on another device
by_client_secret = App with secret
by_client_certificate = App with certificate
by_token = Pasted access token
by_browser_explained = You sign in on your organisation’s own page; Convene never sees your password.
by_device_code_explained = For computers on which no browser can open: you type a code into a browser elsewhere.
by_client_secret_explained = For administrators: the app signs in as itself and makes meetings for one organizer.
by_client_certificate_explained = For administrators: the app signs in as itself with a certificate, which is better than a secret.
# The name of a permission of Microsoft Graph.
by_token_explained = You bring a Microsoft Graph access token with the permission { $permission }. It ends after an hour or so.
# How an account signs in, in two words: one of a few facts about it.
way = { $kind ->
    [demo] in this program
    [browser] in the browser
    [code] with a code
    [secret] app with secret
    [certificate] app with certificate
   *[token] access token
}
# The same with the address of the sign-in service.
way_at = { $kind ->
    [demo] in this program at { $url }
    [browser] in the browser at { $url }
    [code] with a code at { $url }
    [secret] app with secret at { $url }
    [certificate] app with certificate at { $url }
   *[token] access token at { $url }
}
# The name of a box, and what is chosen in it.
named_choice = { $label }: { $chosen }
set_for_everybody = Set by your administrator
set_for_everybody_in = Set by your administrator in { $file }
# Begins with a whole sentence, which says why the file was not read.
system_settings_unread = { $why } It is your administrator’s; until it can be read, only the demo organisation can be used.
tenant_wrong = Type a tenant ID, or a domain such as contoso.com
# “common” and “consumers” are what was typed.
tenant_common = “common” lets personal accounts in, which have no Teams meetings of an organisation. Leave this empty instead
tenant_consumers = “consumers” means personal accounts, which have no Teams meetings of an organisation. Leave this empty instead
client_id_wrong = That’s not a client ID. Copy it from the registration’s overview
client_id_of_microsoft = That client ID belongs to an app of Microsoft. Type the one of your organisation’s own registration
authority_url_wrong = Type the address of the sign-in service, such as { $url }
# The name of a host, such as login.microsoftonline.com.
waiting_for_browser = A page of { $site } is open in your browser. Sign in there, then come back: Convene goes on by itself. Your form is untouched.
browser_not_opened = The browser could not be opened. Copy the link and open it yourself; it leads to { $site }.
# Minutes and seconds, such as 9:05.
time_to_go = { $time } left
# What the button for the account says of it.
account_not_connected = Not connected
account_connecting = Connecting to { $connection }…
account_needs_token = Access token needed
account_needs_secret = Client secret needed
account_not_signed_in = Not signed in
app_acting_for = App, for { $user }
signed_out_here = Signed out on this computer
signed_out_who = Signed out { $who } on this computer
other_account_came = You were asked to sign in as { $expected }, and { $got } signed in. Nothing is replaced unless you say so.
other_account_without_name_came = You were asked to sign in as { $expected }, and an account without a name signed in. Nothing is replaced unless you say so.
account_came_for_one_without_name = You were asked to sign in as an account without a name, and { $got } signed in. Nothing is replaced unless you say so.
account_without_name_came_for_another = You were asked to sign in as an account without a name, and an account without a name signed in. Nothing is replaced unless you say so.
sign_in_needed_again = { $who } must sign in again on { $connection }. Your form is untouched.
sign_in_needed_first = Nobody is signed in on { $connection } yet.
needs_secret = { $connection } needs the secret of its app. Your form is untouched.
sign_in_ends_soon = The sign-in of { $who } could not be renewed and ends soon. You can go on until then.
sign_ins_set_aside = The file of sign-ins could not be used and was set aside. Please sign in again. It is now { $file }
keychain_missing = This system has no keychain that Convene can use.
keychain_locked = This system’s keychain is locked.
keychain_silent = This system’s keychain does not answer.
keychain_refused = This system’s keychain refused.
keychain_forgot = This system’s keychain does not keep the key.
sign_ins_not_written = The file of sign-ins can’t be written.
sign_ins_none_yet = Sign-ins: none has been needed yet. They are kept in a sealed file, with its key in the system’s keychain.
sign_ins_sealed = Sign-ins: in a sealed file, with its key in the system’s keychain
# The gap is a whole sentence: why they are in memory only.
sign_ins_in_memory = Sign-ins: in memory only. { $why } You will need to sign in again next time.
# Facts about a connection: where it leads, who can sign in, for whom meetings are made.
leads_into_this_program = Inside this program; no meeting in it is real
any_work_account = any work or school account
for_organizer = for { $id }
signed_in_names = Signed in: { $names }
signed_in_nobody = Nobody is signed in
change_connection = Change { $name }…
# What the test of a connection tries, and what came of it.
checked_who = Signed in as
checked_create_or_get = createOrGet permitted
checked_directory = Directory search
checked_channels = Teams and channels
found_works = Works
found_not_allowed_yet = Not allowed yet; everything else works without it
found_does_not_apply = Not with this way of signing in
