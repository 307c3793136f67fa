copied_plain = The clipboard did not take the formatted invitation, so it was copied as plain text.
show_qr = Show QR code
qr_title = QR code of the join link
qr_code = QR code
qr_explained = Point a telephone’s camera at it to join.
qr_too_long = The link is too long for a QR code.
qr_of_demo = The demo organisation is inside this computer, so a telephone can’t reach this link.
open_chat = Open chat
show_request = Show request…
request_title = Request
request_explained = “Create or get meeting” sends this. Nothing has been sent yet.
copy_as_curl = Copy as curl
token_not_shown = The access token goes along in the Authorization header and is not shown. The curl command takes it from the variable TOKEN.
open_calendar = Open calendar file
write_mail = Write an e-mail
invitation = Invitation
template = Invitation template
template_explained = What stands in braces is filled in for each meeting. A line is left out when nothing in its braces is known. Write {"{"}{"{"} and {"}"}{"}"} for braces themselves.
preview = Preview
save_template = Save template
drop_template = Use Convene’s own
example_subject = Weekly stand-up

# What a new e-mail does not have.
mail_lacks_attendees = { $count ->
    [one] An e-mail begun here has limits: it does not go to 1 attendee: there is no address, or no room for it.
   *[other] An e-mail begun here has limits: it does not go to { $count } attendees: there is no address, or no room for it.
}
mail_is_cut = An e-mail begun here has limits: the invitation is not complete in it: paste a copy over it.
mail_lacks_attendees_and_is_cut = { $count ->
    [one] An e-mail begun here has limits: it does not go to 1 attendee: there is no address, or no room for it; the invitation is not complete in it: paste a copy over it.
   *[other] An e-mail begun here has limits: it does not go to { $count } attendees: there is no address, or no room for it; the invitation is not complete in it: paste a copy over it.
}

# What is wrong in an invitation template.
unknown_placeholder = Line { $line }, column { $column }: there is no placeholder {"{"}{ $name }{"}"}.
brace_not_closed = Line { $line }, column { $column }: this brace is not closed in its line.
brace_not_opened = Line { $line }, column { $column }: this brace was not opened; write {"}"}{"}"} for the character itself.
