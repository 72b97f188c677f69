//! Titles that would be something else than text elsewhere.

use super::read;
use crate::typst::tests::samples::{day, month_of_channel, row, rows_of_day, week_of_channel};

#[test]
fn markup_fields_formulas_and_control_characters_come_out_as_plain_text() {
    for (title, expect) in [
        ("</w:t></w:r><w:r><w:br w:type=\"page\"/>", "</w:t></w:r><w:r><w:br w:type=\"page\"/>"),
        ("<script>alert(1)</script> & 'a' \"b\"", "<script>alert(1)</script> & 'a' \"b\""),
        ("&lt;b&gt; &#0; &bogus;", "&lt;b&gt; &#0; &bogus;"),
        ("]]><!-- x --><?xml?>", "]]><!-- x --><?xml?>"),
        (
            r"{\rtf1\ansi {\field{\*\fldinst INCLUDETEXT c:\\x}}}",
            r"{\rtf1\ansi {\field{\*\fldinst INCLUDETEXT c:\\x}}}",
        ),
        (
            "{ INCLUDETEXT \"/etc/passwd\" } \u{13} PAGE \u{15}",
            "{ INCLUDETEXT \"/etc/passwd\" } PAGE",
        ),
        ("=HYPERLINK(\"x\")\t+1\r\n-2", "=HYPERLINK(\"x\") +1 -2"),
        ("a\u{0}b\u{b}c\u{1f}d\u{202e}e", "a b c de"),
        ("x\u{fffe}y", "x\u{fffd}y"),
        ("#let x = 1; $x$ *đậm*", "#let x = 1; $x$ *đậm*"),
    ] {
        let body = read(week_of_channel(vec![row(day(0), 300, title)])).body();
        body.paragraph(expect);
        assert!(!body.has("w:instrText") && !body.has("w:fldSimple"));
        assert!(body.all("w:br").all(|b| b.attribute("w:type").is_none()));
    }
}

#[test]
fn long_titles_and_sixty_rows_a_day_lose_nothing() {
    let title = "Giữ gìn thông tin cá nhân ".repeat(16).trim_end().to_owned();
    assert!(title.chars().count() > 400);
    let mut rows = rows_of_day(day(2), 60);
    rows.iter_mut().for_each(|row| row.title = title.clone());
    for sheet in [week_of_channel(rows.clone()), month_of_channel(rows)] {
        let said = read(sheet).body().words();
        assert_eq!(said.matches(&title).count(), 60);
    }
}
