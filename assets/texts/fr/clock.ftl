# The days of the week, in a sentence and in dates that are written in full.
monday = lundi
tuesday = mardi
wednesday = mercredi
thursday = jeudi
friday = vendredi
saturday = samedi
sunday = dimanche

# The days of the week, as in dates that are short. Invitations have them as well.
monday_abbreviated = lun.
tuesday_abbreviated = mar.
wednesday_abbreviated = mer.
thursday_abbreviated = jeu.
friday_abbreviated = ven.
saturday_abbreviated = sam.
sunday_abbreviated = dim.

# The days of the week as the columns of a calendar have them: as short as can be.
monday_short = lu
tuesday_short = ma
wednesday_short = me
thursday_short = je
friday_short = ve
saturday_short = sa
sunday_short = di

# The months, as in dates that are written in full, and above the month of a calendar.
january = janvier
february = février
march = mars
april = avril
may = mai
june = juin
july = juillet
august = août
september = septembre
october = octobre
november = novembre
december = décembre

# The months, as in dates that are short. Invitations have them as well. Write 1月 where months are numbers.
january_abbreviated = janv.
february_abbreviated = févr.
march_abbreviated = mars
april_abbreviated = avr.
may_abbreviated = mai
june_abbreviated = juin
july_abbreviated = juil.
august_abbreviated = août
september_abbreviated = sept.
october_abbreviated = oct.
november_abbreviated = nov.
december_abbreviated = déc.

# Dates: $day is a number from 1 to 31.
short_date = { $weekday } { $day } { $month } { $year }
short_day = { $weekday } { $day } { $month }
full_date = { $day ->
    [1] { $weekday } { $day }er { $month } { $year }
   *[other] { $weekday } { $day } { $month } { $year }
}
full_day = { $day ->
    [1] { $weekday } { $day }er { $month }
   *[other] { $weekday } { $day } { $month }
}
month_of_year = { $month } { $year }

# A date in a field, where it can be changed, for those who have the day first and for those who have the month first. The
# program has to read it back: months are the short ones above. 2026年12月1日 is read, too.
date_day_first = { $day } { $month } { $year }
date_month_first = { $month } { $day }, { $year }

# A time of day on the 12-hour clock: $hour is a number from 1 to 12, $minute has two digits.
time_12_hours = { $half ->
    [am] { $hour }:{ $minute } AM
   *[pm] { $hour }:{ $minute } PM
}

# As in “Tue 1 Dec 2026, 14:00”.
date_and_time = { $date }, { $time }

# As in “Tue 14:00”.
weekday_and_time = { $weekday } { $time }
