other_organizer_title = このリクエストは別のアカウントのものです
make_another_meeting = このアカウントで送信
send_when_online = ネットワークの復帰後に送信

# What became of a request that was not answered.
kept_waiting = 「会議一覧」に保存され、後で送信できます。
kept_perhaps_made = 「会議一覧」に保存されています。サービスで会議が作成された可能性があります。「再開」は安全です。同じ外部IDでその会議を取得し、2つ目は作成しません。
kept = 「会議一覧」に保存されています。
# A request that waited for the network, by its external ID. $why is a sentence.
sent_and_created = 待機していた{ $id }を送信しました：会議を作成しました
sent_and_existed = 待機していた{ $id }を送信しました：会議はすでに存在します
not_sent = 待機していた{ $id }を送信できませんでした。{ $why }

# $connection is where the request was made; $used is the connection of now, and $who its account.
other_organizer = { $account ->
    [none] 外部ID { $id }の会議は、{ $connection }で{ $organizer }として依頼されました。現在、使用できるアカウントがありません。外部IDは開催者ごとに独立しているため、このアカウントで送信すると別の会議が作成されます。最初の依頼を完了するには、アカウントを元に戻してから再開してください。
    [same] 外部ID { $id }の会議は、{ $connection }で{ $organizer }として依頼されました。現在は{ $used }で{ $who }を使っています。接続は違いますが開催者は同じなので、こちらで送信しても同じ会議が取得または作成されます。
   *[other] 外部ID { $id }の会議は、{ $connection }で{ $organizer }として依頼されました。現在は{ $used }で{ $who }を使っています。外部IDは開催者ごとに独立しているため、このアカウントで送信すると別の会議が作成されます。最初の依頼を完了するには、アカウントを元に戻してから再開してください。
}
