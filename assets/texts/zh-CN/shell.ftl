demo = 演示组织
cancel = 取消
close = 关闭
try_again = 重试
schedule = 安排
settings = 设置
account = 帐户
forget_token = 清除访问令牌
keys = 快捷键
form = 表单
result = 结果
close_while_busy = 正在调用服务
close_while_busy_explained = 如果现在关闭 Convene，您将看不到应答。会议仍可能被创建。请求会保留：在“会议”中继续该请求，不会产生第二个会议。
keep_open = 保持打开
close_anyway = 仍要关闭
welcome = 几秒内创建 Teams 会议，绝不重复创建同一个会议。
try_the_demo = 试用演示组织
demo_sentence = 此程序内置的虚构组织：无需任何设置，其中的会议都不是真实的。
connect = 连接到 Microsoft 365…
connect_sentence = 使用工作或学校帐户创建真实的 Teams 会议。
nothing_leaves = 在您做出选择之前，不会有任何数据离开此计算机。
connect_title = 连接到 Microsoft 365
connect_explained = 组织只需注册一次 Convene，之后每个人都用自己的帐户登录。按“连接”之前不会发送任何内容。
connect_now = 连接
connection_name = 连接名称
cloud_label = 云
graph_url = Graph 地址
access_token = 访问令牌
token_explained = 在 Convene 结束之前保存在内存中，且只发送到此云的 Graph 地址。也可以将令牌放入环境变量 CONVENE_TOKEN，然后启动 Convene。
user_id = 仅限应用令牌的用户 ID
user_id_explained = 使用您自己的令牌时，请将此项留空。仅限应用的令牌需要会议组织者的对象 ID。
user_id_wrong = 这不是用户 ID。请从 Entra 管理中心复制对象 ID。
name_taken = 已有此名称的连接。请选择其他名称。
no_create_or_get = 此云中的 Microsoft Graph 没有 createOrGet，因此 Convene 无法在这里创建会议。
no_beta = 此云没有 Graph 的 beta 版本，因此会议无法使用频道的聊天。
use_token = 使用此令牌
no_home = Convene 找不到用于保存设置的主文件夹。请用 --profile-dir DIR 指定一个。
built_without_window = 此 Convene 版本不含窗口。请启用功能 `gui` 进行构建，或使用命令：请参阅 `convene --help`。

# The list of keys. Names of keys are as they are on the keyboards of the language.
clear_keys = Ctrl+N
search_keys = Ctrl+F
copy_link_keys = Ctrl+Shift+C
schedule_keys = Ctrl+1
meetings_keys = Ctrl+2
settings_keys = Ctrl+3
step_keys = 向上键、向下键
step_keys_explained = 在日期或时间中：推后或提前一天或一刻钟
open_key = Enter
open_key_explained = 在列表中：打开会议
delete_key = Delete
delete_key_explained = 在列表中：删除会议
zoom_in_keys = Ctrl++
zoom_out_keys = Ctrl+-
actual_size_keys = Ctrl+0
cancel_key = Esc
cancel_key_explained = 关闭或取消

already_open_and_shown = Convene 已使用此配置文件打开；其窗口已显示。
already_open_and_silent = Convene 已使用此配置文件打开，但其窗口没有响应。请先将其关闭，或稍候片刻。
profile_not_reserved_because = 未能锁定此配置文件；请勿用它再次启动 Convene。({ $error })

# $packages is what the command installs; $said is what the system answered.
no_window_without_library = 未能打开窗口。缺少一个库。在 Debian 上：apt install { $packages } ({ $said })
no_window_without_opengl = 未能打开窗口。缺少 OpenGL。在 Debian 上：apt install { $packages } ({ $said })
no_window_without_display = 未能打开窗口。Convene 需要图形会话：X11 或 Wayland 显示。({ $said })
demo_server_failed_because = 未能运行演示组织：{ $error }

cloud_global = Microsoft 365（全球）
cloud_us_gov = 美国政府 (GCC High)
cloud_us_gov_dod = 美国政府 (DoD)
cloud_china = 中国（由世纪互联运营）
cloud_custom = 其他 Graph 地址

# The name of a box that chooses a version of Graph: $version is “Graph v1.0” or “Graph beta”.
api_version_box = { $connection } 的版本：{ $version }
connection_in_use = { $name }（使用中）
# $part is a part of the window, such as “form” or “result”.
scroll_bar = 滚动{ $part }
use_connection = 使用 { $name }
remove = 移除 { $name }

settings_kept_in = 设置：{ $path }
settings_file_unreadable = 无法读取设置文件：{ $what }。文件未作改动：{ $file }
settings_file_mistaken = 设置文件第 { $line } 行第 { $column } 列有错误：{ $what }。Convene 未使用该文件运行，且未对其作任何改动：{ $file }

# The status line when nothing runs.
ready_with_nothing = 尚未连接
ready_soon = 正在连接到 { $connection }…
ready_with_token = 需要访问令牌
ready_with_secret = 需要客户端密码
ready_when_signed_in = 未在 { $connection } 上登录
ready_when_connected = 未连接到 { $connection }
ready_in_demo = 演示组织已就绪：这里的会议都不是真实的
ready_on = { $connection } 已就绪

# Why nothing can be sent yet.
not_ready_unconnected = 请先连接：请参阅“设置”
not_ready_connecting = 正在等待 { $connection }
not_ready_without_token = 请先粘贴访问令牌：输入框在上方
not_ready_without_secret = 请先粘贴客户端密码：输入框在上方
not_ready_signed_out = 请先登录：请参阅上方
not_ready_failed = 必须先打开连接：请参阅上方

token_expired = { $connection } 不再接受该访问令牌；它可能已过期。请粘贴新令牌。表单内容未受影响。
token_needed = { $connection } 需要 Microsoft Graph 访问令牌。请粘贴令牌以继续。

channel_supported = 可选。会议的聊天将成为此频道中的一个线程。此功能使用 Graph 的 beta 版本。
channel_needs_beta = 可选。频道中的会议需要 Graph 的 beta 版本，而此连接使用 v1.0。
channel_not_in_this_cloud = 请将此项留空：此连接的云无法在频道中创建会议。

# The status line while something runs.
doing_second_step = 正在设置选项和角色…
doing_create = 正在向 Graph 请求会议…
doing_check = 正在检查外部 ID…
doing_delete = 正在删除会议…
doing_change = 正在更改会议…
doing_resume = 正在再次向 Graph 请求会议…
doing_refresh = 正在从 Graph 读取会议的当前状态…
doing_refresh_shown = 正在重新读取会议…
doing_show = 正在读取保存的会议信息…
doing_import = 正在读取文件…
doing_export = 正在写入文件…
doing_add_to_calendar = 正在将会议添加到您的日历…
doing_create_many = 正在创建会议…
# $doing is one of the above.
doing_step_of_two = 第 { $step } 步，共 2 步：{ $doing }
doing_again = { $doing }（第 { $attempt } 次尝试）
doing_counted = { $doing } { $done }/{ $total }
# $reason is why the try before this one failed, such as “The service can’t be reached”.
waiting_for_try = { $reason }。{ $seconds } 秒后进行第 { $attempt } 次尝试
saved_file = 已保存 { $path }

# Stands between two things of a list in a sentence.
list_separator = 、
