# Many meetings at once: from a sheet (a CSV file that a spreadsheet saved) or a series.
# A button with a menu.
more_actions = その他…
import_many = 会議をインポート…
repeat = 繰り返し…
import_many_title = シートから会議をインポート
import_many_explained = 表計算ソフトで保存した、1行に1つの会議があるCSVファイル、またはJSONのリストを読み取ります。送信する前に、すべての会議を確認できます。ファイルをウィンドウにドロップすることもできます。
import_many_accept = ファイルを読み取る
sheet_needed = ファイルの場所を入力してください
reading_sheet = ファイルを読み取っています…
read_again = 再読み取り
sheet_dropped_while_busy = 別の処理が実行中のため、ファイルを読み取りませんでした。終わってからもう一度ドロップしてください。
not_a_sheet_dropped = 会議は、.csv、.tsv、.txt、.jsonで終わるファイルから読み取れます
one_sheet_at_a_time = ファイルは1つずつドロップしてください
# Why a file can’t be read as a sheet; $file is its name.
no_sheet_too_large = { $file }は16 MiBを超えています。
no_sheet_empty = { $file }には何もありません。
no_sheet_too_many_rows = { $file }は20 000行を超えています。
no_sheet_too_many_columns = { $file }は100列を超えています。
no_sheet_json = { $file }は会議のJSONリストではありません（{ $said }）。
now_save_as_csv = 1行目に列名を入れてCSV形式で保存し、もう一度読み取ってください。
# A part of the window.
many_meetings = 複数の会議
nothing_to_create = 会議を作成する行がありません。
back_to_form = フォームに戻る
show_many = 行を表示
# $name: of a file or a series.
many_open = { $name }を開いています
series_titled = 定期的な会議：{ $subject }

# What the columns of a sheet mean.
columns_button = 列…
column_titled = 列{ $number }、{ $name }
column_not_read = 使用しない
column_end = 終了
# A column that says which of two instants is meant when the clock is set back.
column_clock_change = 時刻の切り替え
column_presenters = 発表者（複数）
column_co_organizers = 共同開催者（複数）
columns_not_read = 使用されない列：{ $columns }。何の列かを選ぶか、そのままにしてください。
columns_unknown = 認識できる名前の列がありません。それぞれ何の列かを選んでください。
columns_twice = 列「{ $first }」と「{ $second }」は、どちらも「{ $meaning }」です。どちらか1つを選んでください。
rows_like_form = 行にない内容はフォームから補われます。フォームの出席者は、すべての会議に加わります。
first_id = 最初のIDは{ $id }です
template_of_rows_explained = 外部IDのない行のIDを、{ $placeholders }から作ります。同じIDなら同じ会議になります。
template_of_series_explained = それぞれの会議の外部IDを、{ $placeholders }から作ります。同じIDなら同じ会議になります。
date_order_asked = 2通りに読める日付があります。どの順序で書かれていますか？
date_order_first = 先に日付の順序を選んでください
only_problems = 問題のある行のみ
list_of_rows = 行の一覧
# Headings of columns.
row_column = 行
length_column = 長さ
people_column = 人数
# How a row stands before it is sent.
row_ready = 準備完了
# $grouped is $count with blanks between the thousands, here and below.
count_of_rows = { $count ->
   *[other] { $grouped }行
}
count_of_problems = { $count ->
   *[other] うち{ $grouped }行に問題あり
}
create_meetings = { $count ->
    [0] 会議を作成
   *[other] { $grouped }件の会議を作成
}
left_out = { $count ->
   *[other] 問題のある{ $grouped }行は除外されます。ファイルを直して「再読み取り」を押すか、ほかの会議を今作成してください。
}
row_numbered = { $line }行目
# Parts of a row, read aloud.
row_with_id = 外部ID { $id }
row_with_people = { $count ->
    [0] 出席者なし
   *[other] { $count }人
}
people_asked = 出席者：{ $people }
problem_and_more = { $problem }（ほか{ $more }件）

# What is wrong with a row. $column: what the column means, by the label of the field.
in_column = { $column }：{ $problem }
about_person = { $person }：{ $problem }
not_a_length = 長さではありません。45のような分数か、1h30のように入力してください。
length_differs = 終了と長さが一致しません。どちらかを省いてください。
times_and_teams_chooses = 日時が指定されているのに、Teamsに任せることになっています。どちらかを省いてください。
start_missing = 開始がありません
no_such_value = 「{ $value }」は選択肢にありません
not_yes_or_no = 「{ $value }」は「はい」でも「いいえ」でもありません
not_earlier_or_later = 「{ $value }」はearlierでもlaterでもありません
too_many_cells = セルが{ $found }個ありますが、列は{ $expected }個です。セルを囲む引用符が抜けているかもしれません。
template_unfilled = テンプレートに必要な内容が行にないため、外部IDを作れません
same_external_id = { $line }行目と外部IDが同じです。この行は同じ会議を取得することになります。

# How a row that is sent stands: a word or two in a column.
row_open = 未送信
row_under_way = 送信中
row_created = 作成済み
row_existed = 既存
row_existed_otherwise = 既存（内容が異なります）
row_failed = 失敗：{ $why }
many_begins = 開始しています…
pause = 一時停止
go_on = 続行
copy_join_links = 参加リンクをすべてコピー
copy_path = パスをコピー
# Parts of one line: how many are done, how fast it goes, how long it takes.
done_of_total = { $total }件中{ $done }件
done_of_total_paused = { $total }件中{ $done }件、一時停止中
a_minute = { $count ->
   *[other] 毎分{ $grouped }件
}
paused = 一時停止中
seconds_left = 残り1分未満
minutes_left = 残り約{ $minutes }分
hours_left = 残り約{ $hours }時間
waits = サービスから待機を求められています。{ $seconds }秒後に再開します。
# Parts of one line: what became of all.
became_created = { $count ->
   *[other] { $grouped }件を作成
}
became_existed = { $count ->
   *[other] { $grouped }件は既存
}
became_failed = { $count ->
   *[other] { $grouped }件が失敗
}
became_open = { $count ->
   *[other] { $grouped }件は未送信
}
became_left_out = { $count ->
   *[other] { $grouped }行は除外
}
became_nothing = 何も送信されませんでした
rows_open = { $count ->
   *[other] { $grouped }行は保存されており、後で送信できます。済んだものが2回作成されることはありません。
}
results_stand_in = 結果は{ $path }にあります
# $why: sentences.
results_not_written = 結果を書き込めませんでした。{ $why }

# A batch of rows that did not come to its end; $name: of a file or a series.
batch_done = { $name }：{ $total }件中{ $done }件が完了。
batch_of_other = これらの会議は、{ $connection }の{ $organizer }のものです。続行するには、そのアカウントを使ってください。
discard_batch_title = 行の破棄
discard_batch_accept = 行を破棄
discard_batch_explained = 完了していない行の情報が消去されます。作成された会議は残ります。

# A series.
repeat_title = 繰り返し
repeat_explained = まだ何も送信されません。時刻の切り替えがあっても、現地の時刻は変わりません。Teamsでは、それぞれが別の会議になります。
repeats_label = 繰り返しの単位
every_day = 毎日
every_weekday = 月曜日から金曜日
every_week = 毎週
# The label of a field for a number.
interval_in_days = 何日ごと
interval_in_weekdays = 何営業日ごと
interval_in_weeks = 何週間ごと
interval_wrong = 1から52までの数を入力してください
series_ends = 終了
ends_after = 会議の回数を指定
ends_on = 日付を指定
series_times = 会議の回数
times_wrong = 1から1000までの数を入力してください
series_until = 最終日
show_series = 会議を表示
# How often and when, as a part of what_comes; $time is a time of the day.
rhythm_days = { $interval ->
    [1] 毎日{ $time }
   *[other] { $interval }日ごと{ $time }
}
rhythm_weekdays = { $interval ->
    [1] 月曜日から金曜日{ $time }
   *[other] { $interval }営業日ごと{ $time }
}
# $day: the day of the week by its name.
rhythm_weeks = { $interval ->
    [1] { $weekday ->
        [mon] 毎週月曜日{ $time }
        [tue] 毎週火曜日{ $time }
        [wed] 毎週水曜日{ $time }
        [thu] 毎週木曜日{ $time }
        [fri] 毎週金曜日{ $time }
        [sat] 毎週土曜日{ $time }
       *[sun] 毎週日曜日{ $time }
    }
   *[other] { $interval }週間ごとの{ $day }{ $time }
}
what_comes = { $count ->
    [1] { $grouped }件の会議、{ $rhythm }、{ $first }
   *[other] { $grouped }件の会議、{ $rhythm }、{ $first }～{ $last }
}
series_without_start = 先にフォームで会議の開始日と開始時刻を入力してください。
series_empty = その日付までに会議がありません
series_too_long = 会議が1000件を超えます
