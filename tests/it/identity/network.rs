//! What stands between this computer and the sign-in service: proxies, and companies that open other people's TLS.
//!
//! What the environment decides is tried in a process of its own, which runs one test of this file.

use std::{
    env,
    io::ErrorKind,
    net::SocketAddr,
    path::Path,
    process::{Command, Stdio},
    sync::{Arc, LazyLock, Mutex},
};

use convene::identity::{Problem, Proxy, refresh};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufStream},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::aws_lc_rs, pki_types::PrivateKeyDer},
};

use super::*;

/// A name that no computer has.
const SERVICE: &str = "login.contoso.invalid";

/// The certificate authority of a company.
static COMPANY: LazyLock<CertifiedIssuer<'static, KeyPair>> = LazyLock::new(|| {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
});

/// A server, which stops when dropped.
struct Server {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
    accepting: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Server {
    async fn start<F>(serve: impl Fn(TcpStream, Arc<Mutex<Vec<String>>>) -> F + Send + 'static) -> Self
    where
        F: Future<Output = std::io::Result<()>> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&heard);
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Self {
            address,
            heard,
            accepting,
        }
    }

    /// A sign-in service with a certificate of the company, which gives tokens to whoever asks.
    async fn service() -> Self {
        let key = KeyPair::generate().unwrap();
        let names = ["localhost", SERVICE].map(str::to_owned).to_vec();
        let certificate = CertificateParams::new(names)
            .unwrap()
            .signed_by(&key, &COMPANY)
            .unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
            )
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        Self::start(move |stream, heard| {
            let accepting = acceptor.accept(stream);
            async move {
                let mut stream = BufStream::new(accepting.await?);
                let head = head(&mut stream, &heard).await?;
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
                let mut body = vec![0; length.unwrap().parse().unwrap()];
                stream.read_exact(&mut body).await?;
                let tokens = tokens().to_string();
                let answer = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{tokens}",
                    tokens.len()
                );
                stream.write_all(answer.as_bytes()).await?;
                stream.shutdown().await
            }
        })
        .await
    }

    /// A proxy that leads to one server whoever is asked for.
    async fn proxy_to(target: SocketAddr) -> Self {
        Self::start(move |stream, heard| async move {
            let mut stream = BufStream::new(stream);
            head(&mut stream, &heard).await?;
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
            stream.flush().await?;
            let mut target = TcpStream::connect(target).await?;
            tokio::io::copy_bidirectional(&mut stream, &mut target).await?;
            Ok(())
        })
        .await
    }

    /// A proxy that wants to know who is asking.
    async fn proxy_with_password() -> Self {
        Self::start(|stream, heard| async move {
            let mut stream = BufStream::new(stream);
            head(&mut stream, &heard).await?;
            let refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n";
            stream.write_all(refusal.as_bytes()).await?;
            stream.shutdown().await
        })
        .await
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The first line of every request so far.
    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

/// Reads the head of a request and keeps its first line.
async fn head(
    stream: &mut BufStream<impl AsyncRead + AsyncWrite + Unpin>,
    first_lines: &Mutex<Vec<String>>,
) -> std::io::Result<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
    first_lines
        .lock()
        .unwrap()
        .push(head.lines().next().unwrap().to_owned());
    Ok(head)
}

/// What asking a service for tokens ends in.
async fn asked(http: &Http, root: &str) -> Result<(), Problem> {
    let registration = entra(root);
    let grant = refresh(http, &registration, &refresh_token(), &registration.scopes, None).await;
    grant.map(drop).map_err(|error| {
        let printed = format!("{error} {error:?}");
        assert!(!printed.contains(CANARY) && !printed.contains("password"), "{printed}");
        error.problem
    })
}

fn through(url: &str, except: &str) -> Http {
    let proxy = Proxy::Manual {
        url: url.to_owned(),
        except: except.to_owned(),
        source: "settings.toml",
    };
    assert!(!format!("{proxy:?}").contains(url));
    Http::through(proxy, false).unwrap()
}

fn unreachable(host: &str, proxy: Option<&'static str>, proxy_refused: bool) -> Problem {
    Problem::Unreachable {
        host: host.to_owned(),
        proxy,
        proxy_refused,
    }
}

/// Asks in a process of its own, whose environment has no proxy and no trust but these.
async fn asked_elsewhere(root: &str, environment: &[(&str, &str)]) -> String {
    let outcome = tempfile::NamedTempFile::new().unwrap();
    let mut child = Command::new(env::current_exe().unwrap());
    for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"] {
        child.env_remove(name).env_remove(name.to_lowercase());
    }
    child
        .args([
            "--exact",
            "identity::network::asks_as_its_environment_says",
            "--ignored",
        ])
        .env_remove("SSL_CERT_DIR")
        .env_remove("SSL_CERT_FILE")
        .env("CONVENE_TEST_ROOT", root)
        .env("CONVENE_TEST_OUTCOME", outcome.path())
        .envs(environment.iter().copied())
        .stdout(Stdio::null());
    let status = tokio::task::spawn_blocking(move || child.status()).await.unwrap();
    assert!(status.unwrap().success());
    std::fs::read_to_string(outcome.path()).unwrap()
}

#[tokio::test]
#[ignore = "the process that the other tests here start"]
async fn asks_as_its_environment_says() {
    let root = env::var("CONVENE_TEST_ROOT").unwrap();
    let outcome = asked(&Http::new(false).unwrap(), &root).await;
    std::fs::write(env::var_os("CONVENE_TEST_OUTCOME").unwrap(), format!("{outcome:?}")).unwrap();
}

fn company_file(folder: &Path) -> String {
    let path = folder.join("company.pem");
    std::fs::write(&path, COMPANY.pem()).unwrap();
    path.into_os_string().into_string().unwrap()
}

#[tokio::test]
async fn a_private_issuer_is_refused_without_trust_and_accepted_with_it() {
    let service = Server::service().await;
    let root = format!("https://localhost:{}", service.address.port());
    let untrusted = Problem::UntrustedCertificate {
        host: "localhost".to_owned(),
    };
    let direct = Http::through(Proxy::None, false).unwrap();
    assert_eq!(asked(&direct, &root).await, Err(untrusted.clone()));
    assert_eq!(
        asked_elsewhere(&root, &[]).await,
        format!("{:?}", Err::<(), _>(untrusted))
    );
    assert!(service.heard().is_empty(), "nothing was sent before there was trust");

    let folder = tempfile::tempdir().unwrap();
    let trusted = asked_elsewhere(&root, &[("SSL_CERT_FILE", &company_file(folder.path()))]).await;
    assert_eq!(trusted, "Ok(())");
    assert_eq!(service.heard(), [format!("POST /{TENANT}/oauth2/v2.0/token HTTP/1.1")]);
}

#[tokio::test]
async fn a_proxy_of_the_environment_is_used_but_for_the_hosts_it_is_not_for() {
    let service = Server::service().await;
    let proxy = Server::proxy_to(service.address).await;
    let folder = tempfile::tempdir().unwrap();
    let trust = company_file(folder.path());
    let environment = [("HTTPS_PROXY", proxy.url()), ("SSL_CERT_FILE", trust)];
    let environment: Vec<_> = environment
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();

    let root = format!("https://{SERVICE}");
    assert_eq!(asked_elsewhere(&root, &environment).await, "Ok(())");
    assert_eq!(proxy.heard(), [format!("CONNECT {SERVICE}:443 HTTP/1.1")]);

    // Nobody has this name, so that without the proxy nobody is reached.
    let except = [environment, vec![("NO_PROXY", "x.example,contoso.invalid")]].concat();
    let outcome = asked_elsewhere(&root, &except).await;
    assert_eq!(
        outcome,
        format!("{:?}", Err::<(), _>(unreachable(SERVICE, Some("HTTPS_PROXY"), false)))
    );
    assert_eq!(proxy.heard().len(), 1);
    assert_eq!(service.heard().len(), 1);
}

#[tokio::test]
async fn a_proxy_that_is_down_or_wants_a_password_is_named_with_its_variable() {
    let root = format!("https://{SERVICE}");
    let asks = Server::proxy_with_password().await;
    let down = crate::graph::stub::nobody().await;
    for (variable, url, refused) in [("HTTPS_PROXY", asks.url(), true), ("all_proxy", down, false)] {
        let url = url.replace("//", "//ana:password@");
        let outcome = asked_elsewhere(&root, &[(variable, &url)]).await;
        let expected: Result<(), _> = Err(unreachable(SERVICE, Some(variable), refused));
        assert_eq!(outcome, format!("{expected:?}"));
    }
}

#[tokio::test]
async fn a_proxy_of_ones_own_choice_is_named_with_where_it_was_chosen() {
    let root = format!("https://{SERVICE}");
    let asks = Server::proxy_with_password().await;
    assert_eq!(
        asked(&through(&asks.url(), ""), &root).await,
        Err(unreachable(SERVICE, Some("settings.toml"), true))
    );
    assert_eq!(asks.heard(), [format!("CONNECT {SERVICE}:443 HTTP/1.1")]);

    let down = crate::graph::stub::nobody().await;
    assert_eq!(
        asked(&through(&down, ""), &root).await,
        Err(unreachable(SERVICE, Some("settings.toml"), false))
    );

    assert!(asked(&through(&asks.url(), SERVICE), &root).await.is_err());
    assert_eq!(asks.heard().len(), 1, "the host was excepted");
}

#[tokio::test]
async fn a_proxy_that_opens_tls_is_not_trusted() {
    let service = Server::service().await;
    let proxy = Server::proxy_to(service.address).await;
    let untrusted = Problem::UntrustedCertificate {
        host: SERVICE.to_owned(),
    };
    let root = format!("https://{SERVICE}");
    assert_eq!(asked(&through(&proxy.url(), ""), &root).await, Err(untrusted));
    assert!(service.heard().is_empty());
}

#[tokio::test]
async fn without_a_proxy_a_host_that_is_not_there_is_named() {
    let direct = Http::through(Proxy::None, false).unwrap();
    let root = format!("https://{SERVICE}");
    assert_eq!(asked(&direct, &root).await, Err(unreachable(SERVICE, None, false)));
}

#[tokio::test]
async fn what_is_on_this_computer_is_reached_without_any_proxy() {
    let stub = Stub::start([json(200, &tokens())]).await;
    let asks = Server::proxy_with_password().await;
    let proxy = Proxy::Manual {
        url: asks.url(),
        except: String::new(),
        source: "settings.toml",
    };
    let http = Http::through(proxy, true).unwrap();
    assert_eq!(asked(&http, &stub.url()).await, Ok(()));
    assert!(asks.heard().is_empty());
}

#[tokio::test]
async fn nothing_is_sent_in_the_open_to_another_computer() {
    let stub = Stub::start([]).await;
    let http = Http::through(Proxy::None, false).unwrap();
    assert!(asked(&http, &stub.url()).await.is_err());
    assert!(stub.received().is_empty());
}

#[test]
fn a_proxys_address_that_is_none_is_refused() {
    let proxy = Proxy::Manual {
        url: "http://[password".to_owned(),
        except: String::new(),
        source: "settings.toml",
    };
    let error = Http::through(proxy, false).unwrap_err();
    assert_eq!(error.problem, Problem::NoHttp);
    assert!(!format!("{error} {error:?}").contains("password"));
}
