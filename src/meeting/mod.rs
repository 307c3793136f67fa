//! The domain: what a person types, what is asked of the service, and what the service holds.
//!
//! Everything here is pure: no input or output, no clock of its own, no window, no HTTP.

mod attendee;
mod attendee_list;
mod calendar;
mod calendar_event;
mod calendar_file;
mod change;
mod channel;
mod chat_link;
mod difference;
mod directory;
mod draft;
mod draft_times;
mod duration;
mod entry;
mod external_id;
mod form_link;
mod held;
mod id_template;
mod invitation;
mod mail;
mod options;
mod preset;
mod request;
mod rows;
mod series;
mod sheet;
mod stepping;
mod template;
pub mod text;
mod when;
mod zone;

pub use attendee::{AddressProblem, Attendee, EmptyPerson, Person, Role, check_address};
pub use attendee_list::{RejectedAttendee, parse_attendees};
pub use calendar::{month_grid, week_start};
pub use calendar_event::{CalendarEvent, CalendarEventProblem, Invitee};
pub use calendar_file::{CalendarFileProblem, calendar_file};
pub use change::Change;
pub use channel::{ChannelProblem, ThreadId};
pub use chat_link::chat_link;
pub use difference::Difference;
pub use directory::{KnownPerson, Resolved, Standing, gathered, has_external_mark, names_match, repeated};
pub use draft::{
    ATTENDEES_RETURNED, Accepted, ChannelSupport, Draft, DraftAttendee, DraftMoment, Field, FieldProblem, Problem,
    Reading, Remark,
};
pub use draft_times::{DraftTimes, Moment, next_half_hour};
pub use duration::{MeetingDuration, parse_length};
pub use entry::{DateOrder, DateProblem, TimeProblem, YEARS, format_date, format_time, parse_date, parse_time};
pub use external_id::{ExternalId, ExternalIdProblem};
pub use form_link::{FormLink, LINK_MAX, LINK_SCHEME, LinkAction, LinkEnd, LinkMoment, LinkParameter, LinkProblem};
pub use held::{AudioConferencing, ChatInfo, Meeting, Participant};
pub use id_template::{IdPlaceholder, IdTemplate, IdTemplateProblem, RowSeed};
pub use invitation::{Invitation, Words};
pub use mail::{MAIL_LINK_MAX, Mail};
pub use options::{
    AllowedPresenters, LobbyAdmitters, LobbyBypass, MeetingChat, MeetingOption, MeetingOptions, OptionKind,
};
pub use preset::Preset;
pub use request::{MeetingRequest, RequestTimes, Span, TimesProblem};
pub use rows::{Row, RowIssue, RowProblem};
pub use series::{Every, OCCURRENCES, Repeat, SeriesProblem, Until, series};
pub use sheet::{Column, ColumnsProblem, RowsHow, Sheet, SheetColumn, SheetError};
pub use stepping::Step;
pub use template::{Filled, Placeholder, TEMPLATE_TO_BEGIN_WITH, Template, TemplateMistake, TemplateProblem};
pub use when::{When, WhenEnd, WhenField, WhenProblem, parse_when};
pub use zone::{
    ClockChange, ClockChoice, LocalTime, ZoneSuggestion, ZoneTimes, clock_change_within, find_zone, place,
    suggest_zones, zone_times,
};
