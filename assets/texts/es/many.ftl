# Many meetings at once: from a sheet (a CSV file that a spreadsheet saved) or a series.
# A button with a menu.
more_actions = Más…
import_many = Importar reuniones…
repeat = Repetir…
import_many_title = Importar reuniones de una hoja
import_many_explained = Lee un archivo CSV como lo guarda una hoja de cálculo, con una reunión por línea, o una lista JSON. Antes de enviar nada se ven todas las reuniones. También puede arrastrar el archivo a la ventana.
import_many_accept = Leer archivo
sheet_needed = Escriba dónde está el archivo
reading_sheet = Leyendo el archivo…
read_again = Leer de nuevo
sheet_dropped_while_busy = No se leyó el archivo porque hay otra cosa en curso. Arrástrelo de nuevo después.
not_a_sheet_dropped = Convene lee reuniones de archivos que terminan en .csv, .tsv, .txt o .json
one_sheet_at_a_time = Arrastre un solo archivo a la vez
# Why a file can’t be read as a sheet; $file is its name.
no_sheet_too_large = { $file } ocupa más de 16 MiB.
no_sheet_empty = No hay nada en { $file }.
no_sheet_too_many_rows = { $file } tiene más de 20 000 filas.
no_sheet_too_many_columns = { $file } tiene más de 100 columnas.
no_sheet_json = { $file } no es una lista JSON de reuniones ({ $said }).
now_save_as_csv = Guarde la hoja como CSV, con los nombres de las columnas en la primera línea, y léala de nuevo.
# A part of the window.
many_meetings = Muchas reuniones
nothing_to_create = No hay filas con las que crear reuniones.
back_to_form = Volver al formulario
show_many = Mostrar las filas
# $name: of a file or a series.
many_open = { $name } está abierto
series_titled = Serie: { $subject }

# What the columns of a sheet mean.
columns_button = Columnas…
column_titled = Columna { $number }, { $name }
column_not_read = Sin usar
column_end = Fin
# A column that says which of two instants is meant when the clock is set back.
column_clock_change = Cambio de hora
column_presenters = Moderadores
column_co_organizers = Coorganizadores
columns_not_read = Sin usar: { $columns }. Elija qué significan estas columnas o déjelas fuera.
columns_unknown = Ninguna columna tiene un nombre que Convene conozca. Elija qué significa cada una.
columns_twice = Las columnas «{ $first }» y «{ $second }» significan lo mismo: { $meaning }. Elija una de ellas.
rows_like_form = Lo que una fila no dice se toma del formulario. Los asistentes del formulario lo son de todas las reuniones.
first_id = El primero es { $id }
template_of_rows_explained = Forma el ID externo de las filas que no lo tienen, a partir de { $placeholders }. Con el mismo ID se obtiene la misma reunión.
template_of_series_explained = Forma el ID externo de cada reunión, a partir de { $placeholders }. Con el mismo ID se obtiene la misma reunión.
date_order_asked = Algunas fechas pueden leerse de dos maneras. ¿En qué orden están escritas?
date_order_first = Elija primero el orden de la fecha
only_problems = Solo problemas
list_of_rows = Lista de filas
# Headings of columns.
row_column = Fila
length_column = Duración
people_column = Personas
# How a row stands before it is sent.
row_ready = Lista
# $grouped is $count with blanks between the thousands, here and below.
count_of_rows = { $count ->
    [one] { $grouped } fila
   *[other] { $grouped } filas
}
count_of_problems = { $count ->
    [one] { $grouped } con un problema
   *[other] { $grouped } con problemas
}
create_meetings = { $count ->
    [0] Crear reuniones
    [one] Crear { $grouped } reunión
   *[other] Crear { $grouped } reuniones
}
left_out = { $count ->
    [one] { $grouped } fila se omite porque hay algo mal en ella. Corríjala en el archivo y use «Leer de nuevo», o cree las demás ahora.
   *[other] { $grouped } filas se omiten porque hay algo mal en ellas. Corríjalas en el archivo y use «Leer de nuevo», o cree las demás ahora.
}
row_numbered = Fila { $line }
# Parts of a row, read aloud.
row_with_id = ID externo { $id }
row_with_people = { $count ->
    [0] sin asistentes
    [one] { $count } persona
   *[other] { $count } personas
}
people_asked = Asistentes: { $people }
problem_and_more = { $problem } (y { $more } más)

# What is wrong with a row. $column: what the column means, by the label of the field.
in_column = { $column }: { $problem }
about_person = { $person }: { $problem }
not_a_length = Eso no es una duración. Escriba minutos, por ejemplo 45, o 1h30.
length_differs = El fin y la duración no concuerdan. Deje fuera uno de los dos.
times_and_teams_chooses = Hay un horario, y también se pide que lo elija Teams. Deje fuera uno de los dos.
start_missing = Falta el inicio
no_such_value = «{ $value }» no es una de las opciones
not_yes_or_no = «{ $value }» no es ni sí ni no
not_earlier_or_later = «{ $value }» no es ni earlier ni later
too_many_cells = Hay { $found } celdas y { $expected } columnas. Quizá falten comillas alrededor de una celda.
template_unfilled = No se puede formar el ID externo: a la fila le falta lo que pide la plantilla
same_external_id = La fila { $line } tiene el mismo ID externo. Esta fila obtendría su reunión.

# How a row that is sent stands: a word or two in a column.
row_open = Sin enviar aún
row_under_way = Enviándose
row_created = Creada
row_existed = Ya existía
row_existed_otherwise = Ya existía, y es distinta
row_failed = Error: { $why }
many_begins = Empezando…
pause = Pausar
go_on = Continuar
copy_join_links = Copiar vínculos para unirse
copy_path = Copiar ruta
# Parts of one line: how many are done, how fast it goes, how long it takes.
done_of_total = { $done } de { $total }
done_of_total_paused = { $done } de { $total }, en pausa
a_minute = { $count ->
   *[other] { $grouped } por minuto
}
paused = En pausa
seconds_left = queda menos de un minuto
minutes_left = quedan unos { $minutes } min
hours_left = quedan unas { $hours } h
waits = El servicio pide una pausa. Sigue en { $seconds } s.
# Parts of one line: what became of all.
became_created = { $count ->
    [one] { $grouped } creada
   *[other] { $grouped } creadas
}
became_existed = { $count ->
    [one] { $grouped } ya existía
   *[other] { $grouped } ya existían
}
became_failed = { $count ->
   *[other] { $grouped } con error
}
became_open = { $count ->
   *[other] { $grouped } sin enviar
}
became_left_out = { $count ->
    [one] { $grouped } omitida
   *[other] { $grouped } omitidas
}
became_nothing = No se envió nada
rows_open = { $count ->
    [one] { $grouped } fila se conserva y puede enviarse más tarde. Lo ya hecho no se crea dos veces.
   *[other] { $grouped } filas se conservan y pueden enviarse más tarde. Lo ya hecho no se crea dos veces.
}
results_stand_in = Los resultados están en { $path }
# $why: sentences.
results_not_written = No se pudieron escribir los resultados. { $why }

# A batch of rows that did not come to its end; $name: of a file or a series.
batch_done = { $name }: { $done } de { $total } listas.
batch_of_other = Estas reuniones son de { $organizer } en { $connection }. Use esa cuenta para continuar.
discard_batch_title = Descartar las filas
discard_batch_accept = Descartar las filas
discard_batch_explained = Convene olvida las filas pendientes. Las reuniones creadas se quedan.

# A series.
repeat_title = Repetir
repeat_explained = Aún no se envía nada. La hora local se mantiene cuando cambia la hora. En Teams cada una es una reunión aparte.
repeats_label = Se repite
every_day = Cada día
every_weekday = De lunes a viernes
every_week = Cada semana
# The label of a field for a number.
interval_in_days = Cada cuántos días
interval_in_weekdays = Cada cuántos días laborables
interval_in_weeks = Cada cuántas semanas
interval_wrong = Escriba un número del 1 al 52
series_ends = Termina
ends_after = Tras un número de reuniones
ends_on = En una fecha
series_times = Número de reuniones
times_wrong = Escriba un número del 1 al 1000
series_until = Última fecha
show_series = Mostrar las reuniones
# How often and when, as a part of what_comes; $time is a time of the day.
rhythm_days = { $interval ->
    [1] cada día a las { $time }
   *[other] cada { $interval } días a las { $time }
}
rhythm_weekdays = { $interval ->
    [1] de lunes a viernes a las { $time }
   *[other] cada { $interval } días laborables a las { $time }
}
# $day: the day of the week by its name.
rhythm_weeks = { $interval ->
    [1] { $weekday ->
        [mon] los lunes a las { $time }
        [tue] los martes a las { $time }
        [wed] los miércoles a las { $time }
        [thu] los jueves a las { $time }
        [fri] los viernes a las { $time }
        [sat] los sábados a las { $time }
       *[sun] los domingos a las { $time }
    }
   *[other] cada { $interval } semanas, el { $day } a las { $time }
}
what_comes = { $count ->
    [one] { $grouped } reunión, { $rhythm }, { $first }
   *[other] { $grouped } reuniones, { $rhythm }, del { $first } al { $last }
}
series_without_start = Dé antes a la reunión una fecha y una hora de inicio en el formulario.
series_empty = No queda ninguna reunión antes de esa fecha
series_too_long = Serían más de 1000 reuniones
