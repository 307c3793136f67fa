meetings = Reuniones
search_meetings = Buscar reuniones
search_hint = Asunto, ID externo, personas o vínculo
list_of_meetings = Lista de reuniones
only_all = Todas
only_upcoming = Próximas
only_past = Pasadas
only_failed = Fallidas
which_meetings = Qué reuniones
every_connection = Todas las conexiones
every_organizer = Todos los organizadores
connection_column = Conexión
start_column = Inicio
state_column = Estado
sort_by_label = Ordenar por
ascending = ascendente
descending = descendente
loading = Leyendo la lista…
no_meetings = Aún no hay reuniones
no_meetings_explained = Cada reunión que se crea o se encuentra aquí se conserva en esta lista, en este equipo.
no_match = Ninguna reunión coincide
clear_filters = Borrar filtros
refresh = Actualizar
refresh_all = Actualizar las mostradas
delete_meeting = Eliminar…
use_as_template = Usar como plantilla
remove_from_list = Quitar de esta lista
export = Exportar…
export_meetings = Exportar reuniones…
import = Importar…
select_first = Seleccione primero una reunión
close_meeting = Cerrar reunión
one_meeting = reunión
coming = Próximamente
join_label = Unirse
unfinished_label = Solicitudes sin terminar
resume = Reanudar
discard = Descartar
delete_title = Eliminar reunión
delete_explained = El servicio elimina la reunión para todos y no avisa a nadie. Puede que su vínculo para unirse aún se abra, y quien lo abra recupera la reunión. Su chat sigue disponible para quienes están en él.
delete_accept = Eliminar reunión
remove_title = Quitar de esta lista
remove_explained = Convene olvida lo que sabe de la reunión. El servicio no recibe aviso: la reunión sigue allí y su vínculo funciona.
remove_accept = Quitar
discard_title = Descartar solicitud
discard_accept = Descartar solicitud
discard_explained = Se envió y no se vio ninguna respuesta, así que la reunión puede existir en el servicio. Descartarla no la elimina. En cambio, «Reanudar» la obtiene y no crea una segunda.
export_title = Exportar reuniones
export_explained = Escribe las reuniones de la búsqueda y los filtros actuales. Un archivo que ya existe no se reemplaza.
export_accept = Exportar
import_title = Importar reuniones
import_explained = Incorpora una lista exportada aquí. Lo que ya se conoce se mantiene, salvo que el archivo tenga datos más recientes.
import_accept = Importar
imported_title = Reuniones importadas
list_file_needed = Escriba dónde está el archivo, que termina en .csv o .json
# In place of a subject.
without_subject = (sin asunto)
# In place of a day and a time.
without_time = Sin fecha

# How a meeting stands: a word or two in a column.
state_gone = Ya no existe
state_waiting = En espera
state_under_way = Enviándose
state_unknown = Enviada, sin respuesta
state_failed = Error
state_failed_because = Error: { $why }
state_created = Creada
state_existed = Ya existía
state_seen = Vista
state_not_seen = Aún no vista
# A row of the list, read aloud; $start is a day and a time.
row_read_aloud = { $subject }, { $start }, ID externo { $external_id }, { $state }
# The heading of a column: when anything was last learned of a meeting.
last_change = Último cambio
sort_by_column = { $column ->
    [start] Ordenar por inicio
    [subject] Ordenar por asunto
    [external_id] Ordenar por ID externo
    [organizer] Ordenar por organizador
    [connection] Ordenar por conexión
   *[last_change] Ordenar por último cambio
}
connection_filter = Conexión: { $chosen }
organizer_filter = Organizador: { $chosen }
# $grouped is $count with blanks between the thousands, here and below.
meeting_count = { $count ->
    [one] { $grouped } reunión
   *[other] { $grouped } reuniones
}
coming_today = Hoy
coming_tomorrow = Mañana
# $end is a time of the day.
under_way_until = Ahora, hasta las { $end }
join_meeting = Unirse a { $subject }

request_named = Solicitud { $external_id }
# $at is a day and a time.
request_asked = ID externo { $external_id } · pedida el { $at }
# How a request stands that did not finish.
request_waits = En espera: aún no se ha enviado nada
request_waits_for_network = En espera: aún no se ha enviado nada; se envía en cuanto se pueda acceder al servicio
request_under_way = Se estaba enviando
# "Resume" is the name of a button.
request_unknown = Enviada sin respuesta: la reunión puede existir. «Reanudar» la obtiene y no crea una segunda.
show_all_unfinished = Mostrar las { $count } solicitudes

meeting_in_question = { $subject } · { $start } · ID externo { $external_id }
no_account_ready = Se puede consultar al servicio cuando haya una cuenta lista: véase Configuración
other_accounts_meeting = Esta reunión es de otra cuenta: use esa cuenta para leerla, cambiarla o eliminarla
not_answered_with = El servicio aún no ha respondido con esta reunión, así que no se puede leer, cambiar ni eliminar
known_as_gone = El servicio indica que esta reunión ya no existe. Puede que su vínculo para unirse aún se abra, y quien lo abra la recupera.
known_as_asked = El servicio aún no ha respondido con esta reunión; esto es lo que se pidió
known_from_list = Solo se conoce su línea en una lista importada

# What reading many meetings again came to: parts of one line, in this order.
refreshed_read = { $count ->
    [one] { $grouped } reunión leída de nuevo
   *[other] { $grouped } reuniones leídas de nuevo
}
refreshed_changed = { $count ->
    [one] { $count } cambió
   *[other] { $count } cambiaron
}
refreshed_gone = { $count ->
    [one] { $count } ya no existe
   *[other] { $count } ya no existen
}
refreshed_left_out = { $count ->
    [one] { $count } omitida: no es de esta cuenta o nunca tuvo respuesta
   *[other] { $count } omitidas: no son de esta cuenta o nunca tuvieron respuesta
}
# $so_far: what stands above. $why: whole sentences.
refreshed_then_stopped = { $so_far }. Después se detuvo. { $why }
exported_to = { $count ->
    [one] { $grouped } reunión exportada a { $path }
   *[other] { $grouped } reuniones exportadas a { $path }
}
# What an import came to: parts of one line, in this order.
imported_added = { $count ->
    [one] { $grouped } reunión agregada
   *[other] { $grouped } reuniones agregadas
}
imported_updated = { $count ->
    [one] { $count } actualizada
   *[other] { $count } actualizadas
}
imported_unchanged = { $count } sin cambios
imported_left_out = { $count ->
    [one] { $count } fila omitida
   *[other] { $count } filas omitidas
}
# A row that was left out: its line in a CSV file, or its place in a JSON list.
import_line = Línea { $place }: { $problem }
import_entry = Entrada { $place }: { $problem }
# After the rows that were left out.
import_more = y { $count } más
# What is wrong with a row, after "Line 7:".
import_cells = { $found ->
    [one] tiene { $found } celda, y la primera línea, { $expected }
   *[other] tiene { $found } celdas, y la primera línea, { $expected }
}
import_not_utf8 = no está en UTF-8
import_empty = la columna { $column } está vacía
import_time = no se puede leer la hora de la columna { $column }
import_too_long = el texto de la columna { $column } es demasiado largo
import_too_large = la entrada ocupa más de 16 MiB y no se ha leído nada de lo que sigue
# $said: an English message of the reader.
import_unreadable = no se puede leer ({ $said })
