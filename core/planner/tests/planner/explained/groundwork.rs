//! Variants, lengths, channels and presenters that are not there.

use super::said;
use super::village::{
    COMMUNE, FAR_VILLAGE, NEXT_VILLAGE, OTHER_COMMUNE, VILLAGE, Village, id, language,
};
use chrono::{NaiveTime, TimeDelta};
use loa_domain::{AudioFile, AudioName, ChannelKind, Requirement, UnitId, VariantId};
use loa_planner::explain::{AssumedLength, LengthSource, Relaxation};

/// What is said of the village once `edit` was made, and the first step that is told.
fn explained(edit: impl FnOnce(&mut Village)) -> (String, Option<Relaxation>) {
    let mut village = Village::new();
    edit(&mut village);
    let unit = village.of_village();
    let first = unit.relaxed.as_ref().map(|relaxed| relaxed.relaxations[0].clone());
    (said(&unit), first)
}

fn check(edit: impl FnOnce(&mut Village), expect: &str) {
    assert_eq!(explained(edit).0, expect);
}

#[test]
fn what_only_has_to_be_planned_needs_nothing_else() {
    check(|_| {}, "not-planned: plan-again → 0");
}

/// As [`check`], and by which length the message was tried.
fn check_length(edit: impl FnOnce(&mut Village), expect: &str, seconds: u32, source: LengthSource) {
    let (said, first) = explained(edit);
    assert_eq!(said, expect);
    let expected = AssumedLength { seconds, source };
    match first {
        Some(Relaxation::AddVariant { length, .. } | Relaxation::MeasureVariant { length, .. }) => {
            assert_eq!(length, expected)
        }
        other => panic!("{other:?}"),
    }
}

fn no_variant(village: &mut Village) {
    village.remove(id::<VariantId>(1));
}

/// 330 syllables: 100 seconds.
fn script() -> String {
    "tin ".repeat(330)
}

#[test]
fn a_variant_that_is_not_there_is_tried_as_long_as_the_longest_of_the_message() {
    let lifted = "no-variant: add-variant → 0";
    check_length(
        |village| {
            no_variant(village);
            village.add_variant(2, 1, "sed", Some(90));
            village.add_variant(3, 1, "jeh", Some(80));
        },
        lifted,
        90,
        LengthSource::OtherVariants,
    );
    // It fits to the second; one second more does not.
    check_length(
        |village| {
            no_variant(village);
            village.add_variant(2, 1, "sed", Some(300));
        },
        lifted,
        300,
        LengthSource::OtherVariants,
    );
    check_length(
        |village| {
            no_variant(village);
            village.add_variant(2, 1, "sed", Some(301));
        },
        "no-variant: add-variant + longer-sessions → 0",
        301,
        LengthSource::OtherVariants,
    );
}

#[test]
fn where_no_variant_was_measured_scripts_and_other_messages_say_how_long_it_may_be() {
    let lifted = "no-variant: add-variant → 0";
    check_length(
        |village| {
            no_variant(village);
            village.add_variant(2, 1, "sed", None);
            village.variant(2, |variant| variant.script = script());
        },
        lifted,
        100,
        LengthSource::Script,
    );
    let of_another = |village: &mut Village, is_of_campaign: bool| {
        no_variant(village);
        village.add_message(2);
        village.add_variant(2, 2, "vi", Some(70));
        if is_of_campaign {
            village.add_requirement(2, 2, "vi", 1);
        }
    };
    check_length(|v| of_another(v, true), lifted, 70, LengthSource::OtherMessages);
    // Nothing says how long it may be, so nothing can be tried.
    check(|v| of_another(v, false), "no-variant");
    check(no_variant, "no-variant");
}

fn unmeasured(village: &mut Village) {
    village.variant(1, |variant| variant.duration_seconds = None);
}

fn recorded(milliseconds: u32) -> Option<AudioFile> {
    Some(AudioFile {
        name: AudioName::new("tin.mp3").unwrap(),
        duration_milliseconds: milliseconds,
        loudness_lufs_hundredths: None,
        sample_peak_dbfs_hundredths: None,
        true_peak_dbtp_hundredths: None,
        sample_rate_hertz: 44_100,
        channel_count: 1,
    })
}

#[test]
fn a_variant_that_nobody_measured_is_tried_by_what_is_known_of_it() {
    let lifted = "duration-missing: measure-variant → 0";
    check_length(
        |village| {
            unmeasured(village);
            village.variant(1, |variant| {
                variant.audio = recorded(120_001);
                variant.script = script();
            });
        },
        lifted,
        121,
        LengthSource::Recording,
    );
    check_length(
        |village| {
            unmeasured(village);
            village.variant(1, |variant| variant.script = script());
            village.add_variant(2, 1, "sed", Some(90));
        },
        lifted,
        100,
        LengthSource::Script,
    );
    check_length(
        |village| {
            unmeasured(village);
            village.add_variant(2, 1, "sed", Some(90));
        },
        lifted,
        90,
        LengthSource::OtherVariants,
    );
    // Of two the one of which more is known.
    check_length(
        |village| {
            unmeasured(village);
            village.add_variant(2, 1, "vi", None);
            village.variant(2, |variant| variant.script = script());
            village.add_variant(3, 1, "sed", Some(90));
        },
        lifted,
        100,
        LengthSource::Script,
    );
    check(unmeasured, "duration-missing");
    // The session is one second too short.
    check_length(
        |village| {
            unmeasured(village);
            village.variant(1, |variant| variant.audio = recorded(300_001));
        },
        "duration-missing: measure-variant + longer-sessions → 0",
        301,
        LengthSource::Recording,
    );
}

/// The village's loudspeaker reaches other units, and not the village.
fn reaching(reaches: &'static [(u128, u8)], kind: ChannelKind) -> impl Fn(&mut Village) {
    move |village| {
        village.add_channel(1, kind, reaches);
        if kind == ChannelKind::Meeting {
            village.add_presenter(1, "vi");
        }
    }
}

#[test]
fn a_channel_of_the_neighbourhood_is_led_to_a_unit_that_none_reaches() {
    use ChannelKind::{Loudspeaker, Meeting, Portal, Radio};
    let lifted = "no-channel: extend-reach → 0";
    // Seven sessions at 60 % bring four hearings and no fifth.
    check(reaching(&[(NEXT_VILLAGE, 60)], Loudspeaker), lifted);
    let asks = |at_least| {
        move |village: &mut Village| {
            reaching(&[(NEXT_VILLAGE, 60)], Loudspeaker)(village);
            village.requirement(|r: &mut Requirement| r.at_least = at_least);
        }
    };
    check(asks(4), lifted);
    check(asks(5), "no-channel: extend-reach + more-sessions → 0");
    check(reaching(&[(COMMUNE, 60)], Loudspeaker), lifted);
    check(reaching(&[(OTHER_COMMUNE, 60)], Loudspeaker), "no-channel");
    check(reaching(&[(OTHER_COMMUNE, 60)], Radio), lifted);
    check(reaching(&[(FAR_VILLAGE, 60)], Loudspeaker), "no-channel");
    check(reaching(&[(FAR_VILLAGE, 60)], Radio), lifted);
    check(reaching(&[(NEXT_VILLAGE, 60)], Meeting), lifted);
    check(reaching(&[(NEXT_VILLAGE, 60)], Portal), "no-channel");
    check(reaching(&[], Loudspeaker), "no-channel");
}

/// The channel that is led to the village, and the share that is assumed.
fn check_led(edit: impl FnOnce(&mut Village), expect: (u128, u8)) {
    match explained(edit).1 {
        Some(Relaxation::ExtendReach { channel, unit, percent }) => {
            assert_eq!((channel, unit, percent), (id(expect.0), id::<UnitId>(VILLAGE), expect.1));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn of_several_channels_the_nearest_is_led_there_then_that_of_the_language_with_the_most_room() {
    use ChannelKind::{Loudspeaker, Radio};
    let two = |village: &mut Village, kind, reaches| {
        village.add_channel(1, kind, reaches);
        village.add_channel(2, Loudspeaker, &[(NEXT_VILLAGE, 80), (COMMUNE, 50)]);
    };
    // The share is what it reaches of a village, not of the whole commune.
    check_led(
        |village| {
            two(village, Radio, &[(FAR_VILLAGE, 60)]);
            village.add_series(2, 2, "05:00:00", 300);
        },
        (2, 80),
    );
    check_led(
        |village| {
            two(village, Loudspeaker, &[(NEXT_VILLAGE, 60)]);
            village.add_series(2, 2, "05:00:00", 300);
            village.channel(1, |channel| channel.languages = vec![language("sed")]);
        },
        (2, 80),
    );
    // A cluster that reaches a commune says less of a village than one that reaches villages.
    check_led(
        |village| {
            village.add_channel(1, Loudspeaker, &[(COMMUNE, 60)]);
            village.add_channel(2, Loudspeaker, &[(FAR_VILLAGE, 70)]);
        },
        (1, 70),
    );
    // Channel 2 has no session.
    check_led(|village| two(village, Loudspeaker, &[(NEXT_VILLAGE, 60)]), (1, 60));
}

#[test]
fn a_presenter_who_speaks_the_language_is_found_where_meetings_lack_one() {
    let meeting = |village: &mut Village| village.channel(1, |c| c.kind = ChannelKind::Meeting);
    check(meeting, "no-presenter: add-presenter → 0");
    check(
        |village| {
            meeting(village);
            village.add_presenter(1, "sed");
        },
        "no-presenter: add-presenter → 0",
    );
    check(
        |village| {
            meeting(village);
            village.add_presenter(1, "vi");
        },
        "not-planned: plan-again → 0",
    );
    // Seven meetings and no eighth in the period.
    check(
        |village| {
            meeting(village);
            village.requirement(|r: &mut Requirement| r.at_least = 8);
        },
        "no-presenter: add-presenter + longer-period → 0",
    );
    check(
        |village| {
            meeting(village);
            village.series(1, |series| series.valid_to = series.valid_from.pred_opt());
        },
        "no-session",
    );
}

/// What is said of two villages with a meeting each, every day, the second so many minutes after the
/// first has begun, and presenters who speak Vietnamese; each is to have seven meetings.
fn two_villages(minutes: i64, presenters: u128) -> String {
    let mut village = Village::new();
    let first = NaiveTime::from_hms_opt(8, 0, 0).unwrap();
    village.add_channel(2, ChannelKind::Meeting, &[(NEXT_VILLAGE, 100)]);
    village.add_series(2, 2, "08:00:00", 300);
    village.series(1, |series| series.start = first);
    village.series(2, |series| series.start = first + TimeDelta::minutes(minutes));
    for (number, home) in [(1, VILLAGE), (2, NEXT_VILLAGE)] {
        village.channel(number, |channel| {
            channel.kind = ChannelKind::Meeting;
            channel.home = Some(id(home));
        });
    }
    (1..=presenters).for_each(|number| village.add_presenter(number, "vi"));
    village.requirement(|r: &mut Requirement| {
        r.units.push(id(NEXT_VILLAGE));
        r.at_least = 7;
    });
    let units = village.explained();
    units.iter().map(said).collect::<Vec<_>>().join(", ")
}

#[test]
fn where_presenters_hold_other_meetings_more_of_them_are_found() {
    let check = |minutes, presenters, expect: &str| {
        let both = format!("{expect}, {expect}");
        assert_eq!(two_villages(minutes, presenters), both, "{minutes} {presenters}");
    };
    let planned = "not-planned: plan-again → 0";
    check(0, 2, planned);
    check(0, 1, "presenters-busy: add-presenter → 0");
    check(0, 0, "no-presenter: add-presenter → 0");
    // Five minutes of meeting, and then the way.
    let way = 5 + i64::from(Village::new().plan.settings.travel_minutes);
    check(way, 1, planned);
    check(way - 1, 1, "presenters-busy: add-presenter → 0");
}
