answer_page = Puede volver a Convene y cerrar esta pestaña. No comparta esta página ni haga capturas de pantalla de ella.
refusal_page = Convene no puede aceptar esto. Vuelva a Convene.
