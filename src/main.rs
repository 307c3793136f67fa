//! The `convene` program: picks a face.

use std::process::ExitCode;

fn main() -> ExitCode {
    convene::cli::main()
}
