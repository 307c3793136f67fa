how_to_sign_in = Art der Anmeldung
organization_label = Organisation
organization_hint = contoso.com
organization_explained = Ihre Mandanten-ID oder eine ihrer überprüften Domänen. Lassen Sie das Feld für ein beliebiges Geschäfts- oder Schulkonto leer.
organization_needed_explained = Ihre Mandanten-ID oder eine ihrer überprüften Domänen.
client_id_label = Client-ID
client_id_explained = Die ID der App, die Ihre Organisation für Convene registriert hat. Ihr Administrator kennt sie oder registriert die App.
sign_in_address = Anmeldeadresse
client_secret = Clientgeheimnis
remember_secret = Geheimnis speichern
remember_secret_explained = Versiegelt mit einem Schlüssel im Schlüsselbund dieses Systems. Andernfalls bleibt es im Arbeitsspeicher, bis Convene beendet wird.
certificate_file = Zertifikatdatei
certificate_explained = Eine PEM-Datei mit dem Zertifikat und seinem privaten RSA-Schlüssel, ohne Kennwort.
organizer_id = Organisator
organizer_explained = Die Person, in deren Namen Besprechungen erstellt werden: die Objekt-ID oder, wenn die App Benutzer lesen darf, die Adresse.
organizer_needed = Geben Sie die Objekt-ID oder Adresse des Organisators ein
client_id_needed = Geben Sie die Client-ID Ihrer Registrierung ein; „So registrieren Sie Convene“ erklärt, woher Sie eine bekommen
client_id_not_a_guid = Eine Client-ID von Microsoft sieht aus wie 00000000-1111-2222-3333-444444444444. Kopieren Sie sie aus der Übersicht der Registrierung
secret_needed = Fügen Sie den Wert des Geheimnisses ein
certificate_needed = Geben Sie den Pfad der Zertifikatdatei ein
own_tenant_needed = Eine App, die sich selbst anmeldet, braucht genau eine Organisation: Geben Sie deren Mandanten-ID oder Domäne ein
not_allowed_here = Die Einstellungen Ihres Administrators erlauben diese Verbindung nicht
change = Ändern…
change_title = Verbindung ändern
connected = Verbunden
schedule_a_meeting = Besprechung planen
sign_in_title = Mit dem Browser anmelden
code_title = Mit einem Code anmelden
preparing = Anmeldung wird vorbereitet…
open_again = Erneut öffnen
copy_link = Link kopieren
use_code = Stattdessen Code verwenden
use_browser = Stattdessen Browser verwenden
browser_shows_error = Der Browser zeigt einen Fehler
paste_error = Fehler aus dem Browser
paste_error_explained = Kopieren Sie den ganzen Text der Seite, und fügen Sie ihn hier ein. Er wird nur auf diesem Computer gelesen und nicht gespeichert.
paste_error_hint = AADSTS…
explain_error = Fehler erklären
usual_errors = Noch keine Antwort? Daran liegt es meistens
copy_code = Code kopieren
open_page = Seite öffnen
only_your_code = Geben Sie diesen Code nur ein, wenn Sie den Vorgang selbst gestartet haben.
code_page_label = Öffnen Sie diese Seite in einem beliebigen Browser
code_label = und geben Sie diesen Code ein
show_sign_in = Anmeldung anzeigen
waiting_for_sign_in = Warten auf Ihre Anmeldung
sign_in_stopped = Die Anmeldung war nicht erfolgreich
back = Zurück
sign_in_label = Anmelden
sign_in_again = Erneut anmelden
add_account = Weiteres Konto hinzufügen
sign_out = Abmelden
forget_secret = Geheimnis vergessen
other_account_title = Ein anderes Konto hat sich angemeldet
use_this_account = Dieses Konto verwenden
microsoft_sign_out_page = Abmeldeseite von Microsoft öffnen
hide = Ausblenden
use_secret = Dieses Geheimnis verwenden
sign_in_next_time = Beim nächsten Mal müssen Sie sich erneut anmelden
test_connection = Verbindung testen
testing = Verbindung wird getestet…
allow_directory = Verzeichnissuche erlauben
allow_channels = Teams und Kanäle erlauben
allow_calendar = Kalenderzugriff erlauben
test_cancelled = Der Test wurde abgebrochen
admin_text_names_you = Was fehlgeschlagen ist, die App, die Organisation und Ihr Konto; kein Geheimnis
proxy_help = Convene übernimmt den Proxy aus den Umgebungsvariablen HTTPS_PROXY, ALL_PROXY und NO_PROXY oder aus den Einstellungen des Systems. Wenn der Proxy Benutzernamen und Kennwort verlangt, stehen sie in der Adresse des Proxys: http://NAME:PASSWORD@proxy.example:8080. Ändern Sie ihn dort, wo er festgelegt ist, und starten Sie Convene dann neu.
# The ways of signing in, by their names.
by_browser = Browser (empfohlen)
by_device_code = Code auf einem anderen Gerät
by_client_secret = App mit Geheimnis
by_client_certificate = App mit Zertifikat
by_token = Eingefügtes Zugriffstoken
by_browser_explained = Sie melden sich auf der Seite Ihrer Organisation an; Convene sieht Ihr Kennwort nie.
by_device_code_explained = Für Computer, auf denen sich kein Browser öffnen lässt: Sie geben einen Code in einem Browser auf einem anderen Gerät ein.
by_client_secret_explained = Für Administratoren: Die App meldet sich selbst an und erstellt Besprechungen für einen Organisator.
by_client_certificate_explained = Für Administratoren: Die App meldet sich selbst mit einem Zertifikat an, das besser ist als ein Geheimnis.
# The name of a permission of Microsoft Graph.
by_token_explained = Sie bringen ein Microsoft Graph-Zugriffstoken mit der Berechtigung { $permission } mit. Es gilt etwa eine Stunde.
# How an account signs in, in two words: one of a few facts about it.
way = { $kind ->
    [demo] in diesem Programm
    [browser] im Browser
    [code] mit Code
    [secret] App mit Geheimnis
    [certificate] App mit Zertifikat
   *[token] Zugriffstoken
}
# The same with the address of the sign-in service.
way_at = { $kind ->
    [demo] in diesem Programm bei { $url }
    [browser] im Browser bei { $url }
    [code] mit Code bei { $url }
    [secret] App mit Geheimnis bei { $url }
    [certificate] App mit Zertifikat bei { $url }
   *[token] Zugriffstoken bei { $url }
}
# The name of a box, and what is chosen in it.
named_choice = { $label }: { $chosen }
set_for_everybody = Von Ihrem Administrator festgelegt
set_for_everybody_in = Von Ihrem Administrator festgelegt in { $file }
# Begins with a whole sentence, which says why the file was not read.
system_settings_unread = { $why } Die Datei stammt von Ihrem Administrator; bis sie gelesen werden kann, lässt sich nur die Demo-Organisation verwenden.
tenant_wrong = Geben Sie eine Mandanten-ID oder eine Domäne wie contoso.com ein
# “common” and “consumers” are what was typed.
tenant_common = „common“ lässt persönliche Konten zu, die keine Teams-Besprechungen einer Organisation haben. Lassen Sie das Feld stattdessen leer
tenant_consumers = „consumers“ steht für persönliche Konten, die keine Teams-Besprechungen einer Organisation haben. Lassen Sie das Feld stattdessen leer
client_id_wrong = Das ist keine Client-ID. Kopieren Sie sie aus der Übersicht der Registrierung
client_id_of_microsoft = Diese Client-ID gehört zu einer App von Microsoft. Geben Sie die der eigenen Registrierung Ihrer Organisation ein
authority_url_wrong = Geben Sie die Adresse des Anmeldedienstes ein, zum Beispiel { $url }
# The name of a host, such as login.microsoftonline.com.
waiting_for_browser = In Ihrem Browser ist eine Seite von { $site } geöffnet. Melden Sie sich dort an, und kommen Sie dann zurück: Convene macht von selbst weiter. Ihr Formular ist unverändert.
browser_not_opened = Der Browser konnte nicht geöffnet werden. Kopieren Sie den Link, und öffnen Sie ihn selbst; er führt zu { $site }.
# Minutes and seconds, such as 9:05.
time_to_go = Noch { $time }
# What the button for the account says of it.
account_not_connected = Nicht verbunden
account_connecting = Verbindung mit { $connection } wird hergestellt…
account_needs_token = Zugriffstoken benötigt
account_needs_secret = Clientgeheimnis benötigt
account_not_signed_in = Nicht angemeldet
app_acting_for = App, für { $user }
signed_out_here = Auf diesem Computer abgemeldet
signed_out_who = { $who } auf diesem Computer abgemeldet
other_account_came = Sie sollten sich als { $expected } anmelden, angemeldet hat sich aber { $got }. Ohne Ihre Zustimmung wird nichts ersetzt.
other_account_without_name_came = Sie sollten sich als { $expected } anmelden, angemeldet hat sich aber ein Konto ohne Namen. Ohne Ihre Zustimmung wird nichts ersetzt.
account_came_for_one_without_name = Sie sollten sich mit einem Konto ohne Namen anmelden, angemeldet hat sich aber { $got }. Ohne Ihre Zustimmung wird nichts ersetzt.
account_without_name_came_for_another = Sie sollten sich mit einem Konto ohne Namen anmelden, angemeldet hat sich aber ein anderes Konto ohne Namen. Ohne Ihre Zustimmung wird nichts ersetzt.
sign_in_needed_again = { $who } muss sich bei { $connection } erneut anmelden. Ihr Formular ist unverändert.
sign_in_needed_first = Bei { $connection } ist noch niemand angemeldet.
needs_secret = { $connection } benötigt das Geheimnis der App. Ihr Formular ist unverändert.
sign_in_ends_soon = Die Anmeldung von { $who } konnte nicht erneuert werden und endet bald. Bis dahin können Sie weiterarbeiten.
sign_ins_set_aside = Die Datei mit den Anmeldungen war nicht verwendbar und wurde beiseitegelegt. Bitte melden Sie sich erneut an. Sie ist jetzt hier: { $file }
keychain_missing = Dieses System hat keinen Schlüsselbund, den Convene verwenden kann.
keychain_locked = Der Schlüsselbund dieses Systems ist gesperrt.
keychain_silent = Der Schlüsselbund dieses Systems antwortet nicht.
keychain_refused = Der Schlüsselbund dieses Systems hat abgelehnt.
keychain_forgot = Der Schlüsselbund dieses Systems behält den Schlüssel nicht.
sign_ins_not_written = Die Datei mit den Anmeldungen kann nicht geschrieben werden.
sign_ins_none_yet = Anmeldungen: Bisher war keine nötig. Sie werden in einer versiegelten Datei gespeichert, deren Schlüssel im Schlüsselbund des Systems liegt.
sign_ins_sealed = Anmeldungen: in einer versiegelten Datei, deren Schlüssel im Schlüsselbund des Systems liegt
# The gap is a whole sentence: why they are in memory only.
sign_ins_in_memory = Anmeldungen: nur im Arbeitsspeicher. { $why } Beim nächsten Mal müssen Sie sich erneut anmelden.
# Facts about a connection: where it leads, who can sign in, for whom meetings are made.
leads_into_this_program = In diesem Programm; keine Besprechung darin ist echt
any_work_account = beliebiges Geschäfts- oder Schulkonto
for_organizer = für { $id }
signed_in_names = Angemeldet: { $names }
signed_in_nobody = Niemand ist angemeldet
change_connection = { $name } ändern…
# What the test of a connection tries, and what came of it.
checked_who = Angemeldet als
checked_create_or_get = createOrGet erlaubt
checked_directory = Verzeichnissuche
checked_channels = Teams und Kanäle
found_works = Funktioniert
found_not_allowed_yet = Noch nicht erlaubt; alles andere funktioniert auch so
found_does_not_apply = Nicht bei dieser Art der Anmeldung
