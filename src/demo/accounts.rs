//! Who a token stands for.

use std::collections::HashMap;

use uuid::Uuid;

use super::{
    organization::{ORGANIZATION, Person},
    sign_in::Scopes,
};

/// Whom a request comes from.
#[derive(Clone, Copy)]
pub(super) enum Caller {
    /// A person, through a program (delegated).
    Person(&'static Person),
    /// A program on its own (application).
    App,
}

/// What a token allows.
pub(super) enum Rights {
    /// Everything the demo has.
    All,
    /// What the person has consented to.
    Only(Scopes),
}

/// Every token of the organization that was not got by signing in. They are made from a secret, so that they are the same as long as that is.
pub(super) struct Accounts {
    secret: Uuid,
    main_token: String,
    callers: HashMap<String, Caller>,
}

impl Accounts {
    /// `main_token` takes the place of the main user's token.
    pub fn new(secret: Uuid, main_token: Option<String>) -> Self {
        let main_user = ORGANIZATION.main_user();
        let main_token = main_token.unwrap_or_else(|| made_from(secret, &main_user.id));
        let people = ORGANIZATION
            .accounts()
            .map(|person| (made_from(secret, &person.id), Caller::Person(person)));
        let mut callers: HashMap<_, _> = people.collect();
        callers.remove(&made_from(secret, &main_user.id));
        callers.insert(main_token.clone(), Caller::Person(main_user));
        callers.insert(made_from(secret, "app"), Caller::App);
        Self {
            secret,
            main_token,
            callers,
        }
    }

    /// Whom a token stands for.
    pub fn caller(&self, token: &str) -> Option<Caller> {
        self.callers.get(token).copied()
    }

    /// The main user's token.
    pub fn main_token(&self) -> &str {
        &self.main_token
    }

    /// The token of the account with this object ID or user principal name.
    pub fn token_for(&self, id_or_upn: &str) -> Option<String> {
        let person = ORGANIZATION.accounts().find(|person| person.is_called(id_or_upn))?;
        let is_main = person.id == ORGANIZATION.main_user().id;
        Some(if is_main {
            self.main_token.clone()
        } else {
            made_from(self.secret, &person.id)
        })
    }

    /// The token of the app itself.
    pub fn app_token(&self) -> String {
        made_from(self.secret, "app")
    }

    /// The secret with which the app gets a token for itself.
    pub fn client_secret(&self) -> String {
        made_from(self.secret, "client secret")
    }
}

fn made_from(secret: Uuid, whom: &str) -> String {
    format!("demo-{}", Uuid::new_v5(&secret, whom.as_bytes()).simple())
}
