copied_plain = 書式付きの招待文をクリップボードにコピーできなかったため、テキスト形式でコピーしました。
show_qr = QRコードを表示
qr_title = 参加リンクのQRコード
qr_code = QRコード
qr_explained = スマートフォンのカメラを向けると参加できます。
qr_too_long = リンクが長すぎて、QRコードにできません。
qr_of_demo = デモ組織はこのコンピューターの中にあるため、スマートフォンからこのリンクには接続できません。
open_chat = チャットを開く
show_request = リクエストを表示…
request_title = リクエスト
request_explained = 「会議を作成または取得」を押すと、この内容が送信されます。まだ何も送信されていません。
copy_as_curl = curlとしてコピー
token_not_shown = アクセストークンはAuthorizationヘッダーで送信され、ここには表示されません。curlコマンドでは変数TOKENから取得します。
open_calendar = カレンダーファイルを開く
write_mail = メールを作成
invitation = 招待文
template = 招待文のテンプレート
template_explained = 波かっこの部分には、会議ごとの内容が入ります。波かっこの内容がどれも不明な行は省略されます。波かっこそのものを書くには{"{"}{"{"}と{"}"}{"}"}を使います。
preview = プレビュー
save_template = テンプレートを保存
drop_template = Conveneの既定に戻す
example_subject = 週次ミーティング

# What a new e-mail does not have.
mail_lacks_attendees = { $count ->
   *[other] ここから作成するメールには制限があります。アドレスがないか、入りきらないため、出席者{ $count }人には送信されません。
}
mail_is_cut = ここから作成するメールには制限があります。招待文がすべて入りきらないため、コピーした招待文を貼り付けて置き換えてください。
mail_lacks_attendees_and_is_cut = { $count ->
   *[other] ここから作成するメールには制限があります。アドレスがないか、入りきらないため、出席者{ $count }人には送信されません。また、招待文がすべて入りきらないため、コピーした招待文を貼り付けて置き換えてください。
}

# What is wrong in an invitation template.
unknown_placeholder = { $line }行{ $column }列：プレースホルダー{"{"}{ $name }{"}"}はありません。
brace_not_closed = { $line }行{ $column }列：この波かっこは、同じ行で閉じられていません。
brace_not_opened = { $line }行{ $column }列：この波かっこに対応する開きかっこがありません。波かっこそのものを書くには{"{"}{"{"}と{"}"}{"}"}を使ってください。
