appearance_label = Apariencia
zoom_in = Acercar
zoom_out = Alejar
actual_size = Tamaño real
reduce_motion = Reducir movimiento
reduce_motion_explained = Nada se desliza, gira ni parpadea.
high_contrast_explained = El sistema indica a Convene si el tema es claro u oscuro, pero no si se desea más contraste.
new_meetings = Reuniones nuevas
default_duration_label = Duración predeterminada
default_zone = Zona horaria predeterminada
default_zone_wrong = Eso no es una zona horaria. Escriba una ciudad o un nombre como Europe/Berlin, o deje esto vacío.
dates_and_times = Fechas y horas
date_order_label = Orden de la fecha
time_format_label = Formato de hora
both_understood = Lo que escriba se entiende en cualquier formato; el orden de la fecha decide qué significa 1/12.
connections = Conexiones
no_connections = Aún no hay ninguna conexión configurada
use_it = Usar
remove_label = Quitar
data = Datos
tokens_kept = Tokens de acceso: solo en memoria; desaparecen al cerrar el programa
open_folder = Abrir carpeta
export_hint = Para guardar una copia de la lista o llevarla a otro equipo, expórtela antes.
forget_all = Olvidar todas las reuniones…
forget_all_title = ¿Olvidar todas las reuniones?
forget_all_explained = Se borra la lista de reuniones de este equipo: lo que se creó o se encontró aquí, de todas las conexiones, con sus vínculos para unirse y números de acceso telefónico. También las solicitudes sin terminar y las copias de una lista dañada. No se puede deshacer.
forget_all_stays = No se elimina ninguna reunión: todas siguen en el servicio, su vínculo funciona y el mismo ID externo las vuelve a obtener. También se mantienen las conexiones, los inicios de sesión y lo escrito en el formulario.
forget_all_accept = Olvidar todas las reuniones
about_label = Acerca de
license = Software libre con licencia MIT o Apache License 2.0, a su elección. Las fuentes son Ubuntu Light (Ubuntu Font Licence 1.0) y Hack (licencias MIT y Bitstream Vera). Microsoft, Teams y Microsoft 365 son marcas de Microsoft; este programa no es de Microsoft.
reference = Referencia de createOrGet
reference_explained = Abre la página de Microsoft en el navegador.

appearance_system = Sistema
appearance_light = Claro
appearance_dark = Oscuro
appearance_high_contrast = Contraste alto
appearance_high_contrast_light = Contraste alto, claro
appearance_high_contrast_dark = Contraste alto, oscuro
zoom_percent = Zoom { $percent } %

# What a box chooses and its value, as in “Appearance: Dark”.
chosen = { $what }: { $value }

# $zone is a name such as Europe/Berlin.
as_the_system = Como el sistema: { $zone }
# $example is a date, or a time of day.
order_of_system = Como el sistema ({ $example })
order_day_first = Primero el día ({ $example })
order_month_first = Primero el mes ({ $example })
order_year_first = Primero el año ({ $example })
clock_of_24_hours = 24 horas ({ $example })
clock_of_12_hours = 12 horas ({ $example })

data_kept_in = Reuniones, inicios de sesión y formulario: { $path }
forgotten = { $meetings ->
    [0] No había reuniones que olvidar
    [one] Se olvidó 1 reunión
   *[other] Se olvidaron { $meetings } reuniones
}
language = Idioma
# $name: a language by its own name.
language_of_system = Como el sistema ({ $name })
invitation_language = Idioma de la invitación
# $name: a language by its own name. Said of the language of invitations: the same that the window speaks.
as_the_window = Como la ventana ({ $name })
