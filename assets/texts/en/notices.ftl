# Notices tell what finished while the person was on another screen.
notices = Notices
# The button in the status line that shows the list.
counted_notices = Notices ({ $count })
clear_notices = Clear notices
close_notice = Close notice
# Goes to the screen where the result of a call is.
show_result = Show result
# $what: such as “Meeting created”.
ended = { $what }: { $external_id }
# In the list of notices. $time: when it was said, such as 14:00.
said_at = { $time } · { $sentence }
