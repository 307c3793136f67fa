# Notices tell what finished while the person was on another screen.
notices = Meldungen
# The button in the status line that shows the list.
counted_notices = Meldungen ({ $count })
clear_notices = Meldungen löschen
close_notice = Meldung schließen
# Goes to the screen where the result of a call is.
show_result = Ergebnis anzeigen
# $what: such as “Meeting created”.
ended = { $what }: { $external_id }
# In the list of notices. $time: when it was said, such as 14:00.
said_at = { $time } · { $sentence }
