# A link such as convene:new?… by which another program fills the form. The question when something is typed there.
link_title = Formular aus einem Link ausfüllen?
link_asks = Ein anderes Programm möchte das Formular so ausfüllen:
link_explained = Im Formular steht bereits etwas. Wenn der Link es ausfüllt, holt „Rückgängig“ das zurück. Gesendet wird nichts.
fill_form = Formular ausfüllen
keep_typed = Meine Eingaben behalten
# The button beside the two sentences below, which brings back what was typed.
undo_link = Rückgängig
filled_for_create = Von einem Link ausgefüllt. Sehen Sie alles durch, bevor Sie „Besprechung erstellen oder abrufen“ wählen.
filled_for_check = Von einem Link ausgefüllt. Sehen Sie alles durch, bevor Sie „Externe ID prüfen“ wählen.
link_people_wait = Bis Sie dies ausblenden, wird niemand daraus im Verzeichnis nachgeschlagen.
link_waits = Ein Link hat das Formular ausgefüllt. Sie finden es vor, sobald Sie verbunden sind.
link_cleaned = Nicht sichtbare Zeichen wurden aus dem Link entfernt.
# $names: names of parameters in the link.
link_ignored = Hier unbekannt und daher aus dem Link weggelassen: { $names }
# $why: one of the sentences below.
link_not_taken = Ein anderes Programm hat einen Link geöffnet, der nicht verwendet werden kann; nichts wurde ausgefüllt. { $why }
link_too_long = Der Link ist zu lang.
link_unknown = Das ist kein Link für Convene; ein solcher beginnt mit convene:new? oder convene:check?
link_fragment = Im Link steht ein #, das alles Weitere abschneidet. Schreiben Sie es als %23.
# $parameter: such as external-id, as it stands in the link.
link_repeated = Im Link steht { $parameter } zweimal, kann aber nur einen Wert haben.
link_value_too_long = Im Link ist { $parameter } zu lang.
link_unreadable = Im Link ist { $parameter } nicht lesbar.
link_external_id_missing = Im Link fehlt external-id.
link_external_id_wrong = Im Link beginnt oder endet external-id mit einem Leerzeichen oder enthält ein nicht sichtbares Zeichen.
link_end_and_duration = Der Link hat sowohl ein Ende als auch eine Dauer.
link_end_without_start = Der Link hat ein Ende, aber keinen Beginn.
