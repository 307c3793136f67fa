diagnostics_label = 诊断信息
copy_diagnostics = 复制诊断信息
cancelled = 已取消
check_failed = 未能检查外部 ID
form_incomplete = 这里没有使用此外部 ID 的已知会议。只有 Graph 的 createOrGet 才能确定，为此必须填完表单：缺少的内容已在表单中标出。
may_be_done = 不过服务可能已经执行。请重试：相同的外部 ID 绝不会产生第二个会议。
cancelled_delete = 如果请求已到达服务，则会议已删除。可以检查其外部 ID 来确认。
cancelled_change = 如果请求已到达服务，则会议已更改。可以检查其外部 ID 来确认。
cancelled_refresh = 这不会更改任何内容。
# "Meetings" is the name of a part of the window.
cancelled_create = 如果请求已到达服务，则会议已在那里创建。请在“会议”中继续该请求，或使用相同的外部 ID 再次请求；不会产生第二个会议。

# What did not happen, as a headline.
answer_not_read = 未能读取会议
create_failed = 未能创建或获取会议
delete_failed = 未能删除会议
change_failed = 未能更改会议
resume_failed = 未能完成请求
refresh_failed = 未能重新读取此会议
refresh_shown_failed = 未能重新读取显示的会议
show_failed = 未能显示会议
import_failed = 未能导入会议
export_failed = 未能导出会议

# Why: after one of these stands a sentence that begins with now_.
why_not_connected = 没有打开的连接。
why_busy = 另一个调用仍在进行。
why_unreachable = 无法连接到 { $host }。
# $variable is an environment variable, such as HTTPS_PROXY.
why_unreachable_through_proxy = 无法通过 { $variable } 指定的代理连接到 { $host }。
why_timed_out = 服务未及时应答。
why_interrupted = 与服务的连接已中断。
why_token_refused = 服务不接受该访问令牌；它可能已过期。
why_forbidden = 服务不允许此帐户或此应用执行该操作。
why_no_access_policy = 应用无权代表该组织者操作：缺少应用程序访问策略。
why_guest = 此帐户是该组织的来宾，来宾无法在那里创建 Teams 会议。
why_personal_account = 个人帐户无法通过 Microsoft Graph 创建 Teams 会议。
why_organizer_unknown = 找不到组织者 { $address } 的对象 ID。
why_connection_incomplete = 该连接缺少必需的信息。
why_not_allowed_here = 管理员的设置不允许此连接。
why_set_by_administrator = { $connection } 由管理员设置，只有管理员可以更改。
why_not_found = 服务找不到此会议或此用户。
why_throttled = 服务收到的请求过多。
# $status: the HTTP status, such as 400.
why_refused = 服务拒绝了请求 ({ $status })。
why_channel_refused = 服务拒绝了请求，但未说明原因。可能与频道有关。
why_service_failed = 服务出现故障 ({ $status })。
why_answer_unreadable = 无法读取服务的应答。
why_redirected = 请求在途中被重定向到别处。
why_redirected_to = 请求在途中被重定向到 { $host }。
why_demo_failed = 演示组织无法启动。
why_file_unwritten = 无法写入 { $path }。
why_file_unread = 无法读取 { $path }。
why_file_ending = { $path } 的扩展名既不是 .csv 也不是 .json。
why_file_exists = { $path } 已存在，Convene 不会替换任何文件。
why_settings_unreadable = 设置文件有错误，因此 Convene 不会更改它。
why_link_not_allowed = Convene 只打开 Teams 和 Outlook 的链接。
why_link_not_opened = 系统无法打开该链接。
why_file_not_opened = 系统无法打开该文件。
why_not_copied = 系统剪贴板未接受该文本。
why_not_an_export = { $path } 不是由 Convene 导出的会议列表。
why_read_differently = 您当时输入的内容现在会有不同的含义，因此未发送。
why_no_such_request = 此请求已不在列表中。
why_panic = Convene 中有错误。
why_ledger_read_only = 无法写入会议数据：其文件、文件夹或磁盘为只读。
why_ledger_full = 无法写入会议数据：磁盘已满。
why_ledger_locked = 会议数据被其他程序占用。
why_ledger_damaged = 会议数据已损坏。
why_ledger_too_new = 会议数据由更新版本的 Convene 写入（数据版本 { $found }；此程序最高支持版本 { $known }）。
why_ledger_unusable = 无法使用会议数据。

# What to do now. "it" and "one" are what the sentence before, which begins with why_, is about: given above each where it isn't plain.
# The connection.
now_open_connection = 请在“设置”中打开一个连接。
# The call that is under way.
now_wait_or_cancel = 请等待其完成，或将其取消。
now_check_address = 请检查网络和连接的地址，然后重试。
now_check_proxy = 请检查代理，然后重试。
now_check_network = 请检查网络，然后重试。
# An access token.
now_paste_token = 请在上方粘贴新令牌。表单内容未受影响。
now_get_permission = 需要 OnlineMeetings.ReadWrite 权限以及具有 Teams 许可证的帐户。应用还需要针对该组织者的应用程序访问策略；新策略最多需要 30 分钟才能生效。
# Lines for PowerShell that make an application access policy.
now_send_policy = 请将用于创建该策略的命令发送给管理员。新策略最多需要 30 分钟才能生效；之后请重试。
now_use_member = 请使用组织成员的帐户，或请您所在组织的管理员在那里注册 Convene。
now_use_work_account = 请使用工作或学校帐户登录。
now_check_organizer = 请检查该地址，或使用组织者的对象 ID。要按地址查找，应用需要应用程序权限 User.Read.All。
now_change_connection = 请在“设置”中更改连接。
now_choose_connection_or_ask = 请在“设置”中选择其他连接，或咨询管理员。
now_ask_or_add_connection = 请咨询管理员，或添加自己的连接。
now_check_user_id = 请检查连接的用户 ID。
now_later = 请稍后重试。
# The service asks.
now_later_in = 服务要求在 { $seconds } 秒后重试。
# The service's own words. "Diagnostics" is a heading in the window.
now_see_words = 服务返回的原文见“诊断信息”。
now_without_channel = 请不带频道重试：会议将使用自己的聊天。
now_get_it_again = 不过操作已经执行。请重试：相同的外部 ID 会获取已有的会议。
now_sign_in_to_network = 需要单独登录的网络会造成这种情况。请打开浏览器，在那里登录网络，然后重试。
now_choose_connection = 请在“设置”中选择其他连接。
# The reason why the demo organisation could not start.
now_see_reason = 原因见“诊断信息”。
now_choose_place = 请选择其他位置。
# A file's name.
now_check_file = 请检查文件名以及您是否有权读取该文件。
now_choose_ending = 会议列表的格式：.csv 用于电子表格，.json 用于程序。
now_mend_settings = 请修正该文件或将其移走，然后重试。
now_copy_link = 请改为复制链接。
# A file that could not be opened.
now_save_instead = 请改为保存文件，然后从保存位置打开。
now_copy_plain = 请重试，或复制纯文本。
now_choose_export = 请选择从这里导出的 .csv 或 .json 文件。
# Discard the request.
now_use_form = 日期顺序或 Graph 版本已更改。请放弃该请求，并通过表单重新创建。
# The request.
now_nothing_left = 其间它已完成或已被放弃。
now_report = 请重试，并附上诊断信息报告此问题。
now_ledger_read_only = 可以创建会议，但不会保存任何数据。请将该文件夹设为可写，然后重新启动 Convene。
now_ledger_full = 可以创建会议，但不会保存任何数据。请清理磁盘空间。
# The program that holds the record of meetings.
now_ledger_locked = 可以创建会议，但在该程序释放会议数据之前，不会保存任何数据。
# The damaged record of meetings.
now_ledger_damaged = Convene 会将其移到一旁，并转移其中可读取的内容；之后请重试。
now_ledger_too_new = 可以创建会议，但不会保存任何数据。请使用更新版本的 Convene。
now_ledger_unusable = 可以创建会议，但不会保存任何数据。原因见“诊断信息”。
# Two whole sentences.
after_each_other = { $first }{ $second }

# Why another try is needed, followed by when it comes.
retry_unreachable = 无法连接到服务
retry_timed_out = 服务未及时应答
retry_interrupted = 连接已中断
retry_throttled = 服务要求稍候 (429)
retry_trouble = 服务出现故障 ({ $status })
token_empty = 请粘贴访问令牌
token_unsendable = 这不是访问令牌：其中含有空格或异常字符。请重新复制。
graph_url_not_https = 地址必须以 https:// 开头（仅限本机时可用 http://）
graph_url_user_info = 地址中不得包含用户名或密码
graph_url_end = 地址必须在第一个 ? 或 # 之前结束
graph_url_unreadable = 请输入不带版本的 Graph 地址，例如 https://graph.microsoft.com
