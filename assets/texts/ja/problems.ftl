file_needed = ファイルの保存先を入力してください
# $code_point: such as U+200B.
control_character = 制御文字（{ $code_point }）が含まれています。取り除いてください。
# The fields understand the words of src/meeting/when/words.rs in every language there: give an example as people write it.
date_missing = 日付を入力してください（例：12月1日、明日）
time_missing = 時刻を入力してください（例：14:00、午後2時）
time_skipped = この時刻は時計の切り替えで存在しません。2つのうちどちらかを選んでください。
time_twice = この時刻は時計の切り替えで2回あります。2つのうちどちらかを選んでください。
end_without_start = Graphでは、終了を指定するには開始も必要です。入力してください。
problem_end_before_start = 終了が開始より前です
zone_missing = タイムゾーンを入力してください（例：Asia/Tokyo、Tokyo）
zone_unknown = この名前のタイムゾーンはありません。都市名を入力し、一覧から選んでください。
attendee_missing = 出席者にはアドレスまたはユーザーIDが必要です
# An invisible character is given as U+200B or the like.
character_not_in_user_id = { $kind ->
    [blank] ユーザーIDに空白は使えません
    [invisible] ユーザーIDに見えない文字（{ $character }）は使えません
   *[visible] ユーザーIDに「{ $character }」は使えません
}
group_not_taken = これはグループです。Graphで指定できるのは個人だけなので、メンバーを1人ずつ追加してください。
problem_channel_needs_beta = チャネルのチャットにはGraphのベータ版が必要ですが、この接続はv1.0を使っています。ベータ版を使うか、空のままにしてください。
problem_channel_not_in_this_cloud = この接続のクラウドでは、チャネルに会議を作成できません。空のままにしてください。
not_a_date = 日付ではありません。2026-12-01、12月1日、明日、金曜のように入力してください。
no_such_day = その日付はカレンダーにありません
date_either_way = 日と月を入れ替えても読めます。「12月1日」のように入力してください。
year_too_far = { $year }年は遠すぎます
not_a_time = 時刻ではありません。14:00、午後2時、1430のように入力してください。
no_such_time = その時刻はありません
end_of_day = 24:00の代わりに、翌日の00:00を入力してください
# "Generate external ID" is the name of a button.
external_id_missing = 外部IDを入力するか、「外部IDを生成」を押してください
external_id_blank = 前または後ろに空白があります。空白があると別の会議のIDになるため、取り除いてください。
external_id_unprintable = 見えない文字（{ $code_point }）が含まれています。取り除いてください。
address_missing = アドレスを入力してください
address_not_one_at = アドレスではありません。ana@contoso.comのように@が1つ必要です
address_nothing_before_at = @の前がありません
address_no_domain = @の後がありません（例：ana@contoso.com）
character_not_in_address = { $kind ->
    [blank] アドレスに空白は使えません
    [invisible] アドレスに見えない文字（{ $character }）は使えません
   *[visible] アドレスに「{ $character }」は使えません
}
# "Get link to channel" is a command in Teams.
channel_no_thread = チャネルが含まれていません。一覧から選ぶか、Teamsの「チャネルへのリンクを取得」でコピーしたリンクを貼り付けてください。
channel_is_chat = これはチャットです。会議を関連付けられるのはチャネルだけです。
channel_several = 複数のチャネルが含まれています。リンクを1つだけ貼り付けてください。
hidden_characters = 見えない文字が含まれています：{ $visible }
merged_entries = { $person }はリストに{ $entries }回ありますが、送信は1回です
merged_entries_as = { $person }はリストに{ $entries }回ありますが、{ $role }として1回だけ送信します
more_than_750_attendees = 出席者が{ $count }人います。サービスが返すのは最大750人です
external_id_beyond_ascii = 外部IDにASCII以外の文字があります。サービスがそのまま保持するかどうかは、Microsoftの資料に記載がありません
# $role: Presenter or Co-organizer, by its name.
problem_role_only_in_directory = { $person }は組織のディレクトリにないため、{ $role }にはなれません
roles_without_effect = { $presenters ->
    [everyone] 全員が発表できる間は、発表者と共同開催者の役割に効果はありません
    [organization] 組織内のユーザーが発表できる間は、発表者と共同開催者の役割に効果はありません
    [roleIsPresenter] 役割を持つユーザーが発表できる間は、発表者と共同開催者の役割に効果はありません
   *[organizer] 開催者だけが発表できる間は、発表者と共同開催者の役割に効果はありません
}
equal_times = 開始と終了が同じ時刻です（Graphでは可能です）
start_in_past = 開始が過去の日時です（Graphでは可能です）
# The clock changes while the meeting lasts; $at is the time of day and the offset from UTC.
clock_changes = { $way ->
    [forward] 会議中の{ $at }に、時計が{ $length }進みます
   *[back] 会議中の{ $at }に、時計が{ $length }戻ります
}
# How far the clock goes.
clock_change_hours = { $hours }時間
clock_change_minutes = { $minutes }分
clock_set_back = その夜は時計が戻るため、この時刻は2回あります
clock_set_forward = 時計がこの時刻を飛ばして進むため、この時刻は存在しません
