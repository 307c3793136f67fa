subject = 件名
subject_hint = 会議の内容。空でもかまいません
start_date = 開始日
start_time = 開始時刻
end_date = 終了日
end_time = 終了時刻
pick_start_date = 開始日を選択
pick_end_date = 終了日を選択
previous_month = 前の月
next_month = 次の月
duration = 所要時間
time_zone = タイムゾーン
let_teams_choose = 日時をTeamsに任せる
add_attendee = 出席者を追加
add_attendee_hint = 名前かアドレス、または一覧を貼り付け
external_id = 外部ID
external_id_hint = チケット番号など
external_id_explained = 同じIDで2回依頼しても、会議は1つです。IDは開催者ごとに独立しており、別の開催者の同じIDは別の会議になります。確認には、参加リンクや会議IDも使えます。
generate = 外部IDを生成
channel = チャネル
channel_hint = チャネル名、またはリンクを貼り付け
create_or_get = 会議を作成または取得
create_keys = Ctrl+Enter
check_external_id = 外部IDを確認
check_keys = Ctrl+K
clear_form = フォームをクリア
undo_clear = クリアを元に戻す
create_if_missing = なければ作成
not_known_title = この外部IDの会議は、ここには記録がありません
not_known_explained = 会議があるかどうかは、GraphのcreateOrGetでしかわかりません。外部IDを問い合わせると、会議がない場合は作成されます。ない場合に作成される会議は次のとおりです：
what_is_sent = 送信される内容
copy_what_is_sent = 送信される内容をコピー
check_created = この外部IDの会議はなかったため、今作成しました。
delete_again = 作成した会議を削除
deleted_explained = 会議を削除しました。参加リンクはまだ開ける場合があり、誰かが開くと会議が復活します。
no_result_yet = 会議の参加リンク、ダイヤルイン、チャットがここに表示されます。
meeting_created = 会議を作成しました
meeting_existed = 会議はすでに存在します
no_meeting = この外部IDの会議はありません
existed_explained = これはサービスにある会議の内容です。入力内容による変更はありません。
existed_by_earlier_try = このリクエストの以前の試行は応答がなく、そのときに作成された可能性があります。つまり、依頼したとおりの会議かもしれません。
nobody_invited = 会議はどの予定表にも入っておらず、サービスから誰も招待されていません。招待文はご自分で送ってください。
join_link = 参加リンク
copy_join_link = 参加リンクをコピー
open_join_link = 参加リンクを開く
open_in_teams = Teamsアプリで開く
meeting_id = 会議ID
passcode = パスコード
copy_meeting_id = 会議IDをコピー
copy_passcode = パスコードをコピー
dial_in = ダイヤルイン
no_dial_in = サービスから電話番号が返されませんでした。開催者に電話会議のライセンスがない可能性があります。
toll = 有料番号
toll_free = 無料番号
conference_id = 電話会議ID
copy_toll = 有料番号をコピー
copy_toll_free = 無料番号をコピー
copy_conference_id = 電話会議IDをコピー
copy_dial_in_link = ダイヤルインのリンクをコピー
copy_dial_in = ダイヤルインをコピー
open_dial_in = ダイヤルインのページを開く
chat = チャット
thread_id = スレッドID
message_id = メッセージID
reply_chain = 返信チェーン
copy_thread_id = スレッドIDをコピー
copy_message_id = メッセージIDをコピー
meeting = 会議
when = 日時
organizer_label = 開催者
attendees = 出席者
attendee = 出席者
lobby_label = ロビー
presenters_label = 発表者
expires = 有効期限
copy_external_id = 外部IDをコピー
whole = 全体
copy_invitation = 招待文をコピー
copy_markdown = Markdownとしてコピー
copy_json = JSONとしてコピー
save_calendar = カレンダーファイルを保存…
options_page = 会議のオプションのページ
copied = コピーしました
save_calendar_title = カレンダーファイルの保存
save_calendar_explained = ファイルを開くと、会議がカレンダーに入ります。既存のファイルは上書きしません。
file = ファイル
save = 保存

role_attendee = 出席者
role_presenter = 発表者
role_co_organizer = 共同開催者
role_box = { $person }の役割：{ $role }

# How long a meeting is: $hours is a whole number.
length_hour_and_half = 1.5時間
length_hours = { $hours }時間
length_minutes = { $minutes }分

# As in “14:00（UTC+01:00）”.
time_and_offset = { $time }（{ $offset }）
# As in “12月1日（火） 14:00（UTC+01:00）”.
day_time_and_offset = { $day } { $time_and_offset }
# As in “2026年12月1日（火） 14:00～14:30”.
times_of_a_day = { $start }～{ $end }
# As in “2026年12月1日（火） 14:00 ～ 2026年12月2日（水） 9:00”.
times_over_days = { $start } ～ { $end }
# $times is one of the two above, or a start alone; $utc is the same in UTC, $zone a name such as Europe/Berlin.
times_in_utc = { $times } UTC
times_in_zone_and_utc = { $times } { $zone }（{ $offset }） · { $utc } UTC

# The line below the times of the form.
times_unread = 日時をまだ読み取れません
# Something to know of the times, after what they are.
sentence_after = { $before }。{ $sentence }
service_chooses = Teamsが会議を作成した時点で始まり、1時間続きます
an_hour_from = { $start }開始。Teamsにより1時間後に終了します

nameless = 名前のないユーザー

# After the word “Lobby”.
lobby_everyone = 全員が待たずに参加
lobby_organization = 組織内のユーザーは待たずに参加
lobby_organization_and_federated = 組織内と信頼された組織のユーザーは待たずに参加
lobby_organization_excluding_guests = 組織内のユーザー（ゲストを除く）は待たずに参加
lobby_organizer = 開催者だけが待たずに参加
lobby_invited = 招待されたユーザーは待たずに参加
# $who is one of the above.
lobby_and_callers = { $who }、電話での参加者も同様
lobby_but_callers = { $who }、電話での参加者は待機

# After the word “Presenters”.
presenters_everyone = 全員
presenters_organization = 組織内のユーザー
presenters_with_role = 役割を持つユーザー
presenters_organizer = 開催者のみ

# What would be made if there is no meeting yet, a line each.
with_attendees = { $count ->
   *[other] 出席者{ $count }人
}
with_external_id = 外部ID { $id }
in_channel = チャネル{ $channel }
# $options is a list of what is set, as in “録画を許可：はい”.
then_in_second_step = その後、2番目の手順で設定：{ $options }
