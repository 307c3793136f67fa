meetings = 会议
search_meetings = 搜索会议
search_hint = 主题、外部 ID、人员或链接
list_of_meetings = 会议列表
only_all = 全部
only_upcoming = 即将召开
only_past = 已结束
only_failed = 失败
which_meetings = 显示哪些会议
every_connection = 所有连接
every_organizer = 所有组织者
connection_column = 连接
start_column = 开始
state_column = 状态
sort_by_label = 排序依据
ascending = 升序
descending = 降序
loading = 正在读取列表…
no_meetings = 尚无会议
no_meetings_explained = 在这里创建或找到的每个会议都会保存在此列表中，且仅存于此计算机。
no_match = 没有匹配的会议
clear_filters = 清除筛选器
refresh = 刷新
refresh_all = 刷新显示的全部会议
delete_meeting = 删除…
use_as_template = 用作模板
remove_from_list = 从此列表中移除
export = 导出…
export_meetings = 导出会议…
import = 导入…
select_first = 请先选择一个会议
close_meeting = 关闭会议详情
one_meeting = 会议详情
coming = 即将开始
join_label = 加入
unfinished_label = 未完成的请求
resume = 继续
discard = 放弃
delete_title = 删除会议
delete_explained = 服务会为所有人删除该会议，且不通知任何人。其加入链接可能仍能打开，任何人打开都会恢复该会议。会议聊天会保留给聊天中的人员。
delete_accept = 删除会议
remove_title = 从此列表中移除
remove_explained = Convene 会清除其保存的该会议信息。不会通知服务：会议仍保留在那里，其链接依然有效。
remove_accept = 移除
discard_title = 放弃请求
discard_accept = 放弃请求
discard_explained = 请求已发送但未收到应答，因此服务中可能已有该会议。放弃请求不会删除会议。“继续”则会获取该会议，而不会创建第二个。
export_title = 导出会议
export_explained = 写入当前搜索和筛选出的会议。不会替换已有文件。
export_accept = 导出
import_title = 导入会议
import_explained = 导入从这里导出的列表。已有信息保持不变，除非文件中的信息更新。
import_accept = 导入
imported_title = 已导入会议
list_file_needed = 请输入文件位置，扩展名为 .csv 或 .json
# In place of a subject.
without_subject = （无主题）
# In place of a day and a time.
without_time = 无时间

# How a meeting stands: a word or two in a column.
state_gone = 已不存在
state_waiting = 等待中
state_under_way = 正在发送
state_unknown = 已发送，无应答
state_failed = 未成功
state_failed_because = 未成功：{ $why }
state_created = 已创建
state_existed = 已存在
state_seen = 已读取
state_not_seen = 尚未读取
# A row of the list, read aloud; $start is a day and a time.
row_read_aloud = { $subject }，{ $start }，外部 ID { $external_id }，{ $state }
# The heading of a column: when anything was last learned of a meeting.
last_change = 上次更改
sort_by_column = { $column ->
    [start] 按开始时间排序
    [subject] 按主题排序
    [external_id] 按外部 ID 排序
    [organizer] 按组织者排序
    [connection] 按连接排序
   *[last_change] 按上次更改排序
}
connection_filter = 连接：{ $chosen }
organizer_filter = 组织者：{ $chosen }
# $grouped is $count with blanks between the thousands, here and below.
meeting_count = { $count ->
   *[other] { $grouped } 个会议
}
coming_today = 今天
coming_tomorrow = 明天
# $end is a time of the day.
under_way_until = 正在进行，{ $end } 结束
join_meeting = 加入 { $subject }

request_named = 请求 { $external_id }
# $at is a day and a time.
request_asked = 外部 ID { $external_id } · 请求时间 { $at }
# How a request stands that did not finish.
request_waits = 等待中：尚未发送任何内容
request_waits_for_network = 等待中：尚未发送任何内容；一旦能连接到服务就会发送
request_under_way = 发送时中断
# "Resume" is the name of a button.
request_unknown = 已发送但无应答：会议可能已存在。“继续”会获取该会议，而不会创建第二个。
show_all_unfinished = 显示全部 { $count } 个请求

meeting_in_question = { $subject } · { $start } · 外部 ID { $external_id }
no_account_ready = 帐户就绪后才能向服务查询：请参阅“设置”
other_accounts_meeting = 这是另一个帐户的会议：请使用该帐户读取、更改或删除它
not_answered_with = 服务尚未返回此会议，因此无法读取、更改或删除它
known_as_gone = 服务表示此会议已不存在。其加入链接可能仍能打开，任何人打开都会恢复该会议。
known_as_asked = 服务尚未返回此会议；以下是请求的内容
known_from_list = 目前只有导入列表中的该行信息

# What reading many meetings again came to: parts of one line, in this order.
refreshed_read = { $count ->
   *[other] 已重新读取 { $grouped } 个会议
}
refreshed_changed = { $count } 个有更改
refreshed_gone = { $count } 个已不存在
refreshed_left_out = 已略过 { $count } 个：不属于此帐户，或从未收到应答
# $so_far: what stands above. $why: whole sentences.
refreshed_then_stopped = { $so_far }。随后已停止。{ $why }
exported_to = { $count ->
   *[other] 已将 { $grouped } 个会议导出到 { $path }
}
# What an import came to: parts of one line, in this order.
imported_added = { $count ->
   *[other] 已添加 { $grouped } 个会议
}
imported_updated = 已更新 { $count } 个
imported_unchanged = { $count } 个无变化
imported_left_out = 已略过 { $count } 行
# A row that was left out: its line in a CSV file, or its place in a JSON list.
import_line = 第 { $place } 行：{ $problem }
import_entry = 第 { $place } 项：{ $problem }
# After the rows that were left out.
import_more = 以及另外 { $count } 项
# What is wrong with a row, after "Line 7:".
import_cells = 有 { $found } 个单元格，而首行有 { $expected } 个
import_not_utf8 = 不是 UTF-8 编码
import_empty = 列 { $column } 为空
import_time = 无法读取列 { $column } 中的时间
import_too_long = 列 { $column } 中的文本过长
import_too_large = 此条目大于 16 MiB，其后的内容均未读取
# $said: an English message of the reader.
import_unreadable = 无法读取 ({ $said })
