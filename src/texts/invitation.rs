//! The words of an invitation, which speaks the language of those who are invited.

use super::catalog::texts;
use super::clock::{abbreviated_months, abbreviated_weekdays};
use super::speaking;
use crate::meeting::Words;
use crate::settings::Language;

texts! {
    invitation_untitled;
    invitation_colon;
    invitation_when;
    invitation_join;
    invitation_meeting_id;
    invitation_passcode;
    invitation_dial_in;
    invitation_dial_in_toll_free;
    invitation_one_tap;
    invitation_conference_id;
    invitation_other_numbers;
    invitation_organizer;
    invitation_date;
}

/// The words of an invitation in a language, whatever this thread speaks.
pub fn invitation_words(language: Language) -> Words {
    speaking(language, || Words {
        untitled: invitation_untitled(),
        colon: invitation_colon(),
        when: invitation_when(),
        join: invitation_join(),
        meeting_id: invitation_meeting_id(),
        passcode: invitation_passcode(),
        dial_in: invitation_dial_in(),
        dial_in_toll_free: invitation_dial_in_toll_free(),
        one_tap: invitation_one_tap(),
        conference_id: invitation_conference_id(),
        other_numbers: invitation_other_numbers(),
        organizer: invitation_organizer(),
        date: invitation_date(),
        weekdays: abbreviated_weekdays(),
        months: abbreviated_months(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::speak;

    #[test]
    fn an_invitation_speaks_its_own_language_and_not_the_threads() {
        speak(Language::Pseudo);
        assert_eq!(invitation_words(Language::English), Words::ENGLISH);
        assert_eq!(invitation_words(Language::Pseudo).when, "Whééñ");
        assert_eq!(crate::texts::save(), "Sáávéé");
    }

    #[test]
    fn a_date_of_an_invitation_has_all_its_parts_in_every_language() {
        for language in Language::ALL.into_iter().chain([Language::Pseudo]) {
            let date = invitation_words(language).date;
            for part in ["{weekday}", "{day}", "{month}", "{year}"] {
                assert!(date.contains(part), "{language:?}: {part} in {date}");
            }
        }
    }
}
