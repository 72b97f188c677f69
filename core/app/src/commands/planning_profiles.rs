//! Ways of planning: list them, save one under a name, rename it, remove it.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::planning::{PlanningProfile, ProfileRow, profiles};
use crate::{App, Host};
use loa_domain::planning_profile::profiles_fault;
use loa_domain::{ChangeSet, Record, Settings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives a way of planning another name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProfileRename {
    /// Its name.
    pub name: String,
    /// What it is to be called.
    pub new_name: String,
}

/// Names a way of planning.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProfileChoice {
    /// Its name.
    pub name: String,
}

/// Every way of planning, the program's own first.
///
/// # Errors
/// When no file is open.
pub async fn planning_profiles<H: Host>(
    app: &App,
    _: &H,
    _: Nothing,
) -> Result<Vec<ProfileRow>, AppError> {
    app.look(|file| profiles(app.words(), file.plan())).await
}

/// Saves a way of planning, in place of the office's own of that name.
///
/// # Errors
/// When no file is open, the name is empty or one of the program's own, there are too many, or the
/// disk refuses.
pub async fn planning_profile_save<H: Host>(
    app: &App,
    host: &H,
    request: PlanningProfile,
) -> Result<Edited, AppError> {
    let name = request.name.trim().to_owned();
    let profile = PlanningProfile { name: name.clone(), ..request };
    change(app, host, ("why-profile-save", &name), |profiles| {
        match profiles.iter_mut().find(|one| is_called(one, &name)) {
            Some(one) => one.weights = profile.weights,
            None => profiles.push(profile),
        }
        Ok(())
    })
    .await
}

/// Renames a way of planning of the office.
///
/// # Errors
/// As [`planning_profile_save`], and when there is none of the old name.
pub async fn planning_profile_rename<H: Host>(
    app: &App,
    host: &H,
    request: ProfileRename,
) -> Result<Edited, AppError> {
    let new_name = request.new_name.trim().to_owned();
    change(app, host, ("why-profile-rename", &new_name), |profiles| {
        let mut all = profiles.iter_mut();
        let one = all.find(|one| is_called(one, &request.name));
        one.ok_or_else(|| AppError::UnknownProfile(request.name.clone()))?
            .name
            .clone_from(&new_name);
        Ok(())
    })
    .await
}

/// Removes a way of planning of the office.
///
/// # Errors
/// When no file is open, there is none of that name, or the disk refuses.
pub async fn planning_profile_remove<H: Host>(
    app: &App,
    host: &H,
    request: ProfileChoice,
) -> Result<Edited, AppError> {
    change(app, host, ("why-profile-remove", &request.name), |profiles| {
        let count = profiles.len();
        profiles.retain(|one| !is_called(one, &request.name));
        if profiles.len() == count {
            return Err(AppError::UnknownProfile(request.name.clone()));
        }
        Ok(())
    })
    .await
}

fn is_called(profile: &PlanningProfile, name: &str) -> bool {
    profile.name.to_lowercase() == name.trim().to_lowercase()
}

async fn change<H: Host>(
    app: &App,
    host: &H,
    (key, name): (&str, &str),
    edit: impl FnOnce(&mut Vec<PlanningProfile>) -> Result<(), AppError>,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let mut settings: Settings = file.plan().settings.clone();
    edit(&mut settings.planning_profiles)?;
    let fault = profiles_fault(&settings.planning_profiles);
    let mut built_in = profiles(app.words(), file.plan());
    built_in.retain(|row| row.is_built_in);
    let doubled = settings
        .planning_profiles
        .iter()
        .find(|one| built_in.iter().any(|row| is_called(one, &row.name)));
    if let Some(detail) = fault.or_else(|| doubled.map(|one| one.name.clone())) {
        return Err(AppError::Invalid(detail));
    }
    let why = reason(key, [("name", name)]);
    let changes = ChangeSet::put(file.plan(), Record::Settings(settings));
    let before = file.revision();
    let written = file.apply(changes, why, &app.hand(host)).await?;
    app.planning.lock().await.follow(before, file.revision());
    edited(app, host, file, written).await
}
