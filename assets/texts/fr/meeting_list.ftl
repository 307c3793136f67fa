meetings = Réunions
search_meetings = Rechercher des réunions
search_hint = Objet, ID externe, personnes ou lien
list_of_meetings = Liste des réunions
only_all = Toutes
only_upcoming = À venir
only_past = Passées
only_failed = Échecs
which_meetings = Réunions à afficher
every_connection = Toutes les connexions
every_organizer = Tous les organisateurs
connection_column = Connexion
start_column = Début
state_column = État
sort_by_label = Trier par
ascending = croissant
descending = décroissant
loading = Lecture de la liste…
no_meetings = Aucune réunion pour l’instant
no_meetings_explained = Toute réunion créée ou trouvée ici est conservée dans cette liste, sur cet ordinateur.
no_match = Aucune réunion ne correspond
clear_filters = Effacer les filtres
refresh = Actualiser
refresh_all = Actualiser toutes les réunions affichées
delete_meeting = Supprimer…
use_as_template = Utiliser comme modèle
remove_from_list = Retirer de cette liste
export = Exporter…
export_meetings = Exporter des réunions…
import = Importer…
select_first = Sélectionnez d’abord une réunion
close_meeting = Fermer la réunion
one_meeting = réunion
coming = Prochainement
join_label = Rejoindre
unfinished_label = Demandes inachevées
resume = Reprendre
discard = Abandonner
delete_title = Supprimer la réunion
delete_explained = Le service supprime la réunion pour tout le monde, sans prévenir personne. Son lien de participation peut encore s’ouvrir, et quiconque l’ouvre fait réapparaître la réunion. Sa conversation reste à ceux qui y sont.
delete_accept = Supprimer la réunion
remove_title = Retirer de cette liste
remove_explained = Convene oublie ce qu’il sait de la réunion. Le service n’en est pas informé : la réunion y reste, et son lien fonctionne.
remove_accept = Retirer
discard_title = Abandonner la demande
discard_accept = Abandonner la demande
discard_explained = Elle a été envoyée et aucune réponse n’a été reçue : la réunion existe peut-être dans le service. Abandonner ne la supprime pas. « Reprendre » l’obtient, sans en créer une seconde.
export_title = Exporter les réunions
export_explained = Écrit les réunions de la recherche et des filtres actuels. Un fichier existant n’est pas remplacé.
export_accept = Exporter
import_title = Importer des réunions
import_explained = Intègre une liste exportée ici. Ce qui est déjà connu reste, sauf si le fichier en a des nouvelles plus récentes.
import_accept = Importer
imported_title = Réunions importées
list_file_needed = Tapez l’emplacement du fichier, terminé par .csv ou .json
# In place of a subject.
without_subject = (sans objet)
# In place of a day and a time.
without_time = Sans horaire

# How a meeting stands: a word or two in a column.
state_gone = Disparue
state_waiting = En attente
state_under_way = En cours d’envoi
state_unknown = Envoyée, sans réponse
state_failed = Échec
state_failed_because = Échec : { $why }
state_created = Créée
state_existed = Existait déjà
state_seen = Vue
state_not_seen = Pas encore vue
# A row of the list, read aloud; $start is a day and a time.
row_read_aloud = { $subject }, { $start }, ID externe { $external_id }, { $state }
# The heading of a column: when anything was last learned of a meeting.
last_change = Dernière modification
sort_by_column = { $column ->
    [start] Trier par début
    [subject] Trier par objet
    [external_id] Trier par ID externe
    [organizer] Trier par organisateur
    [connection] Trier par connexion
   *[last_change] Trier par dernière modification
}
connection_filter = Connexion : { $chosen }
organizer_filter = Organisateur : { $chosen }
# $grouped is $count with blanks between the thousands, here and below.
meeting_count = { $count ->
    [one] { $grouped } réunion
   *[other] { $grouped } réunions
}
coming_today = Aujourd’hui
coming_tomorrow = Demain
# $end is a time of the day.
under_way_until = En cours, jusqu’à { $end }
join_meeting = Rejoindre { $subject }

request_named = Demande { $external_id }
# $at is a day and a time.
request_asked = ID externe { $external_id } · demandée le { $at }
# How a request stands that did not finish.
request_waits = En attente : rien n’a encore été envoyé
request_waits_for_network = En attente : rien n’a encore été envoyé ; l’envoi se fera dès que le service sera joignable
request_under_way = Était en cours d’envoi
# "Resume" is the name of a button.
request_unknown = Envoyée sans réponse : la réunion existe peut-être. « Reprendre » l’obtient sans en créer une seconde.
show_all_unfinished = { $count ->
    [one] Afficher { $count } demande
   *[other] Afficher les { $count } demandes
}

meeting_in_question = { $subject } · { $start } · ID externe { $external_id }
no_account_ready = Le service peut être interrogé dès qu’un compte est prêt : voir « Paramètres »
other_accounts_meeting = C’est la réunion d’un autre compte : utilisez ce compte pour la lire, la modifier ou la supprimer
not_answered_with = Le service n’a pas encore donné cette réunion en réponse ; elle ne peut donc être ni lue, ni modifiée, ni supprimée
known_as_gone = Le service dit que cette réunion n’existe plus. Son lien de participation peut encore s’ouvrir, et quiconque l’ouvre la fait réapparaître.
known_as_asked = Le service n’a pas encore donné cette réunion en réponse ; voici ce qui a été demandé
known_from_list = Seule sa ligne dans une liste importée est connue

# What reading many meetings again came to: parts of one line, in this order.
refreshed_read = { $count ->
    [one] { $grouped } réunion relue
   *[other] { $grouped } réunions relues
}
refreshed_changed = { $count ->
    [one] { $count } modifiée
   *[other] { $count } modifiées
}
refreshed_gone = { $count ->
    [one] { $count } disparue
   *[other] { $count } disparues
}
refreshed_left_out = { $count ->
    [one] { $count } laissée de côté : d’un autre compte, ou jamais reçue en réponse
   *[other] { $count } laissées de côté : d’un autre compte, ou jamais reçues en réponse
}
# $so_far: what stands above. $why: whole sentences.
refreshed_then_stopped = { $so_far }. Puis arrêt. { $why }
exported_to = { $count ->
    [one] { $grouped } réunion exportée vers { $path }
   *[other] { $grouped } réunions exportées vers { $path }
}
# What an import came to: parts of one line, in this order.
imported_added = { $count ->
    [one] { $grouped } réunion ajoutée
   *[other] { $grouped } réunions ajoutées
}
imported_updated = { $count ->
    [one] { $count } mise à jour
   *[other] { $count } mises à jour
}
imported_unchanged = { $count ->
    [one] { $count } inchangée
   *[other] { $count } inchangées
}
imported_left_out = { $count ->
    [one] { $count } ligne laissée de côté
   *[other] { $count } lignes laissées de côté
}
# A row that was left out: its line in a CSV file, or its place in a JSON list.
import_line = Ligne { $place } : { $problem }
import_entry = Élément { $place } : { $problem }
# After the rows that were left out.
import_more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
# What is wrong with a row, after "Line 7:".
import_cells = { $found ->
    [one] { $found } cellule, contre { $expected } sur la première ligne
   *[other] { $found } cellules, contre { $expected } sur la première ligne
}
import_not_utf8 = le texte n’est pas en UTF-8
import_empty = la colonne { $column } est vide
import_time = la date et l’heure de la colonne { $column } sont illisibles
import_too_long = le texte de la colonne { $column } est trop long
import_too_large = l’entrée dépasse 16 Mio et rien de ce qui suit n’a été lu
# $said: an English message of the reader.
import_unreadable = lecture impossible ({ $said })
