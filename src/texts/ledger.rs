//! The record of meetings: what became of it, and why it can't be used.

use super::failure_sentence;
use crate::engine::Failure;
use crate::ledger::LedgerNotice;

/// Something about the record that the person should know.
pub fn ledger_notice(notice: &LedgerNotice) -> String {
    match notice {
        LedgerNotice::Recovered {
            copy,
            meetings,
            requests,
        } => {
            let (meetings, requests) = (count(*meetings, "meeting"), count(*requests, "request"));
            format!(
                "The record of your meetings was damaged. What could be read is in a new one: {meetings} and {requests}. \
                 The damaged file is untouched: {}",
                copy.display()
            )
        }
        LedgerNotice::ReadOnly => {
            "The record of your meetings can’t be written: its file, folder or disk is read-only. \
             What is in it can be seen, and meetings can be made, but nothing new is kept. \
             Make the folder writable and start Convene again."
                .to_owned()
        }
    }
}

/// Why an answer is not kept.
pub fn unrecorded(failure: &Failure) -> String {
    format!("This answer is not kept in Meetings. {}", failure_sentence(failure))
}

fn count(number: u64, what: &str) -> String {
    match number {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        number => format!("{number} {what}s"),
    }
}
