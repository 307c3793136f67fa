file_needed = 请输入文件的保存位置
# $code_point: such as U+200B.
control_character = 其中含有控制字符 ({ $code_point })。请将其删除。
# The fields understand the words of src/meeting/when/words.rs in every language there: give an example as people write it.
date_missing = 请输入日期，例如 12月1日或明天
time_missing = 请输入时间，例如 14:00 或下午2点
time_skipped = 时钟会跳过此时间。请选择两者之一。
time_twice = 此时间会出现两次。请选择两者之一。
end_without_start = 有结束时间时，Graph 要求提供开始时间。请输入开始时间。
problem_end_before_start = 结束时间早于开始时间
zone_missing = 请输入时区，例如 Europe/Berlin 或 Berlin
zone_unknown = 没有此名称的时区。请输入城市，然后从列表中选取。
attendee_missing = 与会者需要有地址或用户 ID
# An invisible character is given as U+200B or the like.
character_not_in_user_id = { $kind ->
    [blank] 用户 ID 中不能有空格
    [invisible] 用户 ID 中不能有不可见字符 ({ $character })
   *[visible] 用户 ID 中不能有“{ $character }”
}
group_not_taken = 这是一个组。Graph 只接受个人；请逐个添加其成员。
problem_channel_needs_beta = 频道聊天需要 Graph 的 beta 版本，而此连接使用 v1.0。请使用 beta，或将此项留空。
problem_channel_not_in_this_cloud = 此连接的云无法在频道中创建会议。请将此项留空。
not_a_date = 这不是日期。请输入日期，例如 2026-12-01、12月1日、明天或周五。
no_such_day = 日历中没有这一天
date_either_way = 无法区分日和月的顺序。请写成“12月1日”这样的形式。
year_too_far = 年份 { $year } 过于遥远
not_a_time = 这不是时间。请输入时间，例如 14:00、下午2点或 1430。
no_such_time = 没有这样的时间
end_of_day = 请输入第二天的 00:00，而不是 24:00
# "Generate external ID" is the name of a button.
external_id_missing = 请输入外部 ID，或按“生成外部 ID”
external_id_blank = 其前后有空格。带空格会成为另一个会议的 ID；请将其删除。
external_id_unprintable = 其中含有不可见字符 ({ $code_point })。请将其删除。
address_missing = 请输入地址
address_not_one_at = 这不是地址：地址应有一个 @，例如 ana@contoso.com
address_nothing_before_at = @ 之前缺少内容
address_no_domain = @ 之后缺少内容，应如 ana@contoso.com
character_not_in_address = { $kind ->
    [blank] 地址中不能有空格
    [invisible] 地址中不能有不可见字符 ({ $character })
   *[visible] 地址中不能有“{ $character }”
}
# "Get link to channel" is a command in Teams.
channel_no_thread = 其中没有频道。请从列表中选取，或粘贴在 Teams 中通过“获取频道链接”得到的链接。
channel_is_chat = 这是一个聊天。会议只能属于频道。
channel_several = 其中有多个频道。请只粘贴一个链接。
hidden_characters = 其中含有不可见字符：{ $visible }
merged_entries = { $person } 在列表中出现 { $entries } 次，只发送一次
merged_entries_as = { $person } 在列表中出现 { $entries } 次，只以“{ $role }”角色发送一次
more_than_750_attendees = 有 { $count } 位与会者；服务最多返回 750 位
external_id_beyond_ascii = 外部 ID 含有非 ASCII 字符；Microsoft 未说明服务是否会原样保留
# $role: Presenter or Co-organizer, by its name.
problem_role_only_in_directory = { $person } 不在组织的目录中，因此不能担任{ $role }
roles_without_effect = { $presenters ->
    [everyone] 所有人都可以演示时，演示者和共同组织者角色不起作用
    [organization] 组织中的人员都可以演示时，演示者和共同组织者角色不起作用
    [roleIsPresenter] 具有该角色的人员可以演示时，演示者和共同组织者角色不起作用
   *[organizer] 仅组织者可以演示时，演示者和共同组织者角色不起作用
}
equal_times = 会议在开始的同时结束；Graph 允许这样做
start_in_past = 开始时间已过；Graph 允许这样做
# The clock changes while the meeting lasts; $at is the time of day and the offset from UTC.
clock_changes = { $way ->
    [forward] 会议期间，时钟将在 { $at } 拨快 { $length }
   *[back] 会议期间，时钟将在 { $at } 拨慢 { $length }
}
# How far the clock goes.
clock_change_hours = { $hours } 小时
clock_change_minutes = { $minutes } 分钟
clock_set_back = 当晚时钟会拨慢，此时间会出现两次
clock_set_forward = 时钟会拨快并跳过此时间，因此该时间不存在
