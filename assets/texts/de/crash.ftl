crash_report = Absturzbericht
crash_ended = Convene wurde unerwartet beendet
crash_went_on = Ein Teil von Convene ist unerwartet ausgefallen
crash_explained = Ihre Besprechungen und Ihre Eingaben sind gespeichert. Ein Bericht gibt an, an welcher Stelle des Programms es geschah; Ihre Eingaben stehen nicht darin.
copy_report = Bericht kopieren
show_file = Datei anzeigen
dismiss_report = Verwerfen
