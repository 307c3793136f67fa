subject = Subject
subject_hint = What it is about; may be empty
start_date = Start date
start_time = Start time
end_date = End date
end_time = End time
pick_start_date = Pick start date
pick_end_date = Pick end date
previous_month = Previous month
next_month = Next month
duration = Duration
time_zone = Time zone
let_teams_choose = Let Teams choose the times
add_attendee = Add attendee
add_attendee_hint = A name or an address, or paste a list
external_id = External ID
external_id_hint = Such as a ticket number
external_id_explained = Asking twice with one ID gets one meeting. The ID is the organizer’s own: another organizer’s same ID is another meeting. To check, a join link or a meeting ID will do as well.
generate = Generate external ID
channel = Channel
channel_hint = A channel’s name, or paste its link
create_or_get = Create or get meeting
create_keys = Ctrl+Enter
check_external_id = Check external ID
check_keys = Ctrl+K
clear_form = Clear form
undo_clear = Undo clear
create_if_missing = Create if missing
not_known_title = No meeting with this external ID is known here
not_known_explained = Whether there is one, only Graph’s create-or-get can tell: asking it for an external ID makes the meeting when there is none. If it is missing, this would be made:
what_is_sent = What would be sent
copy_what_is_sent = Copy what would be sent
check_created = There was none with this external ID, so it was made now.
delete_again = Delete it again
deleted_explained = The meeting is deleted. Its join link may still open, and whoever opens it brings the meeting back.
no_result_yet = The meeting’s join link, dial-in and chat will be here.
meeting_created = Meeting created
meeting_existed = Meeting already existed
no_meeting = No meeting with this external ID
existed_explained = This is the meeting as the service holds it. What you typed did not change it.
existed_by_earlier_try = An earlier try of this request got no answer and may have made it, so this may well be what you asked for.
nobody_invited = The meeting is in no calendar, and the service has invited nobody. Send the invitation yourself.
join_link = Join link
copy_join_link = Copy join link
open_join_link = Open join link
open_in_teams = Open in Teams app
meeting_id = Meeting ID
passcode = Passcode
copy_meeting_id = Copy meeting ID
copy_passcode = Copy passcode
dial_in = Dial-in
no_dial_in = The service gave no telephone numbers: the organizer most likely has no audio conferencing licence.
toll = Toll
toll_free = Toll-free
conference_id = Conference ID
copy_toll = Copy toll number
copy_toll_free = Copy toll-free number
copy_conference_id = Copy conference ID
copy_dial_in_link = Copy dial-in link
copy_dial_in = Copy dial-in
open_dial_in = Open dial-in page
chat = Chat
thread_id = Thread ID
message_id = Message ID
reply_chain = Reply chain
copy_thread_id = Copy thread ID
copy_message_id = Copy message ID
meeting = Meeting
when = When
organizer_label = Organizer
attendees = Attendees
attendee = Attendee
lobby_label = Lobby
presenters_label = Presenters
expires = Expires
copy_external_id = Copy external ID
whole = All of it
copy_invitation = Copy invitation
copy_markdown = Copy as Markdown
copy_json = Copy as JSON
save_calendar = Save calendar file…
options_page = Meeting options page
copied = Copied
save_calendar_title = Save calendar file
save_calendar_explained = Opening the file puts the meeting into a calendar. A file that exists is not replaced.
file = File
save = Save

role_attendee = Attendee
role_presenter = Presenter
role_co_organizer = Co-organizer
role_box = Role of { $person }: { $role }

# How long a meeting is: $hours is a whole number.
length_hour_and_half = 1.5 h
length_hours = { $hours } h
length_minutes = { $minutes } min

# As in “14:00 (UTC+01:00)”.
time_and_offset = { $time } ({ $offset })
# As in “Tue 1 Dec 14:00 (UTC+01:00)”.
day_time_and_offset = { $day } { $time_and_offset }
# As in “Tue 1 Dec 2026, 14:00–14:30”.
times_of_a_day = { $start }–{ $end }
# As in “Tue 1 Dec 2026, 14:00 – Wed 2 Dec 2026, 9:00”.
times_over_days = { $start } – { $end }
# $times is one of the two above, or a start alone; $utc is the same in UTC, $zone a name such as Europe/Berlin.
times_in_utc = { $times } UTC
times_in_zone_and_utc = { $times } { $zone } ({ $offset }) · { $utc } UTC

# The line below the times of the form.
times_unread = The times can’t be read yet
# Something to know of the times, after what they are.
sentence_after = { $before }. { $sentence }
service_chooses = Starts when Teams makes it, for one hour
an_hour_from = { $start }; Teams ends it one hour later

nameless = Someone without a name

# After the word “Lobby”, hence in lower case.
lobby_everyone = everyone gets in without waiting
lobby_organization = people in the organization get in without waiting
lobby_organization_and_federated = people in the organization and trusted ones get in without waiting
lobby_organization_excluding_guests = people in the organization, but no guests, get in without waiting
lobby_organizer = only the organizer gets in without waiting
lobby_invited = invited people get in without waiting
# $who is one of the above.
lobby_and_callers = { $who }; so do callers
lobby_but_callers = { $who }; callers wait

# After the word “Presenters”, hence in lower case.
presenters_everyone = everyone
presenters_organization = people in the organization
presenters_with_role = those with the role
presenters_organizer = only the organizer

# What would be made if there is no meeting yet, a line each.
with_attendees = { $count ->
    [one] 1 attendee
   *[other] { $count } attendees
}
with_external_id = External ID { $id }
in_channel = Channel { $channel }
# $options is a list of what is set, as in “Recording allowed: Yes”.
then_in_second_step = Then, in a second step: { $options }
