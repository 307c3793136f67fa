appearance_label = Apparence
zoom_in = Zoom avant
zoom_out = Zoom arrière
actual_size = Taille réelle
reduce_motion = Réduire les animations
reduce_motion_explained = Rien ne glisse, ne tourne ni ne clignote.
high_contrast_explained = Le système indique à Convene si l’affichage est clair ou sombre, mais pas si vous voulez plus de contraste.
new_meetings = Nouvelles réunions
default_duration_label = Durée par défaut
default_zone = Fuseau horaire par défaut
default_zone_wrong = Ce n’est pas un fuseau horaire. Tapez une ville ou un nom comme Europe/Paris, ou laissez ce champ vide.
dates_and_times = Dates et heures
date_order_label = Ordre des dates
time_format_label = Format de l’heure
both_understood = Ce que vous tapez est compris sous toutes les formes ; l’ordre des dates détermine ce que signifie 1/12.
connections = Connexions
no_connections = Aucune connexion n’est encore configurée
use_it = Utiliser
remove_label = Retirer
data = Données
tokens_kept = Jetons d’accès : en mémoire uniquement ; ils disparaissent avec le programme
open_folder = Ouvrir le dossier
export_hint = Pour garder une copie de la liste ou l’emporter sur un autre ordinateur, exportez-la d’abord.
forget_all = Oublier toutes les réunions…
forget_all_title = Oublier toutes les réunions ?
forget_all_explained = La liste des réunions de cet ordinateur est effacée : ce qui a été créé ou trouvé ici, pour toutes les connexions, avec les liens de participation et les numéros de téléphone. De même pour les demandes inachevées et les copies d’une liste endommagée. Cette action est irréversible.
forget_all_stays = Aucune réunion n’est supprimée : chacune reste dans le service, son lien fonctionne, et le même ID externe l’obtient à nouveau. Les connexions, les sessions et le contenu du formulaire restent aussi.
forget_all_accept = Oublier toutes les réunions
about_label = À propos
license = Logiciel libre sous licence MIT ou licence Apache 2.0, à votre choix. Les polices sont Ubuntu Light (Ubuntu Font Licence 1.0) et Hack (licences MIT et Bitstream Vera). Microsoft, Teams et Microsoft 365 sont des marques de Microsoft ; ce programme n’est pas de Microsoft.
reference = Référence de createOrGet
reference_explained = Ouvre la page de Microsoft dans le navigateur.

appearance_system = Système
appearance_light = Clair
appearance_dark = Sombre
appearance_high_contrast = Contraste élevé
appearance_high_contrast_light = Contraste élevé, clair
appearance_high_contrast_dark = Contraste élevé, sombre
zoom_percent = Zoom { $percent } %

# What a box chooses and its value, as in “Appearance: Dark”.
chosen = { $what } : { $value }

# $zone is a name such as Europe/Berlin.
as_the_system = Comme le système : { $zone }
# $example is a date, or a time of day.
order_of_system = Comme le système ({ $example })
order_day_first = Jour en premier ({ $example })
order_month_first = Mois en premier ({ $example })
order_year_first = Année en premier ({ $example })
clock_of_24_hours = 24 heures ({ $example })
clock_of_12_hours = 12 heures ({ $example })

data_kept_in = Réunions, sessions et formulaire : { $path }
forgotten = { $meetings ->
    [0] Il n’y avait aucune réunion à oublier
    [one] { $meetings } réunion oubliée
   *[other] { $meetings } réunions oubliées
}
language = Langue
# $name: a language by its own name.
language_of_system = Comme le système ({ $name })
invitation_language = Langue des invitations
# $name: a language by its own name. Said of the language of invitations: the same that the window speaks.
as_the_window = Comme la fenêtre ({ $name })
