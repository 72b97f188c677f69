use super::*;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

const SENTENCE: &str = "Quyết định về việc tuyên truyền Luật An ninh mạng ở cụm loa thôn Măng Tôn, \
    người dân nghe vào buổi sáng sớm; đài tiếp sóng những bản tin bằng tiếng dân tộc thiểu số.";

fn old(encoding: Encoding, text: &str) -> String {
    match encoding {
        Encoding::Vni => vni::from_unicode(text),
        _ => {
            let code = |letter| tcvn3::LETTERS.iter().find(|(_, made)| *made == letter);
            text.chars().map(|letter| code(letter).map_or(letter, |(code, _)| *code)).collect()
        }
    }
}

fn verdict(texts: &[&str]) -> Verdict {
    let mut legacy = Legacy::default();
    texts.iter().for_each(|text| legacy.look(text, None));
    legacy.verdict()
}

#[test]
fn every_small_letter_comes_back_from_both_encodings() {
    for letter in VIETNAMESE.chars() {
        let text = letter.to_string();
        for encoding in [Encoding::Tcvn3, Encoding::Vni] {
            let coded = old(encoding, &text);
            assert!(coded.chars().all(|sign| sign <= '\u{ff}'), "{letter} is of Latin-1");
            assert_eq!(encoding.to_unicode(&coded), text, "{encoding:?}");
        }
    }
    assert_eq!(VIETNAMESE.chars().count(), 67);
}

#[test]
fn capitals_come_back_where_the_encoding_has_them() {
    for letter in VIETNAMESE.to_uppercase().chars() {
        let text = letter.to_string();
        assert_eq!(Encoding::Vni.to_unicode(&old(Encoding::Vni, &text)), text);
    }
    for letter in "ĂÂÊÔƠƯĐ".chars() {
        let text = letter.to_string();
        assert_eq!(Encoding::Tcvn3.to_unicode(&old(Encoding::Tcvn3, &text)), text);
    }
    assert_eq!(Encoding::Tcvn3Capitals.to_unicode("th«ng b¸o"), "THÔNG BÁO");
    assert_eq!(Encoding::Tcvn3.to_unicode("HéI NGHÞ Hµ Néi"), "HỘI NGHỊ Hà Nội");
}

#[test]
fn fonts_tell_their_encoding() {
    for (font, expect) in [
        (".VnTime", Some(Encoding::Tcvn3)),
        (".VnArial", Some(Encoding::Tcvn3)),
        (".VnTimeH", Some(Encoding::Tcvn3Capitals)),
        ("VNI-Times", Some(Encoding::Vni)),
        ("Times New Roman", None),
        ("Vnexpress", None),
    ] {
        assert_eq!(Encoding::of_font(font), expect, "{font}");
    }
}

#[test]
fn sentences_in_old_encodings_are_known_without_a_font() {
    for encoding in [Encoding::Tcvn3, Encoding::Vni] {
        let coded = old(encoding, SENTENCE);
        assert_ne!(coded, SENTENCE);
        let found = verdict(&[&coded]).converted(&coded, None);
        assert_eq!(found, Some((encoding, SENTENCE.to_owned())));
    }
    let known = "LÞch ph¸t thanh tuÇn 40";
    assert_eq!(
        verdict(&[known]).converted(known, None),
        Some((Encoding::Tcvn3, "Lịch phát thanh tuần 40".to_owned()))
    );
    let known = "Lòch phaùt thanh tuaàn 40";
    assert_eq!(
        verdict(&[known]).converted(known, None),
        Some((Encoding::Vni, "Lịch phát thanh tuần 40".to_owned()))
    );
}

#[test]
fn a_word_that_reads_both_ways_follows_its_font_or_its_sheet() {
    // "bỏ" in TCVN3 is "bá" as it stands.
    let coded = old(Encoding::Tcvn3, SENTENCE);
    assert_eq!(verdict(&["bá"]).converted("bá", None), None);
    let whole = verdict(&[&coded, "bá"]);
    assert_eq!(whole.converted("bá", None), Some((Encoding::Tcvn3, "bỏ".to_owned())));
    let mixed = verdict(&[&coded, "bá", SENTENCE]);
    assert_eq!(mixed.converted("bá", None), None);
    let by_font = mixed.converted("bá", Some(Encoding::Tcvn3));
    assert_eq!(by_font, Some((Encoding::Tcvn3, "bỏ".to_owned())));
    assert!(mixed.converted(&coded, None).is_some());
}

#[test]
fn a_few_odd_signs_among_many_texts_are_no_old_text() {
    let mut texts = vec!["£"; 30];
    assert_eq!(verdict(&texts).converted("£", None), None, "a sign is no word");
    texts = vec![SENTENCE; 30];
    texts.extend(["a£n", "b¸o", "c¸o"]);
    assert_eq!(verdict(&texts).converted("b¸o", None), None, "three words do not outweigh thirty");
    let few = verdict(&[SENTENCE, "b¸o", "c¸o"]);
    assert_eq!(few.converted("b¸o", None), Some((Encoding::Tcvn3, "báo".to_owned())));
}

#[test]
fn unicode_is_never_touched() {
    let coded = old(Encoding::Tcvn3, SENTENCE);
    let vni = old(Encoding::Vni, SENTENCE);
    let decomposed: String = SENTENCE.nfd().collect();
    for text in [
        SENTENCE,
        &decomposed,
        "Bờ Y",
        "Pô Kô",
        "Brâu",
        "café",
        "5 µm",
        "° C",
        "Hà Nam",
        "hoà",
        "plain",
        "São Paulo",
        "10 – 12",
        "xã Đắk Dục",
    ] {
        for around in [vec![text], vec![text, SENTENCE], vec![text, SENTENCE, &coded, &vni]] {
            assert_eq!(verdict(&around).converted(text, None), None, "{text} among {around:?}");
        }
    }
    assert_eq!(verdict(&[]).converted("5 µm", None), None);
    assert_eq!(verdict(&[]).converted("", None), None);
}

proptest! {
    #[test]
    fn words_of_true_syllables_stay(text in "([bhlmntx](à|á|ã|â|é|ê|ì|í|ò|ó|ô|õ|ù|ú|ý)n? ){1,9}") {
        let whole = text.split(' ').filter(|word| !word.is_empty()).all(is_syllable);
        prop_assume!(whole);
        prop_assert_eq!(verdict(&[&text]).converted(&text, None), None);
    }

    #[test]
    fn any_text_is_looked_at_without_a_panic(text: String) {
        let mut legacy = Legacy::default();
        legacy.look(&text, None);
        for font in [None, Some(Encoding::Tcvn3), Some(Encoding::Vni)] {
            let _ = legacy.verdict().converted(&text, font);
        }
    }
}
