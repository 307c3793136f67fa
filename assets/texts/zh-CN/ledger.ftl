record_recovered = 会议数据曾损坏。可读取的内容已存入新文件：{ $meetings ->
        [0] 无会议
       *[other] { $meetings } 个会议
    }，{ $requests ->
        [0] 无请求
       *[other] { $requests } 个请求
    }。损坏的文件未作改动：{ $file }
record_read_only = 无法写入会议数据：其文件、文件夹或磁盘为只读。可以查看其中的内容，也可以创建会议，但不会保存任何新数据。请将该文件夹设为可写，然后重新启动 Convene。
# $why is a sentence.
answer_not_kept = 此应答未保存到“会议”中。{ $why }
