-- SPDX-License-Identifier: GPL-3.0-or-later
-- Applications as lists see them; nothing of a confidential one but that it is there. Whole records and pages are functions
-- (commands/56).

-- How it stands with its due time, in one word: colour, icon and sentence are made of it.
CREATE FUNCTION core.application_pace(p_state integer, p_due timestamptz, p_verdict text, p_now timestamptz, p_soon interval) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_state IN (5, 6, 7) THEN 'waiting'
                WHEN p_state IN (2, 4) THEN CASE
                    WHEN p_due IS NULL THEN 'no_term'
                    WHEN p_now > p_due THEN 'late'
                    WHEN p_now > p_due - p_soon THEN 'soon'
                    ELSE 'in_time' END
                WHEN p_state = 1 THEN 'not_started'
                ELSE coalesce(p_verdict, 'finished') END
$$;

-- Texts are joined with nothing, so that they are compared after the policy only (see api.article_list).
CREATE VIEW api.application_list WITH (security_invoker) AS
SELECT a.id, a.code || '' AS code, a.kind, a.state, s.name AS state_name, a.procedure_code, v.name AS procedure_name,
    a.applicant_label || '' AS applicant, a.subject_label || '' AS subject, a.confidential, a.channel,
    a.received_unit, a.unit_id, u.name AS unit_name, a.competent_unit, a.received_at, a.due_at, a.target_at, a.promised_at, a.expected_on,
    a.finished_at, a.outcome, a.verdict, a.step_name || '' AS step_name, a.step_due_at, a.holder_id, h.full_name AS holder_name, a.holder_role,
    a.sort_at, a.version,
    core.application_pace(a.state, a.due_at, a.verdict, (SELECT core.now()), make_interval(hours => (SELECT t.value::text::integer FROM core.setting t WHERE t.key = 'application.soon_hours'))) AS pace
FROM core.application a
JOIN core.application_state s ON s.code = a.state
JOIN core.procedure_version v ON v.id = a.version_id
JOIN core.unit u ON u.id = a.unit_id
LEFT JOIN core.person h ON h.id = a.holder_id;

CREATE VIEW api.application_state WITH (security_invoker) AS
SELECT s.code, s.name, s.terminal FROM core.application_state s;

CREATE VIEW api.refusal_reason WITH (security_invoker) AS
SELECT r.code, r.position, r.name, r.legal_basis FROM core.refusal_reason r;

CREATE VIEW api.intake_list WITH (security_invoker) AS
SELECT i.id, i.unit_id, i.title, i.person_id, p.full_name AS person_name, i.kept_at, i.version
FROM core.intake i
JOIN core.person p ON p.id = i.person_id;

CREATE VIEW api.absence_list WITH (security_invoker) AS
SELECT x.id, x.person_id, p.full_name AS person_name, p.unit_id, x.substitute_id, s.full_name AS substitute_name, x.from_day, x.to_day,
    x.reason, x.version
FROM core.absence x
JOIN core.person p ON p.id = x.person_id
JOIN core.person s ON s.id = x.substitute_id;

-- What a change of the calendar could move: every running clock with what its due time is computed of.
CREATE VIEW core.open_deadline AS
SELECT a.id AS application_id, a.competent_unit AS unit_id, c.term_value AS term, c.term_unit, c.started_at AS received,
    (SELECT coalesce(range_agg(tstzrange(x.from_at, x.until_at)), '{}') FROM core.application_pause x
     WHERE x.application_id = a.id AND x.clock = a.clock AND x.until_at > x.from_at) AS pauses,
    c.cut_off, a.due_at AS due, a.code
FROM core.application a
JOIN core.application_clock c ON c.application_id = a.id AND c.number = a.clock
WHERE a.state IN (2, 4, 5, 6, 7) AND a.finished_at IS NULL AND c.term_value IS NOT NULL
  AND NOT EXISTS (SELECT FROM core.application_extension e WHERE e.application_id = a.id AND e.clock = a.clock);
