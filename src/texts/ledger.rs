//! The record of meetings: what became of it, and why it can't be used.

use super::catalog::texts;
use super::failure_sentence;
use crate::engine::Failure;
use crate::ledger::LedgerNotice;

texts! {
    record_recovered(meetings: u64, requests: u64, file: &str);
    record_read_only;
    answer_not_kept(why: &str);
}

/// Something about the record that the person should know.
pub fn ledger_notice(notice: &LedgerNotice) -> String {
    match notice {
        LedgerNotice::Recovered {
            copy,
            meetings,
            requests,
        } => record_recovered(*meetings, *requests, &copy.display().to_string()),
        LedgerNotice::ReadOnly => record_read_only().to_owned(),
    }
}

/// Why an answer is not kept.
pub fn unrecorded(failure: &Failure) -> String {
    answer_not_kept(&failure_sentence(failure))
}
