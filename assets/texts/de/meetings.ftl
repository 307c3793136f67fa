subject = Betreff
subject_hint = Worum es geht; darf leer bleiben
start_date = Startdatum
start_time = Startzeit
end_date = Enddatum
end_time = Endzeit
pick_start_date = Startdatum auswählen
pick_end_date = Enddatum auswählen
previous_month = Vorheriger Monat
next_month = Nächster Monat
duration = Dauer
time_zone = Zeitzone
let_teams_choose = Zeiten von Teams wählen lassen
add_attendee = Teilnehmer hinzufügen
add_attendee_hint = Name oder Adresse, oder eine Liste einfügen
external_id = Externe ID
external_id_hint = Zum Beispiel eine Ticketnummer
external_id_explained = Zwei Anfragen mit einer ID ergeben eine Besprechung. Die ID gilt nur für den jeweiligen Organisator: Dieselbe ID bei einem anderen Organisator ist eine andere Besprechung. Zum Prüfen genügt auch ein Teilnahmelink oder eine Besprechungs-ID.
generate = Externe ID erzeugen
channel = Kanal
channel_hint = Name eines Kanals, oder seinen Link einfügen
create_or_get = Besprechung erstellen oder abrufen
create_keys = Strg+Eingabe
check_external_id = Externe ID prüfen
check_keys = Strg+K
clear_form = Formular leeren
undo_clear = Leeren rückgängig machen
create_if_missing = Erstellen, falls nicht vorhanden
not_known_title = Hier ist keine Besprechung mit dieser externen ID bekannt
not_known_explained = Ob es eine gibt, kann nur createOrGet von Graph sagen: Wird es nach einer externen ID gefragt, erstellt es die Besprechung, wenn es noch keine gibt. Falls sie fehlt, würde diese hier erstellt:
what_is_sent = Vorgesehene Anfrage
copy_what_is_sent = Vorgesehene Anfrage kopieren
check_created = Es gab keine mit dieser externen ID, daher wurde sie jetzt erstellt.
delete_again = Wieder löschen
deleted_explained = Die Besprechung ist gelöscht. Ihr Teilnahmelink lässt sich möglicherweise noch öffnen; wer das tut, stellt die Besprechung wieder her.
no_result_yet = Hier erscheinen Teilnahmelink, Einwahl und Chat der Besprechung.
meeting_created = Besprechung erstellt
meeting_existed = Besprechung bereits vorhanden
no_meeting = Keine Besprechung mit dieser externen ID
existed_explained = Dies ist die Besprechung, wie der Dienst sie hat. Ihre Eingaben haben sie nicht geändert.
existed_by_earlier_try = Ein früherer Versuch dieser Anfrage blieb ohne Antwort und hat sie möglicherweise erstellt; es kann also gut die sein, die Sie angefragt haben.
nobody_invited = Die Besprechung steht in keinem Kalender, und der Dienst hat niemanden eingeladen. Versenden Sie die Einladung selbst.
join_link = Teilnahmelink
copy_join_link = Teilnahmelink kopieren
open_join_link = Teilnahmelink öffnen
open_in_teams = In Teams-App öffnen
meeting_id = Besprechungs-ID
passcode = Passcode
copy_meeting_id = Besprechungs-ID kopieren
copy_passcode = Passcode kopieren
dial_in = Einwahl
no_dial_in = Der Dienst hat keine Telefonnummern geliefert: Wahrscheinlich hat der Organisator keine Lizenz für Audiokonferenzen.
toll = Gebührenpflichtig
toll_free = Gebührenfrei
conference_id = Konferenz-ID
copy_toll = Gebührenpflichtige Nummer kopieren
copy_toll_free = Gebührenfreie Nummer kopieren
copy_conference_id = Konferenz-ID kopieren
copy_dial_in_link = Einwahllink kopieren
copy_dial_in = Einwahl kopieren
open_dial_in = Einwahlseite öffnen
chat = Chat
thread_id = Thread-ID
message_id = Nachrichten-ID
reply_chain = Antwortkette
copy_thread_id = Thread-ID kopieren
copy_message_id = Nachrichten-ID kopieren
meeting = Besprechung
when = Wann
organizer_label = Organisator
attendees = Teilnehmer
attendee = Teilnehmer
lobby_label = Wartebereich
presenters_label = Referenten
expires = Läuft ab
copy_external_id = Externe ID kopieren
whole = Alles zusammen
copy_invitation = Einladung kopieren
copy_markdown = Als Markdown kopieren
copy_json = Als JSON kopieren
save_calendar = Kalenderdatei speichern…
options_page = Seite „Besprechungsoptionen“
copied = Kopiert
save_calendar_title = Kalenderdatei speichern
save_calendar_explained = Wird die Datei geöffnet, kommt die Besprechung in einen Kalender. Eine vorhandene Datei wird nicht ersetzt.
file = Datei
save = Speichern

role_attendee = Teilnehmer
role_presenter = Referent
role_co_organizer = Mitorganisator
role_box = Rolle von { $person }: { $role }

# How long a meeting is: $hours is a whole number.
length_hour_and_half = 1,5 h
length_hours = { $hours } h
length_minutes = { $minutes } min

# As in “14:00 (UTC+01:00)”.
time_and_offset = { $time } ({ $offset })
# As in “Di, 1. Dez. 14:00 (UTC+01:00)”.
day_time_and_offset = { $day } { $time_and_offset }
# As in “Di, 1. Dez. 2026, 14:00–14:30”.
times_of_a_day = { $start }–{ $end }
# As in “Di, 1. Dez. 2026, 14:00 – Mi, 2. Dez. 2026, 9:00”.
times_over_days = { $start } – { $end }
# $times is one of the two above, or a start alone; $utc is the same in UTC, $zone a name such as Europe/Berlin.
times_in_utc = { $times } UTC
times_in_zone_and_utc = { $times } { $zone } ({ $offset }) · { $utc } UTC

# The line below the times of the form.
times_unread = Die Zeiten sind noch nicht lesbar
# Something to know of the times, after what they are.
sentence_after = { $before }. { $sentence }
service_chooses = Beginnt, sobald Teams sie erstellt, und dauert eine Stunde
an_hour_from = { $start }; Teams beendet sie eine Stunde später

nameless = Jemand ohne Namen

# After the word “Lobby”, hence in lower case.
lobby_everyone = alle kommen ohne Warten hinein
lobby_organization = Personen in der Organisation kommen ohne Warten hinein
lobby_organization_and_federated = Personen in der Organisation und vertrauenswürdige Personen kommen ohne Warten hinein
lobby_organization_excluding_guests = Personen in der Organisation, aber keine Gäste, kommen ohne Warten hinein
lobby_organizer = nur der Organisator kommt ohne Warten hinein
lobby_invited = eingeladene Personen kommen ohne Warten hinein
# $who is one of the above.
lobby_and_callers = { $who }; Anrufer ebenso
lobby_but_callers = { $who }; Anrufer warten

# After the word “Presenters”, hence in lower case.
presenters_everyone = alle
presenters_organization = Personen in der Organisation
presenters_with_role = Personen mit dieser Rolle
presenters_organizer = nur der Organisator

# What would be made if there is no meeting yet, a line each.
with_attendees = { $count ->
    [one] 1 Teilnehmer
   *[other] { $count } Teilnehmer
}
with_external_id = Externe ID { $id }
in_channel = Kanal { $channel }
# $options is a list of what is set, as in “Recording allowed: Yes”.
then_in_second_step = Danach, in einem zweiten Schritt: { $options }
