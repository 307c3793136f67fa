diagnostics_label = Diagnóstico
copy_diagnostics = Copiar diagnóstico
cancelled = Cancelado
check_failed = No se pudo comprobar el ID externo
form_incomplete = Aquí no se conoce ninguna reunión con ese ID. Solo createOrGet de Graph podría saberlo, y para eso el formulario debe estar completo: allí se marca lo que falta.
may_be_done = Puede que el servicio lo haya hecho de todos modos. Inténtelo de nuevo: el mismo ID externo nunca crea una segunda reunión.
cancelled_delete = Si la solicitud ya había llegado al servicio, la reunión se eliminó. Compruebe su ID externo para saberlo.
cancelled_change = Si la solicitud ya había llegado al servicio, la reunión se cambió. Compruebe su ID externo para saberlo.
cancelled_refresh = Con ello no cambia nada.
# "Meetings" is the name of a part of the window.
cancelled_create = Si la solicitud ya había llegado al servicio, la reunión existe allí. Reanúdela en Reuniones o vuelva a pedirla con el mismo ID externo; no se crea una segunda.

# What did not happen, as a headline.
answer_not_read = No se pudo leer la reunión
create_failed = No se pudo crear ni obtener la reunión
delete_failed = No se pudo eliminar la reunión
change_failed = No se pudo cambiar la reunión
resume_failed = No se pudo terminar la solicitud
refresh_failed = No se pudo volver a leer la reunión
refresh_shown_failed = No se pudieron volver a leer las reuniones
show_failed = No se pudo mostrar la reunión
import_failed = No se pudieron importar reuniones
export_failed = No se pudieron exportar las reuniones

# Why: after one of these stands a sentence that begins with now_.
why_not_connected = No hay ninguna conexión abierta.
why_busy = Aún hay otra llamada en curso.
why_unreachable = No se puede acceder a { $host }.
# $variable is an environment variable, such as HTTPS_PROXY.
why_unreachable_through_proxy = No se puede acceder a { $host } a través del proxy que indica { $variable }.
why_timed_out = El servicio no respondió a tiempo.
why_interrupted = La conexión con el servicio se interrumpió.
why_token_refused = El servicio no acepta el token de acceso; puede que haya expirado.
why_forbidden = El servicio no permite esto a esta cuenta o a esta aplicación.
why_no_access_policy = La aplicación no puede actuar en nombre del organizador: falta una directiva de acceso a aplicaciones.
why_guest = Esta cuenta es de invitado en la organización, y los invitados no pueden crear allí reuniones de Teams.
why_personal_account = Las cuentas personales no pueden crear reuniones de Teams con Microsoft Graph.
why_organizer_unknown = No se encontró ningún ID de objeto para el organizador { $address }.
why_connection_incomplete = A la conexión le falta algo que necesita.
why_not_allowed_here = La configuración de su administrador no permite esta conexión.
why_set_by_administrator = { $connection } la estableció su administrador y nadie más puede cambiarla.
why_not_found = El servicio no conoce esta reunión o este usuario.
why_throttled = El servicio recibió demasiadas solicitudes.
# $status: the HTTP status, such as 400.
why_refused = El servicio rechazó la solicitud ({ $status }).
why_channel_refused = El servicio rechazó la solicitud sin decir por qué. Puede que sea por el canal.
why_service_failed = El servicio tiene problemas ({ $status }).
why_answer_unreadable = No se puede leer la respuesta del servicio.
why_redirected = Algo en el camino remite a otro lugar.
why_redirected_to = Algo en el camino remite a { $host }.
why_demo_failed = No se pudo iniciar la organización de demostración.
why_file_unwritten = No se puede escribir { $path }.
why_file_unread = No se puede leer { $path }.
why_file_ending = { $path } no termina en .csv ni en .json.
why_file_exists = { $path } ya existe, y Convene no reemplaza nada.
why_settings_unreadable = El archivo de configuración tiene un error, así que Convene no lo cambia.
why_link_not_allowed = Convene solo abre vínculos de Teams y Outlook.
why_link_not_opened = El sistema no pudo abrir el vínculo.
why_file_not_opened = El sistema no pudo abrir el archivo.
why_not_copied = El portapapeles del sistema no aceptó el texto.
why_not_an_export = { $path } no es una lista de reuniones exportada por Convene.
why_read_differently = Lo que escribió entonces se leería ahora de otra manera, así que no se envió.
why_no_such_request = Esta solicitud ya no está en la lista.
why_panic = Hay un error en Convene.
why_ledger_read_only = No se puede escribir en el historial de reuniones: su archivo, carpeta o disco es de solo lectura.
why_ledger_full = No se puede escribir en el historial de reuniones: el disco está lleno.
why_ledger_locked = Otro programa tiene bloqueado el historial de reuniones.
why_ledger_damaged = El historial de reuniones está dañado.
why_ledger_too_new = El historial de reuniones lo escribió un Convene más reciente (versión { $found }; este conoce versiones hasta la { $known }).
why_ledger_unusable = No se puede usar el historial de reuniones.

# What to do now. "it" and "one" are what the sentence before, which begins with why_, is about: given above each where it isn't plain.
# The connection.
now_open_connection = Abra una en Configuración.
# The call that is under way.
now_wait_or_cancel = Espere a que termine o cancélela.
now_check_address = Compruebe la red y la dirección de la conexión e inténtelo de nuevo.
now_check_proxy = Compruebe el proxy e inténtelo de nuevo.
now_check_network = Compruebe la red e inténtelo de nuevo.
# An access token.
now_paste_token = Pegue uno nuevo arriba. El formulario queda intacto.
now_get_permission = Hacen falta el permiso OnlineMeetings.ReadWrite y una cuenta con licencia de Teams. Una aplicación necesita además una directiva de acceso a aplicaciones para el organizador; una nueva tarda hasta 30 minutos.
# Lines for PowerShell that make an application access policy.
now_send_policy = Envíe a su administrador las líneas que crean una. Una directiva nueva tarda hasta 30 minutos; después, inténtelo de nuevo.
now_use_member = Use una cuenta que sea miembro o pida al administrador de su propia organización que registre Convene allí.
now_use_work_account = Inicie sesión con su cuenta profesional o educativa.
now_check_organizer = Compruebe la dirección o use el ID de objeto del organizador. Para encontrarlo por la dirección, la aplicación necesita el permiso de aplicación User.Read.All.
now_change_connection = Cambie la conexión en Configuración.
now_choose_connection_or_ask = Elija otra conexión en Configuración o consulte a su administrador.
now_ask_or_add_connection = Consulte a su administrador o agregue una conexión propia.
now_check_user_id = Compruebe el ID de usuario de la conexión.
now_later = Inténtelo de nuevo dentro de un rato.
# The service asks.
now_later_in = Pide que se vuelva a intentar en { $seconds } s.
# The service's own words. "Diagnostics" is a heading in the window.
now_see_words = Su mensaje literal está en Diagnóstico.
now_without_channel = Inténtelo de nuevo sin el canal: la reunión se crea entonces con un chat propio.
now_get_it_again = Se realizó de todos modos. Inténtelo de nuevo: con el mismo ID externo se obtiene la reunión que existe.
now_sign_in_to_network = Ocurre con las redes que piden un inicio de sesión propio. Abra un navegador, inicie sesión allí e inténtelo de nuevo.
now_choose_connection = Elija otra conexión en Configuración.
# The reason why the demo organisation could not start.
now_see_reason = El motivo está en Diagnóstico.
now_choose_place = Elija otro lugar.
# A file's name.
now_check_file = Compruebe el nombre y si tiene permiso para leerlo.
now_choose_ending = Las listas de reuniones son .csv para hojas de cálculo y .json para programas.
now_mend_settings = Corrija el archivo o muévalo a otro sitio e inténtelo de nuevo.
now_copy_link = Copie el vínculo en su lugar.
# A file that could not be opened.
now_save_instead = Guárdelo y ábralo desde allí.
now_copy_plain = Inténtelo de nuevo o copie el texto sin formato.
now_choose_export = Elija un archivo exportado aquí, que termine en .csv o .json.
# Discard the request.
now_use_form = Ha cambiado el orden de las fechas o la versión de Graph. Descártela y créela desde el formulario.
# The request.
now_nothing_left = Entretanto se terminó o se descartó.
now_report = Inténtelo de nuevo e informe del error con el diagnóstico.
now_ledger_read_only = Se pueden crear reuniones, pero no se conserva nada. Permita la escritura en la carpeta y reinicie Convene.
now_ledger_full = Se pueden crear reuniones, pero no se conserva nada. Libere espacio en el disco.
# The program that holds the record of meetings.
now_ledger_locked = Se pueden crear reuniones, pero no se conserva nada hasta que ese programa lo libere.
# The damaged record of meetings.
now_ledger_damaged = Convene lo aparta y recupera lo que se pueda leer; después, inténtelo de nuevo.
now_ledger_too_new = Se pueden crear reuniones, pero no se conserva nada. Use el Convene más reciente.
now_ledger_unusable = Se pueden crear reuniones, pero no se conserva nada. El motivo está en Diagnóstico.
# Two whole sentences.
after_each_other = { $first } { $second }

# Why another try is needed, followed by when it comes.
retry_unreachable = No se puede acceder al servicio
retry_timed_out = El servicio no respondió a tiempo
retry_interrupted = La conexión se interrumpió
retry_throttled = El servicio pide esperar (429)
retry_trouble = El servicio tiene problemas ({ $status })
token_empty = Pegue un token de acceso
token_unsendable = Eso no es un token de acceso: contiene un espacio o un carácter extraño. Cópielo de nuevo.
graph_url_not_https = La dirección debe empezar por https:// (http:// solo en este equipo)
graph_url_user_info = La dirección no debe contener un nombre de usuario ni una contraseña
graph_url_end = La dirección debe terminar antes del primer ? o #
graph_url_unreadable = Escriba la dirección de Graph sin la versión, por ejemplo https://graph.microsoft.com
