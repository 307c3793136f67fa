# The days of the week, in a sentence and in dates that are written in full.
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday

# The days of the week, as in dates that are short. Invitations have them as well.
monday_abbreviated = Mon
tuesday_abbreviated = Tue
wednesday_abbreviated = Wed
thursday_abbreviated = Thu
friday_abbreviated = Fri
saturday_abbreviated = Sat
sunday_abbreviated = Sun

# The days of the week as the columns of a calendar have them: as short as can be.
monday_short = Mo
tuesday_short = Tu
wednesday_short = We
thursday_short = Th
friday_short = Fr
saturday_short = Sa
sunday_short = Su

# The months, as in dates that are written in full, and above the month of a calendar.
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December

# The months, as in dates that are short. Invitations have them as well. Write 1月 where months are numbers.
january_abbreviated = Jan
february_abbreviated = Feb
march_abbreviated = Mar
april_abbreviated = Apr
may_abbreviated = May
june_abbreviated = Jun
july_abbreviated = Jul
august_abbreviated = Aug
september_abbreviated = Sep
october_abbreviated = Oct
november_abbreviated = Nov
december_abbreviated = Dec

# Dates: $day is a number from 1 to 31.
short_date = { $weekday } { $day } { $month } { $year }
short_day = { $weekday } { $day } { $month }
full_date = { $weekday } { $day } { $month } { $year }
full_day = { $weekday } { $day } { $month }
month_of_year = { $month } { $year }

# A date in a field, where it can be changed, for those who have the day first and for those who have the month first. The
# program has to read it back: months are the short ones above. 2026年12月1日 is read, too.
date_day_first = { $day } { $month } { $year }
date_month_first = { $month } { $day }, { $year }

# A time of day on the 12-hour clock: $hour is a number from 1 to 12, $minute has two digits.
time_12_hours = { $half ->
    [am] { $hour }:{ $minute } am
   *[pm] { $hour }:{ $minute } pm
}

# As in “Tue 1 Dec 2026, 14:00”.
date_and_time = { $date }, { $time }

# As in “Tue 14:00”.
weekday_and_time = { $weekday } { $time }
