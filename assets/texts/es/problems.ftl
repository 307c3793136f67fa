file_needed = Escriba dónde guardar el archivo
# $code_point: such as U+200B.
control_character = Contiene un carácter de control ({ $code_point }). Quítelo.
# The fields understand the words of src/meeting/when/words.rs in every language there: give an example as people write it.
date_missing = Escriba una fecha, por ejemplo 1 dic o mañana
time_missing = Escriba una hora, por ejemplo 14:00 o 2pm
time_skipped = El reloj se salta esta hora. Elija una de las dos.
time_twice = El reloj marca esta hora dos veces. Elija una de las dos.
end_without_start = Graph necesita un inicio cuando hay un fin. Escriba uno.
problem_end_before_start = El fin es anterior al inicio
zone_missing = Escriba una zona horaria, por ejemplo Europe/Berlin o Berlin
zone_unknown = No hay ninguna zona horaria con ese nombre. Escriba una ciudad y elija de la lista.
attendee_missing = Un asistente necesita una dirección o un ID de usuario
# An invisible character is given as U+200B or the like.
character_not_in_user_id = { $kind ->
    [blank] Un ID de usuario no lleva espacios
    [invisible] Un ID de usuario no lleva caracteres invisibles ({ $character })
   *[visible] Un ID de usuario no lleva «{ $character }»
}
group_not_taken = Es un grupo. Graph solo acepta personas; agregue a sus miembros uno por uno.
problem_channel_needs_beta = Los chats de canal necesitan la versión beta de Graph, y esta conexión usa la v1.0. Use la beta o deje esto vacío.
problem_channel_not_in_this_cloud = La nube de esta conexión no permite crear reuniones en canales. Deje esto vacío.
not_a_date = Eso no es una fecha. Escriba, por ejemplo, 2026-12-01, 1 dic, mañana o vie.
no_such_day = Ese día no existe en el calendario
date_either_way = El día y el mes pueden leerse en cualquier orden. Escriba el mes con letras.
year_too_far = El año { $year } queda demasiado lejos
not_a_time = Eso no es una hora. Escriba, por ejemplo, 14:00, 2pm o 1430.
no_such_time = Esa hora no existe
end_of_day = Escriba 00:00 del día siguiente en lugar de 24:00
# "Generate external ID" is the name of a button.
external_id_missing = Escriba el ID externo o seleccione «Generar ID externo»
external_id_blank = Hay un espacio delante o detrás. Con el espacio sería el ID de otra reunión; quítelo.
external_id_unprintable = Contiene un carácter invisible ({ $code_point }). Quítelo.
address_missing = Escriba una dirección
address_not_one_at = Eso no es una dirección: lleva una sola @, como en ana@contoso.com
address_nothing_before_at = Falta algo antes de la @
address_no_domain = Falta algo después de la @, como en ana@contoso.com
character_not_in_address = { $kind ->
    [blank] Una dirección no lleva espacios
    [invisible] Una dirección no lleva caracteres invisibles ({ $character })
   *[visible] Una dirección no lleva «{ $character }»
}
# "Get link to channel" is a command in Teams.
channel_no_thread = No contiene ningún canal. Elija uno de la lista o pegue lo que da «Obtener vínculo al canal» en Teams.
channel_is_chat = Eso es un chat. Una reunión solo puede pertenecer a un canal.
channel_several = Contiene más de un canal. Pegue un solo vínculo.
hidden_characters = Contiene caracteres invisibles: { $visible }
merged_entries = { $person } figura { $entries } veces en la lista y se envía una vez
merged_entries_as = { $person } figura { $entries } veces en la lista y se envía una vez como { $role }
more_than_750_attendees = Hay { $count } asistentes; el servicio devuelve 750 como máximo
external_id_beyond_ascii = El ID externo tiene letras que no son ASCII; Microsoft no dice si el servicio las conserva
# $role: Presenter or Co-organizer, by its name.
problem_role_only_in_directory = { $person } no figura en el directorio de la organización, así que no puede tener el rol { $role }
roles_without_effect = { $presenters ->
    [everyone] Los roles Moderador y Coorganizador no tienen efecto mientras todos puedan presentar
    [organization] Los roles Moderador y Coorganizador no tienen efecto mientras puedan presentar las personas de la organización
    [roleIsPresenter] Los roles Moderador y Coorganizador no tienen efecto mientras puedan presentar quienes tienen el rol
   *[organizer] Los roles Moderador y Coorganizador no tienen efecto mientras solo pueda presentar el organizador
}
equal_times = Termina cuando empieza; Graph lo permite
start_in_past = El inicio ya pasó; Graph lo permite
# The clock changes while the meeting lasts; $at is the time of day and the offset from UTC.
clock_changes = { $way ->
    [forward] Durante la reunión, el reloj se adelanta { $length }, a las { $at }
   *[back] Durante la reunión, el reloj se atrasa { $length }, a las { $at }
}
# How far the clock goes.
clock_change_hours = { $hours } h
clock_change_minutes = { $minutes } min
clock_set_back = Esa noche se atrasa el reloj y esta hora se repite
clock_set_forward = El reloj se adelanta y se salta esta hora, así que no existe
