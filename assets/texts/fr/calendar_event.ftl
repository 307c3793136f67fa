# The button on the card, and below it the dialog that it opens.
add_to_calendar = Ajouter à mon calendrier…
add_to_calendar_title = Ajouter à mon calendrier
add_to_calendar_explained = Un événement contenant le lien de participation et l’invitation est placé dans votre propre calendrier Microsoft. Il mène à cette réunion ; aucune autre n’est créée.
add_to_calendar_accept = Ajouter au calendrier
invite_attendees = Inviter les participants
# $people: their addresses, a list
who_is_invited = { $count ->
    [one] Microsoft envoie immédiatement une invitation par e-mail à { $count } participant : { $people }.
   *[other] Microsoft envoie immédiatement une invitation par e-mail à { $count } participants : { $people }.
}
who_would_be_invited = { $count ->
    [one] Microsoft enverrait immédiatement une invitation par e-mail à { $count } participant : { $people }. L’organisation de démonstration n’envoie aucun e-mail.
   *[other] Microsoft enverrait immédiatement une invitation par e-mail à { $count } participants : { $people }. L’organisation de démonstration n’envoie aucun e-mail.
}
nobody_to_invite = Aucun participant de la réunion n’a d’adresse e-mail : personne ne peut être invité d’ici.
without_address = { $count ->
    [one] { $count } participant n’a pas d’adresse e-mail ici et ne peut pas être invité de cette façon.
   *[other] { $count } participants n’ont pas d’adresse e-mail ici et ne peuvent pas être invités de cette façon.
}
nobody_told_unless_ticked = Si vous ne cochez pas cette case, vous seul voyez l’événement.
calendar_consent = La première fois, Microsoft vous demande d’autoriser Convene à lire et à modifier vos calendriers.
added_to_calendar = Réunion ajoutée à votre calendrier
open_in_outlook = Ouvrir dans Outlook
open_event = Ouvrir l’événement
# Beside the card's buttons, where adding is not offered
no_times_for_calendar = La réunion ne peut pas être ajoutée à votre calendrier : le service ne lui a donné aucun horaire.
no_link_for_calendar = La réunion ne peut pas être ajoutée à votre calendrier : le service ne lui a donné aucun lien de participation.
app_has_no_calendar = La réunion ne peut pas être ajoutée à un calendrier ici : cette connexion agit en tant qu’application, qui n’a pas de calendrier à elle. Enregistrez plutôt le fichier de calendrier.
# Last on the card
in_no_calendar_by_itself = De lui-même, Microsoft n’inscrit cette réunion dans aucun calendrier et n’invite personne. Envoyez l’invitation vous-même.
in_calendar_nobody_invited = La réunion est dans votre calendrier et personne n’a été invité. Envoyez l’invitation vous-même.
in_calendar_and_invited = { $count ->
    [one] La réunion est dans votre calendrier et Microsoft invite { $count } participant par e-mail.
   *[other] La réunion est dans votre calendrier et Microsoft invite { $count } participants par e-mail.
}
in_calendar_of_demo = La réunion est dans votre calendrier de l’organisation de démonstration, avec les participants. L’organisation de démonstration n’envoie aucun e-mail.
# When it did not work
calendar_failed = Impossible d’ajouter la réunion à votre calendrier
calendar_may_be_done = Microsoft l’a peut-être tout de même ajoutée : regardez dans votre calendrier. L’ajouter à nouveau ne crée pas de second événement.
calendar_cancelled = Annulé. Si la demande était déjà parvenue à Microsoft, la réunion est dans votre calendrier. L’ajouter à nouveau ne crée pas de second événement.
calendar_answer_unreadable = La réponse de Microsoft est illisible. Regardez dans votre calendrier : la réunion y est peut-être.
calendar_not_allowed = Vous n’avez pas autorisé Convene à écrire dans votre calendrier. Rien n’a été ajouté.
calendar_not_allowed_now = Donnez l’autorisation, puis ajoutez à nouveau la réunion.
calendar_token_not_allowed = Le jeton de cette connexion ne permet pas d’écrire dans un calendrier. Rien n’a été ajouté.
calendar_token_not_allowed_now = Il lui faut l’autorisation Graph Calendars.ReadWrite. Enregistrez plutôt le fichier de calendrier.
no_calendar = Ce compte n’a pas de calendrier Microsoft dans lequel Convene puisse écrire. Rien n’a été ajouté.
no_calendar_now = Enregistrez plutôt le fichier de calendrier et ouvrez-le dans le calendrier que vous utilisez.
in_calendar_already = Votre calendrier a déjà eu un événement pour cette réunion, avec d’autres horaires, un autre texte ou d’autres personnes. Microsoft n’en a pas créé de second.
in_calendar_already_now = Modifiez cet événement dans Outlook. Si vous l’y avez supprimé, enregistrez plutôt le fichier de calendrier.
no_own_calendar = Une application n’a pas de calendrier à elle.
no_own_calendar_now = Enregistrez plutôt le fichier de calendrier.
