-- Contacts: who must not be contacted, exports of lists as they left, and what came of them.

-- Scoring: extracts judged by a stored model, and how far they are from what it was trained on.

-- What a model says of one extract is one period: scored once, seen when all of it is there.
ALTER TABLE scoring ADD COLUMN status TEXT NOT NULL DEFAULT 'Completed';
ALTER TABLE scoring ADD COLUMN created_by TEXT;
CREATE UNIQUE INDEX scoring_period ON scoring (analysis_id, extract_id);

-- How far a period is from what the model was trained on, and what follows from it; none for the training members.
ALTER TABLE scoring ADD COLUMN drift TEXT;
ALTER TABLE scoring ADD COLUMN verdict TEXT;
