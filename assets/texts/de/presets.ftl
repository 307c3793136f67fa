# A preset is what a person uses often, kept under a name; picking one fills the form.
preset = Voreinstellung
# In place of the name of a preset: none is picked.
no_preset = Keine
save_as_preset = Als Voreinstellung speichern…
manage_presets = Voreinstellungen verwalten…
undo_preset = Voreinstellung rückgängig machen
save_as_preset_title = Als Voreinstellung speichern
edit_preset_title = Voreinstellung bearbeiten
edit_preset_explained = Um das Übrige zu ändern, wählen Sie die Voreinstellung im Formular aus, ändern Sie, was sie ausfüllt, und speichern Sie sie unter demselben Namen.
save_preset = Voreinstellung speichern
replace_preset = Ersetzen
preset_name = Name der Voreinstellung
preset_name_missing = Geben Sie einen Namen für die Voreinstellung ein
name_taken_by_preset = Es gibt bereits eine Voreinstellung „{ $name }“
# Above ticks: which parts of the form the preset takes over.
preset_takes = Was sie ausfüllt
id_template = Vorlage für die externe ID
id_template_explained = Optional. Was in geschweiften Klammern steht, wird ersetzt: Datum und Uhrzeit des Beginns, Betreff, eine zufällige UUID. Dieselbe ID ergibt dieselbe Besprechung.
preset_invitation = Einladungsvorlage der Voreinstellung
preset_invitation_explained = Optional. Die Einladung zu Besprechungen, die mit dieser Voreinstellung erstellt werden.
part_subject = Betreff: { $subject }
part_duration = Dauer: { $length }
part_people = Teilnehmer: { $people }
part_options = Optionen: { $options }
part_external_id = Externe ID: { $template }
part_invitation = Eine eigene Einladung
presets = Voreinstellungen
presets_explained = Eine Voreinstellung füllt das Formular mit dem aus, was Sie oft verwenden. Speichern Sie eine im Formular unter „Planen“.
edit = Bearbeiten…
edit_preset = Voreinstellung { $name } bearbeiten
remove_preset = Voreinstellung { $name } entfernen
