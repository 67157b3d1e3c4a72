-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the people served and their applications: moves, clocks, pauses, steps, papers, letters, fees, decisions.
-- Oldest compatible program: 0.1

-- The ten states of the exchange with the national portal, by their codes.
CREATE TABLE core.application_state (
    code integer NOT NULL,
    name text NOT NULL,
    terminal boolean NOT NULL,
    CONSTRAINT application_state_code_pkey PRIMARY KEY (code)
);
INSERT INTO core.application_state (code, name, terminal) VALUES
    (1, 'Mới đăng ký', false),
    (2, 'Được tiếp nhận', false),
    (3, 'Không được tiếp nhận', true),
    (4, 'Đang xử lý', false),
    (5, 'Yêu cầu bổ sung giấy tờ', false),
    (6, 'Yêu cầu thực hiện nghĩa vụ tài chính', false),
    (7, 'Công dân yêu cầu rút hồ sơ', false),
    (8, 'Dừng xử lý', true),
    (9, 'Đã xử lý xong', false),
    (10, 'Đã trả kết quả', true);

-- The one table of the moves. Commands obey it, and the actions a record brings along are read from it. State 0 is the
-- counter: there is no application yet. to_state null leads back to the state before the wish to withdraw.
CREATE TABLE core.application_move (
    from_state integer NOT NULL,
    act text NOT NULL,
    to_state integer,
    rights text[] NOT NULL,                      -- any of them, in the unit core.application_rights() asks
    holder boolean NOT NULL,                     -- only by who has claimed it, or stands in for him
    punctual boolean NOT NULL,                   -- not while the promised time has passed without an apology
    accepted boolean,                            -- only what was, or was not yet, accepted; null: both
    part boolean,                                -- only a part asked of another unit, or only a whole; null: both
    form text,                                   -- number of the official form the act issues
    clock text NOT NULL,
    CONSTRAINT application_move_from_state_pkey PRIMARY KEY (from_state, act),
    CONSTRAINT application_move_clock_check CHECK (clock IN ('none', 'starts', 'runs', 'pauses', 'resumes', 'ends', 'anew'))
);
INSERT INTO core.application_move (from_state, act, to_state, rights, holder, punctual, accepted, part, form, clock) VALUES
    (0, 'receive',          2, '{application.receive}', false, false, NULL, false, '01', 'starts'),
    (0, 'refuse_at_counter', 3, '{application.receive}', false, false, NULL, false, '03', 'none'),
    (0, 'register',         1, '{application.receive}', false, false, NULL, false, NULL, 'none'),
    (1, 'accept',           2, '{application.receive}', false, false, false, false, '01', 'starts'),
    (5, 'accept',           2, '{application.receive}', false, false, false, false, '01', 'starts'),
    (1, 'refuse_intake',    3, '{application.receive}', false, false, false, false, '03', 'none'),
    (1, 'ask_supplement',   5, '{application.receive}', false, false, false, false, '02', 'none'),
    (2, 'hand_over',        4, '{application.receive,application.process}', true, true, true, false, '06', 'runs'),
    (4, 'hand_over',        4, '{application.receive,application.process,application.decide}', true, true, true, false, '06', 'runs'),
    (4, 'send_back',        4, '{application.receive,application.process,application.decide}', true, true, true, false, '06', 'runs'),
    (4, 'ask_supplement',   5, '{application.process}', true, true, true, false, '02', 'pauses'),
    (5, 'supplied',         4, '{application.receive,application.process}', false, false, true, false, NULL, 'resumes'),
    (4, 'ask_payment',      6, '{application.process}', true, true, true, false, NULL, 'pauses'),
    (6, 'paid',             4, '{application.receive,application.process}', false, false, true, false, NULL, 'resumes'),
    (2, 'ask_withdraw',     7, '{application.receive,application.process}', false, false, true, false, NULL, 'pauses'),
    (4, 'ask_withdraw',     7, '{application.receive,application.process}', false, false, true, false, NULL, 'pauses'),
    (5, 'ask_withdraw',     7, '{application.receive,application.process}', false, false, NULL, false, NULL, 'pauses'),
    (6, 'ask_withdraw',     7, '{application.receive,application.process}', false, false, true, false, NULL, 'pauses'),
    (7, 'grant_withdraw',   8, '{application.decide}', false, false, NULL, false, '05', 'ends'),
    (7, 'refuse_withdraw',  NULL, '{application.decide}', false, false, NULL, false, NULL, 'resumes'),
    (2, 'stop',             8, '{application.decide}', false, false, NULL, NULL, '05', 'ends'),
    (4, 'stop',             8, '{application.decide}', false, false, NULL, NULL, '05', 'ends'),
    (5, 'stop',             8, '{application.decide}', false, false, NULL, NULL, '05', 'ends'),
    (6, 'stop',             8, '{application.decide}', false, false, NULL, NULL, '05', 'ends'),
    (4, 'ask_unit',         4, '{application.process}', true, false, true, false, NULL, 'runs'),
    (4, 'answer_unit',     10, '{application.process}', true, false, true, true, NULL, 'ends'),
    (4, 'decide',           4, '{application.decide}', true, true, true, false, NULL, 'runs'),
    (4, 'issue',            9, '{application.receive,application.process,application.decide}', true, true, true, false, NULL, 'ends'),
    (9, 'correct',          4, '{application.decide}', false, false, true, false, NULL, 'resumes'),
    (9, 'return_result',   10, '{application.receive}', false, false, true, false, '06', 'none'),
    (3, 'reopen',           4, '{application.decide}', false, false, NULL, false, NULL, 'anew'),
    (8, 'reopen',           4, '{application.decide}', false, false, NULL, false, NULL, 'anew'),
    (10, 'reopen',          4, '{application.decide}', false, false, NULL, false, NULL, 'anew'),
    (2, 'extend',           2, '{application.decide}', false, false, true, false, '04', 'runs'),
    (4, 'extend',           4, '{application.decide}', false, false, true, false, '04', 'runs'),
    (2, 'apologise',        2, '{application.receive,application.process,application.decide}', false, false, true, false, '04', 'runs'),
    (4, 'apologise',        4, '{application.receive,application.process,application.decide}', false, false, true, false, '04', 'runs');
-- What can be done in every open state and moves nothing.
INSERT INTO core.application_move (from_state, act, to_state, rights, holder, punctual, accepted, part, form, clock)
SELECT s.code, a.act, s.code, a.rights, a.holder, false, NULL, NULL, NULL, 'none'
FROM core.application_state s
CROSS JOIN (VALUES
    ('claim', '{application.receive,application.process,application.decide}'::text[], false),
    ('release', '{application.receive,application.process,application.decide}', true),
    ('assign', '{application.decide}', false),
    ('attach', '{application.receive,application.process}', false),
    ('take_fee', '{application.receive}', false),
    ('classify', '{application.decide}', false)) AS a (act, rights, holder)
WHERE NOT s.terminal;
INSERT INTO core.application_move (from_state, act, to_state, rights, holder, punctual, accepted, part, form, clock)
SELECT s.code, 'note', s.code, '{application.receive,application.process,application.decide}', false, false, NULL, NULL, NULL, 'none'
FROM core.application_state s;

-- Why an application may be refused; a technical fault is no reason.
CREATE TABLE core.refusal_reason (
    code text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    legal_basis text NOT NULL,
    CONSTRAINT refusal_reason_code_pkey PRIMARY KEY (code)
);
INSERT INTO core.refusal_reason (code, position, name, legal_basis) VALUES
    ('not_competent', 1, 'Không thuộc thẩm quyền giải quyết', 'Nghị định 118/2025/NĐ-CP'),
    ('papers_missing', 2, 'Thiếu thành phần hồ sơ bắt buộc', 'Nghị định 118/2025/NĐ-CP'),
    ('papers_invalid', 3, 'Giấy tờ không hợp lệ hoặc hết giá trị', 'Nghị định 118/2025/NĐ-CP'),
    ('conditions_unmet', 4, 'Không đủ điều kiện theo quy định của thủ tục', 'Quy định của thủ tục'),
    ('no_subject', 5, 'Không thuộc đối tượng thực hiện thủ tục', 'Quy định của thủ tục'),
    ('solved_before', 6, 'Vụ việc đã được giải quyết', 'Quy định của thủ tục'),
    ('false_data', 7, 'Thông tin kê khai không đúng sự thật', 'Quy định của thủ tục'),
    ('no_supplement', 8, 'Không bổ sung hồ sơ trong thời hạn yêu cầu', 'Nghị định 118/2025/NĐ-CP');

-- Whom the desk serves. What few need to see stands apart; here are the name, the year and masked values.
CREATE TABLE core.party (
    id uuid NOT NULL,
    kind text NOT NULL,
    full_name text NOT NULL,
    name_key text NOT NULL GENERATED ALWAYS AS (core.fold(full_name)) STORED,
    birth_year integer,
    identity_masked text,
    phone_masked text,
    place text,                                  -- commune or village, never the house
    unit_id text NOT NULL,                       -- that wrote the person down
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT party_id_pkey PRIMARY KEY (id),
    CONSTRAINT party_kind_check CHECK (kind IN ('person', 'organisation')),
    CONSTRAINT party_birth_year_check CHECK (birth_year BETWEEN 1880 AND 2200),
    CONSTRAINT party_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT party_created_by_fkey FOREIGN KEY (created_by) REFERENCES core.person (id)
);
CREATE INDEX party_unit_id_index ON core.party (unit_id);
CREATE TABLE core.party_private (
    party_id uuid NOT NULL,
    identity_kind text,
    identity_number text,
    birth_date date,
    sex text,
    phone text,
    email text,
    address text,
    CONSTRAINT party_private_party_id_pkey PRIMARY KEY (party_id),
    CONSTRAINT party_private_identity_kind_check CHECK (identity_kind IN ('citizen', 'citizen_old', 'passport', 'birth', 'foreigner', 'tax', 'other')),
    CONSTRAINT party_private_identity_number_check CHECK ((identity_kind IS NULL) = (identity_number IS NULL) AND CASE identity_kind
        WHEN 'citizen' THEN identity_number ~ '^[0-9]{12}$'
        WHEN 'citizen_old' THEN identity_number ~ '^[0-9]{9}$'
        WHEN 'tax' THEN identity_number ~ '^[0-9]{10}(-[0-9]{3})?$'
        ELSE length(identity_number) BETWEEN 3 AND 40 END),
    CONSTRAINT party_private_sex_check CHECK (sex IN ('male', 'female')),
    CONSTRAINT party_private_phone_check CHECK (phone ~ '^[0-9]{3,15}$'),
    CONSTRAINT party_private_party_id_fkey FOREIGN KEY (party_id) REFERENCES core.party (id)
);
CREATE INDEX party_private_identity_number_index ON core.party_private (identity_number);
CREATE INDEX party_private_phone_index ON core.party_private (phone);
-- The words a name is found by; can be computed anew, so it is no record.
CREATE TABLE core.party_search (
    party_id uuid NOT NULL,
    lexemes tsvector NOT NULL,
    CONSTRAINT party_search_party_id_pkey PRIMARY KEY (party_id),
    CONSTRAINT party_search_party_id_fkey FOREIGN KEY (party_id) REFERENCES core.party (id)
);
CREATE INDEX party_search_lexemes_index ON core.party_search USING gin (lexemes);

CREATE TABLE core.application (
    id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL DEFAULT 'case',           -- part: what another unit does for a case
    state integer NOT NULL,
    former_state integer,                        -- while a wish to withdraw is examined
    procedure_code text NOT NULL,
    version_id uuid NOT NULL,
    case_id uuid NOT NULL,
    received_unit text NOT NULL,
    competent_unit text NOT NULL,
    helped_unit text,
    unit_id text NOT NULL,                       -- where it lies now
    channel text NOT NULL,
    applicant_id uuid NOT NULL,
    authorised_id uuid,
    applicant_label text,                        -- what lists show; nothing of a confidential one
    subject text NOT NULL DEFAULT '',
    subject_label text,
    confidential boolean NOT NULL DEFAULT false,
    sets integer NOT NULL DEFAULT 1,
    return_way text NOT NULL DEFAULT 'counter',
    received_at timestamptz NOT NULL,
    clock integer NOT NULL DEFAULT 0,            -- 0: not accepted, no clock has started
    clock_start timestamptz,
    due_at timestamptz,
    target_at timestamptz,
    promised_at timestamptz,                     -- in the last apology
    expected_on date,                            -- the citizen's answer
    finished_at timestamptz,
    outcome text,
    verdict text,
    step_id uuid,
    step_kind text,
    step_name text,
    step_due_at timestamptz,
    holder_role text,
    holder_id uuid,
    turn integer NOT NULL DEFAULT 0,             -- the current row of application_step
    created_by uuid NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    -- What has no due time stands last.
    sort_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_at, 'infinity'::timestamptz)) STORED,
    CONSTRAINT application_id_pkey PRIMARY KEY (id),
    CONSTRAINT application_code_key UNIQUE (code),
    CONSTRAINT application_kind_check CHECK (kind IN ('case', 'part')),
    CONSTRAINT application_channel_check CHECK (channel IN ('counter', 'online', 'post', 'phone', 'mail', 'mobile', 'unit')),
    CONSTRAINT application_sets_check CHECK (sets BETWEEN 1 AND 99),
    CONSTRAINT application_return_way_check CHECK (return_way IN ('counter', 'post', 'online')),
    CONSTRAINT application_outcome_check CHECK (outcome IN ('granted', 'refused', 'withdrawn', 'stopped', 'answered')),
    CONSTRAINT application_verdict_check CHECK (verdict IN ('before', 'on_time', 'late')),
    CONSTRAINT application_finished_at_check CHECK ((finished_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT application_authorised_id_check CHECK (authorised_id <> applicant_id),
    CONSTRAINT application_label_check CHECK (NOT confidential OR num_nonnulls(applicant_label, subject_label) = 0),
    CONSTRAINT application_state_fkey FOREIGN KEY (state) REFERENCES core.application_state (code),
    CONSTRAINT application_procedure_code_fkey FOREIGN KEY (procedure_code) REFERENCES core.procedure (code),
    CONSTRAINT application_version_id_fkey FOREIGN KEY (version_id) REFERENCES core.procedure_version (id),
    CONSTRAINT application_case_id_fkey FOREIGN KEY (case_id) REFERENCES core.procedure_case (id),
    CONSTRAINT application_received_unit_fkey FOREIGN KEY (received_unit) REFERENCES core.unit (id),
    CONSTRAINT application_competent_unit_fkey FOREIGN KEY (competent_unit) REFERENCES core.unit (id),
    CONSTRAINT application_helped_unit_fkey FOREIGN KEY (helped_unit) REFERENCES core.unit (id),
    CONSTRAINT application_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT application_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES core.party (id),
    CONSTRAINT application_authorised_id_fkey FOREIGN KEY (authorised_id) REFERENCES core.party (id),
    CONSTRAINT application_step_id_fkey FOREIGN KEY (step_id) REFERENCES core.procedure_step (id),
    CONSTRAINT application_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES core.person (id)
);
-- Lists: open work by due time, of a unit and of a person; results nobody fetched; all of a unit, newest first.
CREATE INDEX application_unit_open_index ON core.application (unit_id, sort_at, id) WHERE state IN (1, 2, 4, 5, 6, 7);
CREATE INDEX application_unit_waiting_index ON core.application (unit_id, sort_at, id) WHERE state IN (5, 6);
CREATE INDEX application_unit_running_index ON core.application (unit_id, sort_at, id) WHERE state IN (2, 4);
CREATE INDEX application_holder_index ON core.application (holder_id, sort_at, id) WHERE state IN (1, 2, 4, 5, 6, 7, 9);
CREATE INDEX application_finished_index ON core.application (unit_id, finished_at, id) WHERE state = 9;
CREATE INDEX application_received_index ON core.application (received_unit, received_at DESC, id DESC);
CREATE INDEX application_competent_index ON core.application (competent_unit, received_at DESC, id DESC);
CREATE INDEX application_acting_index ON core.application (unit_id, received_at DESC, id DESC);
CREATE INDEX application_applicant_index ON core.application (applicant_id, procedure_code);
CREATE INDEX application_authorised_index ON core.application (authorised_id) WHERE authorised_id IS NOT NULL;

-- The look-up secret on the receipt: with the code it shows the state on the public site, and nothing else.
CREATE TABLE core.application_secret (
    application_id uuid NOT NULL,
    secret text NOT NULL,
    CONSTRAINT application_secret_application_id_pkey PRIMARY KEY (application_id),
    CONSTRAINT application_secret_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);

-- A clock a time it was accepted or reopened; what it was when it was stopped stays.
CREATE TABLE core.application_clock (
    application_id uuid NOT NULL,
    number integer NOT NULL,
    term_value integer,
    term_unit text,
    target_value integer,
    cut_off boolean NOT NULL,
    started_at timestamptz NOT NULL,             -- the acceptance; the clock itself begins with the next working period
    due_at timestamptz,
    finished_at timestamptz,
    outcome text,
    verdict text,
    earlier jsonb NOT NULL DEFAULT '[]',         -- finishes taken back: [{finished_at, outcome, verdict}]
    reason text,
    CONSTRAINT application_clock_application_id_pkey PRIMARY KEY (application_id, number),
    CONSTRAINT application_clock_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);

-- What happened, one row an act: who, when, from where to where, why. Never changed, by nobody.
CREATE TABLE core.application_event (
    application_id uuid NOT NULL,
    version integer NOT NULL,                    -- the version the act made
    act text NOT NULL,
    from_state integer NOT NULL,
    to_state integer NOT NULL,
    person_id uuid NOT NULL,
    for_person uuid,                             -- the absent colleague acted for
    unit_id text NOT NULL,
    at timestamptz NOT NULL,
    reason text,
    form text,
    detail jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT application_event_application_id_pkey PRIMARY KEY (application_id, version),
    CONSTRAINT application_event_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT application_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id)
);

CREATE TABLE core.application_pause (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    clock integer NOT NULL,
    kind text NOT NULL,
    ground text NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz,
    expected_on date,
    most_days integer,
    CONSTRAINT application_pause_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT application_pause_kind_check CHECK (kind IN ('supplement', 'payment', 'withdrawal')),
    CONSTRAINT application_pause_until_at_check CHECK (until_at >= from_at),
    CONSTRAINT application_pause_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id)
);
CREATE UNIQUE INDEX application_pause_open_key ON core.application_pause (application_id, kind) WHERE until_at IS NULL;

CREATE TABLE core.application_extension (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    clock integer NOT NULL,
    days integer NOT NULL,
    former_due timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    ground text NOT NULL,
    approved_by uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT application_extension_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT application_extension_days_check CHECK (days BETWEEN 1 AND 3660),
    CONSTRAINT application_extension_former_due_check CHECK (at <= former_due AND due_at > former_due),
    CONSTRAINT application_extension_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id),
    CONSTRAINT application_extension_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES core.person (id)
);

-- Who had it on his desk, from when to when: the rows of the control slip (form 06).
CREATE TABLE core.application_step (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    from_n integer,                              -- the row it was handed over from
    step_id uuid,
    name text NOT NULL,
    kind text NOT NULL,
    unit_id text NOT NULL,
    role_code text,
    person_id uuid,
    given_at timestamptz NOT NULL,
    given_by uuid NOT NULL,
    claimed_at timestamptz,
    due_at timestamptz,
    left_at timestamptz,
    verdict text,
    CONSTRAINT application_step_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT application_step_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT application_step_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id)
);

CREATE TABLE core.application_paper (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    paper_id uuid,
    name text NOT NULL,
    originals integer NOT NULL,
    copies integer NOT NULL,
    state text NOT NULL,
    note text,
    CONSTRAINT application_paper_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT application_paper_name_check CHECK (length(name) BETWEEN 1 AND 1000),
    CONSTRAINT application_paper_originals_check CHECK (originals BETWEEN 0 AND 99),
    CONSTRAINT application_paper_copies_check CHECK (copies BETWEEN 0 AND 99),
    CONSTRAINT application_paper_state_check CHECK (state IN ('given', 'missing', 'wrong')),
    CONSTRAINT application_paper_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES core.procedure_paper (id),
    CONSTRAINT application_paper_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);

-- Whoever may read the application may read its files. Equal files of two applications are two files.
CREATE TABLE core.application_file (
    application_id uuid NOT NULL,
    blob_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    paper_n integer,
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL,
    CONSTRAINT application_file_application_id_pkey PRIMARY KEY (application_id, blob_id),
    CONSTRAINT application_file_kind_check CHECK (kind IN ('paper', 'request', 'letter', 'result', 'other')),
    CONSTRAINT application_file_title_check CHECK (length(title) BETWEEN 1 AND 300),
    CONSTRAINT application_file_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES core.blob (id),
    CONSTRAINT application_file_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX application_file_blob_id_index ON core.application_file (blob_id);

-- What another unit was asked. The parent waits for the answer; the part is an application of that unit.
CREATE TABLE core.application_link (
    child_id uuid NOT NULL,
    parent_id uuid NOT NULL,
    asked text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    CONSTRAINT application_link_child_id_pkey PRIMARY KEY (child_id),
    CONSTRAINT application_link_parent_id_check CHECK (parent_id <> child_id),
    CONSTRAINT application_link_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES core.application (id),
    CONSTRAINT application_link_child_id_fkey FOREIGN KEY (child_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX application_link_parent_id_index ON core.application_link (parent_id);

-- The data of a letter as it was written: every print of it is the same.
CREATE TABLE core.application_letter (
    application_id uuid NOT NULL,
    version integer NOT NULL,                    -- of the act that wrote it
    form text NOT NULL,
    data jsonb NOT NULL,
    at timestamptz NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT application_letter_application_id_pkey PRIMARY KEY (application_id, version),
    CONSTRAINT application_letter_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE core.fee_line (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    name text NOT NULL,
    amount bigint NOT NULL,                      -- đồng
    rule jsonb NOT NULL DEFAULT '{}',
    exemption_id uuid,
    paid_at timestamptz,
    paid_way text,
    receipt_number text,
    taken_by uuid,
    CONSTRAINT fee_line_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT fee_line_amount_check CHECK (amount BETWEEN 0 AND 100000000000),
    CONSTRAINT fee_line_paid_way_check CHECK (paid_way IN ('cash', 'qr', 'transfer')),
    CONSTRAINT fee_line_paid_at_check CHECK (num_nonnulls(paid_at, paid_way, taken_by) IN (0, 3)),
    CONSTRAINT fee_line_exemption_id_fkey FOREIGN KEY (exemption_id) REFERENCES core.procedure_exemption (id),
    CONSTRAINT fee_line_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id) DEFERRABLE INITIALLY DEFERRED
);

-- A decision is numbered by year and unit. One that was wrong keeps its number and says since when it does not count.
CREATE TABLE core.application_decision (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    unit_id text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    decided_on date NOT NULL,
    signer_id uuid NOT NULL,
    outcome text NOT NULL,
    reason_code text,
    reason text,
    valid_until date,
    issued_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    CONSTRAINT application_decision_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT application_decision_number_key UNIQUE (unit_id, year, number),
    CONSTRAINT application_decision_outcome_check CHECK (outcome IN ('granted', 'refused')),
    CONSTRAINT application_decision_reason_check CHECK (outcome = 'granted' OR reason_code IS NOT NULL AND reason IS NOT NULL),
    CONSTRAINT application_decision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT application_decision_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES core.person (id),
    CONSTRAINT application_decision_reason_code_fkey FOREIGN KEY (reason_code) REFERENCES core.refusal_reason (code),
    CONSTRAINT application_decision_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id)
);

-- To whom the result was given, and how.
CREATE TABLE core.application_return (
    application_id uuid NOT NULL,
    n integer NOT NULL,
    way text NOT NULL,
    recipient text NOT NULL,
    relation text NOT NULL,
    identity_number text,
    identity_masked text,
    signature_blob uuid,
    post_number text,
    at timestamptz NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT application_return_application_id_pkey PRIMARY KEY (application_id, n),
    CONSTRAINT application_return_way_check CHECK (way IN ('counter', 'post', 'online')),
    CONSTRAINT application_return_relation_check CHECK (relation IN ('applicant', 'authorised', 'other')),
    -- Who fetches it shows a paper; what is posted has a number.
    CONSTRAINT application_return_proof_check CHECK (CASE way WHEN 'counter' THEN identity_number IS NOT NULL WHEN 'post' THEN post_number IS NOT NULL ELSE true END),
    CONSTRAINT application_return_signature_blob_fkey FOREIGN KEY (signature_blob) REFERENCES core.blob (id),
    CONSTRAINT application_return_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id)
);

-- Numbers without a gap: taken in the transaction that uses them, the row locked last.
CREATE TABLE core.counter (
    kind text NOT NULL,
    agency text NOT NULL,
    period text NOT NULL,
    last integer NOT NULL,
    CONSTRAINT counter_kind_pkey PRIMARY KEY (kind, agency, period)
) WITH (fillfactor = 50);

-- Who is away, and who stands in meanwhile: the work stays the absent one's and is his again afterwards.
CREATE TABLE core.absence (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    reason text NOT NULL,
    set_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT absence_id_pkey PRIMARY KEY (id),
    CONSTRAINT absence_substitute_id_check CHECK (substitute_id <> person_id),
    CONSTRAINT absence_to_day_check CHECK (to_day >= from_day - 1),
    CONSTRAINT absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id),
    CONSTRAINT absence_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES core.person (id)
);
CREATE INDEX absence_person_id_index ON core.absence (person_id, to_day);
CREATE INDEX absence_substitute_id_index ON core.absence (substitute_id, to_day);

-- Opening a confidential application without being meant to: for an hour, with a reason, looked at by another afterwards.
CREATE TABLE core.application_access (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    person_id uuid NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    reason text NOT NULL,
    reviewed_by uuid,
    reviewed_at timestamptz,
    justified boolean,
    review_note text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT application_access_id_pkey PRIMARY KEY (id),
    CONSTRAINT application_access_reviewed_by_check CHECK (reviewed_by <> person_id),
    CONSTRAINT application_access_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id),
    CONSTRAINT application_access_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id)
);
CREATE INDEX application_access_application_id_index ON core.application_access (application_id, person_id);

-- What a bulk act changed, so that it can be taken back as a whole.
CREATE TABLE core.application_bulk (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    inverse jsonb NOT NULL,
    undone_at timestamptz,
    CONSTRAINT application_bulk_id_pkey PRIMARY KEY (id),
    CONSTRAINT application_bulk_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- An intake that is not complete yet: the fields as typed, to be gone on with at another desk.
CREATE TABLE core.intake (
    id uuid NOT NULL,
    unit_id text NOT NULL,
    person_id uuid NOT NULL,
    title text NOT NULL,
    fields jsonb NOT NULL,
    kept_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT intake_id_pkey PRIMARY KEY (id),
    CONSTRAINT intake_title_check CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT intake_fields_check CHECK (length(fields::text) <= 200000),
    CONSTRAINT intake_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT intake_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id)
);
CREATE INDEX intake_unit_id_index ON core.intake (unit_id, kept_at DESC);

INSERT INTO core.access_right (code) VALUES
    ('application.read'), ('application.receive'), ('application.process'), ('application.decide'),
    ('application.confidential'), ('person_served.read');

-- An older database follows these tables already; a new one has no triggers yet.
ALTER TABLE core.role DISABLE TRIGGER USER;
INSERT INTO core.role (code, name, position) VALUES ('confidential_reader', 'Người được xem hồ sơ mật', 9);
ALTER TABLE core.role ENABLE TRIGGER USER;
ALTER TABLE core.role_right DISABLE TRIGGER USER;
INSERT INTO core.role_right (role_code, right_code) VALUES
    ('clerk', 'application.read'), ('clerk', 'application.receive'), ('clerk', 'person_served.read'),
    ('officer', 'application.read'), ('officer', 'application.process'), ('officer', 'person_served.read'),
    ('leader', 'application.read'), ('leader', 'application.decide'), ('leader', 'person_served.read'),
    ('auditor', 'application.read'),
    ('confidential_reader', 'application.confidential');
ALTER TABLE core.role_right ENABLE TRIGGER USER;
ALTER TABLE core.setting DISABLE TRIGGER USER;
INSERT INTO core.setting (key, value, least, most) VALUES
    ('application.agency_prefix', '""', NULL, NULL),
    ('application.soon_hours', '24', 1, 720),
    ('application.undo_minutes', '10', 1, 120),
    ('application.access_minutes', '60', 5, 1440);
ALTER TABLE core.setting ENABLE TRIGGER USER;
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.role', 'confidential_reader', 'who may read confidential applications'
UNION ALL
SELECT 'core.role_right', r.role_code || '/' || r.right_code, 'the rights of the one-stop desk'
FROM core.role_right r WHERE r.right_code LIKE 'application.%' OR r.right_code = 'person_served.read'
UNION ALL
SELECT 'core.setting', s.key, 'settings of the one-stop desk'
FROM core.setting s WHERE s.key LIKE 'application.%';

-- Whoever has one of these roles has its new rights wherever he has the old ones.
INSERT INTO core.held_right (person_id, right_code, unit_id, assignment_id, valid_from, valid_to)
SELECT DISTINCT h.person_id, r.right_code, h.unit_id, h.assignment_id, h.valid_from, h.valid_to
FROM core.held_right h
JOIN core.assignment a ON a.id = h.assignment_id
JOIN core.role_right r ON r.role_code = a.role_code
WHERE r.right_code LIKE 'application.%' OR r.right_code = 'person_served.read'
ON CONFLICT DO NOTHING;
