-- Schema 2: days of rest and observances, corrections of instruments, files of directives, dated
-- offices, and what a blackout is about.
--
-- Everything is an addition; the defaults say what files of schema 1 meant. A build before this one
-- refuses the file, since it would drop what it does not know.

PRAGMA user_version = 2;

ALTER TABLE organization ADD COLUMN valid_from TEXT;
ALTER TABLE organization ADD COLUMN predecessor TEXT
    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE legal_instrument ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]';

ALTER TABLE directive ADD COLUMN received_on TEXT;
ALTER TABLE directive ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]';

ALTER TABLE blackout ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE blackout ADD COLUMN silence TEXT NOT NULL DEFAULT 'everything';
ALTER TABLE blackout ADD COLUMN recurrence TEXT;

ALTER TABLE settings ADD COLUMN reading_syllables_per_minute TEXT NOT NULL DEFAULT '{}';

CREATE TABLE official_day (
    id TEXT NOT NULL PRIMARY KEY,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE observance (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    calendar TEXT NOT NULL,
    month INTEGER NOT NULL,
    day INTEGER NOT NULL,
    since_year INTEGER,
    lead_days INTEGER,
    note TEXT NOT NULL
) STRICT;

-- The bytes of files that came with a directive, by their SHA-256 sum. They are written once, before
-- the change that names them, and are never changed.
CREATE TABLE attachment_content (
    sha256 TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;
