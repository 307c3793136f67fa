file_needed = Type where the file should go
# $code_point: such as U+200B.
control_character = There is a control character in it ({ $code_point }). Take it out.
# The fields understand the words of src/meeting/when/words.rs in every language there: give an example as people write it.
date_missing = Type a date, such as 1 Dec or tomorrow
time_missing = Type a time, such as 14:00 or 2pm
time_skipped = The clock skips this time. Choose one of the two.
time_twice = The clock shows this time twice. Choose one of the two.
end_without_start = Graph needs a start when there is an end. Type one.
problem_end_before_start = The end is before the start
zone_missing = Type a time zone, such as Europe/Berlin or Berlin
zone_unknown = There is no time zone of this name. Type a city and pick from the list.
attendee_missing = An attendee needs an address or a user ID
# An invisible character is given as U+200B or the like.
character_not_in_user_id = { $kind ->
    [blank] A user ID has no blank
    [invisible] A user ID has no invisible character ({ $character })
   *[visible] A user ID has no “{ $character }”
}
group_not_taken = This is a group. Graph takes people only; add its members one by one.
problem_channel_needs_beta = Channel chats need Graph’s beta version, and this connection uses v1.0. Use beta, or leave this empty.
problem_channel_not_in_this_cloud = This connection’s cloud can’t make meetings in channels. Leave this empty.
not_a_date = That’s not a date. Type one such as 2026-12-01, 1 Dec, tomorrow or fri.
no_such_day = The calendar has no such day
date_either_way = The day and the month could be either way round. Type the month as a word.
year_too_far = The year { $year } is too far away
not_a_time = That’s not a time. Type one such as 14:00, 2pm or 1430.
no_such_time = The clock has no such time
end_of_day = Type 00:00 of the next day instead of 24:00
# "Generate external ID" is the name of a button.
external_id_missing = Type the external ID, or press Generate external ID
external_id_blank = A blank stands before or after it. With the blank it would be another meeting’s ID; take it out.
external_id_unprintable = There is an invisible character in it ({ $code_point }). Take it out.
address_missing = Type an address
address_not_one_at = That’s not an address: it has one @, as in ana@contoso.com
address_nothing_before_at = Something is missing before the @
address_no_domain = Something is missing after the @, as in ana@contoso.com
character_not_in_address = { $kind ->
    [blank] An address has no blank
    [invisible] An address has no invisible character ({ $character })
   *[visible] An address has no “{ $character }”
}
# "Get link to channel" is a command in Teams.
channel_no_thread = There is no channel in it. Pick one from the list, or paste what Get link to channel gives in Teams.
channel_is_chat = That’s a chat. A meeting can belong to a channel only.
channel_several = There is more than one channel in it. Paste one link.
hidden_characters = There are invisible characters in it: { $visible }
merged_entries = { $person } stands in the list { $entries } times and is sent once
merged_entries_as = { $person } stands in the list { $entries } times and is sent once as { $role }
more_than_750_attendees = There are { $count } attendees; the service gives back 750 at most
external_id_beyond_ascii = The external ID has letters beyond ASCII; Microsoft does not say whether the service keeps them
# $role: Presenter or Co-organizer, by its name.
problem_role_only_in_directory = { $person } is not in the organisation’s directory, so they can’t be a { $role }
roles_without_effect = { $presenters ->
    [everyone] The roles Presenter and Co-organizer have no effect while everyone may present
    [organization] The roles Presenter and Co-organizer have no effect while people in the organization may present
    [roleIsPresenter] The roles Presenter and Co-organizer have no effect while those with the role may present
   *[organizer] The roles Presenter and Co-organizer have no effect while only the organizer may present
}
equal_times = It ends when it starts; Graph allows that
start_in_past = The start is in the past; Graph allows that
# The clock changes while the meeting lasts; $at is the time of day and the offset from UTC.
clock_changes = { $way ->
    [forward] The clock goes forward by { $length } inside, at { $at }
   *[back] The clock goes back by { $length } inside, at { $at }
}
# How far the clock goes.
clock_change_hours = { $hours } h
clock_change_minutes = { $minutes } min
clock_set_back = The clock is set back that night and shows this time twice
clock_set_forward = The clock is set forward over this time, so it does not exist
