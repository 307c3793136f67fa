answer_page = You can go back to Convene. You may close this tab. Do not share this page or take screenshots of it.
refusal_page = Convene can’t accept this. Go back to Convene.
