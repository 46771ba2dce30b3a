-- What groups are like beside all members

-- Value: weightings of the indicators

-- Indicator sets

-- The programme: versions of its rules. None is ever changed: what a list rested on can be read again.
CREATE TABLE programme_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    effective_from TEXT NOT NULL,
    rules TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
CREATE INDEX programme_version_effective ON programme_version (effective_from, id);

-- Named lists of members: the query of a list, which is evaluated anew at each opening.
CREATE TABLE named_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    query TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
