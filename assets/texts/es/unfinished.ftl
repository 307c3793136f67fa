other_organizer_title = Esta solicitud es de otra cuenta
make_another_meeting = Enviarla con esta cuenta
send_when_online = Enviar cuando vuelva la red

# What became of a request that was not answered.
kept_waiting = Se conserva en Reuniones y se puede enviar más tarde.
kept_perhaps_made = Se conserva en Reuniones. Puede que el servicio haya creado la reunión; «Reanudar» es seguro: con el mismo ID externo obtiene esa misma y no crea una segunda.
kept = Se conserva en Reuniones.
# A request that waited for the network, by its external ID. $why is a sentence.
sent_and_created = Se envió { $id }, que estaba en espera: reunión creada
sent_and_existed = Se envió { $id }, que estaba en espera: la reunión ya existía
not_sent = No se pudo enviar { $id }, que estaba en espera. { $why }

# $connection is where the request was made; $used is the connection of now, and $who its account.
other_organizer = { $account ->
    [none] La reunión con el ID externo { $id } se pidió como { $organizer } en { $connection }. Ahora no hay ninguna cuenta lista. Un ID externo es propio de cada organizador, así que enviarla con esta cuenta crea otra reunión. Para terminar la primera, vuelva a aquella cuenta y reanúdela.
    [same] La reunión con el ID externo { $id } se pidió como { $organizer } en { $connection }. Ahora trabaja como { $who } en { $used }. Es el mismo organizador con otra conexión, así que enviarla allí obtiene o crea la misma reunión.
   *[other] La reunión con el ID externo { $id } se pidió como { $organizer } en { $connection }. Ahora trabaja como { $who } en { $used }. Un ID externo es propio de cada organizador, así que enviarla con esta cuenta crea otra reunión. Para terminar la primera, vuelva a aquella cuenta y reanúdela.
}
