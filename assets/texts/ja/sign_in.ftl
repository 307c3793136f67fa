how_to_sign_in = サインインの方法
organization_label = 組織
organization_hint = contoso.com
organization_explained = テナントIDまたは確認済みドメインのいずれか。どの職場または学校アカウントでもよい場合は、空のままにしてください。
organization_needed_explained = テナントIDまたは確認済みドメインのいずれか。
client_id_label = クライアントID
client_id_explained = 組織がConvene用に登録したアプリのID。管理者に確認するか、登録を依頼してください。
sign_in_address = サインインのアドレス
client_secret = クライアントシークレット
remember_secret = シークレットを記憶する
remember_secret_explained = このシステムのキーチェーンにある鍵で暗号化して保存します。オフの場合は、Conveneが終了するまでメモリに保持します。
certificate_file = 証明書ファイル
certificate_explained = 証明書とRSA秘密鍵を含む、パスワードなしのPEMファイル。
organizer_id = 開催者
organizer_explained = 会議の開催者となるユーザー。オブジェクトIDか、アプリがユーザーを読み取れる場合はアドレス。
organizer_needed = 開催者のオブジェクトIDまたはアドレスを入力してください
client_id_needed = 登録したアプリのクライアントIDを入力してください。取得方法は「Conveneの登録方法」にあります
client_id_not_a_guid = MicrosoftのクライアントIDは00000000-1111-2222-3333-444444444444のような形式です。登録の「概要」からコピーしてください
secret_needed = シークレットの値を貼り付けてください
certificate_needed = 証明書ファイルのパスを入力してください
own_tenant_needed = アプリ自身としてサインインするには、組織を1つ指定する必要があります。テナントIDまたはドメインを入力してください
not_allowed_here = この接続は、管理者の設定で許可されていません
change = 変更…
change_title = 接続の変更
connected = 接続しました
schedule_a_meeting = 会議をスケジュール
sign_in_title = ブラウザーでサインイン
code_title = コードでサインイン
preparing = サインインの準備をしています…
open_again = もう一度開く
copy_link = リンクをコピー
use_code = 代わりにコードを使う
use_browser = 代わりにブラウザーを使う
browser_shows_error = ブラウザーにエラーが出る場合
paste_error = ブラウザーのエラー
paste_error_explained = ページのテキスト全体をコピーして、ここに貼り付けてください。このコンピューター上で読み取るだけで、保存はしません。
paste_error_hint = AADSTS…
explain_error = エラーを説明
usual_errors = まだ何も返ってこない場合、よくある原因はこちらです
copy_code = コードをコピー
open_page = ページを開く
only_your_code = このコードは、ご自分でサインインを始めた場合にのみ入力してください。
code_page_label = 任意のブラウザーでこのページを開き、
code_label = このコードを入力してください
show_sign_in = サインインを表示
waiting_for_sign_in = サインインを待っています
sign_in_stopped = サインインできませんでした
back = 戻る
sign_in_label = サインイン
sign_in_again = もう一度サインイン
add_account = 別のアカウントを追加
sign_out = サインアウト
forget_secret = シークレットを消去
other_account_title = 別のアカウントでサインインされました
use_this_account = このアカウントを使う
microsoft_sign_out_page = Microsoftのサインアウトページを開く
hide = 非表示
use_secret = このシークレットを使う
sign_in_next_time = 次回はもう一度サインインが必要です
test_connection = 接続をテスト
testing = 接続をテストしています…
allow_directory = ディレクトリの検索を許可
allow_channels = チームとチャネルを許可
allow_calendar = 予定表へのアクセスを許可
test_cancelled = テストをキャンセルしました
admin_text_names_you = 失敗の内容、アプリ、組織、ご自分のアカウントが含まれます。秘密情報は含まれません
proxy_help = Conveneは、環境変数HTTPS_PROXY、ALL_PROXY、NO_PROXY、またはシステムの設定からプロキシを取得します。プロキシにユーザー名とパスワードが必要な場合は、プロキシのアドレスに含めます：http://NAME:PASSWORD@proxy.example:8080。プロキシの設定元を変更してから、Conveneを起動し直してください。
# The ways of signing in, by their names.
by_browser = ブラウザー（推奨）
by_device_code = 別のデバイスでコードを入力
by_client_secret = シークレットを使うアプリ
by_client_certificate = 証明書を使うアプリ
by_token = アクセストークンを貼り付け
by_browser_explained = 組織のサインインページでサインインします。Conveneがパスワードを知ることはありません。
by_device_code_explained = ブラウザーを開けないコンピューター用です。別のデバイスのブラウザーにコードを入力します。
by_client_secret_explained = 管理者用です。アプリ自身としてサインインし、1人の開催者の会議を作成します。
by_client_certificate_explained = 管理者用です。アプリ自身として証明書でサインインします。シークレットより安全です。
# The name of a permission of Microsoft Graph.
by_token_explained = アクセス許可{ $permission }を持つMicrosoft Graphのアクセストークンを用意します。有効なのは1時間ほどです。
# How an account signs in, in two words: one of a few facts about it.
way = { $kind ->
    [demo] このプログラム内
    [browser] ブラウザー
    [code] コード
    [secret] アプリ（シークレット）
    [certificate] アプリ（証明書）
   *[token] アクセストークン
}
# The same with the address of the sign-in service.
way_at = { $kind ->
    [demo] このプログラム内（{ $url }）
    [browser] ブラウザー（{ $url }）
    [code] コード（{ $url }）
    [secret] アプリ、シークレット（{ $url }）
    [certificate] アプリ、証明書（{ $url }）
   *[token] アクセストークン（{ $url }）
}
# The name of a box, and what is chosen in it.
named_choice = { $label }：{ $chosen }
set_for_everybody = 管理者による設定
set_for_everybody_in = 管理者による設定（{ $file }）
# Begins with a whole sentence, which says why the file was not read.
system_settings_unread = { $why }これは管理者のファイルです。読み取れるようになるまで、使えるのはデモ組織だけです。
tenant_wrong = テナントIDか、contoso.comのようなドメインを入力してください
# “common” and “consumers” are what was typed.
tenant_common = “common”では、組織のTeams会議がない個人用アカウントも使えてしまいます。代わりに空のままにしてください
tenant_consumers = “consumers”は個人用アカウントを意味し、組織のTeams会議がありません。代わりに空のままにしてください
client_id_wrong = クライアントIDではありません。登録の「概要」からコピーしてください
client_id_of_microsoft = このクライアントIDはMicrosoftのアプリのものです。ご自分の組織で登録したアプリのIDを入力してください
authority_url_wrong = サインインサービスのアドレスを入力してください（例：{ $url }）
# The name of a host, such as login.microsoftonline.com.
waiting_for_browser = ブラウザーで{ $site }のページを開きました。そこでサインインしてから戻ると、Conveneが自動的に続行します。フォームの内容はそのままです。
browser_not_opened = ブラウザーを開けませんでした。リンクをコピーして、ご自分で開いてください。リンク先は{ $site }です。
# Minutes and seconds, such as 9:05.
time_to_go = 残り{ $time }
# What the button for the account says of it.
account_not_connected = 未接続
account_connecting = { $connection }に接続しています…
account_needs_token = アクセストークンが必要
account_needs_secret = クライアントシークレットが必要
account_not_signed_in = 未サインイン
app_acting_for = アプリ（{ $user }の代理）
signed_out_here = このコンピューターでサインアウトしました
signed_out_who = このコンピューターで{ $who }をサインアウトしました
other_account_came = { $expected }としてサインインするはずでしたが、{ $got }がサインインしました。指示がない限り、何も置き換えられません。
other_account_without_name_came = { $expected }としてサインインするはずでしたが、名前のないアカウントがサインインしました。指示がない限り、何も置き換えられません。
account_came_for_one_without_name = 名前のないアカウントとしてサインインするはずでしたが、{ $got }がサインインしました。指示がない限り、何も置き換えられません。
account_without_name_came_for_another = 名前のないアカウントとしてサインインするはずでしたが、名前のない別のアカウントがサインインしました。指示がない限り、何も置き換えられません。
sign_in_needed_again = { $who }は{ $connection }にもう一度サインインする必要があります。フォームの内容はそのままです。
sign_in_needed_first = { $connection }にはまだ誰もサインインしていません。
needs_secret = { $connection }にはアプリのシークレットが必要です。フォームの内容はそのままです。
sign_in_ends_soon = { $who }のサインインを更新できなかったため、まもなく期限が切れます。それまでは続けられます。
sign_ins_set_aside = サインインのファイルを使用できないため、別に保管しました。もう一度サインインしてください。保管先：{ $file }
keychain_missing = このシステムには、Conveneが使えるキーチェーンがありません。
keychain_locked = このシステムのキーチェーンはロックされています。
keychain_silent = このシステムのキーチェーンが応答しません。
keychain_refused = このシステムのキーチェーンに拒否されました。
keychain_forgot = このシステムのキーチェーンに鍵を保存できません。
sign_ins_not_written = サインインのファイルに書き込めません。
sign_ins_none_yet = サインイン：まだ必要になったことはありません。暗号化されたファイルに保存され、その鍵はシステムのキーチェーンに保管されます。
sign_ins_sealed = サインイン：暗号化されたファイルに保存（鍵はシステムのキーチェーンに保管）
# The gap is a whole sentence: why they are in memory only.
sign_ins_in_memory = サインイン：メモリ内のみ。{ $why }次回はもう一度サインインが必要です。
# Facts about a connection: where it leads, who can sign in, for whom meetings are made.
leads_into_this_program = このプログラム内。会議はどれも本物ではありません
any_work_account = すべての職場または学校アカウント
for_organizer = 開催者：{ $id }
signed_in_names = サインイン中：{ $names }
signed_in_nobody = 誰もサインインしていません
change_connection = { $name }を変更…
# What the test of a connection tries, and what came of it.
checked_who = サインイン中のアカウント
checked_create_or_get = createOrGetの許可
checked_directory = ディレクトリの検索
checked_channels = チームとチャネル
found_works = 使えます
found_not_allowed_yet = まだ許可されていません。ほかの機能はこれがなくても使えます
found_does_not_apply = このサインイン方法では使えません
