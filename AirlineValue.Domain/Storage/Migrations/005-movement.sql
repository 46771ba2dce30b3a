-- Movement: who went from which group to which between two periods. Made when first asked for, and gone with either period.
CREATE TABLE group_movement (
    then_scoring_id INTEGER NOT NULL REFERENCES scoring (id) ON DELETE CASCADE,
    now_scoring_id INTEGER NOT NULL REFERENCES scoring (id) ON DELETE CASCADE,
    movement TEXT NOT NULL,
    PRIMARY KEY (then_scoring_id, now_scoring_id)
) WITHOUT ROWID;
CREATE INDEX group_movement_now ON group_movement (now_scoring_id);

-- What of a movement between periods of two models the members made and what the models. A third scoring lies between: that
-- of the earlier extract by the later model, which never outlives both of the others.
CREATE TABLE movement_causes (
    then_scoring_id INTEGER NOT NULL REFERENCES scoring (id) ON DELETE CASCADE,
    now_scoring_id INTEGER NOT NULL REFERENCES scoring (id) ON DELETE CASCADE,
    causes TEXT NOT NULL,
    PRIMARY KEY (then_scoring_id, now_scoring_id)
) WITHOUT ROWID;
CREATE INDEX movement_causes_now ON movement_causes (now_scoring_id);
