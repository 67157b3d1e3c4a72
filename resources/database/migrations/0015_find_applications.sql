-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: applications are found by code, name and subject, people also by year and unit; what nobody has claimed is found by role.
-- Oldest compatible program: 0.1

-- The words and the code an application is found by. No record: it can be computed anew (core.fill_search()).
CREATE TABLE core.application_search (
    application_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    code_key text COLLATE "C" NOT NULL,          -- the code without signs
    tail_key text COLLATE "C" NOT NULL,          -- of it day and number
    number integer,                              -- of the day
    lexemes tsvector NOT NULL,                   -- empty for a confidential one
    CONSTRAINT application_search_application_id_pkey PRIMARY KEY (application_id),
    CONSTRAINT application_search_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);
-- Frequent words must be known to be frequent: the way a search takes hangs on it.
ALTER TABLE core.application_search ALTER COLUMN lexemes SET STATISTICS 500;
CREATE INDEX application_search_lexemes_index ON core.application_search USING gin (lexemes) WITH (gin_pending_list_limit = 512);
CREATE INDEX application_search_received_index ON core.application_search (received_at DESC, application_id DESC);
CREATE INDEX application_search_code_index ON core.application_search (code_key);
CREATE INDEX application_search_tail_index ON core.application_search (tail_key);
CREATE INDEX application_search_number_index ON core.application_search (number, received_at DESC);

-- Written anew with the year and the unit among the words.
DELETE FROM core.party_search;
ALTER TABLE core.party_search ALTER COLUMN lexemes SET STATISTICS 500;

CREATE INDEX application_unclaimed_index ON core.application (unit_id, holder_role, sort_at, id)
    WHERE holder_id IS NULL AND state IN (1, 2, 4);
