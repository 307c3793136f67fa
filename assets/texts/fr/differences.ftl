what_differs = Différence
typed = Saisi
meeting_has = Dans la réunion
can_be_changed = Modifiable
cant_be_changed = Non modifiable
apply_changes = Appliquer mes modifications
keep_meeting = Conserver la réunion
keep_explained = « Conserver la réunion » reporte ses valeurs dans le formulaire ; la réunion reste telle quelle.
nothing_differs = La réunion a tout ce que vous avez saisi.
not_all_taken = La réunion n’est pas tout à fait celle demandée :
meeting_differs = La réunion n’est pas celle que vous avez saisie :
nothing_changeable = Le service ne peut pas modifier cela dans une réunion existante.
undo_keep = Rétablir ma saisie
follow_up_done = Dans une seconde étape, les options et les rôles ont été définis.
follow_up_failed = La seconde étape a échoué : la réunion existe, mais ses options et les rôles qui en dépendent ne sont pas définis.
try_second_step = Réessayer la seconde étape
read_now = Elle vient d’être lue ; rien n’a été créé ni modifié.
changed_now = Elle vient d’être modifiée.
not_there = Absent de la réunion
not_typed = Non saisi
no_subject = Aucun objet
no_times = Aucun horaire
no_thread = Aucun fil
not_told = Non indiqué par le service
# What differs, what was typed, what the meeting has, and whether it can be changed; read aloud. "Typed" and "Meeting has" are the headings of the table.
difference = { $what }. Saisi : { $typed }. Dans la réunion : { $held }. { $can }.
start_and_end = Début et fin
channels_thread = Fil du canal
role_of_person = Rôle de { $person }
# Something that has changed since it was last seen, such as the subject.
was_and_is = { $what } : { $was } auparavant, { $is } maintenant
takes_subject_out = Appliquer retire l’objet de la réunion.
# $count people in all: $first by name, and $more without.
takes_people_out = { $count ->
    [1] Appliquer retire { $first } de la réunion.
   *[other] Appliquer retire { $count } personnes de la réunion : { $first } et { $more } de plus.
}
takes_hidden_people_out = La réunion a peut-être plus de participants que les { $shown } que le service montre. Appliquer remplace toute la liste et retire donc ceux qui ne sont pas montrés.
more_rows = { $more ->
    [1] Une autre différence.
   *[other] { $more } autres différences.
}
# $at, and $seen_at everywhere: day and time.
as_of = État au { $at } ; le service n’a pas été interrogé cette fois-ci.
nothing_new = Rien n’y a changé depuis la dernière fois qu’elle a été vue ici, { $seen_at }.
# What has changed follows in lines of its own.
changed_since_seen = Modifiée depuis la dernière fois qu’elle a été vue ici, { $seen_at } :
near_case_or_blanks = Il y a ici une réunion avec l’ID externe { $external_id } : seules la casse ou des espaces diffèrent.
near_other_organizer = { $organizer } a une réunion avec cet ID externe. C’est une autre réunion : l’ID est propre à l’organisateur.
near_other_account = Il y a une réunion avec cet ID externe sur { $connection }, organisée par { $organizer }. C’est une autre réunion.
# $create_or_get is the name of the button.
gone = Le service n’a plus cette réunion : quelqu’un l’a supprimée, ou elle a expiré. « { $create_or_get } » avec le même ID externe en crée une nouvelle, avec un autre lien de participation.
gone_since = Le service n’a plus cette réunion : quelqu’un l’a supprimée, ou elle a expiré. Elle existait encore le { $seen_at }. « { $create_or_get } » avec le même ID externe en crée une nouvelle, avec un autre lien de participation.
gone_link = Son ancien lien de participation peut encore s’ouvrir, et quiconque l’ouvre fait réapparaître l’ancienne réunion.
gone_kept = Ce qui en est conservé
no_such_meeting = Le service n’a aucune réunion de ce compte avec ce lien de participation ou cet ID de réunion. C’est peut-être celle d’un autre organisateur : seul son organisateur peut retrouver une réunion.
