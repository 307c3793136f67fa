# The button on the card, and below it the dialog that it opens.
add_to_calendar = 予定表に追加…
add_to_calendar_title = 自分の予定表に追加
add_to_calendar_explained = 参加リンクと招待文の入った予定を、Microsoftにあるご自分の予定表に追加します。予定はこの会議につながり、別の会議は作成されません。
add_to_calendar_accept = 予定表に追加
invite_attendees = 出席者を招待
# $people: their addresses, a list
who_is_invited = { $count ->
   *[other] Microsoftから出席者{ $count }人に招待メールがすぐに送信されます：{ $people }。
}
who_would_be_invited = { $count ->
   *[other] 実際には、Microsoftから出席者{ $count }人に招待メールがすぐに送信されます：{ $people }。デモ組織ではメールは送信されません。
}
nobody_to_invite = メールアドレスのある出席者がいないため、ここからは誰も招待できません。
without_address = { $count ->
   *[other] 出席者{ $count }人はメールアドレスが不明なため、この方法では招待できません。
}
nobody_told_unless_ticked = チェックを入れなければ、予定が見えるのはあなただけです。
calendar_consent = 初回は、予定表の読み取りと変更をConveneに許可するよう、Microsoftから求められます。
added_to_calendar = 予定表に追加しました
open_in_outlook = Outlookで開く
open_event = 予定を開く
# Beside the card's buttons, where adding is not offered
no_times_for_calendar = サービスから日時が返されていないため、この会議は予定表に追加できません。
no_link_for_calendar = サービスから参加リンクが返されていないため、この会議は予定表に追加できません。
app_has_no_calendar = この接続はアプリとして動作し、アプリには予定表がないため、ここからは会議を予定表に追加できません。代わりにカレンダーファイルを保存してください。
# Last on the card
in_no_calendar_by_itself = この会議がMicrosoftによって予定表に登録されたり、誰かが招待されたりすることはありません。招待文はご自分で送ってください。
in_calendar_nobody_invited = 会議は予定表に入っていますが、まだ誰も招待されていません。招待文はご自分で送ってください。
in_calendar_and_invited = { $count ->
   *[other] 会議は予定表に入っています。出席者{ $count }人にはMicrosoftから招待メールが送信されます。
}
in_calendar_of_demo = 会議は、出席者とともにデモ組織の予定表に入っています。デモ組織ではメールは送信されません。
# When it did not work
calendar_failed = 会議を予定表に追加できませんでした
calendar_may_be_done = Microsoft側では追加されている可能性があります。予定表を確認してください。もう一度追加しても、予定は重複しません。
calendar_cancelled = キャンセルしました。リクエストがすでにMicrosoftに届いていた場合、会議は予定表に入っています。もう一度追加しても、予定は重複しません。
calendar_answer_unreadable = Microsoftからの応答を読み取れません。会議が入っている可能性があるので、予定表を確認してください。
calendar_not_allowed = 予定表への書き込みがConveneに許可されていません。何も追加されませんでした。
calendar_not_allowed_now = 許可してから、会議をもう一度追加してください。
calendar_token_not_allowed = この接続のトークンでは予定表に書き込めません。何も追加されませんでした。
calendar_token_not_allowed_now = Graphのアクセス許可Calendars.ReadWriteが必要です。代わりにカレンダーファイルを保存してください。
no_calendar = このアカウントには、Conveneが書き込めるMicrosoftの予定表がありません。何も追加されませんでした。
no_calendar_now = 代わりにカレンダーファイルを保存し、お使いのカレンダーで開いてください。
in_calendar_already = 予定表にはこの会議の予定がすでにありましたが、日時、文面、または出席者が今回とは異なります。Microsoftは2つ目の予定を作成しませんでした。
in_calendar_already_now = Outlookでその予定を変更してください。すでに削除した場合は、代わりにカレンダーファイルを保存してください。
no_own_calendar = アプリには自分の予定表がありません。
no_own_calendar_now = 代わりにカレンダーファイルを保存してください。
