//! The system's clipboard, for a text in two forms at once: each program takes the form that it understands.

use std::fmt;
use std::sync::Arc;

/// A text in two forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RichText {
    /// A fragment of HTML.
    pub html: String,
    /// The same as plain text.
    pub plain: String,
}

type Put = dyn Fn(&RichText) -> Result<(), String> + Send + Sync;

/// Where rich texts are copied to.
#[derive(Clone, Default)]
pub struct Clipboard(Option<Arc<Put>>);

impl Clipboard {
    /// The system's. Nothing is opened before something is copied.
    #[cfg(feature = "gui")]
    pub fn system() -> Self {
        // On X11 whoever copied hands the text out for as long as it is on the clipboard, so this lives as long as the engine.
        let opened = std::sync::Mutex::new(None);
        Self::with(move |text| {
            // A panic inside leaves no half-done work that the next copy could trip over.
            let mut opened = opened.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let clipboard = match &mut *opened {
                Some(clipboard) => clipboard,
                none => none.insert(arboard::Clipboard::new().map_err(|error| error.to_string())?),
            };
            let copied = clipboard.set().html(&text.html, Some(&text.plain));
            copied.map_err(|error| {
                // The next copy tries a new one.
                *opened = None;
                error.to_string()
            })
        })
    }

    /// One of the caller's own; `put` may block, and says why it failed.
    pub fn with(put: impl Fn(&RichText) -> Result<(), String> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(put)))
    }

    /// Copies a text; waits for the system.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn put(&self, text: &RichText) -> Result<(), String> {
        match &self.0 {
            Some(put) => put(text),
            None => Err("there is no clipboard".to_owned()),
        }
    }
}

impl fmt::Debug for Clipboard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Clipboard").field(&self.0.is_some()).finish()
    }
}
