# A preset is what a person uses often, kept under a name; picking one fills the form.
preset = Preset
# In place of the name of a preset: none is picked.
no_preset = None
save_as_preset = Save as preset…
manage_presets = Manage presets…
undo_preset = Undo preset
save_as_preset_title = Save as preset
edit_preset_title = Edit preset
edit_preset_explained = To change the rest, pick the preset in the form, change what it fills in, and save it under the same name.
save_preset = Save preset
replace_preset = Replace
preset_name = Preset name
preset_name_missing = Type a name for the preset
name_taken_by_preset = There is a preset “{ $name }” already
# Above ticks: which parts of the form the preset takes over.
preset_takes = What it fills in
id_template = External ID template
id_template_explained = Optional. What stands in braces is filled in: the date and time of the start, the subject, a random UUID. The same ID gets the same meeting.
preset_invitation = Preset’s invitation template
preset_invitation_explained = Optional. The invitation to meetings made with this preset.
part_subject = Subject: { $subject }
part_duration = Duration: { $length }
part_people = Attendees: { $people }
part_options = Options: { $options }
part_external_id = External ID: { $template }
part_invitation = An invitation of its own
presets = Presets
presets_explained = A preset fills the form with what you often use. Save one in the form, under Schedule.
edit = Edit…
edit_preset = Edit preset { $name }
remove_preset = Remove preset { $name }
