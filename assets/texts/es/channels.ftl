suggested_channels = Canales sugeridos
no_channel_found = Ningún canal de sus equipos coincide. También puede pegar el vínculo de un canal.
read_teams_again = Volver a leer equipos
use_beta = Usar la versión beta de Graph
without_channel = Enviar sin el canal
recent_channel = reciente
channel_meeting = El chat de la reunión es entonces un hilo del canal, y quien esté en el canal puede leerlo. No se invita a nadie del canal y la reunión no figura en ningún calendario de canal: envíe el vínculo personalmente. Se usa la versión beta de Graph, que Microsoft puede cambiar.

# What is to be read of a channel besides its name.
channel_of_everyone = todo el equipo
channel_private = privado: parte del equipo
channel_shared = compartido: también personas de fuera
channel_archived = archivado: no se puede escribir en él
# What is sent of a channel is the ID of its thread.
channel_and_thread = { $channel }, hilo { $thread }
channel_thread = Hilo { $thread }

many_teams = Pertenece a { $count } equipos: escriba una palabra del nombre del equipo y después otra del nombre del canal
channels_not_listed = No se pueden obtener los canales de { $teams }

# Why teams and channels are not listed. $why is a sentence.
channels_not_allowed_by_person = No ha permitido que Convene muestre sus equipos y canales. El vínculo de un canal funciona igualmente.
channels_not_allowed = Esta conexión no puede mostrar equipos y canales (permisos de Graph Team.ReadBasic.All y Channel.ReadBasic.All). El vínculo de un canal funciona igualmente.
channels_not_for_apps = Una aplicación no pertenece a ningún equipo, así que no hay nada que mostrar. Pegue el vínculo de un canal.
channels_failed = Ahora no se pueden mostrar equipos y canales: { $why } El vínculo de un canal funciona igualmente.
