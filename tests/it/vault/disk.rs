//! The file belongs to this person alone, and a disk that fails costs nothing that was there.

use super::*;

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{PermissionsExt as _, chown, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    #[tokio::test]
    async fn folder_and_file_are_for_this_person_only() {
        let parent = tempfile::tempdir().unwrap();
        let dir = parent.path().join("made/by/the/vault");
        let keychain = FakeKeychain::default();
        let (vault, _, _) = Vault::open(&dir, keychain.store()).await;
        vault.keep(&accounts(&["ana"])).await.unwrap();
        assert_eq!((mode(&dir), mode(&sealed_file(&dir))), (0o700, 0o600));
    }

    #[tokio::test]
    async fn a_folder_that_others_can_look_into_is_closed_to_them() {
        let (dir, keychain) = kept(&["ana"]).await;
        set_mode(dir.path(), 0o755);
        let (_, contents, _) = Vault::open(dir.path(), keychain.store()).await;
        assert_eq!((objects(&contents), mode(dir.path())), (vec!["ana"], 0o700));
    }

    #[tokio::test]
    async fn a_file_that_others_could_read_or_write_is_set_aside_and_closed_to_them() {
        for open in [0o640, 0o604, 0o620, 0o666] {
            let (dir, keychain) = kept(&["ana"]).await;
            set_mode(&sealed_file(dir.path()), open);
            let aside = assert_set_aside(dir.path(), &keychain, Unfit::OpenToOthers).await;
            assert_eq!(mode(&aside), 0o600);
        }
    }

    #[tokio::test]
    async fn a_link_is_set_aside_and_what_it_leads_to_is_neither_read_nor_changed() {
        let (dir, keychain) = kept(&["ana"]).await;
        let elsewhere = tempfile::tempdir().unwrap();
        let target = elsewhere.path().join("target");
        std::fs::rename(sealed_file(dir.path()), &target).unwrap();
        set_mode(&target, 0o644);
        let before = std::fs::read(&target).unwrap();
        symlink(&target, sealed_file(dir.path())).unwrap();
        let aside = assert_set_aside(dir.path(), &keychain, Unfit::Symlink).await;
        assert_eq!(std::fs::read_link(aside).unwrap(), target);
        assert_eq!((std::fs::read(&target).unwrap(), mode(&target)), (before, 0o644));
    }

    #[tokio::test]
    async fn a_link_that_appears_while_the_program_runs_is_replaced_and_not_followed() {
        let (dir, keychain) = kept(&["ana"]).await;
        let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
        let elsewhere = tempfile::NamedTempFile::new().unwrap();
        std::fs::remove_file(sealed_file(dir.path())).unwrap();
        symlink(elsewhere.path(), sealed_file(dir.path())).unwrap();
        vault.keep(&accounts(&["ben"])).await.unwrap();
        assert_eq!(std::fs::read(elsewhere.path()).unwrap(), b"");
        assert!(std::fs::symlink_metadata(sealed_file(dir.path())).unwrap().is_file());
    }

    #[tokio::test]
    async fn a_pipe_or_a_folder_in_its_place_is_set_aside_without_waiting_for_it() {
        let (dir, keychain) = kept(&["ana"]).await;
        std::fs::remove_file(sealed_file(dir.path())).unwrap();
        std::fs::create_dir(sealed_file(dir.path())).unwrap();
        assert_set_aside(dir.path(), &keychain, Unfit::NotAFile).await;

        std::fs::remove_file(sealed_file(dir.path())).unwrap();
        let made = std::process::Command::new("mkfifo")
            .arg(sealed_file(dir.path()))
            .status();
        assert!(made.unwrap().success());
        assert_set_aside(dir.path(), &keychain, Unfit::NotAFile).await;
    }

    /// Only root can give a file away; for everybody else a unit test of `vault::file` shows the same.
    #[tokio::test]
    async fn a_file_of_another_user_is_set_aside() {
        let (dir, keychain) = kept(&["ana"]).await;
        match chown(sealed_file(dir.path()), Some(12_345), None) {
            Ok(()) => drop(assert_set_aside(dir.path(), &keychain, Unfit::ForeignOwner).await),
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::PermissionDenied),
        }
    }

    /// In a process of its own whose files cannot grow beyond one block, as on a disk that is full.
    #[tokio::test]
    async fn a_full_disk_costs_nothing_that_was_there() {
        let (dir, keychain) = kept(&["ana"]).await;
        let before = std::fs::read(sealed_file(dir.path())).unwrap();
        let output = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", "vault::disk::on_unix::inside_a_full_disk", "--ignored"])
            .env(FULL_DISK, dir.path())
            .env(FULL_DISK_KEY, keychain.key().unwrap())
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && told.contains("1 passed"), "{told}");
        assert_eq!(std::fs::read(sealed_file(dir.path())).unwrap(), before);
        assert_eq!(names_with(dir.path(), ""), ["sign-in.sealed"]);
        let (_, contents, _) = Vault::open(dir.path(), keychain.store()).await;
        assert_eq!(objects(&contents), ["ana"]);
    }

    const FULL_DISK: &str = "CONVENE_TEST_FULL_DISK";
    const FULL_DISK_KEY: &str = "CONVENE_TEST_FULL_DISK_KEY";

    #[tokio::test]
    #[ignore = "started by a_full_disk_costs_nothing_that_was_there"]
    async fn inside_a_full_disk() {
        let dir = PathBuf::from(std::env::var_os(FULL_DISK).unwrap());
        let keychain = FakeKeychain::default();
        keychain.put_key(&std::env::var(FULL_DISK_KEY).unwrap());
        let (vault, mut contents, _) = Vault::open(&dir, keychain.store()).await;
        assert_eq!(objects(&contents), ["ana"]);
        // A file of one block or more cannot be written.
        contents.accounts.push(account_with("ben", &"canary ".repeat(1000)));
        assert!(matches!(vault.keep(&contents).await, Err(WhyNot::Disk(_))));
        assert!(matches!(vault.keeping(), Keeping::MemoryOnly(WhyNot::Disk(_))));
        let (held, _) = vault.try_again().await.unwrap();
        assert_eq!(objects(&held), ["ana", "ben"]);
    }
}

/// A folder whose place is taken by a file: nothing in it can be read or written.
#[tokio::test]
async fn a_folder_that_cannot_be_written_leaves_accounts_in_memory_until_it_can() {
    let parent = tempfile::tempdir().unwrap();
    let dir = parent.path().join("data");
    std::fs::write(&dir, "not a folder").unwrap();
    let keychain = FakeKeychain::default();
    let (vault, _, _) = Vault::open(&dir, keychain.store()).await;
    assert!(matches!(vault.keep(&accounts(&["ana"])).await, Err(WhyNot::Disk(_))));
    assert!(matches!(vault.keeping(), Keeping::MemoryOnly(WhyNot::Disk(_))));
    assert_eq!(names_with(parent.path(), ""), ["data"]);

    std::fs::remove_file(&dir).unwrap();
    let (contents, _) = vault.try_again().await.unwrap();
    assert_eq!((objects(&contents), vault.keeping()), (vec!["ana"], Keeping::Sealed));
    assert_eq!(unsealed(&dir, &keychain)["accounts"][0]["object"], "ana");
}

#[tokio::test]
async fn a_disk_that_fails_for_a_while_costs_nothing_and_the_next_save_catches_up() {
    let parent = tempfile::tempdir().unwrap();
    let (dir, away) = (parent.path().join("data"), parent.path().join("away"));
    let keychain = FakeKeychain::default();
    let (vault, _, _) = Vault::open(&dir, keychain.store()).await;
    vault.keep(&accounts(&["ana"])).await.unwrap();
    std::fs::rename(&dir, &away).unwrap();
    std::fs::write(&dir, "not a folder").unwrap();
    assert!(matches!(
        vault.keep(&accounts(&["ana", "ben"])).await,
        Err(WhyNot::Disk(_))
    ));
    std::fs::remove_file(&dir).unwrap();
    std::fs::rename(&away, &dir).unwrap();
    assert_eq!(unsealed(&dir, &keychain)["accounts"].as_array().unwrap().len(), 1);

    vault.keep(&accounts(&["ana", "ben"])).await.unwrap();
    assert_eq!(vault.keeping(), Keeping::Sealed);
    assert_eq!(unsealed(&dir, &keychain)["accounts"].as_array().unwrap().len(), 2);
}
