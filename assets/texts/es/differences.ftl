what_differs = Qué difiere
typed = Escrito
meeting_has = En la reunión
can_be_changed = Se puede cambiar
cant_be_changed = No se puede cambiar
apply_changes = Aplicar mis cambios
keep_meeting = Conservar la reunión
keep_explained = «Conservar la reunión» pasa sus valores al formulario; la reunión queda como está.
nothing_differs = La reunión tiene todo lo que escribió.
not_all_taken = La reunión no es exactamente lo que se pidió:
meeting_differs = La reunión no es lo que escribió:
nothing_changeable = El servicio no puede cambiar esto en una reunión que ya existe.
undo_keep = Recuperar lo que escribí
follow_up_done = En un segundo paso se establecieron las opciones y los roles.
follow_up_failed = El segundo paso falló: la reunión existe, pero no se establecieron sus opciones ni los roles que dependen de ellas.
try_second_step = Repetir el segundo paso
read_now = Se acaba de leer; no se creó ni se cambió nada.
changed_now = Se acaba de cambiar.
not_there = No está en la reunión
not_typed = No escrito
no_subject = Sin asunto
no_times = Sin horario
no_thread = Sin hilo
not_told = El servicio no lo indica
# What differs, what was typed, what the meeting has, and whether it can be changed; read aloud. "Typed" and "Meeting has" are the headings of the table.
difference = { $what }. Escrito: { $typed }. En la reunión: { $held }. { $can }.
start_and_end = Inicio y fin
channels_thread = Hilo del canal
role_of_person = Rol de { $person }
# Something that has changed since it was last seen, such as the subject.
was_and_is = { $what }: antes { $was }, ahora { $is }
takes_subject_out = Al aplicar los cambios, la reunión se queda sin asunto.
# $count people in all: $first by name, and $more without.
takes_people_out = { $count ->
    [1] Al aplicar los cambios, se quita de la reunión a { $first }.
   *[other] Al aplicar los cambios, se quita de la reunión a { $count } personas: { $first } y { $more } más.
}
takes_hidden_people_out = La reunión puede tener más asistentes que los { $shown } que muestra el servicio. Al aplicar los cambios se sustituye toda la lista, así que se quita a los que no se muestran.
more_rows = { $more ->
    [1] Hay una diferencia más.
   *[other] Hay { $more } diferencias más.
}
# $at, and $seen_at everywhere: day and time.
as_of = Datos del { $at }; ahora no se ha consultado al servicio.
nothing_new = Nada ha cambiado en ella desde la última vez que se vio aquí ({ $seen_at }).
# What has changed follows in lines of its own.
changed_since_seen = Ha cambiado desde la última vez que se vio aquí ({ $seen_at }):
near_case_or_blanks = Aquí hay una reunión con el ID externo { $external_id }: solo difiere en mayúsculas o espacios.
near_other_organizer = { $organizer } tiene una reunión con este ID externo. Es otra reunión: el ID es propio de cada organizador.
near_other_account = Hay una reunión con este ID externo en { $connection }, de { $organizer }. Es otra reunión.
# $create_or_get is the name of the button.
gone = El servicio ya no tiene esta reunión: se eliminó o expiró. «{ $create_or_get }» con el mismo ID externo crea una nueva, con otro vínculo para unirse.
gone_since = El servicio ya no tiene esta reunión: se eliminó o expiró. Aún estaba allí en esta fecha: { $seen_at }. «{ $create_or_get }» con el mismo ID externo crea una nueva, con otro vínculo para unirse.
gone_link = Puede que su antiguo vínculo para unirse aún se abra, y quien lo abra recupera la reunión antigua.
gone_kept = Lo que se conserva de ella
no_such_meeting = El servicio no tiene ninguna reunión de esta cuenta con este vínculo para unirse o ID de reunión. Puede ser de otro organizador: solo su organizador puede encontrar una reunión.
