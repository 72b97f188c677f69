//! The numbered sections of a letter, as a first proposal of the tasks that it sets.
//!
//! Letters of People's Committees give each body a section of its own: "2. Trung tâm …: Đẩy mạnh …".
//! What is found is a starting point for the planner, never more: the text of the letter stays as it
//! was received.

use super::DirectiveTask;

/// The most sections that are looked for in one letter.
const SECTIONS_AT_MOST: usize = 99;

/// The most letters that a heading has; what is longer is a sentence, and names no body.
const HEADING_LETTERS_AT_MOST: usize = 160;

/// Ends of a line after which the next one begins a paragraph, even where no empty line parts them.
const PARAGRAPH_ENDS: [char; 6] = ['.', ';', ':', '/', '!', '?'];

/// The tasks that the sections "1.", "2.", … of a letter seem to set, in their order; empty for a
/// letter without numbered sections. What stands before the colon of a section is the body that has
/// to do it; a task is ours where that body bears the name of `office`, whatever its capitals.
#[must_use]
pub fn proposed_tasks(text: &str, office: &str) -> Vec<DirectiveTask> {
    let mut sections: Vec<Vec<String>> = Vec::new();
    for paragraph in paragraphs(text) {
        match after_number(&paragraph, sections.len() + 1) {
            Some(rest) if sections.len() < SECTIONS_AT_MOST => sections.push(vec![rest.to_owned()]),
            _ => {
                if let Some(section) = sections.last_mut() {
                    section.push(paragraph);
                }
            }
        }
    }
    if let Some(last) = sections.last_mut() {
        without_closing(last);
    }
    sections.iter().map(|section| task(section, office)).collect()
}

/// The paragraphs of a text, each in one line. Lines that an editor has broken are joined again.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            goes_on = false;
            continue;
        }
        let begins = begins_item(line) || number_at_start(line).is_some();
        match paragraphs.last_mut() {
            Some(last) if goes_on && !begins => {
                last.push(' ');
                last.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
        goes_on = !line.ends_with(PARAGRAPH_ENDS);
    }
    paragraphs
}

/// Whether a line is an item of a list: "- …", "+ …", "a) …".
fn begins_item(line: &str) -> bool {
    let mut letters = line.chars();
    match (letters.next(), letters.next()) {
        (Some('-' | '–' | '+' | '•' | '*'), _) => true,
        (Some(letter), Some(')')) => letter.is_alphabetic(),
        _ => false,
    }
}

/// The number with which a line begins ("2. …", "2/ …"), and what follows it.
fn number_at_start(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = line[..line.len() - rest.len()].parse().ok()?;
    let rest = rest.strip_prefix(['.', '/'])?;
    let is_apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    is_apart.then(|| (number, rest.trim_start()))
}

fn after_number(paragraph: &str, number: usize) -> Option<&str> {
    number_at_start(paragraph).filter(|(found, _)| *found == number).map(|(_, rest)| rest)
}

/// Leaves out what follows the last section: the closing request, recipients, the signature. A
/// section goes on with items of a list, and with one paragraph of any kind below a bare heading.
fn without_closing(section: &mut Vec<String>) {
    let (_, said) = heading(&section[0]);
    let kept = if said.is_empty() { 2 } else { 1 };
    let items = section.iter().skip(kept).take_while(|paragraph| begins_item(paragraph)).count();
    section.truncate(kept + items);
}

/// The body that a section's first paragraph names, and what that paragraph says of its task.
fn heading(first: &str) -> (&str, &str) {
    let is_short = |text: &str| text.chars().count() <= HEADING_LETTERS_AT_MOST;
    match first.split_once(':') {
        Some((body, said)) if is_short(body) => (body.trim(), said.trim()),
        None if is_short(first) => (first.trim_end_matches(['.', ';', ',']), ""),
        _ => ("", first),
    }
}

fn task(section: &[String], office: &str) -> DirectiveTask {
    let (mut responsible, mut said) = heading(&section[0]);
    if said.is_empty() && section.len() == 1 {
        (responsible, said) = ("", section[0].as_str());
    }
    let parts = [said].into_iter().chain(section[1..].iter().map(String::as_str));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let office = office.trim().to_lowercase();
    DirectiveTask {
        text: parts.join("\n"),
        responsible: responsible.to_owned(),
        deadline: None,
        is_ours: !office.is_empty() && responsible.to_lowercase().contains(&office),
        campaigns: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the letter proposes: body, task, whether it is ours.
    fn check(letter: &str, expect: &[(&str, &str, bool)]) {
        let tasks = proposed_tasks(letter, "Trung tâm Văn hóa");
        let found: Vec<_> =
            tasks.iter().map(|t| (t.responsible.as_str(), t.text.as_str(), t.is_ours)).collect();
        assert_eq!(found, expect, "{letter}");
    }

    #[test]
    fn a_section_names_its_body_before_the_colon() {
        check(
            "Huyện yêu cầu:\n\n1. Công an huyện: Phối hợp xử lý.\n\n2. Trung tâm văn hóa, Trang tin \
             huyện: Tuyên truyền.",
            &[
                ("Công an huyện", "Phối hợp xử lý.", false),
                ("Trung tâm văn hóa, Trang tin huyện", "Tuyên truyền.", true),
            ],
        );
        check("2. Công an huyện: Một.", &[]);
        check("Số 1.5 và 21/9/2021", &[]);
        check("", &[]);
    }

    #[test]
    fn a_heading_without_a_colon_has_its_task_below() {
        check(
            "1. Các phòng, ban\n\n- Một.\n\n- Hai.\n\n2. Công an huyện: Ba.",
            &[("Các phòng, ban", "- Một.\n- Hai.", false), ("Công an huyện", "Ba.", false)],
        );
        check("1. Các phòng\n\nMột.\n\n- Hai.\n\nHết.", &[("Các phòng", "Một.\n- Hai.", false)]);
        check("1. Báo cáo kết quả.", &[("", "Báo cáo kết quả.", false)]);
    }

    #[test]
    fn what_closes_the_letter_is_no_task() {
        check(
            "1. Công an: Một.\n- Hai;\na) Ba.\nĐề nghị các đơn vị thực hiện./.\nNơi nhận:\n- Như trên.",
            &[("Công an", "Một.\n- Hai;\na) Ba.", false)],
        );
    }

    #[test]
    fn paragraphs_between_two_sections_belong_to_the_first() {
        check(
            "1. Công an: Một.\nHai.\n2/ Đài: Ba.",
            &[("Công an", "Một.\nHai.", false), ("Đài", "Ba.", false)],
        );
    }

    #[test]
    fn lines_that_were_broken_are_joined() {
        check(
            "1. Trung tâm Văn\nhóa: Đẩy mạnh\ntuyên truyền.\n\n2. Đài\n: Hai.",
            &[("Trung tâm Văn hóa", "Đẩy mạnh tuyên truyền.", true), ("Đài", "Hai.", false)],
        );
    }

    #[test]
    fn a_long_sentence_names_no_body() {
        let sentence = "Tiếp tục đẩy mạnh tuyên truyền ".repeat(8);
        let letter = format!("1. {sentence}: một.");
        check(&letter, &[("", letter.trim_start_matches("1. "), false)]);
    }

    #[test]
    fn a_letter_of_very_many_sections_is_read_up_to_the_ninety_ninth() {
        let letter: String = (1..=150).map(|number| format!("{number}. Đài: Việc.\n")).collect();
        assert_eq!(proposed_tasks(&letter, "").len(), SECTIONS_AT_MOST);
    }
}
