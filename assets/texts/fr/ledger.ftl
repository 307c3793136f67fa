record_recovered = Le registre de vos réunions était endommagé. Ce qui a pu être lu est dans un nouveau registre : { $meetings ->
        [0] aucune réunion
        [one] { $meetings } réunion
       *[other] { $meetings } réunions
    } et { $requests ->
        [0] aucune demande
        [one] { $requests } demande
       *[other] { $requests } demandes
    }. Le fichier endommagé n’a pas été touché : { $file }
record_read_only = Impossible d’écrire le registre de vos réunions : son fichier, son dossier ou son disque est en lecture seule. Vous pouvez voir son contenu et créer des réunions, mais rien de nouveau n’est conservé. Rendez le dossier accessible en écriture et redémarrez Convene.
# $why is a sentence.
answer_not_kept = Cette réponse n’est pas conservée dans « Réunions ». { $why }
