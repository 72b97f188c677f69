//! The office and what it was before.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::words::date;
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::Organization;
use loa_domain::office::{office_on, office_versions, renewed_office};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The office as it was for a time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OfficeVersion {
    /// How it was.
    pub organization: Organization,
    /// Last day on which it was so; none for the newest.
    pub valid_to: Option<NaiveDate>,
    /// Whether it is so today.
    pub is_current: bool,
}

/// Makes the office another one from a day on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OfficeRenew {
    /// How it is from its first day on, under a fresh id.
    pub organization: Organization,
}

/// Lists the versions of the office that plans and prints, the newest first.
///
/// # Errors
/// When no file is open.
pub async fn offices<H: Host>(
    app: &App,
    host: &H,
    _: Nothing,
) -> Result<Vec<OfficeVersion>, AppError> {
    let today = host.now().date_naive();
    app.look(|file| {
        let current = office_on(file.plan(), today).map(|office| office.id);
        let mut next_from = None;
        let versions = office_versions(file.plan()).into_iter().map(|organization| OfficeVersion {
            organization: organization.clone(),
            valid_to: std::mem::replace(&mut next_from, organization.valid_from)
                .and_then(|from| from.pred_opt()),
            is_current: Some(organization.id) == current,
        });
        versions.collect()
    })
    .await
}

/// Adds a version of the office and makes it the one of the settings, as one edit.
///
/// # Errors
/// When no file is open, no office is chosen, the new version begins on no day or too early, or the
/// disk refuses.
pub async fn office_renew<H: Host>(
    app: &App,
    host: &H,
    request: OfficeRenew,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let from = request.organization.valid_from.map(date).unwrap_or_default();
    let name = request.organization.name.clone();
    let why = reason("why-office-renew", [("from", from.as_str()), ("name", name.as_str())]);
    let changes = renewed_office(file.plan(), request.organization)
        .map_err(|error| AppError::Invalid(error.to_string()))?;
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
