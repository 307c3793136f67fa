# An invitation goes to people who may speak another language than the window. Each of these but the first stands before a
# colon and what is meant, as in “Join: https://…”.
invitation_untitled = Teams-Besprechung
invitation_colon = {": "}
invitation_when = Wann
invitation_join = Teilnehmen
invitation_meeting_id = Besprechungs-ID
invitation_passcode = Passcode
invitation_dial_in = Einwahl
invitation_dial_in_toll_free = Einwahl, gebührenfrei
invitation_one_tap = Einwahl mit einem Tippen
invitation_conference_id = Telefonkonferenz-ID
invitation_other_numbers = Andere Nummer suchen
invitation_organizer = Organisator

# A date in an invitation. Put the four names in braces into your order; they are not translated.
invitation_date = {"{weekday}, {day}. {month} {year}"}
