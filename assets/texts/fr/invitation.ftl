# An invitation goes to people who may speak another language than the window. Each of these but the first stands before a
# colon and what is meant, as in “Join: https://…”.
invitation_untitled = Réunion Teams
invitation_colon = {" : "}
invitation_when = Quand
invitation_join = Rejoindre
invitation_meeting_id = ID de réunion
invitation_passcode = Code secret
invitation_dial_in = Par téléphone
invitation_dial_in_toll_free = Par téléphone, numéro gratuit
invitation_one_tap = Appeler en un geste
invitation_conference_id = ID de conférence téléphonique
invitation_other_numbers = Trouver un autre numéro
invitation_organizer = Organisateur

# A date in an invitation. Put the four names in braces into your order; they are not translated.
invitation_date = {"{weekday} {day} {month} {year}"}
