subject = Objet
subject_hint = De quoi il s’agit ; peut rester vide
start_date = Date de début
start_time = Heure de début
end_date = Date de fin
end_time = Heure de fin
pick_start_date = Choisir la date de début
pick_end_date = Choisir la date de fin
previous_month = Mois précédent
next_month = Mois suivant
duration = Durée
time_zone = Fuseau horaire
let_teams_choose = Laisser Teams choisir l’horaire
add_attendee = Ajouter un participant
add_attendee_hint = Un nom ou une adresse, ou collez une liste
external_id = ID externe
external_id_hint = Par exemple un numéro de ticket
external_id_explained = Demander deux fois avec un même ID donne une seule réunion. L’ID est propre à l’organisateur : le même ID chez un autre organisateur est une autre réunion. Pour vérifier, un lien de participation ou un ID de réunion convient aussi.
generate = Générer un ID externe
channel = Canal
channel_hint = Le nom d’un canal, ou collez son lien
create_or_get = Créer ou obtenir la réunion
create_keys = Ctrl+Entrée
check_external_id = Vérifier l’ID externe
check_keys = Ctrl+K
clear_form = Effacer le formulaire
undo_clear = Annuler l’effacement
create_if_missing = Créer si absente
not_known_title = Aucune réunion avec cet ID externe n’est connue ici
not_known_explained = S’il y en a une, seule l’opération createOrGet de Graph peut le dire : l’interroger sur un ID externe crée la réunion quand il n’y en a pas. Si elle est absente, voici ce qui serait créé :
what_is_sent = Ce qui serait envoyé
copy_what_is_sent = Copier ce qui serait envoyé
check_created = Il n’y en avait aucune avec cet ID externe : elle vient donc d’être créée.
delete_again = La supprimer
deleted_explained = La réunion est supprimée. Son lien de participation peut encore s’ouvrir, et quiconque l’ouvre fait réapparaître la réunion.
no_result_yet = Le lien de participation, l’accès par téléphone et la conversation de la réunion apparaîtront ici.
meeting_created = Réunion créée
meeting_existed = La réunion existait déjà
no_meeting = Aucune réunion avec cet ID externe
existed_explained = Voici la réunion telle que le service la détient. Ce que vous avez saisi ne l’a pas modifiée.
existed_by_earlier_try = Une tentative précédente de cette demande est restée sans réponse et l’a peut-être créée : c’est donc sans doute ce que vous avez demandé.
nobody_invited = La réunion n’est dans aucun calendrier et le service n’a invité personne. Envoyez l’invitation vous-même.
join_link = Lien de participation
copy_join_link = Copier le lien de participation
open_join_link = Ouvrir le lien de participation
open_in_teams = Ouvrir dans l’application Teams
meeting_id = ID de réunion
passcode = Code secret
copy_meeting_id = Copier l’ID de réunion
copy_passcode = Copier le code secret
dial_in = Accès par téléphone
no_dial_in = Le service n’a donné aucun numéro de téléphone : l’organisateur n’a probablement pas de licence Audioconférence.
toll = Numéro payant
toll_free = Numéro gratuit
conference_id = ID de conférence
copy_toll = Copier le numéro payant
copy_toll_free = Copier le numéro gratuit
copy_conference_id = Copier l’ID de conférence
copy_dial_in_link = Copier le lien des numéros
copy_dial_in = Copier le numéro et l’ID
open_dial_in = Ouvrir la page des numéros
chat = Conversation
thread_id = ID de fil
message_id = ID de message
reply_chain = Chaîne de réponses
copy_thread_id = Copier l’ID de fil
copy_message_id = Copier l’ID de message
meeting = Réunion
when = Quand
organizer_label = Organisateur
attendees = Participants
attendee = Participant
lobby_label = Salle d’attente
presenters_label = Présentateurs
expires = Expiration
copy_external_id = Copier l’ID externe
whole = L’ensemble
copy_invitation = Copier l’invitation
copy_markdown = Copier en Markdown
copy_json = Copier en JSON
save_calendar = Enregistrer le fichier de calendrier…
options_page = Page des options de réunion
copied = Copié
save_calendar_title = Enregistrer le fichier de calendrier
save_calendar_explained = Ouvrir le fichier inscrit la réunion dans un calendrier. Un fichier existant n’est pas remplacé.
file = Fichier
save = Enregistrer

role_attendee = Participant
role_presenter = Présentateur
role_co_organizer = Co-organisateur
role_box = Rôle de { $person } : { $role }

# How long a meeting is: $hours is a whole number.
length_hour_and_half = 1,5 h
length_hours = { $hours } h
length_minutes = { $minutes } min

# As in “14:00 (UTC+01:00)”.
time_and_offset = { $time } ({ $offset })
# As in “Tue 1 Dec 14:00 (UTC+01:00)”.
day_time_and_offset = { $day } { $time_and_offset }
# As in “Tue 1 Dec 2026, 14:00–14:30”.
times_of_a_day = { $start }–{ $end }
# As in “Tue 1 Dec 2026, 14:00 – Wed 2 Dec 2026, 9:00”.
times_over_days = { $start } – { $end }
# $times is one of the two above, or a start alone; $utc is the same in UTC, $zone a name such as Europe/Berlin.
times_in_utc = { $times } UTC
times_in_zone_and_utc = { $times } { $zone } ({ $offset }) · { $utc } UTC

# The line below the times of the form.
times_unread = L’horaire n’est pas encore lisible
# Something to know of the times, after what they are.
sentence_after = { $before }. { $sentence }
service_chooses = Commence quand Teams la crée, pour une heure
an_hour_from = { $start } ; Teams la termine une heure plus tard

nameless = Une personne sans nom

# After the word “Lobby”, hence in lower case.
lobby_everyone = tout le monde entre sans attendre
lobby_organization = les personnes de l’organisation entrent sans attendre
lobby_organization_and_federated = les personnes de l’organisation et des organisations approuvées entrent sans attendre
lobby_organization_excluding_guests = les personnes de l’organisation, sauf les invités, entrent sans attendre
lobby_organizer = seul l’organisateur entre sans attendre
lobby_invited = les personnes invitées à la réunion entrent sans attendre
# $who is one of the above.
lobby_and_callers = { $who } ; les appelants aussi
lobby_but_callers = { $who } ; les appelants attendent

# After the word “Presenters”, hence in lower case.
presenters_everyone = tout le monde
presenters_organization = les personnes de l’organisation
presenters_with_role = les personnes qui ont le rôle
presenters_organizer = l’organisateur uniquement

# What would be made if there is no meeting yet, a line each.
with_attendees = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
with_external_id = ID externe { $id }
in_channel = Canal { $channel }
# $options is a list of what is set, as in “Recording allowed: Yes”.
then_in_second_step = Puis, dans une seconde étape : { $options }
