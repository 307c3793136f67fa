//! What a browser shows at the end of a sign-in. Nothing that a request said is ever among it.

use super::catalog::texts;

texts! {
    pub answer_page;
    pub refusal_page;
}
