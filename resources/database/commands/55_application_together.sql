-- SPDX-License-Identifier: GPL-3.0-or-later
-- What concerns many applications or the people around them: bulk acts with undo, absence, units that end, leavers,
-- looking into a confidential one.

-- Runs one act of a bulk under an entry of its own in the log, within the operation that asked for the whole. The rows it
-- changes hang on that entry; afterwards the outer one goes on as it was.
CREATE FUNCTION core.with_entry(p_command text, p_record uuid, p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_session core.session := core.session();
    v_outer text := current_setting('ana.entry');
    v_changes text := current_setting('ana.changes');
    v_entry uuid := core.uuid7(core.now());
    v_result jsonb;
BEGIN
    PERFORM set_config('ana.entry', v_entry::text, true), set_config('ana.changes', '', true);
    v_result := core.run_command(p_command, p_arguments);
    PERFORM core.write_entry(v_entry, core.now(), v_session.unit_id, v_session.person_id, v_session.id,
        ',"device":"' || v_session.device_hash || '","roles":"' || v_session.roles || '"', p_command, NULL, 'done', 'application',
        p_record::text, jsonb_build_object('arguments', p_arguments, 'outcome', jsonb_build_object('ok', true, 'result', v_result))::text);
    PERFORM set_config('ana.entry', v_outer, true), set_config('ana.changes', v_changes, true),
        pg_notify('ana', 'application ' || p_record || ' ' || v_session.id);
    RETURN v_result;
END
$$;

-- Hands many over at once, all or none: {items: [{id, version}], person?}. Records are locked in one order, so that two bulks
-- that overlap wait and do not block each other.
CREATE FUNCTION command.application_hand_over_many(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_item record;
    v_inverse jsonb := '[]';
    v_done jsonb;
BEGIN
    PERFORM core.require('application.read', (core.units_with('application.read'))[1]);
    IF jsonb_array_length(p_arguments -> 'items') NOT BETWEEN 1 AND 1000 THEN
        PERFORM core.fail('invalid', 'application.items.count', 'items');
    END IF;
    PERFORM FROM core.application a
    WHERE a.id IN (SELECT (i ->> 'id')::uuid FROM jsonb_array_elements(p_arguments -> 'items') AS i) ORDER BY a.id FOR UPDATE;
    FOR v_item IN
        SELECT DISTINCT (i ->> 'id')::uuid AS id, (i ->> 'version')::integer AS version
        FROM jsonb_array_elements(p_arguments -> 'items') AS i
        ORDER BY 1
    LOOP
        v_done := core.with_entry('application.hand_over', v_item.id, jsonb_build_object('id', v_item.id, 'version', v_item.version)
            || CASE WHEN p_arguments ->> 'person' IS NULL THEN '{}' ELSE jsonb_build_object('person', p_arguments -> 'person') END);
        v_inverse := v_inverse || jsonb_build_object('id', v_item.id, 'version', v_done -> 'version');
    END LOOP;
    INSERT INTO core.application_bulk (id, person_id, at, inverse) VALUES ((p_arguments ->> 'id')::uuid, core.me(), core.now(), v_inverse);
    RETURN jsonb_build_object('count', jsonb_array_length(v_inverse), 'undo_until', core.now() + make_interval(mins => core.setting_number('application.undo_minutes')));
END
$$;

-- One application back on the desk it was handed over from, by who gave it, soon after and if nothing happened to it since.
CREATE FUNCTION command.application_take_back(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application;
    v_event core.application_event;
    v_row core.application_step;
    v_version integer := (p_arguments ->> 'version')::integer;
BEGIN
    SELECT a.* INTO v_application FROM core.application a WHERE a.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    SELECT e.* INTO v_event FROM core.application_event e WHERE e.application_id = v_application.id AND e.version = v_version;
    -- Who handed it over may see it no longer, when it left his unit.
    IF v_event.person_id IS DISTINCT FROM core.me() OR v_event.act <> 'hand_over' THEN
        PERFORM core.require('application.read', NULL);
    ELSIF v_application.version <> v_version
          OR v_event.at < core.now() - make_interval(mins => core.setting_number('application.undo_minutes')) THEN
        PERFORM core.fail('conflict', 'application.undo.too_late', 'version');
    END IF;
    SELECT b.* INTO v_row
    FROM core.application_step s
    JOIN core.application_step b ON b.application_id = s.application_id AND b.n = s.from_n
    WHERE s.application_id = v_application.id AND s.n = v_application.turn;
    v_application := core.application_enter_step(v_application, v_row, 0);
    UPDATE core.application_step SET due_at = v_row.due_at WHERE application_id = v_application.id AND n = v_application.turn;
    UPDATE core.application
    SET state = v_event.from_state, version = version + 1, updated_at = core.now(), updated_by = core.me(), unit_id = v_row.unit_id,
        step_id = v_row.step_id, step_kind = v_row.kind, step_name = v_row.name, step_due_at = v_row.due_at,
        holder_role = v_row.role_code, holder_id = v_row.person_id, turn = v_application.turn
    WHERE id = v_application.id;
    INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at)
    VALUES (v_application.id, v_version + 1, 'take_back', v_application.state, v_event.from_state, core.me(), v_row.unit_id, core.now());
    RETURN jsonb_build_object('version', v_version + 1, 'state', v_event.from_state);
END
$$;

-- Takes a whole bulk back, all or none.
CREATE FUNCTION command.application_undo_many(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_bulk core.application_bulk;
    v_item jsonb;
BEGIN
    PERFORM core.require('application.read', (core.units_with('application.read'))[1]);
    SELECT b.* INTO v_bulk FROM core.application_bulk b WHERE b.id = (p_arguments ->> 'id')::uuid AND b.person_id = core.me() FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'application.bulk.unknown', 'id');
    ELSIF v_bulk.undone_at IS NOT NULL THEN
        PERFORM core.fail('wrong_state', 'application.undo.done', 'id');
    END IF;
    FOR v_item IN SELECT i FROM jsonb_array_elements(v_bulk.inverse) AS i ORDER BY i ->> 'id' LOOP
        PERFORM core.with_entry('application.take_back', (v_item ->> 'id')::uuid, v_item);
    END LOOP;
    UPDATE core.application_bulk SET undone_at = core.now() WHERE id = v_bulk.id;
    RETURN jsonb_build_object('count', jsonb_array_length(v_bulk.inverse));
END
$$;

-- Absence -----------------------------------------------------------------------------------------------------------

-- For oneself, or for somebody of one's unit by its leader. Substitutes have the same work: a right both hold somewhere.
CREATE FUNCTION command.absence_set(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person;
    v_substitute uuid := (p_arguments ->> 'substitute')::uuid;
BEGIN
    SELECT p.* INTO v_person FROM core.person p WHERE p.id = (p_arguments ->> 'person')::uuid FOR UPDATE;
    IF v_person.id IS DISTINCT FROM core.me() THEN
        PERFORM core.require('application.decide', v_person.unit_id);
    ELSE
        PERFORM core.require('application.read', (core.units_with('application.read'))[1]);
    END IF;
    IF NOT EXISTS (
        SELECT
        FROM core.held_right h
        JOIN core.held_right o ON o.right_code = h.right_code AND o.unit_id = h.unit_id
        JOIN core.person s ON s.id = o.person_id AND s.state = 'active'
        WHERE h.person_id = v_person.id AND o.person_id = v_substitute
          AND h.right_code IN ('application.receive', 'application.process', 'application.decide')
          AND core.today() BETWEEN o.valid_from AND o.valid_to) THEN
        PERFORM core.fail('invalid', 'absence.substitute.unfit', 'substitute');
    ELSIF (p_arguments ->> 'to')::date < core.today() THEN
        PERFORM core.fail('invalid', 'absence.past', 'to');
    ELSIF EXISTS (SELECT FROM core.absence x WHERE x.person_id = v_person.id
                  AND x.from_day <= (p_arguments ->> 'to')::date AND x.to_day >= (p_arguments ->> 'from')::date) THEN
        PERFORM core.fail('conflict', 'absence.overlap', 'from');
    END IF;
    INSERT INTO core.absence (id, person_id, substitute_id, from_day, to_day, reason, set_by)
    VALUES ((p_arguments ->> 'id')::uuid, v_person.id, v_substitute, (p_arguments ->> 'from')::date, (p_arguments ->> 'to')::date,
        core.line(p_arguments ->> 'reason', 'reason', 500), core.me());
    RETURN '{"version": 1}';
END
$$;

-- Back earlier: the last day is yesterday.
CREATE FUNCTION command.absence_end(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_absence core.absence;
BEGIN
    SELECT x.* INTO v_absence FROM core.absence x WHERE x.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    IF v_absence.person_id IS DISTINCT FROM core.me() THEN
        PERFORM core.require('application.decide', (SELECT p.unit_id FROM core.person p WHERE p.id = v_absence.person_id));
    ELSE
        PERFORM core.require('application.read', (core.units_with('application.read'))[1]);
    END IF;
    PERFORM core.check_version(v_absence.version, (p_arguments ->> 'version')::integer, 'absence');
    IF v_absence.to_day < core.today() THEN
        PERFORM core.fail('wrong_state', 'absence.over', 'id');
    END IF;
    UPDATE core.absence SET to_day = greatest(core.today() - 1, from_day - 1), version = version + 1 WHERE id = v_absence.id;
    RETURN jsonb_build_object('version', v_absence.version + 1);
END
$$;

-- The calendar changed: the due times somebody has looked at and confirms, each as api.calendar_effect showed it. Nothing
-- else moves an open one.
CREATE FUNCTION command.application_accept_due_change(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_units text[] := core.units_with('calendar.manage');
    v_reason text;
    v_item record;
    v_application core.application;
    v_new core.application;
BEGIN
    PERFORM core.require('calendar.manage', v_units[1]);
    v_reason := core.required_reason(p_arguments);
    IF jsonb_array_length(p_arguments -> 'items') NOT BETWEEN 1 AND 1000 THEN
        PERFORM core.fail('invalid', 'application.items.count', 'items');
    END IF;
    FOR v_item IN
        SELECT (i ->> 'application')::uuid AS id, (i ->> 'new_due')::timestamptz AS due
        FROM jsonb_array_elements(p_arguments -> 'items') AS i
        ORDER BY 1
    LOOP
        SELECT a.* INTO v_application FROM core.application a
        WHERE a.id = v_item.id AND a.competent_unit = ANY (v_units) AND a.finished_at IS NULL FOR UPDATE;
        v_new := core.application_recount(v_application);
        IF v_application.id IS NULL OR v_new.due_at IS DISTINCT FROM v_item.due THEN
            PERFORM core.fail('conflict', 'application.due.other', 'items', v_item.id::text);
        END IF;
        UPDATE core.application
        SET due_at = v_new.due_at, target_at = v_new.target_at, version = version + 1, updated_at = core.now(), updated_by = core.me()
        WHERE id = v_item.id;
        INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at, reason, detail)
        VALUES (v_item.id, v_application.version + 1, 'accept_due_change', v_application.state, v_application.state, core.me(),
            v_application.unit_id, core.now(), v_reason, jsonb_build_object('former_due', v_application.due_at, 'due', v_new.due_at));
    END LOOP;
    RETURN jsonb_build_object('count', jsonb_array_length(p_arguments -> 'items'));
END
$$;

-- Units that end, people who leave ----------------------------------------------------------------------------------

-- Open applications of a unit that ended go on in its successor; where they were received and by whom stays on record.
CREATE FUNCTION command.application_succeed(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_from text := (SELECT u.id FROM core.unit u WHERE u.id = p_arguments ->> 'unit');
    v_to text := p_arguments ->> 'successor';
    v_id uuid;
    v_count integer := 0;
BEGIN
    PERFORM core.require('organisation.manage', v_from);
    PERFORM core.require('organisation.manage', (SELECT u.id FROM core.unit u WHERE u.id = v_to));
    IF NOT EXISTS (SELECT FROM core.unit_successor s WHERE s.from_unit = v_from AND s.to_unit = v_to AND s.on_date <= core.today()) THEN
        PERFORM core.fail('invalid', 'application.successor.unknown', 'successor');
    END IF;
    FOR v_id IN SELECT a.id FROM core.application a WHERE a.unit_id = v_from AND a.state IN (1, 2, 4, 5, 6, 7, 9) ORDER BY a.id FOR UPDATE LOOP
        UPDATE core.application_step s SET left_at = core.now() FROM core.application a
        WHERE a.id = v_id AND s.application_id = a.id AND s.n = a.turn AND s.left_at IS NULL;
        INSERT INTO core.application_step (application_id, n, from_n, step_id, name, kind, unit_id, role_code, given_at, given_by, due_at)
        SELECT a.id, (SELECT max(x.n) + 1 FROM core.application_step x WHERE x.application_id = a.id), s.from_n, s.step_id, s.name, s.kind,
            v_to, s.role_code, core.now(), core.me(), s.due_at
        FROM core.application a JOIN core.application_step s ON s.application_id = a.id AND s.n = a.turn
        WHERE a.id = v_id AND a.state <> 9;
        UPDATE core.application a
        SET unit_id = v_to, holder_id = NULL, version = a.version + 1, updated_at = core.now(), updated_by = core.me(),
            turn = coalesce((SELECT max(x.n) FROM core.application_step x WHERE x.application_id = a.id), 0)
        WHERE a.id = v_id;
        INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at, detail)
        SELECT a.id, a.version, 'succeed', a.state, a.state, core.me(), v_to, core.now(), jsonb_build_object('from', v_from, 'unit', v_to)
        FROM core.application a WHERE a.id = v_id;
        v_count := v_count + 1;
    END LOOP;
    RETURN jsonb_build_object('count', v_count);
END
$$;

-- Applications on the desk of one who leaves go to the successor, or back to the role.
CREATE FUNCTION core.move_open_applications(p_person uuid, p_successor uuid) RETURNS integer
LANGUAGE sql VOLATILE AS $$
    WITH moved AS (
        UPDATE core.application AS a
        SET holder_id = CASE WHEN core.plays(p_successor, a.holder_role, a.unit_id) THEN p_successor END, version = a.version + 1
        WHERE a.holder_id = p_person AND a.state IN (1, 2, 4, 5, 6, 7, 9)
        RETURNING a.id, a.turn, a.holder_id, a.version, a.state, a.unit_id
    ), steps AS (
        UPDATE core.application_step s SET person_id = m.holder_id FROM moved m WHERE s.application_id = m.id AND s.n = m.turn AND s.left_at IS NULL
    ), events AS (
        INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at, detail)
        SELECT m.id, m.version, 'succeed', m.state, m.state, core.me(), m.unit_id, core.now(),
            jsonb_build_object('from', p_person, 'to', m.holder_id, 'to_name', core.person_name(m.holder_id))
        FROM moved m
    )
    SELECT count(*)::integer FROM moved
$$;

-- What a leaver has on his desk, of every kind; replaces the function of 03_people.sql.
CREATE OR REPLACE FUNCTION core.move_open_work(p_person uuid, p_successor uuid) RETURNS integer
LANGUAGE sql VOLATILE AS $$
    SELECT core.move_open_articles(p_person, p_successor) + core.move_open_applications(p_person, p_successor)
$$;

-- Looking in ----------------------------------------------------------------------------------------------------------

-- Opens a confidential application for an hour to somebody who may see that it exists, with a reason, for another to review.
CREATE FUNCTION command.application_break_glass(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application;
    v_until timestamptz := core.now() + make_interval(mins => core.setting_number('application.access_minutes'));
BEGIN
    SELECT a.* INTO v_application FROM core.application a WHERE a.id = (p_arguments ->> 'application')::uuid;
    IF v_application.id IS NULL OR NOT core.application_readable(v_application) THEN
        PERFORM core.require('application.read', NULL);
    ELSIF core.application_opened(v_application) THEN
        PERFORM core.fail('wrong_state', 'application.open_already', 'application');
    END IF;
    INSERT INTO core.application_access (id, application_id, person_id, from_at, until_at, reason)
    VALUES ((p_arguments ->> 'id')::uuid, v_application.id, core.me(), core.now(), v_until, core.required_reason(p_arguments));
    RETURN jsonb_build_object('version', 1, 'until', v_until);
END
$$;

CREATE FUNCTION command.application_review_access(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_access core.application_access;
BEGIN
    SELECT x.* INTO v_access FROM core.application_access x WHERE x.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('log.read', (SELECT a.unit_id FROM core.application a WHERE a.id = v_access.application_id));
    IF v_access.person_id = core.me() THEN
        PERFORM core.fail('not_permitted', 'application.access.own', 'id');
    ELSIF v_access.reviewed_at IS NOT NULL THEN
        PERFORM core.fail('wrong_state', 'application.access.reviewed', 'id');
    END IF;
    PERFORM core.check_version(v_access.version, (p_arguments ->> 'version')::integer, 'application_access');
    UPDATE core.application_access
    SET reviewed_by = core.me(), reviewed_at = core.now(), justified = (p_arguments ->> 'justified')::boolean,
        review_note = core.optional_note(p_arguments), version = version + 1
    WHERE id = v_access.id;
    RETURN jsonb_build_object('version', v_access.version + 1);
END
$$;
