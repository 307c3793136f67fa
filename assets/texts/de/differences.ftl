what_differs = Unterschied
typed = Eingegeben
meeting_has = In der Besprechung
can_be_changed = Kann geändert werden
cant_be_changed = Kann nicht geändert werden
apply_changes = Meine Änderungen anwenden
keep_meeting = Besprechung beibehalten
keep_explained = „Besprechung beibehalten“ übernimmt ihre Werte ins Formular; die Besprechung bleibt, wie sie ist.
nothing_differs = Die Besprechung hat alles, was Sie eingegeben haben.
not_all_taken = Die Besprechung ist nicht ganz das, was angefragt wurde:
meeting_differs = Die Besprechung weicht von Ihren Eingaben ab:
nothing_changeable = Der Dienst kann das in einer bestehenden Besprechung nicht ändern.
undo_keep = Meine Eingaben zurückholen
follow_up_done = In einem zweiten Schritt wurden die Optionen und Rollen festgelegt.
follow_up_failed = Der zweite Schritt ist fehlgeschlagen: Die Besprechung ist da, aber ihre Optionen und die davon abhängigen Rollen sind nicht festgelegt.
try_second_step = Zweiten Schritt erneut versuchen
read_now = Sie wurde eben gelesen; nichts wurde erstellt oder geändert.
changed_now = Sie wurde eben geändert.
not_there = Nicht in der Besprechung
not_typed = Nicht eingegeben
no_subject = Kein Betreff
no_times = Keine Zeiten
no_thread = Kein Thread
not_told = Vom Dienst nicht mitgeteilt
# What differs, what was typed, what the meeting has, and whether it can be changed; read aloud. "Typed" and "Meeting has" are the headings of the table.
difference = { $what }. Eingegeben: { $typed }. In der Besprechung: { $held }. { $can }.
start_and_end = Beginn und Ende
channels_thread = Thread des Kanals
role_of_person = Rolle von { $person }
# Something that has changed since it was last seen, such as the subject.
was_and_is = { $what }: vorher { $was }, jetzt { $is }
takes_subject_out = Durch das Anwenden verliert die Besprechung ihren Betreff.
# $count people in all: $first by name, and $more without.
takes_people_out = { $count ->
    [1] Durch das Anwenden wird { $first } aus der Besprechung entfernt.
   *[other] Durch das Anwenden werden { $count } Personen aus der Besprechung entfernt: { $first } und { $more } weitere.
}
takes_hidden_people_out = Die Besprechung hat möglicherweise mehr Teilnehmer als die { $shown }, die der Dienst anzeigt. Durch das Anwenden wird die ganze Liste ersetzt; nicht angezeigte Teilnehmer werden also entfernt.
more_rows = { $more ->
    [1] 1 weiterer Unterschied.
   *[other] { $more } weitere Unterschiede.
}
# $at, and $seen_at everywhere: day and time.
as_of = Stand: { $at }; der Dienst wurde jetzt nicht gefragt.
nothing_new = Nichts daran hat sich geändert, seit sie hier zuletzt gesehen wurde ({ $seen_at }).
# What has changed follows in lines of its own.
changed_since_seen = Geändert, seit sie hier zuletzt gesehen wurde ({ $seen_at }):
near_case_or_blanks = Es gibt hier eine Besprechung mit der externen ID { $external_id }: Sie unterscheidet sich nur in Groß-/Kleinschreibung oder Leerzeichen.
near_other_organizer = { $organizer } hat eine Besprechung mit dieser externen ID. Es ist eine andere Besprechung: Jeder Organisator hat seine eigenen IDs.
near_other_account = Über { $connection } gibt es eine Besprechung von { $organizer } mit dieser externen ID. Es ist eine andere Besprechung.
# $create_or_get is the name of the button.
gone = Der Dienst hat diese Besprechung nicht mehr: Jemand hat sie gelöscht, oder sie ist verfallen. „{ $create_or_get }“ mit derselben externen ID erstellt eine neue mit einem anderen Teilnahmelink.
gone_since = Der Dienst hat diese Besprechung nicht mehr: Jemand hat sie gelöscht, oder sie ist verfallen. Zuletzt gesehen: { $seen_at }. „{ $create_or_get }“ mit derselben externen ID erstellt eine neue mit einem anderen Teilnahmelink.
gone_link = Ihr alter Teilnahmelink lässt sich möglicherweise noch öffnen; wer das tut, stellt die alte Besprechung wieder her.
gone_kept = Was davon gespeichert ist
no_such_meeting = Der Dienst hat keine Besprechung dieses Kontos mit diesem Teilnahmelink oder dieser Besprechungs-ID. Vielleicht gehört sie einem anderen Organisator: Nur der Organisator einer Besprechung kann sie finden.
