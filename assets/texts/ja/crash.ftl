crash_report = クラッシュレポート
crash_ended = Conveneが予期せず終了しました
crash_went_on = Conveneの一部で予期しないエラーが発生しました
crash_explained = 会議と入力内容は保存されています。プログラムのどこで発生したかはレポートに記録されています。入力した内容は含まれません。
copy_report = レポートをコピー
show_file = ファイルを表示
dismiss_report = 無視
