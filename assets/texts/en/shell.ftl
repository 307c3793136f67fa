demo = Demo organisation
cancel = Cancel
close = Close
try_again = Try again
schedule = Schedule
settings = Settings
account = Account
forget_token = Forget the access token
keys = Keys
form = form
result = result
close_while_busy = A call to the service is under way
close_while_busy_explained = If you close Convene now, you won’t see its answer. The meeting may be made all the same. The request is kept: resume it in Meetings, and no second one is made.
keep_open = Keep open
close_anyway = Close anyway
welcome = Makes a Teams meeting in a few seconds, and never the same meeting twice.
try_the_demo = Try the demo organisation
demo_sentence = An invented organisation inside this program: nothing to set up, and no meeting in it is real.
connect = Connect to Microsoft 365…
connect_sentence = Real Teams meetings, with your work or school account.
nothing_leaves = Nothing leaves this computer before you choose.
connect_title = Connect to Microsoft 365
connect_explained = Your organisation registers Convene once; then everybody signs in with their own account. Nothing is sent before you press Connect.
connect_now = Connect
connection_name = Connection name
cloud_label = Cloud
graph_url = Graph address
access_token = Access token
token_explained = Kept in memory until Convene ends, and sent to this cloud’s Graph address only. You can also start Convene with the token in the environment variable CONVENE_TOKEN.
user_id = User ID for app-only tokens
user_id_explained = Leave this empty for a token of your own. An app-only token needs the object ID of the user who organizes the meetings.
user_id_wrong = That’s not a user ID. Copy the object ID from the Entra admin center.
name_taken = There is a connection of this name already. Choose another name.
no_create_or_get = Microsoft Graph has no createOrGet in this cloud, so Convene can’t make meetings here.
no_beta = This cloud has no beta version of Graph, so meetings can’t have a channel’s chat.
use_token = Use this token
no_home = Convene found no home folder to keep its settings in. Name one with --profile-dir DIR.
built_without_window = This build of Convene has no window. Build it with the feature `gui`, or use a command: see `convene --help`.

# The list of keys. Names of keys are as they are on the keyboards of the language.
clear_keys = Ctrl+N
search_keys = Ctrl+F
copy_link_keys = Ctrl+Shift+C
schedule_keys = Ctrl+1
meetings_keys = Ctrl+2
settings_keys = Ctrl+3
step_keys = Up, Down
step_keys_explained = In a date or time: a day or a quarter of an hour later or earlier
open_key = Enter
open_key_explained = In the list: open the meeting
delete_key = Delete
delete_key_explained = In the list: delete the meeting
zoom_in_keys = Ctrl++
zoom_out_keys = Ctrl+-
actual_size_keys = Ctrl+0
cancel_key = Esc
cancel_key_explained = Close or cancel

already_open_and_shown = Convene is already open with this profile; its window has been shown.
already_open_and_silent = Convene is already open with this profile, but its window does not answer. Close it first, or wait a moment.
profile_not_reserved_because = Failed to reserve this profile; do not start Convene with it a second time. ({ $error })

# $packages is what the command installs; $said is what the system answered.
no_window_without_library = Failed to open a window. A library is missing. On Debian: apt install { $packages } ({ $said })
no_window_without_opengl = Failed to open a window. OpenGL is missing. On Debian: apt install { $packages } ({ $said })
no_window_without_display = Failed to open a window. Convene needs a graphical session: an X11 or Wayland display. ({ $said })
demo_server_failed_because = Failed to run the demo organisation: { $error }

cloud_global = Microsoft 365 (global)
cloud_us_gov = US Government (GCC High)
cloud_us_gov_dod = US Government (DoD)
cloud_china = China (21Vianet)
cloud_custom = Another Graph address

# The name of a box that chooses a version of Graph: $version is “Graph v1.0” or “Graph beta”.
api_version_box = Version of { $connection }: { $version }
connection_in_use = { $name } (in use)
# $part is a part of the window, such as “form” or “result”.
scroll_bar = Scroll { $part }
use_connection = Use { $name }
remove = Remove { $name }

settings_kept_in = Settings: { $path }
settings_file_unreadable = The settings file can’t be read: { $what }. It is untouched: { $file }
settings_file_mistaken = The settings file has a mistake in line { $line }, column { $column }: { $what }. Convene runs without it and has not changed it: { $file }

# The status line when nothing runs.
ready_with_nothing = Nothing is connected yet
ready_soon = Connecting to { $connection }…
ready_with_token = An access token is needed
ready_with_secret = The client secret is needed
ready_when_signed_in = Not signed in on { $connection }
ready_when_connected = Not connected to { $connection }
ready_in_demo = Ready in the demo organisation: no meeting here is real
ready_on = Ready on { $connection }

# Why nothing can be sent yet.
not_ready_unconnected = Connect first: see Settings
not_ready_connecting = Waiting for { $connection }
not_ready_without_token = Paste an access token first: the field is above
not_ready_without_secret = Paste the client secret first: the field is above
not_ready_signed_out = Sign in first: see above
not_ready_failed = The connection must be opened first: see above

token_expired = { $connection } no longer accepts the access token; it may have expired. Paste a new one. Your form is untouched.
token_needed = { $connection } needs a Microsoft Graph access token. Paste one to go on.

channel_supported = Optional. The meeting’s chat is then a thread of this channel. This uses Graph’s beta version.
channel_needs_beta = Optional. A meeting in a channel needs Graph’s beta version, and this connection uses v1.0.
channel_not_in_this_cloud = Leave this empty: this connection’s cloud can’t make meetings in channels.

# The status line while something runs.
doing_second_step = Setting the options and roles…
doing_create = Asking Graph for the meeting…
doing_check = Checking the external ID…
doing_delete = Deleting the meeting…
doing_change = Changing the meeting…
doing_resume = Asking Graph again for the meeting…
doing_refresh = Asking Graph for the meeting as it is now…
doing_refresh_shown = Reading the meetings again…
doing_show = Reading what is kept of the meeting…
doing_import = Reading the file…
doing_export = Writing the file…
doing_add_to_calendar = Adding the meeting to your calendar…
doing_create_many = Creating meetings…
# $doing is one of the above.
doing_step_of_two = Step { $step } of 2: { $doing }
doing_again = { $doing } (try { $attempt })
doing_counted = { $doing } { $done } of { $total }
# $reason is why the try before this one failed, such as “The service can’t be reached”.
waiting_for_try = { $reason }. Try { $attempt } in { $seconds } s
saved_file = Saved { $path }

# Stands between two things of a list in a sentence.
list_separator = ,{" "}
