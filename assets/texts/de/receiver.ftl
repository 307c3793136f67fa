answer_page = Sie können zu Convene zurückkehren und diesen Tab schließen. Teilen Sie diese Seite nicht, und machen Sie keine Screenshots davon.
refusal_page = Convene kann das nicht annehmen. Kehren Sie zu Convene zurück.
