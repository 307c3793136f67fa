copied_plain = 剪贴板未接受带格式的邀请，因此已复制为纯文本。
show_qr = 显示二维码
qr_title = 加入链接的二维码
qr_code = 二维码
qr_explained = 用手机摄像头扫描即可加入。
qr_too_long = 该链接过长，无法生成二维码。
qr_of_demo = 演示组织在此计算机内部，因此手机无法访问此链接。
open_chat = 打开聊天
show_request = 显示请求…
request_title = 请求
request_explained = “创建或获取会议”会发送此内容。目前尚未发送任何内容。
copy_as_curl = 复制为 curl
token_not_shown = 访问令牌随 Authorization 标头发送，此处不显示。curl 命令从变量 TOKEN 中读取它。
open_calendar = 打开日历文件
write_mail = 撰写邮件
invitation = 邀请
template = 邀请模板
template_explained = 大括号中的内容会按每个会议自动填充。如果某行大括号中的内容均未知，则省略该行。要输入大括号本身，请使用 {"{"}{"{"} 和 {"}"}{"}"}。
preview = 预览
save_template = 保存模板
drop_template = 使用 Convene 自带模板
example_subject = 每周例会

# What a new e-mail does not have.
mail_lacks_attendees = 从这里撰写的邮件有限制：不会发送给 { $count } 位与会者（没有地址，或容纳不下）。
mail_is_cut = 从这里撰写的邮件有限制：其中的邀请不完整，请复制邀请并粘贴以替换。
mail_lacks_attendees_and_is_cut = 从这里撰写的邮件有限制：不会发送给 { $count } 位与会者（没有地址，或容纳不下）；其中的邀请不完整，请复制邀请并粘贴以替换。

# What is wrong in an invitation template.
unknown_placeholder = 第 { $line } 行，第 { $column } 列：没有占位符 {"{"}{ $name }{"}"}。
brace_not_closed = 第 { $line } 行，第 { $column } 列：此大括号未在本行内闭合。
brace_not_opened = 第 { $line } 行，第 { $column } 列：此大括号没有对应的左括号；要输入大括号本身，请使用 {"{"}{"{"} 和 {"}"}{"}"}。
