crash_report = Crash report
crash_ended = Convene ended unexpectedly
crash_went_on = A part of Convene failed unexpectedly
crash_explained = Your meetings and what you typed are kept. A report says where in the program it happened; nothing that you typed is in it.
copy_report = Copy report
show_file = Show file
dismiss_report = Dismiss
