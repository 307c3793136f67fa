//! The yardstick for commands: a program that sets up TLS as Convene does, asks nobody, and ends.

use std::process::ExitCode;

fn main() -> ExitCode {
    let client = tokio::runtime::Runtime::new().map(|runtime| {
        let _inside = runtime.enter();
        reqwest::Client::builder().https_only(true).build()
    });
    if matches!(client, Ok(Ok(_))) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
