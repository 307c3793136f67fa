# Notices tell what finished while the person was on another screen.
notices = Notifications
# The button in the status line that shows the list.
counted_notices = Notifications ({ $count })
clear_notices = Effacer les notifications
close_notice = Fermer la notification
# Goes to the screen where the result of a call is.
show_result = Afficher le résultat
# $what: such as “Meeting created”.
ended = { $what } : { $external_id }
# In the list of notices. $time: when it was said, such as 14:00.
said_at = { $time } · { $sentence }
