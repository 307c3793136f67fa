//! As much of a browser as it takes to follow forms.

use super::super::demo_kit::{Demo, Reply, send};

/// A page and its forms.
pub(crate) struct Page {
    pub reply: Reply,
    pub forms: Vec<Form>,
}

#[derive(Debug, Default)]
pub(crate) struct Form {
    pub action: String,
    /// Name and value of each input.
    pub inputs: Vec<(String, String)>,
    /// Name and value of each button that has them.
    pub buttons: Vec<(String, String)>,
}

impl From<Reply> for Page {
    fn from(reply: Reply) -> Self {
        let mut forms: Vec<Form> = Vec::new();
        for tag in reply.text.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            let (kind, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let named = || {
                let value = attribute(attributes, "value").unwrap_or_default();
                attribute(attributes, "name").map(|name| (name, value))
            };
            match (kind, forms.last_mut()) {
                ("form", _) => {
                    assert_eq!(attribute(attributes, "method").as_deref(), Some("post"));
                    forms.push(Form {
                        action: attribute(attributes, "action").expect("a form goes somewhere"),
                        ..Form::default()
                    });
                }
                ("input", Some(form)) => form.inputs.extend(named()),
                ("button", Some(form)) => form.buttons.extend(named()),
                _ => {}
            }
        }
        Self { reply, forms }
    }
}

impl Page {
    /// The value of an input that a person does not see, such as the code on its way back.
    pub fn field(&self, name: &str) -> Option<String> {
        let mut inputs = self.forms.iter().flat_map(|form| &form.inputs);
        inputs.find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    pub fn has_button(&self, name: &str, value: &str) -> bool {
        self.forms.iter().any(|form| form.has_button(name, value))
    }

    /// The values of all buttons with this name.
    pub fn buttons(&self, name: &str) -> Vec<&str> {
        let buttons = self.forms.iter().flat_map(|form| &form.buttons);
        buttons
            .filter(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// The number of the error that the browser shows, and nothing to go on with.
    #[track_caller]
    pub fn shown_error(&self) -> u32 {
        assert!(self.forms.is_empty(), "{}", self.reply.text);
        self.alert().unwrap_or_else(|| panic!("no error: {}", self.reply.text))
    }

    /// The number of the error on a page.
    pub fn alert(&self) -> Option<u32> {
        let (_, alert) = self.reply.text.split_once("<p role=\"alert\">AADSTS")?;
        alert.split(':').next()?.parse().ok()
    }
}

impl Form {
    fn has_button(&self, name: &str, value: &str) -> bool {
        self.buttons.iter().any(|(n, v)| n == name && v == value)
    }
}

/// Presses a button, or types into an input, and sends the form it is in.
pub(crate) async fn press(demo: &Demo, page: &Page, name: &str, value: &str) -> Page {
    let (action, fields) = filled_in(page, name, value);
    Page::from(send(demo.form(&action, &fields)).await)
}

/// Where a form goes, and its fields once a button is pressed or an input filled in.
#[track_caller]
pub(crate) fn filled_in(page: &Page, name: &str, value: &str) -> (String, Vec<(String, String)>) {
    let by_button = page.forms.iter().find(|form| form.has_button(name, value));
    let by_input = || {
        let has_input = |form: &&Form| form.inputs.iter().any(|(known, _)| known == name);
        page.forms.iter().find(has_input)
    };
    let form = by_button
        .or_else(by_input)
        .unwrap_or_else(|| panic!("no {name}={value} to press in {}", page.reply.text));
    let mut fields = form.inputs.clone();
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), value.to_owned()));
    (form.action.clone(), fields)
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    let plain = value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Some(plain.replace("&#39;", "'").replace("&amp;", "&"))
}
