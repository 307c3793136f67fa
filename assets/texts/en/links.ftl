# A link such as convene:new?… by which another program fills the form. The question when something is typed there.
link_title = Fill the form from a link?
link_asks = Another program wants to fill in the form with this:
link_explained = Something is typed in the form. If the link fills it, Undo brings that back. Nothing is sent.
fill_form = Fill the form
keep_typed = Keep what I typed
# The button beside the two sentences below, which brings back what was typed.
undo_link = Undo
filled_for_create = Filled in by a link. Look it over before you press Create or get meeting.
filled_for_check = Filled in by a link. Look it over before you press Check external ID.
link_people_wait = Until you hide this, nobody in it is looked up in the directory.
link_waits = A link has filled in the form. It’s there once you are connected.
link_cleaned = Characters that can’t be seen were taken out of the link.
# $names: names of parameters in the link.
link_ignored = Left out of the link, as it’s not known here: { $names }
# $why: one of the sentences below.
link_not_taken = Another program opened a link that can’t be used, and nothing was filled in. { $why }
link_too_long = The link is too long.
link_unknown = That’s no link for Convene, which begins with convene:new? or convene:check?
link_fragment = There is a # in the link, which cuts off what follows. Write it as %23.
# $parameter: such as external-id, as it stands in the link.
link_repeated = In the link, { $parameter } stands twice, and it can have one value only.
link_value_too_long = In the link, { $parameter } is too long.
link_unreadable = In the link, { $parameter } can’t be read.
link_external_id_missing = In the link, external-id is missing.
link_external_id_wrong = In the link, external-id begins or ends with a blank, or holds a character that can’t be seen.
link_end_and_duration = The link has both an end and a duration.
link_end_without_start = The link has an end and no start.
