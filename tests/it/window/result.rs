//! Everything a person does with a meeting.

use convene::engine::{BeginWith, Clipboard};
use egui::accesskit::Role;
use egui::{Color32, Mesh, Rect, Shape};
use egui_kittest::kittest::Queryable as _;

use super::{Server, Window};

/// The demo organisation's window with a new meeting on the card.
fn with_a_meeting() -> Window {
    let mut window = Window::in_the_demo();
    make(&mut window);
    window
}

fn make(window: &mut Window) {
    window.fill("Q&A <weekly>", "QA-1");
    window.set("Add attendee", "ana@contoso.com;");
    window.create();
    window.wait_for("Meeting created");
}

#[test]
fn the_invitation_is_copied_as_html_and_as_plain_text_at_once() {
    let mut window = with_a_meeting();
    window.press("Copy join link");
    let link = window.last_copied().to_owned();
    window.press("Copy invitation");
    let list = std::sync::Arc::clone(&window.copied_rich);
    window.until("copied", |_| !list.lock().unwrap().is_empty());
    let copied = window.last_copied_rich();
    assert!(copied.plain.starts_with("Q&A <weekly>\n"), "{}", copied.plain);
    assert!(copied.plain.contains(&format!("Join: {link}\n")), "{}", copied.plain);
    assert!(
        copied.html.contains("<strong>Q&amp;A &lt;weekly&gt;</strong>"),
        "{}",
        copied.html
    );
    assert!(copied.html.contains(&format!("<a href=\"{link}\">")), "{}", copied.html);
    assert_eq!(window.last_copied(), link, "egui copied nothing beside it");
}

#[test]
fn an_invitation_that_the_clipboard_does_not_take_is_copied_as_plain_text_and_that_is_said() {
    let mut window = Window::open_with("", [1100.0, 900.0], |engine| {
        engine.begin_with = BeginWith::Demo;
        engine.clipboard = Clipboard::with(|_| Err("no display".to_owned()));
    });
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    make(&mut window);
    window.press("Copy invitation");
    window.wait_for("The clipboard did not take the formatted invitation, so it was copied as plain text.");
    assert!(window.shows("Copied"));
    assert!(
        window.last_copied().starts_with("Q&A <weekly>\n"),
        "{}",
        window.last_copied()
    );
}

/// Every picture that a shape is made of.
fn flat<'a>(shape: &'a Shape, into: &mut Vec<&'a Shape>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, into)),
        shape => into.push(shape),
    }
}

/// The QR code as it is drawn: the light ground, and the dark squares on it.
fn drawn_code(window: &Window) -> (Rect, Mesh) {
    let mut shapes = Vec::new();
    for clipped in &window.harness.output().shapes {
        flat(&clipped.shape, &mut shapes);
    }
    let is_dark = |mesh: &Mesh| mesh.vertices.iter().all(|vertex| vertex.color == Color32::BLACK);
    let mesh = shapes.iter().find_map(|shape| match shape {
        Shape::Mesh(mesh) if mesh.vertices.len() > 400 && is_dark(mesh) => Some(mesh.as_ref().clone()),
        _ => None,
    });
    let mesh = mesh.expect("dark squares are drawn");
    let ground = shapes.iter().rev().find_map(|shape| match shape {
        Shape::Rect(rect) if rect.fill == Color32::WHITE && rect.rect.contains_rect(mesh.calc_bounds()) => {
            Some(rect.rect)
        }
        _ => None,
    });
    (ground.expect("they are on a light ground"), mesh)
}

#[test]
fn the_qr_code_that_is_drawn_leads_to_the_meeting() {
    for appearance in ["light", "dark"] {
        let mut window = Window::open_with(&format!("appearance = \"{appearance}\"\n"), [1100.0, 900.0], |engine| {
            engine.begin_with = BeginWith::Demo;
        });
        window.wait_for("Ready in the demo organisation: no meeting here is real");
        make(&mut window);
        window.press("Copy join link");
        let link = window.last_copied().to_owned();
        window.press("Show QR code");
        let (harness, links) = (&window.harness, window.harness.query_all_by_label(&link).count());
        harness.get_by_role_and_label(Role::Dialog, "QR code of the join link");
        harness.get_by_role_and_label(Role::Image, "QR code");
        assert_eq!(links, 2, "the link as text, beside the one on the card");
        assert!(window.shows_part("a telephone can’t reach this link"));

        let (ground, mesh) = drawn_code(&window);
        let squares: Vec<Rect> = mesh
            .vertices
            .chunks(4)
            .map(|corners| Rect::from_points(&[corners[0].pos, corners[1].pos, corners[2].pos, corners[3].pos]))
            .collect();
        let quiet = 4.0 * squares[0].width();
        let all = mesh.calc_bounds();
        assert!(ground.shrink(quiet - 0.01).contains_rect(all), "{ground} around {all}");
        // A photograph of it.
        let side = 600_u16;
        let pixel = |index: usize| (f32::from(u16::try_from(index).unwrap()) + 0.5) / f32::from(side);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side.into(), side.into(), |x, y| {
            let at = ground.min + ground.size() * egui::vec2(pixel(x), pixel(y));
            let is_dark = squares.iter().any(|square| square.contains(at));
            if is_dark { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        let (_, read) = grids[0].decode().unwrap();
        assert_eq!(read, link);
        window.press("Close");
        assert!(!window.shows("QR code"));
    }
}

#[cfg(unix)]
#[test]
fn the_chat_opens_at_the_meeting_s_own_place() {
    let (mut window, opened) = with_a_meeting_and_a_browser();
    window.press("Copy thread ID");
    let thread = window.last_copied().replace(':', "%3A").replace('@', "%40");
    window.press("Copy join link");
    let join = window.last_copied().to_owned();
    let root = &join[..join.find("/join/").unwrap()];
    window.press("Open chat");
    let written = opened.wait(&mut window);
    assert!(
        written.starts_with(&format!("{root}/l/chat/{thread}/0?tenantId=")),
        "{written}"
    );
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let page = runtime.block_on(async { reqwest::get(&written).await.unwrap().text().await.unwrap() });
    assert!(page.contains("Q&amp;A &lt;weekly&gt;"), "{page}");
}

/// A program that opens nothing and writes down what it was to open.
#[cfg(unix)]
pub(super) struct Opened(tempfile::TempDir);

#[cfg(unix)]
impl Opened {
    pub(super) fn wait(&self, window: &mut Window) -> String {
        let list = self.0.path().join("opened");
        let mut written = String::new();
        window.until("opened", |_| {
            written = std::fs::read_to_string(&list).unwrap_or_default();
            written.ends_with('\n')
        });
        std::fs::remove_file(list).unwrap();
        written.trim_end().to_owned()
    }
}

#[cfg(unix)]
pub(super) fn with_a_meeting_and_a_browser() -> (Window, Opened) {
    let opened = tempfile::tempdir().unwrap();
    let (program, list) = (opened.path().join("browser"), opened.path().join("opened"));
    // In one step, so that nobody reads half of it.
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$1\" > '{0}.new'\nmv '{0}.new' '{0}'\n",
        list.display()
    );
    std::fs::write(&program, script).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(&program, mode).unwrap();
    let mut window = Window::open_with("", [1100.0, 900.0], |engine| {
        engine.begin_with = BeginWith::Demo;
        engine.browser = Some(program.into());
    });
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    make(&mut window);
    (window, Opened(opened))
}

#[cfg(unix)]
#[test]
fn an_e_mail_to_the_attendees_begins_with_the_invitation() {
    let (mut window, opened) = with_a_meeting_and_a_browser();
    window.press("Copy invitation");
    window.wait_for("Copied");
    let invitation = window.last_copied_rich().plain;
    window.press("Write an e-mail");
    let link = opened.wait(&mut window);
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8()
            .unwrap()
            .into_owned()
    };
    assert!(
        link.starts_with("mailto:ana@contoso.com?subject=Q%26A%20%3Cweekly%3E&body="),
        "{link}"
    );
    assert_eq!(
        decoded(link.split_once("&body=").unwrap().1),
        invitation.replace('\n', "\r\n")
    );
}

#[cfg(unix)]
#[test]
fn the_calendar_file_is_opened_without_being_saved_and_goes_with_the_program() {
    let (mut window, opened) = with_a_meeting_and_a_browser();
    window.press("Open calendar file");
    let path = std::path::PathBuf::from(opened.wait(&mut window));
    assert_eq!(path.file_name().unwrap(), "Q A weekly.ics");
    let file = std::fs::read_to_string(&path).unwrap();
    assert!(
        file.starts_with("BEGIN:VCALENDAR\r\n") && file.contains("SUMMARY:Q&A <weekly>\r\n"),
        "{file}"
    );
    drop(window);
    assert!(!path.exists());
}

#[test]
fn the_request_is_shown_as_it_will_be_sent_and_sends_nothing() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("It’s $HOME, isn't it?", "R-1");
    window.set("Add attendee", "ana@contoso.com");
    window.press("Show request…");
    window.wait_for("Copy as curl");
    window.harness.get_by_role_and_label(Role::Dialog, "Request");
    window.press("Copy what would be sent");
    let shown = window.last_copied().to_owned();
    window.press("Copy as curl");
    let curl = window.last_copied().to_owned();
    assert!(window.shows(&shown.replace("\r\n", "\n")), "{:?}", window.texts());
    window.press("Close");
    assert_eq!(server.asked_for("createOrGet"), 0, "nothing was sent");

    window.create();
    window.wait_for("Meeting created");
    let exchanges = server.demo.exchanges();
    let sent = exchanges
        .iter()
        .find(|exchange| exchange.path.ends_with("createOrGet"))
        .unwrap();
    let url = format!("{}{}", server.demo.graph_url(), sent.path);
    assert_eq!(shown, format!("{} {url}\n\n{}", sent.method, sent.request_body));
    assert!(
        curl.starts_with("curl --request POST") && curl.contains("Bearer $TOKEN") && curl.contains(&url),
        "{curl}"
    );
    assert!(!curl.contains(server.demo.token()) && !shown.contains(server.demo.token()));
}

#[test]
fn a_request_that_can_not_be_sent_is_not_shown_and_the_form_says_why() {
    let mut window = Window::in_the_demo();
    window.set("Subject", "No ID");
    window.press("Show request…");
    assert!(window.is_focused("External ID"));
    assert!(!window.shows("Copy as curl"));
}

#[test]
fn an_invitation_of_one_s_own_is_edited_with_a_preview_and_then_copied() {
    let mut window = with_a_meeting();
    window.check("Settings");
    set_template(&mut window, "Join us: {subjct}");
    assert!(
        window.shows("Line 1, column 10: there is no placeholder {subjct}."),
        "{:?}",
        window.texts()
    );
    set_template(&mut window, "Join us: {subject} ({external_id})\nin {dial_in}\n");
    assert!(
        window.shows_part("Join us: Q&A <weekly> (QA-1)"),
        "{:?}",
        window.texts()
    );
    window.press("Save template");
    let settings = window.profile.path().join("settings.toml");
    window.until("kept", |_| {
        std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("invitation_template"))
    });
    window.check("Schedule");
    window.press("Copy invitation");
    window.wait_for("Copied");
    let copied = window.last_copied_rich();
    assert_eq!(copied.plain, "Join us: Q&A <weekly> (QA-1)\nin +1 206-555-0142\n");
    assert!(
        copied.html.starts_with("<p>Join us: Q&amp;A &lt;weekly&gt; (QA-1)<br>"),
        "{}",
        copied.html
    );

    window.check("Settings");
    window.press("Use Convene’s own");
    window.until("dropped", |_| {
        std::fs::read_to_string(&settings).is_ok_and(|text| !text.contains("invitation_template"))
    });
    window.wait_for_part("When: ");
}

fn set_template(window: &mut Window, text: &str) {
    let fields = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Invitation template");
    fields.set_text_value_accesskit(text);
    window.steps(3);
}
