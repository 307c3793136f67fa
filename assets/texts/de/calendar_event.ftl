# The button on the card, and below it the dialog that it opens.
add_to_calendar = Zu meinem Kalender hinzufügen…
add_to_calendar_title = Zu meinem Kalender hinzufügen
add_to_calendar_explained = Ein Termin mit dem Teilnahmelink und der Einladung wird in Ihren eigenen Kalender bei Microsoft eingetragen. Er führt zu dieser Besprechung; es wird keine weitere erstellt.
add_to_calendar_accept = Zum Kalender hinzufügen
invite_attendees = Teilnehmer einladen
# $people: their addresses, a list
who_is_invited = { $count ->
    [one] Microsoft sendet sofort 1 Teilnehmer eine Einladung per E-Mail: { $people }.
   *[other] Microsoft sendet sofort { $count } Teilnehmern eine Einladung per E-Mail: { $people }.
}
who_would_be_invited = { $count ->
    [one] Microsoft würde sofort 1 Teilnehmer eine Einladung per E-Mail senden: { $people }. Die Demo-Organisation versendet keine E-Mails.
   *[other] Microsoft würde sofort { $count } Teilnehmern eine Einladung per E-Mail senden: { $people }. Die Demo-Organisation versendet keine E-Mails.
}
nobody_to_invite = Kein Teilnehmer der Besprechung hat eine E-Mail-Adresse, daher kann von hier aus niemand eingeladen werden.
without_address = { $count ->
    [one] 1 Teilnehmer hat hier keine E-Mail-Adresse und kann so nicht eingeladen werden.
   *[other] { $count } Teilnehmer haben hier keine E-Mail-Adresse und können so nicht eingeladen werden.
}
nobody_told_unless_ticked = Solange Sie dieses Kästchen nicht aktivieren, sehen nur Sie den Termin.
calendar_consent = Beim ersten Mal bittet Microsoft Sie um Erlaubnis, dass Convene Ihre Kalender lesen und ändern darf.
added_to_calendar = Zu Ihrem Kalender hinzugefügt
open_in_outlook = In Outlook öffnen
open_event = Termin öffnen
# Beside the card's buttons, where adding is not offered
no_times_for_calendar = Die Besprechung kann nicht zu Ihrem Kalender hinzugefügt werden: Der Dienst hat ihr keine Zeiten gegeben.
no_link_for_calendar = Die Besprechung kann nicht zu Ihrem Kalender hinzugefügt werden: Der Dienst hat ihr keinen Teilnahmelink gegeben.
app_has_no_calendar = Die Besprechung kann hier nicht zu einem Kalender hinzugefügt werden: Diese Verbindung handelt als App, und die hat keinen eigenen. Speichern Sie stattdessen die Kalenderdatei.
# Last on the card
in_no_calendar_by_itself = Microsoft trägt diese Besprechung nicht von selbst in Kalender ein und lädt niemanden ein. Versenden Sie die Einladung selbst.
in_calendar_nobody_invited = Die Besprechung steht in Ihrem Kalender, und niemand wurde eingeladen. Versenden Sie die Einladung selbst.
in_calendar_and_invited = { $count ->
    [one] Die Besprechung steht in Ihrem Kalender, und Microsoft lädt 1 Teilnehmer per E-Mail ein.
   *[other] Die Besprechung steht in Ihrem Kalender, und Microsoft lädt { $count } Teilnehmer per E-Mail ein.
}
in_calendar_of_demo = Die Besprechung steht mit den Teilnehmern in Ihrem Kalender in der Demo-Organisation. Die Demo-Organisation versendet keine E-Mails.
# When it did not work
calendar_failed = Die Besprechung konnte nicht zu Ihrem Kalender hinzugefügt werden
calendar_may_be_done = Microsoft hat sie möglicherweise trotzdem hinzugefügt: Sehen Sie in Ihrem Kalender nach. Durch erneutes Hinzufügen entsteht kein zweiter Termin.
calendar_cancelled = Abgebrochen. Falls die Anfrage Microsoft schon erreicht hatte, steht die Besprechung in Ihrem Kalender. Durch erneutes Hinzufügen entsteht kein zweiter Termin.
calendar_answer_unreadable = Die Antwort von Microsoft ist nicht lesbar. Sehen Sie in Ihrem Kalender nach: Die Besprechung steht möglicherweise dort.
calendar_not_allowed = Sie haben Convene nicht erlaubt, in Ihren Kalender zu schreiben. Es wurde nichts hinzugefügt.
calendar_not_allowed_now = Erlauben Sie es, und fügen Sie die Besprechung dann erneut hinzu.
calendar_token_not_allowed = Das Token dieser Verbindung darf nicht in einen Kalender schreiben. Es wurde nichts hinzugefügt.
calendar_token_not_allowed_now = Es braucht die Graph-Berechtigung Calendars.ReadWrite. Speichern Sie stattdessen die Kalenderdatei.
no_calendar = Dieses Konto hat bei Microsoft keinen Kalender, in den Convene schreiben kann. Es wurde nichts hinzugefügt.
no_calendar_now = Speichern Sie stattdessen die Kalenderdatei, und öffnen Sie sie im Kalender, den Sie verwenden.
in_calendar_already = Ihr Kalender hatte bereits einen Termin für diese Besprechung, mit anderen Zeiten, Texten oder Personen. Microsoft hat keinen zweiten erstellt.
in_calendar_already_now = Ändern Sie diesen Termin in Outlook. Falls Sie ihn dort gelöscht haben, speichern Sie stattdessen die Kalenderdatei.
no_own_calendar = Eine App hat keinen eigenen Kalender.
no_own_calendar_now = Speichern Sie stattdessen die Kalenderdatei.
