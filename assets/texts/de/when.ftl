date_hint = morgen 15 Uhr
time_hint = 14:00
go_to_today = Zu heute wechseln
pick_time_zone = Zeitzone auswählen
favorite_zones = Bevorzugte Zeitzonen
favorite_zones_explained = Das Formular bietet sie zuerst an und zeigt, wie spät es dort bei Beginn und Ende der Besprechung ist.
add_favorite_zone = Zeitzone hinzufügen
add = Hinzufügen

# How the arrow keys change a field.
days_step = Pfeil nach oben und Pfeil nach unten ändern es um einen Tag
times_step = Pfeil nach oben und Pfeil nach unten ändern sie um 15 Minuten

# Why what was typed is no date or no time. What is to be typed is understood in every language of the program.
no_date = Das ist kein Datum. Geben Sie zum Beispiel „1. Dez.“, „morgen“ oder „Fr 9-10:30“ ein.
no_time = Das ist keine Uhrzeit. Geben Sie zum Beispiel „14:00“, „14 Uhr“ oder „9-10:30“ ein.
more_than_one_way = Das kann man auf mehr als eine Weise lesen. Schreiben Sie den Monat als Wort und Uhrzeiten wie 9:00.
morning_or_afternoon = Vormittag oder Nachmittag? Ergänzen Sie „vormittags“ oder „nachmittags“, oder schreiben Sie Uhrzeiten wie 09:00 und 17:00.
wrong_weekday = Dieses Datum ist ein { $weekday }. Ändern Sie das eine oder das andere.
end_before_start = Das Ende läge vor dem Beginn
in_early_morning = { $time } ist am frühen Morgen.
make_it_at = Auf { $time } ändern

# A day in the calendar, for those who hear it.
today_in_calendar = { $date }, heute

# $times is a list of the next two, one of each favorite time zone.
others_have = Für andere: { $times }
times_in_city = { $shift ->
    [next] { $start }–{ $end } { $city } (am nächsten Tag)
    [before] { $start }–{ $end } { $city } (am Vortag)
   *[none] { $start }–{ $end } { $city }
}
days_and_times_in_city = { $start } – { $end } { $city }

# $zone is a name such as Europe/Berlin.
remove_from_favorites = { $zone } aus den bevorzugten Zeitzonen entfernen
add_to_favorites = { $zone } zu den bevorzugten Zeitzonen hinzufügen

# The button beside an attendee, and what is picked there.
usual_zone_not_known = Zeitzone von { $person }: nicht bekannt
# $zone is a name such as Europe/Berlin.
usual_zone_known = Zeitzone von { $person }: { $zone }
zone_not_known = Nicht bekannt
other_time_zone = Andere Zeitzone

# $people are the names of attendees who are usually there.
times_of_people = { $shift ->
    [next] { $start }–{ $end } { $city } ({ $people }; am nächsten Tag)
    [before] { $start }–{ $end } { $city } ({ $people }; am Vortag)
   *[none] { $start }–{ $end } { $city } ({ $people })
}
days_and_times_of_people = { $start } – { $end } { $city } ({ $people })
# $people is a list of names.
people_and_more = { $more ->
    [one] { $people } und { $more } weitere Person
   *[other] { $people } und { $more } weitere
}
