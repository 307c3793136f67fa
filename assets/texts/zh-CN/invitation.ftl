# An invitation goes to people who may speak another language than the window. Each of these but the first stands before a
# colon and what is meant, as in “Join: https://…”.
invitation_untitled = Teams 会议
invitation_colon = ：
invitation_when = 时间
invitation_join = 加入会议
invitation_meeting_id = 会议 ID
invitation_passcode = 密码
invitation_dial_in = 电话拨入
invitation_dial_in_toll_free = 电话拨入（免费）
invitation_one_tap = 一键拨入
invitation_conference_id = 电话会议 ID
invitation_other_numbers = 查找其他号码
invitation_organizer = 组织者

# A date in an invitation. Put the four names in braces into your order; they are not translated.
invitation_date = {"{year}年{month}{day}日 {weekday}"}
