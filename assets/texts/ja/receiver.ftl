answer_page = Conveneに戻ってください。このタブは閉じてもかまいません。このページを共有したり、スクリーンショットを撮ったりしないでください。
refusal_page = Conveneはこれを受け付けられません。Conveneに戻ってください。
