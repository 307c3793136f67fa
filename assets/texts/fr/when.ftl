date_hint = demain 15h
time_hint = 14:00
go_to_today = Aller à aujourd’hui
pick_time_zone = Choisir un fuseau horaire
favorite_zones = Fuseaux horaires favoris
favorite_zones_explained = Le formulaire les propose en premier et indique l’heure qu’il y est au début et à la fin de la réunion.
add_favorite_zone = Ajouter un fuseau horaire
add = Ajouter

# How the arrow keys change a field.
days_step = Haut et Bas modifient d’un jour
times_step = Haut et Bas modifient de 15 minutes

# Why what was typed is no date or no time. What is to be typed is understood in every language of the program.
no_date = Ce n’est pas une date. Tapez-en une comme 15 déc., demain ou ven. 9h-10h30.
no_time = Ce n’est pas une heure. Tapez-en une comme 14:00, 14h30 ou 9h-10h30.
more_than_one_way = Cela peut se lire de plusieurs façons. Tapez le mois en lettres et les heures comme 9:00.
morning_or_afternoon = Matin ou après-midi ? Tapez « du matin » ou « du soir », ou des heures comme 09:00 et 17:00.
wrong_weekday = Cette date tombe un { $weekday }. Modifiez l’une ou l’autre.
end_before_start = Elle se terminerait avant de commencer
in_early_morning = { $time }, c’est en pleine nuit ou au petit matin.
make_it_at = Mettre { $time }

# A day in the calendar, for those who hear it.
today_in_calendar = { $date }, aujourd’hui

# $times is a list of the next two, one of each favorite time zone.
others_have = Ailleurs : { $times }
times_in_city = { $shift ->
    [next] { $start }–{ $end } { $city } (le lendemain)
    [before] { $start }–{ $end } { $city } (la veille)
   *[none] { $start }–{ $end } { $city }
}
days_and_times_in_city = { $start } – { $end } { $city }

# $zone is a name such as Europe/Berlin.
remove_from_favorites = Retirer { $zone } des favoris
add_to_favorites = Ajouter { $zone } aux favoris

# The button beside an attendee, and what is picked there.
usual_zone_not_known = Fuseau horaire de { $person } : inconnu
# $zone is a name such as Europe/Berlin.
usual_zone_known = Fuseau horaire de { $person } : { $zone }
zone_not_known = Inconnu
other_time_zone = Autre fuseau horaire

# $people are the names of attendees who are usually there.
times_of_people = { $shift ->
    [next] { $start }–{ $end } { $city } ({ $people } ; le lendemain)
    [before] { $start }–{ $end } { $city } ({ $people } ; la veille)
   *[none] { $start }–{ $end } { $city } ({ $people })
}
days_and_times_of_people = { $start } – { $end } { $city } ({ $people })
# $people is a list of names.
people_and_more = { $more ->
    [one] { $people } et { $more } autre
   *[other] { $people } et { $more } autres
}
