# The button on the card, and below it the dialog that it opens.
add_to_calendar = 添加到我的日历…
add_to_calendar_title = 添加到我的日历
add_to_calendar_explained = 在您的 Microsoft 日历中添加一个事件，其中包含加入链接和邀请内容。该事件指向此会议，不会另外创建会议。
add_to_calendar_accept = 添加到日历
invite_attendees = 邀请与会者
# $people: their addresses, a list
who_is_invited = Microsoft 会立即通过邮件邀请 { $count } 位与会者：{ $people }。
who_would_be_invited = 在真实组织中，Microsoft 会立即通过邮件邀请 { $count } 位与会者：{ $people }。演示组织不发送邮件。
nobody_to_invite = 此会议的与会者都没有邮件地址，因此无法从这里邀请任何人。
without_address = 有 { $count } 位与会者在这里没有邮件地址，无法以此方式邀请。
nobody_told_unless_ticked = 如果不勾选此项，则只有您自己能看到该事件。
calendar_consent = 首次使用时，Microsoft 会询问您是否允许 Convene 读取和更改您的日历。
added_to_calendar = 已添加到您的日历
open_in_outlook = 在 Outlook 中打开
open_event = 打开事件
# Beside the card's buttons, where adding is not offered
no_times_for_calendar = 无法将会议添加到您的日历：服务未提供时间。
no_link_for_calendar = 无法将会议添加到您的日历：服务未提供加入链接。
app_has_no_calendar = 无法从这里将会议添加到日历：此连接以应用的身份运行，而应用没有自己的日历。请改为保存日历文件。
# Last on the card
in_no_calendar_by_itself = Microsoft 不会自动将此会议放入任何日历，也不会邀请任何人。请自行发送邀请。
in_calendar_nobody_invited = 会议已在您的日历中，但尚未邀请任何人。请自行发送邀请。
in_calendar_and_invited = 会议已在您的日历中，Microsoft 会通过邮件邀请 { $count } 位与会者。
in_calendar_of_demo = 会议及其与会者已在您的演示组织日历中。演示组织不发送邮件。
# When it did not work
calendar_failed = 未能将会议添加到您的日历
calendar_may_be_done = 不过 Microsoft 可能已经添加：请查看您的日历。再次添加不会产生第二个事件。
calendar_cancelled = 已取消。如果请求已到达 Microsoft，则会议已在您的日历中。再次添加不会产生第二个事件。
calendar_answer_unreadable = 无法读取 Microsoft 的应答。请查看您的日历：会议可能已在其中。
calendar_not_allowed = 您尚未允许 Convene 写入您的日历。未添加任何内容。
calendar_not_allowed_now = 请先允许，然后再次添加会议。
calendar_token_not_allowed = 此连接的令牌无权写入日历。未添加任何内容。
calendar_token_not_allowed_now = 这需要 Graph 权限 Calendars.ReadWrite。请改为保存日历文件。
no_calendar = 此帐户在 Microsoft 没有 Convene 可以写入的日历。未添加任何内容。
no_calendar_now = 请改为保存日历文件，然后在您使用的日历中打开它。
in_calendar_already = 您的日历中曾有此会议的事件，但其时间、文字或人员与这里的不同。Microsoft 没有添加第二个事件。
in_calendar_already_now = 请在 Outlook 中更改该事件。如果已在那里将其删除，请改为保存日历文件。
no_own_calendar = 应用没有自己的日历。
no_own_calendar_now = 请改为保存日历文件。
