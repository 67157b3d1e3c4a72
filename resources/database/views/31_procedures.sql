-- SPDX-License-Identifier: GPL-3.0-or-later
-- Procedures as lists see them, and the version that counts on a day. Whole records are functions (commands/42).

-- The version of a procedure that counts on a day; null when there is none.
CREATE FUNCTION core.procedure_version_on(p_code text, p_day date) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT v.id
            FROM core.procedure_version v
            WHERE v.procedure_code = p_code
              AND v.state = 'in_force'
              AND v.valid_from <= p_day
              AND (v.valid_to IS NULL OR v.valid_to >= p_day));
END
$$;

-- draft, coming, in_force, ended: as the days say, not a stored word that somebody would have to turn over at midnight.
CREATE FUNCTION core.version_standing(p_state text, p_from date, p_to date, p_day date) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_state = 'draft' THEN 'draft'
                WHEN p_to < p_day OR p_to < p_from THEN 'ended'
                WHEN p_from > p_day THEN 'coming'
                ELSE 'in_force' END
$$;

-- Of a procedure the version that counts today, else what comes, else the last that counted, else the draft. The list asks
-- it in the name of the person, who cannot name the table.
CREATE FUNCTION core.leading_version(p_code text) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT v.id
            FROM core.procedure_version v
            WHERE v.procedure_code = p_code
            ORDER BY array_position(ARRAY['in_force', 'coming', 'ended', 'draft'],
                    core.version_standing(v.state, v.valid_from, v.valid_to, core.today())),
                CASE WHEN v.valid_from > core.today() THEN v.valid_from END, v.valid_from DESC
            LIMIT 1);
END
$$;

-- One row a procedure, with its leading version.
CREATE VIEW api.procedure_list WITH (security_invoker) AS
SELECT p.code, p.kind, p.level, p.successor_code, p.version, v.id AS version_id, v.number, v.name, v.name_key, v.field,
    v.competent_kind, v.online_level, v.valid_from, v.valid_to,
    core.version_standing(v.state, v.valid_from, v.valid_to, core.today()) AS standing, v.source, c.term_value, c.term_unit, c.target_value,
    c.fee_amount, c.fee_unit, c.fee_note, c.cases, d.id AS draft_id
FROM core.procedure p
JOIN core.procedure_version v ON v.id = core.leading_version(p.code)
LEFT JOIN LATERAL (
    SELECT y.term_value, y.term_unit, y.target_value, y.fee_amount, y.fee_unit, y.fee_note, count(*) OVER () AS cases
    FROM core.procedure_case y
    WHERE y.version_id = v.id
    ORDER BY y.position
    LIMIT 1) AS c ON true
LEFT JOIN core.procedure_version d ON d.procedure_code = p.code AND d.state = 'draft';

-- Every version there was, so that a case of last year is read with the rules of last year.
CREATE VIEW api.procedure_version_list WITH (security_invoker) AS
SELECT v.id, v.procedure_code, v.number, v.name, v.valid_from, v.valid_to, v.competent_kind, v.version,
    core.version_standing(v.state, v.valid_from, v.valid_to, core.today()) AS standing
FROM core.procedure_version v;
