# The names of pages, buttons and platforms are those of the Entra admin center, as it has them in this language.
how_to_register = Conveneの登録方法
copy_steps = 登録手順をコピー
copy_command = コマンドをコピー
or_command = または、Azureコマンドラインで次のコマンドを実行すると、クライアントIDが表示されます：
and_policy = 次に、Teams PowerShellで実行します：
copy_policy = PowerShellのコマンドをコピー
registering = Conveneの登録
step_new_registration = Microsoft Entra管理センターで「アプリの登録」を開き、「新規登録」を選びます。名前をConveneとし、「この組織ディレクトリのみに含まれるアカウント」を選びます。
step_return_address = 「認証」で、プラットフォーム「モバイル アプリケーションとデスクトップ アプリケーション」をリダイレクトURI { $url }で追加します。
step_public_client = 別のデバイスでコードを使ってサインインする場合は、「パブリック クライアント フローを許可する」も「はい」にします。
# The name of a permission of Microsoft Graph.
step_permission = 「API のアクセス許可」で、Microsoft Graphの「委任されたアクセス許可」{ $permission }を追加します。
step_own_registration = Microsoft Entra管理センターで「アプリの登録」を開き、「新規登録」を選びます。ユーザーがサインインに使う登録とは別の、専用の登録を使ってください。
# Both gaps are names of permissions.
step_app_permission = 「API のアクセス許可」で、Microsoft Graphの「アプリケーションの許可」{ $permission }を追加し、管理者の同意を与えます。{ $users }があると、Conveneはアドレスから開催者を検索できます。ない場合はオブジェクトIDを使ってください。
step_credential = 「証明書とシークレット」で、証明書をアップロードするか（推奨）、クライアントシークレットを作成して値をコピーします。
step_access_policy = Teams PowerShellで、アプリケーションアクセスポリシーを使って、アプリが開催者に代わって操作することを許可します。反映には30分ほどかかることがあります。
step_copy_ids = 「概要」の「アプリケーション (クライアント) ID」と「ディレクトリ (テナント) ID」をConveneにコピーします。
# From here on: what a person sends to their administrator. What failed follows, then what the administrator should do.
admin_greeting = Microsoft GraphでTeams会議を作成するプログラムConveneで、処理を続行できませんでした。
admin_allow_for_organizer = Teams PowerShellで、アプリが開催者に代わって操作することを許可してください。反映には30分ほどかかることがあります。
admin_guest = 会議は、アカウントがメンバーになっている組織で作成されます。その組織でConveneを登録するか、このユーザーにこちらのアカウントを発行してください。
admin_personal_account = このユーザーに、Teamsのライセンスがある職場または学校アカウントを発行してください。
admin_check_permission = アプリに以下のアクセス許可と同意があること、アカウントにTeamsのライセンスがあり、会議の作成が許可されていること（Teamsの会議ポリシー）を確認してください。
admin_approve = 組織でこのアプリを承認してください。
admin_approve_page = 承認用のページは以下のとおりです。承認後、ブラウザーは{ $url }に移動します。応答はありませんが、問題ありません。
admin_policy_blocks = 以下の関連付けIDについて、サインインログを確認してください。条件付きアクセスポリシーが、このデバイス、場所、またはアプリをブロックしています。
admin_account_blocked = アカウントを確認してください。ロック、リスク、または無効の状態でないか、パスワードの有効期限が切れていないか、アプリに割り当てられているかを確認してください。
admin_network_policy = このネットワークのテナント制限と、クロステナントアクセス設定を確認してください。
admin_root_certificate = 会社のルート証明書をこのコンピューターにインストールしてください。プロキシが独自の証明書を提示しています。
# The steps for registering the app follow.
admin_change_registration = アプリの登録を変更してください。次の手順で作成した場合と同じ内容にしてください：
admin_app = アプリ（クライアントID）：{ $id }
admin_tenant = 組織（テナント）：{ $tenant }
admin_account = アカウント：{ $account }
admin_organizer = 開催者：{ $organizer }
admin_permission = アクセス許可：{ $permission }（Microsoft Graph、委任）
admin_app_permission = アクセス許可：{ $permission }（Microsoft Graph、アプリケーション）
