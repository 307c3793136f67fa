# Notices tell what finished while the person was on another screen.
notices = 通知
# The button in the status line that shows the list.
counted_notices = 通知 ({ $count })
clear_notices = 清除通知
close_notice = 关闭通知
# Goes to the screen where the result of a call is.
show_result = 显示结果
# $what: such as “Meeting created”.
ended = { $what }：{ $external_id }
# In the list of notices. $time: when it was said, such as 14:00.
said_at = { $time } · { $sentence }
