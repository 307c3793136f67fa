copied_plain = Le Presse-papiers n’a pas pris l’invitation mise en forme ; elle a donc été copiée en texte brut.
show_qr = Afficher le code QR
qr_title = Code QR du lien de participation
qr_code = Code QR
qr_explained = Visez-le avec l’appareil photo d’un téléphone pour rejoindre la réunion.
qr_too_long = Le lien est trop long pour un code QR.
qr_of_demo = L’organisation de démonstration est dans cet ordinateur : un téléphone ne peut pas atteindre ce lien.
open_chat = Ouvrir la conversation
show_request = Afficher la demande…
request_title = Demande
request_explained = « Créer ou obtenir la réunion » envoie ceci. Rien n’a encore été envoyé.
copy_as_curl = Copier pour curl
token_not_shown = Le jeton d’accès est transmis dans l’en-tête Authorization et n’est pas affiché. La commande curl le prend dans la variable TOKEN.
open_calendar = Ouvrir le fichier de calendrier
write_mail = Rédiger un e-mail
invitation = Invitation
template = Modèle d’invitation
template_explained = Ce qui est entre accolades est remplacé pour chaque réunion. Une ligne est omise quand rien de ce qu’elle a entre accolades n’est connu. Écrivez {"{"}{"{"} et {"}"}{"}"} pour de vraies accolades.
preview = Aperçu
save_template = Enregistrer le modèle
drop_template = Utiliser celui de Convene
example_subject = Point hebdomadaire

# What a new e-mail does not have.
mail_lacks_attendees = { $count ->
    [one] Un e-mail commencé ici a ses limites : il n’est pas adressé à { $count } participant, faute d’adresse ou de place.
   *[other] Un e-mail commencé ici a ses limites : il n’est pas adressé à { $count } participants, faute d’adresse ou de place.
}
mail_is_cut = Un e-mail commencé ici a ses limites : l’invitation n’y est pas complète ; collez une copie par-dessus.
mail_lacks_attendees_and_is_cut = { $count ->
    [one] Un e-mail commencé ici a ses limites : il n’est pas adressé à { $count } participant, faute d’adresse ou de place, et l’invitation n’y est pas complète ; collez une copie par-dessus.
   *[other] Un e-mail commencé ici a ses limites : il n’est pas adressé à { $count } participants, faute d’adresse ou de place, et l’invitation n’y est pas complète ; collez une copie par-dessus.
}

# What is wrong in an invitation template.
unknown_placeholder = Ligne { $line }, colonne { $column } : il n’existe pas d’élément {"{"}{ $name }{"}"}.
brace_not_closed = Ligne { $line }, colonne { $column } : cette accolade n’est pas fermée sur sa ligne.
brace_not_opened = Ligne { $line }, colonne { $column } : cette accolade n’a pas été ouverte ; écrivez {"}"}{"}"} pour le caractère lui-même.
