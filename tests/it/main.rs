//! The integration tests, one binary. Each module says what a user or a caller may rely on.
