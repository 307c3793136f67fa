# Notices tell what finished while the person was on another screen.
notices = Avisos
# The button in the status line that shows the list.
counted_notices = Avisos ({ $count })
clear_notices = Borrar avisos
close_notice = Cerrar aviso
# Goes to the screen where the result of a call is.
show_result = Mostrar resultado
# $what: such as “Meeting created”.
ended = { $what }: { $external_id }
# In the list of notices. $time: when it was said, such as 14:00.
said_at = { $time } · { $sentence }
