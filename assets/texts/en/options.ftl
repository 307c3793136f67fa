meeting_options = Meeting options
options_explained = Making a meeting can’t set these, so Convene sets them in a second step, right after it was made. A meeting that exists already keeps its own until you apply your changes.
as_the_organization = As the organisation has it
passcode_not_here = Whether joining needs a passcode can’t be set here: the service decides that when it makes the meeting.

options_header_set = Meeting options · { $set } set
options_set = { $set } set
# $presenter and $co_organizer are the names of the roles; $option and $value are those of “Who may present”.
roles_need_option = A { $presenter } or { $co_organizer } was chosen, which has an effect only where the role decides who may present. So Convene sets “{ $option }” to “{ $value }”.

# The headings that the options stand under.
group_presenting = Presenting
group_coming_in = Coming in
group_chat = Chat and reactions
group_devices = Camera and microphone
group_recording = Recording and transcription
group_working_together = Working together
group_watermark = Watermark

# What an option is about.
option_presenters = Who may present
option_lobby = Who skips the lobby
option_callers = Callers skip the lobby
option_admitters = Who lets people in
option_announcing = Announce callers coming and going
option_chat = Chat
option_reactions = Reactions
option_camera = Attendees may use the camera
option_microphone = Attendees may use the microphone
option_recording = Recording allowed
option_transcription = Transcription allowed
option_automatic_recording = Record automatically
option_breakout_rooms = Breakout rooms
option_live_share = Live sharing of apps
option_powerpoint_live = PowerPoint Live
option_whiteboard = Whiteboard
option_copying = Copy and forward chat and captions
option_watermark_on_content = Watermark on shared content
option_watermark_on_video = Watermark on everyone’s video

# Who may present, or skips the lobby, or lets people in.
value_everyone = Everyone
value_organization = The organisation
value_with_role = People with the role
value_organizer = Only the organizer
value_organization_and_trusted = The organisation and trusted ones
value_organization_without_guests = The organisation without guests
value_invited = Invited people
value_organizers_and_presenters = Organizers and presenters
value_organizers = Organizers only

# When there is a chat.
value_always = Before, during and after
value_during_meeting = Only during the meeting
value_never = Never

# Whether an option is on.
value_yes = Yes
value_no = No
