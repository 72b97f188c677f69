//! Codes of operators' sheets: from the paper back to channel and day.

use crate::App;
use crate::error::AppError;
use crate::papers::channel_in_full;
use chrono::NaiveDate;
use loa_domain::{ChannelId, SheetCode};

/// A sheet that a code names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSheet {
    /// The code as it is printed.
    pub code: SheetCode,
    /// The day.
    pub date: NaiveDate,
    /// The channel.
    pub channel: ChannelId,
    /// The channel as the sheet names it: "Cụm loa Măng Tôn, xã Bờ Y".
    pub name: String,
}

impl App {
    /// The sheets that a code names: one, and more only where two channels of the plan share a code.
    ///
    /// # Errors
    /// When no file is open, the code is mistyped, or the plan has no channel of this code.
    pub async fn sheets_of_code(&self, text: &str) -> Result<Vec<NamedSheet>, AppError> {
        let text = text.trim();
        let fault = |error| AppError::SheetCode { text: text.to_owned(), error };
        let code: SheetCode = text.parse().map_err(fault)?;
        let sheets = self.look(|file| named(file.plan(), code)).await?;
        if sheets.is_empty() {
            return Err(AppError::SheetOfNoChannel { code, date: code.date() });
        }
        Ok(sheets)
    }
}

pub(crate) fn named(plan: &loa_domain::Plan, code: SheetCode) -> Vec<NamedSheet> {
    let channels = code.channels(plan).into_iter().filter_map(|id| plan.channels.get(&id));
    let sheet = |channel: &loa_domain::Channel| NamedSheet {
        code,
        date: code.date(),
        channel: channel.id,
        name: channel_in_full(plan, channel),
    };
    channels.map(sheet).collect()
}
