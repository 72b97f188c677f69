//! Who may speak to the server: the browser that was given the token, from the server's own page.

use axum::http::{HeaderMap, header};
use std::sync::Mutex;
use uuid::Uuid;

/// Name of the cookie that holds the key.
const COOKIE: &str = "loa-key";

/// Lets in one browser, once.
pub(crate) struct Gate {
    port: u16,
    token: String,
    unused_token: Mutex<Option<String>>,
    key: String,
}

/// Why a request is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It names another host: a page elsewhere has pointed its own name at this machine.
    WrongHost,
    /// It comes from another page.
    WrongOrigin,
    /// It bears no key.
    NoKey,
}

impl Gate {
    /// A gate with a fresh token and key. Both are random (version 4 UUIDs from the system's
    /// source of randomness).
    pub(crate) fn new(port: u16) -> Self {
        let token = Uuid::new_v4().simple().to_string();
        let unused_token = Mutex::new(Some(token.clone()));
        Self { port, token, unused_token, key: Uuid::new_v4().simple().to_string() }
    }

    /// The token, to be shown to the user once.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// The cookie for the browser that brings the token; none when the token is wrong or used.
    pub(crate) fn redeem(&self, token: &str) -> Option<String> {
        let mut unused =
            self.unused_token.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        (unused.as_deref() == Some(token)).then(|| {
            *unused = None;
            format!("{COOKIE}={}; HttpOnly; SameSite=Strict; Path=/", self.key)
        })
    }

    /// Whether the request is addressed to this server by its number.
    pub(crate) fn check_host(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
        let is_own = host.is_some_and(|host| {
            host == format!("127.0.0.1:{}", self.port) || host == format!("localhost:{}", self.port)
        });
        if is_own { Ok(()) } else { Err(Refusal::WrongHost) }
    }

    /// Whether the request comes from this server's own page and bears the key.
    pub(crate) fn check_command(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        self.check_host(headers)?;
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("");
        let host = text(header::HOST);
        if text(header::ORIGIN) != format!("http://{host}") {
            return Err(Refusal::WrongOrigin);
        }
        let expected = format!("{COOKIE}={}", self.key);
        let has_key = text(header::COOKIE).split("; ").any(|cookie| cookie == expected);
        if has_key { Ok(()) } else { Err(Refusal::NoKey) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    #[test]
    fn the_token_opens_the_window_once() {
        let gate = Gate::new(4000);
        assert_eq!(gate.redeem("wrong"), None);
        assert!(gate.redeem(gate.token()).is_some());
        assert_eq!(gate.redeem(gate.token()), None);
    }

    #[test]
    fn only_the_own_page_with_the_key_may_command() {
        let gate = Gate::new(4000);
        let cookie = gate.redeem(gate.token()).unwrap();
        let key = cookie.split(';').next().unwrap().to_owned();
        let host = (header::HOST, "127.0.0.1:4000");
        let origin = (header::ORIGIN, "http://127.0.0.1:4000");
        let check = |pairs: &[(header::HeaderName, &str)]| gate.check_command(&headers(pairs));
        assert_eq!(check(&[host.clone(), origin.clone(), (header::COOKIE, &key)]), Ok(()));
        assert_eq!(check(&[host.clone(), origin.clone()]), Err(Refusal::NoKey));
        let elsewhere = (header::ORIGIN, "http://example.org");
        assert_eq!(
            check(&[host.clone(), elsewhere, (header::COOKIE, &key)]),
            Err(Refusal::WrongOrigin)
        );
        assert_eq!(check(&[host, (header::COOKIE, &key)]), Err(Refusal::WrongOrigin));
        let rebound = (header::HOST, "example.org:4000");
        assert_eq!(check(&[rebound, origin, (header::COOKIE, &key)]), Err(Refusal::WrongHost));
    }
}
