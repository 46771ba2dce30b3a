-- Goals: what people want a KPI to be in a month. An entry never changes: the last one of a KPI, group and month holds, and one
-- without a target takes the goal back. Groups are named by their keys, so that goals outlive the analyses.
CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kpi TEXT NOT NULL,
    segment TEXT NOT NULL,
    month TEXT NOT NULL,
    side TEXT,
    target REAL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
CREATE INDEX goal_subject ON goal (kpi, segment, month, id);

-- Alerts: rules that people set. A rule never changes: another one takes its place, so that the log says what was checked.
CREATE TABLE alert_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    segment TEXT NOT NULL,
    measure TEXT NOT NULL,
    side TEXT NOT NULL,
    alert_limit REAL NOT NULL,
    replaces_id INTEGER REFERENCES alert_rule (id),
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT
);

-- What came of the rules, period by period. It refers to scorings and extracts by number only, since they may be deleted.
CREATE TABLE alert_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule_id INTEGER NOT NULL REFERENCES alert_rule (id),
    scoring_id INTEGER NOT NULL,
    analysis_id INTEGER NOT NULL,
    extract_id INTEGER NOT NULL,
    extract_file TEXT NOT NULL,
    window_end TEXT,
    then_extract_id INTEGER,
    then_window_end TEXT,
    result TEXT NOT NULL,
    obstacle TEXT,
    value REAL,
    evaluated_at TEXT NOT NULL,
    UNIQUE (scoring_id, rule_id)
);

-- Which periods have been checked, by rules or by none; those that were there before alerts stay unchecked.
CREATE TABLE alert_evaluation (
    scoring_id INTEGER PRIMARY KEY,
    evaluated_at TEXT
);
INSERT INTO alert_evaluation (scoring_id) SELECT id FROM scoring WHERE status = 'Completed';
