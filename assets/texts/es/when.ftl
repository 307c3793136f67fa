date_hint = mañana 15:00
time_hint = 14:00
go_to_today = Ir a hoy
pick_time_zone = Elegir zona horaria
favorite_zones = Zonas horarias favoritas
favorite_zones_explained = El formulario las ofrece primero y muestra qué hora marcan sus relojes cuando la reunión empieza y termina.
add_favorite_zone = Agregar zona horaria
add = Agregar

# How the arrow keys change a field.
days_step = Arriba y Abajo la cambian un día
times_step = Arriba y Abajo la cambian 15 minutos

# Why what was typed is no date or no time. What is to be typed is understood in every language of the program.
no_date = Eso no es una fecha. Escriba, por ejemplo, 1 dic, mañana o vie 9-10:30.
no_time = Eso no es una hora. Escriba, por ejemplo, 14:00, 2pm o 9-10:30.
more_than_one_way = Esto se puede leer de más de una manera. Escriba el mes con letras y las horas como 9:00.
morning_or_afternoon = ¿Mañana o tarde? Escriba am o pm, u horas como 09:00 y 17:00.
wrong_weekday = Esa fecha cae en { $weekday }. Cambie la fecha o el día.
end_before_start = Terminaría antes de empezar
in_early_morning = { $time } es de madrugada.
make_it_at = Cambiar a { $time }

# A day in the calendar, for those who hear it.
today_in_calendar = { $date }, hoy

# $times is a list of the next two, one of each favorite time zone.
others_have = Para los demás: { $times }
times_in_city = { $shift ->
    [next] { $start }–{ $end } { $city } (al día siguiente)
    [before] { $start }–{ $end } { $city } (el día anterior)
   *[none] { $start }–{ $end } { $city }
}
days_and_times_in_city = { $start } – { $end } { $city }

# $zone is a name such as Europe/Berlin.
remove_from_favorites = Quitar { $zone } de favoritos
add_to_favorites = Agregar { $zone } a favoritos

# The button beside an attendee, and what is picked there.
usual_zone_not_known = Zona horaria de { $person }: desconocida
# $zone is a name such as Europe/Berlin.
usual_zone_known = Zona horaria de { $person }: { $zone }
zone_not_known = Desconocida
other_time_zone = Otra zona horaria

# $people are the names of attendees who are usually there.
times_of_people = { $shift ->
    [next] { $start }–{ $end } { $city } ({ $people }; al día siguiente)
    [before] { $start }–{ $end } { $city } ({ $people }; el día anterior)
   *[none] { $start }–{ $end } { $city } ({ $people })
}
days_and_times_of_people = { $start } – { $end } { $city } ({ $people })
# $people is a list of names.
people_and_more = { $people } y { $more } más
