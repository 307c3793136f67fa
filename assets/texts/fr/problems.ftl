file_needed = Tapez l’emplacement où placer le fichier
# $code_point: such as U+200B.
control_character = Il contient un caractère de contrôle ({ $code_point }). Retirez-le.
# The fields understand the words of src/meeting/when/words.rs in every language there: give an example as people write it.
date_missing = Tapez une date, par exemple 15 déc. ou demain
time_missing = Tapez une heure, par exemple 14:00 ou 14h30
time_skipped = L’horloge saute cette heure. Choisissez l’une des deux.
time_twice = L’horloge affiche cette heure deux fois. Choisissez l’une des deux.
end_without_start = Graph a besoin d’un début lorsqu’il y a une fin. Tapez-en un.
problem_end_before_start = La fin est avant le début
zone_missing = Tapez un fuseau horaire, par exemple Europe/Paris ou Paris
zone_unknown = Aucun fuseau horaire ne porte ce nom. Tapez une ville et choisissez dans la liste.
attendee_missing = Un participant a besoin d’une adresse ou d’un ID d’utilisateur
# An invisible character is given as U+200B or the like.
character_not_in_user_id = { $kind ->
    [blank] Un ID d’utilisateur ne contient pas d’espace
    [invisible] Un ID d’utilisateur ne contient pas de caractère invisible ({ $character })
   *[visible] Un ID d’utilisateur ne contient pas « { $character } »
}
group_not_taken = C’est un groupe. Graph n’accepte que des personnes ; ajoutez ses membres un par un.
problem_channel_needs_beta = Les conversations de canal nécessitent la version bêta de Graph, et cette connexion utilise v1.0. Utilisez la bêta, ou laissez ce champ vide.
problem_channel_not_in_this_cloud = Le cloud de cette connexion ne peut pas créer de réunions dans des canaux. Laissez ce champ vide.
not_a_date = Ce n’est pas une date. Tapez-en une comme 2026-12-01, 15 déc., demain ou ven.
no_such_day = Ce jour n’existe pas dans le calendrier
date_either_way = Le jour et le mois peuvent se lire dans les deux sens. Tapez le mois en lettres.
year_too_far = L’année { $year } est trop éloignée
not_a_time = Ce n’est pas une heure. Tapez-en une comme 14:00, 14h30 ou 1430.
no_such_time = Cette heure n’existe pas
end_of_day = Tapez 00:00 le lendemain au lieu de 24:00
# "Generate external ID" is the name of a button.
external_id_missing = Tapez l’ID externe, ou utilisez « Générer un ID externe »
external_id_blank = Il y a un espace avant ou après. Avec cet espace, ce serait l’ID d’une autre réunion ; retirez-le.
external_id_unprintable = Il contient un caractère invisible ({ $code_point }). Retirez-le.
address_missing = Tapez une adresse
address_not_one_at = Ce n’est pas une adresse : elle contient un seul @, comme ana@contoso.com
address_nothing_before_at = Il manque quelque chose avant le @
address_no_domain = Il manque quelque chose après le @, comme dans ana@contoso.com
character_not_in_address = { $kind ->
    [blank] Une adresse ne contient pas d’espace
    [invisible] Une adresse ne contient pas de caractère invisible ({ $character })
   *[visible] Une adresse ne contient pas « { $character } »
}
# "Get link to channel" is a command in Teams.
channel_no_thread = Il n’y a pas de canal dans ce texte. Choisissez-en un dans la liste, ou collez ce que donne « Obtenir un lien vers le canal » dans Teams.
channel_is_chat = C’est une conversation privée. Une réunion ne peut appartenir qu’à un canal.
channel_several = Il y a plus d’un canal dans ce texte. Collez un seul lien.
hidden_characters = Il contient des caractères invisibles : { $visible }
merged_entries = { $person } figure { $entries } fois dans la liste et est envoyé une seule fois
merged_entries_as = { $person } figure { $entries } fois dans la liste et est envoyé une seule fois avec le rôle { $role }
more_than_750_attendees = Il y a { $count } participants ; le service en renvoie 750 au plus
external_id_beyond_ascii = L’ID externe contient des caractères hors ASCII ; Microsoft ne dit pas si le service les conserve
# $role: Presenter or Co-organizer, by its name.
problem_role_only_in_directory = { $person } ne figure pas dans l’annuaire de l’organisation et ne peut donc pas avoir le rôle { $role }
roles_without_effect = { $presenters ->
    [everyone] Les rôles Présentateur et Co-organisateur sont sans effet tant que tout le monde peut présenter
    [organization] Les rôles Présentateur et Co-organisateur sont sans effet tant que les personnes de l’organisation peuvent présenter
    [roleIsPresenter] Les rôles Présentateur et Co-organisateur sont sans effet tant que les personnes ayant le rôle peuvent présenter
   *[organizer] Les rôles Présentateur et Co-organisateur sont sans effet tant que seul l’organisateur peut présenter
}
equal_times = Elle se termine à l’heure où elle commence ; Graph l’autorise
start_in_past = Le début est dans le passé ; Graph l’autorise
# The clock changes while the meeting lasts; $at is the time of day and the offset from UTC.
clock_changes = { $way ->
    [forward] L’horloge avance de { $length } entre-temps, à { $at }
   *[back] L’horloge recule de { $length } entre-temps, à { $at }
}
# How far the clock goes.
clock_change_hours = { $hours } h
clock_change_minutes = { $minutes } min
clock_set_back = L’horloge est retardée cette nuit-là et affiche cette heure deux fois
clock_set_forward = L’horloge est avancée au-delà de cette heure, qui n’existe donc pas
