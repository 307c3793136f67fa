# An invitation goes to people who may speak another language than the window. Each of these but the first stands before a
# colon and what is meant, as in “Join: https://…”.
invitation_untitled = Teams meeting
invitation_colon = {": "}
invitation_when = When
invitation_join = Join
invitation_meeting_id = Meeting ID
invitation_passcode = Passcode
invitation_dial_in = Dial in
invitation_dial_in_toll_free = Dial in, toll-free
invitation_one_tap = Dial in with one tap
invitation_conference_id = Phone conference ID
invitation_other_numbers = Find another number
invitation_organizer = Organizer

# A date in an invitation. Put the four names in braces into your order; they are not translated.
invitation_date = {"{weekday} {day} {month} {year}"}
