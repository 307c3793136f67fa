suggested_channels = Canaux suggérés
no_channel_found = Aucun canal de vos équipes ne correspond. Vous pouvez aussi coller le lien d’un canal.
read_teams_again = Relire les équipes
use_beta = Utiliser la version bêta de Graph
without_channel = Envoyer sans le canal
recent_channel = récent
channel_meeting = La conversation de la réunion est alors un fil du canal, et toute personne du canal peut la lire. Personne dans le canal n’est invité, et la réunion n’est dans aucun calendrier de canal : envoyez le lien vous-même. Cela passe par la version bêta de Graph, que Microsoft peut modifier.

# What is to be read of a channel besides its name.
channel_of_everyone = toute l’équipe
channel_private = privé : une partie de l’équipe
channel_shared = partagé : également des personnes extérieures
channel_archived = archivé : il n’est plus possible d’y écrire
# What is sent of a channel is the ID of its thread.
channel_and_thread = { $channel }, fil { $thread }
channel_thread = Fil { $thread }

many_teams = { $count ->
    [one] Vous êtes dans { $count } équipe : tapez un mot de son nom, puis du nom du canal
   *[other] Vous êtes dans { $count } équipes : tapez un mot du nom de l’équipe, puis du nom du canal
}
channels_not_listed = Impossible de lister les canaux de { $teams }

# Why teams and channels are not listed. $why is a sentence.
channels_not_allowed_by_person = Vous n’avez pas autorisé Convene à lister vos équipes et vos canaux. Le lien d’un canal fonctionne quand même.
channels_not_allowed = Cette connexion ne permet pas de lister les équipes et les canaux (autorisations Graph Team.ReadBasic.All et Channel.ReadBasic.All). Le lien d’un canal fonctionne quand même.
channels_not_for_apps = Une application ne fait partie d’aucune équipe : il n’y a rien à lister. Collez le lien d’un canal.
channels_failed = Impossible de lister les équipes et les canaux pour l’instant : { $why } Le lien d’un canal fonctionne quand même.
