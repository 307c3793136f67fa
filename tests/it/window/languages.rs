//! What the window speaks and what invitations are written in.

use convene::engine::BeginWith;

use super::Window;

fn window(settings: &str) -> Window {
    let window = Window::open(settings, None, BeginWith::Demo, [1100.0, 900.0]);
    // Languages are offered by their own names, in letters that only fonts of the system have.
    window
        .harness
        .ctx
        .set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    window
}

fn file(window: &Window) -> String {
    std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap_or_default()
}

#[test]
fn the_window_speaks_what_the_file_says_and_another_language_as_soon_as_it_is_chosen() {
    let mut window = window("# mine\nlanguage = \"en-XA\"\n");
    window.wait_for("Crééáátéé óór géét méééétííñg");
    assert!(!window.shows("Create or get meeting"), "{:?}", window.texts());

    window.press("Sééttííñgš");
    window.choose("Lááñgúúáágéé: [Ēńĝĺīšĥ]", "English");
    window.wait_for("Language: English");
    window.press("Schedule");
    assert!(window.shows("Create or get meeting"), "{:?}", window.texts());
    assert_eq!(file(&window), "# mine\nlanguage = \"en\"\n");
}

#[test]
fn a_language_is_chosen_and_given_back_to_the_system() {
    let mut window = window("");
    window.wait_for("Create or get meeting");
    window.press("Settings");
    window.choose("Language: As the system (English)", "English");
    window.wait_for("Language: English");
    assert!(file(&window).contains("language = \"en\"\n"));
    window.choose("Language: English", "As the system (English)");
    window.wait_for("Language: As the system (English)");
    assert!(!file(&window).contains("language"), "{}", file(&window));
}

#[test]
fn the_language_of_invitations_is_chosen_beside_the_button_that_copies_one_and_in_the_settings() {
    let mut window = window("");
    window.wait_for("Create or get meeting");
    window.fill("Stand-up", "L-1");
    window.create();
    window.wait_for("Meeting created");
    window.choose("Invitation language: As the window (English)", "Deutsch");
    window.wait_for("Invitation language: Deutsch");
    assert!(file(&window).contains("invitation_language = \"de\"\n"));
    window.press("Copy invitation");
    window.wait_for("Copied");
    let invitation = window.last_copied_rich().plain;
    assert!(invitation.contains("\nBesprechungs-ID: "), "{invitation}");
    assert!(window.shows("Meeting ID"), "{:?}", window.texts());

    window.press("Settings");
    window.choose("Invitation language: Deutsch", "As the window (English)");
    window.wait_for("Invitation language: As the window (English)");
    assert!(!file(&window).contains("invitation_language"), "{}", file(&window));
}
