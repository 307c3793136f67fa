//! Links by which other programs fill the form.

use super::catalog::texts;
use crate::meeting::{ExternalIdProblem, LinkAction, LinkProblem};

texts! {
    pub link_title;
    pub link_asks;
    pub link_explained;
    pub fill_form;
    pub keep_typed;
    pub undo_link;
    pub link_people_wait;
    pub link_waits;
    pub link_cleaned;
    pub link_ignored(names: &str);
    pub link_not_taken(why: &str);

    filled_for_create;
    filled_for_check;
    link_too_long;
    link_unknown;
    link_fragment;
    link_repeated(parameter: &str);
    link_value_too_long(parameter: &str);
    link_unreadable(parameter: &str);
    link_external_id_missing;
    link_external_id_wrong;
    link_end_and_duration;
    link_end_without_start;
}

/// That another program has filled the form, and what to do before what.
pub fn filled_by_link(action: LinkAction) -> &'static str {
    match action {
        LinkAction::New => filled_for_create(),
        LinkAction::Check => filled_for_check(),
    }
}

/// Why a link is none.
pub fn link_problem(problem: LinkProblem) -> String {
    let sentence = match problem {
        LinkProblem::TooLong => link_too_long(),
        LinkProblem::Unknown => link_unknown(),
        LinkProblem::Fragment => link_fragment(),
        LinkProblem::Repeated(parameter) => return link_repeated(parameter.name()),
        LinkProblem::ValueTooLong(parameter) => return link_value_too_long(parameter.name()),
        LinkProblem::Unreadable(parameter) => return link_unreadable(parameter.name()),
        LinkProblem::ExternalId(ExternalIdProblem::Empty) => link_external_id_missing(),
        LinkProblem::ExternalId(_) => link_external_id_wrong(),
        LinkProblem::EndAndDuration => link_end_and_duration(),
        LinkProblem::EndWithoutStart => link_end_without_start(),
    };
    sentence.to_owned()
}
