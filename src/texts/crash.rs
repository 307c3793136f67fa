//! What is said when the program, or a part of it, has ended by a mistake of its own.

use super::catalog::texts;

texts! {
    /// The name of the place where it is said.
    pub crash_report;
    pub crash_ended;
    pub crash_went_on;
    pub crash_explained;
    pub copy_report;
    pub show_file;
    pub dismiss_report;
}
