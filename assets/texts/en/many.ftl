# Many meetings at once: from a sheet (a CSV file that a spreadsheet saved) or a series.
# A button with a menu.
more_actions = More…
import_many = Import meetings…
repeat = Repeat…
import_many_title = Import meetings from a sheet
import_many_explained = Reads a CSV file as a spreadsheet saves it, a meeting a line, or a JSON list. You see every meeting before anything is sent. You can also drop the file on the window.
import_many_accept = Read file
sheet_needed = Type where the file is
reading_sheet = Reading the file…
read_again = Read again
sheet_dropped_while_busy = The file was not read: something else is under way. Drop it again afterwards.
not_a_sheet_dropped = Convene reads meetings from files that end in .csv, .tsv, .txt or .json
one_sheet_at_a_time = Drop one file at a time
# Why a file can’t be read as a sheet; $file is its name.
no_sheet_too_large = { $file } is larger than 16 MiB.
no_sheet_empty = There is nothing in { $file }.
no_sheet_too_many_rows = { $file } has more than 20 000 rows.
no_sheet_too_many_columns = { $file } has more than 100 columns.
no_sheet_json = { $file } is no list of meetings in JSON ({ $said }).
now_save_as_csv = Save the sheet as CSV, with the names of the columns in its first line, and read it again.
# A part of the window.
many_meetings = Many meetings
nothing_to_create = There are no rows to create meetings from.
back_to_form = Back to the form
show_many = Show the rows
# $name: of a file or a series.
many_open = { $name } is open
series_titled = Series: { $subject }

# What the columns of a sheet mean.
columns_button = Columns…
column_titled = Column { $number }, { $name }
column_not_read = Not used
column_end = End
# A column that says which of two instants is meant when the clock is set back.
column_clock_change = Clock change
column_presenters = Presenters
column_co_organizers = Co-organizers
columns_not_read = Not used: { $columns }. Choose what these columns mean, or leave them out.
columns_unknown = No column has a name that Convene knows. Choose what each one means.
columns_twice = The columns { $first } and { $second } both mean { $meaning }. Choose one of them.
rows_like_form = What a row does not say is as in the form. Attendees of the form are asked to every meeting.
first_id = The first one is { $id }
template_of_rows_explained = Makes the external ID of rows that have none, from { $placeholders }. The same ID gets the same meeting.
template_of_series_explained = Makes the external ID of each meeting, from { $placeholders }. The same ID gets the same meeting.
date_order_asked = Some dates can be read two ways. In which order are they written?
date_order_first = Choose the date order first
only_problems = Only problems
list_of_rows = List of rows
# Headings of columns.
row_column = Row
length_column = Length
people_column = People
# How a row stands before it is sent.
row_ready = Ready
# $grouped is $count with blanks between the thousands, here and below.
count_of_rows = { $count ->
    [one] { $grouped } row
   *[other] { $grouped } rows
}
count_of_problems = { $count ->
    [one] { $grouped } with a problem
   *[other] { $grouped } with problems
}
create_meetings = { $count ->
    [0] Create meetings
    [one] Create { $grouped } meeting
   *[other] Create { $grouped } meetings
}
left_out = { $count ->
    [one] { $grouped } row is left out, because something is wrong with it. Fix it in the file and press Read again, or create the others now.
   *[other] { $grouped } rows are left out, because something is wrong with them. Fix them in the file and press Read again, or create the others now.
}
row_numbered = Row { $line }
# Parts of a row, read aloud.
row_with_id = External ID { $id }
row_with_people = { $count ->
    [0] nobody asked
    [one] { $count } person
   *[other] { $count } people
}
people_asked = Asked: { $people }
problem_and_more = { $problem } (and { $more } more)

# What is wrong with a row. $column: what the column means, by the label of the field.
in_column = { $column }: { $problem }
about_person = { $person }: { $problem }
not_a_length = That’s not a length. Type minutes, such as 45, or 1h30.
length_differs = The end and the length don’t agree. Leave one out.
times_and_teams_chooses = Times are given, and Teams is to choose them. Leave one out.
start_missing = The start is missing
no_such_value = “{ $value }” is not one of the choices
not_yes_or_no = “{ $value }” is neither yes nor no
not_earlier_or_later = “{ $value }” is neither earlier nor later
too_many_cells = There are { $found } cells, and { $expected } columns. Perhaps quotes are missing around a cell.
template_unfilled = The external ID can’t be made: the row lacks what the template asks for
same_external_id = Row { $line } has the same external ID. This row would get its meeting.

# How a row that is sent stands: a word or two in a column.
row_open = Not sent yet
row_under_way = Being sent
row_created = Created
row_existed = Already existed
row_existed_otherwise = Already existed, and differs
row_failed = Failed: { $why }
many_begins = Beginning…
pause = Pause
go_on = Go on
copy_join_links = Copy join links
copy_path = Copy path
# Parts of one line: how many are done, how fast it goes, how long it takes.
done_of_total = { $done } of { $total }
done_of_total_paused = { $done } of { $total }, paused
a_minute = { $count ->
   *[other] { $grouped } a minute
}
paused = Paused
seconds_left = less than a minute left
minutes_left = about { $minutes } min left
hours_left = about { $hours } h left
waits = The service asks for a pause. It goes on in { $seconds } s.
# Parts of one line: what became of all.
became_created = { $count ->
   *[other] { $grouped } created
}
became_existed = { $count ->
   *[other] { $grouped } already existed
}
became_failed = { $count ->
   *[other] { $grouped } failed
}
became_open = { $count ->
   *[other] { $grouped } not sent
}
became_left_out = { $count ->
   *[other] { $grouped } left out
}
became_nothing = Nothing was sent
rows_open = { $count ->
    [one] { $grouped } row is kept and can be sent later. What is done is done: it is not made twice.
   *[other] { $grouped } rows are kept and can be sent later. What is done is done: it is not made twice.
}
results_stand_in = The results are in { $path }
# $why: sentences.
results_not_written = The results could not be written. { $why }

# A batch of rows that did not come to its end; $name: of a file or a series.
batch_done = { $name }: { $done } of { $total } done.
batch_of_other = These meetings are { $organizer }’s on { $connection }. Use that account to go on.
discard_batch_title = Discard the rows
discard_batch_accept = Discard the rows
discard_batch_explained = Convene forgets the rows that are not done. The meetings that were made stay.

# A series.
repeat_title = Repeat
repeat_explained = Nothing is sent yet. Local times stay the same when the clock changes. In Teams each one is a meeting of its own.
repeats_label = Repeats
every_day = Daily
every_weekday = Monday to Friday
every_week = Weekly
# The label of a field for a number.
interval_in_days = Every how many days
interval_in_weekdays = Every how many working days
interval_in_weeks = Every how many weeks
interval_wrong = Type a number from 1 to 52
series_ends = Ends
ends_after = After a number of meetings
ends_on = On a date
series_times = Number of meetings
times_wrong = Type a number from 1 to 1000
series_until = Last date
show_series = Show the meetings
# How often and when, as a part of what_comes; $time is a time of the day.
rhythm_days = { $interval ->
    [1] daily { $time }
   *[other] every { $interval } days { $time }
}
rhythm_weekdays = { $interval ->
    [1] Monday to Friday { $time }
   *[other] every { $interval } working days { $time }
}
# $day: the day of the week by its name.
rhythm_weeks = { $interval ->
    [1] { $weekday ->
        [mon] Mondays { $time }
        [tue] Tuesdays { $time }
        [wed] Wednesdays { $time }
        [thu] Thursdays { $time }
        [fri] Fridays { $time }
        [sat] Saturdays { $time }
       *[sun] Sundays { $time }
    }
   *[other] every { $interval } weeks on { $day } { $time }
}
what_comes = { $count ->
    [one] { $grouped } meeting, { $rhythm }, { $first }
   *[other] { $grouped } meetings, { $rhythm }, { $first } to { $last }
}
series_without_start = Give the meeting a start date and time in the form first.
series_empty = No meeting is left before that date
series_too_long = These would be more than 1000 meetings
