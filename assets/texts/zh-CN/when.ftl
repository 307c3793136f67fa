date_hint = 明天下午3点
time_hint = 14:00
go_to_today = 转到今天
pick_time_zone = 选取时区
favorite_zones = 常用时区
favorite_zones_explained = 表单会优先提供这些时区，并显示会议开始和结束时它们的当地时间。
add_favorite_zone = 添加时区
add = 添加

# How the arrow keys change a field.
days_step = 按向上键和向下键可调整一天
times_step = 按向上键和向下键可调整 15 分钟

# Why what was typed is no date or no time. What is to be typed is understood in every language of the program.
no_date = 这不是日期。请输入日期，例如 12月1日、明天或周五 9-10:30。
no_time = 这不是时间。请输入时间，例如 14:00、下午2点或 9-10:30。
more_than_one_way = 这可以有多种理解。请将日期写成“12月1日”的形式，时间写成“9:00”的形式。
morning_or_afternoon = 上午还是下午？请注明“上午”或“下午”，或输入 09:00 和 17:00 这样的时间。
wrong_weekday = 该日期是{ $weekday }。请更改其中一项。
end_before_start = 结束时间会早于开始时间
in_early_morning = { $time } 是凌晨。
make_it_at = 改为 { $time }

# A day in the calendar, for those who hear it.
today_in_calendar = { $date }，今天

# $times is a list of the next two, one of each favorite time zone.
others_have = 其他地区：{ $times }
times_in_city = { $shift ->
    [next] { $start }–{ $end } { $city }（次日）
    [before] { $start }–{ $end } { $city }（前一日）
   *[none] { $start }–{ $end } { $city }
}
days_and_times_in_city = { $start } – { $end } { $city }

# $zone is a name such as Europe/Berlin.
remove_from_favorites = 从常用时区中移除 { $zone }
add_to_favorites = 将 { $zone } 添加到常用时区

# The button beside an attendee, and what is picked there.
usual_zone_not_known = { $person } 的时区：未知
# $zone is a name such as Europe/Berlin.
usual_zone_known = { $person } 的时区：{ $zone }
zone_not_known = 未知
other_time_zone = 其他时区

# $people are the names of attendees who are usually there.
times_of_people = { $shift ->
    [next] { $start }–{ $end } { $city }（{ $people }；次日）
    [before] { $start }–{ $end } { $city }（{ $people }；前一天）
   *[none] { $start }–{ $end } { $city }（{ $people }）
}
days_and_times_of_people = { $start } – { $end } { $city }（{ $people }）
# $people is a list of names.
people_and_more = { $people }和另外 { $more } 人
