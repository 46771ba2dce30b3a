-- Sessions that somebody has signed out of: a cookie that was copied before stays worthless after a restart, too.
CREATE TABLE ended_session (
    session TEXT PRIMARY KEY,
    ended_at TEXT NOT NULL
) WITHOUT ROWID;
