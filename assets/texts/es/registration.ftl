# The names of pages, buttons and platforms are those of the Entra admin center, as it has them in this language.
how_to_register = Cómo registrar Convene
copy_steps = Copiar pasos del registro
copy_command = Copiar comando
or_command = O bien, con la línea de comandos de Azure, un comando que muestra el ID de cliente:
and_policy = Después, en PowerShell de Teams:
copy_policy = Copiar líneas de PowerShell
registering = Registrar Convene
step_new_registration = En el centro de administración de Entra, abra Registros de aplicaciones y elija Nuevo registro. Llámelo Convene, solo para cuentas de este directorio organizativo.
step_return_address = En Autenticación, agregue la plataforma «Aplicaciones móviles y de escritorio» con el URI de redirección { $url }.
step_public_client = Para iniciar sesión con un código en otro dispositivo, ponga además «Permitir flujos de clientes públicos» en Sí.
# The name of a permission of Microsoft Graph.
step_permission = En Permisos de API, agregue Microsoft Graph, Permisos delegados: { $permission }.
step_own_registration = En el centro de administración de Entra, abra Registros de aplicaciones y elija Nuevo registro. Use uno propio, aparte del que sirve para que las personas inicien sesión.
# Both gaps are names of permissions.
step_app_permission = En Permisos de API, agregue Microsoft Graph, Permisos de aplicación: { $permission }, y conceda el consentimiento de administrador. { $users } permite que Convene encuentre a un organizador por su dirección; sin él, use el ID de objeto.
step_credential = En Certificados y secretos, cargue un certificado (mejor) o cree un secreto de cliente y copie su valor.
step_access_policy = En PowerShell de Teams, permita con una directiva de acceso a aplicaciones que la aplicación actúe en nombre de los organizadores. Puede tardar 30 minutos en surtir efecto.
step_copy_ids = Copie de Información general a Convene el ID de aplicación (cliente) y el ID de directorio (inquilino).
# From here on: what a person sends to their administrator. What failed follows, then what the administrator should do.
admin_greeting = Convene, un programa que crea reuniones de Teams con Microsoft Graph, no pudo continuar.
admin_allow_for_organizer = Permita, por favor, que la aplicación actúe en nombre del organizador, en PowerShell de Teams. Puede tardar 30 minutos en surtir efecto.
admin_guest = Las reuniones se crean en la organización de la que la cuenta es miembro. Registre allí Convene, por favor, o proporcione a la persona una cuenta aquí.
admin_personal_account = Proporcione, por favor, a la persona una cuenta profesional o educativa con licencia de Teams.
admin_check_permission = Compruebe, por favor, que la aplicación tiene el permiso indicado abajo, con consentimiento, y que la cuenta tiene licencia de Teams y puede crear reuniones (directiva de reuniones de Teams).
admin_approve = Apruebe, por favor, la aplicación para la organización.
admin_approve_page = La página para ello está abajo. Después el navegador va a { $url }, donde nada responde; es lo esperado.
admin_policy_blocks = Busque, por favor, en el registro de inicios de sesión el identificador de correlación indicado abajo: una directiva de acceso condicional bloquea este dispositivo, lugar o aplicación.
admin_account_blocked = Revise, por favor, la cuenta: si está bloqueada, en riesgo o deshabilitada, si su contraseña ha expirado y si está asignada a la aplicación.
admin_network_policy = Revise, por favor, las restricciones de inquilino de esta red y la configuración de acceso entre inquilinos.
admin_root_certificate = Instale, por favor, en este equipo el certificado raíz de la empresa; el proxy presenta un certificado propio.
# The steps for registering the app follow.
admin_change_registration = Cambie, por favor, el registro de la aplicación. Debería quedar como en estos pasos:
admin_app = Aplicación (ID de cliente): { $id }
admin_tenant = Organización (inquilino): { $tenant }
admin_account = Cuenta: { $account }
admin_organizer = Organizador: { $organizer }
admin_permission = Permiso: { $permission } (Microsoft Graph, delegado)
admin_app_permission = Permiso: { $permission } (Microsoft Graph, de aplicación)
