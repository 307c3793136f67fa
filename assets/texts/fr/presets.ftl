# A preset is what a person uses often, kept under a name; picking one fills the form.
preset = Préréglage
# In place of the name of a preset: none is picked.
no_preset = Aucun
save_as_preset = Enregistrer comme préréglage…
manage_presets = Gérer les préréglages…
undo_preset = Annuler le préréglage
save_as_preset_title = Enregistrer comme préréglage
edit_preset_title = Modifier le préréglage
edit_preset_explained = Pour modifier le reste, choisissez le préréglage dans le formulaire, modifiez ce qu’il remplit et enregistrez-le sous le même nom.
save_preset = Enregistrer le préréglage
replace_preset = Remplacer
preset_name = Nom du préréglage
preset_name_missing = Tapez un nom pour le préréglage
name_taken_by_preset = Il existe déjà un préréglage « { $name } »
# Above ticks: which parts of the form the preset takes over.
preset_takes = Ce qu’il remplit
id_template = Modèle d’ID externe
id_template_explained = Facultatif. Ce qui est entre accolades est remplacé : la date et l’heure du début, l’objet, un UUID aléatoire. Le même ID obtient la même réunion.
preset_invitation = Modèle d’invitation du préréglage
preset_invitation_explained = Facultatif. L’invitation aux réunions créées avec ce préréglage.
part_subject = Objet : { $subject }
part_duration = Durée : { $length }
part_people = Participants : { $people }
part_options = Options : { $options }
part_external_id = ID externe : { $template }
part_invitation = Sa propre invitation
presets = Préréglages
presets_explained = Un préréglage remplit le formulaire avec ce que vous utilisez souvent. Enregistrez-en un dans le formulaire, sous « Planifier ».
edit = Modifier…
edit_preset = Modifier le préréglage { $name }
remove_preset = Retirer le préréglage { $name }
