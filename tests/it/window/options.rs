//! What createOrGet can't set and a second step does.

use super::{Server, Window};

/// The boxes as they are called while nothing is chosen, and a value that each has.
const BOXES: [(&str, &str); 19] = [
    ("Who may present", "Only the organizer"),
    ("Who skips the lobby", "Invited people"),
    ("Callers skip the lobby", "No"),
    ("Who lets people in", "Organizers only"),
    ("Announce callers coming and going", "Yes"),
    ("Chat", "Only during the meeting"),
    ("Reactions", "No"),
    ("Attendees may use the camera", "No"),
    ("Attendees may use the microphone", "No"),
    ("Recording allowed", "Yes"),
    ("Transcription allowed", "Yes"),
    ("Record automatically", "Yes"),
    ("Breakout rooms", "No"),
    ("Live sharing of apps", "No"),
    ("PowerPoint Live", "No"),
    ("Whiteboard", "No"),
    ("Copy and forward chat and captions", "No"),
    ("Watermark on shared content", "Yes"),
    ("Watermark on everyone’s video", "Yes"),
];

/// A window with the options unfolded and room for all of them.
fn unfolded(server: &Server) -> Window {
    let mut window = Window::connected_to_with_size(server, [1100.0, 2200.0]);
    window.wait_for("Ready on Clinic");
    window.check("Meeting options");
    window
}

#[test]
fn every_option_has_a_box_that_says_its_value_and_can_be_taken_back() {
    let server = Server::start();
    let mut window = unfolded(&server);
    for (name, value) in BOXES {
        window.choose(&format!("{name}: As the organisation has it"), value);
        assert!(window.shows(&format!("{name}: {value}")), "{:?}", window.texts());
    }
    assert!(window.describes("Meeting options", "19 set"));
    window.choose("Chat: Only during the meeting", "As the organisation has it");
    assert!(window.shows("Chat: As the organisation has it"));
    assert!(window.describes("Meeting options", "18 set"));
}

#[test]
fn what_cannot_be_set_is_said() {
    let server = Server::start();
    let window = unfolded(&server);
    assert!(window.shows_part("Whether joining needs a passcode can’t be set here"));
    assert!(window.shows_part("in a second step"));
}

#[test]
fn a_chosen_role_says_that_it_decides_who_may_present_until_somebody_else_is_chosen_to() {
    let server = Server::start();
    let mut window = unfolded(&server);
    let said = "Convene sets “Who may present” to “People with the role”";
    window.set("Add attendee", "ana@contoso.com;");
    assert!(!window.shows_part(said));
    window.set_role("ana@contoso.com", "Presenter");
    assert!(window.shows_part(said), "{:?}", window.texts());
    window.choose("Who may present: As the organisation has it", "Everyone");
    assert!(!window.shows_part(said));
    window.set("External ID", "R-1");
    assert!(window.shows_part("have no effect while everyone may present"));
}
