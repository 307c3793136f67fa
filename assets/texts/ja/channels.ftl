suggested_channels = チャネルの候補
no_channel_found = 参加しているチームに該当するチャネルがありません。チャネルのリンクを貼り付けることもできます。
read_teams_again = チームを再読み込み
use_beta = Graphのベータ版を使う
without_channel = チャネルなしで送信
recent_channel = 最近使用
channel_meeting = 会議のチャットはチャネルのスレッドになり、チャネルのメンバー全員が読めます。チャネルのメンバーは招待されず、会議はチャネルの予定表にも入りません。リンクはご自分で送ってください。これにはGraphのベータ版を使います。ベータ版はMicrosoftによって変更されることがあります。

# What is to be read of a channel besides its name.
channel_of_everyone = チームの全員
channel_private = プライベート：チームの一部のメンバー
channel_shared = 共有：チーム外のユーザーも含む
channel_archived = アーカイブ済み：書き込めません
# What is sent of a channel is the ID of its thread.
channel_and_thread = { $channel }、スレッド{ $thread }
channel_thread = スレッド{ $thread }

many_teams = { $count }個のチームに参加しています。チーム名の一部に続けて、チャネル名の一部を入力してください
channels_not_listed = { $teams }のチャネルを一覧表示できません

# Why teams and channels are not listed. $why is a sentence.
channels_not_allowed_by_person = チームとチャネルの一覧の取得がConveneに許可されていません。チャネルのリンクは使えます。
channels_not_allowed = この接続ではチームとチャネルの一覧を取得できません（Graphのアクセス許可Team.ReadBasic.AllとChannel.ReadBasic.Allが必要です）。チャネルのリンクは使えます。
channels_not_for_apps = アプリはどのチームにも所属していないため、一覧に表示するものがありません。チャネルのリンクを貼り付けてください。
channels_failed = 現在、チームとチャネルの一覧を取得できません：{ $why }チャネルのリンクは使えます。
