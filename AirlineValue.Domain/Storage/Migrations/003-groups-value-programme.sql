-- What groups are like beside all members: distributions of indicators and traits, and how sure membership is; made after
-- the analysis, or when first looked at.
CREATE TABLE group_portraits (
    scoring_id INTEGER PRIMARY KEY REFERENCES scoring (id),
    portraits TEXT NOT NULL,
    made_at TEXT NOT NULL
);

-- Value: weightings of the indicators

-- Indicator sets

-- The programme: versions of its rules

-- Named lists of members
