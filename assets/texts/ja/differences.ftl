what_differs = 相違点
typed = 入力内容
meeting_has = 会議の内容
can_be_changed = 変更できます
cant_be_changed = 変更できません
apply_changes = 変更を適用
keep_meeting = 会議の内容を使う
keep_explained = 「会議の内容を使う」を選ぶと、会議の値がフォームに入ります。会議はそのままです。
nothing_differs = 会議は入力内容とすべて一致しています。
not_all_taken = 会議は依頼した内容と一部異なります：
meeting_differs = 会議は入力内容と異なります：
nothing_changeable = 既存の会議では、サービスでこれらを変更できません。
undo_keep = 入力内容に戻す
follow_up_done = 2番目の手順で、オプションと役割を設定しました。
follow_up_failed = 2番目の手順に失敗しました。会議は存在しますが、オプションと、それに依存する役割は設定されていません。
try_second_step = 2番目の手順を再試行
read_now = たった今読み取りました。何も作成も変更もしていません。
changed_now = たった今変更しました。
not_there = 会議になし
not_typed = 未入力
no_subject = 件名なし
no_times = 日時なし
no_thread = スレッドなし
not_told = サービスからの情報なし
# What differs, what was typed, what the meeting has, and whether it can be changed; read aloud. "Typed" and "Meeting has" are the headings of the table.
difference = { $what }。入力内容：{ $typed }。会議の内容：{ $held }。{ $can }。
start_and_end = 開始と終了
channels_thread = チャネルのスレッド
role_of_person = { $person }の役割
# Something that has changed since it was last seen, such as the subject.
was_and_is = { $what }：変更前は{ $was }、変更後は{ $is }
takes_subject_out = 適用すると、会議の件名がなくなります。
# $count people in all: $first by name, and $more without.
takes_people_out = { $count ->
    [1] 適用すると、{ $first }が会議から外れます。
   *[other] 適用すると、{ $first }とほか{ $more }人、合わせて{ $count }人が会議から外れます。
}
takes_hidden_people_out = サービスが表示する{ $shown }人のほかにも、会議に出席者がいる可能性があります。適用すると出席者リスト全体が置き換わるため、表示されていない出席者は外れます。
more_rows = { $more ->
   *[other] ほかに{ $more }件の相違があります。
}
# $at, and $seen_at everywhere: day and time.
as_of = { $at }時点の情報です。今回はサービスに問い合わせていません。
nothing_new = 前回ここで確認したとき（{ $seen_at }）から変更はありません。
# What has changed follows in lines of its own.
changed_since_seen = 前回ここで確認したとき（{ $seen_at }）からの変更点：
near_case_or_blanks = ここには外部ID { $external_id }の会議があります。大文字と小文字、または空白だけが異なります。
near_other_organizer = この外部IDの会議は{ $organizer }にもありますが、別の会議です。外部IDは開催者ごとに独立しています。
near_other_account = この外部IDの会議は{ $connection }にもありますが（開催者：{ $organizer }）、別の会議です。
# $create_or_get is the name of the button.
gone = この会議はもうサービスに存在しません。誰かが削除したか、有効期限が切れました。同じ外部IDで「{ $create_or_get }」を実行すると、別の参加リンクの新しい会議が作成されます。
gone_since = この会議はもうサービスに存在しません。誰かが削除したか、有効期限が切れました。{ $seen_at }には存在していました。同じ外部IDで「{ $create_or_get }」を実行すると、別の参加リンクの新しい会議が作成されます。
gone_link = 以前の参加リンクはまだ開ける場合があり、誰かが開くと以前の会議が復活します。
gone_kept = 保存されている情報
no_such_meeting = この参加リンクまたは会議IDの会議は、このアカウントではサービスにありません。別の開催者の会議かもしれません。会議を検索できるのは開催者だけです。
