# Many meetings at once: from a sheet (a CSV file that a spreadsheet saved) or a series.
# A button with a menu.
more_actions = 更多…
import_many = 导入会议…
repeat = 重复…
import_many_title = 从表格导入会议
import_many_explained = 读取由电子表格保存的 CSV 文件（每行一个会议）或 JSON 列表。发送之前会显示每个会议。您也可以将文件拖放到窗口中。
import_many_accept = 读取文件
sheet_needed = 请输入文件的位置
reading_sheet = 正在读取文件…
read_again = 重新读取
sheet_dropped_while_busy = 未读取该文件：正在进行其他操作。请稍后再次拖放。
not_a_sheet_dropped = Convene 可从以 .csv、.tsv、.txt 或 .json 结尾的文件中读取会议
one_sheet_at_a_time = 请一次拖放一个文件
# Why a file can’t be read as a sheet; $file is its name.
no_sheet_too_large = { $file } 超过 16 MiB。
no_sheet_empty = { $file } 中没有内容。
no_sheet_too_many_rows = { $file } 超过 20 000 行。
no_sheet_too_many_columns = { $file } 超过 100 列。
no_sheet_json = { $file } 不是 JSON 格式的会议列表（{ $said }）。
now_save_as_csv = 请将表格另存为 CSV，首行为列名，然后重新读取。
# A part of the window.
many_meetings = 多个会议
nothing_to_create = 没有可用于创建会议的行。
back_to_form = 返回表单
show_many = 显示各行
# $name: of a file or a series.
many_open = { $name } 已打开
series_titled = 系列：{ $subject }

# What the columns of a sheet mean.
columns_button = 列…
column_titled = 第 { $number } 列，{ $name }
column_not_read = 不使用
column_end = 结束
# A column that says which of two instants is meant when the clock is set back.
column_clock_change = 时钟调整
column_presenters = 演示者（多人）
column_co_organizers = 共同组织者（多人）
columns_not_read = 不使用：{ $columns }。请选择这些列的含义，或保持不使用。
columns_unknown = 没有 Convene 认识的列名。请选择各列的含义。
columns_twice = “{ $first }”列和“{ $second }”列的含义都是“{ $meaning }”。请选择其中一列。
rows_like_form = 行中没有的内容取自表单。表单中的与会者会加入每个会议。
first_id = 第一个是 { $id }
template_of_rows_explained = 用 { $placeholders } 为没有外部 ID 的行生成 ID。相同的 ID 会获取同一个会议。
template_of_series_explained = 用 { $placeholders } 生成每个会议的外部 ID。相同的 ID 会获取同一个会议。
date_order_asked = 有些日期可以有两种读法。它们是按什么顺序写的？
date_order_first = 请先选择日期顺序
only_problems = 仅显示有问题的行
list_of_rows = 行列表
# Headings of columns.
row_column = 行
length_column = 时长
people_column = 人数
# How a row stands before it is sent.
row_ready = 就绪
# $grouped is $count with blanks between the thousands, here and below.
count_of_rows = { $count ->
   *[other] { $grouped } 行
}
count_of_problems = { $count ->
   *[other] { $grouped } 行有问题
}
create_meetings = { $count ->
    [0] 创建会议
   *[other] 创建 { $grouped } 个会议
}
left_out = { $count ->
   *[other] 有问题的 { $grouped } 行会被略过。请在文件中更正后按“重新读取”，或现在创建其他会议。
}
row_numbered = 第 { $line } 行
# Parts of a row, read aloud.
row_with_id = 外部 ID { $id }
row_with_people = { $count ->
    [0] 无与会者
   *[other] { $count } 人
}
people_asked = 与会者：{ $people }
problem_and_more = { $problem }（另有 { $more } 项）

# What is wrong with a row. $column: what the column means, by the label of the field.
in_column = { $column }：{ $problem }
about_person = { $person }：{ $problem }
not_a_length = 这不是时长。请输入分钟数，例如 45，或 1h30。
length_differs = 结束时间与时长不一致。请去掉其中一个。
times_and_teams_chooses = 既给出了时间，又要由 Teams 选择。请去掉其中一个。
start_missing = 缺少开始时间
no_such_value = “{ $value }”不是可选值
not_yes_or_no = “{ $value }”既不是“是”也不是“否”
not_earlier_or_later = “{ $value }”既不是 earlier 也不是 later
too_many_cells = 有 { $found } 个单元格，但只有 { $expected } 列。单元格可能缺少引号。
template_unfilled = 无法生成外部 ID：该行缺少模板所需的内容
same_external_id = 第 { $line } 行的外部 ID 与此相同。此行会获取那个会议。

# How a row that is sent stands: a word or two in a column.
row_open = 尚未发送
row_under_way = 正在发送
row_created = 已创建
row_existed = 已存在
row_existed_otherwise = 已存在，但内容不同
row_failed = 未成功：{ $why }
many_begins = 正在开始…
pause = 暂停
go_on = 继续进行
copy_join_links = 复制全部加入链接
copy_path = 复制路径
# Parts of one line: how many are done, how fast it goes, how long it takes.
done_of_total = { $done } / { $total }
done_of_total_paused = { $done } / { $total }，已暂停
a_minute = { $count ->
   *[other] 每分钟 { $grouped } 个
}
paused = 已暂停
seconds_left = 剩余不到 1 分钟
minutes_left = 剩余约 { $minutes } 分钟
hours_left = 剩余约 { $hours } 小时
waits = 服务要求暂缓。将在 { $seconds } 秒后继续。
# Parts of one line: what became of all.
became_created = { $count ->
   *[other] 已创建 { $grouped } 个
}
became_existed = { $count ->
   *[other] 已存在 { $grouped } 个
}
became_failed = { $count ->
   *[other] 未成功 { $grouped } 个
}
became_open = { $count ->
   *[other] 未发送 { $grouped } 个
}
became_left_out = { $count ->
   *[other] 略过 { $grouped } 行
}
became_nothing = 未发送任何内容
rows_open = { $count ->
   *[other] { $grouped } 行已保留，可以稍后发送。已完成的不会重复创建。
}
results_stand_in = 结果在 { $path }
# $why: sentences.
results_not_written = 未能写入结果。{ $why }

# A batch of rows that did not come to its end; $name: of a file or a series.
batch_done = { $name }：已完成 { $done } / { $total }。
batch_of_other = 这些会议属于 { $connection } 上的 { $organizer }。请使用该帐户继续。
discard_batch_title = 放弃这些行
discard_batch_accept = 放弃这些行
discard_batch_explained = Convene 会忘记尚未完成的行。已创建的会议会保留。

# A series.
repeat_title = 重复
repeat_explained = 现在不会发送任何内容。时钟调整时，当地时间保持不变。在 Teams 中，每一个都是独立的会议。
repeats_label = 重复方式
every_day = 每天
every_weekday = 星期一至星期五
every_week = 每周
# The label of a field for a number.
interval_in_days = 每几天一次
interval_in_weekdays = 每几个工作日一次
interval_in_weeks = 每几周一次
interval_wrong = 请输入 1 到 52 之间的数字
series_ends = 结束方式
ends_after = 按会议个数
ends_on = 按日期
series_times = 会议个数
times_wrong = 请输入 1 到 1000 之间的数字
series_until = 最后日期
show_series = 显示会议
# How often and when, as a part of what_comes; $time is a time of the day.
rhythm_days = { $interval ->
    [1] 每天 { $time }
   *[other] 每 { $interval } 天 { $time }
}
rhythm_weekdays = { $interval ->
    [1] 星期一至星期五 { $time }
   *[other] 每 { $interval } 个工作日 { $time }
}
# $day: the day of the week by its name.
rhythm_weeks = { $interval ->
    [1] { $weekday ->
        [mon] 每周一 { $time }
        [tue] 每周二 { $time }
        [wed] 每周三 { $time }
        [thu] 每周四 { $time }
        [fri] 每周五 { $time }
        [sat] 每周六 { $time }
       *[sun] 每周日 { $time }
    }
   *[other] 每 { $interval } 周的{ $day } { $time }
}
what_comes = { $count ->
    [1] { $grouped } 个会议，{ $rhythm }，{ $first }
   *[other] { $grouped } 个会议，{ $rhythm }，{ $first } 至 { $last }
}
series_without_start = 请先在表单中为会议输入开始日期和开始时间。
series_empty = 在该日期之前没有会议
series_too_long = 会议将超过 1000 个
