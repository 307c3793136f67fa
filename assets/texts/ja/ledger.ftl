record_recovered = 会議の記録が破損していました。読み取れた内容は新しい記録に移しました：{ $meetings ->
        [0] 会議なし
       *[other] 会議{ $meetings }件
    }、{ $requests ->
        [0] リクエストなし
       *[other] リクエスト{ $requests }件
    }。破損したファイルはそのまま残してあります：{ $file }
record_read_only = 会議の記録に書き込めません。ファイル、フォルダー、またはディスクが読み取り専用です。記録の内容は表示でき、会議も作成できますが、新しい内容は保存されません。フォルダーを書き込み可能にしてから、Conveneを起動し直してください。
# $why is a sentence.
answer_not_kept = この応答は「会議一覧」に保存されていません。{ $why }
