-- Schema 1: the plan and its change log.
--
-- Ids are UUIDs in canonical text. Dates are ISO 8601 (2021-10-04), times of day HH:MM:SS, moments
-- RFC 3339 in UTC. Booleans are 0 or 1. Lists without an identity of their own are JSON. No build
-- before this one can open the file.

PRAGMA application_id = 1282367793;
PRAGMA user_version = 1;

CREATE TABLE administrative_unit (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    parent TEXT REFERENCES administrative_unit (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT,
    languages TEXT NOT NULL,
    population INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    predecessors TEXT NOT NULL
) STRICT;

CREATE TABLE organization (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    parent_body TEXT NOT NULL,
    abbreviation TEXT NOT NULL,
    place_name TEXT NOT NULL,
    signing_form TEXT NOT NULL,
    signatory_authority TEXT NOT NULL,
    signatory_position TEXT NOT NULL,
    signatory_name TEXT NOT NULL,
    recipients TEXT NOT NULL
) STRICT;

CREATE TABLE legal_instrument (
    id TEXT NOT NULL PRIMARY KEY,
    symbol TEXT NOT NULL,
    title TEXT NOT NULL,
    issuer TEXT NOT NULL,
    dated TEXT,
    in_force_from TEXT,
    in_force_to TEXT,
    replaced_by TEXT REFERENCES legal_instrument (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE directive (
    id TEXT NOT NULL PRIMARY KEY,
    symbol TEXT NOT NULL,
    subject TEXT NOT NULL,
    issuer TEXT NOT NULL,
    dated TEXT,
    body TEXT NOT NULL,
    tasks TEXT NOT NULL
) STRICT;

CREATE TABLE campaign (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    legal_bases TEXT NOT NULL,
    directive TEXT REFERENCES directive (id) DEFERRABLE INITIALLY DEFERRED,
    lead_body TEXT REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    hue INTEGER NOT NULL
) STRICT;

CREATE TABLE message (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    short_label TEXT NOT NULL,
    form TEXT NOT NULL,
    legal_bases TEXT NOT NULL,
    approval TEXT NOT NULL,
    approved_on TEXT,
    valid_from TEXT,
    valid_to TEXT,
    most_per_day INTEGER,
    least_gap_minutes INTEGER,
    hue INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE variant (
    id TEXT NOT NULL PRIMARY KEY,
    message TEXT NOT NULL REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL,
    duration_seconds INTEGER,
    script TEXT NOT NULL,
    recording TEXT NOT NULL
) STRICT;

CREATE TABLE channel (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    home TEXT REFERENCES administrative_unit (id) DEFERRABLE INITIALLY DEFERRED,
    reaches TEXT NOT NULL,
    languages TEXT NOT NULL,
    quiet_hours TEXT NOT NULL,
    loudspeaker_count INTEGER NOT NULL,
    note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE session_series (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL REFERENCES channel (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    daypart TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    starts_at TEXT NOT NULL,
    duration_seconds INTEGER NOT NULL,
    relay_programme TEXT,
    relay_language TEXT,
    relay_duration_seconds INTEGER,
    items_at_most INTEGER,
    exceptions TEXT NOT NULL
) STRICT;

CREATE TABLE presenter (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    office_phone TEXT NOT NULL,
    languages TEXT NOT NULL
) STRICT;

CREATE TABLE venue (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    unit TEXT REFERENCES administrative_unit (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE travel_time (
    id TEXT NOT NULL PRIMARY KEY,
    from_venue TEXT NOT NULL REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    to_venue TEXT NOT NULL REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    minutes INTEGER NOT NULL
) STRICT;

CREATE TABLE blackout (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    unit TEXT REFERENCES administrative_unit (id) DEFERRABLE INITIALLY DEFERRED,
    channel TEXT REFERENCES channel (id) DEFERRABLE INITIALLY DEFERRED,
    dates_from TEXT NOT NULL,
    dates_to TEXT NOT NULL,
    from_time TEXT,
    to_time TEXT
) STRICT;

CREATE TABLE requirement (
    id TEXT NOT NULL PRIMARY KEY,
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    message TEXT NOT NULL REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    units TEXT NOT NULL,
    language TEXT NOT NULL,
    at_least INTEGER NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL
) STRICT;

CREATE TABLE airing (
    id TEXT NOT NULL PRIMARY KEY,
    campaign TEXT NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    variant TEXT NOT NULL REFERENCES variant (id) DEFERRABLE INITIALLY DEFERRED,
    series TEXT NOT NULL REFERENCES session_series (id) DEFERRABLE INITIALLY DEFERRED,
    session_date TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    state TEXT NOT NULL,
    is_pinned INTEGER NOT NULL,
    presenter TEXT REFERENCES presenter (id) DEFERRABLE INITIALLY DEFERRED,
    venue TEXT REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX airing_series_date ON airing (series, session_date);
CREATE INDEX airing_campaign ON airing (campaign);
CREATE INDEX airing_variant ON airing (variant);

-- At most one row, under the nil id; while there is none the defaults of the program hold.
CREATE TABLE settings (
    id TEXT NOT NULL PRIMARY KEY CHECK (id = '00000000-0000-0000-0000-000000000000'),
    organization TEXT REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    zone TEXT NOT NULL,
    travel_minutes INTEGER NOT NULL,
    levels TEXT NOT NULL
) STRICT;

-- One row: how often the plan has been written.
CREATE TABLE plan_revision (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;

INSERT INTO plan_revision (id, revision) VALUES (1, 0);

-- One row for every write, never removed.
CREATE TABLE change_log (
    sequence INTEGER NOT NULL PRIMARY KEY,
    logged_at TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    kind TEXT NOT NULL,
    target INTEGER REFERENCES change_log (sequence) DEFERRABLE INITIALLY DEFERRED,
    schema_version INTEGER NOT NULL,
    record_count INTEGER NOT NULL,
    is_undone INTEGER NOT NULL,
    is_discarded INTEGER NOT NULL
) STRICT;

-- One row for every record that a write touched, with the whole record before and after as JSON:
-- no before is an addition, no after a removal.
CREATE TABLE logged_change (
    sequence INTEGER NOT NULL REFERENCES change_log (sequence) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    record_kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    before_json TEXT,
    after_json TEXT,
    PRIMARY KEY (sequence, position)
) STRICT;

CREATE INDEX change_log_standing ON change_log (sequence) WHERE kind = 'edit' AND is_undone = 0;
CREATE INDEX change_log_undone ON change_log (sequence) WHERE is_undone = 1 AND is_discarded = 0;
CREATE INDEX logged_change_record ON logged_change (record_id, record_kind, sequence);
CREATE INDEX logged_change_removal ON logged_change (sequence) WHERE after_json IS NULL;
