suggested_channels = Vorgeschlagene Kanäle
no_channel_found = Kein Kanal Ihrer Teams passt. Sie können auch den Link eines Kanals einfügen.
read_teams_again = Teams erneut lesen
use_beta = Betaversion von Graph verwenden
without_channel = Ohne den Kanal senden
recent_channel = zuletzt verwendet
channel_meeting = Der Chat der Besprechung ist dann ein Thread des Kanals, und alle im Kanal können ihn lesen. Niemand im Kanal wird eingeladen, und die Besprechung steht in keinem Kanalkalender: Versenden Sie den Link selbst. Dafür wird die Betaversion von Graph verwendet, die Microsoft ändern kann.

# What is to be read of a channel besides its name.
channel_of_everyone = alle im Team
channel_private = privat: nur ein Teil des Teams
channel_shared = geteilt: auch Personen von außerhalb
channel_archived = archiviert: niemand kann darin schreiben
# What is sent of a channel is the ID of its thread.
channel_and_thread = { $channel }, Thread { $thread }
channel_thread = Thread { $thread }

many_teams = Sie sind in { $count } Teams: Geben Sie ein Wort aus dem Namen des Teams ein, dann eines aus dem Namen des Kanals
channels_not_listed = Die Kanäle von { $teams } können nicht aufgelistet werden

# Why teams and channels are not listed. $why is a sentence.
channels_not_allowed_by_person = Sie haben Convene nicht erlaubt, Ihre Teams und Kanäle aufzulisten. Der Link eines Kanals funktioniert trotzdem.
channels_not_allowed = Diese Verbindung darf Teams und Kanäle nicht auflisten (Graph-Berechtigungen Team.ReadBasic.All und Channel.ReadBasic.All). Der Link eines Kanals funktioniert trotzdem.
channels_not_for_apps = Eine App ist in keinem Team, daher gibt es nichts aufzulisten. Fügen Sie den Link eines Kanals ein.
channels_failed = Teams und Kanäle können im Moment nicht aufgelistet werden: { $why } Der Link eines Kanals funktioniert trotzdem.
