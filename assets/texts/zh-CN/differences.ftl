what_differs = 差异
typed = 输入的内容
meeting_has = 会议中的内容
can_be_changed = 可以更改
cant_be_changed = 无法更改
apply_changes = 应用我的更改
keep_meeting = 保留会议
keep_explained = “保留会议”会将会议的值填入表单；会议保持不变。
nothing_differs = 会议与您输入的内容完全一致。
not_all_taken = 会议与所请求的不完全一致：
meeting_differs = 会议与您输入的内容不一致：
nothing_changeable = 服务无法在已有会议中更改此项。
undo_keep = 恢复我输入的内容
follow_up_done = 已在第二步中设置选项和角色。
follow_up_failed = 第二步失败：会议已存在，但其选项以及依赖这些选项的角色未设置。
try_second_step = 重试第二步
read_now = 刚刚读取；未创建或更改任何内容。
changed_now = 刚刚更改。
not_there = 会议中没有
not_typed = 未输入
no_subject = 无主题
no_times = 无时间
no_thread = 无线程
not_told = 服务未告知
# What differs, what was typed, what the meeting has, and whether it can be changed; read aloud. "Typed" and "Meeting has" are the headings of the table.
difference = { $what }。输入的内容：{ $typed }。会议中的内容：{ $held }。{ $can }。
start_and_end = 开始和结束
channels_thread = 频道线程
role_of_person = { $person } 的角色
# Something that has changed since it was last seen, such as the subject.
was_and_is = { $what }：原为 { $was }，现为 { $is }
takes_subject_out = 应用更改会移除会议的主题。
# $count people in all: $first by name, and $more without.
takes_people_out = { $count ->
    [1] 应用更改会将 { $first } 从会议中移除。
   *[other] 应用更改会将 { $count } 人从会议中移除：{ $first } 和另外 { $more } 人。
}
takes_hidden_people_out = 会议的与会者可能多于服务显示的 { $shown } 位。应用更改会替换整个列表，因此未显示的与会者会被移除。
more_rows = 还有 { $more } 项不同。
# $at, and $seen_at everywhere: day and time.
as_of = 截至 { $at }；这次未向服务查询。
nothing_new = 自上次在这里查看（{ $seen_at }）以来，没有任何变化。
# What has changed follows in lines of its own.
changed_since_seen = 自上次在这里查看（{ $seen_at }）以来的变化：
near_case_or_blanks = 这里有一个外部 ID 为 { $external_id } 的会议：仅大小写或空格不同。
near_other_organizer = { $organizer } 有一个使用此外部 ID 的会议。那是另一个会议：ID 归组织者所有。
near_other_account = 在 { $connection } 上有一个使用此外部 ID 的会议，组织者为 { $organizer }。那是另一个会议。
# $create_or_get is the name of the button.
gone = 服务中已没有此会议：有人将其删除，或者会议已过期。使用相同的外部 ID 选择“{ $create_or_get }”，会创建一个加入链接不同的新会议。
gone_since = 服务中已没有此会议：有人将其删除，或者会议已过期。它在 { $seen_at } 时还存在。使用相同的外部 ID 选择“{ $create_or_get }”，会创建一个加入链接不同的新会议。
gone_link = 其旧的加入链接可能仍能打开，任何人打开都会恢复旧会议。
gone_kept = 保留的会议信息
no_such_meeting = 服务中没有此帐户使用该加入链接或会议 ID 的会议。它可能属于其他组织者：只有组织者本人才能找到自己的会议。
