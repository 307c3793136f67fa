# The buttons beside a failure.
offer_settings = Change connection…
offer_other_account = Use another account
offer_browser = Continue in browser
offer_allow = Allow
offer_admin_link = Copy link for administrator
offer_admin_text = Copy text for the administrator
offer_new_code = New code
offer_proxy_help = About proxies
# The headings of a sign-in that did not succeed.
sign_in_declined = Not signed in
sign_in_failed_headline = Failed to sign in
# What is wrong with the registration, and what to do.
# Each sentence that says why a sign-in failed is followed by one that says what to do now.
return_address_missing = The registration does not list Convene’s return address.
return_address_missing_now = Add { $url } under “Mobile and desktop applications” in the registration, then try again.
app_unknown = This organisation has no app with this client ID, or it is switched off.
app_unknown_now = Check the client ID and the organisation of the connection.
tenant_unknown = This organisation was not found in this cloud.
tenant_unknown_now = Check the organisation and the cloud of the connection.
tenant_not_named = This registration is for one organisation, and none is named.
tenant_needed_by_app = An app that signs in as itself needs one organisation.
tenant_needed_now = Enter the organisation’s tenant ID in the connection.
secret_expected = The registration expects a secret, which a program on a desk cannot keep.
secret_expected_now = Use the platform “Mobile and desktop applications”; for codes, also set “Allow public client flows” to Yes.
single_page_platform = The registration has the return address under “Single-page application”.
single_page_platform_now = Move it to “Mobile and desktop applications”, then try again.
secret_not_allowed = This registration is of a public app, which must not have a secret.
secret_not_allowed_now = Use a registration of its own for the app that signs in as itself.
permission_missing = The registration lacks the permission { $permission }.
permission_missing_now = Add it to the registration’s API permissions, then try again.
client_id_is_microsofts = That client ID belongs to Microsoft.
client_id_is_microsofts_now = Register an app of your own and enter its client ID in the connection.
secret_wrong = The client secret is wrong.
secret_wrong_now = Paste the secret’s value, not its ID.
secret_expired = The client secret has expired.
secret_expired_now = Make a new secret in the registration and paste its value.
certificate_refused = The certificate was not accepted.
certificate_refused_now = Check that it is uploaded to the registration, and that this computer’s clock is right.
# What stands between the person and the app.
account_elsewhere = This account is not in that organisation.
account_elsewhere_now = Sign in with an account of that organisation, or change the connection’s organisation.
account_personal = This is a personal account; Teams meetings are made with a work or school account.
account_personal_now = Sign in with your work or school account.
consent_needed = You have not allowed Convene to create meetings for you yet.
consent_needed_now = Sign in once more and agree.
admin_consent_needed = An administrator must approve Convene first.
admin_consent_needed_now = Send the link to an administrator; once they have approved, try again.
declined = You cancelled or said no. Nothing changed.
declined_now = Try again when you are ready.
proof_needed = Your organisation wants one more proof that it is you.
proof_needed_now = Continue in the browser, where you can give it.
policy_blocks = Your organisation’s rules do not allow this from this device, place or app.
policy_blocks_now = After a code, try the browser, which can prove which device this is. Otherwise ask whoever runs your organisation’s sign-in.
account_blocked = This account is locked, at risk, disabled, has an expired password, or is not assigned to this app.
account_blocked_now = Ask your administrator, or use another account.
sign_in_ended = Your sign-in has ended.
sign_in_ended_now = Sign in again. Your form is untouched.
answer_used = That answer of the browser was used already.
answer_used_now = Try again; each sign-in needs an answer of its own.
network_policy = This network, or a policy of it, blocks that organisation.
network_policy_now = Ask your administrator, or try from another network.
too_many_tries = There were too many tries in a short time.
too_many_tries_now = Wait five minutes, then try again.
# What stands between the program and the service.
sign_in_busy = The sign-in service is busy.
sign_in_busy_now = Try again in a minute.
sign_in_busy_until = It asks you to try again in { $seconds } s.
certificate_untrusted = This computer does not trust the certificate that { $host } shows on this network.
certificate_untrusted_now = Ask your administrator to install the company’s root certificate on this computer, then try again.
# A gap named $source is the environment variable that names the proxy, such as HTTPS_PROXY.
proxy_asks_who = { $host } can’t be reached: the proxy wants to know who is asking (407).
named_proxy_asks_who = { $host } can’t be reached: the proxy that { $source } names wants to know who is asking (407).
proxy_asks_who_now = Put the proxy’s user name and password where the proxy is set, then start Convene again.
unreached_by_proxy = { $host } can’t be reached through the proxy that { $source } names.
unreached_by_proxy_now = Check the proxy, then try again.
unreached = { $host } can’t be reached to sign in.
unreached_now = Check the network, and the sign-in address if you typed one, then try again.
http_not_set_up = Convene could not set up its connection; the proxy’s address may be none.
http_not_set_up_now = Check how the proxy is set, then start Convene again.
browser_silent = Nothing came back from the browser in time.
browser_silent_now = Try again, or use a code instead. What the browser showed may say more.
code_expired = The code has expired.
code_expired_now = Ask for a new code.
answer_unsafe = The browser’s answer came in its address, which browsers keep in their history. Convene did not use it.
answer_unsafe_now = Try again. If it stays so, the sign-in service does not support form_post, which Convene needs.
# The gap is the system’s reason.
no_receiver = Convene can’t wait for the browser’s answer on this computer: { $reason }.
no_receiver_now = Try again, or use a code instead.
browser_closed = The browser could not be opened.
browser_closed_now = Copy the link and open it yourself, or use a code instead.
sign_in_unreadable = The sign-in service’s answer can’t be read.
sign_in_unreadable_now = A network that asks for a sign-in of its own does that. Open a browser, sign in there, then try again.
# What the service says itself: a word such as invalid_request, a number such as AADSTS90014, or both.
not_accepted_saying = The sign-in service did not accept the sign-in ({ $said }).
not_accepted = The sign-in service did not accept the sign-in and did not say why.
not_accepted_now = Its own words are under Diagnostics. Try again, or show them to your administrator.
# What is wrong with the answer.
permission_not_granted = The permission to create meetings was not granted.
permission_not_granted_now = Sign in once more and agree, or have { $permission } added to the registration.
account_of_another_tenant = The account that signed in is of another organisation than this connection’s.
account_of_another_tenant_now = Sign in with an account of that organisation, or change the connection.
answer_of_unknown_kind = The sign-in service gave a token of an unknown kind.
answer_names_nobody = The sign-in service did not say who signed in.
answer_for_another_app = The answer is for another app.
answer_to_another_sign_in = The answer belongs to another sign-in.
answer_of_another_service = The answer comes from another sign-in service.
code_page_elsewhere = The page for the code is not one of the sign-in service, so Convene does not show it.
answer_not_kept_now = Nothing was kept. Try again, and report it if it stays so.
# What is wrong with the certificate file.
# The gap is the system’s reason.
certificate_unreadable = The certificate file can’t be read: { $reason }.
certificate_unreadable_now = Check the path, and that you may read the file.
certificate_not_pem = The certificate file is not in PEM form.
certificate_not_there = There is no certificate in the file.
certificate_without_key = There is no private key in the certificate file.
certificate_key_encrypted = The private key in the certificate file has a password.
certificate_key_not_rsa = The private key in the file is not an RSA key of 2048 bits or more.
certificate_not_a_pair = The certificate and the private key in the file do not belong together.
certificate_choose_now = Choose a PEM file that holds the certificate and its RSA private key, without a password.
# Two whole sentences: what an error means, and what to do.
error_meaning = { $why } { $now }
