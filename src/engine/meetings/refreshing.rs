//! Reading many meetings again.

use futures_util::{StreamExt as _, stream};

use super::{Desk, is_not_found};
use crate::engine::{Outcome, Progress, Refreshed};
use crate::graph::{EntityId, Found};
use crate::ledger::{Key, LedgerError};

/// So many are asked for at the same time; the service's wish to be left alone slows each of them.
const AT_ONCE: usize = 4;

enum Read {
    Same,
    Changed,
    Gone,
    LeftOut,
    Failed(Box<crate::engine::Failure>),
}

impl Desk {
    /// Reads these meetings again, as far as they are the account's. The first failure ends it: the next would be the same.
    pub async fn refresh(&self, keys: Vec<Key>) -> Outcome {
        let total = keys.len() as u64;
        let mut done = 0;
        let mut report = Refreshed::default();
        let mut reads = stream::iter(keys)
            .map(|key| self.refresh_one(key))
            .buffer_unordered(AT_ONCE);
        self.tell(Progress::Counted { done, total });
        while let Some(read) = reads.next().await {
            done += 1;
            self.tell(Progress::Counted { done, total });
            match read {
                Read::Same => report.read += 1,
                Read::Changed => {
                    report.read += 1;
                    report.changed += 1;
                }
                Read::Gone => report.gone += 1,
                Read::LeftOut => report.left_out += 1,
                Read::Failed(failure) => {
                    report.failure = Some(failure);
                    break;
                }
            }
        }
        Outcome::Refreshed(report)
    }

    async fn refresh_one(&self, key: Key) -> Read {
        let ledger_failed = |error: LedgerError| Read::Failed(Box::new(error.into()));
        if !self.is_mine(&key) {
            return Read::LeftOut;
        }
        let asked = key.clone();
        let known = match self.records.read(move |ledger| ledger.meeting(&asked)).await {
            Ok(known) => known,
            Err(error) => return ledger_failed(error),
        };
        let Some(id) = known.and_then(|known| EntityId::parse(&known.row.graph_id?).ok()) else {
            return Read::LeftOut;
        };
        match self.get(&id).await {
            Ok(Found { meeting, .. }) => match self.saw(&key, &meeting).await {
                Ok(Some(since)) if !since.changes.is_empty() => Read::Changed,
                Ok(_) => Read::Same,
                Err(error) => ledger_failed(error),
            },
            Err(error) if is_not_found(&error) => {
                let at = self.now();
                match self.records.write(move |ledger| ledger.gone(&key, at)).await {
                    Ok(()) => Read::Gone,
                    Err(error) => ledger_failed(error),
                }
            }
            Err(error) => Read::Failed(Box::new(self.failure(error))),
        }
    }
}
