diagnostics_label = Diagnostics
copy_diagnostics = Copy diagnostics
cancelled = Cancelled
check_failed = Failed to check the external ID
form_incomplete = No meeting with it is known here. Only Graph’s create-or-get could tell, and for that the form must be complete: what is missing is marked there.
may_be_done = The service may have done it all the same. Try again: the same external ID never makes a second meeting.
cancelled_delete = If the request had already reached the service, the meeting is deleted. Check its external ID to see.
cancelled_change = If the request had already reached the service, the meeting is changed. Check its external ID to see.
cancelled_refresh = Nothing is changed by that.
# "Meetings" is the name of a part of the window.
cancelled_create = If the request had already reached the service, the meeting exists there. Resume it in Meetings, or ask again with the same external ID; no second one is made.

# What did not happen, as a headline.
answer_not_read = Failed to read the meeting
create_failed = Failed to create or get the meeting
delete_failed = Failed to delete the meeting
change_failed = Failed to change the meeting
resume_failed = Failed to finish the request
refresh_failed = Failed to read the meeting again
refresh_shown_failed = Failed to read the meetings again
show_failed = Failed to show the meeting
import_failed = Failed to import meetings
export_failed = Failed to export the meetings

# Why: after one of these stands a sentence that begins with now_.
why_not_connected = No connection is open.
why_busy = Another call is still under way.
why_unreachable = { $host } can’t be reached.
# $variable is an environment variable, such as HTTPS_PROXY.
why_unreachable_through_proxy = { $host } can’t be reached through the proxy that { $variable } names.
why_timed_out = The service did not answer in time.
why_interrupted = The connection to the service broke.
why_token_refused = The service does not accept the access token; it may have expired.
why_forbidden = The service does not allow this for this account or this app.
why_no_access_policy = The app is not allowed to act for the organizer: an application access policy is missing.
why_guest = This account is a guest in the organisation, and guests can’t make Teams meetings there.
why_personal_account = Personal accounts can’t make Teams meetings through Microsoft Graph.
why_organizer_unknown = No object ID was found for the organizer { $address }.
why_connection_incomplete = The connection lacks something that it needs.
why_not_allowed_here = Your administrator’s settings do not allow this connection.
why_set_by_administrator = { $connection } is set by your administrator, and only they can change it.
why_not_found = The service does not know this meeting or this user.
why_throttled = The service has had too many requests.
# $status: the HTTP status, such as 400.
why_refused = The service refused the request ({ $status }).
why_channel_refused = The service refused the request and did not say why. It may be because of the channel.
why_service_failed = The service is in trouble ({ $status }).
why_answer_unreadable = The service’s answer can’t be read.
why_redirected = Something on the way points elsewhere.
why_redirected_to = Something on the way points to { $host } instead.
why_demo_failed = The demo organisation could not start.
why_file_unwritten = { $path } can’t be written.
why_file_unread = { $path } can’t be read.
why_file_ending = { $path } ends neither in .csv nor in .json.
why_file_exists = { $path } exists already, and Convene replaces nothing.
why_settings_unreadable = The settings file has a mistake, so Convene does not change it.
why_link_not_allowed = Convene opens links of Teams and Outlook only.
why_link_not_opened = The system could not open the link.
why_file_not_opened = The system could not open the file.
why_not_copied = The system’s clipboard did not take the text.
why_not_an_export = { $path } is no list of meetings that Convene exported.
why_read_differently = What you typed then would be read differently now, so it was not sent.
why_no_such_request = This request is no longer in the list.
why_panic = There is a mistake in Convene.
why_ledger_read_only = The record of your meetings can’t be written: its file, folder or disk is read-only.
why_ledger_full = The record of your meetings can’t be written: the disk is full.
why_ledger_locked = The record of your meetings is held by another program.
why_ledger_damaged = The record of your meetings is damaged.
why_ledger_too_new = A newer Convene wrote the record of your meetings (version { $found }; this one knows versions up to { $known }).
why_ledger_unusable = The record of your meetings can’t be used.

# What to do now. "it" and "one" are what the sentence before, which begins with why_, is about: given above each where it isn't plain.
# The connection.
now_open_connection = Open one in Settings.
# The call that is under way.
now_wait_or_cancel = Wait for it or cancel it.
now_check_address = Check the network and the address of the connection, then try again.
now_check_proxy = Check the proxy, then try again.
now_check_network = Check the network, then try again.
# An access token.
now_paste_token = Paste a new one above. Your form is untouched.
now_get_permission = It needs the permission OnlineMeetings.ReadWrite and an account with a licence for Teams. An app also needs an application access policy for the organizer; a new one takes up to 30 minutes.
# Lines for PowerShell that make an application access policy.
now_send_policy = Send the lines that make one to your administrator. A new policy takes up to 30 minutes; then try again.
now_use_member = Use an account that is a member, or ask the administrator of your own organisation to register Convene there.
now_use_work_account = Sign in with your work or school account.
now_check_organizer = Check the address, or use the organizer’s object ID. To find it by address, the app needs the application permission User.Read.All.
now_change_connection = Change the connection in Settings.
now_choose_connection_or_ask = Choose another connection in Settings, or ask your administrator.
now_ask_or_add_connection = Ask your administrator, or add a connection of your own.
now_check_user_id = Check the user ID of the connection.
now_later = Try again in a while.
# The service asks.
now_later_in = It asks you to try again in { $seconds } s.
# The service's own words. "Diagnostics" is a heading in the window.
now_see_words = Its own words are under Diagnostics.
now_without_channel = Try again without the channel: the meeting is then made with a chat of its own.
now_get_it_again = It was carried out all the same. Try again: the same external ID gets the meeting that exists.
now_sign_in_to_network = A network that asks for a sign-in of its own does that. Open a browser, sign in there, then try again.
now_choose_connection = Choose another connection in Settings.
# The reason why the demo organisation could not start.
now_see_reason = Its reason is under Diagnostics.
now_choose_place = Choose another place.
# A file's name.
now_check_file = Check its name and whether you may read it.
now_choose_ending = Lists of meetings are .csv for spreadsheets and .json for programs.
now_mend_settings = Mend the file, or move it away, then try again.
now_copy_link = Copy the link instead.
# A file that could not be opened.
now_save_instead = Save it instead, and open it from there.
now_copy_plain = Try again, or copy the plain text.
now_choose_export = Choose a file that was exported here, ending in .csv or .json.
# Discard the request.
now_use_form = The order of dates or the version of Graph has changed. Discard it, and make it from the form.
# The request.
now_nothing_left = It was finished or discarded meanwhile.
now_report = Try again, and report it with the diagnostics.
now_ledger_read_only = Meetings can be made, but nothing is kept. Make the folder writable and start Convene again.
now_ledger_full = Meetings can be made, but nothing is kept. Make room on the disk.
# The program that holds the record of meetings.
now_ledger_locked = Meetings can be made, but nothing is kept until that program lets go of it.
# The damaged record of meetings.
now_ledger_damaged = Convene sets it aside and brings over what can be read; then try again.
now_ledger_too_new = Meetings can be made, but nothing is kept. Use the newer Convene.
now_ledger_unusable = Meetings can be made, but nothing is kept. The reason is under Diagnostics.
# Two whole sentences.
after_each_other = { $first } { $second }

# Why another try is needed, followed by when it comes.
retry_unreachable = The service can’t be reached
retry_timed_out = The service did not answer in time
retry_interrupted = The connection broke
retry_throttled = The service asks for patience (429)
retry_trouble = The service is in trouble ({ $status })
token_empty = Paste an access token
token_unsendable = That’s not an access token: there is a blank or an odd character inside. Copy it again.
graph_url_not_https = The address must begin with https:// (http:// only on this computer)
graph_url_user_info = The address must not hold a user name or password
graph_url_end = The address must end before the first ? or #
graph_url_unreadable = Type the address of Graph without the version, such as https://graph.microsoft.com
