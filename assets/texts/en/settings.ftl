appearance_label = Appearance
zoom_in = Zoom in
zoom_out = Zoom out
actual_size = Actual size
reduce_motion = Reduce motion
reduce_motion_explained = Nothing slides, turns or blinks.
high_contrast_explained = The system tells Convene light from dark, but not whether you want more contrast.
new_meetings = New meetings
default_duration_label = Default duration
default_zone = Default time zone
default_zone_wrong = That’s no time zone. Type a city or a name such as Europe/Berlin, or leave this empty.
dates_and_times = Dates and times
date_order_label = Date order
time_format_label = Time format
both_understood = What you type is understood in any form; the date order decides what 1/12 means.
connections = Connections
no_connections = No connection is set up yet
use_it = Use
remove_label = Remove
data = Data
tokens_kept = Access tokens: in memory only; they end with the program
open_folder = Open folder
export_hint = To keep a copy of the list or take it to another computer, export it first.
forget_all = Forget all meetings…
forget_all_title = Forget all meetings?
forget_all_explained = The list of meetings on this computer is erased: what was made or found here, of every connection, with its join links and dial-in numbers. So are the requests that did not finish, and copies of a damaged list. This can’t be undone.
forget_all_stays = No meeting is deleted: each stays with the service, its link works, and the same external ID gets it again. Connections, sign-ins and what is typed in the form stay, too.
forget_all_accept = Forget all meetings
about_label = About
license = Free software under the MIT license or the Apache License 2.0, as you choose. The fonts are Ubuntu Light (Ubuntu Font Licence 1.0) and Hack (MIT and Bitstream Vera licenses). Microsoft, Teams and Microsoft 365 are Microsoft’s trademarks; this program is not Microsoft’s.
reference = Reference of createOrGet
reference_explained = Opens Microsoft’s page in the browser.

appearance_system = System
appearance_light = Light
appearance_dark = Dark
appearance_high_contrast = High contrast
appearance_high_contrast_light = High contrast, light
appearance_high_contrast_dark = High contrast, dark
zoom_percent = Zoom { $percent } %

# What a box chooses and its value, as in “Appearance: Dark”.
chosen = { $what }: { $value }

# $zone is a name such as Europe/Berlin.
as_the_system = As the system: { $zone }
# $example is a date, or a time of day.
order_of_system = As the system ({ $example })
order_day_first = Day first ({ $example })
order_month_first = Month first ({ $example })
order_year_first = Year first ({ $example })
clock_of_24_hours = 24-hour ({ $example })
clock_of_12_hours = 12-hour ({ $example })

data_kept_in = Meetings, sign-ins and the form: { $path }
forgotten = { $meetings ->
    [0] There were no meetings to forget
    [one] Forgot 1 meeting
   *[other] Forgot { $meetings } meetings
}
language = Language
# $name: a language by its own name.
language_of_system = As the system ({ $name })
invitation_language = Invitation language
# $name: a language by its own name. Said of the language of invitations: the same that the window speaks.
as_the_window = As the window ({ $name })
