-- Files of the watched folder, and what became of each. Rows stay when their extract is deleted.
CREATE TABLE watched_file (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    found_at TEXT NOT NULL,
    extract_id INTEGER,
    -- null while it is imported and scored
    outcome TEXT,
    failure TEXT,
    -- the name under done or failed, chosen before the file is moved
    moved_as TEXT,
    -- null until its report is written and the file is moved
    finished_at TEXT
);
CREATE INDEX watched_file_unfinished ON watched_file (id) WHERE finished_at IS NULL;
