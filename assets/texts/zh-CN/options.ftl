meeting_options = 会议选项
options_explained = 创建会议时无法设置这些选项，因此 Convene 会在会议创建后立即在第二步中设置。已有会议会保留自己的选项，直到您应用更改。
as_the_organization = 按组织设置
passcode_not_here = 加入会议是否需要密码无法在这里设置：由服务在创建会议时决定。

options_header_set = 会议选项 · 已设置 { $set } 项
options_set = 已设置 { $set } 项
# $presenter and $co_organizer are the names of the roles; $option and $value are those of “Who may present”.
roles_need_option = 已选择{ $presenter }或{ $co_organizer }，该角色仅在由角色决定谁可以演示时才有作用。因此 Convene 会将“{ $option }”设置为“{ $value }”。

# The headings that the options stand under.
group_presenting = 演示
group_coming_in = 进入会议
group_chat = 聊天和反应
group_devices = 摄像头和麦克风
group_recording = 录制和听录
group_working_together = 协作
group_watermark = 水印

# What an option is about.
option_presenters = 谁可以演示
option_lobby = 谁可以绕过大厅
option_callers = 电话拨入者绕过大厅
option_admitters = 谁可以准许人员进入
option_announcing = 播报电话拨入者的加入和离开
option_chat = 会议聊天
option_reactions = 反应
option_camera = 与会者可以使用摄像头
option_microphone = 与会者可以使用麦克风
option_recording = 允许录制
option_transcription = 允许听录
option_automatic_recording = 自动录制
option_breakout_rooms = 分组讨论室
option_live_share = 应用的 Live Share
option_powerpoint_live = PowerPoint Live
option_whiteboard = 白板
option_copying = 复制和转发聊天与字幕
option_watermark_on_content = 在共享内容上添加水印
option_watermark_on_video = 在所有人的视频上添加水印

# Who may present, or skips the lobby, or lets people in.
value_everyone = 所有人
value_organization = 组织中的人员
value_with_role = 具有该角色的人员
value_organizer = 仅组织者
value_organization_and_trusted = 组织和受信任组织中的人员
value_organization_without_guests = 组织中的人员（来宾除外）
value_invited = 受邀人员
value_organizers_and_presenters = 组织者、共同组织者和演示者
value_organizers = 仅组织者和共同组织者

# When there is a chat.
value_always = 会议前、会议中和会议后
value_during_meeting = 仅会议中
value_never = 从不

# Whether an option is on.
value_yes = 是
value_no = 否
