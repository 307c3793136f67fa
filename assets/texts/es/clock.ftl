# The days of the week, in a sentence and in dates that are written in full.
monday = lunes
tuesday = martes
wednesday = miércoles
thursday = jueves
friday = viernes
saturday = sábado
sunday = domingo

# The days of the week, as in dates that are short. Invitations have them as well.
monday_abbreviated = lun
tuesday_abbreviated = mar
wednesday_abbreviated = mié
thursday_abbreviated = jue
friday_abbreviated = vie
saturday_abbreviated = sáb
sunday_abbreviated = dom

# The days of the week as the columns of a calendar have them: as short as can be.
monday_short = lu
tuesday_short = ma
wednesday_short = mi
thursday_short = ju
friday_short = vi
saturday_short = sá
sunday_short = do

# The months, as in dates that are written in full, and above the month of a calendar.
january = enero
february = febrero
march = marzo
april = abril
may = mayo
june = junio
july = julio
august = agosto
september = septiembre
october = octubre
november = noviembre
december = diciembre

# The months, as in dates that are short. Invitations have them as well. Write 1月 where months are numbers.
january_abbreviated = ene
february_abbreviated = feb
march_abbreviated = mar
april_abbreviated = abr
may_abbreviated = may
june_abbreviated = jun
july_abbreviated = jul
august_abbreviated = ago
september_abbreviated = sep
october_abbreviated = oct
november_abbreviated = nov
december_abbreviated = dic

# Dates: $day is a number from 1 to 31.
short_date = { $weekday }, { $day } { $month } { $year }
short_day = { $weekday }, { $day } { $month }
full_date = { $weekday }, { $day } de { $month } de { $year }
full_day = { $weekday }, { $day } de { $month }
month_of_year = { $month } de { $year }

# A date in a field, where it can be changed, for those who have the day first and for those who have the month first. The
# program has to read it back: months are the short ones above. 2026年12月1日 is read, too.
date_day_first = { $day } { $month } { $year }
date_month_first = { $month } { $day }, { $year }

# A time of day on the 12-hour clock: $hour is a number from 1 to 12, $minute has two digits.
# The blanks are no-break spaces (U+00A0).
time_12_hours = { $half ->
    [am] { $hour }:{ $minute } a. m.
   *[pm] { $hour }:{ $minute } p. m.
}

# As in “Tue 1 Dec 2026, 14:00”.
date_and_time = { $date }, { $time }

# As in “Tue 14:00”.
weekday_and_time = { $weekday } { $time }
