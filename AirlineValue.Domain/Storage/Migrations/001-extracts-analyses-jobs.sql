-- Extracts and what is in them.
CREATE TABLE extract (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL,
    origin TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_bytes INTEGER NOT NULL,
    sha256 TEXT,
    source_path TEXT,
    reading_options TEXT NOT NULL,
    layout TEXT,
    refusal TEXT,
    report TEXT,
    totals TEXT,
    window_end TEXT,
    import_seconds REAL NOT NULL DEFAULT 0,
    uploaded_at TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    imported_at TEXT
);
CREATE INDEX extract_sha256 ON extract (sha256);

-- The key holds the extract (upper 32 bits) and the row in it: the rows of an extract lie together, in the file's order.
CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    extract_id INTEGER GENERATED ALWAYS AS (id >> 32) VIRTUAL,
    "MEMBER_NO" TEXT NOT NULL,
    "FFP_DATE" TEXT,
    "FIRST_FLIGHT_DATE" TEXT,
    "GENDER" TEXT,
    "FFP_TIER" INTEGER,
    "WORK_CITY" TEXT,
    "WORK_PROVINCE" TEXT,
    "WORK_COUNTRY" TEXT,
    "AGE" INTEGER,
    "LOAD_TIME" TEXT,
    "FLIGHT_COUNT" INTEGER,
    "BP_SUM" REAL,
    "EP_SUM_YR_1" REAL,
    "EP_SUM_YR_2" REAL,
    "SUM_YR_1" REAL,
    "SUM_YR_2" REAL,
    "SEG_KM_SUM" REAL,
    "WEIGHTED_SEG_KM" REAL,
    "LAST_FLIGHT_DATE" TEXT,
    "AVG_FLIGHT_COUNT" REAL,
    "AVG_BP_SUM" REAL,
    "BEGIN_TO_FIRST" INTEGER,
    "LAST_TO_END" INTEGER,
    "AVG_INTERVAL" REAL,
    "MAX_INTERVAL" INTEGER,
    "ADD_POINTS_SUM_YR_1" REAL,
    "ADD_POINTS_SUM_YR_2" REAL,
    "EXCHANGE_COUNT" INTEGER,
    "avg_discount" REAL,
    "P1Y_Flight_Count" INTEGER,
    "L1Y_Flight_Count" INTEGER,
    "P1Y_BP_SUM" REAL,
    "L1Y_BP_SUM" REAL,
    "EP_SUM" REAL,
    "ADD_Point_SUM" REAL,
    "Eli_Add_Point_Sum" REAL,
    "L1Y_ELi_Add_Points" REAL,
    "Points_Sum" REAL,
    "L1Y_Points_Sum" REAL,
    "Ration_L1Y_Flight_Count" REAL,
    "Ration_P1Y_Flight_Count" REAL,
    "Ration_P1Y_BPS" REAL,
    "Ration_L1Y_BPS" REAL,
    "Point_NotFlight" INTEGER,
    "POINTS_BALANCE" REAL,
    "POINTS_EXPIRY_DATE" TEXT,
    "POINTS_EXPIRING" REAL,
    "TIER_EXPIRY_DATE" TEXT,
    "YR_2_KM" REAL,
    "OPT_OUT" TEXT
);
-- Numbers sort as numbers when shorter ones come first; the same index finds one member and keeps numbers unique.
CREATE UNIQUE INDEX member_number ON member (extract_id, length("MEMBER_NO"), "MEMBER_NO");

CREATE TABLE quarantined_row (
    extract_id INTEGER NOT NULL REFERENCES extract (id),
    ordinal INTEGER NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT,
    reason TEXT NOT NULL,
    found TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (extract_id, ordinal)
) WITHOUT ROWID;

-- An analysis is a trained model; a scoring is what the model says of the members of one extract.
CREATE TABLE analysis (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL,
    is_current INTEGER NOT NULL DEFAULT 0,
    extract_id INTEGER NOT NULL REFERENCES extract (id),
    indicator_set TEXT NOT NULL,
    cleaning_options TEXT NOT NULL,
    clustering_options TEXT NOT NULL,
    scaler TEXT NOT NULL,
    inertia REAL NOT NULL,
    iterations INTEGER NOT NULL,
    winning_restart INTEGER NOT NULL,
    validity TEXT NOT NULL,
    seconds TEXT NOT NULL,
    program_version TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
CREATE UNIQUE INDEX analysis_current ON analysis (is_current) WHERE is_current = 1;

CREATE TABLE segment (
    analysis_id INTEGER NOT NULL REFERENCES analysis (id),
    rank INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    centre_standardised TEXT NOT NULL,
    centre TEXT NOT NULL,
    PRIMARY KEY (analysis_id, rank)
) WITHOUT ROWID;

CREATE TABLE scoring (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    analysis_id INTEGER NOT NULL REFERENCES analysis (id),
    extract_id INTEGER NOT NULL REFERENCES extract (id),
    is_training INTEGER NOT NULL,
    funnel TEXT NOT NULL,
    clustered_members INTEGER NOT NULL,
    spreads TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX scoring_analysis ON scoring (analysis_id);

CREATE TABLE segment_figures (
    scoring_id INTEGER NOT NULL REFERENCES scoring (id),
    rank INTEGER NOT NULL,
    figures TEXT NOT NULL,
    spreads TEXT NOT NULL,
    PRIMARY KEY (scoring_id, rank)
) WITHOUT ROWID;

CREATE TABLE member_score (
    scoring_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    segment INTEGER,
    dropped_by INTEGER,
    L REAL,
    R REAL,
    F REAL,
    M REAL,
    C REAL,
    distance REAL,
    second_segment INTEGER,
    second_distance REAL,
    PRIMARY KEY (scoring_id, member_id)
) WITHOUT ROWID;
CREATE INDEX member_score_segment ON member_score (scoring_id, segment);

-- Imports, analyses and deletions, in the order in which they were asked for.
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    extract_id INTEGER,
    analysis_id INTEGER,
    request TEXT NOT NULL,
    phase TEXT,
    done_bytes INTEGER NOT NULL DEFAULT 0,
    total_bytes INTEGER NOT NULL DEFAULT 0,
    done_rows INTEGER NOT NULL DEFAULT 0,
    total_rows INTEGER NOT NULL DEFAULT 0,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    started_at TEXT,
    finished_at TEXT
);
CREATE INDEX job_status ON job (status, id);

