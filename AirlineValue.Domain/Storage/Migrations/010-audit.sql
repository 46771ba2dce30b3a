-- What was done, by whom. Entries are chained by hashes and never changed. They name members by salted hashes; audit_member tells
-- whose these are until the member is erased, so that the chain holds after that, too.
CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_by_act ON audit_entry (act, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never deleted');
END;
CREATE TABLE audit_member (
    member_number TEXT PRIMARY KEY,
    salt BLOB NOT NULL,
    digest TEXT NOT NULL UNIQUE
) WITHOUT ROWID;
-- What looks at the whole chain found.
CREATE TABLE audit_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    found TEXT NOT NULL
);
