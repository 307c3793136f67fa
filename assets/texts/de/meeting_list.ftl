meetings = Besprechungen
search_meetings = Besprechungen suchen
search_hint = Betreff, externe ID, Personen oder Link
list_of_meetings = Liste der Besprechungen
only_all = Alle
only_upcoming = Anstehend
only_past = Vergangen
only_failed = Fehlgeschlagen
which_meetings = Welche Besprechungen
every_connection = Alle Verbindungen
every_organizer = Alle Organisatoren
connection_column = Verbindung
start_column = Beginn
state_column = Status
sort_by_label = Sortieren nach
ascending = aufsteigend
descending = absteigend
loading = Liste wird gelesen…
no_meetings = Noch keine Besprechungen
no_meetings_explained = Jede Besprechung, die hier erstellt oder gefunden wird, bleibt in dieser Liste auf diesem Computer.
no_match = Keine passende Besprechung
clear_filters = Filter löschen
refresh = Aktualisieren
refresh_all = Alle angezeigten aktualisieren
delete_meeting = Löschen…
use_as_template = Als Vorlage verwenden
remove_from_list = Aus dieser Liste entfernen
export = Exportieren…
export_meetings = Besprechungen exportieren…
import = Importieren…
select_first = Wählen Sie zuerst eine Besprechung aus
close_meeting = Besprechung schließen
one_meeting = Besprechung
coming = Demnächst
join_label = Teilnehmen
unfinished_label = Nicht abgeschlossene Anfragen
resume = Fortsetzen
discard = Verwerfen
delete_title = Besprechung löschen
delete_explained = Der Dienst löscht die Besprechung für alle und benachrichtigt niemanden. Ihr Teilnahmelink lässt sich möglicherweise noch öffnen; wer das tut, stellt die Besprechung wieder her. Der Chat bleibt denen erhalten, die darin sind.
delete_accept = Besprechung löschen
remove_title = Aus dieser Liste entfernen
remove_explained = Convene vergisst, was es über die Besprechung weiß. Der Dienst erfährt davon nichts: Dort bleibt die Besprechung, und ihr Link funktioniert.
remove_accept = Entfernen
discard_title = Anfrage verwerfen
discard_accept = Anfrage verwerfen
discard_explained = Sie wurde gesendet, und es kam keine Antwort; die Besprechung kann beim Dienst also vorhanden sein. Das Verwerfen löscht sie nicht. „Fortsetzen“ ruft sie stattdessen ab und erstellt keine zweite.
export_title = Besprechungen exportieren
export_explained = Schreibt die Besprechungen der aktuellen Suche und Filter. Eine vorhandene Datei wird nicht ersetzt.
export_accept = Exportieren
import_title = Besprechungen importieren
import_explained = Übernimmt eine hier exportierte Liste. Bereits Bekanntes bleibt, sofern die Datei nichts Neueres darüber enthält.
import_accept = Importieren
imported_title = Besprechungen importiert
list_file_needed = Geben Sie an, wo die Datei liegt; sie endet auf .csv oder .json
# In place of a subject.
without_subject = (kein Betreff)
# In place of a day and a time.
without_time = Keine Zeit

# How a meeting stands: a word or two in a column.
state_gone = Nicht mehr da
state_waiting = Wartet
state_under_way = Wird gesendet
state_unknown = Gesendet, keine Antwort
state_failed = Fehlgeschlagen
state_failed_because = Fehlgeschlagen: { $why }
state_created = Erstellt
state_existed = Bereits vorhanden
state_seen = Gesehen
state_not_seen = Noch nicht gesehen
# A row of the list, read aloud; $start is a day and a time.
row_read_aloud = { $subject }, { $start }, externe ID { $external_id }, { $state }
# The heading of a column: when anything was last learned of a meeting.
last_change = Letzte Änderung
sort_by_column = { $column ->
    [start] Nach Beginn sortieren
    [subject] Nach Betreff sortieren
    [external_id] Nach externer ID sortieren
    [organizer] Nach Organisator sortieren
    [connection] Nach Verbindung sortieren
   *[last_change] Nach letzter Änderung sortieren
}
connection_filter = Verbindung: { $chosen }
organizer_filter = Organisator: { $chosen }
# $grouped is $count with blanks between the thousands, here and below.
meeting_count = { $count ->
    [one] { $grouped } Besprechung
   *[other] { $grouped } Besprechungen
}
coming_today = Heute
coming_tomorrow = Morgen
# $end is a time of the day.
under_way_until = Jetzt, bis { $end }
join_meeting = An { $subject } teilnehmen

request_named = Anfrage { $external_id }
# $at is a day and a time.
request_asked = Externe ID { $external_id } · angefragt für { $at }
# How a request stands that did not finish.
request_waits = Wartet: Noch wurde nichts gesendet
request_waits_for_network = Wartet: Noch wurde nichts gesendet; sie wird gesendet, sobald der Dienst erreichbar ist
request_under_way = Wurde gerade gesendet
# "Resume" is the name of a button.
request_unknown = Gesendet, ohne Antwort: Die Besprechung kann vorhanden sein. „Fortsetzen“ ruft sie ab und erstellt keine zweite.
show_all_unfinished = Alle { $count } Anfragen anzeigen

meeting_in_question = { $subject } · { $start } · externe ID { $external_id }
no_account_ready = Der Dienst kann gefragt werden, sobald ein Konto bereit ist: siehe „Einstellungen“
other_accounts_meeting = Diese Besprechung gehört einem anderen Konto: Verwenden Sie jenes Konto, um sie zu lesen, zu ändern oder zu löschen
not_answered_with = Der Dienst hat diese Besprechung noch nicht geliefert, daher kann sie nicht gelesen, geändert oder gelöscht werden
known_as_gone = Laut Dienst ist diese Besprechung nicht mehr da. Ihr Teilnahmelink lässt sich möglicherweise noch öffnen; wer das tut, stellt sie wieder her.
known_as_asked = Der Dienst hat diese Besprechung noch nicht geliefert; dies ist, was angefragt wurde
known_from_list = Bekannt ist nur ihre Zeile aus einer importierten Liste

# What reading many meetings again came to: parts of one line, in this order.
refreshed_read = { $count ->
    [one] { $grouped } Besprechung erneut gelesen
   *[other] { $grouped } Besprechungen erneut gelesen
}
refreshed_changed = { $count } geändert
refreshed_gone = { $count } nicht mehr da
refreshed_left_out = { $count } ausgelassen: von einem anderen Konto oder nie beantwortet
# $so_far: what stands above. $why: whole sentences.
refreshed_then_stopped = { $so_far }. Danach wurde abgebrochen. { $why }
exported_to = { $count ->
    [one] { $grouped } Besprechung nach { $path } exportiert
   *[other] { $grouped } Besprechungen nach { $path } exportiert
}
# What an import came to: parts of one line, in this order.
imported_added = { $count ->
    [one] { $grouped } Besprechung hinzugefügt
   *[other] { $grouped } Besprechungen hinzugefügt
}
imported_updated = { $count } aktualisiert
imported_unchanged = { $count } unverändert
imported_left_out = { $count ->
    [one] { $count } Zeile ausgelassen
   *[other] { $count } Zeilen ausgelassen
}
# A row that was left out: its line in a CSV file, or its place in a JSON list.
import_line = Zeile { $place }: { $problem }
import_entry = Eintrag { $place }: { $problem }
# After the rows that were left out.
import_more = und { $count } weitere
# What is wrong with a row, after "Line 7:".
import_cells = hat { $found } Zellen, die erste Zeile hat { $expected }
import_not_utf8 = ist nicht in UTF-8
import_empty = die Spalte { $column } ist leer
import_time = die Zeit in der Spalte { $column } ist nicht lesbar
import_too_long = der Text in der Spalte { $column } ist zu lang
import_too_large = der Eintrag ist größer als 16 MiB, und was danach kommt, wurde nicht gelesen
# $said: an English message of the reader.
import_unreadable = ist nicht lesbar ({ $said })
