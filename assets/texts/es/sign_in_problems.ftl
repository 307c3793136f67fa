# The buttons beside a failure.
offer_settings = Cambiar conexión…
offer_other_account = Usar otra cuenta
offer_browser = Continuar en el navegador
offer_allow = Permitir
offer_admin_link = Copiar vínculo para el administrador
offer_admin_text = Copiar texto para el administrador
offer_new_code = Código nuevo
offer_proxy_help = Acerca de los proxies
# The headings of a sign-in that did not succeed.
sign_in_declined = Sesión no iniciada
sign_in_failed_headline = No se pudo iniciar sesión
# What is wrong with the registration, and what to do.
# Each sentence that says why a sign-in failed is followed by one that says what to do now.
return_address_missing = El registro no incluye el URI de redirección de Convene.
return_address_missing_now = Agregue { $url } en «Aplicaciones móviles y de escritorio» del registro e inténtelo de nuevo.
app_unknown = Esta organización no tiene ninguna aplicación con este ID de cliente, o está desactivada.
app_unknown_now = Compruebe el ID de cliente y la organización de la conexión.
tenant_unknown = Esta organización no se encontró en esta nube.
tenant_unknown_now = Compruebe la organización y la nube de la conexión.
tenant_not_named = Este registro es para una sola organización, y no se indica ninguna.
tenant_needed_by_app = Una aplicación que inicia sesión como tal necesita una organización concreta.
tenant_needed_now = Escriba en la conexión el ID de inquilino de la organización.
secret_expected = El registro espera un secreto, que un programa de escritorio no puede guardar.
secret_expected_now = Use la plataforma «Aplicaciones móviles y de escritorio»; para los códigos, ponga además «Permitir flujos de clientes públicos» en Sí.
single_page_platform = El registro tiene el URI de redirección en «Aplicación de página única».
single_page_platform_now = Páselo a «Aplicaciones móviles y de escritorio» e inténtelo de nuevo.
secret_not_allowed = Este registro es de una aplicación pública, que no debe tener secreto.
secret_not_allowed_now = Use un registro aparte para la aplicación que inicia sesión como tal.
permission_missing = Al registro le falta el permiso { $permission }.
permission_missing_now = Agréguelo a los permisos de API del registro e inténtelo de nuevo.
client_id_is_microsofts = Ese ID de cliente pertenece a Microsoft.
client_id_is_microsofts_now = Registre una aplicación propia y escriba su ID de cliente en la conexión.
secret_wrong = El secreto de cliente no es correcto.
secret_wrong_now = Pegue el valor del secreto, no su ID.
secret_expired = El secreto de cliente ha expirado.
secret_expired_now = Cree un secreto nuevo en el registro y pegue su valor.
certificate_refused = No se aceptó el certificado.
certificate_refused_now = Compruebe que está cargado en el registro y que el reloj de este equipo es correcto.
# What stands between the person and the app.
account_elsewhere = Esta cuenta no está en esa organización.
account_elsewhere_now = Inicie sesión con una cuenta de esa organización o cambie la organización de la conexión.
account_personal = Esta es una cuenta personal; las reuniones de Teams se crean con una cuenta profesional o educativa.
account_personal_now = Inicie sesión con su cuenta profesional o educativa.
consent_needed = Aún no ha permitido que Convene cree reuniones en su nombre.
consent_needed_now = Inicie sesión una vez más y acepte.
admin_consent_needed = Un administrador debe aprobar Convene primero.
admin_consent_needed_now = Envíe el vínculo a un administrador; cuando lo haya aprobado, inténtelo de nuevo.
declined = Canceló o no aceptó. Nada cambió.
declined_now = Inténtelo de nuevo cuando quiera.
proof_needed = Su organización pide una prueba más de su identidad.
proof_needed_now = Continúe en el navegador, donde puede darla.
policy_blocks = Las reglas de su organización no permiten esto desde este dispositivo, lugar o aplicación.
policy_blocks_now = Si usó un código, pruebe con el navegador, que puede demostrar qué dispositivo es este. Si no, consulte a quien administra el inicio de sesión de su organización.
account_blocked = Esta cuenta está bloqueada, en riesgo o deshabilitada, tiene la contraseña expirada o no está asignada a esta aplicación.
account_blocked_now = Consulte a su administrador o use otra cuenta.
sign_in_ended = Su sesión ha terminado.
sign_in_ended_now = Vuelva a iniciar sesión. El formulario queda intacto.
answer_used = Esa respuesta del navegador ya se usó.
answer_used_now = Inténtelo de nuevo; cada inicio de sesión necesita una respuesta propia.
network_policy = Esta red, o una directiva suya, bloquea esa organización.
network_policy_now = Consulte a su administrador o inténtelo desde otra red.
too_many_tries = Hubo demasiados intentos en poco tiempo.
too_many_tries_now = Espere cinco minutos e inténtelo de nuevo.
# What stands between the program and the service.
sign_in_busy = El servicio de inicio de sesión está ocupado.
sign_in_busy_now = Inténtelo de nuevo dentro de un minuto.
sign_in_busy_until = Pide que se vuelva a intentar en { $seconds } s.
certificate_untrusted = Este equipo no confía en el certificado que { $host } presenta en esta red.
certificate_untrusted_now = Pida a su administrador que instale en este equipo el certificado raíz de la empresa e inténtelo de nuevo.
# A gap named $source is the environment variable that names the proxy, such as HTTPS_PROXY.
proxy_asks_who = No se puede acceder a { $host }: el proxy pide que se identifique (407).
named_proxy_asks_who = No se puede acceder a { $host }: el proxy que indica { $source } pide que se identifique (407).
proxy_asks_who_now = Ponga el usuario y la contraseña del proxy donde esté configurado y reinicie Convene.
unreached_by_proxy = No se puede acceder a { $host } a través del proxy que indica { $source }.
unreached_by_proxy_now = Compruebe el proxy e inténtelo de nuevo.
unreached = No se puede acceder a { $host } para iniciar sesión.
unreached_now = Compruebe la red y, si la escribió, la dirección de inicio de sesión, e inténtelo de nuevo.
http_not_set_up = Convene no pudo preparar su conexión; puede que la dirección del proxy no sea válida.
http_not_set_up_now = Compruebe cómo está configurado el proxy y reinicie Convene.
browser_silent = El navegador no devolvió nada a tiempo.
browser_silent_now = Inténtelo de nuevo o use un código. Lo que mostró el navegador puede dar más información.
code_expired = El código ha expirado.
code_expired_now = Pida un código nuevo.
answer_unsafe = La respuesta del navegador llegó en su dirección, que los navegadores guardan en el historial. Convene no la usó.
answer_unsafe_now = Inténtelo de nuevo. Si sigue igual, el servicio de inicio de sesión no admite form_post, que Convene necesita.
# The gap is the system’s reason.
no_receiver = Convene no puede esperar la respuesta del navegador en este equipo: { $reason }.
no_receiver_now = Inténtelo de nuevo o use un código.
browser_closed = No se pudo abrir el navegador.
browser_closed_now = Copie el vínculo y ábralo manualmente, o use un código.
sign_in_unreadable = No se puede leer la respuesta del servicio de inicio de sesión.
sign_in_unreadable_now = Ocurre con las redes que piden un inicio de sesión propio. Abra un navegador, inicie sesión allí e inténtelo de nuevo.
# What the service says itself: a word such as invalid_request, a number such as AADSTS90014, or both.
not_accepted_saying = El servicio de inicio de sesión no aceptó el inicio de sesión ({ $said }).
not_accepted = El servicio de inicio de sesión no aceptó el inicio de sesión y no dijo por qué.
not_accepted_now = Su mensaje literal está en Diagnóstico. Inténtelo de nuevo o muéstrelo a su administrador.
# What is wrong with the answer.
permission_not_granted = No se concedió el permiso para crear reuniones.
permission_not_granted_now = Inicie sesión una vez más y acepte, o haga que se agregue { $permission } al registro.
account_of_another_tenant = La cuenta que inició sesión es de una organización distinta de la de esta conexión.
account_of_another_tenant_now = Inicie sesión con una cuenta de esa organización o cambie la conexión.
answer_of_unknown_kind = El servicio de inicio de sesión dio un token de tipo desconocido.
answer_names_nobody = El servicio de inicio de sesión no dijo quién inició sesión.
answer_for_another_app = La respuesta es para otra aplicación.
answer_to_another_sign_in = La respuesta corresponde a otro inicio de sesión.
answer_of_another_service = La respuesta procede de otro servicio de inicio de sesión.
code_page_elsewhere = La página para el código no es del servicio de inicio de sesión, así que Convene no la muestra.
answer_not_kept_now = No se guardó nada. Inténtelo de nuevo e informe del error si sigue igual.
# What is wrong with the certificate file.
# The gap is the system’s reason.
certificate_unreadable = No se puede leer el archivo de certificado: { $reason }.
certificate_unreadable_now = Compruebe la ruta y que tenga permiso para leer el archivo.
certificate_not_pem = El archivo de certificado no está en formato PEM.
certificate_not_there = No hay ningún certificado en el archivo.
certificate_without_key = No hay ninguna clave privada en el archivo de certificado.
certificate_key_encrypted = La clave privada del archivo de certificado tiene contraseña.
certificate_key_not_rsa = La clave privada del archivo no es una clave RSA de 2048 bits o más.
certificate_not_a_pair = El certificado y la clave privada del archivo no se corresponden.
certificate_choose_now = Elija un archivo PEM que contenga el certificado y su clave privada RSA, sin contraseña.
# Two whole sentences: what an error means, and what to do.
error_meaning = { $why } { $now }
