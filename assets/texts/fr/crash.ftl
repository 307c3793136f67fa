crash_report = Rapport d’incident
crash_ended = Convene s’est arrêté de façon inattendue
crash_went_on = Une partie de Convene a échoué de façon inattendue
crash_explained = Vos réunions et ce que vous avez saisi sont conservés. Un rapport indique à quel endroit du programme cela s’est produit ; rien de ce que vous avez saisi n’y figure.
copy_report = Copier le rapport
show_file = Afficher le fichier
dismiss_report = Ignorer
