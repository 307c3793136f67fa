other_organizer_title = 此请求属于另一个帐户
make_another_meeting = 以此帐户发送
send_when_online = 网络恢复后发送

# What became of a request that was not answered.
kept_waiting = 它保留在“会议”中，可以稍后发送。
kept_perhaps_made = 它保留在“会议”中。服务可能已创建该会议；选择“继续”是安全的：使用相同的外部 ID 会获取该会议，而不会创建第二个。
kept = 它保留在“会议”中。
# A request that waited for the network, by its external ID. $why is a sentence.
sent_and_created = 等待中的 { $id } 已发送：会议已创建
sent_and_existed = 等待中的 { $id } 已发送：会议已存在
not_sent = 等待中的 { $id } 无法发送。{ $why }

# $connection is where the request was made; $used is the connection of now, and $who its account.
other_organizer = { $account ->
    [none] 外部 ID 为 { $id } 的会议是以 { $organizer } 的身份在 { $connection } 上请求的。目前没有就绪的帐户。外部 ID 归组织者所有，因此以此帐户发送会创建另一个会议。要完成原来的请求，请切换回原帐户，然后继续该请求。
    [same] 外部 ID 为 { $id } 的会议是以 { $organizer } 的身份在 { $connection } 上请求的。您现在以 { $who } 的身份使用 { $used }。这是同一组织者的另一个连接，因此在那里发送会获取或创建同一个会议。
   *[other] 外部 ID 为 { $id } 的会议是以 { $organizer } 的身份在 { $connection } 上请求的。您现在以 { $who } 的身份使用 { $used }。外部 ID 归组织者所有，因此以此帐户发送会创建另一个会议。要完成原来的请求，请切换回原帐户，然后继续该请求。
}
