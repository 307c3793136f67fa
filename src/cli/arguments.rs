//! The arguments. Help, completions and the manual page are made of this.

use std::path::PathBuf;

use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::exit::Exit;
use super::options::Options;
use crate::engine::SignInWay;
use crate::identity::Permission;
use crate::ledger::Sort;
use crate::meeting::{ClockChoice, DateOrder, Every};

/// Make a Microsoft Teams meeting, copy its join link, and never make the same meeting twice.
///
/// Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "convene", version)]
pub struct Arguments {
    /// Use the demo organisation, which needs no account and no network.
    #[arg(long, global = true)]
    pub demo: bool,
    /// Keep everything (settings and data) under DIR instead of the system's folders.
    #[arg(long, value_name = "DIR", global = true)]
    pub profile_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The definition, with the table of exit codes.
pub fn definition() -> clap::Command {
    Arguments::command().after_help(Exit::help())
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create the meeting with this external ID, or get it if it exists; or the meetings of a sheet or a series.
    ///
    /// Prints the meeting. Asking twice with one external ID gets one meeting; what was typed does not change one that
    /// exists. Nothing is asked: what is missing ends the command with a sentence and an exit code.
    ///
    /// With --from a table or a list, or with --repeat, it makes many meetings, several at a time. What is wrong with a row
    /// is said with its line, and the other rows are sent. However it ends, the same command again goes on where it ended,
    /// and no meeting is made twice.
    Create(Box<CreateArgs>),
    /// Find a meeting by external ID, join link or meeting ID, without making one.
    ///
    /// A meeting that this Convene has not made or found before can be found by join link or meeting ID only: of an
    /// external ID alone, Graph tells nothing without making the meeting.
    Check(CheckArgs),
    /// Fill the window's form, from a link or from what is given, and show the window. Nothing is sent.
    ///
    /// The window that is open with the profile is used; where there is none, it is opened, and the command lasts as long as
    /// the window. Whatever is typed in the form stays until the person says otherwise. Other programs can link to
    /// `convene:new?external-id=TICKET-42&subject=…&start=2026-12-01T14:00&duration=45&time-zone=Europe/Madrid&attendee=…`
    /// (also end, presenter, co-organizer, channel) or to `convene:check?external-id=TICKET-42`. With a link that can't be used
    /// the window says why, and the command ends with 2.
    Open(Box<OpenArgs>),
    /// Show what is kept of a meeting, without asking the service.
    Show(ShowArgs),
    /// Change a meeting: what is given replaces what the meeting has, and the rest stays.
    Change(Box<ChangeArgs>),
    /// Delete a meeting.
    Delete(DeleteArgs),
    /// List the meetings that were made or found here.
    List(ListArgs),
    /// Write the list of meetings into a new file, .csv or .json.
    Export(ExportArgs),
    /// Take in a file that was exported, .csv or .json.
    Import(ImportArgs),
    /// Sign in on a connection.
    SignIn(SignInArgs),
    /// Forget the account in use and its sign-in.
    SignOut(SignOutArgs),
    /// List the connections in the settings.
    Connections(ConnectionsArgs),
    /// Run the demo organisation alone, on 127.0.0.1, until SIGINT or SIGTERM.
    ///
    /// Prints one line of JSON once it listens: `graph_url`, `authority_url`, `tenant`, `client_id`,
    /// `client_secret`, `token`.
    DemoServer {
        /// The port; a free one when not given.
        #[arg(long, value_name = "N", default_value_t = 0)]
        port: u16,
        /// Keep the meetings in DIR; without it they end with the server.
        #[arg(long, value_name = "DIR")]
        state: Option<PathBuf>,
        /// The access token of the main user; a random one when not given.
        #[arg(long, value_name = "T")]
        token: Option<String>,
    },
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the manual page of convene or of one of its commands, in roff: `convene man create | man -l -`.
    Man {
        /// The command.
        command: Option<String>,
    },
}

/// What is printed.
#[derive(Clone, Copy, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Print one line of JSON, also when something fails.
    #[arg(long)]
    pub json: bool,
    /// Print the join link alone, and no progress.
    #[arg(long, short, conflicts_with = "json")]
    pub quiet: bool,
    /// Print the fine print of calls on standard error.
    #[arg(long, short)]
    pub verbose: bool,
}

/// Which connection is used, and what happens when nobody is signed in on it.
#[derive(Debug, Default, Args)]
pub struct ConnectArgs {
    /// The connection, by its name in the settings; the one that the settings begin with when not given.
    #[arg(long, value_name = "NAME", conflicts_with = "demo")]
    pub connection: Option<String>,
    /// If nobody is signed in, sign in now instead of ending; links and codes are printed on standard error.
    #[arg(long, value_name = "WAY")]
    pub sign_in: Option<Way>,
}

/// Of which connection.
#[derive(Debug, Default, Args)]
pub struct OfArgs {
    /// Of this connection only.
    #[arg(long, value_name = "NAME", conflicts_with = "demo")]
    pub connection: Option<String>,
    /// Of this organizer only, by object ID or address as the list has it.
    #[arg(long, value_name = "ID")]
    pub organizer: Option<String>,
}

/// Where a person signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Way {
    /// In this computer's browser.
    Browser,
    /// In a browser somewhere, with a code.
    DeviceCode,
}

impl From<Way> for SignInWay {
    fn from(way: Way) -> Self {
        match way {
            Way::Browser => Self::Browser,
            Way::DeviceCode => Self::DeviceCode,
        }
    }
}

#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Read the meeting from a JSON file, or from standard input with `-`: the object that is `request` in what --json prints; or
    /// many meetings from a list of such objects, or from a table (CSV).
    ///
    /// The fields: `external_id`, `subject`, `start`, `end`, `duration`, `zone`, `clock_change`, `teams_chooses_times`, `attendees`
    /// (objects with `name`, `address`, `user_id`, `role`; or texts such as "Ana <ana@contoso.com>"), `channel`, `options`. Times
    /// are read as on the command line. Arguments replace what the file has; attendees are added to those of the file.
    ///
    /// The first line of a table names the columns: the fields, `start_date`, `start_time`, `end_date`, `end_time`, `presenters`,
    /// `co_organizers` and the names of meeting options, in any case; the labels of the window's form are known in all its
    /// languages. Commas, semicolons and tabs between cells are found by themselves. Arguments say what the rows do not.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Your own ID of the meeting, such as a ticket number: the key that makes it one meeting.
    #[arg(long, value_name = "ID")]
    pub external_id: Option<String>,
    /// Make up an external ID; it is printed on standard error before anything is sent.
    #[arg(long, conflicts_with_all = ["external_id", "repeat"])]
    pub generate_external_id: bool,
    #[command(flatten)]
    pub fields: FieldArgs,
    /// Let Teams choose the times: now, for one hour. Likewise when no start is given.
    #[arg(long, conflicts_with_all = ["start", "end", "duration"])]
    pub teams_chooses_times: bool,
    /// The channel whose thread the meeting's chat is to be, by link or thread ID. Needs a connection to Graph's beta version.
    #[arg(long, value_name = "LINK")]
    pub channel: Option<String>,
    /// If the service can't be reached, let the window send the request by itself when it can.
    #[arg(long, conflicts_with = "repeat")]
    pub send_when_online: bool,
    #[command(flatten)]
    pub many: ManyArgs,
    #[command(flatten)]
    pub connect: ConnectArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What fills the form.
#[derive(Debug, Args)]
pub struct OpenArgs {
    /// A link, such as `convene:new?external-id=TICKET-42`.
    #[arg(conflicts_with_all = ["external_id", "BasicArgs", "channel"])]
    pub link: Option<String>,
    /// Your own ID of the meeting, such as a ticket number.
    #[arg(long, value_name = "ID")]
    pub external_id: Option<String>,
    #[command(flatten)]
    pub basics: BasicArgs,
    /// The channel whose thread the meeting's chat is to be, by link or thread ID.
    #[arg(long, value_name = "LINK")]
    pub channel: Option<String>,
}

/// Many meetings, of a file or of a series.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Many meetings")]
pub struct ManyArgs {
    /// What --from is; when not given, a table if its name ends in .csv, .tsv or .txt, else JSON.
    #[arg(long, value_name = "FORMAT", requires = "from")]
    pub format: Option<Format>,
    /// What external IDs are made of where a row has none: text with {row}, {hash}, {date}, {time} and {subject}.
    ///
    /// {row} is the number of the row in four digits, {hash} a UUID over all that is asked for in it, {date} and {time} are those
    /// of the start. The same rows so get the same meetings. A series uses the external ID or the subject with {date} and
    /// {time} when not given.
    #[arg(long, value_name = "TEMPLATE")]
    pub external_id_template: Option<String>,
    /// The order of day, month and year in the dates of the file; needed where the dates do not tell.
    #[arg(long, value_name = "ORDER", requires = "from")]
    pub date_order: Option<OrderOfDates>,
    /// Where the results are written, .csv or .json. Beside the file of --from when not given, as in lessons-results.csv. A file
    /// that is there stays: the new one gets a number.
    #[arg(long, value_name = "FILE")]
    pub results: Option<PathBuf>,
    /// Make a meeting on every day, on every day from Monday to Friday, or every week; at the same local time across clock changes.
    #[arg(long, value_name = "DAYS", requires = "ends")]
    pub repeat: Option<Days>,
    /// On every so many of these days only, from 1 to 52.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "repeat")]
    pub interval: u32,
    /// So many meetings, the first one counted; at most 1000.
    #[arg(long, value_name = "N", group = "ends", requires = "repeat")]
    pub times: Option<u32>,
    /// Up to this day.
    #[arg(long, value_name = "DATE", group = "ends", requires = "repeat")]
    pub until: Option<String>,
    /// Send nothing: print what would be asked for, and what is wrong with it. For a single meeting too.
    #[arg(long, help_heading = "Output")]
    pub dry_run: bool,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table: cells with commas, semicolons or tabs between them.
    Csv,
    /// An object or a list of objects.
    Json,
}

/// In which order the parts of a date are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OrderOfDates {
    /// The day first: 31/12/2026.
    Dmy,
    /// The month first: 12/31/2026.
    Mdy,
    /// The year first: 2026/12/31.
    Ymd,
}

impl From<OrderOfDates> for DateOrder {
    fn from(order: OrderOfDates) -> Self {
        match order {
            OrderOfDates::Dmy => Self::DayMonthYear,
            OrderOfDates::Mdy => Self::MonthDayYear,
            OrderOfDates::Ymd => Self::YearMonthDay,
        }
    }
}

/// On which days there is a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Days {
    /// Every day.
    Day,
    /// Every day from Monday to Friday.
    Weekday,
    /// The same day every week.
    Week,
}

impl From<Days> for Every {
    fn from(days: Days) -> Self {
        match days {
            Days::Day => Self::Day,
            Days::Weekday => Self::Weekday,
            Days::Week => Self::Week,
        }
    }
}

/// What a meeting has, as it is typed.
#[derive(Debug, Default, Args)]
pub struct FieldArgs {
    #[command(flatten)]
    pub basics: BasicArgs,
    #[command(flatten)]
    pub options: Options,
}

/// The same without the meeting's options.
#[derive(Debug, Default, Args)]
pub struct BasicArgs {
    /// The subject.
    #[arg(long, value_name = "TEXT")]
    pub subject: Option<String>,
    /// When it starts: a date and a time as in the window, such as "tomorrow 14:00", "1 Dec 2pm", "2026-12-01 14:00", or RFC 3339,
    /// whose seconds are left out. "fri 9-10:30" says when it ends as well.
    #[arg(long, value_name = "TIME")]
    pub start: Option<String>,
    /// When it ends, likewise; a time alone is on the day of the start. Without end and duration Teams ends it after one hour.
    #[arg(long, value_name = "TIME")]
    pub end: Option<String>,
    /// How long it lasts: 45m, 1h30m, or a number of minutes.
    #[arg(long, value_name = "LENGTH", conflicts_with = "end")]
    pub duration: Option<String>,
    /// The time zone of start and end, by IANA name or city; the system's when not given.
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// Which instant is meant where the clock is set back and shows a time twice, or is set forward over it.
    #[arg(long, value_name = "WHICH")]
    pub clock_change: Option<Clock>,
    /// An attendee: "Ana Ruiz <ana@contoso.com>", an address or a user ID. Can be repeated.
    #[arg(long, value_name = "WHO")]
    pub attendee: Vec<String>,
    /// An attendee who presents. Can be repeated.
    #[arg(long, value_name = "WHO")]
    pub presenter: Vec<String>,
    /// An attendee who helps to run the meeting. Can be repeated.
    #[arg(long, value_name = "WHO")]
    pub co_organizer: Vec<String>,
}

/// Which of two instants is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Clock {
    /// The earlier one.
    Earlier,
    /// The later one.
    Later,
}

impl From<Clock> for ClockChoice {
    fn from(clock: Clock) -> Self {
        match clock {
            Clock::Earlier => Self::Earlier,
            Clock::Later => Self::Later,
        }
    }
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The external ID, join link or meeting ID.
    pub id: String,
    #[command(flatten)]
    pub connect: ConnectArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The external ID.
    pub id: String,
    #[command(flatten)]
    pub of: OfArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct ChangeArgs {
    /// The external ID of a meeting that is known here.
    pub id: String,
    #[command(flatten)]
    pub fields: FieldArgs,
    /// Take somebody out of the attendees, by address or user ID. Can be repeated.
    ///
    /// Those given with --attendee, --presenter and --co-organizer are added, or get the role.
    #[arg(long, value_name = "WHO")]
    pub remove_attendee: Vec<String>,
    #[command(flatten)]
    pub connect: ConnectArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// The external ID, join link or meeting ID.
    pub id: String,
    /// Do not ask. Needed where there is no terminal to ask on.
    #[arg(long, short)]
    pub yes: bool,
    #[command(flatten)]
    pub connect: ConnectArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Words that subject, external ID, people, links and IDs are searched for.
    pub words: Vec<String>,
    #[command(flatten)]
    pub query: QueryArgs,
    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub limit: u64,
    /// Leave out so many first ones.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub offset: u64,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Which meetings, in which order.
#[derive(Debug, Args)]
pub struct QueryArgs {
    #[command(flatten)]
    pub of: OfArgs,
    /// Only some.
    #[arg(long, value_name = "KIND")]
    pub only: Option<Kind>,
    /// The order.
    #[arg(long, value_name = "WHAT", default_value = "start")]
    pub sort: SortBy,
    /// The other way round.
    #[arg(long)]
    pub descending: bool,
}

/// Kinds of meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Not ended yet.
    Upcoming,
    /// Ended.
    Past,
    /// Whose last request failed.
    Failed,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SortBy {
    /// When the meeting starts.
    Start,
    /// The subject.
    Subject,
    /// The external ID.
    ExternalId,
    /// The organizer.
    Organizer,
    /// The connection.
    Connection,
    /// When anything was last learned of it.
    Updated,
}

impl From<SortBy> for Sort {
    fn from(sort: SortBy) -> Self {
        match sort {
            SortBy::Start => Self::Start,
            SortBy::Subject => Self::Subject,
            SortBy::ExternalId => Self::ExternalId,
            SortBy::Organizer => Self::Organizer,
            SortBy::Connection => Self::Connection,
            SortBy::Updated => Self::Updated,
        }
    }
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The file, which must not be there yet.
    pub file: PathBuf,
    /// Words to search for, as for list.
    pub words: Vec<String>,
    #[command(flatten)]
    pub query: QueryArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file.
    pub file: PathBuf,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct SignInArgs {
    /// The connection, by its name in the settings; the one that the settings begin with when not given.
    #[arg(long, value_name = "NAME")]
    pub connection: Option<String>,
    /// Where to sign in; as the connection says when not given.
    #[arg(long, value_name = "WAY")]
    pub way: Option<Way>,
    /// Sign in with another account than the one in use.
    #[arg(long)]
    pub another: bool,
    /// What else than making meetings is to be allowed. Can be repeated.
    #[arg(long, value_name = "WHAT")]
    pub allow: Vec<Allow>,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What can be allowed besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Allow {
    /// Looking people up.
    Directory,
    /// Listing teams and their channels.
    Channels,
}

impl From<Allow> for Permission {
    fn from(allow: Allow) -> Self {
        match allow {
            Allow::Directory => Self::Directory,
            Allow::Channels => Self::Channels,
        }
    }
}

#[derive(Debug, Args)]
pub struct SignOutArgs {
    /// The connection, by its name in the settings; the one that the settings begin with when not given.
    #[arg(long, value_name = "NAME")]
    pub connection: Option<String>,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct ConnectionsArgs {
    #[command(flatten)]
    pub output: OutputArgs,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_definition_is_sound() {
        super::definition().debug_assert();
    }
}
