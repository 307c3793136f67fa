# An invitation goes to people who may speak another language than the window. Each of these but the first stands before a
# colon and what is meant, as in “Join: https://…”.
invitation_untitled = Reunión de Teams
invitation_colon = {": "}
invitation_when = Fecha y hora
invitation_join = Unirse
invitation_meeting_id = ID de reunión
invitation_passcode = Código de acceso
invitation_dial_in = Llamar por teléfono
invitation_dial_in_toll_free = Llamar por teléfono, gratis
invitation_one_tap = Llamar con un toque
invitation_conference_id = ID de conferencia telefónica
invitation_other_numbers = Buscar otro número
invitation_organizer = Organizador

# A date in an invitation. Put the four names in braces into your order; they are not translated.
invitation_date = {"{weekday}, {day} {month} {year}"}
