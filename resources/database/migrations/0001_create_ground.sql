-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: cluster and clock, settings, units, people, rights, accounts, sessions, operations, the log.
-- Oldest compatible program: 0.1
--
-- A database created with the setting ana.sample = on is marked as sample for ever: only there can the clock be moved.

CREATE TABLE core.cluster (
    only_row boolean NOT NULL DEFAULT true,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    sample boolean NOT NULL,
    clock_offset interval NOT NULL DEFAULT '0',
    root_unit text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT cluster_only_row_pkey PRIMARY KEY (only_row),
    CONSTRAINT cluster_only_row_check CHECK (only_row),
    CONSTRAINT cluster_clock_offset_check CHECK (sample OR clock_offset = '0')
);
INSERT INTO core.cluster (sample) VALUES (coalesce(current_setting('ana.sample', true), '') = 'on');

-- The one folding for search (the same rule stands in C++ and JavaScript; folding-vectors.csv holds them together).
CREATE FUNCTION core.fold(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT btrim(regexp_replace(
        lower(regexp_replace(
            normalize(translate(p_text, U&'\0111\0110\00F0\00D0\0180\0243\00A0\0027\2019\02BC\2018', 'ddddbb '), NFD),
            U&'[\0300-\036F]', '', 'g') COLLATE "und-x-icu"),
        '\s+', ' ', 'g'))
$$;

CREATE TABLE core.setting (
    key text NOT NULL,
    value jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    least numeric,
    most numeric,
    changed_at timestamptz,
    CONSTRAINT setting_key_pkey PRIMARY KEY (key),
    CONSTRAINT setting_key_check CHECK (key ~ '^[a-z][a-z0-9_.]{1,60}$')
);

-- Units are dated: codes are used again and districts end. The id is the key for good.
CREATE TABLE core.unit (
    id text NOT NULL,
    code text,
    name text NOT NULL,
    name_key text NOT NULL GENERATED ALWAYS AS (core.fold(name)) STORED,
    kind text NOT NULL,
    parent_id text,
    valid_from date,
    valid_to date,
    position integer NOT NULL DEFAULT 0,
    note text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT unit_id_pkey PRIMARY KEY (id),
    CONSTRAINT unit_id_check CHECK (id ~ '^[a-z0-9][a-z0-9-]{1,38}$'),
    CONSTRAINT unit_name_check CHECK (name <> '' AND length(name) <= 200),
    CONSTRAINT unit_kind_check CHECK (kind IN ('province', 'district', 'township', 'commune', 'ward', 'office')),
    CONSTRAINT unit_parent_id_check CHECK (parent_id <> id),
    CONSTRAINT unit_valid_to_check CHECK (valid_to >= valid_from),
    CONSTRAINT unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES core.unit (id)
);
CREATE INDEX unit_parent_id_index ON core.unit (parent_id);
ALTER TABLE core.cluster ADD CONSTRAINT cluster_root_unit_fkey FOREIGN KEY (root_unit) REFERENCES core.unit (id);

CREATE TABLE core.unit_successor (
    from_unit text NOT NULL,
    to_unit text NOT NULL,
    on_date date NOT NULL,
    takes text NOT NULL,
    note text,
    CONSTRAINT unit_successor_from_unit_pkey PRIMARY KEY (from_unit, to_unit, on_date),
    CONSTRAINT unit_successor_to_unit_check CHECK (from_unit <> to_unit),
    CONSTRAINT unit_successor_from_unit_fkey FOREIGN KEY (from_unit) REFERENCES core.unit (id),
    CONSTRAINT unit_successor_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES core.unit (id)
);
CREATE INDEX unit_successor_to_unit_index ON core.unit_successor (to_unit);

CREATE TABLE core.person (
    id uuid NOT NULL,
    user_name text NOT NULL,
    full_name text NOT NULL,
    name_key text NOT NULL GENERATED ALWAYS AS (core.fold(full_name)) STORED,
    unit_id text NOT NULL,
    state text NOT NULL DEFAULT 'active',
    state_reason text,
    created_at timestamptz NOT NULL,
    left_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT person_id_pkey PRIMARY KEY (id),
    CONSTRAINT person_user_name_key UNIQUE (user_name),
    CONSTRAINT person_user_name_check CHECK (user_name ~ '^[a-z][a-z0-9._-]{1,38}$' AND user_name !~ '^(pg_|ana_|postgres$|public$|none$)'),
    CONSTRAINT person_full_name_check CHECK (full_name <> '' AND length(full_name) <= 120),
    CONSTRAINT person_state_check CHECK (state IN ('active', 'locked', 'left')),
    CONSTRAINT person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id)
);
CREATE INDEX person_unit_id_index ON core.person (unit_id);

-- Rights are the words that commands require; a role is a named set of them.
CREATE TABLE core.access_right (
    code text NOT NULL,
    CONSTRAINT access_right_code_pkey PRIMARY KEY (code)
);
CREATE TABLE core.role (
    code text NOT NULL,
    name text NOT NULL,
    position integer NOT NULL,
    CONSTRAINT role_code_pkey PRIMARY KEY (code)
);
CREATE TABLE core.role_right (
    role_code text NOT NULL,
    right_code text NOT NULL,
    CONSTRAINT role_right_role_code_pkey PRIMARY KEY (role_code, right_code),
    CONSTRAINT role_right_role_code_fkey FOREIGN KEY (role_code) REFERENCES core.role (code),
    CONSTRAINT role_right_right_code_fkey FOREIGN KEY (right_code) REFERENCES core.access_right (code)
);
CREATE INDEX role_right_right_code_index ON core.role_right (right_code);

CREATE TABLE core.assignment (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role_code text NOT NULL,
    unit_id text NOT NULL,
    scope text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    granted_by uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT assignment_id_pkey PRIMARY KEY (id),
    CONSTRAINT assignment_scope_check CHECK (scope IN ('unit', 'subtree')),
    -- An assignment ended before it began counts on no day.
    CONSTRAINT assignment_valid_to_check CHECK (valid_to >= valid_from - 1),
    CONSTRAINT assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id),
    CONSTRAINT assignment_role_code_fkey FOREIGN KEY (role_code) REFERENCES core.role (code),
    CONSTRAINT assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id)
);
CREATE INDEX assignment_person_id_index ON core.assignment (person_id);
CREATE INDEX assignment_unit_id_index ON core.assignment (unit_id);

-- Assignments spread over roles and subtrees, so that a right is one index probe. Derived: core.spread_rights() fills it.
CREATE TABLE core.held_right (
    person_id uuid NOT NULL,
    right_code text NOT NULL,
    unit_id text NOT NULL,
    assignment_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    CONSTRAINT held_right_person_id_pkey PRIMARY KEY (person_id, right_code, unit_id, assignment_id),
    CONSTRAINT held_right_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES core.assignment (id) ON DELETE CASCADE
);
CREATE INDEX held_right_assignment_id_index ON core.held_right (assignment_id);

-- What belongs to the log-in and not to the person; kept apart from the log because it holds secrets.
CREATE TABLE core.account (
    person_id uuid NOT NULL,
    user_name text NOT NULL,
    password_set_at timestamptz,
    password_is_initial boolean NOT NULL DEFAULT true,
    verifier_digest bytea,
    locked_until timestamptz,
    failures integer NOT NULL DEFAULT 0,
    opened_at timestamptz,
    unlocked_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT account_person_id_pkey PRIMARY KEY (person_id),
    CONSTRAINT account_user_name_key UNIQUE (user_name),
    CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id)
);
CREATE TABLE core.password_history (
    person_id uuid NOT NULL,
    set_at timestamptz NOT NULL,
    verifier text NOT NULL,
    CONSTRAINT password_history_person_id_pkey PRIMARY KEY (person_id, set_at),
    CONSTRAINT password_history_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.account (person_id)
);
CREATE TABLE core.factor (
    person_id uuid NOT NULL,
    secret bytea NOT NULL,
    confirmed_at timestamptz,
    last_step bigint NOT NULL DEFAULT 0,
    CONSTRAINT factor_person_id_pkey PRIMARY KEY (person_id),
    CONSTRAINT factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id)
);

-- The register of log-ins. Times are the wall clock's, never the sample clock's.
CREATE TABLE core.session (
    id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    user_name text NOT NULL,
    unit_id text NOT NULL,
    device text NOT NULL,
    device_hash text NOT NULL,
    roles text NOT NULL,
    address inet,
    limited boolean NOT NULL,
    opened_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    idle_until timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text,
    CONSTRAINT session_id_pkey PRIMARY KEY (id),
    CONSTRAINT session_secret_hash_key UNIQUE (secret_hash),
    CONSTRAINT session_end_reason_check CHECK (end_reason IN ('closed', 'idle', 'forced', 'password', 'locked', 'left')),
    CONSTRAINT session_ended_at_check CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
    CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id),
    CONSTRAINT session_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id)
) WITH (fillfactor = 70);
CREATE INDEX session_person_id_index ON core.session (person_id);
CREATE INDEX session_open_index ON core.session (id) WHERE ended_at IS NULL;

-- Failed log-ins found in the server log, and how far it has been read.
CREATE TABLE core.failed_login (
    user_name text NOT NULL,
    at timestamptz NOT NULL,
    address text,
    CONSTRAINT failed_login_user_name_fkey FOREIGN KEY (user_name) REFERENCES core.account (user_name)
);
CREATE INDEX failed_login_user_name_index ON core.failed_login (user_name, at);
CREATE TABLE core.log_position (
    file text NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT log_position_file_pkey PRIMARY KEY (file)
);

-- What has been done, so that sending it again is harmless.
CREATE TABLE core.operation (
    person_id uuid NOT NULL,
    operation_id uuid NOT NULL,
    digest bytea NOT NULL,
    outcome jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT operation_person_id_pkey PRIMARY KEY (person_id, operation_id)
);

-- The commands there are; filled by the command files with core.declare_command().
CREATE TABLE core.command (
    name text NOT NULL,
    function_name text NOT NULL GENERATED ALWAYS AS (replace(name, '.', '_')) STORED,
    right_code text NOT NULL,
    policy text NOT NULL,
    required text[] NOT NULL,
    optional text[] NOT NULL,
    types jsonb NOT NULL,
    shape jsonpath NOT NULL,
    record_kind text,
    record_argument text,
    CONSTRAINT command_name_pkey PRIMARY KEY (name),
    CONSTRAINT command_name_check CHECK (name ~ '^[a-z_]+\.[a-z_]+$'),
    CONSTRAINT command_policy_check CHECK (policy IN ('queue', 'online')),
    CONSTRAINT command_right_code_fkey FOREIGN KEY (right_code) REFERENCES core.access_right (code)
);
-- Constraint → code; filled by the command files with core.declare_constraint().
CREATE TABLE core.constraint_code (
    constraint_name text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    subject text,
    CONSTRAINT constraint_code_constraint_name_pkey PRIMARY KEY (constraint_name)
);
-- Tables whose every row change is written to the log; filled by core.track().
CREATE TABLE core.tracked_table (
    table_name text NOT NULL,
    key_columns text[] NOT NULL,
    digest_columns text[] NOT NULL,
    CONSTRAINT tracked_table_table_name_pkey PRIMARY KEY (table_name)
);

-- The log. No foreign keys lead out of it: it outlives what it tells about.
CREATE TABLE audit.chain (
    unit_id text NOT NULL,
    day date NOT NULL,
    count bigint NOT NULL,
    head bytea NOT NULL,
    sealed boolean NOT NULL DEFAULT false,
    CONSTRAINT chain_unit_id_pkey PRIMARY KEY (unit_id, day)
) WITH (fillfactor = 50);
CREATE INDEX chain_open_index ON audit.chain (day) WHERE NOT sealed;
CREATE TABLE audit.entry (
    unit_id text NOT NULL,
    day date NOT NULL,
    seq bigint NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    line text NOT NULL,
    hash bytea NOT NULL,
    person_id uuid,
    session_id uuid,
    command text NOT NULL,
    operation_id uuid,
    outcome text NOT NULL, -- done, refused, failed; without a CHECK, which would be parsed anew for each entry
    record_kind text,
    record_id text,
    CONSTRAINT entry_unit_id_pkey PRIMARY KEY (unit_id, day, seq),
    CONSTRAINT entry_id_key UNIQUE (id)
);
CREATE INDEX entry_unit_id_at_index ON audit.entry (unit_id, at, id);
CREATE INDEX entry_person_id_index ON audit.entry (person_id, at, id);
CREATE INDEX entry_record_id_index ON audit.entry (record_kind, record_id, at, id);
CREATE TABLE audit.entry_body (
    entry_id uuid NOT NULL,
    salt bytea, -- erased with the text: what is short could be guessed with it
    text text,
    erased_at timestamptz,
    CONSTRAINT entry_body_entry_id_pkey PRIMARY KEY (entry_id)
);
CREATE TABLE audit.row_change (
    entry_id uuid NOT NULL,
    n integer NOT NULL,
    table_name text NOT NULL,
    key text NOT NULL,
    salt bytea,
    image text,
    -- Taken while the row's lock is held, so it orders the changes of one row as they were committed; times do not.
    position bigint GENERATED ALWAYS AS IDENTITY,
    CONSTRAINT row_change_entry_id_pkey PRIMARY KEY (entry_id, n)
);
CREATE INDEX row_change_key_index ON audit.row_change (table_name, key, position);
CREATE TABLE audit.seal (
    day date NOT NULL,
    text text NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT seal_day_pkey PRIMARY KEY (day)
);

-- Who read personal data. One partition a month; the worker makes the coming ones, the default takes what nobody foresaw.
CREATE TABLE audit.read_log (
    at timestamptz NOT NULL,
    day date NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    session_id uuid NOT NULL,
    unit_id text NOT NULL,
    what text NOT NULL,
    record_kind text NOT NULL,
    record_id text NOT NULL,
    CONSTRAINT read_log_day_pkey PRIMARY KEY (day, at, id)
) PARTITION BY RANGE (day);
CREATE TABLE audit.read_log_default PARTITION OF audit.read_log DEFAULT;
