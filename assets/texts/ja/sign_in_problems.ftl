# The buttons beside a failure.
offer_settings = 接続を変更…
offer_other_account = 別のアカウントを使う
offer_browser = ブラウザーで続行
offer_allow = 許可
offer_admin_link = 管理者用のリンクをコピー
offer_admin_text = 管理者用の文面をコピー
offer_new_code = 新しいコード
offer_proxy_help = プロキシについて
# The headings of a sign-in that did not succeed.
sign_in_declined = サインインしていません
sign_in_failed_headline = サインインに失敗しました
# What is wrong with the registration, and what to do.
# Each sentence that says why a sign-in failed is followed by one that says what to do now.
return_address_missing = 登録にConveneのリダイレクトURIがありません。
return_address_missing_now = 登録の「モバイル アプリケーションとデスクトップ アプリケーション」に{ $url }を追加してから、もう一度お試しください。
app_unknown = この組織には、このクライアントIDのアプリがないか、アプリが無効になっています。
app_unknown_now = 接続のクライアントIDと組織を確認してください。
tenant_unknown = この組織はこのクラウドで見つかりませんでした。
tenant_unknown_now = 接続の組織とクラウドを確認してください。
tenant_not_named = この登録は1つの組織専用ですが、組織が指定されていません。
tenant_needed_by_app = アプリ自身としてサインインするには、組織を1つ指定する必要があります。
tenant_needed_now = 接続に組織のテナントIDを入力してください。
secret_expected = この登録にはシークレットが必要ですが、デスクトップのプログラムではシークレットを安全に保持できません。
secret_expected_now = プラットフォーム「モバイル アプリケーションとデスクトップ アプリケーション」を使ってください。コードを使う場合は、「パブリック クライアント フローを許可する」も「はい」にしてください。
single_page_platform = 登録のリダイレクトURIが「シングルページ アプリケーション」にあります。
single_page_platform_now = 「モバイル アプリケーションとデスクトップ アプリケーション」に移してから、もう一度お試しください。
secret_not_allowed = この登録はパブリックアプリのもので、シークレットを使えません。
secret_not_allowed_now = アプリ自身としてのサインインには、専用の登録を使ってください。
permission_missing = 登録にアクセス許可{ $permission }がありません。
permission_missing_now = 登録の「API のアクセス許可」に追加してから、もう一度お試しください。
client_id_is_microsofts = このクライアントIDはMicrosoftのものです。
client_id_is_microsofts_now = ご自分の組織でアプリを登録し、そのクライアントIDを接続に入力してください。
secret_wrong = クライアントシークレットが正しくありません。
secret_wrong_now = シークレットのIDではなく、値を貼り付けてください。
secret_expired = クライアントシークレットの有効期限が切れています。
secret_expired_now = 登録で新しいシークレットを作成し、その値を貼り付けてください。
certificate_refused = 証明書が受け入れられませんでした。
certificate_refused_now = 証明書が登録にアップロードされていることと、このコンピューターの時計が正しいことを確認してください。
# What stands between the person and the app.
account_elsewhere = このアカウントはその組織にありません。
account_elsewhere_now = その組織のアカウントでサインインするか、接続の組織を変更してください。
account_personal = これは個人用アカウントです。Teams会議の作成には、職場または学校アカウントが必要です。
account_personal_now = 職場または学校アカウントでサインインしてください。
consent_needed = Conveneによる会議の作成が、まだ許可されていません。
consent_needed_now = もう一度サインインして、同意してください。
admin_consent_needed = 先に管理者がConveneを承認する必要があります。
admin_consent_needed_now = 管理者にリンクを送ってください。承認されたら、もう一度お試しください。
declined = キャンセルまたは拒否されました。何も変更されていません。
declined_now = 準備ができたら、もう一度お試しください。
proof_needed = 組織が追加の本人確認を求めています。
proof_needed_now = 本人確認のできるブラウザーで続行してください。
policy_blocks = 組織の規則により、このデバイス、場所、またはアプリからは許可されていません。
policy_blocks_now = コードを使った場合は、デバイスを証明できるブラウザーをお試しください。それ以外の場合は、組織のサインインの管理者に問い合わせてください。
account_blocked = このアカウントは、ロック中、リスクあり、無効、パスワードの期限切れ、またはこのアプリに未割り当てのいずれかの状態です。
account_blocked_now = 管理者に問い合わせるか、別のアカウントを使ってください。
sign_in_ended = サインインの期限が切れました。
sign_in_ended_now = もう一度サインインしてください。フォームの内容はそのままです。
answer_used = このブラウザーからの応答はすでに使われています。
answer_used_now = もう一度お試しください。サインインのたびに新しい応答が必要です。
network_policy = このネットワーク、またはそのポリシーが、その組織をブロックしています。
network_policy_now = 管理者に問い合わせるか、別のネットワークからお試しください。
too_many_tries = 短時間に試行が多すぎます。
too_many_tries_now = 5分待ってから、もう一度お試しください。
# What stands between the program and the service.
sign_in_busy = サインインサービスが混み合っています。
sign_in_busy_now = 1分後にもう一度お試しください。
sign_in_busy_until = { $seconds }秒後にもう一度試すよう求められています。
certificate_untrusted = このネットワークで{ $host }が提示する証明書を、このコンピューターは信頼していません。
certificate_untrusted_now = 会社のルート証明書をこのコンピューターにインストールするよう管理者に依頼してから、もう一度お試しください。
# A gap named $source is the environment variable that names the proxy, such as HTTPS_PROXY.
proxy_asks_who = { $host }に接続できません。プロキシが認証を求めています（407）。
named_proxy_asks_who = { $host }に接続できません。{ $source }で指定されたプロキシが認証を求めています（407）。
proxy_asks_who_now = プロキシの設定元にプロキシのユーザー名とパスワードを設定してから、Conveneを起動し直してください。
unreached_by_proxy = { $source }で指定されたプロキシ経由で{ $host }に接続できません。
unreached_by_proxy_now = プロキシを確認してから、もう一度お試しください。
unreached = サインインのための{ $host }に接続できません。
unreached_now = ネットワークと、入力した場合はサインインのアドレスを確認してから、もう一度お試しください。
http_not_set_up = Conveneは接続を準備できませんでした。プロキシのアドレスが正しくない可能性があります。
http_not_set_up_now = プロキシの設定を確認してから、Conveneを起動し直してください。
browser_silent = 時間内にブラウザーから応答がありませんでした。
browser_silent_now = もう一度試すか、代わりにコードを使ってください。ブラウザーの表示に手がかりがあるかもしれません。
code_expired = コードの有効期限が切れました。
code_expired_now = 新しいコードを取得してください。
answer_unsafe = ブラウザーの応答がアドレスに含まれていました。アドレスはブラウザーの履歴に残るため、Conveneはこの応答を使いませんでした。
answer_unsafe_now = もう一度お試しください。繰り返される場合、サインインサービスはConveneに必要なform_postに対応していません。
# The gap is the system’s reason.
no_receiver = Conveneはこのコンピューターでブラウザーの応答を待機できません：{ $reason }。
no_receiver_now = もう一度試すか、代わりにコードを使ってください。
browser_closed = ブラウザーを開けませんでした。
browser_closed_now = リンクをコピーしてご自分で開くか、代わりにコードを使ってください。
sign_in_unreadable = サインインサービスからの応答を読み取れません。
sign_in_unreadable_now = 独自のサインインが必要なネットワークで起こります。ブラウザーを開いてそのネットワークにサインインしてから、もう一度お試しください。
# What the service says itself: a word such as invalid_request, a number such as AADSTS90014, or both.
not_accepted_saying = サインインサービスがサインインを受け付けませんでした（{ $said }）。
not_accepted = サインインサービスがサインインを受け付けませんでしたが、理由は示されませんでした。
not_accepted_now = サービスからのメッセージは「診断情報」にあります。もう一度試すか、管理者に見せてください。
# What is wrong with the answer.
permission_not_granted = 会議を作成するアクセス許可が与えられませんでした。
permission_not_granted_now = もう一度サインインして同意するか、登録に{ $permission }を追加してもらってください。
account_of_another_tenant = サインインしたアカウントは、この接続とは別の組織のものです。
account_of_another_tenant_now = その組織のアカウントでサインインするか、接続を変更してください。
answer_of_unknown_kind = サインインサービスから不明な種類のトークンが返されました。
answer_names_nobody = 誰がサインインしたか、サインインサービスから示されませんでした。
answer_for_another_app = この応答は別のアプリ宛てです。
answer_to_another_sign_in = この応答は別のサインインのものです。
answer_of_another_service = この応答は別のサインインサービスからのものです。
code_page_elsewhere = コードを入力するページがサインインサービスのものではないため、Conveneはそのページを表示しません。
answer_not_kept_now = 何も保存していません。もう一度試し、繰り返される場合は報告してください。
# What is wrong with the certificate file.
# The gap is the system’s reason.
certificate_unreadable = 証明書ファイルを読み取れません：{ $reason }。
certificate_unreadable_now = パスと、ファイルの読み取り権限を確認してください。
certificate_not_pem = 証明書ファイルがPEM形式ではありません。
certificate_not_there = ファイルに証明書がありません。
certificate_without_key = 証明書ファイルに秘密鍵がありません。
certificate_key_encrypted = 証明書ファイルの秘密鍵にパスワードが設定されています。
certificate_key_not_rsa = ファイルの秘密鍵が、2048ビット以上のRSA鍵ではありません。
certificate_not_a_pair = ファイルの証明書と秘密鍵が対応していません。
certificate_choose_now = 証明書とRSA秘密鍵を含む、パスワードなしのPEMファイルを選んでください。
# Two whole sentences: what an error means, and what to do.
error_meaning = { $why }{ $now }
