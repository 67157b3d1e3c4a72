-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: administrative procedures as versions with dates in force: cases, papers, fees with exemptions, steps.
-- Oldest compatible program: 0.1

-- A procedure of the national catalogue. What it asks stands in its versions.
CREATE TABLE core.procedure (
    code text NOT NULL,
    kind text NOT NULL DEFAULT 'ordinary',
    field text NOT NULL,
    level text NOT NULL,
    successor_code text,
    end_reason text,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT procedure_code_pkey PRIMARY KEY (code),
    -- 1.000894, also with the code of an agency behind it (2.000815.000.00.00.H55).
    CONSTRAINT procedure_code_check CHECK (code ~ '^[0-9]\.[0-9]{6}(\.[A-Z0-9]{2,3}){0,5}$'),
    CONSTRAINT procedure_kind_check CHECK (kind IN ('ordinary', 'linked')),
    CONSTRAINT procedure_field_check CHECK (length(field) BETWEEN 1 AND 120),
    CONSTRAINT procedure_level_check CHECK (level IN ('commune', 'commune_police', 'district', 'province', 'other')),
    CONSTRAINT procedure_successor_code_check CHECK (successor_code <> code),
    CONSTRAINT procedure_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES core.procedure (code)
);
CREATE INDEX procedure_successor_code_index ON core.procedure (successor_code) WHERE successor_code IS NOT NULL;

-- What counted from one day to another. A draft has no days yet; what was put in force stays as it is for good, except
-- that it ends. An application keeps the version of the day it was accepted.
CREATE TABLE core.procedure_version (
    id uuid NOT NULL,
    procedure_code text NOT NULL,
    number integer NOT NULL,
    valid_from date,
    valid_to date,
    name text NOT NULL,
    name_key text NOT NULL GENERATED ALWAYS AS (core.fold(name)) STORED,
    summary text NOT NULL DEFAULT '',
    field text NOT NULL,
    competent_kind text NOT NULL,
    result_kind text NOT NULL DEFAULT 'other',
    result_name text NOT NULL DEFAULT '',
    legal_basis jsonb NOT NULL DEFAULT '[]',      -- [{number, title, date, issuer}]
    requirements text NOT NULL DEFAULT '',
    online_level text NOT NULL DEFAULT 'information',
    form_set text NOT NULL DEFAULT 'one_stop',
    cut_off boolean NOT NULL DEFAULT false,       -- same-day term: what comes after 15:00 is due the next working day
    supplement_limit integer,                     -- null: as often as needed
    pause_limit_days integer,
    extension_limit integer,
    extension_days integer,
    questions jsonb NOT NULL DEFAULT '[]',        -- [{key, text, kind, choices}]: what the conditions of papers ask about
    source text NOT NULL DEFAULT '',              -- where the figures come from, and which of them nobody has checked
    state text NOT NULL DEFAULT 'draft',
    made_at timestamptz NOT NULL,
    made_by uuid,
    in_force_at timestamptz,
    in_force_by uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT procedure_version_id_pkey PRIMARY KEY (id),
    CONSTRAINT procedure_version_procedure_code_key UNIQUE (procedure_code, number),
    CONSTRAINT procedure_version_name_check CHECK (length(name) BETWEEN 1 AND 600),
    CONSTRAINT procedure_version_field_check CHECK (length(field) BETWEEN 1 AND 120),
    CONSTRAINT procedure_version_competent_kind_check CHECK (competent_kind IN ('commune', 'commune_police', 'district', 'province', 'other')),
    CONSTRAINT procedure_version_result_kind_check
        CHECK (result_kind IN ('certificate', 'extract', 'confirmation', 'certified_copy', 'licence', 'decision', 'record', 'payment', 'other')),
    CONSTRAINT procedure_version_online_level_check CHECK (online_level IN ('full', 'part', 'information')),
    CONSTRAINT procedure_version_form_set_check CHECK (form_set IN ('one_stop', 'police')),
    CONSTRAINT procedure_version_supplement_limit_check CHECK (supplement_limit BETWEEN 0 AND 20),
    CONSTRAINT procedure_version_pause_limit_days_check CHECK (pause_limit_days BETWEEN 1 AND 3660),
    CONSTRAINT procedure_version_extension_limit_check CHECK (extension_limit BETWEEN 0 AND 20),
    CONSTRAINT procedure_version_extension_days_check CHECK (extension_days BETWEEN 1 AND 3660),
    CONSTRAINT procedure_version_state_check CHECK (state IN ('draft', 'in_force')),
    CONSTRAINT procedure_version_valid_from_check CHECK ((state = 'draft') = (valid_from IS NULL)),
    -- A version ended before it began counts on no day.
    CONSTRAINT procedure_version_valid_to_check CHECK (valid_to IS NULL OR state <> 'draft' AND valid_to >= valid_from - 1),
    CONSTRAINT procedure_version_procedure_code_fkey FOREIGN KEY (procedure_code) REFERENCES core.procedure (code),
    CONSTRAINT procedure_version_made_by_fkey FOREIGN KEY (made_by) REFERENCES core.person (id),
    CONSTRAINT procedure_version_in_force_by_fkey FOREIGN KEY (in_force_by) REFERENCES core.person (id),
    CONSTRAINT procedure_version_valid_excl EXCLUDE USING gist (procedure_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (state <> 'draft' AND (valid_to IS NULL OR valid_to >= valid_from))
);
-- One draft at a time, so that nobody corrects the wrong one.
CREATE UNIQUE INDEX procedure_version_draft_key ON core.procedure_version (procedure_code) WHERE state = 'draft';

-- A case of a version: term and fee can differ. A fee in đồng; null means that a tariff outside decides, fee_note says which.
CREATE TABLE core.procedure_case (
    id uuid NOT NULL,
    version_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    condition_text text NOT NULL DEFAULT '',
    term_value integer,                           -- null: no fixed term
    term_unit text,
    target_value integer,
    fee_amount bigint,
    fee_unit text NOT NULL DEFAULT 'case',        -- what is counted: the case, each copy, each page
    fee_first integer,                            -- pages that cost fee_amount; each further one costs fee_next
    fee_next bigint,
    fee_most bigint,                              -- at most so much for one copy
    fee_note text NOT NULL DEFAULT '',
    CONSTRAINT procedure_case_id_pkey PRIMARY KEY (id),
    CONSTRAINT procedure_case_version_id_key UNIQUE (version_id, position),
    CONSTRAINT procedure_case_name_check CHECK (length(name) BETWEEN 1 AND 300),
    CONSTRAINT procedure_case_term_value_check CHECK (term_value BETWEEN 0 AND 3660 AND term_unit IS NOT NULL OR num_nonnulls(term_value, term_unit) = 0),
    CONSTRAINT procedure_case_term_unit_check CHECK (term_unit IN ('working_days', 'calendar_days', 'working_hours', 'months')),
    CONSTRAINT procedure_case_target_value_check CHECK (target_value BETWEEN 0 AND term_value),
    CONSTRAINT procedure_case_fee_amount_check CHECK (fee_amount BETWEEN 0 AND 10000000000),
    CONSTRAINT procedure_case_fee_unit_check CHECK (fee_unit IN ('case', 'copy', 'page')),
    CONSTRAINT procedure_case_fee_first_check CHECK (fee_first > 0 AND fee_next >= 0 AND fee_unit = 'page' OR num_nonnulls(fee_first, fee_next) = 0),
    CONSTRAINT procedure_case_fee_most_check CHECK (fee_most >= 0),
    CONSTRAINT procedure_case_version_id_fkey FOREIGN KEY (version_id) REFERENCES core.procedure_version (id)
);

-- Papers of one case, or of all (case_id null). A condition on the answers decides whether the paper is asked for.
CREATE TABLE core.procedure_paper (
    id uuid NOT NULL,
    version_id uuid NOT NULL,
    case_id uuid,
    position integer NOT NULL,
    name text NOT NULL,
    originals integer NOT NULL DEFAULT 0,
    copies integer NOT NULL DEFAULT 0,
    form_name text NOT NULL DEFAULT '',
    form_blob uuid,
    required boolean NOT NULL DEFAULT true,
    condition jsonb,
    note text NOT NULL DEFAULT '',
    CONSTRAINT procedure_paper_id_pkey PRIMARY KEY (id),
    CONSTRAINT procedure_paper_version_id_key UNIQUE (version_id, position),
    CONSTRAINT procedure_paper_name_check CHECK (length(name) BETWEEN 1 AND 1000),
    CONSTRAINT procedure_paper_originals_check CHECK (originals BETWEEN 0 AND 99),
    CONSTRAINT procedure_paper_copies_check CHECK (copies BETWEEN 0 AND 99),
    CONSTRAINT procedure_paper_version_id_fkey FOREIGN KEY (version_id) REFERENCES core.procedure_version (id),
    CONSTRAINT procedure_paper_case_id_fkey FOREIGN KEY (case_id) REFERENCES core.procedure_case (id),
    CONSTRAINT procedure_paper_form_blob_fkey FOREIGN KEY (form_blob) REFERENCES core.blob (id)
);
CREATE INDEX procedure_paper_case_id_index ON core.procedure_paper (case_id);
CREATE INDEX procedure_paper_form_blob_index ON core.procedure_paper (form_blob) WHERE form_blob IS NOT NULL;

-- Who pays less: a fixed amount instead of the fee, or percent off (100: nothing to pay). The ground is printed.
CREATE TABLE core.procedure_exemption (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    legal_basis text NOT NULL DEFAULT '',
    amount bigint,
    percent integer,
    CONSTRAINT procedure_exemption_id_pkey PRIMARY KEY (id),
    CONSTRAINT procedure_exemption_case_id_key UNIQUE (case_id, position),
    CONSTRAINT procedure_exemption_name_check CHECK (length(name) BETWEEN 1 AND 300),
    CONSTRAINT procedure_exemption_amount_check CHECK (amount >= 0 AND percent IS NULL OR percent BETWEEN 1 AND 100 AND amount IS NULL),
    CONSTRAINT procedure_exemption_case_id_fkey FOREIGN KEY (case_id) REFERENCES core.procedure_case (id)
);

-- The approved internal procedure: who does what within how many working hours. It never moves the legal term.
CREATE TABLE core.procedure_step (
    id uuid NOT NULL,
    version_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    role_code text NOT NULL,
    unit_kind text NOT NULL DEFAULT 'competent',  -- received: where it was received; competent: where it is decided; same: as the step before
    hours integer NOT NULL,
    kind text NOT NULL,
    CONSTRAINT procedure_step_id_pkey PRIMARY KEY (id),
    CONSTRAINT procedure_step_version_id_key UNIQUE (version_id, position),
    CONSTRAINT procedure_step_name_check CHECK (length(name) BETWEEN 1 AND 300),
    CONSTRAINT procedure_step_unit_kind_check CHECK (unit_kind IN ('same', 'received', 'competent')),
    CONSTRAINT procedure_step_hours_check CHECK (hours BETWEEN 0 AND 4000),
    CONSTRAINT procedure_step_kind_check CHECK (kind IN ('receive', 'process', 'verify', 'decide', 'issue', 'return')),
    CONSTRAINT procedure_step_version_id_fkey FOREIGN KEY (version_id) REFERENCES core.procedure_version (id),
    CONSTRAINT procedure_step_role_code_fkey FOREIGN KEY (role_code) REFERENCES core.role (code)
);
CREATE INDEX procedure_step_role_code_index ON core.procedure_step (role_code);

INSERT INTO core.access_right (code) VALUES ('procedure.manage');

-- An older database follows this table already; a new one has no triggers yet.
ALTER TABLE core.role_right DISABLE TRIGGER USER;
INSERT INTO core.role_right (role_code, right_code) VALUES ('administrator', 'procedure.manage');
ALTER TABLE core.role_right ENABLE TRIGGER USER;
INSERT INTO core.image_due (table_name, key, reason)
VALUES ('core.role_right', 'administrator/procedure.manage', 'administrators keep the procedures');

-- Administrators hold the new right wherever they hold settings.manage.
INSERT INTO core.held_right (person_id, right_code, unit_id, assignment_id, valid_from, valid_to)
SELECT h.person_id, 'procedure.manage', h.unit_id, h.assignment_id, h.valid_from, h.valid_to
FROM core.held_right h
JOIN core.assignment a ON a.id = h.assignment_id
WHERE a.role_code = 'administrator' AND h.right_code = 'settings.manage';
