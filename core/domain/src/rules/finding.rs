//! What a rule says: ids and numbers, never a sentence.

use crate::legal::BasisFault;
use crate::session::SessionKey;
use crate::{
    AiringId, BlackoutId, ChannelId, InstrumentId, Language, MessageId, PresenterId, SeriesId,
    VenueId,
};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use ts_rs::TS;

/// How loudly a rule speaks; chosen by the office. No level refuses an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Not said at all.
    Ignore,
    /// Said quietly.
    Warn,
    /// Said, and the schedule cannot be issued.
    BlockIssuing,
    /// Said loudly everywhere, and the schedule cannot be issued.
    Block,
}

impl Level {
    /// Whether a schedule with such a finding may not be issued.
    #[must_use]
    pub fn refuses_issuing(self) -> bool {
        matches!(self, Self::Block | Self::BlockIssuing)
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $text:literal, $level:ident, {$($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?};)+) => {
        /// The stable name of a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum RuleId {
            $($(#[$doc])* $rule,)+
        }

        impl RuleId {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule),+];

            /// The name as written in files and catalogues: `over-capacity`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$rule => $text,)+ }
            }

            /// The level that holds until the office chooses another.
            #[must_use]
            pub fn default_level(self) -> Level {
                match self { $(Self::$rule => Level::$level,)+ }
            }
        }

        /// The justification of a finding: what was found, in ids and numbers.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(tag = "rule", rename_all = "kebab-case", rename_all_fields = "snake_case")]
        pub enum Facts {
            $($(#[$doc])* $rule { $($(#[$field_doc])* $field: $type),+ },)+
        }

        impl Facts {
            /// The rule that speaks.
            #[must_use]
            pub fn rule(&self) -> RuleId {
                match self { $(Self::$rule { .. } => RuleId::$rule,)+ }
            }
        }
    };
}

rules! {
    /// A session holds more seconds (or items) than it has room for.
    OverCapacity = "over-capacity", Block, {
        /// The session.
        session: SessionKey,
        /// Seconds (or items) in use, relay included.
        used: u32,
        /// Seconds (or items) that the session has, relay included.
        available: u32,
        /// Whether items are counted, not seconds.
        counts_items: bool,
    };
    /// Two sessions of one channel run at the same time.
    SessionsOverlap = "sessions-overlap", BlockIssuing, {
        /// The one that starts first.
        first: SessionKey,
        /// The other.
        second: SessionKey,
        /// Seconds for which both run.
        overlap_seconds: u32,
    };
    /// Two airings of one channel run at the same time.
    AiringsOverlap = "airings-overlap", Block, {
        /// The one that starts first.
        first: AiringId,
        /// The other.
        second: AiringId,
        /// Seconds for which both run.
        overlap_seconds: u32,
    };
    /// An airing lies outside its session, or its day has no session.
    OutsideSession = "outside-session", Block, {
        /// The series.
        series: SeriesId,
        /// Original date of the session.
        date: NaiveDate,
        /// Start of the airing.
        start: NaiveTime,
        /// Start and length in seconds of what the session leaves for airings; none when that day
        /// has no session.
        session: Option<(NaiveTime, u32)>,
    };
    /// An airing sounds in its channel's quiet hours.
    QuietHours = "quiet-hours", BlockIssuing, {
        /// Start of the airing.
        start: NaiveTime,
        /// Length of the airing.
        duration_seconds: u32,
        /// First silent moment.
        quiet_from: NaiveTime,
        /// First moment after the silence.
        quiet_to: NaiveTime,
    };
    /// An airing falls in a blackout.
    Blackout = "blackout", Block, {
        /// The blackout.
        blackout: BlackoutId,
        /// Date of the session.
        date: NaiveDate,
    };
    /// A message is repeated too soon on a channel, start to start.
    LeastGap = "least-gap", Warn, {
        /// The message.
        message: MessageId,
        /// The earlier airing.
        first: AiringId,
        /// The later airing.
        second: AiringId,
        /// Seconds from start to start.
        gap_seconds: u32,
        /// Least seconds from start to start.
        least_seconds: u32,
    };
    /// A message is aired too often on a channel and day.
    MostPerDay = "most-per-day", Warn, {
        /// The message.
        message: MessageId,
        /// The day (of the sessions' start).
        date: NaiveDate,
        /// Airings on that day.
        count: u32,
        /// Most airings on a day.
        most: u32,
    };
    /// A message is aired outside its time of validity.
    MessageNotValid = "message-not-valid", Block, {
        /// The message.
        message: MessageId,
        /// Date of the airing.
        date: NaiveDate,
        /// First valid day.
        valid_from: Option<NaiveDate>,
        /// Last valid day.
        valid_to: Option<NaiveDate>,
    };
    /// A message is aired that is not approved on that date.
    MessageNotApproved = "message-not-approved", BlockIssuing, {
        /// The message.
        message: MessageId,
        /// Date of the airing.
        date: NaiveDate,
        /// Day of the approval; none while it is a draft.
        approved_on: Option<NaiveDate>,
    };
    /// An airing rests on an instrument that is not in force that day, or cannot be told from
    /// another of its title.
    LegalBasis = "legal-basis", BlockIssuing, {
        /// The instrument.
        instrument: InstrumentId,
        /// Date of the session.
        date: NaiveDate,
        /// Whether the message cites it; otherwise its campaign does.
        is_of_message: bool,
        /// What is wrong with citing it.
        fault: BasisFault,
    };
    /// A variant is in a language that no unit of the channel needs.
    LanguageNotNeeded = "language-not-needed", Warn, {
        /// The channel.
        channel: ChannelId,
        /// The language.
        language: Language,
    };
    /// A channel may carry a language that its units need, and airs nothing in it for a week.
    LanguageMissing = "language-missing", Warn, {
        /// The channel.
        channel: ChannelId,
        /// The language.
        language: Language,
        /// Monday of the week.
        week: NaiveDate,
        /// Airings of that week in other languages.
        airing_count: u32,
    };
    /// A presenter would have to be in two places.
    PresenterConflict = "presenter-conflict", Block, {
        /// The presenter.
        presenter: PresenterId,
        /// The earlier airing.
        first: AiringId,
        /// The later airing.
        second: AiringId,
        /// Minutes between the end of one session and the start of the other; negative when they
        /// overlap.
        free_minutes: i32,
        /// Minutes of travel needed between the two venues.
        travel_minutes: u32,
    };
    /// A venue holds two meetings at once.
    VenueConflict = "venue-conflict", Block, {
        /// The venue.
        venue: VenueId,
        /// An airing of the earlier session.
        first: AiringId,
        /// An airing of the later session.
        second: AiringId,
        /// Seconds for which both run.
        overlap_seconds: u32,
    };
    /// A variant has no length, so nobody can tell whether it fits.
    DurationMissing = "duration-missing", BlockIssuing, {
        /// The message.
        message: MessageId,
        /// The language of the variant.
        language: Language,
    };
}

/// One thing that a rule has found. Findings are ordered by date, channel, rule and airings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// How loudly it is said.
    pub level: Level,
    /// The airings that it concerns, in order of time; empty when only sessions clash.
    pub airings: Vec<AiringId>,
    /// The channel, where there is one.
    pub channel: Option<ChannelId>,
    /// The date to show in lists: of the first airing or session.
    pub date: NaiveDate,
    /// What was found.
    pub facts: Facts,
}

impl Finding {
    /// The rule that speaks.
    #[must_use]
    pub fn rule(&self) -> RuleId {
        self.facts.rule()
    }
}

impl Ord for Finding {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |f: &Self| (f.date, f.channel, f.rule());
        place(self)
            .cmp(&place(other))
            .then_with(|| self.airings.cmp(&other.airings))
            .then_with(|| self.facts.cmp(&other.facts))
            .then_with(|| self.level.cmp(&other.level))
    }
}

impl PartialOrd for Finding {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
