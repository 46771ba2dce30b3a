-- Contacts: who must not be contacted, exports of lists as they left, and what came of them.

-- Scoring: extracts judged by a stored model, and how far they are from what it was trained on.
