# A link such as convene:new?… by which another program fills the form. The question when something is typed there.
link_title = Remplir le formulaire depuis un lien ?
link_asks = Un autre programme veut remplir le formulaire ainsi :
link_explained = Le formulaire contient déjà quelque chose. Si le lien le remplit, « Annuler le lien » le rétablit. Rien n’est envoyé.
fill_form = Remplir le formulaire
keep_typed = Garder ma saisie
# The button beside the two sentences below, which brings back what was typed.
undo_link = Annuler le lien
filled_for_create = Rempli par un lien. Vérifiez tout avant d’utiliser « Créer ou obtenir la réunion ».
filled_for_check = Rempli par un lien. Vérifiez tout avant d’utiliser « Vérifier l’ID externe ».
link_people_wait = Tant que vous ne masquez pas ceci, personne n’y est recherché dans l’annuaire.
link_waits = Un lien a rempli le formulaire. Vous le trouverez une fois connecté.
link_cleaned = Des caractères invisibles ont été retirés du lien.
# $names: names of parameters in the link.
link_ignored = Retiré du lien, car inconnu ici : { $names }
# $why: one of the sentences below.
link_not_taken = Un autre programme a ouvert un lien inutilisable, et rien n’a été rempli. { $why }
link_too_long = Le lien est trop long.
link_unknown = Ce n’est pas un lien pour Convene, qui commence par convene:new? ou convene:check?
link_fragment = Le lien contient un #, qui coupe ce qui suit. Écrivez-le %23.
# $parameter: such as external-id, as it stands in the link.
link_repeated = Dans le lien, { $parameter } figure deux fois et ne peut avoir qu’une valeur.
link_value_too_long = Dans le lien, { $parameter } est trop long.
link_unreadable = Dans le lien, { $parameter } est illisible.
link_external_id_missing = Dans le lien, external-id manque.
link_external_id_wrong = Dans le lien, external-id commence ou finit par un espace, ou contient un caractère invisible.
link_end_and_duration = Le lien a à la fois une fin et une durée.
link_end_without_start = Le lien a une fin, mais pas de début.
