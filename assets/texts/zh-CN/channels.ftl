suggested_channels = 建议的频道
no_channel_found = 您的团队中没有匹配的频道。也可以粘贴频道链接。
read_teams_again = 重新读取团队
use_beta = 使用 Graph 的 beta 版本
without_channel = 不带频道发送
recent_channel = 最近使用
channel_meeting = 会议的聊天将成为该频道中的一个线程，频道中的任何人都可以阅读。不会邀请频道中的任何人，会议也不会出现在任何频道日历中：请自行发送链接。此功能使用 Graph 的 beta 版本，Microsoft 可能会对其进行更改。

# What is to be read of a channel besides its name.
channel_of_everyone = 团队所有成员
channel_private = 专用：仅部分团队成员
channel_shared = 共享：也包括团队以外的人员
channel_archived = 已存档：无法在其中发布内容
# What is sent of a channel is the ID of its thread.
channel_and_thread = { $channel }，线程 { $thread }
channel_thread = 线程 { $thread }

many_teams = 您加入了 { $count } 个团队：请先输入团队名称中的字词，再输入频道名称中的字词
channels_not_listed = 无法列出 { $teams } 的频道

# Why teams and channels are not listed. $why is a sentence.
channels_not_allowed_by_person = 您尚未允许 Convene 列出您的团队和频道。仍可使用频道链接。
channels_not_allowed = 此连接无权列出团队和频道（Graph 权限 Team.ReadBasic.All 和 Channel.ReadBasic.All）。仍可使用频道链接。
channels_not_for_apps = 应用不属于任何团队，因此没有可列出的内容。请粘贴频道链接。
channels_failed = 目前无法列出团队和频道：{ $why }仍可使用频道链接。
