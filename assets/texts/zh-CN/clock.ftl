# The days of the week, in a sentence and in dates that are written in full.
monday = 星期一
tuesday = 星期二
wednesday = 星期三
thursday = 星期四
friday = 星期五
saturday = 星期六
sunday = 星期日

# The days of the week, as in dates that are short. Invitations have them as well.
monday_abbreviated = 周一
tuesday_abbreviated = 周二
wednesday_abbreviated = 周三
thursday_abbreviated = 周四
friday_abbreviated = 周五
saturday_abbreviated = 周六
sunday_abbreviated = 周日

# The days of the week as the columns of a calendar have them: as short as can be.
monday_short = 一
tuesday_short = 二
wednesday_short = 三
thursday_short = 四
friday_short = 五
saturday_short = 六
sunday_short = 日

# The months, as in dates that are written in full, and above the month of a calendar.
january = 1月
february = 2月
march = 3月
april = 4月
may = 5月
june = 6月
july = 7月
august = 8月
september = 9月
october = 10月
november = 11月
december = 12月

# The months, as in dates that are short. Invitations have them as well. Write 1月 where months are numbers.
january_abbreviated = 1月
february_abbreviated = 2月
march_abbreviated = 3月
april_abbreviated = 4月
may_abbreviated = 5月
june_abbreviated = 6月
july_abbreviated = 7月
august_abbreviated = 8月
september_abbreviated = 9月
october_abbreviated = 10月
november_abbreviated = 11月
december_abbreviated = 12月

# Dates: $day is a number from 1 to 31.
short_date = { $year }年{ $month }{ $day }日 { $weekday }
short_day = { $month }{ $day }日 { $weekday }
full_date = { $year }年{ $month }{ $day }日 { $weekday }
full_day = { $month }{ $day }日 { $weekday }
month_of_year = { $year }年{ $month }

# A date in a field, where it can be changed, for those who have the day first and for those who have the month first. The
# program has to read it back: months are the short ones above. 2026年12月1日 is read, too.
date_day_first = { $year }年{ $month }{ $day }日
date_month_first = { $year }年{ $month }{ $day }日

# A time of day on the 12-hour clock: $hour is a number from 1 to 12, $minute has two digits.
time_12_hours = { $half ->
    [am] 上午 { $hour }:{ $minute }
   *[pm] 下午 { $hour }:{ $minute }
}

# As in “Tue 1 Dec 2026, 14:00”.
date_and_time = { $date } { $time }

# As in “Tue 14:00”.
weekday_and_time = { $weekday } { $time }
