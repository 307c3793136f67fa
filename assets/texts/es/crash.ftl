crash_report = Informe de error
crash_ended = Convene se cerró inesperadamente
crash_went_on = Una parte de Convene falló inesperadamente
crash_explained = Las reuniones y lo que escribió se conservan. Un informe indica en qué parte del programa ocurrió; no contiene nada de lo que escribió.
copy_report = Copiar informe
show_file = Mostrar archivo
dismiss_report = Descartar
