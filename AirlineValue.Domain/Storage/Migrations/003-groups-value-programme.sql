-- What groups are like beside all members

-- Value: weightings of the indicators

-- Indicator sets

-- The programme: versions of its rules

-- Named lists of members
