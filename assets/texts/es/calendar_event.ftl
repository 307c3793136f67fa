# The button on the card, and below it the dialog that it opens.
add_to_calendar = Agregar a mi calendario…
add_to_calendar_title = Agregar a mi calendario
add_to_calendar_explained = En su propio calendario de Microsoft se crea un evento con el vínculo para unirse y la invitación. Lleva a esta reunión; no se crea ninguna otra.
add_to_calendar_accept = Agregar al calendario
invite_attendees = Invitar a los asistentes
# $people: their addresses, a list
who_is_invited = { $count ->
    [one] Microsoft envía de inmediato una invitación por correo a 1 asistente: { $people }.
   *[other] Microsoft envía de inmediato una invitación por correo a { $count } asistentes: { $people }.
}
who_would_be_invited = { $count ->
    [one] Microsoft enviaría de inmediato una invitación por correo a 1 asistente: { $people }. La organización de demostración no envía correo.
   *[other] Microsoft enviaría de inmediato una invitación por correo a { $count } asistentes: { $people }. La organización de demostración no envía correo.
}
nobody_to_invite = Ningún asistente de la reunión tiene dirección de correo, así que desde aquí no se puede invitar a nadie.
without_address = { $count ->
    [one] 1 asistente no tiene aquí dirección de correo y no se puede invitar de este modo.
   *[other] { $count } asistentes no tienen aquí dirección de correo y no se pueden invitar de este modo.
}
nobody_told_unless_ticked = Si no marca esta casilla, nadie más ve el evento.
calendar_consent = La primera vez, Microsoft pide permiso para que Convene lea y cambie sus calendarios.
added_to_calendar = Agregada a su calendario
open_in_outlook = Abrir en Outlook
open_event = Abrir el evento
# Beside the card's buttons, where adding is not offered
no_times_for_calendar = La reunión no se puede agregar a su calendario: el servicio no le asignó horario.
no_link_for_calendar = La reunión no se puede agregar a su calendario: el servicio no le asignó un vínculo para unirse.
app_has_no_calendar = Aquí la reunión no se puede agregar a un calendario: esta conexión actúa como aplicación y no tiene calendario propio. Guarde el archivo de calendario en su lugar.
# Last on the card
in_no_calendar_by_itself = Microsoft no pone esta reunión en ningún calendario ni invita a nadie por su cuenta. Envíe la invitación personalmente.
in_calendar_nobody_invited = La reunión está en su calendario y no se ha invitado a nadie. Envíe la invitación personalmente.
in_calendar_and_invited = { $count ->
    [one] La reunión está en su calendario y Microsoft invita por correo a 1 asistente.
   *[other] La reunión está en su calendario y Microsoft invita por correo a { $count } asistentes.
}
in_calendar_of_demo = La reunión está en su calendario de la organización de demostración, con los asistentes. La organización de demostración no envía correo.
# When it did not work
calendar_failed = No se pudo agregar la reunión a su calendario
calendar_may_be_done = Puede que Microsoft la haya agregado de todos modos: mire en su calendario. Agregarla otra vez no crea un segundo evento.
calendar_cancelled = Cancelado. Si la solicitud ya había llegado a Microsoft, la reunión está en su calendario. Agregarla otra vez no crea un segundo evento.
calendar_answer_unreadable = No se puede leer la respuesta de Microsoft. Mire en su calendario: puede que la reunión esté allí.
calendar_not_allowed = No ha permitido que Convene escriba en su calendario. No se agregó nada.
calendar_not_allowed_now = Permítalo y vuelva a agregar la reunión.
calendar_token_not_allowed = El token de esta conexión no permite escribir en un calendario. No se agregó nada.
calendar_token_not_allowed_now = Hace falta el permiso de Graph Calendars.ReadWrite. Guarde el archivo de calendario en su lugar.
no_calendar = Esta cuenta no tiene en Microsoft ningún calendario en el que Convene pueda escribir. No se agregó nada.
no_calendar_now = Guarde el archivo de calendario en su lugar y ábralo en el calendario que utilice.
in_calendar_already = Su calendario ya tuvo un evento para esta reunión, con otro horario, otro texto u otras personas. Microsoft no creó un segundo evento.
in_calendar_already_now = Cambie ese evento en Outlook. Si lo eliminó allí, guarde el archivo de calendario en su lugar.
no_own_calendar = Una aplicación no tiene calendario propio.
no_own_calendar_now = Guarde el archivo de calendario en su lugar.
