# Many meetings at once: from a sheet (a CSV file that a spreadsheet saved) or a series.
# A button with a menu.
more_actions = Mehr…
import_many = Besprechungen importieren…
repeat = Wiederholen…
import_many_title = Besprechungen aus einer Tabelle importieren
import_many_explained = Liest eine CSV-Datei, wie eine Tabellenkalkulation sie speichert, mit einer Besprechung je Zeile, oder eine JSON-Liste. Bevor etwas gesendet wird, sehen Sie jede Besprechung. Sie können die Datei auch auf das Fenster ziehen.
import_many_accept = Datei lesen
sheet_needed = Geben Sie an, wo die Datei liegt
reading_sheet = Datei wird gelesen…
read_again = Erneut lesen
sheet_dropped_while_busy = Die Datei wurde nicht gelesen, weil gerade etwas anderes läuft. Ziehen Sie sie danach noch einmal auf das Fenster.
not_a_sheet_dropped = Convene liest Besprechungen aus Dateien, die auf .csv, .tsv, .txt oder .json enden
one_sheet_at_a_time = Ziehen Sie immer nur eine Datei auf das Fenster
# Why a file can’t be read as a sheet; $file is its name.
no_sheet_too_large = { $file } ist größer als 16 MiB.
no_sheet_empty = In { $file } steht nichts.
no_sheet_too_many_rows = { $file } hat mehr als 20 000 Zeilen.
no_sheet_too_many_columns = { $file } hat mehr als 100 Spalten.
no_sheet_json = { $file } ist keine JSON-Liste von Besprechungen ({ $said }).
now_save_as_csv = Speichern Sie die Tabelle als CSV, mit den Namen der Spalten in der ersten Zeile, und lesen Sie sie erneut.
# A part of the window.
many_meetings = Viele Besprechungen
nothing_to_create = Es gibt keine Zeilen, aus denen Besprechungen erstellt werden könnten.
back_to_form = Zurück zum Formular
show_many = Zeilen anzeigen
# $name: of a file or a series.
many_open = { $name } ist geöffnet
series_titled = Serie: { $subject }

# What the columns of a sheet mean.
columns_button = Spalten…
column_titled = Spalte { $number }, { $name }
column_not_read = Nicht verwendet
column_end = Ende
# A column that says which of two instants is meant when the clock is set back.
column_clock_change = Zeitumstellung
column_presenters = Referenten
column_co_organizers = Mitorganisatoren
columns_not_read = Nicht verwendet: { $columns }. Wählen Sie, was diese Spalten bedeuten, oder lassen Sie sie weg.
columns_unknown = Keine Spalte hat einen Namen, den Convene kennt. Wählen Sie, was jede bedeutet.
columns_twice = Die Spalten „{ $first }“ und „{ $second }“ bedeuten beide: { $meaning }. Wählen Sie eine davon.
rows_like_form = Was in einer Zeile fehlt, kommt aus dem Formular. Teilnehmer aus dem Formular gehören zu jeder Besprechung.
first_id = Die erste lautet { $id }
template_of_rows_explained = Ergibt die externe ID der Zeilen ohne eigene, aus { $placeholders }. Dieselbe ID ergibt dieselbe Besprechung.
template_of_series_explained = Ergibt die externe ID jeder Besprechung, aus { $placeholders }. Dieselbe ID ergibt dieselbe Besprechung.
date_order_asked = Manche Daten lassen sich auf zwei Arten lesen. In welcher Reihenfolge sind sie geschrieben?
date_order_first = Wählen Sie zuerst die Reihenfolge im Datum
only_problems = Nur Probleme
list_of_rows = Liste der Zeilen
# Headings of columns.
row_column = Zeile
length_column = Länge
people_column = Personen
# How a row stands before it is sent.
row_ready = Bereit
# $grouped is $count with blanks between the thousands, here and below.
count_of_rows = { $count ->
    [one] { $grouped } Zeile
   *[other] { $grouped } Zeilen
}
count_of_problems = { $count ->
    [one] { $grouped } mit einem Problem
   *[other] { $grouped } mit Problemen
}
create_meetings = { $count ->
    [0] Besprechungen erstellen
    [one] { $grouped } Besprechung erstellen
   *[other] { $grouped } Besprechungen erstellen
}
left_out = { $count ->
    [one] { $grouped } Zeile wird ausgelassen, weil daran etwas nicht stimmt. Berichtigen Sie sie in der Datei und wählen Sie „Erneut lesen“, oder erstellen Sie jetzt die übrigen.
   *[other] { $grouped } Zeilen werden ausgelassen, weil daran etwas nicht stimmt. Berichtigen Sie sie in der Datei und wählen Sie „Erneut lesen“, oder erstellen Sie jetzt die übrigen.
}
row_numbered = Zeile { $line }
# Parts of a row, read aloud.
row_with_id = externe ID { $id }
row_with_people = { $count ->
    [0] ohne Teilnehmer
    [one] { $count } Person
   *[other] { $count } Personen
}
people_asked = Teilnehmer: { $people }
problem_and_more = { $problem } (und { $more } weitere)

# What is wrong with a row. $column: what the column means, by the label of the field.
in_column = { $column }: { $problem }
about_person = { $person }: { $problem }
not_a_length = Das ist keine Dauer. Geben Sie Minuten an, zum Beispiel 45, oder 1h30.
length_differs = Ende und Dauer passen nicht zusammen. Lassen Sie eines davon weg.
times_and_teams_chooses = Es sind Zeiten angegeben, und Teams soll sie wählen. Lassen Sie eines davon weg.
start_missing = Der Beginn fehlt
no_such_value = „{ $value }“ steht nicht zur Wahl
not_yes_or_no = „{ $value }“ ist weder Ja noch Nein
not_earlier_or_later = „{ $value }“ ist weder earlier noch later
too_many_cells = Es sind { $found } Zellen, aber { $expected } Spalten. Vielleicht fehlen Anführungszeichen um eine Zelle.
template_unfilled = Die externe ID lässt sich nicht bilden: Der Zeile fehlt, was die Vorlage verlangt
same_external_id = Zeile { $line } hat dieselbe externe ID. Diese Zeile bekäme deren Besprechung.

# How a row that is sent stands: a word or two in a column.
row_open = Noch nicht gesendet
row_under_way = Wird gesendet
row_created = Erstellt
row_existed = Bereits vorhanden
row_existed_otherwise = Bereits vorhanden, aber anders
row_failed = Fehlgeschlagen: { $why }
many_begins = Beginnt…
pause = Anhalten
go_on = Weitermachen
copy_join_links = Teilnahmelinks kopieren
copy_path = Pfad kopieren
# Parts of one line: how many are done, how fast it goes, how long it takes.
done_of_total = { $done } von { $total }
done_of_total_paused = { $done } von { $total }, angehalten
a_minute = { $count ->
   *[other] { $grouped } pro Minute
}
paused = Angehalten
seconds_left = noch weniger als eine Minute
minutes_left = noch etwa { $minutes } min
hours_left = noch etwa { $hours } h
waits = Der Dienst bittet um eine Pause. Weiter geht es in { $seconds } s.
# Parts of one line: what became of all.
became_created = { $count ->
   *[other] { $grouped } erstellt
}
became_existed = { $count ->
   *[other] { $grouped } bereits vorhanden
}
became_failed = { $count ->
   *[other] { $grouped } fehlgeschlagen
}
became_open = { $count ->
   *[other] { $grouped } nicht gesendet
}
became_left_out = { $count ->
   *[other] { $grouped } ausgelassen
}
became_nothing = Es wurde nichts gesendet
rows_open = { $count ->
    [one] { $grouped } Zeile bleibt erhalten und kann später gesendet werden. Was erledigt ist, wird nicht noch einmal erstellt.
   *[other] { $grouped } Zeilen bleiben erhalten und können später gesendet werden. Was erledigt ist, wird nicht noch einmal erstellt.
}
results_stand_in = Die Ergebnisse stehen in { $path }
# $why: sentences.
results_not_written = Die Ergebnisse konnten nicht geschrieben werden. { $why }

# A batch of rows that did not come to its end; $name: of a file or a series.
batch_done = { $name }: { $done } von { $total } erledigt.
batch_of_other = Diese Besprechungen gehören { $organizer } auf { $connection }. Verwenden Sie dieses Konto, um weiterzumachen.
discard_batch_title = Zeilen verwerfen
discard_batch_accept = Zeilen verwerfen
discard_batch_explained = Convene vergisst die Zeilen, die noch nicht erledigt sind. Die erstellten Besprechungen bleiben.

# A series.
repeat_title = Wiederholen
repeat_explained = Noch wird nichts gesendet. Die Ortszeit bleibt bei einer Zeitumstellung dieselbe. In Teams ist jede eine eigene Besprechung.
repeats_label = Wiederholt sich
every_day = Täglich
every_weekday = Montag bis Freitag
every_week = Wöchentlich
# The label of a field for a number.
interval_in_days = Alle wie viele Tage
interval_in_weekdays = Alle wie viele Arbeitstage
interval_in_weeks = Alle wie viele Wochen
interval_wrong = Geben Sie eine Zahl von 1 bis 52 ein
series_ends = Endet
ends_after = Nach einer Anzahl von Besprechungen
ends_on = An einem Datum
series_times = Anzahl der Besprechungen
times_wrong = Geben Sie eine Zahl von 1 bis 1000 ein
series_until = Letztes Datum
show_series = Besprechungen anzeigen
# How often and when, as a part of what_comes; $time is a time of the day.
rhythm_days = { $interval ->
    [1] täglich { $time }
   *[other] alle { $interval } Tage { $time }
}
rhythm_weekdays = { $interval ->
    [1] Montag bis Freitag { $time }
   *[other] alle { $interval } Arbeitstage { $time }
}
# $day: the day of the week by its name.
rhythm_weeks = { $interval ->
    [1] { $weekday ->
        [mon] montags { $time }
        [tue] dienstags { $time }
        [wed] mittwochs { $time }
        [thu] donnerstags { $time }
        [fri] freitags { $time }
        [sat] samstags { $time }
       *[sun] sonntags { $time }
    }
   *[other] alle { $interval } Wochen am { $day } { $time }
}
what_comes = { $count ->
    [one] { $grouped } Besprechung, { $rhythm }, { $first }
   *[other] { $grouped } Besprechungen, { $rhythm }, { $first } bis { $last }
}
series_without_start = Geben Sie der Besprechung im Formular zuerst ein Startdatum und eine Startzeit.
series_empty = Vor diesem Datum bleibt keine Besprechung
series_too_long = Das wären mehr als 1000 Besprechungen
