demo = Organización de demostración
cancel = Cancelar
close = Cerrar
try_again = Reintentar
schedule = Programar
settings = Configuración
account = Cuenta
forget_token = Olvidar el token de acceso
keys = Teclas
form = formulario
result = resultado
close_while_busy = Hay una llamada al servicio en curso
close_while_busy_explained = Si cierra Convene ahora, no verá la respuesta. La reunión puede crearse de todos modos. La solicitud se conserva: reanúdela en Reuniones, y no se crea una segunda.
keep_open = No cerrar
close_anyway = Cerrar igualmente
welcome = Crea una reunión de Teams en pocos segundos, y nunca dos veces la misma.
try_the_demo = Probar la organización de demostración
demo_sentence = Una organización inventada dentro de este programa: no hay nada que configurar y ninguna reunión es real.
connect = Conectar con Microsoft 365…
connect_sentence = Reuniones reales de Teams, con su cuenta profesional o educativa.
nothing_leaves = Nada sale de este equipo antes de que elija.
connect_title = Conectar con Microsoft 365
connect_explained = Su organización registra Convene una vez; después cada persona inicia sesión con su propia cuenta. No se envía nada antes de seleccionar «Conectar».
connect_now = Conectar
connection_name = Nombre de la conexión
cloud_label = Nube
graph_url = Dirección de Graph
access_token = Token de acceso
token_explained = Se guarda en memoria hasta que se cierra Convene y solo se envía a la dirección de Graph de esta nube. También se puede iniciar Convene con el token en la variable de entorno CONVENE_TOKEN.
user_id = ID de usuario para tokens solo de aplicación
user_id_explained = Deje esto vacío para un token propio. Un token solo de aplicación necesita el ID de objeto del usuario que organiza las reuniones.
user_id_wrong = Eso no es un ID de usuario. Copie el ID de objeto del centro de administración de Entra.
name_taken = Ya hay una conexión con este nombre. Elija otro nombre.
no_create_or_get = Microsoft Graph no ofrece createOrGet en esta nube, así que Convene no puede crear reuniones aquí.
no_beta = Esta nube no tiene versión beta de Graph, así que las reuniones no pueden tener el chat de un canal.
use_token = Usar este token
no_home = Convene no encontró una carpeta personal donde guardar la configuración. Indique una con --profile-dir DIR.
built_without_window = Esta compilación de Convene no tiene ventana. Compílelo con la característica `gui` o use un comando: consulte `convene --help`.

# The list of keys. Names of keys are as they are on the keyboards of the language.
clear_keys = Ctrl+N
search_keys = Ctrl+F
copy_link_keys = Ctrl+Mayús+C
schedule_keys = Ctrl+1
meetings_keys = Ctrl+2
settings_keys = Ctrl+3
step_keys = Arriba, Abajo
step_keys_explained = En una fecha u hora: un día o un cuarto de hora después o antes
open_key = Intro
open_key_explained = En la lista: abrir la reunión
delete_key = Supr
delete_key_explained = En la lista: eliminar la reunión
zoom_in_keys = Ctrl++
zoom_out_keys = Ctrl+-
actual_size_keys = Ctrl+0
cancel_key = Esc
cancel_key_explained = Cerrar o cancelar

already_open_and_shown = Convene ya está abierto con este perfil; se ha mostrado su ventana.
already_open_and_silent = Convene ya está abierto con este perfil, pero su ventana no responde. Ciérrela primero o espere un momento.
profile_not_reserved_because = No se pudo reservar este perfil; no inicie Convene con él por segunda vez. ({ $error })

# $packages is what the command installs; $said is what the system answered.
no_window_without_library = No se pudo abrir una ventana. Falta una biblioteca. En Debian: apt install { $packages } ({ $said })
no_window_without_opengl = No se pudo abrir una ventana. Falta OpenGL. En Debian: apt install { $packages } ({ $said })
no_window_without_display = No se pudo abrir una ventana. Convene necesita una sesión gráfica: una pantalla X11 o Wayland. ({ $said })
demo_server_failed_because = No se pudo ejecutar la organización de demostración: { $error }

cloud_global = Microsoft 365 (global)
cloud_us_gov = Gobierno de EE. UU. (GCC High)
cloud_us_gov_dod = Gobierno de EE. UU. (DoD)
cloud_china = China (21Vianet)
cloud_custom = Otra dirección de Graph

# The name of a box that chooses a version of Graph: $version is “Graph v1.0” or “Graph beta”.
api_version_box = Versión de { $connection }: { $version }
connection_in_use = { $name } (en uso)
# $part is a part of the window, such as “form” or “result”.
scroll_bar = Desplazar: { $part }
use_connection = Usar { $name }
remove = Quitar { $name }

settings_kept_in = Configuración: { $path }
settings_file_unreadable = No se puede leer el archivo de configuración: { $what }. Sigue intacto: { $file }
settings_file_mistaken = El archivo de configuración tiene un error en la línea { $line }, columna { $column }: { $what }. Convene funciona sin él y no lo ha cambiado: { $file }

# The status line when nothing runs.
ready_with_nothing = Aún no hay ninguna conexión
ready_soon = Conectando con { $connection }…
ready_with_token = Se necesita un token de acceso
ready_with_secret = Se necesita el secreto de cliente
ready_when_signed_in = Sesión no iniciada en { $connection }
ready_when_connected = Sin conexión con { $connection }
ready_in_demo = Listo en la organización de demostración: ninguna reunión es real
ready_on = Listo en { $connection }

# Why nothing can be sent yet.
not_ready_unconnected = Conéctese primero: véase Configuración
not_ready_connecting = Esperando a { $connection }
not_ready_without_token = Pegue primero un token de acceso: el campo está arriba
not_ready_without_secret = Pegue primero el secreto de cliente: el campo está arriba
not_ready_signed_out = Inicie sesión primero: véase arriba
not_ready_failed = Primero hay que abrir la conexión: véase arriba

token_expired = { $connection } ya no acepta el token de acceso; puede que haya expirado. Pegue uno nuevo. El formulario queda intacto.
token_needed = { $connection } necesita un token de acceso de Microsoft Graph. Pegue uno para continuar.

channel_supported = Opcional. El chat de la reunión es entonces un hilo de este canal. Se usa la versión beta de Graph.
channel_needs_beta = Opcional. Una reunión en un canal necesita la versión beta de Graph, y esta conexión usa la v1.0.
channel_not_in_this_cloud = Deje esto vacío: la nube de esta conexión no permite crear reuniones en canales.

# The status line while something runs.
doing_second_step = Estableciendo las opciones y los roles…
doing_create = Pidiendo la reunión a Graph…
doing_check = Comprobando el ID externo…
doing_delete = Eliminando la reunión…
doing_change = Cambiando la reunión…
doing_resume = Pidiendo de nuevo la reunión a Graph…
doing_refresh = Pidiendo a Graph la reunión tal como está ahora…
doing_refresh_shown = Leyendo de nuevo las reuniones…
doing_show = Leyendo lo que se conserva de la reunión…
doing_import = Leyendo el archivo…
doing_export = Escribiendo el archivo…
doing_add_to_calendar = Agregando la reunión a su calendario…
doing_create_many = Creando reuniones…
# $doing is one of the above.
doing_step_of_two = Paso { $step } de 2: { $doing }
doing_again = { $doing } (intento { $attempt })
doing_counted = { $doing } { $done } de { $total }
# $reason is why the try before this one failed, such as “The service can’t be reached”.
waiting_for_try = { $reason }. Intento { $attempt } en { $seconds } s
saved_file = Se guardó { $path }

# Stands between two things of a list in a sentence.
list_separator = ,{" "}
