what_differs = What differs
typed = Typed
meeting_has = Meeting has
can_be_changed = Can be changed
cant_be_changed = Can’t be changed
apply_changes = Apply my changes
keep_meeting = Keep the meeting
keep_explained = Keep the meeting puts its values into the form; the meeting stays as it is.
nothing_differs = The meeting has everything that you typed.
not_all_taken = The meeting is not quite what was asked for:
meeting_differs = The meeting is not what you typed:
nothing_changeable = The service can’t change this in a meeting that exists.
undo_keep = Bring back what I typed
follow_up_done = In a second step, the options and roles were set.
follow_up_failed = The second step failed: the meeting is there, but its options and the roles that depend on them are not set.
try_second_step = Try the second step again
read_now = It was read just now; nothing was made or changed.
changed_now = It was changed just now.
not_there = Not in the meeting
not_typed = Not typed
no_subject = No subject
no_times = No times
no_thread = No thread
not_told = Not told by the service
# What differs, what was typed, what the meeting has, and whether it can be changed; read aloud. "Typed" and "Meeting has" are the headings of the table.
difference = { $what }. Typed: { $typed }. Meeting has: { $held }. { $can }.
start_and_end = Start and end
channels_thread = Channel’s thread
role_of_person = Role of { $person }
# Something that has changed since it was last seen, such as the subject.
was_and_is = { $what }: was { $was }, is { $is }
takes_subject_out = Applying takes the subject out of the meeting.
# $count people in all: $first by name, and $more without.
takes_people_out = { $count ->
    [1] Applying takes { $first } out of the meeting.
   *[other] Applying takes { $count } people out of the meeting: { $first } and { $more } more.
}
takes_hidden_people_out = The meeting may have more attendees than the { $shown } that the service shows. Applying replaces the whole list, so it takes those out that are not shown.
more_rows = { $more ->
    [1] One more differs.
   *[other] { $more } more differ.
}
# $at, and $seen_at everywhere: day and time.
as_of = As of { $at }; the service was not asked now.
nothing_new = Nothing in it has changed since it was seen here last, { $seen_at }.
# What has changed follows in lines of its own.
changed_since_seen = Changed since it was seen here last, { $seen_at }:
near_case_or_blanks = There is a meeting here with the external ID { $external_id }: it differs only in case or blanks.
near_other_organizer = { $organizer } has a meeting with this external ID. It is another meeting: the ID is the organizer’s own.
near_other_account = There is a meeting with this external ID on { $connection }, of { $organizer }. It is another meeting.
# $create_or_get is the name of the button.
gone = The service no longer has this meeting: somebody deleted it, or it lapsed. { $create_or_get } with the same external ID makes a new one, with another join link.
gone_since = The service no longer has this meeting: somebody deleted it, or it lapsed. It was there on { $seen_at }. { $create_or_get } with the same external ID makes a new one, with another join link.
gone_link = Its old join link may still open, and whoever opens it brings the old meeting back.
gone_kept = What is kept of it
no_such_meeting = The service has no meeting of this account with this join link or meeting ID. It may be another organizer’s: a meeting is found by its organizer only.
