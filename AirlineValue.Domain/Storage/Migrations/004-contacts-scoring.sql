-- Contacts: who must not be contacted, exports of lists as they left, and what came of them.
-- What is uploaded stays as history; suppressed_member is what holds now. Members are named by their numbers, so that it
-- holds for extracts that are yet to come.
CREATE TABLE suppression_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    file_name TEXT,
    note TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    suppressed_after INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
CREATE TABLE suppression_number (
    entry_id INTEGER NOT NULL REFERENCES suppression_entry (id),
    member_number TEXT NOT NULL,
    PRIMARY KEY (entry_id, member_number)
) WITHOUT ROWID;
CREATE TABLE suppressed_member (
    member_number TEXT PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES suppression_entry (id)
) WITHOUT ROWID;

-- Exports rest on extracts and analyses that may be deleted, so that they refer to them by number only.
CREATE TABLE contact_export (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL,
    strategy TEXT NOT NULL,
    query TEXT NOT NULL,
    programme_version INTEGER,
    extract_id INTEGER NOT NULL,
    extract_file TEXT NOT NULL,
    window_end TEXT,
    analysis_id INTEGER,
    scoring_id INTEGER,
    weighting_id INTEGER,
    band REAL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    left_out TEXT NOT NULL,
    hold_out_share REAL NOT NULL,
    seed INTEGER NOT NULL,
    columns TEXT NOT NULL,
    groups TEXT NOT NULL,
    file_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
CREATE TABLE contact_export_member (
    export_id INTEGER NOT NULL REFERENCES contact_export (id),
    member_number TEXT NOT NULL,
    is_control INTEGER NOT NULL,
    segment TEXT,
    PRIMARY KEY (export_id, member_number)
) WITHOUT ROWID;
CREATE TABLE contact_export_part (
    export_id INTEGER NOT NULL REFERENCES contact_export (id),
    ordinal INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (export_id, ordinal)
);
CREATE TABLE response_upload (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    export_id INTEGER NOT NULL REFERENCES contact_export (id),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (export_id, sha256)
);
CREATE TABLE contact_response (
    export_id INTEGER NOT NULL REFERENCES contact_export (id),
    member_number TEXT NOT NULL,
    upload_id INTEGER NOT NULL REFERENCES response_upload (id),
    contacted_on TEXT NOT NULL,
    has_responded INTEGER NOT NULL,
    PRIMARY KEY (export_id, member_number)
) WITHOUT ROWID;
-- Rows of either kind of file that were not taken; the other number is null.
CREATE TABLE rejected_contact_row (
    entry_id INTEGER REFERENCES suppression_entry (id),
    upload_id INTEGER REFERENCES response_upload (id),
    line INTEGER NOT NULL,
    fault TEXT NOT NULL,
    found TEXT NOT NULL
);
CREATE INDEX rejected_contact_row_entry ON rejected_contact_row (entry_id, line);
CREATE INDEX rejected_contact_row_upload ON rejected_contact_row (upload_id, line);

-- Scoring: extracts judged by a stored model, and how far they are from what it was trained on.

-- What a model says of one extract is one period: scored once, seen when all of it is there.
ALTER TABLE scoring ADD COLUMN status TEXT NOT NULL DEFAULT 'Completed';
ALTER TABLE scoring ADD COLUMN created_by TEXT;
CREATE UNIQUE INDEX scoring_period ON scoring (analysis_id, extract_id);

-- How far a period is from what the model was trained on, and what follows from it; none for the training members.
ALTER TABLE scoring ADD COLUMN drift TEXT;
ALTER TABLE scoring ADD COLUMN verdict TEXT;
