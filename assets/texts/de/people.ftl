suggested_people = Vorgeschlagene Personen
searching = Wird gesucht…
nobody_found = Niemand gefunden. Sie können auch eine vollständige Adresse eingeben.
already_added = bereits hinzugefügt
looking_up = Wird nachgeschlagen…
several_have_it = Mehrere Personen haben diese Adresse. Wählen Sie eine aus:
look_up_again = Erneut nachschlagen

# Below the list of who was found: Enter picks what is highlighted.
enter_picks_entry = { $search ->
    [running] Eingabe übernimmt { $name } ({ $place } von bisher { $count })
   *[over] Eingabe übernimmt { $name } ({ $place } von { $count })
}
down_chooses_entry = { $search ->
    [running] Bisher { $count } gefunden; Pfeil nach unten wählt aus
   *[over] { $count } gefunden; Pfeil nach unten wählt aus
}

# After somebody’s name, address and department.
mark_group = Gruppe: Mitglieder einzeln hinzufügen
mark_guest = Gast
mark_external = extern

# What is known of somebody, and what it means for the meeting.
standing_member = Im Verzeichnis gefunden
standing_guest = Gast: von außerhalb in Ihr Verzeichnis eingeladen
standing_external = Extern: in keinem Ihrer Verzeichnisse, kann also teilnehmen, aber nicht präsentieren
standing_not_found = Nicht im Verzeichnis, obwohl die Adresse zu Ihrer Organisation gehört. Prüfen Sie sie.
standing_group = Das ist eine Gruppe. Graph nimmt nur Personen an; fügen Sie die Mitglieder einzeln hinzu.
# $role is “Presenter” or “Co-organizer”.
role_only_in_directory = Die Rolle { $role } gibt es nur für Personen im Verzeichnis. Microsoft sagt nicht, ob Teams sie sonst ablehnt oder ignoriert.
same_person_as = Dieselbe Person wie { $first }: wird einmal gesendet, mit der stärkeren Rolle
edit_the_address = { $address } bearbeiten
# $person is a name with address and department.
choose_one = { $person } auswählen

# Why people are not looked up. $why is a sentence.
people_not_allowed_by_person = Sie haben Convene nicht erlaubt, das Verzeichnis zu durchsuchen; es schlägt daher nur Personen aus Ihren früheren Besprechungen vor und prüft keine Adressen. Adressen funktionieren trotzdem.
people_not_allowed = Diese Verbindung darf das Verzeichnis nicht lesen (Graph-Berechtigung User.ReadBasic.All oder User.Read.All), daher werden keine Adressen geprüft. Adressen funktionieren trotzdem.
people_failed = Personen können im Moment nicht nachgeschlagen werden: { $why } Adressen funktionieren trotzdem.
