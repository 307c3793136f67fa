appearance_label = Darstellung
zoom_in = Vergrößern
zoom_out = Verkleinern
actual_size = Originalgröße
reduce_motion = Bewegung reduzieren
reduce_motion_explained = Nichts gleitet, dreht sich oder blinkt.
high_contrast_explained = Das System teilt Convene mit, ob hell oder dunkel, aber nicht, ob Sie mehr Kontrast möchten.
new_meetings = Neue Besprechungen
default_duration_label = Standarddauer
default_zone = Standardzeitzone
default_zone_wrong = Das ist keine Zeitzone. Geben Sie eine Stadt oder einen Namen wie Europe/Berlin ein, oder lassen Sie das Feld leer.
dates_and_times = Datum und Uhrzeit
date_order_label = Reihenfolge im Datum
time_format_label = Uhrzeitformat
both_understood = Ihre Eingaben werden in jeder Form verstanden; die Reihenfolge im Datum entscheidet, was 1/12 bedeutet.
connections = Verbindungen
no_connections = Noch keine Verbindung eingerichtet
use_it = Verwenden
remove_label = Entfernen
data = Daten
tokens_kept = Zugriffstoken: nur im Arbeitsspeicher; sie enden mit dem Programm
open_folder = Ordner öffnen
export_hint = Um eine Kopie der Liste zu behalten oder sie auf einen anderen Computer mitzunehmen, exportieren Sie sie zuerst.
forget_all = Alle Besprechungen vergessen…
forget_all_title = Alle Besprechungen vergessen?
forget_all_explained = Die Besprechungsliste auf diesem Computer wird gelöscht: was hier erstellt oder gefunden wurde, über alle Verbindungen, mit Teilnahmelinks und Einwahlnummern. Ebenso die nicht abgeschlossenen Anfragen und Kopien einer beschädigten Liste. Das lässt sich nicht rückgängig machen.
forget_all_stays = Keine Besprechung wird gelöscht: Jede bleibt beim Dienst, ihr Link funktioniert, und dieselbe externe ID liefert sie wieder. Verbindungen, Anmeldungen und die Eingaben im Formular bleiben ebenfalls.
forget_all_accept = Alle Besprechungen vergessen
about_label = Info
license = Freie Software unter der MIT-Lizenz oder der Apache License 2.0, nach Ihrer Wahl. Die Schriftarten sind Ubuntu Light (Ubuntu Font Licence 1.0) und Hack (MIT- und Bitstream-Vera-Lizenz). Microsoft, Teams und Microsoft 365 sind Marken von Microsoft; dieses Programm stammt nicht von Microsoft.
reference = Referenz zu createOrGet
reference_explained = Öffnet die Seite von Microsoft im Browser.

appearance_system = System
appearance_light = Hell
appearance_dark = Dunkel
appearance_high_contrast = Hoher Kontrast
appearance_high_contrast_light = Hoher Kontrast, hell
appearance_high_contrast_dark = Hoher Kontrast, dunkel
zoom_percent = Zoom { $percent } %

# What a box chooses and its value, as in “Appearance: Dark”.
chosen = { $what }: { $value }

# $zone is a name such as Europe/Berlin.
as_the_system = Wie das System: { $zone }
# $example is a date, or a time of day.
order_of_system = Wie das System ({ $example })
order_day_first = Tag zuerst ({ $example })
order_month_first = Monat zuerst ({ $example })
order_year_first = Jahr zuerst ({ $example })
clock_of_24_hours = 24 Stunden ({ $example })
clock_of_12_hours = 12 Stunden ({ $example })

data_kept_in = Besprechungen, Anmeldungen und das Formular: { $path }
forgotten = { $meetings ->
    [0] Es gab keine Besprechungen zu vergessen
    [one] 1 Besprechung vergessen
   *[other] { $meetings } Besprechungen vergessen
}
language = Sprache
# $name: a language by its own name.
language_of_system = Wie das System ({ $name })
invitation_language = Sprache der Einladung
# $name: a language by its own name. Said of the language of invitations: the same that the window speaks.
as_the_window = Wie das Fenster ({ $name })
