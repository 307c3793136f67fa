# The days of the week, in a sentence and in dates that are written in full.
monday = Montag
tuesday = Dienstag
wednesday = Mittwoch
thursday = Donnerstag
friday = Freitag
saturday = Samstag
sunday = Sonntag

# The days of the week, as in dates that are short. Invitations have them as well.
monday_abbreviated = Mo
tuesday_abbreviated = Di
wednesday_abbreviated = Mi
thursday_abbreviated = Do
friday_abbreviated = Fr
saturday_abbreviated = Sa
sunday_abbreviated = So

# The days of the week as the columns of a calendar have them: as short as can be.
monday_short = Mo
tuesday_short = Di
wednesday_short = Mi
thursday_short = Do
friday_short = Fr
saturday_short = Sa
sunday_short = So

# The months, as in dates that are written in full, and above the month of a calendar.
january = Januar
february = Februar
march = März
april = April
may = Mai
june = Juni
july = Juli
august = August
september = September
october = Oktober
november = November
december = Dezember

# The months, as in dates that are short. Invitations have them as well. Write 1月 where months are numbers.
january_abbreviated = Jan.
february_abbreviated = Feb.
march_abbreviated = März
april_abbreviated = Apr.
may_abbreviated = Mai
june_abbreviated = Juni
july_abbreviated = Juli
august_abbreviated = Aug.
september_abbreviated = Sept.
october_abbreviated = Okt.
november_abbreviated = Nov.
december_abbreviated = Dez.

# Dates: $day is a number from 1 to 31.
short_date = { $weekday }, { $day }. { $month } { $year }
short_day = { $weekday }, { $day }. { $month }
full_date = { $weekday }, { $day }. { $month } { $year }
full_day = { $weekday }, { $day }. { $month }
month_of_year = { $month } { $year }

# A date in a field, where it can be changed, for those who have the day first and for those who have the month first. The
# program has to read it back: months are the short ones above. 2026年12月1日 is read, too.
date_day_first = { $day }. { $month } { $year }
date_month_first = { $month } { $day }, { $year }

# A time of day on the 12-hour clock: $hour is a number from 1 to 12, $minute has two digits.
time_12_hours = { $half ->
    [am] { $hour }:{ $minute } AM
   *[pm] { $hour }:{ $minute } PM
}

# As in “Di, 1. Dez. 2026, 14:00”.
date_and_time = { $date }, { $time }

# As in “Di 14:00”.
weekday_and_time = { $weekday } { $time }
