-- Schema 3: the index for search without diacritics.
--
-- All of it is derived: the words of the records, folded by the program. It is built when the file
-- is first opened and kept with every write from then on. A build before this one refuses the file,
-- since it would write without keeping the index.

PRAGMA user_version = 3;

-- Whether the index holds every record. A later migration that changes what is indexed sets it back
-- to 0 and so has the index built anew.
CREATE TABLE search_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    is_built INTEGER NOT NULL
) STRICT;

INSERT INTO search_state (id, is_built) VALUES (1, 0);

-- Which record each row of the index is of. The number orders results: the place of the kind in the
-- program's list, times 2^40, plus a serial number within the kind.
CREATE TABLE search_record (
    number INTEGER NOT NULL PRIMARY KEY,
    record_kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    UNIQUE (record_id, record_kind)
) STRICT;

-- The folded words of each record, by its number. Prefixes of one to four letters have lists of
-- their own, so that a question is answered from its first letter on.
CREATE VIRTUAL TABLE search_words USING fts5 (
    title,
    body,
    prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 0'
);
