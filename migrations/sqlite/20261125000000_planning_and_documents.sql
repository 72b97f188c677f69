-- Schema 4: saved ways of planning, make-goods, recordings as files, and what imports remember.
--
-- Everything is an addition; the defaults say what files of schema 3 meant. A build before this one
-- refuses the file, since it would drop what it does not know.

PRAGMA user_version = 4;

-- JSON: what the office's automatic planning looks after, by name.
ALTER TABLE settings ADD COLUMN planning_profiles TEXT NOT NULL DEFAULT '[]';
-- JSON: how the columns of foreign tables are read, by what their heads say.
ALTER TABLE settings ADD COLUMN table_mappings TEXT NOT NULL DEFAULT '[]';
-- The folder of recordings; relative to the folder of the file, empty for that folder itself.
ALTER TABLE settings ADD COLUMN audio_folder TEXT NOT NULL DEFAULT '';

-- JSON: the file of a recording with what was measured of it.
ALTER TABLE variant ADD COLUMN audio TEXT;

-- JSON: sentences of the campaign's documents that the office wrote in place of the usual ones.
ALTER TABLE campaign ADD COLUMN texts TEXT NOT NULL DEFAULT '{}';

-- The airing that failed and in whose place this one stands.
ALTER TABLE airing ADD COLUMN makes_good_for TEXT
    REFERENCES airing (id) DEFERRABLE INITIALLY DEFERRED;
