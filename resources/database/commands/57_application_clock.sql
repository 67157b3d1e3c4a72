-- SPDX-License-Identifier: GPL-3.0-or-later
-- What moves hang on: the clock with pauses and extensions, the steps of the control slip, numbers without a gap.

-- Clock -------------------------------------------------------------------------------------------------------------

-- The pauses of the current clock that are over; overlapping ones count once. An open one has no end yet and moves nothing.
CREATE FUNCTION core.application_pauses(p_application core.application) RETURNS tstzmultirange
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(range_agg(tstzrange(x.from_at, x.until_at)), '{}')
            FROM core.application_pause x
            WHERE x.application_id = p_application.id AND x.clock = p_application.clock AND x.clock > 0 AND x.until_at > x.from_at);
END
$$;

-- When it is due: the term from the acceptance with all pauses; then each extension, counted from the due time it extends.
CREATE FUNCTION core.application_due(p_application core.application, p_clock core.application_clock) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_pauses tstzmultirange := core.application_pauses(p_application);
    v_due timestamptz;
    v_days integer;
BEGIN
    IF p_clock.term_value IS NULL THEN
        RETURN NULL;
    END IF;
    v_due := core.due_at(p_clock.term_value, p_clock.term_unit, p_clock.started_at, p_application.competent_unit, v_pauses, p_clock.cut_off);
    FOR v_days IN
        SELECT x.days FROM core.application_extension x
        WHERE x.application_id = p_application.id AND x.clock = p_application.clock
        ORDER BY x.n
    LOOP
        v_due := (SELECT d.due FROM core.deadline(v_days, 'working_days', v_due, p_application.competent_unit, v_pauses, false, true, false, NULL) AS d);
    END LOOP;
    RETURN v_due;
END
$$;

-- Starts a clock: the first at acceptance, a further one when reopened. The record answers the dates it has from now on.
CREATE FUNCTION core.application_start_clock(p_application core.application, p_term integer, p_unit text, p_target integer, p_cut_off boolean,
                                             p_reason text) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application := p_application;
    v_clock core.application_clock;
BEGIN
    v_application.clock := p_application.clock + 1;
    v_clock.application_id := p_application.id;
    v_clock.number := v_application.clock;
    v_clock.term_value := p_term;
    v_clock.term_unit := p_unit;
    v_clock.target_value := p_target;
    v_clock.cut_off := p_cut_off;
    v_clock.started_at := core.now();
    -- A new clock has neither pauses nor extensions: one look at the calendar says both when it starts and when it is due.
    IF p_term IS NULL THEN
        v_application.clock_start := core.clock_start(p_application.competent_unit, v_clock.started_at);
    ELSE
        SELECT d.clock_start, d.due INTO v_application.clock_start, v_clock.due_at
        FROM core.deadline(p_term, p_unit, v_clock.started_at, p_application.competent_unit, '{}', p_cut_off, false, false, NULL) AS d;
    END IF;
    v_application.due_at := v_clock.due_at;
    v_application.target_at := CASE WHEN p_target IS NOT NULL THEN
        core.due_at(p_target, p_unit, v_clock.started_at, p_application.competent_unit, '{}', p_cut_off) END;
    v_application.promised_at := NULL;
    v_application.expected_on := NULL;
    v_application.finished_at := NULL;
    v_application.outcome := NULL;
    v_application.verdict := NULL;
    INSERT INTO core.application_clock (application_id, number, term_value, term_unit, target_value, cut_off, started_at, due_at, reason)
    VALUES (v_clock.application_id, v_clock.number, p_term, p_unit, p_target, p_cut_off, v_clock.started_at, v_clock.due_at, p_reason);
    RETURN v_application;
END
$$;

-- The due times anew, after a pause ended or an extension was given.
CREATE FUNCTION core.application_recount(p_application core.application) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application := p_application;
    v_clock core.application_clock;
BEGIN
    SELECT c.* INTO v_clock FROM core.application_clock c WHERE c.application_id = p_application.id AND c.number = p_application.clock;
    IF NOT FOUND OR v_clock.term_value IS NULL THEN
        RETURN v_application;
    END IF;
    v_application.due_at := core.application_due(p_application, v_clock);
    v_application.target_at := CASE WHEN v_clock.target_value IS NOT NULL THEN
        core.due_at(v_clock.target_value, v_clock.term_unit, v_clock.started_at, p_application.competent_unit,
            core.application_pauses(p_application), v_clock.cut_off) END;
    UPDATE core.application_clock SET due_at = v_application.due_at
    WHERE application_id = p_application.id AND number = p_application.clock AND due_at IS DISTINCT FROM v_application.due_at;
    RETURN v_application;
END
$$;

CREATE FUNCTION core.application_pause_begin(p_application core.application, p_kind text, p_ground text, p_expected date) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_most integer := (SELECT v.pause_limit_days FROM core.procedure_version v WHERE v.id = p_application.version_id);
BEGIN
    IF p_expected < core.today() THEN
        PERFORM core.fail('invalid', 'application.expected.past', 'expected');
    ELSIF p_expected > core.today() + v_most THEN
        PERFORM core.fail('invalid', 'application.expected.too_late', 'expected', v_most::text);
    END IF;
    INSERT INTO core.application_pause (application_id, n, clock, kind, ground, from_at, expected_on, most_days)
    SELECT p_application.id, count(*) + 1, p_application.clock, p_kind, p_ground, core.now(), p_expected, v_most
    FROM core.application_pause x WHERE x.application_id = p_application.id;
END
$$;

-- Ends the open pause of a kind, or all of them, and counts the due times anew.
CREATE FUNCTION core.application_pause_end(p_application core.application, p_kind text) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    UPDATE core.application_pause SET until_at = core.now()
    WHERE application_id = p_application.id AND until_at IS NULL AND (p_kind IS NULL OR kind = p_kind);
    RETURN core.application_recount(p_application);
END
$$;

-- The clock ends: lateness is judged here.
CREATE FUNCTION core.application_finish(p_application core.application, p_outcome text) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application := core.application_pause_end(p_application, NULL);
    v_now timestamptz := core.now();
BEGIN
    v_application.finished_at := v_now;
    v_application.outcome := p_outcome;
    v_application.verdict := core.lateness(v_application.due_at, v_now);
    v_application.expected_on := NULL;
    UPDATE core.application_clock SET finished_at = v_now, outcome = p_outcome, verdict = v_application.verdict
    WHERE application_id = p_application.id AND number = p_application.clock;
    RETURN core.application_leave_step(v_application);
END
$$;

-- Steps -------------------------------------------------------------------------------------------------------------

-- The step that follows in the approved internal procedure; results are returned from state 9, not by a step.
CREATE FUNCTION core.next_step(p_application core.application) RETURNS core.procedure_step
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_step core.procedure_step;
BEGIN
    SELECT s.* INTO v_step
    FROM core.procedure_step s
    WHERE s.version_id = p_application.version_id AND s.kind <> 'return'
      AND s.position > coalesce((SELECT c.position FROM core.procedure_step c WHERE c.id = p_application.step_id), -1)
      AND (p_application.step_id IS NOT NULL OR s.kind <> 'receive' OR p_application.turn = 0)
    ORDER BY s.position
    LIMIT 1;
    RETURN v_step;
END
$$;

CREATE FUNCTION core.application_leave_step(p_application core.application) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application := p_application;
BEGIN
    UPDATE core.application_step SET left_at = core.now(), verdict = core.lateness(due_at, core.now())
    WHERE application_id = p_application.id AND n = p_application.turn AND left_at IS NULL;
    v_application.step_id := NULL;
    v_application.step_kind := NULL;
    v_application.step_name := NULL;
    v_application.step_due_at := NULL;
    v_application.holder_role := NULL;
    v_application.holder_id := NULL;
    RETURN v_application;
END
$$;

-- A row of the control slip: this desk has it from now on.
CREATE FUNCTION core.application_enter_step(p_application core.application, p_row core.application_step, p_hours integer) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application := core.application_leave_step(p_application);
    v_now timestamptz := core.now();
BEGIN
    v_application.turn := (SELECT coalesce(max(s.n), 0) + 1 FROM core.application_step s WHERE s.application_id = p_application.id);
    v_application.unit_id := p_row.unit_id;
    v_application.step_id := p_row.step_id;
    v_application.step_kind := p_row.kind;
    v_application.step_name := p_row.name;
    v_application.step_due_at := CASE WHEN p_hours > 0 THEN core.add_working_minutes(p_row.unit_id, v_now, p_hours * 60) END;
    v_application.holder_role := p_row.role_code;
    v_application.holder_id := p_row.person_id;
    INSERT INTO core.application_step (application_id, n, from_n, step_id, name, kind, unit_id, role_code, person_id, given_at, given_by, claimed_at, due_at)
    VALUES (p_application.id, v_application.turn, p_row.from_n, p_row.step_id, p_row.name, p_row.kind, p_row.unit_id, p_row.role_code,
        p_row.person_id, v_now, core.me(), CASE WHEN p_row.person_id IS NOT NULL THEN v_now END, v_application.step_due_at);
    RETURN v_application;
END
$$;

-- Somebody named to take it must be there and have the role where it goes.
CREATE FUNCTION core.require_player(p_person uuid, p_role text, p_unit text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_person IS NOT NULL AND NOT core.plays(p_person, p_role, p_unit) THEN
        PERFORM core.fail('invalid', 'application.person.unfit', 'person');
    END IF;
END
$$;

-- Numbers -----------------------------------------------------------------------------------------------------------

-- The next number of a kind, agency and period. Whoever comes here holds up everybody who wants the next one: last.
CREATE FUNCTION core.next_number(p_kind text, p_agency text, p_period text) RETURNS integer
LANGUAGE sql VOLATILE AS $$
    INSERT INTO core.counter AS c (kind, agency, period, last) VALUES (p_kind, p_agency, p_period, 1)
    ON CONFLICT ON CONSTRAINT counter_kind_pkey DO UPDATE SET last = c.last + 1
    RETURNING c.last
$$;

CREATE FUNCTION core.agency(p_unit text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT (core.setting('application.agency_prefix') #>> '{}') || coalesce(u.code, upper(u.id)) FROM core.unit u WHERE u.id = p_unit);
END
$$;
