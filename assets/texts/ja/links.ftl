# A link such as convene:new?… by which another program fills the form. The question when something is typed there.
link_title = リンクからフォームに入力しますか？
link_asks = 別のプログラムが次の内容をフォームに入力しようとしています：
link_explained = フォームには入力済みの内容があります。リンクで入力した後も「元に戻す」で戻せます。何も送信されません。
fill_form = フォームに入力
keep_typed = 入力済みの内容を残す
# The button beside the two sentences below, which brings back what was typed.
undo_link = 元に戻す
filled_for_create = リンクから入力されました。「会議を作成または取得」を押す前に内容を確認してください。
filled_for_check = リンクから入力されました。「外部IDを確認」を押す前に内容を確認してください。
link_people_wait = これを非表示にするまで、ここに含まれるユーザーはディレクトリで検索されません。
link_waits = リンクからフォームに入力されました。接続すると表示されます。
link_cleaned = 目に見えない文字をリンクから取り除きました。
# $names: names of parameters in the link.
link_ignored = 不明なためリンクから除外しました：{ $names }
# $why: one of the sentences below.
link_not_taken = 別のプログラムが使用できないリンクを開きました。何も入力されていません。{ $why }
link_too_long = リンクが長すぎます。
link_unknown = Convene用のリンクではありません。convene:new? または convene:check? で始まるものが必要です。
link_fragment = リンクに # が含まれているため、その後が切り捨てられます。%23 と書いてください。
# $parameter: such as external-id, as it stands in the link.
link_repeated = リンクに { $parameter } が2回あります。指定できる値は1つだけです。
link_value_too_long = リンクの { $parameter } が長すぎます。
link_unreadable = リンクの { $parameter } を読み取れません。
link_external_id_missing = リンクに external-id がありません。
link_external_id_wrong = リンクの external-id の前後に空白があるか、目に見えない文字が含まれています。
link_end_and_duration = リンクに終了と長さの両方があります。
link_end_without_start = リンクに終了がありますが、開始がありません。
