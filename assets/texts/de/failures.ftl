diagnostics_label = Diagnose
copy_diagnostics = Diagnose kopieren
cancelled = Abgebrochen
check_failed = Die externe ID konnte nicht geprüft werden
form_incomplete = Hier ist keine Besprechung damit bekannt. Nur createOrGet von Graph könnte es sagen, und dafür muss das Formular vollständig sein: Was fehlt, ist dort markiert.
may_be_done = Der Dienst hat es möglicherweise trotzdem getan. Versuchen Sie es erneut: Mit derselben externen ID entsteht nie eine zweite Besprechung.
cancelled_delete = Falls die Anfrage den Dienst schon erreicht hatte, ist die Besprechung gelöscht. Prüfen Sie ihre externe ID, um das festzustellen.
cancelled_change = Falls die Anfrage den Dienst schon erreicht hatte, ist die Besprechung geändert. Prüfen Sie ihre externe ID, um das festzustellen.
cancelled_refresh = Dadurch hat sich nichts geändert.
# "Meetings" is the name of a part of the window.
cancelled_create = Falls die Anfrage den Dienst schon erreicht hatte, gibt es die Besprechung dort. Setzen Sie sie unter „Besprechungen“ fort, oder fragen Sie mit derselben externen ID erneut an; eine zweite entsteht nicht.

# What did not happen, as a headline.
answer_not_read = Die Besprechung konnte nicht gelesen werden
create_failed = Die Besprechung konnte nicht erstellt oder abgerufen werden
delete_failed = Die Besprechung konnte nicht gelöscht werden
change_failed = Die Besprechung konnte nicht geändert werden
resume_failed = Die Anfrage konnte nicht abgeschlossen werden
refresh_failed = Die Besprechung konnte nicht erneut gelesen werden
refresh_shown_failed = Die Besprechungen konnten nicht erneut gelesen werden
show_failed = Die Besprechung konnte nicht angezeigt werden
import_failed = Besprechungen konnten nicht importiert werden
export_failed = Die Besprechungen konnten nicht exportiert werden

# Why: after one of these stands a sentence that begins with now_.
why_not_connected = Es ist keine Verbindung geöffnet.
why_busy = Eine andere Anfrage läuft noch.
why_unreachable = { $host } ist nicht erreichbar.
# $variable is an environment variable, such as HTTPS_PROXY.
why_unreachable_through_proxy = { $host } ist über den Proxy, den { $variable } angibt, nicht erreichbar.
why_timed_out = Der Dienst hat nicht rechtzeitig geantwortet.
why_interrupted = Die Verbindung zum Dienst wurde unterbrochen.
why_token_refused = Der Dienst akzeptiert das Zugriffstoken nicht; es ist möglicherweise abgelaufen.
why_forbidden = Der Dienst erlaubt das für dieses Konto oder diese App nicht.
why_no_access_policy = Die App darf nicht für den Organisator handeln: Es fehlt eine Anwendungszugriffsrichtlinie.
why_guest = Dieses Konto ist ein Gast in der Organisation, und Gäste können dort keine Teams-Besprechungen erstellen.
why_personal_account = Mit persönlichen Konten lassen sich über Microsoft Graph keine Teams-Besprechungen erstellen.
why_organizer_unknown = Für den Organisator { $address } wurde keine Objekt-ID gefunden.
why_connection_incomplete = Der Verbindung fehlt eine notwendige Angabe.
why_not_allowed_here = Die Einstellungen Ihres Administrators erlauben diese Verbindung nicht.
why_set_by_administrator = { $connection } wurde von Ihrem Administrator eingerichtet und kann nur von ihm geändert werden.
why_not_found = Der Dienst kennt diese Besprechung oder diesen Benutzer nicht.
why_throttled = Der Dienst hat zu viele Anfragen erhalten.
# $status: the HTTP status, such as 400.
why_refused = Der Dienst hat die Anfrage abgelehnt ({ $status }).
why_channel_refused = Der Dienst hat die Anfrage ohne Angabe eines Grundes abgelehnt. Es könnte am Kanal liegen.
why_service_failed = Der Dienst ist gestört ({ $status }).
why_answer_unreadable = Die Antwort des Dienstes ist nicht lesbar.
why_redirected = Etwas auf dem Weg leitet anderswohin um.
why_redirected_to = Etwas auf dem Weg leitet stattdessen zu { $host } um.
why_demo_failed = Die Demo-Organisation konnte nicht gestartet werden.
why_file_unwritten = { $path } kann nicht geschrieben werden.
why_file_unread = { $path } kann nicht gelesen werden.
why_file_ending = { $path } endet weder auf .csv noch auf .json.
why_file_exists = { $path } ist bereits vorhanden, und Convene ersetzt nichts.
why_settings_unreadable = Die Einstellungsdatei enthält einen Fehler, deshalb ändert Convene sie nicht.
why_link_not_allowed = Convene öffnet nur Links von Teams und Outlook.
why_link_not_opened = Das System konnte den Link nicht öffnen.
why_file_not_opened = Das System konnte die Datei nicht öffnen.
why_not_copied = Die Zwischenablage des Systems hat den Text nicht angenommen.
why_not_an_export = { $path } ist keine von Convene exportierte Besprechungsliste.
why_read_differently = Was Sie damals eingegeben haben, würde jetzt anders gelesen; deshalb wurde es nicht gesendet.
why_no_such_request = Diese Anfrage steht nicht mehr in der Liste.
why_panic = In Convene ist ein Fehler aufgetreten.
why_ledger_read_only = In die Datenbank Ihrer Besprechungen kann nicht geschrieben werden: Datei, Ordner oder Datenträger ist schreibgeschützt.
why_ledger_full = In die Datenbank Ihrer Besprechungen kann nicht geschrieben werden: Der Datenträger ist voll.
why_ledger_locked = Die Datenbank Ihrer Besprechungen wird von einem anderen Programm verwendet.
why_ledger_damaged = Die Datenbank Ihrer Besprechungen ist beschädigt.
why_ledger_too_new = Die Datenbank Ihrer Besprechungen stammt von einem neueren Convene (Version { $found }; dieses kennt Versionen bis { $known }).
why_ledger_unusable = Die Datenbank Ihrer Besprechungen kann nicht verwendet werden.

# What to do now. "it" and "one" are what the sentence before, which begins with why_, is about: given above each where it isn't plain.
# The connection.
now_open_connection = Öffnen Sie unter „Einstellungen“ eine Verbindung.
# The call that is under way.
now_wait_or_cancel = Warten Sie, bis sie abgeschlossen ist, oder brechen Sie sie ab.
now_check_address = Prüfen Sie das Netzwerk und die Adresse der Verbindung, und versuchen Sie es dann erneut.
now_check_proxy = Prüfen Sie den Proxy, und versuchen Sie es dann erneut.
now_check_network = Prüfen Sie das Netzwerk, und versuchen Sie es dann erneut.
# An access token.
now_paste_token = Fügen Sie oben ein neues ein. Ihr Formular ist unverändert.
now_get_permission = Nötig sind die Berechtigung OnlineMeetings.ReadWrite und ein Konto mit einer Lizenz für Teams. Eine App braucht außerdem eine Anwendungszugriffsrichtlinie für den Organisator; eine neue wird erst nach bis zu 30 Minuten wirksam.
# Lines for PowerShell that make an application access policy.
now_send_policy = Senden Sie Ihrem Administrator die Zeilen, die eine solche erstellen. Eine neue Richtlinie wird erst nach bis zu 30 Minuten wirksam; versuchen Sie es dann erneut.
now_use_member = Verwenden Sie ein Konto, das dort Mitglied ist, oder bitten Sie den Administrator Ihrer eigenen Organisation, Convene dort zu registrieren.
now_use_work_account = Melden Sie sich mit Ihrem Geschäfts- oder Schulkonto an.
now_check_organizer = Prüfen Sie die Adresse, oder verwenden Sie die Objekt-ID des Organisators. Um ihn anhand der Adresse zu finden, braucht die App die Anwendungsberechtigung User.Read.All.
now_change_connection = Ändern Sie die Verbindung unter „Einstellungen“.
now_choose_connection_or_ask = Wählen Sie unter „Einstellungen“ eine andere Verbindung, oder wenden Sie sich an Ihren Administrator.
now_ask_or_add_connection = Wenden Sie sich an Ihren Administrator, oder fügen Sie eine eigene Verbindung hinzu.
now_check_user_id = Prüfen Sie die Benutzer-ID der Verbindung.
now_later = Versuchen Sie es in einer Weile erneut.
# The service asks.
now_later_in = Er bittet Sie, es in { $seconds } s erneut zu versuchen.
# The service's own words. "Diagnostics" is a heading in the window.
now_see_words = Der Wortlaut seiner Antwort steht unter „Diagnose“.
now_without_channel = Versuchen Sie es ohne den Kanal erneut: Die Besprechung bekommt dann einen eigenen Chat.
now_get_it_again = Sie wurde trotzdem ausgeführt. Versuchen Sie es erneut: Dieselbe externe ID liefert die vorhandene Besprechung.
now_sign_in_to_network = Das kommt bei Netzwerken mit eigener Anmeldung vor. Öffnen Sie einen Browser, melden Sie sich dort an, und versuchen Sie es dann erneut.
now_choose_connection = Wählen Sie unter „Einstellungen“ eine andere Verbindung.
# The reason why the demo organisation could not start.
now_see_reason = Der Grund steht unter „Diagnose“.
now_choose_place = Wählen Sie einen anderen Ort.
# A file's name.
now_check_file = Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.
now_choose_ending = Besprechungslisten sind .csv für Tabellenprogramme und .json für Programme.
now_mend_settings = Korrigieren oder verschieben Sie die Datei, und versuchen Sie es dann erneut.
now_copy_link = Kopieren Sie stattdessen den Link.
# A file that could not be opened.
now_save_instead = Speichern Sie sie stattdessen, und öffnen Sie sie von dort.
now_copy_plain = Versuchen Sie es erneut, oder kopieren Sie den reinen Text.
now_choose_export = Wählen Sie eine hier exportierte Datei, die auf .csv oder .json endet.
# Discard the request.
now_use_form = Die Reihenfolge im Datum oder die Version von Graph wurde geändert. Verwerfen Sie die Anfrage, und stellen Sie sie neu im Formular.
# The request.
now_nothing_left = Sie wurde inzwischen abgeschlossen oder verworfen.
now_report = Versuchen Sie es erneut, und melden Sie den Fehler zusammen mit der Diagnose.
now_ledger_read_only = Besprechungen können erstellt werden, aber nichts wird gespeichert. Heben Sie den Schreibschutz des Ordners auf, und starten Sie Convene neu.
now_ledger_full = Besprechungen können erstellt werden, aber nichts wird gespeichert. Schaffen Sie Platz auf dem Datenträger.
# The program that holds the record of meetings.
now_ledger_locked = Besprechungen können erstellt werden, aber nichts wird gespeichert, bis jenes Programm sie freigibt.
# The damaged record of meetings.
now_ledger_damaged = Convene legt sie beiseite und übernimmt, was noch lesbar ist; versuchen Sie es dann erneut.
now_ledger_too_new = Besprechungen können erstellt werden, aber nichts wird gespeichert. Verwenden Sie das neuere Convene.
now_ledger_unusable = Besprechungen können erstellt werden, aber nichts wird gespeichert. Der Grund steht unter „Diagnose“.
# Two whole sentences.
after_each_other = { $first } { $second }

# Why another try is needed, followed by when it comes.
retry_unreachable = Der Dienst ist nicht erreichbar
retry_timed_out = Der Dienst hat nicht rechtzeitig geantwortet
retry_interrupted = Die Verbindung wurde unterbrochen
retry_throttled = Der Dienst bittet um Geduld (429)
retry_trouble = Der Dienst ist gestört ({ $status })
token_empty = Fügen Sie ein Zugriffstoken ein
token_unsendable = Das ist kein Zugriffstoken: Es enthält ein Leerzeichen oder ein ungewöhnliches Zeichen. Kopieren Sie es erneut.
graph_url_not_https = Die Adresse muss mit https:// beginnen (http:// nur auf diesem Computer)
graph_url_user_info = Die Adresse darf weder Benutzernamen noch Kennwort enthalten
graph_url_end = Die Adresse muss vor dem ersten ? oder # enden
graph_url_unreadable = Geben Sie die Adresse von Graph ohne die Version ein, zum Beispiel https://graph.microsoft.com
