copied_plain = El portapapeles no aceptó la invitación con formato, así que se copió como texto sin formato.
show_qr = Mostrar código QR
qr_title = Código QR del vínculo para unirse
qr_code = Código QR
qr_explained = Apunte la cámara de un teléfono hacia él para unirse.
qr_too_long = El vínculo es demasiado largo para un código QR.
qr_of_demo = La organización de demostración está dentro de este equipo, así que un teléfono no puede acceder a este vínculo.
open_chat = Abrir chat
show_request = Mostrar solicitud…
request_title = Solicitud
request_explained = «Crear u obtener reunión» envía esto. Aún no se ha enviado nada.
copy_as_curl = Copiar como curl
token_not_shown = El token de acceso va en el encabezado Authorization y no se muestra. El comando curl lo toma de la variable TOKEN.
open_calendar = Abrir archivo de calendario
write_mail = Escribir un correo
invitation = Invitación
template = Plantilla de invitación
template_explained = Lo que está entre llaves se rellena para cada reunión. Una línea se omite cuando no se conoce nada de lo que tiene entre llaves. Escriba {"{"}{"{"} y {"}"}{"}"} para las llaves mismas.
preview = Vista previa
save_template = Guardar plantilla
drop_template = Usar la de Convene
example_subject = Reunión semanal

# What a new e-mail does not have.
mail_lacks_attendees = { $count ->
    [one] Un correo iniciado aquí tiene límites: no va a 1 asistente, porque falta la dirección o no hay espacio para ella.
   *[other] Un correo iniciado aquí tiene límites: no va a { $count } asistentes, porque falta la dirección o no hay espacio para ella.
}
mail_is_cut = Un correo iniciado aquí tiene límites: la invitación no está completa en él; pegue una copia encima.
mail_lacks_attendees_and_is_cut = { $count ->
    [one] Un correo iniciado aquí tiene límites: no va a 1 asistente, porque falta la dirección o no hay espacio para ella; y la invitación no está completa en él: pegue una copia encima.
   *[other] Un correo iniciado aquí tiene límites: no va a { $count } asistentes, porque falta la dirección o no hay espacio para ella; y la invitación no está completa en él: pegue una copia encima.
}

# What is wrong in an invitation template.
unknown_placeholder = Línea { $line }, columna { $column }: no existe el marcador {"{"}{ $name }{"}"}.
brace_not_closed = Línea { $line }, columna { $column }: esta llave no se cierra en su línea.
brace_not_opened = Línea { $line }, columna { $column }: esta llave no se abrió; para las llaves mismas, escriba {"{"}{"{"} y {"}"}{"}"}.
