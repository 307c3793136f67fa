copied_plain = Die Zwischenablage hat die formatierte Einladung nicht angenommen, daher wurde sie als reiner Text kopiert.
show_qr = QR-Code anzeigen
qr_title = QR-Code des Teilnahmelinks
qr_code = QR-Code
qr_explained = Richten Sie die Kamera eines Smartphones darauf, um teilzunehmen.
qr_too_long = Der Link ist zu lang für einen QR-Code.
qr_of_demo = Die Demo-Organisation befindet sich in diesem Computer, daher kann ein Smartphone diesen Link nicht erreichen.
open_chat = Chat öffnen
show_request = Anfrage anzeigen…
request_title = Anfrage
request_explained = „Besprechung erstellen oder abrufen“ sendet dies. Noch wurde nichts gesendet.
copy_as_curl = Als curl kopieren
token_not_shown = Das Zugriffstoken wird im Header Authorization mitgesendet und nicht angezeigt. Der curl-Befehl nimmt es aus der Variablen TOKEN.
open_calendar = Kalenderdatei öffnen
write_mail = E-Mail schreiben
invitation = Einladung
template = Einladungsvorlage
template_explained = Was in geschweiften Klammern steht, wird für jede Besprechung ersetzt. Eine Zeile entfällt, wenn nichts aus ihren Klammern bekannt ist. Schreiben Sie {"{"}{"{"} und {"}"}{"}"} für die Klammern selbst.
preview = Vorschau
save_template = Vorlage speichern
drop_template = Vorlage von Convene verwenden
example_subject = Wöchentliche Teamrunde

# What a new e-mail does not have.
mail_lacks_attendees = { $count ->
    [one] Eine hier begonnene E-Mail geht nicht an 1 Teilnehmer: Die Adresse fehlt, oder der Platz reicht nicht.
   *[other] Eine hier begonnene E-Mail geht nicht an { $count } Teilnehmer: Die Adressen fehlen, oder der Platz reicht nicht.
}
mail_is_cut = In einer hier begonnenen E-Mail ist die Einladung nicht vollständig: Fügen Sie eine Kopie darüber ein.
mail_lacks_attendees_and_is_cut = { $count ->
    [one] Eine hier begonnene E-Mail geht nicht an 1 Teilnehmer: Die Adresse fehlt, oder der Platz reicht nicht. Außerdem ist die Einladung darin nicht vollständig: Fügen Sie eine Kopie darüber ein.
   *[other] Eine hier begonnene E-Mail geht nicht an { $count } Teilnehmer: Die Adressen fehlen, oder der Platz reicht nicht. Außerdem ist die Einladung darin nicht vollständig: Fügen Sie eine Kopie darüber ein.
}

# What is wrong in an invitation template.
unknown_placeholder = Zeile { $line }, Spalte { $column }: Es gibt keinen Platzhalter {"{"}{ $name }{"}"}.
brace_not_closed = Zeile { $line }, Spalte { $column }: Diese Klammer wird in ihrer Zeile nicht geschlossen.
brace_not_opened = Zeile { $line }, Spalte { $column }: Diese Klammer wurde nicht geöffnet; für geschweifte Klammern selbst schreiben Sie {"{"}{"{"} und {"}"}{"}"}.
