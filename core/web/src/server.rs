//! The routes: the built window, and one for commands.

use crate::gate::{Gate, Refusal};
use crate::host::Browser;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Json, Redirect, Response};
use axum::routing::{get, post};
use loa_app::App;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;
use tower_http::services::{ServeDir, ServeFile};

/// Most bytes of one request.
const BODY_BYTES_AT_MOST: usize = 16 * 1024 * 1024;

/// What the page may load: its own files, and pictures that it makes itself.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; \
    style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; object-src 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[derive(Clone)]
struct Shared {
    app: Arc<App>,
    browser: Arc<Browser>,
    gate: Arc<Gate>,
}

/// The routes over the built window in `ui`.
pub(crate) fn router(
    app: Arc<App>,
    browser: Arc<Browser>,
    gate: Arc<Gate>,
    ui: &std::path::Path,
) -> Router {
    let shared = Shared { app, browser, gate };
    let index = ui.join("index.html");
    Router::new()
        .route("/rpc/{name}", post(command))
        .route("/", get(first_page))
        .with_state(shared.clone())
        .fallback_service(ServeDir::new(ui).append_index_html_on_directories(false))
        .route_service("/index.html", ServeFile::new(index))
        .layer(middleware::from_fn_with_state(shared, guard))
        .layer(DefaultBodyLimit::max(BODY_BYTES_AT_MOST))
}

async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    if let Err(refusal) = shared.gate.check_host(request.headers()) {
        return refused(refusal);
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn refused(refusal: Refusal) -> Response {
    let reason = match refusal {
        Refusal::WrongHost => "this server answers to 127.0.0.1 alone",
        Refusal::WrongOrigin => "commands come from this server's own page alone",
        Refusal::NoKey => "open the address that the program printed",
    };
    (StatusCode::FORBIDDEN, reason).into_response()
}

/// Redeems the token of the printed address and goes on without it, so that neither the history
/// nor a screenshot shows it.
async fn first_page(
    State(shared): State<Shared>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    match query.get("token").and_then(|token| shared.gate.redeem(token)) {
        Some(cookie) => {
            ([(header::SET_COOKIE, cookie)], Redirect::to("/index.html")).into_response()
        }
        None => Redirect::to("/index.html").into_response(),
    }
}

async fn command(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if let Err(refusal) = shared.gate.check_command(&headers) {
        return refused(refusal);
    }
    match shared.app.rpc(shared.browser.as_ref(), &name, body).await {
        Ok(answer) => Json(answer).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}
