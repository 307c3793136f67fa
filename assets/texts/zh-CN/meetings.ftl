subject = 主题
subject_hint = 会议的内容；可以留空
start_date = 开始日期
start_time = 开始时间
end_date = 结束日期
end_time = 结束时间
pick_start_date = 选取开始日期
pick_end_date = 选取结束日期
previous_month = 上个月
next_month = 下个月
duration = 持续时间
time_zone = 时区
let_teams_choose = 由 Teams 选择时间
add_attendee = 添加与会者
add_attendee_hint = 姓名或地址，也可以粘贴列表
external_id = 外部 ID
external_id_hint = 例如工单号
external_id_explained = 用同一个 ID 请求两次，得到的是同一个会议。ID 归组织者所有：其他组织者的相同 ID 对应另一个会议。检查时，也可以使用加入链接或会议 ID。
generate = 生成外部 ID
channel = 频道
channel_hint = 频道名称，或粘贴频道链接
create_or_get = 创建或获取会议
create_keys = Ctrl+Enter
check_external_id = 检查外部 ID
check_keys = Ctrl+K
clear_form = 清空表单
undo_clear = 撤消清空
create_if_missing = 没有则创建
not_known_title = 这里没有使用此外部 ID 的已知会议
not_known_explained = 是否存在这样的会议，只有 Graph 的 createOrGet 才能确定：用一个外部 ID 请求时，如果没有会议，就会创建会议。如果没有，将会创建：
what_is_sent = 将发送的内容
copy_what_is_sent = 复制将发送的内容
check_created = 之前没有使用此外部 ID 的会议，因此刚刚创建了一个。
delete_again = 删除刚创建的会议
deleted_explained = 会议已删除。其加入链接可能仍能打开，任何人打开都会恢复该会议。
no_result_yet = 会议的加入链接、拨入信息和聊天将显示在这里。
meeting_created = 会议已创建
meeting_existed = 会议已存在
no_meeting = 没有使用此外部 ID 的会议
existed_explained = 这是服务中保存的会议。您输入的内容未更改它。
existed_by_earlier_try = 此请求先前的一次尝试未收到应答，但可能已创建会议，因此这很可能就是您所请求的会议。
nobody_invited = 会议不在任何日历中，服务也未邀请任何人。请自行发送邀请。
join_link = 加入链接
copy_join_link = 复制加入链接
open_join_link = 打开加入链接
open_in_teams = 在 Teams 应用中打开
meeting_id = 会议 ID
passcode = 密码
copy_meeting_id = 复制会议 ID
copy_passcode = 复制密码
dial_in = 拨入
no_dial_in = 服务未提供电话号码：组织者很可能没有音频会议许可证。
toll = 收费号码
toll_free = 免费号码
conference_id = 电话会议 ID
copy_toll = 复制收费号码
copy_toll_free = 复制免费号码
copy_conference_id = 复制电话会议 ID
copy_dial_in_link = 复制拨入链接
copy_dial_in = 复制拨入信息
open_dial_in = 打开拨入页面
chat = 聊天
thread_id = 线程 ID
message_id = 消息 ID
reply_chain = 回复链
copy_thread_id = 复制线程 ID
copy_message_id = 复制消息 ID
meeting = 会议信息
when = 时间
organizer_label = 组织者
attendees = 与会者
attendee = 与会者
lobby_label = 大厅
presenters_label = 演示权限
expires = 到期时间
copy_external_id = 复制外部 ID
whole = 全部内容
copy_invitation = 复制邀请
copy_markdown = 复制为 Markdown
copy_json = 复制为 JSON
save_calendar = 保存日历文件…
options_page = 会议选项页面
copied = 已复制
save_calendar_title = 保存日历文件
save_calendar_explained = 打开该文件即可将会议放入日历。不会替换已有文件。
file = 文件
save = 保存

role_attendee = 与会者
role_presenter = 演示者
role_co_organizer = 共同组织者
role_box = { $person } 的角色：{ $role }

# How long a meeting is: $hours is a whole number.
length_hour_and_half = 1.5 小时
length_hours = { $hours } 小时
length_minutes = { $minutes } 分钟

# As in “14:00 (UTC+01:00)”.
time_and_offset = { $time } ({ $offset })
# As in “Tue 1 Dec 14:00 (UTC+01:00)”.
day_time_and_offset = { $day } { $time_and_offset }
# As in “Tue 1 Dec 2026, 14:00–14:30”.
times_of_a_day = { $start }–{ $end }
# As in “Tue 1 Dec 2026, 14:00 – Wed 2 Dec 2026, 9:00”.
times_over_days = { $start } – { $end }
# $times is one of the two above, or a start alone; $utc is the same in UTC, $zone a name such as Europe/Berlin.
times_in_utc = { $times } UTC
times_in_zone_and_utc = { $times } { $zone } ({ $offset }) · { $utc } UTC

# The line below the times of the form.
times_unread = 尚无法读取时间
# Something to know of the times, after what they are.
sentence_after = { $before }。{ $sentence }
service_chooses = 自 Teams 创建会议时开始，持续一小时
an_hour_from = { $start }；Teams 会在一小时后结束会议

nameless = 未具名人员

# After the word “Lobby”, hence in lower case.
lobby_everyone = 所有人无需等待即可进入
lobby_organization = 组织中的人员无需等待即可进入
lobby_organization_and_federated = 组织和受信任组织中的人员无需等待即可进入
lobby_organization_excluding_guests = 组织中的人员（来宾除外）无需等待即可进入
lobby_organizer = 仅组织者无需等待即可进入
lobby_invited = 受邀人员无需等待即可进入
# $who is one of the above.
lobby_and_callers = { $who }；电话拨入者同样如此
lobby_but_callers = { $who }；电话拨入者需要等待

# After the word “Presenters”, hence in lower case.
presenters_everyone = 所有人
presenters_organization = 组织中的人员
presenters_with_role = 具有该角色的人员
presenters_organizer = 仅组织者

# What would be made if there is no meeting yet, a line each.
with_attendees = { $count } 位与会者
with_external_id = 外部 ID { $id }
in_channel = 频道 { $channel }
# $options is a list of what is set, as in “Recording allowed: Yes”.
then_in_second_step = 然后在第二步中：{ $options }
