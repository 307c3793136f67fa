# A link such as convene:new?… by which another program fills the form. The question when something is typed there.
link_title = 用链接填写表单？
link_asks = 另一个程序想要在表单中填写以下内容：
link_explained = 表单中已有内容。链接填写后，可用“撤消”恢复。不会发送任何内容。
fill_form = 填写表单
keep_typed = 保留我输入的内容
# The button beside the two sentences below, which brings back what was typed.
undo_link = 撤消
filled_for_create = 已由链接填写。请先检查内容，再按“创建或获取会议”。
filled_for_check = 已由链接填写。请先检查内容，再按“检查外部 ID”。
link_people_wait = 在您隐藏此消息之前，不会在目录中查找其中的任何人。
link_waits = 链接已填写表单。连接后即可看到。
link_cleaned = 已从链接中删除不可见的字符。
# $names: names of parameters in the link.
link_ignored = 链接中以下内容未知，已略去：{ $names }
# $why: one of the sentences below.
link_not_taken = 另一个程序打开了无法使用的链接，未填写任何内容。{ $why }
link_too_long = 链接过长。
link_unknown = 这不是 Convene 的链接，此类链接以 convene:new? 或 convene:check? 开头。
link_fragment = 链接中有 #，其后的内容会被截断。请写成 %23。
# $parameter: such as external-id, as it stands in the link.
link_repeated = 链接中的 { $parameter } 出现了两次，它只能有一个值。
link_value_too_long = 链接中的 { $parameter } 过长。
link_unreadable = 无法读取链接中的 { $parameter }。
link_external_id_missing = 链接中缺少 external-id。
link_external_id_wrong = 链接中的 external-id 前后有空格，或含有不可见的字符。
link_end_and_duration = 链接中既有结束时间又有时长。
link_end_without_start = 链接中有结束时间，但没有开始时间。
