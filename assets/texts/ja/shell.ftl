demo = デモ組織
cancel = キャンセル
close = 閉じる
try_again = 再試行
schedule = スケジュール
settings = 設定
account = アカウント
forget_token = アクセストークンを消去
keys = キー操作
form = フォーム
result = 結果
close_while_busy = サービスの呼び出しが実行中です
close_while_busy_explained = 今Conveneを閉じると、応答を確認できません。会議は作成される可能性があります。リクエストは保存されるので、「会議一覧」で再開してください。会議が2つ作成されることはありません。
keep_open = 開いたままにする
close_anyway = このまま閉じる
welcome = Teams会議を数秒で作成します。同じ会議を2回作成することはありません。
try_the_demo = デモ組織を試す
demo_sentence = このプログラムの中にある架空の組織です。設定は不要で、会議はどれも本物ではありません。
connect = Microsoft 365に接続…
connect_sentence = 職場または学校アカウントで、本物のTeams会議を作成します。
nothing_leaves = 選ぶまで、このコンピューターから何も送信されません。
connect_title = Microsoft 365に接続
connect_explained = 組織で一度Conveneを登録すれば、あとは各自のアカウントでサインインできます。「接続する」を押すまで何も送信されません。
connect_now = 接続する
connection_name = 接続名
cloud_label = クラウド
graph_url = Graphのアドレス
access_token = アクセストークン
token_explained = Conveneが終了するまでメモリに保持され、このクラウドのGraphのアドレスにのみ送信されます。環境変数CONVENE_TOKENにトークンを入れてConveneを起動することもできます。
user_id = アプリ専用トークンのユーザーID
user_id_explained = ご自分のトークンの場合は空のままにしてください。アプリ専用トークンの場合は、会議を開催するユーザーのオブジェクトIDが必要です。
user_id_wrong = ユーザーIDではありません。Microsoft Entra管理センターからオブジェクトIDをコピーしてください。
name_taken = この名前の接続はすでにあります。別の名前を選んでください。
no_create_or_get = このクラウドのMicrosoft GraphにはcreateOrGetがないため、Conveneは会議を作成できません。
no_beta = このクラウドにはGraphのベータ版がないため、会議でチャネルのチャットを使えません。
use_token = このトークンを使う
no_home = Conveneの設定を保存するホームフォルダーが見つかりません。--profile-dir DIRで指定してください。
built_without_window = このビルドのConveneにはウィンドウがありません。機能`gui`を付けてビルドするか、コマンドを使ってください（`convene --help`を参照）。

# The list of keys. Names of keys are as they are on the keyboards of the language.
clear_keys = Ctrl+N
search_keys = Ctrl+F
copy_link_keys = Ctrl+Shift+C
schedule_keys = Ctrl+1
meetings_keys = Ctrl+2
settings_keys = Ctrl+3
step_keys = 上矢印、下矢印
step_keys_explained = 日付または時刻で：1日または15分、後または前に変更
open_key = Enter
open_key_explained = 一覧で：会議を開く
delete_key = Delete
delete_key_explained = 一覧で：会議を削除
zoom_in_keys = Ctrl++
zoom_out_keys = Ctrl+-
actual_size_keys = Ctrl+0
cancel_key = Esc
cancel_key_explained = 閉じる、またはキャンセル

already_open_and_shown = このプロファイルのConveneはすでに開いているため、そのウィンドウを表示しました。
already_open_and_silent = このプロファイルのConveneはすでに開いていますが、ウィンドウが応答しません。先に閉じるか、しばらくお待ちください。
profile_not_reserved_because = このプロファイルを確保できませんでした。同じプロファイルでConveneをもう1つ起動しないでください。（{ $error }）

# $packages is what the command installs; $said is what the system answered.
no_window_without_library = ウィンドウを開けませんでした。ライブラリが不足しています。Debianの場合：apt install { $packages }（{ $said }）
no_window_without_opengl = ウィンドウを開けませんでした。OpenGLがありません。Debianの場合：apt install { $packages }（{ $said }）
no_window_without_display = ウィンドウを開けませんでした。Conveneにはグラフィカルセッション（X11またはWaylandのディスプレイ）が必要です。（{ $said }）
demo_server_failed_because = デモ組織を実行できませんでした：{ $error }

cloud_global = Microsoft 365（グローバル）
cloud_us_gov = 米国政府（GCC High）
cloud_us_gov_dod = 米国政府（DoD）
cloud_china = 中国（21Vianet）
cloud_custom = その他のGraphのアドレス

# The name of a box that chooses a version of Graph: $version is “Graph v1.0” or “Graph beta”.
api_version_box = { $connection }のバージョン：{ $version }
connection_in_use = { $name }（使用中）
# $part is a part of the window, such as “form” or “result”.
scroll_bar = { $part }をスクロール
use_connection = { $name }を使う
remove = { $name }を削除

settings_kept_in = 設定：{ $path }
settings_file_unreadable = 設定ファイルを読み取れません：{ $what }。ファイルは変更していません：{ $file }
settings_file_mistaken = 設定ファイルの{ $line }行{ $column }列に誤りがあります：{ $what }。Conveneは設定ファイルなしで動作しており、ファイルは変更していません：{ $file }

# The status line when nothing runs.
ready_with_nothing = まだ何にも接続されていません
ready_soon = { $connection }に接続しています…
ready_with_token = アクセストークンが必要です
ready_with_secret = クライアントシークレットが必要です
ready_when_signed_in = { $connection }にサインインしていません
ready_when_connected = { $connection }に接続していません
ready_in_demo = デモ組織で準備完了：ここの会議はどれも本物ではありません
ready_on = { $connection }で準備完了

# Why nothing can be sent yet.
not_ready_unconnected = 先に接続してください（「設定」を参照）
not_ready_connecting = { $connection }を待っています
not_ready_without_token = 先に上の欄にアクセストークンを貼り付けてください
not_ready_without_secret = 先に上の欄にクライアントシークレットを貼り付けてください
not_ready_signed_out = 先にサインインしてください（上を参照）
not_ready_failed = 先に接続を開く必要があります（上を参照）

token_expired = { $connection }でアクセストークンが使えなくなりました。有効期限が切れている可能性があります。新しいトークンを貼り付けてください。フォームの内容はそのままです。
token_needed = { $connection }にはMicrosoft Graphのアクセストークンが必要です。続けるには貼り付けてください。

channel_supported = 省略可。会議のチャットはこのチャネルのスレッドになります。これにはGraphのベータ版を使います。
channel_needs_beta = 省略可。チャネルでの会議にはGraphのベータ版が必要ですが、この接続はv1.0を使っています。
channel_not_in_this_cloud = 空のままにしてください。この接続のクラウドでは、チャネルに会議を作成できません。

# The status line while something runs.
doing_second_step = オプションと役割を設定しています…
doing_create = Graphに会議を依頼しています…
doing_check = 外部IDを確認しています…
doing_delete = 会議を削除しています…
doing_change = 会議を変更しています…
doing_resume = Graphに会議を再度依頼しています…
doing_refresh = Graphに会議の現在の状態を問い合わせています…
doing_refresh_shown = 一覧の会議を再度読み取っています…
doing_show = 保存されている会議の情報を読み取っています…
doing_import = ファイルを読み取っています…
doing_export = ファイルに書き込んでいます…
doing_add_to_calendar = 会議を予定表に追加しています…
doing_create_many = 会議を作成しています…
# $doing is one of the above.
doing_step_of_two = 手順{ $step }/2：{ $doing }
doing_again = { $doing }（{ $attempt }回目）
doing_counted = { $doing } { $done }/{ $total }
# $reason is why the try before this one failed, such as “The service can’t be reached”.
waiting_for_try = { $reason }。{ $seconds }秒後に再試行します（{ $attempt }回目）
saved_file = { $path }を保存しました

# Stands between two things of a list in a sentence.
list_separator = 、
