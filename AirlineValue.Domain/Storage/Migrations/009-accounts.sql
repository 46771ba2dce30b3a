-- Accounts. They are disabled, never deleted: what they did bears their names.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_name TEXT NOT NULL,
    normalized_user_name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    is_disabled INTEGER NOT NULL DEFAULT 0,
    password_hash TEXT,
    security_stamp TEXT NOT NULL,
    concurrency_stamp TEXT,
    lockout_enabled INTEGER NOT NULL,
    lockout_end TEXT,
    access_failed_count INTEGER NOT NULL DEFAULT 0,
    last_sign_in_at TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
);
