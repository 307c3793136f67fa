# Many meetings at once: from a sheet (a CSV file that a spreadsheet saved) or a series.
# A button with a menu.
more_actions = Plus…
import_many = Importer des réunions…
repeat = Répéter…
import_many_title = Importer des réunions d’une feuille
import_many_explained = Lit un fichier CSV tel qu’un tableur l’enregistre, avec une réunion par ligne, ou une liste JSON. Vous voyez chaque réunion avant que rien ne soit envoyé. Vous pouvez aussi déposer le fichier sur la fenêtre.
import_many_accept = Lire le fichier
sheet_needed = Tapez l’emplacement du fichier
reading_sheet = Lecture du fichier…
read_again = Relire
sheet_dropped_while_busy = Le fichier n’a pas été lu : autre chose est en cours. Déposez-le de nouveau ensuite.
not_a_sheet_dropped = Convene lit les réunions de fichiers terminés par .csv, .tsv, .txt ou .json
one_sheet_at_a_time = Déposez un seul fichier à la fois
# Why a file can’t be read as a sheet; $file is its name.
no_sheet_too_large = { $file } dépasse 16 Mio.
no_sheet_empty = Il n’y a rien dans { $file }.
no_sheet_too_many_rows = { $file } a plus de 20 000 lignes.
no_sheet_too_many_columns = { $file } a plus de 100 colonnes.
no_sheet_json = { $file } n’est pas une liste JSON de réunions ({ $said }).
now_save_as_csv = Enregistrez la feuille au format CSV, avec les noms des colonnes sur la première ligne, puis relisez-la.
# A part of the window.
many_meetings = Plusieurs réunions
nothing_to_create = Il n’y a aucune ligne à partir de laquelle créer des réunions.
back_to_form = Retour au formulaire
show_many = Afficher les lignes
# $name: of a file or a series.
many_open = { $name } est ouvert
series_titled = Série : { $subject }

# What the columns of a sheet mean.
columns_button = Colonnes…
column_titled = Colonne { $number }, { $name }
column_not_read = Non utilisée
column_end = Fin
# A column that says which of two instants is meant when the clock is set back.
column_clock_change = Changement d’heure
column_presenters = Présentateurs
column_co_organizers = Co-organisateurs
columns_not_read = Non utilisées : { $columns }. Choisissez ce que ces colonnes signifient, ou laissez-les de côté.
columns_unknown = Aucune colonne n’a un nom que Convene connaisse. Choisissez ce que chacune signifie.
columns_twice = Les colonnes « { $first } » et « { $second } » signifient la même chose : { $meaning }. Choisissez l’une d’elles.
rows_like_form = Ce qu’une ligne ne dit pas vient du formulaire. Les participants du formulaire le sont à toutes les réunions.
first_id = Le premier est { $id }
template_of_rows_explained = Forme l’ID externe des lignes qui n’en ont pas, à partir de { $placeholders }. Le même ID obtient la même réunion.
template_of_series_explained = Forme l’ID externe de chaque réunion, à partir de { $placeholders }. Le même ID obtient la même réunion.
date_order_asked = Certaines dates peuvent se lire de deux façons. Dans quel ordre sont-elles écrites ?
date_order_first = Choisissez d’abord l’ordre des dates
only_problems = Problèmes seulement
list_of_rows = Liste des lignes
# Headings of columns.
row_column = Ligne
length_column = Durée
people_column = Personnes
# How a row stands before it is sent.
row_ready = Prête
# $grouped is $count with blanks between the thousands, here and below.
count_of_rows = { $count ->
    [one] { $grouped } ligne
   *[other] { $grouped } lignes
}
count_of_problems = { $count ->
    [one] { $grouped } avec un problème
   *[other] { $grouped } avec des problèmes
}
create_meetings = { $count ->
    [0] Créer les réunions
    [one] Créer { $grouped } réunion
   *[other] Créer { $grouped } réunions
}
left_out = { $count ->
    [one] { $grouped } ligne est laissée de côté, car quelque chose n’y va pas. Corrigez-la dans le fichier et utilisez « Relire », ou créez les autres maintenant.
   *[other] { $grouped } lignes sont laissées de côté, car quelque chose n’y va pas. Corrigez-les dans le fichier et utilisez « Relire », ou créez les autres maintenant.
}
row_numbered = Ligne { $line }
# Parts of a row, read aloud.
row_with_id = ID externe { $id }
row_with_people = { $count ->
    [0] sans participant
    [one] { $count } personne
   *[other] { $count } personnes
}
people_asked = Participants : { $people }
problem_and_more = { $more ->
    [one] { $problem } (et { $more } autre)
   *[other] { $problem } (et { $more } autres)
}

# What is wrong with a row. $column: what the column means, by the label of the field.
in_column = { $column } : { $problem }
about_person = { $person } : { $problem }
not_a_length = Ce n’est pas une durée. Tapez des minutes, par exemple 45, ou 1h30.
length_differs = La fin et la durée ne concordent pas. Retirez l’une des deux.
times_and_teams_chooses = Un horaire est donné, et Teams doit le choisir. Retirez l’un des deux.
start_missing = Le début manque
no_such_value = « { $value } » ne fait pas partie des choix
not_yes_or_no = « { $value } » n’est ni oui ni non
not_earlier_or_later = « { $value } » n’est ni earlier ni later
too_many_cells = Il y a { $found } cellules pour { $expected } colonnes. Il manque peut-être des guillemets autour d’une cellule.
template_unfilled = L’ID externe ne peut pas être formé : il manque à la ligne ce que demande le modèle
same_external_id = La ligne { $line } a le même ID externe. Cette ligne obtiendrait sa réunion.

# How a row that is sent stands: a word or two in a column.
row_open = Pas encore envoyée
row_under_way = En cours d’envoi
row_created = Créée
row_existed = Existait déjà
row_existed_otherwise = Existait déjà, et diffère
row_failed = Échec : { $why }
many_begins = Démarrage…
pause = Suspendre
go_on = Continuer
copy_join_links = Copier les liens de participation
copy_path = Copier le chemin
# Parts of one line: how many are done, how fast it goes, how long it takes.
done_of_total = { $done } sur { $total }
done_of_total_paused = { $done } sur { $total }, en pause
a_minute = { $count ->
   *[other] { $grouped } par minute
}
paused = En pause
seconds_left = encore moins d’une minute
minutes_left = encore { $minutes } min environ
hours_left = encore { $hours } h environ
waits = Le service demande une pause. Reprise dans { $seconds } s.
# Parts of one line: what became of all.
became_created = { $count ->
    [one] { $grouped } créée
   *[other] { $grouped } créées
}
became_existed = { $count ->
    [one] { $grouped } existait déjà
   *[other] { $grouped } existaient déjà
}
became_failed = { $count ->
   *[other] { $grouped } en échec
}
became_open = { $count ->
    [one] { $grouped } non envoyée
   *[other] { $grouped } non envoyées
}
became_left_out = { $count ->
    [one] { $grouped } laissée de côté
   *[other] { $grouped } laissées de côté
}
became_nothing = Rien n’a été envoyé
rows_open = { $count ->
    [one] { $grouped } ligne est conservée et peut être envoyée plus tard. Ce qui est fait n’est pas créé deux fois.
   *[other] { $grouped } lignes sont conservées et peuvent être envoyées plus tard. Ce qui est fait n’est pas créé deux fois.
}
results_stand_in = Les résultats sont dans { $path }
# $why: sentences.
results_not_written = Les résultats n’ont pas pu être écrits. { $why }

# A batch of rows that did not come to its end; $name: of a file or a series.
batch_done = { $name } : { $done } sur { $total } faites.
batch_of_other = Ces réunions sont celles de { $organizer } sur { $connection }. Utilisez ce compte pour continuer.
discard_batch_title = Abandonner les lignes
discard_batch_accept = Abandonner les lignes
discard_batch_explained = Convene oublie les lignes restantes. Les réunions créées restent.

# A series.
repeat_title = Répéter
repeat_explained = Rien n’est encore envoyé. L’heure locale reste la même au changement d’heure. Dans Teams, chacune est une réunion à part.
repeats_label = Se répète
every_day = Chaque jour
every_weekday = Du lundi au vendredi
every_week = Chaque semaine
# The label of a field for a number.
interval_in_days = Tous les combien de jours
interval_in_weekdays = Tous les combien de jours ouvrés
interval_in_weeks = Toutes les combien de semaines
interval_wrong = Tapez un nombre de 1 à 52
series_ends = Se termine
ends_after = Après un nombre de réunions
ends_on = À une date
series_times = Nombre de réunions
times_wrong = Tapez un nombre de 1 à 1000
series_until = Dernière date
show_series = Afficher les réunions
# How often and when, as a part of what_comes; $time is a time of the day.
rhythm_days = { $interval ->
    [1] chaque jour à { $time }
   *[other] tous les { $interval } jours à { $time }
}
rhythm_weekdays = { $interval ->
    [1] du lundi au vendredi à { $time }
   *[other] tous les { $interval } jours ouvrés à { $time }
}
# $day: the day of the week by its name.
rhythm_weeks = { $interval ->
    [1] { $weekday ->
        [mon] les lundis à { $time }
        [tue] les mardis à { $time }
        [wed] les mercredis à { $time }
        [thu] les jeudis à { $time }
        [fri] les vendredis à { $time }
        [sat] les samedis à { $time }
       *[sun] les dimanches à { $time }
    }
   *[other] toutes les { $interval } semaines, le { $day } à { $time }
}
what_comes = { $count ->
    [one] { $grouped } réunion, { $rhythm }, { $first }
   *[other] { $grouped } réunions, { $rhythm }, du { $first } au { $last }
}
series_without_start = Donnez d’abord à la réunion une date et une heure de début dans le formulaire.
series_empty = Il ne reste aucune réunion avant cette date
series_too_long = Cela ferait plus de 1000 réunions
