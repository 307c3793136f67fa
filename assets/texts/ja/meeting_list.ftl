meetings = 会議一覧
search_meetings = 会議を検索
search_hint = 件名、外部ID、参加者、リンク
list_of_meetings = 会議のリスト
only_all = すべて
only_upcoming = 今後
only_past = 過去
only_failed = 失敗
which_meetings = 表示する会議
every_connection = すべての接続
every_organizer = すべての開催者
connection_column = 接続
start_column = 開始
state_column = 状態
sort_by_label = 並べ替え
ascending = 昇順
descending = 降順
loading = 一覧を読み込んでいます…
no_meetings = 会議はまだありません
no_meetings_explained = ここで作成または検索した会議は、すべてこのコンピューター上のこの一覧に保存されます。
no_match = 該当する会議がありません
clear_filters = フィルターをクリア
refresh = 更新
refresh_all = 表示中をすべて更新
delete_meeting = 削除…
use_as_template = テンプレートとして使う
remove_from_list = この一覧から除外
export = エクスポート…
export_meetings = 会議をエクスポート…
import = インポート…
select_first = 先に会議を選んでください
close_meeting = 会議を閉じる
one_meeting = 会議
coming = 今後の会議
join_label = 参加
unfinished_label = 完了していないリクエスト
resume = 再開
discard = 破棄
delete_title = 会議の削除
delete_explained = 会議はサービスから全員に対して削除されますが、誰にも通知されません。参加リンクはまだ開ける場合があり、誰かが開くと会議が復活します。チャットは参加しているユーザーに残ります。
delete_accept = 会議を削除
remove_title = この一覧から除外
remove_explained = Conveneが持つ会議の情報を消去します。サービスには通知されません。会議はサービスに残り、リンクも使えます。
remove_accept = 除外
discard_title = リクエストの破棄
discard_accept = リクエストを破棄
discard_explained = リクエストは送信されましたが応答が確認されていないため、サービスに会議が存在する可能性があります。破棄しても会議は削除されません。「再開」を使うとその会議を取得でき、2つ目が作成されることはありません。
export_title = 会議のエクスポート
export_explained = 現在の検索とフィルターに該当する会議を書き出します。既存のファイルは上書きしません。
export_accept = エクスポート
import_title = 会議のインポート
import_explained = ここからエクスポートしたリストを取り込みます。すでにある情報は、ファイルの方が新しい場合にのみ更新されます。
import_accept = インポート
imported_title = 会議をインポートしました
list_file_needed = .csvまたは.jsonで終わるファイルの場所を入力してください
# In place of a subject.
without_subject = （件名なし）
# In place of a day and a time.
without_time = 日時なし

# How a meeting stands: a word or two in a column.
state_gone = 存在しません
state_waiting = 待機中
state_under_way = 送信中
state_unknown = 送信済み、応答なし
state_failed = 失敗
state_failed_because = 失敗：{ $why }
state_created = 作成済み
state_existed = 既存
state_seen = 確認済み
state_not_seen = 未確認
# A row of the list, read aloud; $start is a day and a time.
row_read_aloud = { $subject }、{ $start }、外部ID { $external_id }、{ $state }
# The heading of a column: when anything was last learned of a meeting.
last_change = 最終変更
sort_by_column = { $column ->
    [start] 開始で並べ替え
    [subject] 件名で並べ替え
    [external_id] 外部IDで並べ替え
    [organizer] 開催者で並べ替え
    [connection] 接続で並べ替え
   *[last_change] 最終変更で並べ替え
}
connection_filter = 接続：{ $chosen }
organizer_filter = 開催者：{ $chosen }
# $grouped is $count with blanks between the thousands, here and below.
meeting_count = { $count ->
   *[other] { $grouped }件の会議
}
coming_today = 今日
coming_tomorrow = 明日
# $end is a time of the day.
under_way_until = 開催中、{ $end }まで
join_meeting = { $subject }に参加

request_named = リクエスト{ $external_id }
# $at is a day and a time.
request_asked = 外部ID { $external_id } · { $at }に依頼
# How a request stands that did not finish.
request_waits = 待機中：まだ何も送信していません
request_waits_for_network = 待機中：まだ何も送信していません。サービスに接続できしだい送信します
request_under_way = 送信の途中でした
# "Resume" is the name of a button.
request_unknown = 送信しましたが応答がなく、会議が存在する可能性があります。「再開」を使うとその会議を取得し、2つ目は作成しません。
show_all_unfinished = { $count }件のリクエストをすべて表示

meeting_in_question = { $subject } · { $start } · 外部ID { $external_id }
no_account_ready = サービスに問い合わせるには、使用できるアカウントが必要です。「設定」をご覧ください
other_accounts_meeting = これは別のアカウントの会議です。読み取り、変更、削除にはそのアカウントを使ってください
not_answered_with = サービスからこの会議の応答がまだないため、読み取り、変更、削除はできません
known_as_gone = サービスによると、この会議はもう存在しません。参加リンクはまだ開ける場合があり、誰かが開くと会議が復活します。
known_as_asked = サービスからこの会議の応答がまだありません。表示しているのは依頼した内容です
known_from_list = インポートしたリストの行の情報しかありません

# What reading many meetings again came to: parts of one line, in this order.
refreshed_read = { $count ->
   *[other] { $grouped }件の会議を再度読み取りました
}
refreshed_changed = { $count }件に変更あり
refreshed_gone = { $count }件はもう存在しません
refreshed_left_out = { $count }件は対象外（別のアカウントの会議、または応答なし）
# $so_far: what stands above. $why: whole sentences.
refreshed_then_stopped = { $so_far }。その後、停止しました。{ $why }
exported_to = { $count ->
   *[other] { $grouped }件の会議を{ $path }にエクスポートしました
}
# What an import came to: parts of one line, in this order.
imported_added = { $count ->
   *[other] { $grouped }件の会議を追加
}
imported_updated = { $count }件を更新
imported_unchanged = { $count }件は変更なし
imported_left_out = { $count ->
   *[other] { $count }行を除外
}
# A row that was left out: its line in a CSV file, or its place in a JSON list.
import_line = { $place }行目：{ $problem }
import_entry = { $place }番目の項目：{ $problem }
# After the rows that were left out.
import_more = ほか{ $count }件
# What is wrong with a row, after "Line 7:".
import_cells = セルが{ $found }個ありますが、1行目には{ $expected }個あります
import_not_utf8 = UTF-8ではありません
import_empty = 列{ $column }が空です
import_time = 列{ $column }の日時を読み取れません
import_too_long = 列{ $column }のテキストが長すぎます
import_too_large = この項目は16 MiBを超えているため、以降は読み込まれていません
# $said: an English message of the reader.
import_unreadable = 読み取れません（{ $said }）
