date_hint = 明日の午後3時
time_hint = 14:00
go_to_today = 今日に移動
pick_time_zone = タイムゾーンを選択
favorite_zones = お気に入りのタイムゾーン
favorite_zones_explained = フォームで最初に候補として表示され、会議の開始時と終了時の現地時刻も表示されます。
add_favorite_zone = タイムゾーンを追加
add = 追加

# How the arrow keys change a field.
days_step = 上下の矢印キーで1日ずつ変わります
times_step = 上下の矢印キーで15分ずつ変わります

# Why what was typed is no date or no time. What is to be typed is understood in every language of the program.
no_date = 日付ではありません。12月1日、明日、金曜9時～10時半のように入力してください。
no_time = 時刻ではありません。14:00、午後2時、9時～10時半のように入力してください。
more_than_one_way = 複数の意味に解釈できます。日付は「12月1日」、時刻は「9:00」のように入力してください。
morning_or_afternoon = 午前か午後かわかりません。「午前」か「午後」を付けるか、09:00や17:00のように入力してください。
wrong_weekday = その日は{ $weekday }です。日付か曜日のどちらかを変更してください。
end_before_start = 開始より前に終了することになります
in_early_morning = { $time }は早朝です。
make_it_at = { $time }にする

# A day in the calendar, for those who hear it.
today_in_calendar = { $date }、今日

# $times is a list of the next two, one of each favorite time zone.
others_have = 他の地域：{ $times }
times_in_city = { $shift ->
    [next] { $start }～{ $end } { $city }（翌日）
    [before] { $start }～{ $end } { $city }（前日）
   *[none] { $start }～{ $end } { $city }
}
days_and_times_in_city = { $start } ～ { $end } { $city }

# $zone is a name such as Europe/Berlin.
remove_from_favorites = { $zone }をお気に入りから削除
add_to_favorites = { $zone }をお気に入りに追加

# The button beside an attendee, and what is picked there.
usual_zone_not_known = { $person }のタイムゾーン：不明
# $zone is a name such as Europe/Berlin.
usual_zone_known = { $person }のタイムゾーン：{ $zone }
zone_not_known = 不明
other_time_zone = 別のタイムゾーン

# $people are the names of attendees who are usually there.
times_of_people = { $shift ->
    [next] { $start }～{ $end } { $city }（{ $people }、翌日）
    [before] { $start }～{ $end } { $city }（{ $people }、前日）
   *[none] { $start }～{ $end } { $city }（{ $people }）
}
days_and_times_of_people = { $start } ～ { $end } { $city }（{ $people }）
# $people is a list of names.
people_and_more = { $people }、ほか{ $more }人
