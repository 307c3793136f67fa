crash_report = 崩溃报告
crash_ended = Convene 意外退出
crash_went_on = Convene 的一部分意外出错
crash_explained = 会议和已输入的内容均已保留。报告说明了程序中出错的位置，不包含任何已输入的内容。
copy_report = 复制报告
show_file = 显示文件
dismiss_report = 忽略
