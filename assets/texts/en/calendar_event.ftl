# The button on the card, and below it the dialog that it opens.
add_to_calendar = Add to my calendar…
add_to_calendar_title = Add to my calendar
add_to_calendar_explained = An event with the join link and the invitation goes into your own calendar at Microsoft. It leads to this meeting; no other one is made.
add_to_calendar_accept = Add to calendar
invite_attendees = Invite the attendees
# $people: their addresses, a list
who_is_invited = { $count ->
    [one] Microsoft sends 1 attendee an invitation by mail at once: { $people }.
   *[other] Microsoft sends { $count } attendees an invitation by mail at once: { $people }.
}
who_would_be_invited = { $count ->
    [one] Microsoft would send 1 attendee an invitation by mail at once: { $people }. The demo organisation sends no mail.
   *[other] Microsoft would send { $count } attendees an invitation by mail at once: { $people }. The demo organisation sends no mail.
}
nobody_to_invite = No attendee of the meeting has a mail address, so nobody can be invited from here.
without_address = { $count ->
    [one] 1 attendee has no mail address here and can’t be invited this way.
   *[other] { $count } attendees have no mail address here and can’t be invited this way.
}
nobody_told_unless_ticked = Unless you tick this, nobody but you sees the event.
calendar_consent = The first time, Microsoft asks you to let Convene read and change your calendars.
added_to_calendar = Added to your calendar
open_in_outlook = Open in Outlook
open_event = Open the event
# Beside the card's buttons, where adding is not offered
no_times_for_calendar = The meeting can’t be added to your calendar: the service gave it no times.
no_link_for_calendar = The meeting can’t be added to your calendar: the service gave it no join link.
app_has_no_calendar = The meeting can’t be added to a calendar here: this connection acts as an app, which has none of its own. Save the calendar file instead.
# Last on the card
in_no_calendar_by_itself = Microsoft puts this meeting into no calendar by itself, and invites nobody. Send the invitation yourself.
in_calendar_nobody_invited = The meeting is in your calendar, and nobody has been invited. Send the invitation yourself.
in_calendar_and_invited = { $count ->
    [one] The meeting is in your calendar, and Microsoft invites 1 attendee by mail.
   *[other] The meeting is in your calendar, and Microsoft invites { $count } attendees by mail.
}
in_calendar_of_demo = The meeting is in your calendar in the demo organisation, with the attendees. The demo organisation sends no mail.
# When it did not work
calendar_failed = Failed to add the meeting to your calendar
calendar_may_be_done = Microsoft may have added it all the same: look in your calendar. Adding it again makes no second event.
calendar_cancelled = Cancelled. If the request had already reached Microsoft, the meeting is in your calendar. Adding it again makes no second event.
calendar_answer_unreadable = Microsoft’s answer can’t be read. Look in your calendar: the meeting may be there.
calendar_not_allowed = You have not allowed Convene to write to your calendar. Nothing was added.
calendar_not_allowed_now = Allow it, then add the meeting again.
calendar_token_not_allowed = This connection’s token may not write to a calendar. Nothing was added.
calendar_token_not_allowed_now = It needs the Graph permission Calendars.ReadWrite. Save the calendar file instead.
no_calendar = This account has no calendar at Microsoft that Convene can write to. Nothing was added.
no_calendar_now = Save the calendar file instead, and open it in the calendar that you use.
in_calendar_already = Your calendar has had an event for this meeting, with other times, words or people than this one. Microsoft made no second one.
in_calendar_already_now = Change that event in Outlook. If you have deleted it there, save the calendar file instead.
no_own_calendar = An app has no calendar of its own.
no_own_calendar_now = Save the calendar file instead.
