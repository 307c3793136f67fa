# A preset is what a person uses often, kept under a name; picking one fills the form.
preset = 预设
# In place of the name of a preset: none is picked.
no_preset = 无
save_as_preset = 另存为预设…
manage_presets = 管理预设…
undo_preset = 撤消预设
save_as_preset_title = 另存为预设
edit_preset_title = 编辑预设
edit_preset_explained = 要更改其他内容，请在表单中选取该预设，更改其填充的内容，然后以相同名称保存。
save_preset = 保存预设
replace_preset = 替换
preset_name = 预设名称
preset_name_missing = 请输入预设名称
name_taken_by_preset = 已有名为“{ $name }”的预设
# Above ticks: which parts of the form the preset takes over.
preset_takes = 填充的内容
id_template = 外部 ID 模板
id_template_explained = 可选。大括号中的内容会自动填充：开始的日期和时间、主题、随机 UUID。相同的 ID 会获取同一个会议。
preset_invitation = 预设的邀请模板
preset_invitation_explained = 可选。用于通过此预设创建的会议的邀请。
part_subject = 主题：{ $subject }
part_duration = 持续时间：{ $length }
part_people = 与会者：{ $people }
part_options = 选项：{ $options }
part_external_id = 外部 ID：{ $template }
part_invitation = 专用邀请
presets = 预设列表
presets_explained = 预设会用您常用的内容填充表单。请在“安排”的表单中保存预设。
edit = 编辑…
edit_preset = 编辑预设 { $name }
remove_preset = 移除预设 { $name }
