meeting_options = Options de réunion
options_explained = Elles ne peuvent pas être définies à la création de la réunion : Convene les définit donc dans une seconde étape, juste après. Une réunion qui existe déjà garde les siennes jusqu’à ce que vous appliquiez vos modifications.
as_the_organization = Comme dans l’organisation
passcode_not_here = L’obligation d’un code secret pour rejoindre ne se règle pas ici : le service en décide à la création de la réunion.

options_header_set = { $set ->
    [one] Options de réunion · { $set } définie
   *[other] Options de réunion · { $set } définies
}
options_set = { $set ->
    [one] { $set } définie
   *[other] { $set } définies
}
# $presenter and $co_organizer are the names of the roles; $option and $value are those of “Who may present”.
roles_need_option = Le rôle { $presenter } ou { $co_organizer } a été choisi ; il n’a d’effet que si le rôle détermine qui peut présenter. Convene règle donc « { $option } » sur « { $value } ».

# The headings that the options stand under.
group_presenting = Présentation
group_coming_in = Entrée
group_chat = Conversation et réactions
group_devices = Caméra et micro
group_recording = Enregistrement et transcription
group_working_together = Travail en commun
group_watermark = Filigrane

# What an option is about.
option_presenters = Qui peut présenter
option_lobby = Qui contourne la salle d’attente
option_callers = Les appelants contournent la salle d’attente
option_admitters = Qui peut admettre des personnes
option_announcing = Annoncer l’arrivée et le départ des appelants
option_chat = Conversation
option_reactions = Réactions
option_camera = Caméra autorisée pour les participants
option_microphone = Micro autorisé pour les participants
option_recording = Enregistrement autorisé
option_transcription = Transcription autorisée
option_automatic_recording = Enregistrer automatiquement
option_breakout_rooms = Salles pour petits groupes
option_live_share = Partage en direct d’applications
option_powerpoint_live = PowerPoint Live
option_whiteboard = Tableau blanc
option_copying = Copier et transférer la conversation et les sous-titres
option_watermark_on_content = Filigrane sur le contenu partagé
option_watermark_on_video = Filigrane sur la vidéo de chacun

# Who may present, or skips the lobby, or lets people in.
value_everyone = Tout le monde
value_organization = L’organisation
value_with_role = Personnes ayant le rôle
value_organizer = L’organisateur uniquement
value_organization_and_trusted = L’organisation et les organisations approuvées
value_organization_without_guests = L’organisation sans les invités
value_invited = Personnes invitées à la réunion
value_organizers_and_presenters = Organisateurs et présentateurs
value_organizers = Organisateurs uniquement

# When there is a chat.
value_always = Avant, pendant et après
value_during_meeting = Pendant la réunion uniquement
value_never = Jamais

# Whether an option is on.
value_yes = Oui
value_no = Non
