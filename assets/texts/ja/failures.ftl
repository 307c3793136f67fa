diagnostics_label = 診断情報
copy_diagnostics = 診断情報をコピー
cancelled = キャンセルしました
check_failed = 外部IDを確認できませんでした
form_incomplete = この外部IDの会議は、ここには記録がありません。有無を調べるにはGraphのcreateOrGetを使うしかなく、そのためにはフォームの入力がそろっている必要があります。不足している項目はフォームに示されています。
may_be_done = サービス側では実行されている可能性があります。もう一度お試しください。同じ外部IDで会議が2つ作成されることはありません。
cancelled_delete = リクエストがすでにサービスに届いていた場合、会議は削除されています。外部IDを確認するとわかります。
cancelled_change = リクエストがすでにサービスに届いていた場合、会議は変更されています。外部IDを確認するとわかります。
cancelled_refresh = これによって変更されたものはありません。
# "Meetings" is the name of a part of the window.
cancelled_create = リクエストがすでにサービスに届いていた場合、会議は存在します。「会議一覧」で再開するか、同じ外部IDでもう一度実行してください。会議が2つ作成されることはありません。

# What did not happen, as a headline.
answer_not_read = 会議を読み取れませんでした
create_failed = 会議を作成または取得できませんでした
delete_failed = 会議を削除できませんでした
change_failed = 会議を変更できませんでした
resume_failed = リクエストを完了できませんでした
refresh_failed = 会議を再度読み取れませんでした
refresh_shown_failed = 一覧の会議を再度読み取れませんでした
show_failed = 会議を表示できませんでした
import_failed = 会議をインポートできませんでした
export_failed = 会議をエクスポートできませんでした

# Why: after one of these stands a sentence that begins with now_.
why_not_connected = 開いている接続がありません。
why_busy = 別の呼び出しがまだ実行中です。
why_unreachable = { $host }に接続できません。
# $variable is an environment variable, such as HTTPS_PROXY.
why_unreachable_through_proxy = { $variable }で指定されたプロキシ経由で{ $host }に接続できません。
why_timed_out = 時間内にサービスから応答がありませんでした。
why_interrupted = サービスとの接続が切れました。
why_token_refused = アクセストークンがサービスに拒否されました。有効期限が切れている可能性があります。
why_forbidden = このアカウントまたはこのアプリでは、この操作がサービスで許可されていません。
why_no_access_policy = アプリケーションアクセスポリシーがないため、アプリはこの開催者に代わって操作できません。
why_guest = このアカウントはこの組織のゲストです。ゲストはこの組織でTeams会議を作成できません。
why_personal_account = 個人用アカウントでは、Microsoft GraphでTeams会議を作成できません。
why_organizer_unknown = 開催者{ $address }のオブジェクトIDが見つかりませんでした。
why_connection_incomplete = 接続に必要な情報が不足しています。
why_not_allowed_here = この接続は、管理者の設定で許可されていません。
why_set_by_administrator = { $connection }は管理者が設定したもので、変更できるのは管理者だけです。
why_not_found = この会議またはユーザーがサービスで見つかりません。
why_throttled = サービスへのリクエストが多すぎます。
# $status: the HTTP status, such as 400.
why_refused = サービスがリクエストを拒否しました（{ $status }）。
why_channel_refused = サービスがリクエストを拒否しましたが、理由は示されませんでした。チャネルが原因かもしれません。
why_service_failed = サービスで問題が発生しています（{ $status }）。
why_answer_unreadable = サービスからの応答を読み取れません。
why_redirected = 通信経路の途中で別の場所に転送されています。
why_redirected_to = 通信経路の途中で{ $host }に転送されています。
why_demo_failed = デモ組織を開始できませんでした。
why_file_unwritten = { $path }に書き込めません。
why_file_unread = { $path }を読み取れません。
why_file_ending = { $path }の拡張子が.csvでも.jsonでもありません。
why_file_exists = { $path }はすでに存在します。Conveneは既存のファイルを上書きしません。
why_settings_unreadable = 設定ファイルに誤りがあるため、Conveneはファイルを変更しません。
why_link_not_allowed = Conveneが開くのは、TeamsとOutlookのリンクだけです。
why_link_not_opened = システムがリンクを開けませんでした。
why_file_not_opened = システムがファイルを開けませんでした。
why_not_copied = システムのクリップボードにテキストをコピーできませんでした。
why_not_an_export = { $path }は、Conveneがエクスポートした会議のリストではありません。
why_read_differently = 当時の入力は現在では違う意味に解釈されるため、送信しませんでした。
why_no_such_request = このリクエストはもう一覧にありません。
why_panic = Conveneに不具合があります。
why_ledger_read_only = 会議の記録に書き込めません。ファイル、フォルダー、またはディスクが読み取り専用です。
why_ledger_full = ディスクがいっぱいのため、会議の記録に書き込めません。
why_ledger_locked = 会議の記録を別のプログラムが使用しています。
why_ledger_damaged = 会議の記録が破損しています。
why_ledger_too_new = 会議の記録は、より新しいConveneで書き込まれています（バージョン{ $found }。このConveneが対応しているのはバージョン{ $known }までです）。
why_ledger_unusable = 会議の記録を使用できません。

# What to do now. "it" and "one" are what the sentence before, which begins with why_, is about: given above each where it isn't plain.
# The connection.
now_open_connection = 「設定」で接続を開いてください。
# The call that is under way.
now_wait_or_cancel = 完了を待つか、キャンセルしてください。
now_check_address = ネットワークと接続のアドレスを確認してから、もう一度お試しください。
now_check_proxy = プロキシを確認してから、もう一度お試しください。
now_check_network = ネットワークを確認してから、もう一度お試しください。
# An access token.
now_paste_token = 上の欄に新しいトークンを貼り付けてください。フォームの内容はそのままです。
now_get_permission = アクセス許可OnlineMeetings.ReadWriteと、Teamsのライセンスがあるアカウントが必要です。アプリの場合は、開催者に対するアプリケーションアクセスポリシーも必要です。新しいポリシーの反映には最大30分かかります。
# Lines for PowerShell that make an application access policy.
now_send_policy = ポリシーを作成するためのコマンドを管理者に送ってください。新しいポリシーの反映には最大30分かかります。その後、もう一度お試しください。
now_use_member = メンバーであるアカウントを使うか、所属する組織の管理者にConveneの登録を依頼してください。
now_use_work_account = 職場または学校アカウントでサインインしてください。
now_check_organizer = アドレスを確認するか、開催者のオブジェクトIDを使ってください。アドレスから検索するには、アプリにアプリケーションのアクセス許可User.Read.Allが必要です。
now_change_connection = 「設定」で接続を変更してください。
now_choose_connection_or_ask = 「設定」で別の接続を選ぶか、管理者に問い合わせてください。
now_ask_or_add_connection = 管理者に問い合わせるか、ご自分の接続を追加してください。
now_check_user_id = 接続のユーザーIDを確認してください。
now_later = しばらくしてから、もう一度お試しください。
# The service asks.
now_later_in = { $seconds }秒後にもう一度試すよう求められています。
# The service's own words. "Diagnostics" is a heading in the window.
now_see_words = サービスからのメッセージは「診断情報」にあります。
now_without_channel = チャネルなしでもう一度お試しください。その場合、会議には専用のチャットが作成されます。
now_get_it_again = ただし、処理は実行されています。もう一度お試しください。同じ外部IDで既存の会議が取得されます。
now_sign_in_to_network = 独自のサインインが必要なネットワークで起こります。ブラウザーを開いてそのネットワークにサインインしてから、もう一度お試しください。
now_choose_connection = 「設定」で別の接続を選んでください。
# The reason why the demo organisation could not start.
now_see_reason = 理由は「診断情報」にあります。
now_choose_place = 別の場所を選んでください。
# A file's name.
now_check_file = ファイル名と、読み取り権限があるかどうかを確認してください。
now_choose_ending = 会議のリストは、表計算用には.csv、プログラム用には.jsonで保存します。
now_mend_settings = ファイルを修正するか別の場所に移してから、もう一度お試しください。
now_copy_link = 代わりにリンクをコピーしてください。
# A file that could not be opened.
now_save_instead = 代わりに保存して、保存先から開いてください。
now_copy_plain = もう一度試すか、テキスト形式でコピーしてください。
now_choose_export = ここからエクスポートした.csvまたは.jsonファイルを選んでください。
# Discard the request.
now_use_form = 日付の順序またはGraphのバージョンが変わりました。リクエストを破棄し、フォームから作成し直してください。
# The request.
now_nothing_left = その間に完了したか、破棄されました。
now_report = もう一度試し、診断情報を添えて報告してください。
now_ledger_read_only = 会議は作成できますが、何も保存されません。フォルダーを書き込み可能にしてから、Conveneを起動し直してください。
now_ledger_full = 会議は作成できますが、何も保存されません。ディスクの空き容量を増やしてください。
# The program that holds the record of meetings.
now_ledger_locked = 会議は作成できますが、そのプログラムが使用を終えるまで何も保存されません。
# The damaged record of meetings.
now_ledger_damaged = Conveneは破損した記録を別に保管し、読み取れる内容を引き継ぎます。その後、もう一度お試しください。
now_ledger_too_new = 会議は作成できますが、何も保存されません。新しい方のConveneを使ってください。
now_ledger_unusable = 会議は作成できますが、何も保存されません。理由は「診断情報」にあります。
# Two whole sentences.
after_each_other = { $first }{ $second }

# Why another try is needed, followed by when it comes.
retry_unreachable = サービスに接続できません
retry_timed_out = 時間内にサービスから応答がありませんでした
retry_interrupted = 接続が切れました
retry_throttled = サービスから待つように求められています（429）
retry_trouble = サービスで問題が発生しています（{ $status }）
token_empty = アクセストークンを貼り付けてください
token_unsendable = アクセストークンではありません。途中に空白または不適切な文字があります。もう一度コピーしてください。
graph_url_not_https = アドレスはhttps://で始まる必要があります（http://はこのコンピューターのみ）
graph_url_user_info = アドレスにユーザー名やパスワードを含めることはできません
graph_url_end = アドレスには?や#以降を含めないでください
graph_url_unreadable = Graphのアドレスをバージョンなしで入力してください（例：https://graph.microsoft.com）
