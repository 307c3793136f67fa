suggested_people = ユーザーの候補
searching = 検索しています…
nobody_found = 見つかりません。完全なアドレスを入力することもできます。
already_added = 追加済み
looking_up = 照会しています…
several_have_it = このアドレスのユーザーが複数います。1人選んでください：
look_up_again = もう一度照会

# Below the list of who was found: Enter picks what is highlighted.
enter_picks_entry = { $search ->
    [running] Enterで{ $name }を選択（これまでの{ $count }件中{ $place }件目）
   *[over] Enterで{ $name }を選択（{ $count }件中{ $place }件目）
}
down_chooses_entry = { $search ->
    [running] これまでに{ $count }件見つかりました。下矢印で選択
   *[over] { $count }件見つかりました。下矢印で選択
}

# After somebody’s name, address and department.
mark_group = グループ：メンバーを1人ずつ追加してください
mark_guest = ゲスト
mark_external = 外部

# What is known of somebody, and what it means for the meeting.
standing_member = ディレクトリにあります
standing_guest = ゲスト：外部からディレクトリに招待されたユーザー
standing_external = 外部：組織のディレクトリにないため、参加はできますが発表はできません
standing_not_found = アドレスは組織のものですが、ディレクトリにありません。確認してください。
standing_group = これはグループです。Graphで指定できるのは個人だけなので、メンバーを1人ずつ追加してください。
# $role is “Presenter” or “Co-organizer”.
role_only_in_directory = { $role }にできるのはディレクトリにあるユーザーだけです。Teamsがこれを拒否するか無視するかは、Microsoftの資料に記載がありません。
same_person_as = { $first }と同じユーザーです。上位の役割で1回だけ送信します
edit_the_address = { $address }を編集
# $person is a name with address and department.
choose_one = { $person }を選択

# Why people are not looked up. $why is a sentence.
people_not_allowed_by_person = ディレクトリの検索がConveneに許可されていません。そのため、候補は以前の会議の参加者だけで、アドレスは照会されません。アドレスは使えます。
people_not_allowed = この接続ではディレクトリを読み取れないため（Graphのアクセス許可User.ReadBasic.AllまたはUser.Read.Allが必要です）、アドレスは照会されません。アドレスは使えます。
people_failed = 現在、ユーザーを照会できません：{ $why }アドレスは使えます。
