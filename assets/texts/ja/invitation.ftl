# An invitation goes to people who may speak another language than the window. Each of these but the first stands before a
# colon and what is meant, as in “Join: https://…”.
invitation_untitled = Teams会議
invitation_colon = ：
invitation_when = 日時
invitation_join = 参加
invitation_meeting_id = 会議ID
invitation_passcode = パスコード
invitation_dial_in = ダイヤルイン
invitation_dial_in_toll_free = ダイヤルイン（通話無料）
invitation_one_tap = ワンタップでダイヤルイン
invitation_conference_id = 電話会議ID
invitation_other_numbers = 別の番号を探す
invitation_organizer = 開催者

# A date in an invitation. Put the four names in braces into your order; they are not translated.
invitation_date = {"{year}年{month}{day}日（{weekday}）"}
