-- What groups are like beside all members: distributions of indicators and traits, and how sure membership is; made after
-- the analysis, or when first looked at.
CREATE TABLE group_portraits (
    scoring_id INTEGER PRIMARY KEY REFERENCES scoring (id),
    portraits TEXT NOT NULL,
    made_at TEXT NOT NULL
);

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

-- Named lists of members
