meetings = Meetings
search_meetings = Search meetings
search_hint = Subject, external ID, people or link
list_of_meetings = List of meetings
only_all = All
only_upcoming = Upcoming
only_past = Past
only_failed = Failed
which_meetings = Which meetings
every_connection = Every connection
every_organizer = Every organizer
connection_column = Connection
start_column = Start
state_column = State
sort_by_label = Sort by
ascending = ascending
descending = descending
loading = Reading the list…
no_meetings = No meetings yet
no_meetings_explained = Every meeting that is made or found here is kept in this list, on this computer.
no_match = No meeting matches
clear_filters = Clear filters
refresh = Refresh
refresh_all = Refresh all shown
delete_meeting = Delete…
use_as_template = Use as template
remove_from_list = Remove from this list
export = Export…
export_meetings = Export meetings…
import = Import…
select_first = Select a meeting first
close_meeting = Close meeting
one_meeting = meeting
coming = Coming up
join_label = Join
unfinished_label = Requests that did not finish
resume = Resume
discard = Discard
delete_title = Delete meeting
delete_explained = The service deletes the meeting for everybody, and tells nobody. Its join link may still open, and whoever opens it brings the meeting back. Its chat stays with those who are in it.
delete_accept = Delete meeting
remove_title = Remove from this list
remove_explained = Convene forgets what it knows of the meeting. The service is not told: the meeting stays there, and its link works.
remove_accept = Remove
discard_title = Discard request
discard_accept = Discard request
discard_explained = It was sent and no answer was seen, so the meeting may exist at the service. Discarding does not delete it. Resume gets it instead, and makes no second one.
export_title = Export meetings
export_explained = Writes the meetings of the present search and filters. A file that exists is not replaced.
export_accept = Export
import_title = Import meetings
import_explained = Takes in a list that was exported here. What is known already stays unless the file has later news of it.
import_accept = Import
imported_title = Meetings imported
list_file_needed = Type where the file is, ending in .csv or .json
# In place of a subject.
without_subject = (no subject)
# In place of a day and a time.
without_time = No time

# How a meeting stands: a word or two in a column.
state_gone = Gone
state_waiting = Waiting
state_under_way = Being sent
state_unknown = Sent, no answer
state_failed = Failed
state_failed_because = Failed: { $why }
state_created = Created
state_existed = Already existed
state_seen = Seen
state_not_seen = Not seen yet
# A row of the list, read aloud; $start is a day and a time.
row_read_aloud = { $subject }, { $start }, External ID { $external_id }, { $state }
# The heading of a column: when anything was last learned of a meeting.
last_change = Last change
sort_by_column = { $column ->
    [start] Sort by start
    [subject] Sort by subject
    [external_id] Sort by External ID
    [organizer] Sort by organizer
    [connection] Sort by connection
   *[last_change] Sort by last change
}
connection_filter = Connection: { $chosen }
organizer_filter = Organizer: { $chosen }
# $grouped is $count with blanks between the thousands, here and below.
meeting_count = { $count ->
    [one] { $grouped } meeting
   *[other] { $grouped } meetings
}
coming_today = Today
coming_tomorrow = Tomorrow
# $end is a time of the day.
under_way_until = Now, until { $end }
join_meeting = Join { $subject }

request_named = Request { $external_id }
# $at is a day and a time.
request_asked = External ID { $external_id } · asked for { $at }
# How a request stands that did not finish.
request_waits = Waits: nothing was sent yet
request_waits_for_network = Waits: nothing was sent yet; it is sent as soon as the service can be reached
request_under_way = Was being sent
# "Resume" is the name of a button.
request_unknown = Sent without an answer: the meeting may exist. Resume gets it and makes no second one.
show_all_unfinished = Show all { $count } requests

meeting_in_question = { $subject } · { $start } · External ID { $external_id }
no_account_ready = The service can be asked once an account is ready: see Settings
other_accounts_meeting = This is another account’s meeting: use that account to read, change or delete it
not_answered_with = The service has not answered with this meeting yet, so it can’t be read, changed or deleted
known_as_gone = The service says that this meeting is not there any more. Its join link may still open, and whoever opens it brings it back.
known_as_asked = The service has not answered with this meeting yet; this is what was asked for
known_from_list = Only its line of an imported list is known

# What reading many meetings again came to: parts of one line, in this order.
refreshed_read = { $count ->
    [one] { $grouped } meeting read again
   *[other] { $grouped } meetings read again
}
refreshed_changed = { $count } changed
refreshed_gone = { $count } no longer there
refreshed_left_out = { $count } left out: not this account’s, or never answered
# $so_far: what stands above. $why: whole sentences.
refreshed_then_stopped = { $so_far }. Then it stopped. { $why }
exported_to = { $count ->
    [one] Exported { $grouped } meeting to { $path }
   *[other] Exported { $grouped } meetings to { $path }
}
# What an import came to: parts of one line, in this order.
imported_added = { $count ->
    [one] { $grouped } meeting added
   *[other] { $grouped } meetings added
}
imported_updated = { $count } updated
imported_unchanged = { $count } unchanged
imported_left_out = { $count ->
    [one] { $count } row left out
   *[other] { $count } rows left out
}
# A row that was left out: its line in a CSV file, or its place in a JSON list.
import_line = Line { $place }: { $problem }
import_entry = Entry { $place }: { $problem }
# After the rows that were left out.
import_more = and { $count } more
# What is wrong with a row, after "Line 7:".
import_cells = it has { $found } cells, and the first line has { $expected }
import_not_utf8 = it is not in UTF-8
import_empty = the column { $column } is empty
import_time = the time in the column { $column } can’t be read
import_too_long = the text in the column { $column } is too long
import_too_large = the entry is larger than 16 MiB, and nothing after it was read
# $said: an English message of the reader.
import_unreadable = it can’t be read ({ $said })
