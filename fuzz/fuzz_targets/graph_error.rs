#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| convene_fuzz::run("graph_error", bytes));
