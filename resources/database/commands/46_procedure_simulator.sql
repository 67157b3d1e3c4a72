-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a receipt time would lead to: due time with its reason, every step, every letter. Works on drafts too, so that a
-- procedure is seen before it goes into force.

-- The letters of a run by the form set: when each is written; those that only something unforeseen asks for have no step.
CREATE FUNCTION core.simulated_letters(p_form_set text, p_steps jsonb, p_due timestamptz) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('form', l.form, 'occasion', l.occasion, 'at', l.at) ORDER BY l.n, l.form), '[]')
        FROM (
            SELECT (s.n - 1) * 2 AS n, CASE WHEN p_form_set = 'police' THEN 'CT04' ELSE '01' END AS form, 'receive' AS occasion,
                s.item ->> 'from' AS at
            FROM jsonb_array_elements(p_steps) WITH ORDINALITY AS s (item, n)
            WHERE s.item ->> 'kind' = 'receive'
            UNION ALL
            SELECT (s.n - 1) * 2 + 1, '06', CASE WHEN s.item ->> 'kind' = 'return' THEN 'return' ELSE 'hand_over' END, s.item ->> 'to'
            FROM jsonb_array_elements(p_steps) WITH ORDINALITY AS s (item, n)
            UNION ALL
            SELECT 10000, x.form, x.occasion, CASE WHEN x.occasion = 'late' THEN to_jsonb(p_due) #>> '{}' END
            FROM (VALUES ('02', 'CT05', 'supplement'), ('03', 'CT06', 'refuse'), ('04', '04', 'late'), ('05', '05', 'stop')) AS f (one_stop, police, occasion)
            CROSS JOIN LATERAL (SELECT CASE WHEN p_form_set = 'police' THEN f.police ELSE f.one_stop END AS form, f.occasion) AS x
        ) AS l);
END
$$;

CREATE FUNCTION core.simulated_steps(p_version uuid, p_start timestamptz, p_unit text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_step core.procedure_step;
    v_from timestamptz := p_start;
    v_to timestamptz;
    v_steps jsonb := '[]';
BEGIN
    FOR v_step IN SELECT s.* FROM core.procedure_step s WHERE s.version_id = p_version ORDER BY s.position LOOP
        v_to := CASE WHEN v_step.hours = 0 THEN v_from ELSE core.add_working_minutes(p_unit, v_from, v_step.hours * 60) END;
        v_steps := v_steps || jsonb_build_object('name', v_step.name, 'kind', v_step.kind, 'role_code', v_step.role_code,
            'role_name', (SELECT r.name FROM core.role r WHERE r.code = v_step.role_code), 'unit_kind', v_step.unit_kind,
            'hours', v_step.hours, 'from', v_from, 'to', v_to);
        v_from := v_to;
    END LOOP;
    RETURN v_steps;
END
$$;

-- Every case of the version, as if received at that moment by that unit (the person's own if left out).
CREATE FUNCTION api.procedure_simulate(version uuid, received timestamptz, unit text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
#variable_conflict use_column
DECLARE
    v_version core.procedure_version;
    v_case core.procedure_case;
    v_unit text := coalesce($3, (SELECT s.unit_id FROM core.session() AS s));
    v_due jsonb;
    v_steps jsonb;
    v_cases jsonb := '[]';
BEGIN
    PERFORM core.require_session();
    SELECT v.* INTO v_version FROM core.procedure_version v WHERE v.id = $1;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'procedure.version.not_found', 'version');
    ELSIF NOT isfinite($2) IS TRUE THEN
        PERFORM core.fail('invalid', 'deadline.received.invalid', 'received');
    ELSIF NOT EXISTS (SELECT FROM core.unit u WHERE u.id = v_unit) THEN
        PERFORM core.fail('invalid', 'unit.unknown', 'unit');
    END IF;
    v_steps := core.simulated_steps($1, core.next_working_moment(v_unit, $2), v_unit);
    FOR v_case IN SELECT c.* FROM core.procedure_case c WHERE c.version_id = $1 ORDER BY c.position LOOP
        v_due := CASE WHEN v_case.term_value IS NOT NULL
                      THEN core.due(v_case.term_value, v_case.term_unit, $2, v_unit, '{}', v_version.cut_off) END;
        v_cases := v_cases || jsonb_build_object('id', v_case.id, 'name', v_case.name, 'due', v_due,
            'target', CASE WHEN v_case.target_value IS NOT NULL
                           THEN core.due_at(v_case.target_value, v_case.term_unit, $2, v_unit, '{}', v_version.cut_off) END,
            -- The internal steps take longer than the law allows.
            'steps_too_long', (v_steps #>> '{-1,to}')::timestamptz > (v_due ->> 'due')::timestamptz,
            'letters', core.simulated_letters(v_version.form_set, v_steps, (v_due ->> 'due')::timestamptz));
    END LOOP;
    RETURN jsonb_build_object('version', $1, 'unit', v_unit, 'received', $2, 'steps', v_steps, 'cases', v_cases);
END
$$;
