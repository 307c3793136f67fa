file_needed = Geben Sie an, wohin die Datei soll
# $code_point: such as U+200B.
control_character = Es enthält ein Steuerzeichen ({ $code_point }). Entfernen Sie es.
# The fields understand the words of src/meeting/when/words.rs in every language there: give an example as people write it.
date_missing = Geben Sie ein Datum ein, zum Beispiel „1. Dez.“ oder „morgen“
time_missing = Geben Sie eine Uhrzeit ein, zum Beispiel „14:00“ oder „14 Uhr“
time_skipped = Die Uhr überspringt diese Zeit. Wählen Sie eine der beiden.
time_twice = Die Uhr zeigt diese Zeit zweimal. Wählen Sie eine der beiden.
end_without_start = Graph braucht einen Beginn, wenn es ein Ende gibt. Geben Sie einen ein.
problem_end_before_start = Das Ende liegt vor dem Beginn
zone_missing = Geben Sie eine Zeitzone ein, zum Beispiel Europe/Berlin oder Berlin
zone_unknown = Es gibt keine Zeitzone mit diesem Namen. Geben Sie eine Stadt ein, und wählen Sie aus der Liste.
attendee_missing = Ein Teilnehmer braucht eine Adresse oder eine Benutzer-ID
# An invisible character is given as U+200B or the like.
character_not_in_user_id = { $kind ->
    [blank] Eine Benutzer-ID enthält kein Leerzeichen
    [invisible] Eine Benutzer-ID enthält kein unsichtbares Zeichen ({ $character })
   *[visible] Eine Benutzer-ID enthält kein „{ $character }“
}
group_not_taken = Das ist eine Gruppe. Graph nimmt nur Personen an; fügen Sie die Mitglieder einzeln hinzu.
problem_channel_needs_beta = Kanalchats brauchen die Betaversion von Graph, und diese Verbindung verwendet v1.0. Verwenden Sie die Betaversion, oder lassen Sie das Feld leer.
problem_channel_not_in_this_cloud = In der Cloud dieser Verbindung sind keine Besprechungen in Kanälen möglich. Lassen Sie das Feld leer.
not_a_date = Das ist kein Datum. Geben Sie zum Beispiel „2026-12-01“, „1. Dez.“, „morgen“ oder „Fr“ ein.
no_such_day = Diesen Tag gibt es im Kalender nicht
date_either_way = Tag und Monat könnten vertauscht sein. Schreiben Sie den Monat als Wort.
year_too_far = Das Jahr { $year } liegt zu weit entfernt
not_a_time = Das ist keine Uhrzeit. Geben Sie zum Beispiel „14:00“, „14 Uhr“ oder „1430“ ein.
no_such_time = Diese Uhrzeit gibt es nicht
end_of_day = Geben Sie 00:00 des nächsten Tages statt 24:00 ein
# "Generate external ID" is the name of a button.
external_id_missing = Geben Sie die externe ID ein, oder wählen Sie „Externe ID erzeugen“
external_id_blank = Davor oder dahinter steht ein Leerzeichen. Damit wäre es die ID einer anderen Besprechung; entfernen Sie es.
external_id_unprintable = Sie enthält ein unsichtbares Zeichen ({ $code_point }). Entfernen Sie es.
address_missing = Geben Sie eine Adresse ein
address_not_one_at = Das ist keine Adresse: Sie enthält genau ein @, wie ana@contoso.com
address_nothing_before_at = Vor dem @ fehlt etwas
address_no_domain = Nach dem @ fehlt etwas, wie in ana@contoso.com
character_not_in_address = { $kind ->
    [blank] Eine Adresse enthält kein Leerzeichen
    [invisible] Eine Adresse enthält kein unsichtbares Zeichen ({ $character })
   *[visible] Eine Adresse enthält kein „{ $character }“
}
# "Get link to channel" is a command in Teams.
channel_no_thread = Darin ist kein Kanal. Wählen Sie einen aus der Liste, oder fügen Sie ein, was „Link zum Kanal abrufen“ in Teams liefert.
channel_is_chat = Das ist ein Chat. Eine Besprechung kann nur zu einem Kanal gehören.
channel_several = Darin ist mehr als ein Kanal. Fügen Sie nur einen Link ein.
hidden_characters = Es sind unsichtbare Zeichen darin: { $visible }
merged_entries = { $person } steht { $entries }-mal in der Liste und wird einmal gesendet
merged_entries_as = { $person } steht { $entries }-mal in der Liste und wird einmal als { $role } gesendet
more_than_750_attendees = Es sind { $count } Teilnehmer; der Dienst liefert höchstens 750 zurück
external_id_beyond_ascii = Die externe ID enthält Zeichen außerhalb von ASCII; Microsoft sagt nicht, ob der Dienst sie behält
# $role: Presenter or Co-organizer, by its name.
problem_role_only_in_directory = { $person } steht nicht im Verzeichnis der Organisation und kann daher kein { $role } sein
roles_without_effect = { $presenters ->
    [everyone] Die Rollen Referent und Mitorganisator wirken nicht, solange alle präsentieren dürfen
    [organization] Die Rollen Referent und Mitorganisator wirken nicht, solange Personen in der Organisation präsentieren dürfen
    [roleIsPresenter] Die Rollen Referent und Mitorganisator wirken nicht, solange Personen mit der Rolle präsentieren dürfen
   *[organizer] Die Rollen Referent und Mitorganisator wirken nicht, solange nur der Organisator präsentieren darf
}
equal_times = Das Ende ist gleich dem Beginn; Graph erlaubt das
start_in_past = Der Beginn liegt in der Vergangenheit; Graph erlaubt das
# The clock changes while the meeting lasts; $at is the time of day and the offset from UTC.
clock_changes = { $way ->
    [forward] Währenddessen wird die Uhr um { $length } vorgestellt, um { $at }
   *[back] Währenddessen wird die Uhr um { $length } zurückgestellt, um { $at }
}
# How far the clock goes.
clock_change_hours = { $hours } h
clock_change_minutes = { $minutes } min
clock_set_back = In dieser Nacht wird die Uhr zurückgestellt und zeigt diese Zeit zweimal
clock_set_forward = Die Uhr wird über diese Zeit hinweg vorgestellt, es gibt sie also nicht
