answer_page = Vous pouvez revenir à Convene. Vous pouvez fermer cet onglet. Ne partagez pas cette page et n’en faites pas de capture d’écran.
refusal_page = Convene ne peut pas accepter cela. Revenez à Convene.
