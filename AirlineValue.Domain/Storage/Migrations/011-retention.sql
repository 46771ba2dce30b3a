-- Members who were erased from the file of an export after it had left: the file that is kept differs from that one in their rows.
ALTER TABLE contact_export ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
