meeting_options = 会議のオプション
options_explained = これらは会議の作成時には設定できないため、Conveneは作成直後に2番目の手順で設定します。既存の会議では、変更を適用するまで元の設定が保たれます。
as_the_organization = 組織の設定に従う
passcode_not_here = 参加にパスコードが必要かどうかは、ここでは設定できません。会議の作成時にサービスが決めます。

options_header_set = 会議のオプション · { $set }件設定
options_set = { $set }件設定
# $presenter and $co_organizer are the names of the roles; $option and $value are those of “Who may present”.
roles_need_option = { $presenter }または{ $co_organizer }が選ばれています。これらは、発表できるユーザーを役割で決める場合にのみ有効です。そのため、Conveneは「{ $option }」を「{ $value }」に設定します。

# The headings that the options stand under.
group_presenting = 発表
group_coming_in = 入室
group_chat = チャットとリアクション
group_devices = カメラとマイク
group_recording = 録画と文字起こし
group_working_together = 共同作業
group_watermark = 透かし

# What an option is about.
option_presenters = 発表できるユーザー
option_lobby = ロビーをバイパスするユーザー
option_callers = 電話での参加者もロビーをバイパス
option_admitters = 入室を許可できるユーザー
option_announcing = 電話での参加者の入退室を通知
option_chat = チャット
option_reactions = リアクション
option_camera = 出席者にカメラの使用を許可
option_microphone = 出席者にマイクの使用を許可
option_recording = 録画を許可
option_transcription = 文字起こしを許可
option_automatic_recording = 自動的に録画
option_breakout_rooms = ブレークアウトルーム
option_live_share = アプリのライブ共有
option_powerpoint_live = PowerPoint Live
option_whiteboard = ホワイトボード
option_copying = チャットとキャプションのコピーと転送
option_watermark_on_content = 共有コンテンツに透かしを表示
option_watermark_on_video = 全員のビデオに透かしを表示

# Who may present, or skips the lobby, or lets people in.
value_everyone = 全員
value_organization = 組織内のユーザー
value_with_role = 役割を持つユーザー
value_organizer = 開催者のみ
value_organization_and_trusted = 組織内と信頼された組織のユーザー
value_organization_without_guests = 組織内のユーザー（ゲストを除く）
value_invited = 招待されたユーザー
value_organizers_and_presenters = 開催者、共同開催者、発表者
value_organizers = 開催者と共同開催者のみ

# When there is a chat.
value_always = 会議の前、最中、後
value_during_meeting = 会議中のみ
value_never = なし

# Whether an option is on.
value_yes = はい
value_no = いいえ
