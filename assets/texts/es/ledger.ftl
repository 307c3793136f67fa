record_recovered = El historial de reuniones estaba dañado. Lo que se pudo leer está en uno nuevo: { $meetings ->
        [0] ninguna reunión
        [one] 1 reunión
       *[other] { $meetings } reuniones
    } y { $requests ->
        [0] ninguna solicitud
        [one] 1 solicitud
       *[other] { $requests } solicitudes
    }. El archivo dañado sigue intacto: { $file }
record_read_only = No se puede escribir en el historial de reuniones: su archivo, carpeta o disco es de solo lectura. Se puede ver lo que contiene y se pueden crear reuniones, pero no se conserva nada nuevo. Permita la escritura en la carpeta y reinicie Convene.
# $why is a sentence.
answer_not_kept = Esta respuesta no se conserva en Reuniones. { $why }
