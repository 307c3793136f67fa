suggested_people = Personas sugeridas
searching = Buscando…
nobody_found = No se encontró a nadie. También se puede escribir una dirección completa.
already_added = ya en la lista
looking_up = Consultando…
several_have_it = Varias personas tienen esta dirección. Elija una:
look_up_again = Consultar de nuevo

# Below the list of who was found: Enter picks what is highlighted.
enter_picks_entry = { $search ->
    [running] Intro elige { $name } ({ $place } de { $count } hasta ahora)
   *[over] Intro elige { $name } ({ $place } de { $count })
}
down_chooses_entry = { $search ->
    [running] Resultados hasta ahora: { $count }; flecha abajo para elegir
   *[over] Resultados: { $count }; flecha abajo para elegir
}

# After somebody’s name, address and department.
mark_group = grupo: agregue a sus miembros uno por uno
mark_guest = invitado
mark_external = externo

# What is known of somebody, and what it means for the meeting.
standing_member = Figura en el directorio
standing_guest = Invitado: se unió a su directorio desde fuera
standing_external = Externo: no figura en ningún directorio suyo, así que puede participar, pero no presentar
standing_not_found = No figura en el directorio, aunque la dirección es de su organización. Compruébela.
standing_group = Es un grupo. Graph solo acepta personas; agregue a sus miembros uno por uno.
# $role is “Presenter” or “Co-organizer”.
role_only_in_directory = El rol { $role } es solo para personas del directorio. Microsoft no dice si Teams lo rechaza o lo ignora.
same_person_as = La misma persona que { $first }: se envía una vez, con el rol superior
edit_the_address = Editar { $address }
# $person is a name with address and department.
choose_one = Elegir a { $person }

# Why people are not looked up. $why is a sentence.
people_not_allowed_by_person = No ha permitido que Convene busque en el directorio, así que solo sugiere personas de reuniones anteriores y no comprueba ninguna dirección. Las direcciones funcionan igualmente.
people_not_allowed = Esta conexión no puede leer el directorio (permiso de Graph User.ReadBasic.All o User.Read.All), así que no se comprueba ninguna dirección. Las direcciones funcionan igualmente.
people_failed = Ahora no se pueden consultar personas: { $why } Las direcciones funcionan igualmente.
