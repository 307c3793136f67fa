demo = Demo-Organisation
cancel = Abbrechen
close = Schließen
try_again = Erneut versuchen
schedule = Planen
settings = Einstellungen
account = Konto
forget_token = Zugriffstoken vergessen
keys = Tastenkürzel
form = Formular
result = Ergebnis
close_while_busy = Eine Anfrage an den Dienst läuft noch
close_while_busy_explained = Wenn Sie Convene jetzt schließen, sehen Sie die Antwort nicht. Die Besprechung wird möglicherweise trotzdem erstellt. Die Anfrage bleibt erhalten: Setzen Sie sie unter „Besprechungen“ fort, dabei entsteht keine zweite.
keep_open = Geöffnet lassen
close_anyway = Trotzdem schließen
welcome = Erstellt in wenigen Sekunden eine Teams-Besprechung – und nie dieselbe zweimal.
try_the_demo = Demo-Organisation ausprobieren
demo_sentence = Eine erfundene Organisation in diesem Programm: Nichts muss eingerichtet werden, und keine ihrer Besprechungen ist echt.
connect = Mit Microsoft 365 verbinden…
connect_sentence = Echte Teams-Besprechungen, mit Ihrem Geschäfts- oder Schulkonto.
nothing_leaves = Bevor Sie wählen, verlässt nichts diesen Computer.
connect_title = Mit Microsoft 365 verbinden
connect_explained = Ihre Organisation registriert Convene einmal; danach melden sich alle mit ihrem eigenen Konto an. Es wird nichts gesendet, bevor Sie „Verbinden“ wählen.
connect_now = Verbinden
connection_name = Name der Verbindung
cloud_label = Cloud
graph_url = Graph-Adresse
access_token = Zugriffstoken
token_explained = Bleibt nur im Arbeitsspeicher, bis Convene beendet wird, und wird nur an die Graph-Adresse dieser Cloud gesendet. Sie können Convene auch mit dem Token in der Umgebungsvariable CONVENE_TOKEN starten.
user_id = Benutzer-ID für App-Token
user_id_explained = Lassen Sie das Feld für ein eigenes Token leer. Ein reines App-Token braucht die Objekt-ID der Person, die die Besprechungen organisiert.
user_id_wrong = Das ist keine Benutzer-ID. Kopieren Sie die Objekt-ID aus dem Entra Admin Center.
name_taken = Es gibt bereits eine Verbindung mit diesem Namen. Wählen Sie einen anderen.
no_create_or_get = Microsoft Graph bietet in dieser Cloud kein createOrGet, daher kann Convene hier keine Besprechungen erstellen.
no_beta = In dieser Cloud gibt es keine Betaversion von Graph, daher können Besprechungen keinen Kanalchat haben.
use_token = Dieses Token verwenden
no_home = Convene hat keinen Benutzerordner gefunden, in dem es seine Einstellungen speichern kann. Geben Sie mit --profile-dir DIR einen an.
built_without_window = Dieser Build von Convene hat kein Fenster. Erstellen Sie ihn mit dem Feature `gui`, oder verwenden Sie einen Befehl: siehe `convene --help`.

# The list of keys. Names of keys are as they are on the keyboards of the language.
clear_keys = Strg+N
search_keys = Strg+F
copy_link_keys = Strg+Umschalt+C
schedule_keys = Strg+1
meetings_keys = Strg+2
settings_keys = Strg+3
step_keys = Pfeil nach oben, Pfeil nach unten
step_keys_explained = In Datum oder Uhrzeit: einen Tag oder eine Viertelstunde später oder früher
open_key = Eingabe
open_key_explained = In der Liste: Besprechung öffnen
delete_key = Entf
delete_key_explained = In der Liste: Besprechung löschen
zoom_in_keys = Strg++
zoom_out_keys = Strg+-
actual_size_keys = Strg+0
cancel_key = Esc
cancel_key_explained = Schließen oder abbrechen

already_open_and_shown = Convene ist mit diesem Profil bereits geöffnet; das Fenster wurde angezeigt.
already_open_and_silent = Convene ist mit diesem Profil bereits geöffnet, aber das Fenster reagiert nicht. Schließen Sie es zuerst, oder warten Sie einen Moment.
profile_not_reserved_because = Dieses Profil konnte nicht reserviert werden; starten Sie Convene nicht ein zweites Mal damit. ({ $error })

# $packages is what the command installs; $said is what the system answered.
no_window_without_library = Das Fenster konnte nicht geöffnet werden. Es fehlt eine Bibliothek. Unter Debian: apt install { $packages } ({ $said })
no_window_without_opengl = Das Fenster konnte nicht geöffnet werden. OpenGL fehlt. Unter Debian: apt install { $packages } ({ $said })
no_window_without_display = Das Fenster konnte nicht geöffnet werden. Convene braucht eine grafische Sitzung: eine X11- oder Wayland-Anzeige. ({ $said })
demo_server_failed_because = Die Demo-Organisation konnte nicht ausgeführt werden: { $error }

cloud_global = Microsoft 365 (weltweit)
cloud_us_gov = US-Regierung (GCC High)
cloud_us_gov_dod = US-Regierung (DoD)
cloud_china = China (21Vianet)
cloud_custom = Andere Graph-Adresse

# The name of a box that chooses a version of Graph: $version is “Graph v1.0” or “Graph beta”.
api_version_box = Version für { $connection }: { $version }
connection_in_use = { $name } (in Verwendung)
# $part is a part of the window, such as “form” or “result”.
scroll_bar = Bildlauf: { $part }
use_connection = { $name } verwenden
remove = { $name } entfernen

settings_kept_in = Einstellungen: { $path }
settings_file_unreadable = Die Einstellungsdatei kann nicht gelesen werden: { $what }. Sie ist unverändert: { $file }
settings_file_mistaken = Die Einstellungsdatei enthält einen Fehler in Zeile { $line }, Spalte { $column }: { $what }. Convene läuft ohne sie und hat sie nicht verändert: { $file }

# The status line when nothing runs.
ready_with_nothing = Noch keine Verbindung eingerichtet
ready_soon = Verbindung mit { $connection } wird hergestellt…
ready_with_token = Ein Zugriffstoken wird benötigt
ready_with_secret = Das Clientgeheimnis wird benötigt
ready_when_signed_in = Nicht bei { $connection } angemeldet
ready_when_connected = Nicht mit { $connection } verbunden
ready_in_demo = Bereit in der Demo-Organisation: Keine Besprechung hier ist echt
ready_on = Bereit über { $connection }

# Why nothing can be sent yet.
not_ready_unconnected = Stellen Sie zuerst eine Verbindung her: siehe „Einstellungen“
not_ready_connecting = Warten auf { $connection }
not_ready_without_token = Fügen Sie zuerst ein Zugriffstoken ein: Das Feld ist oben
not_ready_without_secret = Fügen Sie zuerst das Clientgeheimnis ein: Das Feld ist oben
not_ready_signed_out = Melden Sie sich zuerst an: siehe oben
not_ready_failed = Die Verbindung muss zuerst geöffnet werden: siehe oben

token_expired = { $connection } akzeptiert das Zugriffstoken nicht mehr; es ist möglicherweise abgelaufen. Fügen Sie ein neues ein. Ihr Formular ist unverändert.
token_needed = { $connection } benötigt ein Microsoft Graph-Zugriffstoken. Fügen Sie eines ein, um fortzufahren.

channel_supported = Optional. Der Chat der Besprechung ist dann ein Thread dieses Kanals. Dafür wird die Betaversion von Graph verwendet.
channel_needs_beta = Optional. Eine Besprechung in einem Kanal braucht die Betaversion von Graph, und diese Verbindung verwendet v1.0.
channel_not_in_this_cloud = Lassen Sie das Feld leer: In der Cloud dieser Verbindung sind keine Besprechungen in Kanälen möglich.

# The status line while something runs.
doing_second_step = Optionen und Rollen werden festgelegt…
doing_create = Besprechung wird bei Graph angefragt…
doing_check = Externe ID wird geprüft…
doing_delete = Besprechung wird gelöscht…
doing_change = Besprechung wird geändert…
doing_resume = Besprechung wird erneut bei Graph angefragt…
doing_refresh = Aktueller Stand der Besprechung wird bei Graph abgefragt…
doing_refresh_shown = Besprechungen werden erneut gelesen…
doing_show = Gespeicherte Daten der Besprechung werden gelesen…
doing_import = Datei wird gelesen…
doing_export = Datei wird geschrieben…
doing_add_to_calendar = Besprechung wird Ihrem Kalender hinzugefügt…
doing_create_many = Besprechungen werden erstellt…
# $doing is one of the above.
doing_step_of_two = Schritt { $step } von 2: { $doing }
doing_again = { $doing } (Versuch { $attempt })
doing_counted = { $doing } { $done } von { $total }
# $reason is why the try before this one failed, such as “The service can’t be reached”.
waiting_for_try = { $reason }. Versuch { $attempt } in { $seconds } s
saved_file = { $path } gespeichert

# Stands between two things of a list in a sentence.
list_separator = ,{" "}
