suggested_people = Personnes suggérées
searching = Recherche…
nobody_found = Aucune personne trouvée. Vous pouvez aussi taper une adresse complète.
already_added = déjà ajouté
looking_up = Recherche de l’adresse…
several_have_it = Plusieurs personnes ont cette adresse. Choisissez-en une :
look_up_again = Rechercher à nouveau

# Below the list of who was found: Enter picks what is highlighted.
enter_picks_entry = { $search ->
    [running] Entrée choisit { $name } ({ $place } sur { $count } pour l’instant)
   *[over] Entrée choisit { $name } ({ $place } sur { $count })
}
down_chooses_entry = { $search ->
    [running] Trouvé pour l’instant : { $count } ; Bas pour choisir
   *[over] Trouvé : { $count } ; Bas pour choisir
}

# After somebody’s name, address and department.
mark_group = groupe : ajoutez ses membres un par un
mark_guest = invité
mark_external = externe

# What is known of somebody, and what it means for the meeting.
standing_member = Trouvé dans l’annuaire
standing_guest = Invité : vient d’ailleurs, convié dans votre annuaire
standing_external = Externe : dans aucun de vos annuaires ; peut participer, mais pas présenter
standing_not_found = Absent de l’annuaire, alors que l’adresse est celle de votre organisation. Vérifiez-la.
standing_group = C’est un groupe. Graph n’accepte que des personnes ; ajoutez ses membres un par un.
# $role is “Presenter” or “Co-organizer”.
role_only_in_directory = Le rôle { $role } est réservé aux personnes de l’annuaire. Microsoft ne dit pas si Teams le refuse ou l’ignore.
same_person_as = Même personne que { $first } : envoyée une seule fois, avec le rôle le plus étendu
edit_the_address = Modifier { $address }
# $person is a name with address and department.
choose_one = Choisir { $person }

# Why people are not looked up. $why is a sentence.
people_not_allowed_by_person = Vous n’avez pas autorisé Convene à chercher dans l’annuaire : il ne suggère donc que des personnes de vos réunions précédentes et ne vérifie aucune adresse. Les adresses fonctionnent quand même.
people_not_allowed = Cette connexion ne permet pas de lire l’annuaire (autorisation Graph User.ReadBasic.All ou User.Read.All) : aucune adresse n’est donc vérifiée. Les adresses fonctionnent quand même.
people_failed = Impossible de rechercher des personnes pour l’instant : { $why } Les adresses fonctionnent quand même.
