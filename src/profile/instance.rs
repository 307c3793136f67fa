//! One running program a profile. A second start finds the lock taken, asks the first to show its window, and ends.
//!
//! `instance.lock` is locked as long as the program runs; the system lets go of it when the program ends, however it
//! ends. `instance.door` tells where on 127.0.0.1 the program can be asked, and the secret that goes with the question.

use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rand::TryRng as _;
use rand::rngs::SysRng;
use subtle::ConstantTimeEq as _;
use thiserror::Error;

use super::{Profile, make_private_dir, replace_passing_file};

const TOKEN_LEN: usize = 32;
const SHOWN: u8 = b'+';
const TAKEN: u8 = b'=';

/// A message has so many bytes at most.
pub const MESSAGE_MAX: usize = 16 * 1024;

/// How long the first program listens to somebody who asks.
const LISTEN: Duration = Duration::from_secs(2);

/// How many may ask at the same time; more are turned away.
const ASKERS: usize = 8;

/// How long a second start tries to be heard. The first may be starting itself.
const ASK: Duration = Duration::from_secs(5);

/// This program is the only one with the profile, until this is dropped.
pub struct Instance {
    door: Option<Door>,
    // Last: the profile is free when everything else is done.
    _lock: File,
}

/// What became of claiming a profile with a message for whoever has it.
pub enum Claimed {
    /// Nobody had it; the message is the caller's own business.
    Profile(Instance),
    /// The program that has it has shown its window and taken the message.
    HandedOver,
}

/// Why the profile is not this program's.
#[derive(Debug, Error)]
pub enum ClaimError {
    /// Another program has it.
    #[error("another instance is running")]
    Running {
        /// It was asked to show its window and said that it does.
        shown: bool,
    },
    /// The profile's folder can't be written, or knows no locks.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Instance {
    /// Takes the profile, or asks the program that has it to show its window. What a crash left behind is no obstacle.
    /// Takes up to five seconds when that program is just starting or ending, or does not answer.
    ///
    /// # Errors
    /// See [`ClaimError`].
    pub fn claim(profile: &Profile) -> Result<Self, ClaimError> {
        match Self::claim_or_ask(profile, None)? {
            Ok(instance) => Ok(instance),
            Err(_) => Err(ClaimError::Running { shown: true }),
        }
    }

    /// As [`Self::claim`]; a program that has the profile is given the message as well, of at most [`MESSAGE_MAX`] bytes.
    ///
    /// # Errors
    /// See [`ClaimError`]; [`ClaimError::Running`] with `shown` when that program does not take messages, being of an
    /// earlier version.
    pub fn claim_or_hand_over(profile: &Profile, message: &str) -> Result<Claimed, ClaimError> {
        match Self::claim_or_ask(profile, Some(message))? {
            Ok(instance) => Ok(Claimed::Profile(instance)),
            Err(Heard::Message) => Ok(Claimed::HandedOver),
            Err(Heard::Question) => Err(ClaimError::Running { shown: true }),
        }
    }

    fn claim_or_ask(profile: &Profile, message: Option<&str>) -> Result<Result<Self, Heard>, ClaimError> {
        make_private_dir(profile.data_dir())?;
        let door = profile.data_dir().join("instance.door");
        let lock = open_lock(&profile.data_dir().join("instance.lock"))?;
        let deadline = Instant::now() + ASK;
        loop {
            match lock.try_lock() {
                Ok(()) => {
                    return Ok(Ok(Self {
                        // Without it a second start still ends; it only cannot show the window.
                        door: Door::open(door).ok(),
                        _lock: lock,
                    }));
                }
                Err(TryLockError::Error(error)) => return Err(error.into()),
                Err(TryLockError::WouldBlock) => {}
            }
            if let Ok(heard) = ask(&door, message, deadline) {
                return Ok(Err(heard));
            }
            if Instant::now() >= deadline {
                return Err(ClaimError::Running { shown: false });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Takes the profile for a program without a window, which nobody can ask to show one. Waits so long for another such
    /// program to end, and not at all for one with a window.
    ///
    /// # Errors
    /// See [`ClaimError`].
    pub fn claim_without_window(profile: &Profile, patience: Duration) -> Result<Self, ClaimError> {
        make_private_dir(profile.data_dir())?;
        let door = profile.data_dir().join("instance.door");
        let lock = open_lock(&profile.data_dir().join("instance.lock"))?;
        let deadline = Instant::now() + patience;
        loop {
            match lock.try_lock() {
                Ok(()) => {
                    // What a crash left behind would be taken for the door of a window.
                    std::fs::remove_file(door).ok();
                    return Ok(Self {
                        door: None,
                        _lock: lock,
                    });
                }
                Err(TryLockError::Error(error)) => return Err(error.into()),
                Err(TryLockError::WouldBlock) => {}
            }
            if door.exists() || Instant::now() >= deadline {
                return Err(ClaimError::Running { shown: false });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Calls `show` whenever a second start asks, from another thread; at once if one asked already. Until this or
    /// [`Self::on_message`] is called for the first time, whoever asks waits.
    pub fn on_show(&self, show: impl FnMut() + Send + 'static) {
        if let Some(door) = &self.door {
            door.bell.on_ring(Box::new(show));
            door.answer();
        }
    }

    /// Calls `take` with each message of a second start, from another thread; at once with the last one that came already.
    pub fn on_message(&self, take: impl FnMut(String) + Send + 'static) {
        if let Some(door) = &self.door {
            door.bell.on_message(Box::new(take));
            door.answer();
        }
    }

    /// Nobody is answered any more, because the window is going. The profile stays taken.
    pub fn stop_showing(&mut self) {
        self.door = None;
    }
}

fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

type Show = Box<dyn FnMut() + Send>;
type Take = Box<dyn FnMut(String) + Send>;

/// What the program that has the profile has heard.
enum Heard {
    /// That it is to show its window.
    Question,
    /// The message too.
    Message,
}

/// What is called when somebody asks.
#[derive(Default)]
struct Bell(Mutex<BellState>);

#[derive(Default)]
struct BellState {
    show: Option<Show>,
    /// Somebody asked before there was a window.
    rung: bool,
    take: Option<Take>,
    /// The last message that came before there was a window.
    message: Option<String>,
}

impl Bell {
    fn ring(&self) {
        let mut state = self.state();
        match &mut state.show {
            Some(show) => show(),
            None => state.rung = true,
        }
    }

    fn on_ring(&self, mut show: Show) {
        let mut state = self.state();
        if std::mem::take(&mut state.rung) {
            show();
        }
        state.show = Some(show);
    }

    fn hand_over(&self, message: String) {
        let mut state = self.state();
        match &mut state.take {
            Some(take) => take(message),
            None => state.message = Some(message),
        }
    }

    fn on_message(&self, mut take: Take) {
        let mut state = self.state();
        if let Some(message) = state.message.take() {
            take(message);
        }
        state.take = Some(take);
    }

    fn state(&self) -> MutexGuard<'_, BellState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where a second start asks.
struct Door {
    file: PathBuf,
    listener: TcpListener,
    address: SocketAddr,
    token: [u8; TOKEN_LEN],
    bell: Arc<Bell>,
    closed: Arc<AtomicBool>,
    /// Answers who asks. It begins late: `libX11` reads what keys write together twice as fast in a program that never had
    /// another thread.
    thread: OnceLock<Option<JoinHandle<()>>>,
}

impl Door {
    fn open(file: PathBuf) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let mut token = [0; TOKEN_LEN];
        SysRng.try_fill_bytes(&mut token).map_err(io::Error::other)?;
        replace_passing_file(&file, &[&address.port().to_be_bytes()[..], &token].concat())?;
        Ok(Self {
            file,
            listener,
            address,
            token,
            bell: Arc::default(),
            closed: Arc::default(),
            thread: OnceLock::new(),
        })
    }

    /// Begins to answer; without a thread nobody is answered.
    fn answer(&self) {
        self.thread.get_or_init(|| {
            let listener = self.listener.try_clone().ok()?;
            let (token, bell, closed) = (self.token, Arc::clone(&self.bell), Arc::clone(&self.closed));
            std::thread::Builder::new()
                .name("instance".to_owned())
                .spawn(move || receive(&listener, &token, &bell, &closed))
                .ok()
        });
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // A file that stays behind leads to a closed port.
        std::fs::remove_file(&self.file).ok();
        self.closed.store(true, Ordering::Relaxed);
        // The thread waits for a caller; this is the last one.
        if let Some(thread) = self.thread.take().flatten()
            && TcpStream::connect(self.address).is_ok()
        {
            thread.join().ok();
        }
    }
}

fn receive(listener: &TcpListener, token: &[u8; TOKEN_LEN], bell: &Arc<Bell>, closed: &AtomicBool) {
    // Each thread that answers has a clone.
    let askers = Arc::new(());
    for caller in listener.incoming() {
        if closed.load(Ordering::Relaxed) {
            return;
        }
        let Ok(caller) = caller else {
            // Out of file handles, most likely.
            std::thread::sleep(Duration::from_millis(100));
            continue;
        };
        if Arc::strong_count(&askers) > ASKERS {
            continue;
        }
        let (token, bell, asker) = (*token, Arc::clone(bell), Arc::clone(&askers));
        let answer = move || {
            // Who goes away in the middle gets no answer.
            answer(caller, &token, &bell).ok();
            drop(asker);
        };
        // Without a thread nobody is answered.
        std::thread::Builder::new()
            .name("instance-asker".to_owned())
            .spawn(answer)
            .ok();
    }
}

fn answer(mut caller: TcpStream, token: &[u8; TOKEN_LEN], bell: &Bell) -> io::Result<()> {
    let deadline = Instant::now() + LISTEN;
    let mut said = [0; TOKEN_LEN];
    read_exact_until(&mut caller, &mut said, deadline)?;
    if !bool::from(said.ct_eq(token)) {
        return Ok(());
    }
    bell.ring();
    caller.set_write_timeout(Some(LISTEN))?;
    caller.write_all(&[SHOWN])?;
    // Who has nothing more to say hangs up.
    let mut length = [0; 2];
    read_exact_until(&mut caller, &mut length, deadline)?;
    let length = usize::from(u16::from_be_bytes(length));
    if length > MESSAGE_MAX {
        return Ok(());
    }
    let mut message = vec![0; length];
    read_exact_until(&mut caller, &mut message, deadline)?;
    if let Ok(message) = String::from_utf8(message) {
        bell.hand_over(message);
        caller.write_all(&[TAKEN])?;
    }
    Ok(())
}

/// Asks the program that has the profile, and gives it the message; it has answered when this is `Ok`.
fn ask(door: &Path, message: Option<&str>, deadline: Instant) -> io::Result<Heard> {
    let mut told = Vec::new();
    File::open(door)?.take(64).read_to_end(&mut told)?;
    let (&port, token) = told
        .split_first_chunk::<2>()
        .filter(|(_, token)| token.len() == TOKEN_LEN)
        .ok_or(io::ErrorKind::InvalidData)?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, u16::from_be_bytes(port)));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_write_timeout(Some(Duration::from_secs(1)))?;
    stream.write_all(token)?;
    let mut said = [0];
    read_exact_until(&mut stream, &mut said, deadline)?;
    if said != [SHOWN] {
        return Err(io::ErrorKind::InvalidData.into());
    }
    // From here on nothing is said twice: the window would ask twice.
    let has_message = message.is_some_and(|message| hand_over(&mut stream, message).is_ok());
    Ok(if has_message { Heard::Message } else { Heard::Question })
}

/// Gives the message to a program that has answered; it has taken it when this is `Ok`.
fn hand_over(stream: &mut TcpStream, message: &str) -> io::Result<()> {
    let length = u16::try_from(message.len())
        .ok()
        .filter(|_| message.len() <= MESSAGE_MAX);
    let length = length.ok_or(io::ErrorKind::InvalidInput)?;
    stream.write_all(&[&length.to_be_bytes()[..], message.as_bytes()].concat())?;
    let mut said = [0];
    read_exact_until(stream, &mut said, Instant::now() + LISTEN)?;
    if said == [TAKEN] {
        Ok(())
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// Reads until the buffer is full, not longer than until the deadline, however slowly the bytes drop in.
fn read_exact_until(stream: &mut TcpStream, mut buffer: &mut [u8], deadline: Instant) -> io::Result<()> {
    while !buffer.is_empty() {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(buffer) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(length) => buffer = &mut buffer[length..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
