answer_page = 现在可以返回 Convene，也可以关闭此标签页。请勿分享此页面或对其截图。
refusal_page = Convene 无法接受此内容。请返回 Convene。
