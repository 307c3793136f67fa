date_hint = tomorrow 3pm
time_hint = 14:00
go_to_today = Go to today
pick_time_zone = Pick time zone
favorite_zones = Favorite time zones
favorite_zones_explained = The form offers them first, and shows what their clocks say when the meeting begins and ends.
add_favorite_zone = Add a time zone
add = Add

# The button beside an attendee, and what is picked there.
usual_zone_not_known = Time zone of { $person }: not known
# $zone is a name such as Europe/Berlin.
usual_zone_known = Time zone of { $person }: { $zone }
zone_not_known = Not known
other_time_zone = Another time zone

# How the arrow keys change a field.
days_step = Up and Down change it by a day
times_step = Up and Down change it by 15 minutes

# Why what was typed is no date or no time. What is to be typed is understood in every language of the program.
no_date = That’s not a date. Type one such as 1 Dec, tomorrow or fri 9-10:30.
no_time = That’s not a time. Type one such as 14:00, 2pm or 9-10:30.
more_than_one_way = This can be read in more than one way. Type the month as a word, and times as 9:00.
morning_or_afternoon = Morning or afternoon? Type am or pm, or times such as 09:00 and 17:00.
wrong_weekday = That date is a { $weekday }. Change the one or the other.
end_before_start = It would end before it starts
in_early_morning = { $time } is in the early morning.
make_it_at = Make it { $time }

# A day in the calendar, for those who hear it.
today_in_calendar = { $date }, today

# $times is a list of the next four, one of each favorite time zone and of each that attendees are usually in.
others_have = For others: { $times }
times_in_city = { $shift ->
    [next] { $start }–{ $end } { $city } (the next day)
    [before] { $start }–{ $end } { $city } (the day before)
   *[none] { $start }–{ $end } { $city }
}
days_and_times_in_city = { $start } – { $end } { $city }
# $people are the names of attendees who are usually there.
times_of_people = { $shift ->
    [next] { $start }–{ $end } { $city } ({ $people }; the next day)
    [before] { $start }–{ $end } { $city } ({ $people }; the day before)
   *[none] { $start }–{ $end } { $city } ({ $people })
}
days_and_times_of_people = { $start } – { $end } { $city } ({ $people })
# $people is a list of names.
people_and_more = { $people } and { $more } more

# $zone is a name such as Europe/Berlin.
remove_from_favorites = Remove { $zone } from favorites
add_to_favorites = Add { $zone } to favorites
