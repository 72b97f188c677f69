//! Which tables there are, and what their columns say.

use super::ListKind;
use loa_domain::RecordKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The tables of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Administrative units.
    Units,
    /// Channels.
    Channels,
    /// Series of sessions.
    Series,
    /// Messages; in foreign tables with a variant in the same row.
    Messages,
    /// Variants of messages.
    Variants,
    /// Requirements.
    Requirements,
    /// Airings.
    Airings,
}

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is named for the field of the record that it says")]
pub enum Field {
    Name,
    UnitKind,
    Parent,
    Code,
    Languages,
    Population,
    ValidFrom,
    ValidTo,
    ChannelKind,
    Home,
    Reaches,
    QuietHours,
    LoudspeakerCount,
    Note,
    Channel,
    Session,
    Daypart,
    Days,
    Start,
    Duration,
    RelayProgramme,
    RelayLanguage,
    RelayDuration,
    ItemsAtMost,
    Title,
    ShortLabel,
    Form,
    Approval,
    ApprovedOn,
    MostPerDay,
    LeastGap,
    Message,
    Language,
    Script,
    Recording,
    Campaign,
    Units,
    AtLeast,
    Date,
    State,
    IsPinned,
    Presenter,
    Venue,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// A whole number.
    Count,
    /// A day.
    Date,
    /// A time of day.
    Clock,
    /// A length.
    Duration,
}

impl TableKind {
    /// Every table, parents before the children that refer to them.
    pub const ALL: [Self; 7] = [
        Self::Units,
        Self::Channels,
        Self::Series,
        Self::Messages,
        Self::Variants,
        Self::Requirements,
        Self::Airings,
    ];

    /// The kind of the records in it.
    #[must_use]
    pub fn record_kind(self) -> RecordKind {
        match self {
            Self::Units => RecordKind::Unit,
            Self::Channels => RecordKind::Channel,
            Self::Series => RecordKind::Series,
            Self::Messages => RecordKind::Message,
            Self::Variants => RecordKind::Variant,
            Self::Requirements => RecordKind::Requirement,
            Self::Airings => RecordKind::Airing,
        }
    }

    /// The end of its key in the catalogues.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Channels => "channels",
            Self::Series => "series",
            Self::Messages => "messages",
            Self::Variants => "variants",
            Self::Requirements => "requirements",
            Self::Airings => "airings",
        }
    }

    /// Its columns in our own workbook.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Units => {
                &[Name, UnitKind, Parent, Code, Languages, Population, ValidFrom, ValidTo]
            }
            Self::Channels => {
                &[Name, ChannelKind, Home, Languages, Reaches, QuietHours, LoudspeakerCount, Note]
            }
            Self::Series => &[
                Channel,
                Session,
                Daypart,
                Days,
                Start,
                Duration,
                ValidFrom,
                ValidTo,
                RelayProgramme,
                RelayLanguage,
                RelayDuration,
                ItemsAtMost,
            ],
            Self::Messages => &[
                Title, ShortLabel, Form, Approval, ApprovedOn, ValidFrom, ValidTo, MostPerDay,
                LeastGap,
            ],
            Self::Variants => &[Message, Language, Duration, Recording, Script],
            Self::Requirements => {
                &[Campaign, Message, Language, Units, AtLeast, ValidFrom, ValidTo]
            }
            Self::Airings => &[
                Date, Start, Channel, Session, Message, Language, Duration, State, IsPinned,
                Presenter, Venue, Note, Campaign,
            ],
        }
    }

    /// What a column of a foreign table may say.
    #[must_use]
    pub fn foreign_fields(self) -> Vec<Field> {
        use Field::*;
        let mut fields = self.fields().to_vec();
        if self == Self::Messages {
            fields.extend([Language, Duration, Recording, Script]);
        }
        fields
    }

    /// What a foreign table has to say.
    #[must_use]
    pub fn required_fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Units | Self::Channels => &[Name],
            Self::Series => &[Channel, Start, Duration],
            Self::Messages => &[Title],
            Self::Variants => &[Message],
            Self::Requirements => &[Message, AtLeast, Units],
            Self::Airings => &[Date, Message, Channel],
        }
    }
}

impl Field {
    /// Its name in files and requests, and the end of its key in the catalogues: "valid_from".
    #[must_use]
    pub fn key(self) -> String {
        let word = serde_json::to_value(self).ok();
        word.and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// What stands in its column.
    #[must_use]
    pub fn shape(self) -> Shape {
        use Field::*;
        match self {
            Population | LoudspeakerCount | ItemsAtMost | MostPerDay | LeastGap | AtLeast => {
                Shape::Count
            }
            ValidFrom | ValidTo | ApprovedOn | Date => Shape::Date,
            Start => Shape::Clock,
            Duration | RelayDuration => Shape::Duration,
            _ => Shape::Text,
        }
    }

    /// The list from which its cells are chosen.
    pub(crate) fn list(self) -> Option<ListKind> {
        use Field::*;
        Some(match self {
            UnitKind => ListKind::UnitKinds,
            Parent | Home => ListKind::Units,
            ChannelKind => ListKind::ChannelKinds,
            Channel => ListKind::Channels,
            Daypart => ListKind::Dayparts,
            Form => ListKind::Forms,
            Approval => ListKind::Approvals,
            Message => ListKind::Messages,
            Language | RelayLanguage => ListKind::Languages,
            Campaign => ListKind::Campaigns,
            State => ListKind::States,
            IsPinned => ListKind::YesNo,
            Presenter => ListKind::Presenters,
            Venue => ListKind::Venues,
            _ => return None,
        })
    }

    /// Width of its column in letters.
    #[must_use]
    pub fn width_letters(self) -> u16 {
        use Field::*;
        match self {
            Script => 70,
            Title | Message | Units | Reaches => 44,
            Name | Parent | Home | Channel | RelayProgramme | Campaign => 28,
            Languages | Presenter | Venue | Note | Days | Recording | Session => 20,
            QuietHours | ChannelKind | Form | UnitKind | ShortLabel | State | Approval => 17,
            _ => 13,
        }
    }

    /// Heads under which foreign tables keep it, folded, the likeliest first.
    #[must_use]
    pub fn synonyms(self) -> &'static [&'static str] {
        use Field::*;
        match self {
            Name => &["ten", "ten kenh", "ten cum loa", "cum loa", "ten don vi", "ho ten", "name"],
            UnitKind => &["cap", "loai don vi", "kind"],
            Parent => &["don vi cap tren", "thuoc", "truc thuoc", "parent"],
            Code => &["ma", "ma don vi", "ma so", "ma dvhc", "code"],
            Languages => &["cac tieng", "tieng", "ngon ngu", "tieng dan toc", "languages"],
            Population => &["so dan", "dan so", "so ho", "population"],
            ValidFrom => &["tu ngay", "hieu luc tu", "ngay bat dau", "bat dau tu ngay", "from"],
            ValidTo => &["den ngay", "hieu luc den", "ngay ket thuc", "den het ngay", "to"],
            ChannelKind => &["loai kenh", "loai", "hinh thuc", "channel kind"],
            Home => &["don vi", "thon", "xa", "dia ban", "noi dat", "unit"],
            Reaches => &["pham vi phu", "don vi nghe", "noi nghe", "phu", "reaches"],
            QuietHours => &["gio yen tinh", "gio im lang", "gio khong phat", "quiet hours"],
            LoudspeakerCount => &["so loa", "so luong loa", "loudspeakers"],
            Note => &["ghi chu", "luu y", "note"],
            Channel => &[
                "kenh",
                "cum loa",
                "ten cum loa",
                "ten kenh",
                "dia diem phat",
                "noi phat",
                "dai",
                "cum",
                "channel",
            ],
            Session => &["phien", "buoi", "buoi phat", "ten phien", "session"],
            Daypart => &["khung gio", "buoi trong ngay", "daypart"],
            Days => &["cac ngay", "ngay phat", "thu", "ngay trong tuan", "lap lai", "ngay", "days"],
            Start => &[
                "gio",
                "gio phat",
                "thoi gian",
                "bat dau",
                "gio bat dau",
                "thoi gian phat",
                "thoi diem",
                "tu gio",
                "start",
            ],
            Duration => &[
                "thoi luong",
                "thoi luong phut",
                "thoi luong giay",
                "do dai",
                "so phut",
                "phut",
                "duration",
            ],
            RelayProgramme => &["tiep song", "chuong trinh tiep song", "relay"],
            RelayLanguage => &["tieng tiep song", "relay language"],
            RelayDuration => &["thoi luong tiep song", "relay duration"],
            ItemsAtMost => &["so muc nhieu nhat", "so bai nhieu nhat", "items at most"],
            Title => &[
                "tieu de",
                "noi dung",
                "ten noi dung",
                "ten tin bai",
                "tin bai",
                "ten bai",
                "noi dung tuyen truyen",
                "title",
            ],
            ShortLabel => &["nhan ngan", "ten ngan", "viet tat", "short label"],
            Form => &["the loai", "hinh thuc", "loai", "form"],
            Approval => &["phe duyet", "duyet", "trang thai", "approval"],
            ApprovedOn => &["ngay duyet", "ngay phe duyet", "approved on"],
            MostPerDay => &["nhieu nhat moi ngay", "so lan moi ngay", "most per day"],
            LeastGap => &["cach nhau it nhat phut", "gian cach", "least gap"],
            Message => &[
                "noi dung",
                "tieu de",
                "ten noi dung",
                "noi dung phat",
                "tin bai",
                "ten tin bai",
                "chuong trinh",
                "noi dung tuyen truyen",
                "message",
            ],
            Language => &["tieng", "ngon ngu", "thu tieng", "language"],
            Script => &["loi doc", "loi", "kich ban", "van ban doc", "noi dung chi tiet", "script"],
            Recording => &["ban ghi", "tep", "ten tep", "file", "tep am thanh", "recording"],
            Campaign => &["dot", "dot tuyen truyen", "chien dich", "campaign"],
            Units => &["don vi", "don vi nghe", "dia ban", "xa", "thon", "units"],
            AtLeast => &[
                "it nhat",
                "so luot",
                "so lan",
                "chi tieu",
                "so luot phat",
                "so lan phat",
                "at least",
            ],
            Date => &["ngay", "ngay phat", "ngay thang", "ngay thang nam", "date"],
            State => &["trang thai", "tinh trang", "state"],
            IsPinned => &["ghim", "khoa", "pinned"],
            Presenter => {
                &["nguoi trinh bay", "bao cao vien", "phat thanh vien", "nguoi doc", "presenter"]
            }
            Venue => &["dia diem", "noi to chuc", "venue"],
        }
    }
}
