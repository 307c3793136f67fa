appearance_label = 外観
zoom_in = 拡大
zoom_out = 縮小
actual_size = 実際のサイズ
reduce_motion = 動きを減らす
reduce_motion_explained = スライド、回転、点滅をなくします。
high_contrast_explained = システムからわかるのはライトかダークかだけで、コントラストを高くする設定かどうかはわかりません。
new_meetings = 新しい会議
default_duration_label = 既定の所要時間
default_zone = 既定のタイムゾーン
default_zone_wrong = タイムゾーンではありません。都市名か、Asia/Tokyoのような名前を入力するか、空のままにしてください。
dates_and_times = 日付と時刻
date_order_label = 日付の順序
time_format_label = 時刻の形式
both_understood = どの形式で入力しても認識されます。日付の順序は、1/12がどの日を指すかを決めます。
connections = 接続
no_connections = 接続がまだ設定されていません
use_it = 使う
remove_label = 削除
data = データ
tokens_kept = アクセストークン：メモリ内のみ。プログラムの終了とともに消えます
open_folder = フォルダーを開く
export_hint = 一覧の控えを取ったり、別のコンピューターに移したりするには、先にエクスポートしてください。
forget_all = 会議の記録をすべて消去…
forget_all_title = 会議の記録をすべて消去しますか？
forget_all_explained = このコンピューターにある会議の一覧が消去されます。対象は、ここで作成または検索したすべての接続の会議と、その参加リンクおよびダイヤルイン番号です。完了していないリクエストと、破損した一覧の控えも消去されます。この操作は元に戻せません。
forget_all_stays = 会議は削除されません。会議はサービスに残り、リンクも使え、同じ外部IDで再び取得できます。接続、サインイン、フォームの入力内容も残ります。
forget_all_accept = すべて消去
about_label = Conveneについて
license = MITライセンスまたはApache License 2.0のいずれかを選んで利用できるフリーソフトウェアです。フォントはUbuntu Light（Ubuntu Font Licence 1.0）とHack（MITおよびBitstream Veraライセンス）です。Microsoft、Teams、Microsoft 365はMicrosoftの商標です。このプログラムはMicrosoftの製品ではありません。
reference = createOrGetのリファレンス
reference_explained = Microsoftのページをブラウザーで開きます。

appearance_system = システム
appearance_light = ライト
appearance_dark = ダーク
appearance_high_contrast = ハイコントラスト
appearance_high_contrast_light = ハイコントラスト（ライト）
appearance_high_contrast_dark = ハイコントラスト（ダーク）
zoom_percent = 拡大率 { $percent }%

# What a box chooses and its value, as in “Appearance: Dark”.
chosen = { $what }：{ $value }

# $zone is a name such as Europe/Berlin.
as_the_system = システムと同じ：{ $zone }
# $example is a date, or a time of day.
order_of_system = システムと同じ（{ $example }）
order_day_first = 日が先（{ $example }）
order_month_first = 月が先（{ $example }）
order_year_first = 年が先（{ $example }）
clock_of_24_hours = 24時間制（{ $example }）
clock_of_12_hours = 12時間制（{ $example }）

data_kept_in = 会議、サインイン、フォーム：{ $path }
forgotten = { $meetings ->
    [0] 消去する会議はありませんでした
   *[other] { $meetings }件の会議を消去しました
}
language = 言語
# $name: a language by its own name.
language_of_system = システムと同じ（{ $name }）
invitation_language = 招待文の言語
# $name: a language by its own name. Said of the language of invitations: the same that the window speaks.
as_the_window = ウィンドウと同じ（{ $name }）
