-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the window of one application shows beside the record itself, still in one round trip: its route, who may be named,
-- what the acts choose from; and who has it open.

-- Who does this work in that unit today and may be named for it.
CREATE FUNCTION core.application_players(p_role text, p_unit text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.full_name) ORDER BY x.full_name, x.id), '[]')
        FROM (SELECT DISTINCT p.id, p.full_name
              FROM core.assignment a
              JOIN core.held_right h ON h.assignment_id = a.id
              JOIN core.person p ON p.id = h.person_id AND p.state = 'active'
              WHERE h.unit_id = p_unit AND core.today() BETWEEN h.valid_from AND h.valid_to
                AND (a.role_code = p_role
                     OR p_role IS NULL AND h.right_code IN ('application.receive', 'application.process', 'application.decide'))) AS x);
END
$$;

CREATE FUNCTION core.application_desk_words(p_name text, p_kind text, p_role text, p_unit text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN jsonb_build_object('name', p_name, 'kind', p_kind, 'role', p_role,
        'role_name', (SELECT r.name FROM core.role r WHERE r.code = p_role), 'unit', p_unit,
        'unit_name', (SELECT u.name FROM core.unit u WHERE u.id = p_unit));
END
$$;

-- The steps of the approved internal procedure, and how far this one has come. Of a part there is one step only: its own.
CREATE FUNCTION core.application_route(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_position integer := CASE WHEN p_application.state = 10 THEN 1000000
        ELSE (SELECT s.position FROM core.procedure_step s WHERE s.id = p_application.step_id) END;
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'kind', s.kind, 'hours', s.hours,
            'role_name', (SELECT r.name FROM core.role r WHERE r.code = s.role_code),
            'current', coalesce(s.id = p_application.step_id, false) OR s.kind = 'return' AND p_application.state = 9,
            'done', CASE WHEN p_application.state = 9 THEN s.kind <> 'return'
                         WHEN v_position IS NOT NULL THEN s.position < v_position
                         ELSE EXISTS (SELECT FROM core.application_step x
                                      WHERE x.application_id = p_application.id AND x.step_id = s.id) END) ORDER BY s.position), '[]')
        FROM core.procedure_step s
        WHERE s.version_id = p_application.version_id AND p_application.kind = 'case');
END
$$;

-- Where it goes next, whence it came, who could have it here, and who could take it up again when it is corrected or
-- reopened; each with the people who may be named.
CREATE FUNCTION core.application_ways(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_next core.procedure_step := core.next_step(p_application);
    v_unit text := CASE v_next.unit_kind WHEN 'received' THEN core.living_unit(p_application.received_unit)
        WHEN 'competent' THEN core.living_unit(p_application.competent_unit) ELSE p_application.unit_id END;
    v_back core.application_step;
    v_work core.application_step;
BEGIN
    SELECT b.* INTO v_back
    FROM core.application_step s
    JOIN core.application_step b ON b.application_id = s.application_id AND b.n = s.from_n
    WHERE s.application_id = p_application.id AND s.n = p_application.turn;
    SELECT s.* INTO v_work
    FROM core.application_step s
    WHERE s.application_id = p_application.id AND s.kind IN ('process', 'verify')
    ORDER BY s.n DESC
    LIMIT 1;
    RETURN jsonb_build_object(
        'next', CASE WHEN v_next.id IS NOT NULL THEN core.application_desk_words(v_next.name, v_next.kind, v_next.role_code, v_unit)
            || jsonb_build_object('people', core.application_players(v_next.role_code, v_unit)) END,
        'back', CASE WHEN v_back.n IS NOT NULL THEN core.application_desk_words(v_back.name, v_back.kind, v_back.role_code, v_back.unit_id)
            || jsonb_build_object('person_name', core.person_name(v_back.person_id)) END,
        'here', core.application_players(p_application.holder_role, p_application.unit_id),
        'again', CASE WHEN p_application.state IN (3, 8, 9, 10) THEN
            core.application_players(coalesce(v_work.role_code, 'officer'), core.living_unit(coalesce(v_work.unit_id, p_application.competent_unit))) END);
END
$$;

-- What the acts choose from, and how far they may go.
CREATE FUNCTION core.application_choices(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_facts jsonb := core.application_facts(p_application);
BEGIN
    RETURN jsonb_build_object(
        'units', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.position, u.name), '[]')
                  FROM core.unit u
                  WHERE p_application.state = 4 AND u.id <> p_application.unit_id AND core.unit_is_active(u.id)),
        'reasons', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.code, 'name', r.name, 'legal_basis', r.legal_basis) ORDER BY r.position), '[]')
                    FROM core.refusal_reason r),
        'asked_papers', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'originals', k.originals, 'copies', k.copies,
                             'required', k.required AND k.condition IS NULL) ORDER BY k.position), '[]')
                         FROM core.procedure_paper k
                         WHERE k.version_id = p_application.version_id AND (k.case_id IS NULL OR k.case_id = p_application.case_id)),
        'asked_now', (SELECT coalesce(l.data -> 'missing', '[]')
                      FROM core.application_letter l
                      WHERE l.application_id = p_application.id AND l.form = '02' AND p_application.state IN (5, 7)
                      ORDER BY l.version DESC LIMIT 1),
        'exemptions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) ORDER BY x.name), '[]')
                       FROM core.procedure_exemption x WHERE x.case_id = p_application.case_id AND p_application.clock = 0),
        'extension_days', v_facts -> 'extension_days', 'pause_days', v_facts -> 'pause_days',
        'supplements_left', v_facts -> 'supplements_left');
END
$$;

-- The whole record for its window. Of a confidential one that is not opened, the head alone. One that the person asking may
-- read is shown once the reading is noted, as api.application_open() asks; `must_note` says so without a failure.
CREATE FUNCTION api.application_record(id uuid, noted boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_record jsonb;
    v core.application;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.confidential AND NOT $2 AND core.application_readable(v) AND core.application_opened(v) THEN
        RETURN '{"must_note": true}';
    END IF;
    v_record := api.application_open($1);
    v_record := v_record || jsonb_build_object('now', core.now(),
        'pace', core.application_pace(v.state, v.due_at, v.verdict, core.now(), make_interval(hours => core.setting_number('application.soon_hours'))),
        'received_unit_name', (SELECT u.name FROM core.unit u WHERE u.id = v.received_unit),
        'competent_unit_name', (SELECT u.name FROM core.unit u WHERE u.id = v.competent_unit),
        'holder_role_name', (SELECT r.name FROM core.role r WHERE r.code = v.holder_role),
        'mine', core.stands_for(v.holder_id), 'present', core.presence_list('application', v.id));
    IF NOT (v_record ->> 'opened')::boolean THEN
        RETURN v_record;
    END IF;
    RETURN v_record || jsonb_build_object('route', core.application_route(v), 'ways', core.application_ways(v),
        'choices', core.application_choices(v));
END
$$;

-- "I have it open"; the answer tells who else has. A mark fades by itself, and nobody keeps another from acting by it.
CREATE FUNCTION api.application_touch(id uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v core.application;
    v_now timestamptz := core.wall_clock();
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.id IS NULL OR NOT core.application_readable(v) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    INSERT INTO core.presence AS p (kind, record_id, session_id, person_id, since, touched_at, editing)
    VALUES ('application', v.id, core.my_session(), core.me(), v_now, v_now, false)
    ON CONFLICT ON CONSTRAINT presence_pkey DO UPDATE
    SET since = CASE WHEN p.touched_at > v_now - interval '12 seconds' THEN p.since ELSE v_now END, touched_at = v_now;
    RETURN core.presence_list('application', v.id);
END
$$;
