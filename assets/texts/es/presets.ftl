# A preset is what a person uses often, kept under a name; picking one fills the form.
preset = Preajuste
# In place of the name of a preset: none is picked.
no_preset = Ninguno
save_as_preset = Guardar como preajuste…
manage_presets = Administrar preajustes…
undo_preset = Deshacer preajuste
save_as_preset_title = Guardar como preajuste
edit_preset_title = Editar preajuste
edit_preset_explained = Para cambiar lo demás, elija el preajuste en el formulario, cambie lo que rellena y guárdelo con el mismo nombre.
save_preset = Guardar preajuste
replace_preset = Reemplazar
preset_name = Nombre del preajuste
preset_name_missing = Escriba un nombre para el preajuste
name_taken_by_preset = Ya hay un preajuste «{ $name }»
# Above ticks: which parts of the form the preset takes over.
preset_takes = Qué rellena
id_template = Plantilla de ID externo
id_template_explained = Opcional. Lo que está entre llaves se rellena: fecha y hora de inicio, asunto, un UUID aleatorio. Con el mismo ID se obtiene la misma reunión.
preset_invitation = Plantilla de invitación del preajuste
preset_invitation_explained = Opcional. La invitación a las reuniones creadas con este preajuste.
part_subject = Asunto: { $subject }
part_duration = Duración: { $length }
part_people = Asistentes: { $people }
part_options = Opciones: { $options }
part_external_id = ID externo: { $template }
part_invitation = Invitación propia
presets = Preajustes
presets_explained = Un preajuste rellena el formulario con lo que usa a menudo. Guarde uno en el formulario, en Programar.
edit = Editar…
edit_preset = Editar preajuste { $name }
remove_preset = Quitar preajuste { $name }
