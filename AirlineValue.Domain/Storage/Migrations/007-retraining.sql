-- Training again: a draft says which analysis it is to replace, and becomes current by a person's act only. The replaced
-- analysis may be deleted, so that it is named by its number.
ALTER TABLE analysis ADD COLUMN replaces_id INTEGER;

-- When an analysis last became the one that everybody sees, and who made it so; null for drafts, and for what became so
-- before this was noted.
ALTER TABLE analysis ADD COLUMN current_since TEXT;
ALTER TABLE analysis ADD COLUMN current_by TEXT;

-- The analysis that a draft is to replace and the draft on the same extract; made after its training, or when first looked at.
ALTER TABLE analysis ADD COLUMN replacement TEXT;
