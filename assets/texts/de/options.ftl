meeting_options = Besprechungsoptionen
options_explained = Diese lassen sich beim Erstellen einer Besprechung nicht festlegen; Convene tut das in einem zweiten Schritt gleich danach. Eine bereits vorhandene Besprechung behält ihre eigenen, bis Sie Ihre Änderungen anwenden.
as_the_organization = Wie in der Organisation
passcode_not_here = Ob für die Teilnahme ein Passcode nötig ist, lässt sich hier nicht festlegen: Das entscheidet der Dienst, wenn er die Besprechung erstellt.

options_header_set = Besprechungsoptionen · { $set } festgelegt
options_set = { $set } festgelegt
# $presenter and $co_organizer are the names of the roles; $option and $value are those of “Who may present”.
roles_need_option = Die Rolle { $presenter } oder { $co_organizer } wurde gewählt; sie wirkt nur, wenn die Rolle entscheidet, wer präsentieren darf. Deshalb stellt Convene „{ $option }“ auf „{ $value }“ ein.

# The headings that the options stand under.
group_presenting = Präsentieren
group_coming_in = Eintreten
group_chat = Chat und Reaktionen
group_devices = Kamera und Mikrofon
group_recording = Aufzeichnung und Transkription
group_working_together = Zusammenarbeit
group_watermark = Wasserzeichen

# What an option is about.
option_presenters = Wer präsentieren darf
option_lobby = Wer den Wartebereich umgeht
option_callers = Anrufer umgehen den Wartebereich
option_admitters = Wer Personen einlässt
option_announcing = Kommen und Gehen von Anrufern ansagen
option_chat = Chat
option_reactions = Reaktionen
option_camera = Teilnehmer dürfen die Kamera verwenden
option_microphone = Teilnehmer dürfen das Mikrofon verwenden
option_recording = Aufzeichnung erlaubt
option_transcription = Transkription erlaubt
option_automatic_recording = Automatisch aufzeichnen
option_breakout_rooms = Gruppenräume
option_live_share = Live Share für Apps
option_powerpoint_live = PowerPoint Live
option_whiteboard = Whiteboard
option_copying = Chat und Untertitel kopieren und weiterleiten
option_watermark_on_content = Wasserzeichen auf geteilten Inhalten
option_watermark_on_video = Wasserzeichen auf den Videos aller

# Who may present, or skips the lobby, or lets people in.
value_everyone = Alle
value_organization = Die Organisation
value_with_role = Personen mit der Rolle
value_organizer = Nur der Organisator
value_organization_and_trusted = Die Organisation und vertrauenswürdige Personen
value_organization_without_guests = Die Organisation ohne Gäste
value_invited = Eingeladene Personen
value_organizers_and_presenters = Organisatoren und Referenten
value_organizers = Nur Organisatoren

# When there is a chat.
value_always = Vorher, währenddessen und danach
value_during_meeting = Nur während der Besprechung
value_never = Nie

# Whether an option is on.
value_yes = Ja
value_no = Nein
