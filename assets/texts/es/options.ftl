meeting_options = Opciones de reunión
options_explained = Al crear una reunión no se pueden establecer estas opciones, así que Convene las establece en un segundo paso, justo después de crearla. Una reunión que ya existe conserva las suyas hasta que aplique sus cambios.
as_the_organization = Como en la organización
passcode_not_here = Aquí no se puede establecer si hace falta un código de acceso para unirse: el servicio lo decide al crear la reunión.

options_header_set = { $set ->
    [one] Opciones de reunión · { $set } establecida
   *[other] Opciones de reunión · { $set } establecidas
}
options_set = { $set ->
    [one] { $set } establecida
   *[other] { $set } establecidas
}
# $presenter and $co_organizer are the names of the roles; $option and $value are those of “Who may present”.
roles_need_option = Se eligió el rol { $presenter } o { $co_organizer }, que solo tiene efecto cuando el rol decide quién puede presentar. Por eso Convene establece «{ $option }» en «{ $value }».

# The headings that the options stand under.
group_presenting = Presentación
group_coming_in = Entrada
group_chat = Chat y reacciones
group_devices = Cámara y micrófono
group_recording = Grabación y transcripción
group_working_together = Colaboración
group_watermark = Marca de agua

# What an option is about.
option_presenters = Quién puede presentar
option_lobby = Quién omite la sala de espera
option_callers = Quienes llaman omiten la sala de espera
option_admitters = Quién puede admitir
option_announcing = Anunciar cuando entra o sale quien llama
option_chat = Chat
option_reactions = Reacciones
option_camera = Los asistentes pueden usar la cámara
option_microphone = Los asistentes pueden usar el micrófono
option_recording = Grabación permitida
option_transcription = Transcripción permitida
option_automatic_recording = Grabar automáticamente
option_breakout_rooms = Salas para sesión de subgrupo
option_live_share = Live Share para aplicaciones
option_powerpoint_live = PowerPoint Live
option_whiteboard = Pizarra
option_copying = Copiar y reenviar chat y subtítulos
option_watermark_on_content = Marca de agua en el contenido compartido
option_watermark_on_video = Marca de agua en el vídeo de todos

# Who may present, or skips the lobby, or lets people in.
value_everyone = Todos
value_organization = La organización
value_with_role = Personas con el rol
value_organizer = Solo el organizador
value_organization_and_trusted = La organización y las de confianza
value_organization_without_guests = La organización sin invitados
value_invited = Personas invitadas
value_organizers_and_presenters = Organizadores y moderadores
value_organizers = Solo organizadores

# When there is a chat.
value_always = Antes, durante y después
value_during_meeting = Solo durante la reunión
value_never = Nunca

# Whether an option is on.
value_yes = Sí
value_no = No
