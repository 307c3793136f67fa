# A link such as convene:new?… by which another program fills the form. The question when something is typed there.
link_title = ¿Rellenar el formulario desde un enlace?
link_asks = Otro programa quiere rellenar el formulario con esto:
link_explained = Hay algo escrito en el formulario. Si el enlace lo rellena, «Deshacer» lo recupera. No se envía nada.
fill_form = Rellenar el formulario
keep_typed = Conservar lo que escribí
# The button beside the two sentences below, which brings back what was typed.
undo_link = Deshacer
filled_for_create = Rellenado por un enlace. Revíselo antes de seleccionar «Crear u obtener reunión».
filled_for_check = Rellenado por un enlace. Revíselo antes de seleccionar «Comprobar ID externo».
link_people_wait = Mientras no oculte esto, no se busca en el directorio a nadie que venga en él.
link_waits = Un enlace ha rellenado el formulario. Lo encontrará cuando haya conexión.
link_cleaned = Se quitaron del enlace los caracteres que no se ven.
# $names: names of parameters in the link.
link_ignored = Omitido del enlace, porque aquí no se conoce: { $names }
# $why: one of the sentences below.
link_not_taken = Otro programa abrió un enlace que no se puede usar y no se rellenó nada. { $why }
link_too_long = El enlace es demasiado largo.
link_unknown = No es un enlace para Convene, que empieza por convene:new? o convene:check?
link_fragment = En el enlace hay un # que corta lo que sigue. Escríbalo como %23.
# $parameter: such as external-id, as it stands in the link.
link_repeated = En el enlace, { $parameter } aparece dos veces y solo puede tener un valor.
link_value_too_long = En el enlace, { $parameter } es demasiado largo.
link_unreadable = En el enlace, { $parameter } no se puede leer.
link_external_id_missing = En el enlace falta external-id.
link_external_id_wrong = En el enlace, external-id empieza o termina con un espacio, o contiene un carácter que no se ve.
link_end_and_duration = El enlace tiene a la vez un fin y una duración.
link_end_without_start = El enlace tiene un fin y ningún inicio.
