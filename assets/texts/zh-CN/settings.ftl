appearance_label = 外观
zoom_in = 放大
zoom_out = 缩小
actual_size = 实际大小
reduce_motion = 减少动态效果
reduce_motion_explained = 不使用滑动、旋转或闪烁效果。
high_contrast_explained = 系统会告知 Convene 使用浅色还是深色，但不会告知您是否需要更高的对比度。
new_meetings = 新会议
default_duration_label = 默认持续时间
default_zone = 默认时区
default_zone_wrong = 这不是时区。请输入城市或 Europe/Berlin 之类的名称，或将此项留空。
dates_and_times = 日期和时间
date_order_label = 日期顺序
time_format_label = 时间格式
both_understood = 任何格式的输入都可以识别；日期顺序决定 1/12 的含义。
connections = 连接列表
no_connections = 尚未设置连接
use_it = 使用
remove_label = 移除
data = 数据
tokens_kept = 访问令牌：仅保存在内存中；程序结束时即失效
open_folder = 打开文件夹
export_hint = 要保留列表副本或将其转移到另一台计算机，请先将其导出。
forget_all = 清除所有会议…
forget_all_title = 清除所有会议？
forget_all_explained = 将清除此计算机上的会议列表：所有连接中在这里创建或找到的会议，连同其加入链接和拨入号码。未完成的请求以及损坏列表的副本也会一并清除。此操作无法撤消。
forget_all_stays = 不会删除任何会议：每个会议仍保留在服务中，其链接有效，使用相同的外部 ID 可再次获取。连接、登录信息以及表单中输入的内容也会保留。
forget_all_accept = 清除所有会议
about_label = 关于
license = 自由软件，可任选 MIT 许可证或 Apache License 2.0。字体为 Ubuntu Light（Ubuntu Font Licence 1.0）和 Hack（MIT 和 Bitstream Vera 许可证）。Microsoft、Teams 和 Microsoft 365 是 Microsoft 的商标；此程序并非 Microsoft 产品。
reference = createOrGet 参考文档
reference_explained = 在浏览器中打开 Microsoft 的页面。

appearance_system = 跟随系统
appearance_light = 浅色
appearance_dark = 深色
appearance_high_contrast = 高对比度
appearance_high_contrast_light = 高对比度（浅色）
appearance_high_contrast_dark = 高对比度（深色）
zoom_percent = 缩放 { $percent }%

# What a box chooses and its value, as in “Appearance: Dark”.
chosen = { $what }：{ $value }

# $zone is a name such as Europe/Berlin.
as_the_system = 跟随系统：{ $zone }
# $example is a date, or a time of day.
order_of_system = 跟随系统（{ $example }）
order_day_first = 日在前（{ $example }）
order_month_first = 月在前（{ $example }）
order_year_first = 年在前（{ $example }）
clock_of_24_hours = 24 小时制（{ $example }）
clock_of_12_hours = 12 小时制（{ $example }）

data_kept_in = 会议、登录信息和表单：{ $path }
forgotten = { $meetings ->
    [0] 没有可清除的会议
   *[other] 已清除 { $meetings } 个会议
}
language = 语言
# $name: a language by its own name.
language_of_system = 跟随系统（{ $name }）
invitation_language = 邀请语言
# $name: a language by its own name. Said of the language of invitations: the same that the window speaks.
as_the_window = 与窗口相同（{ $name }）
