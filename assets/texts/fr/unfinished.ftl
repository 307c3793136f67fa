other_organizer_title = Cette demande est celle d’un autre compte
make_another_meeting = L’envoyer avec ce compte
send_when_online = Envoyer au retour du réseau

# What became of a request that was not answered.
kept_waiting = Elle est conservée dans « Réunions » et peut être envoyée plus tard.
kept_perhaps_made = Elle est conservée dans « Réunions ». Le service a peut-être créé la réunion ; « Reprendre » est sans risque : avec le même ID externe, on obtient celle-là et aucune seconde n’est créée.
kept = Elle est conservée dans « Réunions ».
# A request that waited for the network, by its external ID. $why is a sentence.
sent_and_created = La demande { $id } en attente a été envoyée : réunion créée
sent_and_existed = La demande { $id } en attente a été envoyée : la réunion existait déjà
not_sent = La demande { $id } en attente n’a pas pu être envoyée. { $why }

# $connection is where the request was made; $used is the connection of now, and $who its account.
other_organizer = { $account ->
    [none] La réunion avec l’ID externe { $id } a été demandée en tant que { $organizer } sur { $connection }. Aucun compte n’est prêt actuellement. Un ID externe est propre à l’organisateur : l’envoyer avec ce compte crée une autre réunion. Pour achever la première, revenez au compte d’origine et reprenez la demande.
    [same] La réunion avec l’ID externe { $id } a été demandée en tant que { $organizer } sur { $connection }. Vous travaillez maintenant en tant que { $who } sur { $used }. C’est le même organisateur par une autre connexion : l’envoyer de là obtient ou crée la même réunion.
   *[other] La réunion avec l’ID externe { $id } a été demandée en tant que { $organizer } sur { $connection }. Vous travaillez maintenant en tant que { $who } sur { $used }. Un ID externe est propre à l’organisateur : l’envoyer avec ce compte crée une autre réunion. Pour achever la première, revenez au compte d’origine et reprenez la demande.
}
