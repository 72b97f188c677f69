//! The same sheet as a page of HTML, for a browser that prints it.

use loa_documents::{Coverage, ScheduleSheet, SheetRow, words};
use std::fmt::Write;

/// Head and tail of every page: the decree's margins and letters, a head that is repeated.
const HEAD: &str = "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><style>\
    @page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm }\
    body { font: 13pt 'Times New Roman', serif; margin: 0 }\
    h1, h2 { font-size: 14pt; text-align: center; margin: 6pt 0 }\
    table { width: 100%; border-collapse: collapse }\
    td, th { border: 0.4pt solid; padding: 1.5pt 5pt; text-align: center }\
    tr { break-inside: avoid } section { break-after: page }</style>";

/// A page of these sheets, one after another.
pub(crate) fn html(sheets: &[ScheduleSheet]) -> String {
    let mut page = HEAD.to_owned();
    for sheet in sheets {
        let name = words::schedule_name(&sheet.coverage);
        let period = words::period(sheet.period);
        let _ = write!(
            page,
            "<section><h1>{}</h1><h1>{}</h1><h2>{}</h2><h2>{name} {period}<br>{}</h2><table><thead><tr>",
            words::NATIONAL_NAME,
            words::NATIONAL_MOTTO,
            words::NOTICE,
            sheet.scope
        );
        for head in [
            words::CHANNEL_HEAD,
            words::DAY_HEAD,
            words::START_HEAD,
            words::TITLE_HEAD,
            words::LANGUAGE_HEAD,
            words::DURATION_HEAD,
            words::NOTE_HEAD,
        ] {
            let _ = write!(page, "<th>{head}");
        }
        page.push_str("</thead>");
        match &sheet.coverage {
            Coverage::OneChannel { rows, .. } => write_rows(&mut page, "", rows),
            Coverage::AllChannels { channels } => {
                for channel in channels {
                    write_rows(&mut page, &channel.name, &channel.rows);
                }
            }
        }
        page.push_str("</table></section>");
    }
    page
}

fn write_rows(page: &mut String, channel: &str, rows: &[SheetRow]) {
    for row in rows {
        let _ = write!(
            page,
            "<tr><td>{channel}<td>{}<td>{}<td>{}<td>{}<td>{}<td>{}",
            words::numeric_date(row.date),
            words::clock(row.start),
            row.title,
            row.language.name,
            words::duration(row.duration_seconds.unwrap_or(0).into()),
            row.note
        );
    }
}
