//! The `convene` program: picks a face.

fn main() {}
