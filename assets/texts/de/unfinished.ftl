other_organizer_title = Diese Anfrage gehört einem anderen Konto
make_another_meeting = Mit diesem Konto senden
send_when_online = Senden, sobald das Netzwerk wieder da ist

# What became of a request that was not answered.
kept_waiting = Sie ist unter „Besprechungen“ gespeichert und kann später gesendet werden.
kept_perhaps_made = Sie ist unter „Besprechungen“ gespeichert. Der Dienst hat die Besprechung möglicherweise erstellt; „Fortsetzen“ ist sicher: Mit derselben externen ID ruft es diese ab und erstellt keine zweite.
kept = Sie ist unter „Besprechungen“ gespeichert.
# A request that waited for the network, by its external ID. $why is a sentence.
sent_and_created = Die wartende Anfrage { $id } wurde gesendet: Besprechung erstellt
sent_and_existed = Die wartende Anfrage { $id } wurde gesendet: Besprechung bereits vorhanden
not_sent = Die wartende Anfrage { $id } konnte nicht gesendet werden. { $why }

# $connection is where the request was made; $used is the connection of now, and $who its account.
other_organizer = { $account ->
    [none] Die Besprechung mit der externen ID { $id } wurde als { $organizer } über { $connection } angefragt. Im Moment ist kein Konto bereit. Eine externe ID gilt nur für ihren Organisator; mit diesem Konto gesendet, entsteht also eine andere Besprechung. Um die erste abzuschließen, wechseln Sie zum früheren Konto zurück, und setzen Sie die Anfrage fort.
    [same] Die Besprechung mit der externen ID { $id } wurde als { $organizer } über { $connection } angefragt. Sie arbeiten jetzt als { $who } über { $used }. Das ist derselbe Organisator über eine andere Verbindung; dort gesendet, wird dieselbe Besprechung abgerufen oder erstellt.
   *[other] Die Besprechung mit der externen ID { $id } wurde als { $organizer } über { $connection } angefragt. Sie arbeiten jetzt als { $who } über { $used }. Eine externe ID gilt nur für ihren Organisator; mit diesem Konto gesendet, entsteht also eine andere Besprechung. Um die erste abzuschließen, wechseln Sie zum früheren Konto zurück, und setzen Sie die Anfrage fort.
}
