-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the counter reads: each step of a reception is one round trip, since a counter may sit 150 ms away.

-- The tier a unit works at: an office counts with the unit it belongs to.
CREATE FUNCTION core.unit_tier(p_unit text) RETURNS text
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
        SELECT u.kind, u.parent_id, 0 AS n FROM core.unit u WHERE u.id = p_unit
        UNION ALL
        SELECT u.kind, u.parent_id, a.n + 1 FROM core.unit u JOIN above a ON u.id = a.parent_id WHERE a.n < 10
    )
    SELECT CASE WHEN a.kind IN ('commune', 'ward', 'township') THEN 'commune' ELSE a.kind END
    FROM above a WHERE a.kind <> 'office' ORDER BY a.n LIMIT 1
$$;

-- What a counter takes in: the procedures of its own tier, and those its tier decides.
CREATE FUNCTION core.counter_receives(p_tier text, p_level text, p_competent text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT p_level = 'other' OR p_tier IN (split_part(p_level, '_', 1), split_part(p_competent, '_', 1))
$$;

-- The procedures in force that a unit receives; those it received of late are counted, so that they stand first.
CREATE FUNCTION core.counter_procedures(p_unit text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_tier text := core.unit_tier(p_unit);
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('code', v.procedure_code, 'version', v.id, 'name', v.name, 'field', v.field,
                'recent', coalesce(r.n, 0), 'cases', c.cases, 'term_value', c.term_value, 'term_unit', c.term_unit)
                ORDER BY coalesce(r.n, 0) DESC, v.name), '[]')
        FROM core.procedure p
        JOIN core.procedure_version v ON v.id = core.procedure_version_on(p.code, core.today())
        CROSS JOIN LATERAL (
            SELECT count(*) AS cases, (array_agg(k.term_value ORDER BY k.position))[1] AS term_value,
                (array_agg(k.term_unit ORDER BY k.position))[1] AS term_unit
            FROM core.procedure_case k WHERE k.version_id = v.id) AS c
        LEFT JOIN (
            SELECT l.procedure_code, count(*) AS n
            FROM (SELECT a.procedure_code FROM core.application a
                  WHERE a.received_unit = p_unit ORDER BY a.received_at DESC, a.id DESC LIMIT 300) AS l
            GROUP BY l.procedure_code) AS r ON r.procedure_code = p.code
        WHERE core.counter_receives(v_tier, p.level, v.competent_kind));
END
$$;

-- What a counter needs before the first citizen: its units, their procedures, the reasons of a refusal, the kept intakes.
CREATE FUNCTION api.reception_open(unit text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_held text[] := core.units_with('application.receive');
    v_units text[] := ARRAY(SELECT u FROM unnest(v_held) AS u WHERE core.unit_is_active(u));
    v_own text := (SELECT s.unit_id FROM core.session() AS s);
    v_unit text := CASE WHEN $1 = ANY (v_units) THEN $1 WHEN v_own = ANY (v_units) THEN v_own ELSE v_units[1] END;
BEGIN
    IF cardinality(v_held) = 0 THEN
        PERFORM core.fail('not_permitted', 'right.missing', 'application.receive');
    ELSIF v_unit IS NULL THEN
        PERFORM core.fail('wrong_state', 'application.unit.ended', 'unit');
    END IF;
    RETURN jsonb_build_object('unit', v_unit,
        'units', (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.position, u.name)
                  FROM core.unit u WHERE u.id = ANY (v_units)),
        'procedures', core.counter_procedures(v_unit),
        'reasons', (SELECT jsonb_agg(jsonb_build_object('code', r.code, 'name', r.name, 'legal_basis', r.legal_basis) ORDER BY r.position)
                    FROM core.refusal_reason r),
        'kept', core.kept_intakes(v_units));
END
$$;

CREATE FUNCTION core.kept_intakes(p_units text[]) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(to_jsonb(k) ORDER BY k.kept_at DESC), '[]')
    FROM (SELECT i.id, i.title, core.person_name(i.person_id) AS by_name, i.person_id = core.me() AS own,
              (SELECT u.name FROM core.unit u WHERE u.id = i.unit_id) AS unit_name, i.kept_at
          FROM core.intake i
          WHERE i.unit_id = ANY (p_units)
          ORDER BY i.kept_at DESC
          LIMIT 100) AS k
$$;

CREATE FUNCTION api.intakes_kept() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT core.kept_intakes(core.units_with('application.receive'))
$$;

-- Open applications of the same person for the same procedure, as far as the person asking may see them, in words.
CREATE FUNCTION core.reception_duplicates(p_applicant uuid, p_procedure text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'state', a.state,
                'state_name', (SELECT s.name FROM core.application_state s WHERE s.code = a.state),
                'unit_name', (SELECT u.name FROM core.unit u WHERE u.id = a.unit_id),
                'received_at', a.received_at, 'due_at', a.due_at) ORDER BY a.received_at DESC), '[]')
        FROM core.application a
        WHERE a.applicant_id = p_applicant AND a.procedure_code = p_procedure AND a.kind = 'case' AND a.state IN (1, 2, 4, 5, 6, 7)
          AND core.application_readable(a) AND core.application_opened(a));
END
$$;

CREATE FUNCTION core.reception_cases(p_version uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'when', c.condition_text, 'term_value', c.term_value,
            'term_unit', c.term_unit, 'fee_unit', c.fee_unit, 'exemptions', (
                SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'legal_basis', e.legal_basis) ORDER BY e.position), '[]')
                FROM core.procedure_exemption e WHERE e.case_id = c.id)) ORDER BY c.position), '[]')
    FROM core.procedure_case c WHERE c.version_id = p_version
$$;

-- What this reception would be, were it accepted now: {unit, procedure, case, exemption, copies, pages, answers, applicant} →
-- the version in force, its cases and questions, the papers asked for, the fee with its rule, the due time day by day, what
-- of the same is still open. A case of an older version falls back to the first one of that name, else to the first.
CREATE FUNCTION api.reception_terms(asked jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_unit text := asked ->> 'unit';
    v_version core.procedure_version;
    v_case core.procedure_case;
    v_competent text;
    v_exemption uuid;
BEGIN
    PERFORM core.require('application.receive', v_unit);
    SELECT v.* INTO v_version FROM core.procedure_version v WHERE v.id = core.procedure_version_on(asked ->> 'procedure', core.today());
    IF v_version.id IS NULL THEN
        PERFORM core.fail('not_found', 'application.procedure.ended', 'procedure_version');
    END IF;
    SELECT c.* INTO v_case
    FROM core.procedure_case c
    WHERE c.version_id = v_version.id
    ORDER BY c.id = (asked ->> 'case')::uuid DESC NULLS LAST,
        c.name = (SELECT o.name FROM core.procedure_case o WHERE o.id = (asked ->> 'case')::uuid) DESC NULLS LAST, c.position
    LIMIT 1;
    v_exemption := (SELECT e.id FROM core.procedure_exemption e WHERE e.id = (asked ->> 'exemption')::uuid AND e.case_id = v_case.id);
    v_competent := core.competent_unit(v_unit, v_version.competent_kind);
    RETURN jsonb_build_object('procedure', v_version.procedure_code, 'version', v_version.id, 'name', v_version.name,
        'valid_from', v_version.valid_from, 'case', v_case.id, 'case_name', v_case.name, 'fee_unit', v_case.fee_unit,
        'exemption', v_exemption, 'cases', core.reception_cases(v_version.id), 'questions', v_version.questions,
        'requirements', v_version.requirements, 'result_name', v_version.result_name,
        'papers', core.procedure_papers(v_version.id, v_case.id, asked -> 'answers'),
        'fee', core.fee(v_case.id, v_exemption, least(greatest((asked ->> 'copies')::integer, 1), 1000),
            least(greatest((asked ->> 'pages')::integer, 1), 10000)),
        'due', CASE WHEN v_case.term_value IS NOT NULL
            THEN core.due(v_case.term_value, v_case.term_unit, core.now(), v_competent, '{}', v_version.cut_off) END,
        'competent_name', (SELECT u.name FROM core.unit u WHERE u.id = v_competent AND u.id <> v_unit),
        'duplicates', core.reception_duplicates((asked ->> 'applicant')::uuid, v_version.procedure_code));
END
$$;

-- What a reception came to whose answer was lost on the way; of a confidential one, who received it is answered again.
CREATE FUNCTION api.reception_result(id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v core.application;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.id IS NULL OR NOT core.application_readable(v) OR NOT core.application_opened(v) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    PERFORM core.require('application.receive', core.living_unit(v.received_unit));
    IF v.confidential AND NOT EXISTS (SELECT FROM core.application_event e
                                      WHERE e.application_id = v.id AND e.person_id = core.me()
                                        AND e.act IN ('receive', 'register', 'accept', 'refuse_at_counter')) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    RETURN jsonb_build_object('id', v.id, 'code', v.code, 'version', v.version, 'state', v.state, 'received_at', v.received_at,
        'clock_start', v.clock_start, 'due_at', v.due_at, 'target_at', v.target_at,
        'secret', (SELECT s.secret FROM core.application_secret s WHERE s.application_id = v.id),
        'fee', (SELECT f.rule FROM core.fee_line f WHERE f.application_id = v.id AND f.n = 1));
END
$$;

-- Reading and its note in one call: the note is committed before anything is shown, as require_noted() asks. No definer, and
-- no search path of its own: neither may commit.
CREATE PROCEDURE api.look_up_people(text text, purpose text, INOUT answer jsonb DEFAULT NULL)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM api.read_intent('person_search_' || $2, 'person_search', api.search_token($1));
    COMMIT;
    -- A number may be that of somebody of another unit, whose note comes first too.
    IF $1 ~ '[0-9]{3}' THEN
        PERFORM FROM api.person_served_search($1, $2);
        COMMIT;
    END IF;
    answer := (SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(s)), '[]') FROM api.person_served_search($1, $2) AS s);
END
$$;

CREATE PROCEDURE api.look_up_person(id uuid, purpose text, INOUT answer jsonb DEFAULT NULL)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM api.read_intent('person_served_' || $2, 'person_served', $1::text);
    COMMIT;
    answer := api.person_served_open($1, $2);
END
$$;

CREATE PROCEDURE api.look_up_intake(id uuid, INOUT answer jsonb DEFAULT NULL)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM api.read_intent('intake_open', 'intake', $1::text);
    COMMIT;
    answer := api.intake_open($1);
END
$$;
