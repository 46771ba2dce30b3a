-- The cells of an extract once more, column by column in runs of 65,536 rows: what looks at all members (profiles, filters,
-- counts, analyses) reads few columns whole, where the rows of table member serve whoever looks at one member.
CREATE TABLE member_column (
    extract_id INTEGER NOT NULL REFERENCES extract (id),
    column_name TEXT NOT NULL,
    run INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    cells BLOB NOT NULL,
    UNIQUE (extract_id, column_name, run)
);

-- What a model says of every member of an extract, in the same form and order.
CREATE TABLE score_column (
    scoring_id INTEGER NOT NULL REFERENCES scoring (id),
    column_name TEXT NOT NULL,
    run INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    cells BLOB NOT NULL,
    UNIQUE (scoring_id, column_name, run)
);

-- What is known of an extract's columns; made by its import.
CREATE TABLE extract_profile (
    extract_id INTEGER PRIMARY KEY REFERENCES extract (id),
    columns TEXT NOT NULL,
    distributions TEXT NOT NULL,
    correlation TEXT NOT NULL,
    consistency TEXT NOT NULL,
    seconds REAL NOT NULL,
    program_version TEXT NOT NULL,
    made_at TEXT NOT NULL
);

-- Named settings of cleaning; an analysis keeps a copy of the settings and the name that they had.
CREATE TABLE cleaning_profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    options TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
ALTER TABLE analysis ADD COLUMN cleaning_profile TEXT;

-- Members by the combinations of above and at or below the mean, beside their groups; made with the analysis, or when first
-- asked for.
ALTER TABLE scoring ADD COLUMN classic TEXT;

-- Two extracts side by side; extracts never change, so it is computed once.
CREATE TABLE extract_comparison (
    base_extract_id INTEGER NOT NULL REFERENCES extract (id),
    other_extract_id INTEGER NOT NULL REFERENCES extract (id),
    comparison TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (base_extract_id, other_extract_id)
) WITHOUT ROWID;

-- Numbers of clusters judged by the same indices: what was asked for, and the figures of every number.
CREATE TABLE cluster_count_choice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    extract_id INTEGER NOT NULL REFERENCES extract (id),
    indicator_set TEXT NOT NULL,
    cleaning_options TEXT NOT NULL,
    cleaning_profile TEXT,
    choice TEXT NOT NULL,
    seconds REAL NOT NULL,
    program_version TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
CREATE INDEX cluster_count_choice_extract ON cluster_count_choice (extract_id);
