# A preset is what a person uses often, kept under a name; picking one fills the form.
preset = プリセット
# In place of the name of a preset: none is picked.
no_preset = なし
save_as_preset = プリセットとして保存…
manage_presets = プリセットを管理…
undo_preset = プリセットを元に戻す
save_as_preset_title = プリセットとして保存
edit_preset_title = プリセットの編集
edit_preset_explained = そのほかの内容を変えるには、フォームでプリセットを選び、入力された内容を変更して、同じ名前で保存してください。
save_preset = プリセットを保存
replace_preset = 置き換え
preset_name = プリセット名
preset_name_missing = プリセットの名前を入力してください
name_taken_by_preset = プリセット「{ $name }」はすでにあります
# Above ticks: which parts of the form the preset takes over.
preset_takes = 入力する項目
id_template = 外部IDのテンプレート
id_template_explained = 省略可。波かっこの部分には、開始日時、件名、ランダムなUUIDが入ります。同じIDなら同じ会議になります。
preset_invitation = プリセットの招待文テンプレート
preset_invitation_explained = 省略可。このプリセットで作成した会議の招待文です。
part_subject = 件名：{ $subject }
part_duration = 所要時間：{ $length }
part_people = 出席者：{ $people }
part_options = オプション：{ $options }
part_external_id = 外部ID：{ $template }
part_invitation = 専用の招待文
presets = プリセット
presets_explained = プリセットを使うと、よく使う内容がフォームに入ります。保存は「スケジュール」のフォームで行います。
edit = 編集…
edit_preset = プリセット「{ $name }」を編集
remove_preset = プリセット「{ $name }」を削除
