//! An e-mail with the invitation, for a person to send.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::invitation::title;
use super::text::{shortened, single_line};
use super::{Meeting, Words};

/// The longest link, in characters: Windows hands over no longer ones than 2,083.
pub const MAIL_LINK_MAX: usize = 2000;

/// The longest subject in the link, in characters before they are encoded.
const SUBJECT_MAX: usize = 100;

/// What may stand unencoded in the address of a `mailto:` link (RFC 6068).
pub(super) const MAILTO: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'@')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~');

/// What may stand unencoded in its subject and body.
const FIELD: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_').remove(b'~');

/// An e-mail that has not been written yet, short enough for a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    to: Vec<String>,
    subject: String,
    lines: Vec<String>,
    left_out: usize,
    is_cut: bool,
}

impl Mail {
    /// The e-mail to the attendees of `meeting` with this invitation. Where there is not room for everything, the join link
    /// comes before what stands above it, that before the attendees, and those before the rest.
    pub fn new(meeting: &Meeting, invitation: &str, words: &Words) -> Self {
        let mut mail = Self {
            subject: shortened(&title(meeting, words), SUBJECT_MAX).into_owned(),
            ..Self::default()
        };
        let lines: Vec<_> = invitation.lines().collect();
        let link = meeting.join_web_url.as_deref().filter(|link| !link.is_empty());
        let join = link.and_then(|link| lines.iter().position(|line| line.contains(link)));
        let rest = join.map_or(0, |join| join + 1);
        let mut room = MAIL_LINK_MAX.saturating_sub(mail.link().len());
        let mut fits = |length: usize| {
            let fits = length <= room;
            room -= if fits { length } else { 0 };
            fits
        };
        let mut has_room = vec![false; lines.len()];
        for index in join.into_iter().chain(0..rest) {
            has_room[index] = has_room[index] || fits(line_length(lines[index]));
        }
        for attendee in &meeting.attendees {
            match attendee.upn.as_deref().map(str::trim).filter(|upn| is_address(upn)) {
                Some(address) if fits(encoded_address(address).len() + 1) => mail.to.push(address.to_owned()),
                _ => mail.left_out += 1,
            }
        }
        for index in rest..lines.len() {
            has_room[index] = fits(line_length(lines[index]));
        }
        mail.is_cut = has_room.contains(&false);
        let taken = lines.into_iter().zip(has_room).filter(|(_, has_room)| *has_room);
        mail.lines = taken.map(|(line, _)| line.to_owned()).collect();
        mail
    }

    /// To whom.
    pub fn to(&self) -> &[String] {
        &self.to
    }

    /// How many attendees it does not go to: those without an address, and those for whom there was no room.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// Whether something of the invitation is missing for want of room.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The link that begins the e-mail (<https://www.rfc-editor.org/rfc/rfc6068>).
    pub fn link(&self) -> String {
        let to: Vec<_> = self.to.iter().map(|address| encoded_address(address)).collect();
        let body: String = self.lines.iter().map(|line| field(line) + LINE_BREAK).collect();
        format!("mailto:{}?subject={}&body={body}", to.join(","), field(&self.subject))
    }
}

/// How a line ends in a `mailto:` link (RFC 6068, section 5).
const LINE_BREAK: &str = "%0D%0A";

pub(super) fn is_address(text: &str) -> bool {
    let shows = |c: char| !c.is_control() && !c.is_whitespace();
    text.chars().all(shows)
        && text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
}

fn line_length(line: &str) -> usize {
    field(line).len() + LINE_BREAK.len()
}

fn encoded_address(address: &str) -> String {
    utf8_percent_encode(address, MAILTO).to_string()
}

fn field(text: &str) -> String {
    utf8_percent_encode(&single_line(text), FIELD).to_string()
}
