other_organizer_title = This request is another account’s
make_another_meeting = Send it as this account
send_when_online = Send when the network is back

# What became of a request that was not answered.
kept_waiting = It is kept in Meetings and can be sent later.
kept_perhaps_made = It is kept in Meetings. The service may have made the meeting; Resume is safe: with the same external ID it gets that one and makes no second.
kept = It is kept in Meetings.
# A request that waited for the network, by its external ID. $why is a sentence.
sent_and_created = { $id } that waited was sent: Meeting created
sent_and_existed = { $id } that waited was sent: Meeting already existed
not_sent = { $id } that waited could not be sent. { $why }

# $connection is where the request was made; $used is the connection of now, and $who its account.
other_organizer = { $account ->
    [none] The meeting with the external ID { $id } was asked for as { $organizer } on { $connection }. No account is ready now. An external ID is the organizer’s own, so sending it as this account makes another meeting. To finish the first one, switch the account back and resume it.
    [same] The meeting with the external ID { $id } was asked for as { $organizer } on { $connection }. You now work as { $who } on { $used }. That is the same organizer by another connection, so sending it there gets or makes the same meeting.
   *[other] The meeting with the external ID { $id } was asked for as { $organizer } on { $connection }. You now work as { $who } on { $used }. An external ID is the organizer’s own, so sending it as this account makes another meeting. To finish the first one, switch the account back and resume it.
}
