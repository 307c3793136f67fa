//! What a browser shows at the end of a sign-in. Nothing that a request said is ever among it.

pub const ANSWER_PAGE: &str =
    "You can go back to Convene. You may close this tab. Do not share this page or take screenshots of it.";
pub const REFUSAL_PAGE: &str = "Convene can’t accept this. Go back to Convene.";
