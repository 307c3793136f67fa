record_recovered = Die Datenbank Ihrer Besprechungen war beschädigt. Was noch lesbar war, steht in einer neuen: { $meetings ->
        [0] keine Besprechungen
        [one] 1 Besprechung
       *[other] { $meetings } Besprechungen
    } und { $requests ->
        [0] keine Anfragen
        [one] 1 Anfrage
       *[other] { $requests } Anfragen
    }. Die beschädigte Datei ist unverändert: { $file }
record_read_only = In die Datenbank Ihrer Besprechungen kann nicht geschrieben werden: Datei, Ordner oder Datenträger ist schreibgeschützt. Sie können ihren Inhalt sehen und Besprechungen erstellen, aber nichts Neues wird gespeichert. Heben Sie den Schreibschutz des Ordners auf, und starten Sie Convene neu.
# $why is a sentence.
answer_not_kept = Diese Antwort wird nicht unter „Besprechungen“ gespeichert. { $why }
