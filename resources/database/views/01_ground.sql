-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the administration desk reads. security_invoker: the policies of the person asking decide on every row.

CREATE VIEW api.unit WITH (security_invoker) AS
SELECT u.id, u.code, u.name, u.name_key, u.kind, u.parent_id, u.valid_from, u.valid_to, u.position, u.note, u.version
FROM core.unit u;

CREATE VIEW api.unit_successor WITH (security_invoker) AS
SELECT s.from_unit, s.to_unit, s.on_date, s.takes, s.note
FROM core.unit_successor s;

CREATE VIEW api.role_list WITH (security_invoker) AS
SELECT r.code, r.name, r.position,
    (SELECT array_agg(x.right_code ORDER BY x.right_code) FROM core.role_right x WHERE x.role_code = r.code) AS rights
FROM core.role r;

CREATE VIEW api.person_list WITH (security_invoker) AS
SELECT p.id, p.user_name, p.full_name, p.name_key, p.unit_id, u.name AS unit_name, p.state, p.created_at, p.left_at, p.version
FROM core.person p
JOIN core.unit u ON u.id = p.unit_id;

CREATE VIEW api.assignment_list WITH (security_invoker) AS
SELECT a.id, a.person_id, p.full_name AS person_name, a.role_code, r.name AS role_name, a.unit_id, u.name AS unit_name, a.scope,
    a.valid_from, a.valid_to, a.granted_by, a.needs_confirmation, a.confirmed_by, a.version
FROM core.assignment a
JOIN core.person p ON p.id = a.person_id
JOIN core.role r ON r.code = a.role_code
JOIN core.unit u ON u.id = a.unit_id;

CREATE VIEW api.session_list WITH (security_invoker) AS
SELECT s.id, s.person_id, p.full_name AS person_name, s.user_name, s.unit_id, s.device, s.address, s.opened_at, s.touched_at, s.idle_until,
    s.ended_at, s.end_reason
FROM core.session s
JOIN core.person p ON p.id = s.person_id;

CREATE VIEW api.setting_list WITH (security_invoker) AS
SELECT s.key, s.value, s.least, s.most, s.version, s.changed_at
FROM core.setting s;

CREATE VIEW api.command_list WITH (security_invoker) AS
SELECT c.name, c.right_code AS "right", c.policy,
    jsonb_build_object('required', to_jsonb(c.required), 'optional', to_jsonb(c.optional), 'types', c.types) AS arguments,
    c.record_kind, c.record_argument
FROM core.command c;

CREATE VIEW api.constraint_code WITH (security_invoker) AS
SELECT c.constraint_name, c.kind, c.code, c.subject
FROM core.constraint_code c;

-- For short looks; long lists page with api.log_page().
CREATE VIEW api.log_list WITH (security_invoker) AS
SELECT e.id, e.at, e.unit_id, e.day, e.seq, e.person_id, p.full_name AS person_name, e.session_id, e.command, e.operation_id, e.outcome,
    e.record_kind, e.record_id
FROM audit.entry e
LEFT JOIN core.person p ON p.id = e.person_id;

CREATE VIEW api.seal_list WITH (security_invoker) AS
SELECT s.day, s.text, encode(s.hash, 'hex') AS hash
FROM audit.seal s;

-- For the independent check of the log.
CREATE VIEW audit.tracked_table WITH (security_invoker) AS
SELECT t.table_name, t.key_columns, t.digest_columns
FROM core.tracked_table t;
