how_to_sign_in = Cómo iniciar sesión
organization_label = Organización
organization_hint = contoso.com
organization_explained = Su ID de inquilino o uno de sus dominios comprobados. Deje esto vacío para cualquier cuenta profesional o educativa.
organization_needed_explained = Su ID de inquilino o uno de sus dominios comprobados.
client_id_label = ID de cliente
client_id_explained = El ID de la aplicación que su organización registró para Convene. Su administrador lo conoce o la registra.
sign_in_address = Dirección de inicio de sesión
client_secret = Secreto de cliente
remember_secret = Recordar el secreto
remember_secret_explained = Sellado con una clave del llavero de este sistema. Si no, se guarda en memoria hasta que se cierra Convene.
certificate_file = Archivo de certificado
certificate_explained = Un archivo PEM con el certificado y su clave privada RSA, sin contraseña.
organizer_id = Organizador
organizer_explained = El usuario en cuyo nombre se crean las reuniones: el ID de objeto, o la dirección si la aplicación puede leer usuarios.
organizer_needed = Escriba el ID de objeto o la dirección del organizador
client_id_needed = Escriba el ID de cliente de su registro; «Cómo registrar Convene» explica cómo obtenerlo
client_id_not_a_guid = Un ID de cliente de Microsoft es como 00000000-1111-2222-3333-444444444444. Cópielo de la información general del registro
secret_needed = Pegue el valor del secreto
certificate_needed = Escriba la ruta del archivo de certificado
own_tenant_needed = Una aplicación que inicia sesión como tal necesita una organización concreta: escriba su ID de inquilino o su dominio
not_allowed_here = La configuración de su administrador no permite esta conexión
change = Cambiar…
change_title = Cambiar la conexión
connected = Conectado
schedule_a_meeting = Programar una reunión
sign_in_title = Iniciar sesión en el navegador
code_title = Iniciar sesión con un código
preparing = Preparando el inicio de sesión…
open_again = Volver a abrir
copy_link = Copiar vínculo
use_code = Usar un código
use_browser = Usar el navegador
browser_shows_error = El navegador muestra un error
paste_error = Error del navegador
paste_error_explained = Copie todo el texto de la página y péguelo aquí. Solo se lee en este equipo y no se guarda.
paste_error_hint = AADSTS…
explain_error = Explicar el error
usual_errors = ¿Aún no hay respuesta? Esto es lo que suele fallar
copy_code = Copiar código
open_page = Abrir página
only_your_code = Escriba este código solo si usted inició el proceso.
code_page_label = Abra esta página en cualquier navegador
code_label = y escriba este código
show_sign_in = Ver inicio de sesión
waiting_for_sign_in = Esperando a que inicie sesión
sign_in_stopped = El inicio de sesión no se completó
back = Atrás
sign_in_label = Iniciar sesión
sign_in_again = Volver a iniciar sesión
add_account = Agregar otra cuenta
sign_out = Cerrar sesión
forget_secret = Olvidar el secreto
other_account_title = Inició sesión otra cuenta
use_this_account = Usar esta cuenta
microsoft_sign_out_page = Abrir la página de Microsoft para cerrar sesión
hide = Ocultar
use_secret = Usar este secreto
sign_in_next_time = La próxima vez habrá que volver a iniciar sesión
test_connection = Probar conexión
testing = Probando la conexión…
allow_directory = Permitir búsqueda en el directorio
allow_channels = Permitir equipos y canales
allow_calendar = Permitir acceso al calendario
test_cancelled = La prueba se canceló
admin_text_names_you = Qué falló, la aplicación, la organización y su cuenta; ningún secreto
proxy_help = Convene toma el proxy de las variables de entorno HTTPS_PROXY, ALL_PROXY y NO_PROXY, o de la configuración del sistema. Si el proxy pide usuario y contraseña, van en la dirección del proxy: http://NAME:PASSWORD@proxy.example:8080. Cámbielo donde esté configurado y reinicie Convene.
# The ways of signing in, by their names.
by_browser = Navegador (recomendado)
by_device_code = Código en otro dispositivo
by_client_secret = Aplicación con secreto
by_client_certificate = Aplicación con certificado
by_token = Token de acceso pegado
by_browser_explained = Se inicia sesión en la página de su organización; Convene nunca ve la contraseña.
by_device_code_explained = Para equipos en los que no se puede abrir un navegador: se escribe un código en un navegador de otro equipo.
by_client_secret_explained = Para administradores: la aplicación inicia sesión como tal y crea reuniones para un organizador.
by_client_certificate_explained = Para administradores: la aplicación inicia sesión como tal con un certificado, que es mejor que un secreto.
# The name of a permission of Microsoft Graph.
by_token_explained = Se aporta un token de acceso de Microsoft Graph con el permiso { $permission }. Expira al cabo de una hora aproximadamente.
# How an account signs in, in two words: one of a few facts about it.
way = { $kind ->
    [demo] en este programa
    [browser] en el navegador
    [code] con un código
    [secret] aplicación con secreto
    [certificate] aplicación con certificado
   *[token] token de acceso
}
# The same with the address of the sign-in service.
way_at = { $kind ->
    [demo] en este programa, en { $url }
    [browser] en el navegador, en { $url }
    [code] con un código, en { $url }
    [secret] aplicación con secreto, en { $url }
    [certificate] aplicación con certificado, en { $url }
   *[token] token de acceso, en { $url }
}
# The name of a box, and what is chosen in it.
named_choice = { $label }: { $chosen }
set_for_everybody = Establecida por su administrador
set_for_everybody_in = Establecida por su administrador en { $file }
# Begins with a whole sentence, which says why the file was not read.
system_settings_unread = { $why } Es el de su administrador; hasta que se pueda leer, solo se puede usar la organización de demostración.
tenant_wrong = Escriba un ID de inquilino o un dominio como contoso.com
# “common” and “consumers” are what was typed.
tenant_common = «common» admite cuentas personales, que no tienen reuniones de Teams de una organización. Es mejor dejar esto vacío
tenant_consumers = «consumers» significa cuentas personales, que no tienen reuniones de Teams de una organización. Es mejor dejar esto vacío
client_id_wrong = Eso no es un ID de cliente. Cópielo de la información general del registro
client_id_of_microsoft = Ese ID de cliente pertenece a una aplicación de Microsoft. Escriba el del registro de su propia organización
authority_url_wrong = Escriba la dirección del servicio de inicio de sesión, por ejemplo { $url }
# The name of a host, such as login.microsoftonline.com.
waiting_for_browser = En su navegador está abierta una página de { $site }. Inicie sesión allí y vuelva: Convene continúa automáticamente. El formulario queda intacto.
browser_not_opened = No se pudo abrir el navegador. Copie el vínculo y ábralo manualmente; lleva a { $site }.
# Minutes and seconds, such as 9:05.
time_to_go = Tiempo restante: { $time }
# What the button for the account says of it.
account_not_connected = Sin conexión
account_connecting = Conectando con { $connection }…
account_needs_token = Falta el token de acceso
account_needs_secret = Falta el secreto de cliente
account_not_signed_in = Sesión no iniciada
app_acting_for = Aplicación, en nombre de { $user }
signed_out_here = Sesión cerrada en este equipo
signed_out_who = Se cerró la sesión de { $who } en este equipo
other_account_came = Se pidió iniciar sesión como { $expected }, pero la inició { $got }. Nada se reemplaza sin su confirmación.
other_account_without_name_came = Se pidió iniciar sesión como { $expected }, pero la inició una cuenta sin nombre. Nada se reemplaza sin su confirmación.
account_came_for_one_without_name = Se pidió iniciar sesión con una cuenta sin nombre, pero la inició { $got }. Nada se reemplaza sin su confirmación.
account_without_name_came_for_another = Se pidió iniciar sesión con una cuenta sin nombre, pero la inició otra cuenta sin nombre. Nada se reemplaza sin su confirmación.
sign_in_needed_again = { $who } debe volver a iniciar sesión en { $connection }. El formulario queda intacto.
sign_in_needed_first = Aún no hay ninguna sesión iniciada en { $connection }.
needs_secret = { $connection } necesita el secreto de su aplicación. El formulario queda intacto.
sign_in_ends_soon = La sesión de { $who } no se pudo renovar y termina pronto. Hasta entonces se puede continuar.
sign_ins_set_aside = El archivo de inicios de sesión no se pudo usar y se apartó. Vuelva a iniciar sesión. Ahora es { $file }
keychain_missing = Este sistema no tiene un llavero que Convene pueda usar.
keychain_locked = El llavero de este sistema está bloqueado.
keychain_silent = El llavero de este sistema no responde.
keychain_refused = El llavero de este sistema rechazó la operación.
keychain_forgot = El llavero de este sistema no conserva la clave.
sign_ins_not_written = No se puede escribir el archivo de inicios de sesión.
sign_ins_none_yet = Inicios de sesión: aún no ha hecho falta ninguno. Se guardan en un archivo sellado, cuya clave está en el llavero del sistema.
sign_ins_sealed = Inicios de sesión: en un archivo sellado, cuya clave está en el llavero del sistema
# The gap is a whole sentence: why they are in memory only.
sign_ins_in_memory = Inicios de sesión: solo en memoria. { $why } La próxima vez habrá que volver a iniciar sesión.
# Facts about a connection: where it leads, who can sign in, for whom meetings are made.
leads_into_this_program = Dentro de este programa; ninguna reunión es real
any_work_account = cualquier cuenta profesional o educativa
for_organizer = para { $id }
signed_in_names = Sesión iniciada: { $names }
signed_in_nobody = Ninguna sesión iniciada
change_connection = Cambiar { $name }…
# What the test of a connection tries, and what came of it.
checked_who = Sesión iniciada como
checked_create_or_get = createOrGet permitido
checked_directory = Búsqueda en el directorio
checked_channels = Equipos y canales
found_works = Funciona
found_not_allowed_yet = Aún no permitido; todo lo demás funciona sin ello
found_does_not_apply = No con esta forma de iniciar sesión
