suggested_people = 建议的人员
searching = 正在搜索…
nobody_found = 未找到任何人。也可以输入完整地址。
already_added = 已添加
looking_up = 正在查找…
several_have_it = 有多人使用此地址。请选择一位：
look_up_again = 重新查找

# Below the list of who was found: Enter picks what is highlighted.
enter_picks_entry = { $search ->
    [running] 按 Enter 选取 { $name }（第 { $place } 个，目前共 { $count } 个）
   *[over] 按 Enter 选取 { $name }（第 { $place } 个，共 { $count } 个）
}
down_chooses_entry = { $search ->
    [running] 目前找到 { $count } 个；按向下键选择
   *[over] 找到 { $count } 个；按向下键选择
}

# After somebody’s name, address and department.
mark_group = 组：请逐个添加其成员
mark_guest = 来宾
mark_external = 外部

# What is known of somebody, and what it means for the meeting.
standing_member = 已在目录中找到
standing_guest = 来宾：从外部受邀加入您的目录
standing_external = 外部：不在您的任何目录中，因此可以参加会议但不能演示
standing_not_found = 不在目录中，但该地址属于您的组织。请检查。
standing_group = 这是一个组。Graph 只接受个人；请逐个添加其成员。
# $role is “Presenter” or “Co-organizer”.
role_only_in_directory = { $role }角色仅适用于目录中的人员。Microsoft 未说明 Teams 会拒绝还是忽略该角色。
same_person_as = 与 { $first } 是同一人：只发送一次，使用权限较高的角色
edit_the_address = 编辑 { $address }
# $person is a name with address and department.
choose_one = 选择 { $person }

# Why people are not looked up. $why is a sentence.
people_not_allowed_by_person = 您尚未允许 Convene 搜索目录，因此它只建议您以往会议中的人员，并且不检查地址。仍可直接输入地址。
people_not_allowed = 此连接无权读取目录（Graph 权限 User.ReadBasic.All 或 User.Read.All），因此不检查地址。仍可直接输入地址。
people_failed = 目前无法查找人员：{ $why }仍可直接输入地址。
