-- What groups are like beside all members: distributions of indicators and traits, and how sure membership is; made after
-- the analysis, or when first looked at.
CREATE TABLE group_portraits (
    scoring_id INTEGER PRIMARY KEY REFERENCES scoring (id),
    portraits TEXT NOT NULL,
    made_at TEXT NOT NULL
);

-- Value: weightings of the indicators
-- A weighting never changes: what is saved again under its name takes its place, and it stays for links that name it.
CREATE TABLE weighting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE,
    weights TEXT NOT NULL,
    judgements TEXT,
    is_current INTEGER NOT NULL DEFAULT 0,
    current_since TEXT,
    current_by TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    replaced_at TEXT
);
CREATE UNIQUE INDEX weighting_name ON weighting (name) WHERE replaced_at IS NULL;
CREATE UNIQUE INDEX weighting_current ON weighting (is_current) WHERE is_current = 1;

-- Indicator sets
-- An analysis keeps a copy of the set that it used, not only its name.
CREATE TABLE indicator_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    indicators TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
UPDATE analysis SET indicator_set = '{"name":"LRFMC","indicators":[{"indicator":"L"},{"indicator":"R"},{"indicator":"F"},{"indicator":"M"},{"indicator":"C"}]}'
WHERE indicator_set = 'LRFMC';
UPDATE cluster_count_choice SET indicator_set = '{"name":"LRFMC","indicators":[{"indicator":"L"},{"indicator":"R"},{"indicator":"F"},{"indicator":"M"},{"indicator":"C"}]}'
WHERE indicator_set = 'LRFMC';

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
