subject = Asunto
subject_hint = De qué trata; puede quedar vacío
start_date = Fecha de inicio
start_time = Hora de inicio
end_date = Fecha de fin
end_time = Hora de fin
pick_start_date = Elegir fecha de inicio
pick_end_date = Elegir fecha de fin
previous_month = Mes anterior
next_month = Mes siguiente
duration = Duración
time_zone = Zona horaria
let_teams_choose = Dejar que Teams elija el horario
add_attendee = Agregar asistente
add_attendee_hint = Un nombre o una dirección, o pegue una lista
external_id = ID externo
external_id_hint = Por ejemplo, un número de ticket
external_id_explained = Si se pide dos veces con el mismo ID, se obtiene una sola reunión. El ID es propio de cada organizador: el mismo ID de otro organizador es otra reunión. Para comprobar sirven también un vínculo para unirse o un ID de reunión.
generate = Generar ID externo
channel = Canal
channel_hint = Nombre de un canal, o pegue su vínculo
create_or_get = Crear u obtener reunión
create_keys = Ctrl+Intro
check_external_id = Comprobar ID externo
check_keys = Ctrl+K
clear_form = Vaciar formulario
undo_clear = Deshacer vaciado
create_if_missing = Crear si no existe
not_known_title = Aquí no se conoce ninguna reunión con este ID externo
not_known_explained = Si existe una, solo lo sabe createOrGet de Graph: al pedirle un ID externo, crea la reunión cuando no la hay. Si no existe, se crearía esto:
what_is_sent = Qué se enviaría
copy_what_is_sent = Copiar lo que se enviaría
check_created = No había ninguna con este ID externo, así que se acaba de crear.
delete_again = Volver a eliminarla
deleted_explained = La reunión está eliminada. Puede que su vínculo para unirse aún se abra, y quien lo abra recupera la reunión.
no_result_yet = Aquí aparecerán el vínculo para unirse, el acceso telefónico y el chat de la reunión.
meeting_created = Reunión creada
meeting_existed = La reunión ya existía
no_meeting = No hay ninguna reunión con este ID externo
existed_explained = Esta es la reunión tal como la tiene el servicio. Lo que escribió no la ha cambiado.
existed_by_earlier_try = Un intento anterior de esta solicitud no tuvo respuesta y puede que la creara, así que bien puede ser lo que pidió.
nobody_invited = La reunión no está en ningún calendario y el servicio no ha invitado a nadie. Envíe la invitación personalmente.
join_link = Vínculo para unirse
copy_join_link = Copiar vínculo para unirse
open_join_link = Abrir vínculo para unirse
open_in_teams = Abrir en Teams
meeting_id = ID de reunión
passcode = Código de acceso
copy_meeting_id = Copiar ID de reunión
copy_passcode = Copiar código de acceso
dial_in = Acceso telefónico
no_dial_in = El servicio no dio números de teléfono: lo más probable es que el organizador no tenga licencia de audioconferencia.
toll = De pago
toll_free = Gratuito
conference_id = ID de conferencia
copy_toll = Copiar número de pago
copy_toll_free = Copiar número gratuito
copy_conference_id = Copiar ID de conferencia
copy_dial_in_link = Copiar vínculo telefónico
copy_dial_in = Copiar acceso telefónico
open_dial_in = Abrir página telefónica
chat = Chat
thread_id = ID de hilo
message_id = ID de mensaje
reply_chain = Cadena de respuestas
copy_thread_id = Copiar ID de hilo
copy_message_id = Copiar ID de mensaje
meeting = Reunión
when = Cuándo
organizer_label = Organizador
attendees = Asistentes
attendee = Asistente
lobby_label = Sala de espera
presenters_label = Moderadores
expires = Expira
copy_external_id = Copiar ID externo
whole = Todo
copy_invitation = Copiar invitación
copy_markdown = Copiar como Markdown
copy_json = Copiar como JSON
save_calendar = Guardar archivo de calendario…
options_page = Página de opciones de reunión
copied = Copiado
save_calendar_title = Guardar archivo de calendario
save_calendar_explained = Al abrir el archivo, la reunión se incluye en un calendario. Un archivo que ya existe no se reemplaza.
file = Archivo
save = Guardar

role_attendee = Asistente
role_presenter = Moderador
role_co_organizer = Coorganizador
role_box = Rol de { $person }: { $role }

# How long a meeting is: $hours is a whole number.
length_hour_and_half = 1,5 h
length_hours = { $hours } h
length_minutes = { $minutes } min

# As in “14:00 (UTC+01:00)”.
time_and_offset = { $time } ({ $offset })
# As in “Tue 1 Dec 14:00 (UTC+01:00)”.
day_time_and_offset = { $day }, { $time_and_offset }
# As in “Tue 1 Dec 2026, 14:00–14:30”.
times_of_a_day = { $start }–{ $end }
# As in “Tue 1 Dec 2026, 14:00 – Wed 2 Dec 2026, 9:00”.
times_over_days = { $start } – { $end }
# $times is one of the two above, or a start alone; $utc is the same in UTC, $zone a name such as Europe/Berlin.
times_in_utc = { $times } UTC
times_in_zone_and_utc = { $times } { $zone } ({ $offset }) · { $utc } UTC

# The line below the times of the form.
times_unread = Aún no se puede leer el horario
# Something to know of the times, after what they are.
sentence_after = { $before }. { $sentence }
service_chooses = Empieza cuando Teams la crea y dura una hora
an_hour_from = { $start }; Teams la termina una hora después

nameless = Alguien sin nombre

# After the word “Lobby”, hence in lower case.
lobby_everyone = todos entran sin esperar
lobby_organization = las personas de la organización entran sin esperar
lobby_organization_and_federated = las personas de la organización y de las de confianza entran sin esperar
lobby_organization_excluding_guests = las personas de la organización, pero no los invitados, entran sin esperar
lobby_organizer = solo el organizador entra sin esperar
lobby_invited = las personas invitadas entran sin esperar
# $who is one of the above.
lobby_and_callers = { $who }; quienes llaman por teléfono, también
lobby_but_callers = { $who }; quienes llaman por teléfono esperan

# After the word “Presenters”, hence in lower case.
presenters_everyone = todos
presenters_organization = personas de la organización
presenters_with_role = quienes tienen el rol
presenters_organizer = solo el organizador

# What would be made if there is no meeting yet, a line each.
with_attendees = { $count ->
    [one] 1 asistente
   *[other] { $count } asistentes
}
with_external_id = ID externo { $id }
in_channel = Canal { $channel }
# $options is a list of what is set, as in “Recording allowed: Yes”.
then_in_second_step = Después, en un segundo paso: { $options }
