-- SPDX-License-Identifier: GPL-3.0-or-later
-- What applications obey, in one place: who may see them, which moves are legal, what a move does to the clock.

-- Who may see that it exists, and its unmasked fields when it is not confidential: the units that received it, decide it
-- or have it now.
CREATE FUNCTION core.application_readable(p_application core.application) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_units text[] := core.units_with('application.read');
BEGIN
    RETURN p_application.unit_id = ANY (v_units) OR p_application.received_unit = ANY (v_units) OR p_application.competent_unit = ANY (v_units);
END
$$;

-- Is the person asking meant to read this confidential one: by right, because it lies on his desk, or for an hour with a reason?
CREATE FUNCTION core.application_opened(p_application core.application) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN NOT p_application.confidential
        OR core.holds('application.confidential', p_application.unit_id)
        OR core.holds('application.confidential', p_application.competent_unit)
        OR core.stands_for(p_application.holder_id)
        OR EXISTS (SELECT
                   FROM core.application_access x
                   WHERE x.application_id = p_application.id AND x.person_id = core.me() AND core.now() BETWEEN x.from_at AND x.until_at);
END
$$;

-- Is the person asking this one, or the substitute of this one today?
CREATE FUNCTION core.stands_for(p_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce(p_person = core.me(), false)
        OR EXISTS (SELECT FROM core.absence x
                   WHERE x.person_id = p_person AND x.substitute_id = core.me() AND core.today() BETWEEN x.from_day AND x.to_day);
END
$$;

-- Whom the person asking is today: himself and those he stands in for.
CREATE FUNCTION core.my_desks() RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN core.me() || ARRAY(SELECT x.person_id FROM core.absence x
                              WHERE x.substitute_id = core.me() AND core.today() BETWEEN x.from_day AND x.to_day);
END
$$;

-- Does this person have the role in that unit today? No role asked for: any right over applications there will do.
CREATE FUNCTION core.plays(p_person uuid, p_role text, p_unit text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT
        FROM core.held_right h
        JOIN core.assignment a ON a.id = h.assignment_id
        JOIN core.person p ON p.id = h.person_id AND p.state = 'active'
        WHERE h.person_id = p_person AND h.unit_id = p_unit
          AND core.today() BETWEEN h.valid_from AND h.valid_to
          AND (a.role_code = p_role OR p_role IS NULL AND h.right_code IN ('application.receive', 'application.process', 'application.decide')));
END
$$;

-- The rights that count for an application: to receive and return, where it came in or lies; to process, where it lies; to
-- decide, where it lies or is decided. The auditor's reading gives none.
CREATE FUNCTION core.application_rights(p_application core.application) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(DISTINCT h.right_code), '{}')
        FROM core.held_right h
        WHERE h.person_id = core.me() AND core.today() BETWEEN h.valid_from AND h.valid_to
          AND (h.right_code = 'application.process' AND h.unit_id = p_application.unit_id
               OR h.right_code = 'application.receive' AND h.unit_id IN (p_application.unit_id, core.living_unit(p_application.received_unit))
               OR h.right_code = 'application.decide' AND h.unit_id IN (p_application.unit_id, core.living_unit(p_application.competent_unit))));
END
$$;

-- The unit that acts for another today: itself, or the one successor of one that ended.
CREATE FUNCTION core.living_unit(p_unit text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_unit text := p_unit;
    v_next text[];
BEGIN
    FOR v_turn IN 1..10 LOOP
        IF core.unit_is_active(v_unit) THEN
            RETURN v_unit;
        END IF;
        SELECT array_agg(DISTINCT s.to_unit) INTO v_next FROM core.unit_successor s WHERE s.from_unit = v_unit AND s.on_date <= core.today();
        EXIT WHEN cardinality(v_next) IS DISTINCT FROM 1;
        v_unit := v_next[1];
    END LOOP;
    RETURN v_unit;
END
$$;

-- What a move may depend on besides state and rights, found out once for all moves of a record.
CREATE FUNCTION core.application_facts(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_version core.procedure_version;
    v_step core.application_step;
    v_now timestamptz := core.now();
BEGIN
    SELECT v.* INTO v_version FROM core.procedure_version v WHERE v.id = p_application.version_id;
    SELECT s.* INTO v_step FROM core.application_step s WHERE s.application_id = p_application.id AND s.n = p_application.turn;
    RETURN jsonb_build_object(
        'rights', to_jsonb(core.application_rights(p_application)),
        'opened', core.application_opened(p_application),
        'mine', core.stands_for(p_application.holder_id),
        'plays', core.plays(core.me(), p_application.holder_role, p_application.unit_id),
        'late', p_application.state IN (2, 4) AND v_now > p_application.due_at AND v_now > coalesce(p_application.promised_at, '-infinity'),
        'passed', v_now > p_application.due_at,
        'waits', EXISTS (SELECT FROM core.application_link l JOIN core.application c ON c.id = l.child_id
                         WHERE l.parent_id = p_application.id AND l.answered_at IS NULL AND c.state NOT IN (3, 8, 10)),
        'decided', EXISTS (SELECT FROM core.application_decision d
                           WHERE d.application_id = p_application.id AND d.withdrawn_at IS NULL AND d.issued_at IS NULL),
        'next', core.next_step(p_application) IS NOT NULL,
        'back', v_step.from_n IS NOT NULL,
        'supplements_left', coalesce(v_version.supplement_limit, 1000)
            - (SELECT count(*) FROM core.application_pause x
               WHERE x.application_id = p_application.id AND x.clock = p_application.clock AND x.clock > 0 AND x.kind = 'supplement'),
        'extensions_left', coalesce(v_version.extension_limit, 1)
            - (SELECT count(*) FROM core.application_extension x
               WHERE x.application_id = p_application.id AND x.clock = p_application.clock),
        'extension_days', v_version.extension_days,
        'pause_days', v_version.pause_limit_days);
END
$$;

-- Why this person may not do this act now, as a stable code; null when it is allowed. Whoever asks has read the
-- application already, so the answer tells nothing new. Commands and the `actions` of a record both ask here.
CREATE FUNCTION core.application_refusal(p_application core.application, p_act text, p_facts jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_move core.application_move;
BEGIN
    SELECT m.* INTO v_move FROM core.application_move m WHERE m.from_state = p_application.state AND m.act = p_act;
    IF NOT FOUND OR v_move.part <> (p_application.kind = 'part') THEN
        RETURN 'application.wrong_state';
    ELSIF NOT jsonb_exists_any(p_facts -> 'rights', v_move.rights) THEN
        RETURN 'application.not_permitted';
    ELSIF NOT (p_facts ->> 'opened')::boolean THEN
        RETURN 'application.confidential';
    ELSIF v_move.accepted AND p_application.clock = 0 THEN
        RETURN 'application.not_accepted';
    ELSIF NOT v_move.accepted AND p_application.clock > 0 THEN
        RETURN 'application.accepted_already';
    ELSIF v_move.holder AND p_application.holder_id IS NULL THEN
        RETURN 'application.claim_first';
    ELSIF v_move.holder AND NOT (p_facts ->> 'mine')::boolean THEN
        RETURN 'application.held_by_other';
    ELSIF v_move.punctual AND coalesce((p_facts ->> 'late')::boolean, false) THEN
        RETURN 'application.apology_first';
    END IF;
    RETURN core.application_obstacle(p_application, p_act, p_facts);
END
$$;

-- What stands in the way of single acts.
CREATE FUNCTION core.application_obstacle(p_application core.application, p_act text, p_facts jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE p_act
        WHEN 'claim' THEN CASE
            WHEN p_application.holder_id = core.me() THEN 'application.claimed_already'
            WHEN p_application.holder_id IS NOT NULL THEN 'application.held_by_other'
            WHEN NOT (p_facts ->> 'plays')::boolean THEN 'application.other_role' END
        WHEN 'hand_over' THEN CASE
            WHEN NOT (p_facts ->> 'next')::boolean THEN 'application.last_step'
            WHEN p_application.step_kind = 'decide' AND NOT (p_facts ->> 'decided')::boolean THEN 'application.undecided' END
        WHEN 'send_back' THEN CASE WHEN NOT (p_facts ->> 'back')::boolean THEN 'application.first_step' END
        WHEN 'ask_supplement' THEN CASE
            WHEN p_application.clock > 0 AND (p_facts ->> 'supplements_left')::integer <= 0
                AND NOT jsonb_exists(p_facts -> 'rights', 'application.decide') THEN 'application.supplement_limit' END
        WHEN 'extend' THEN CASE
            WHEN p_application.due_at IS NULL THEN 'application.no_term'
            WHEN (p_facts ->> 'passed')::boolean THEN 'application.due_passed'
            WHEN (p_facts ->> 'extensions_left')::integer <= 0 THEN 'application.extension_limit' END
        WHEN 'decide' THEN CASE
            WHEN (p_facts ->> 'waits')::boolean THEN 'application.part_open'
            WHEN (p_facts ->> 'decided')::boolean THEN 'application.decided_already'
            WHEN p_application.step_kind <> 'decide' THEN 'application.other_step' END
        WHEN 'issue' THEN CASE
            WHEN (p_facts ->> 'waits')::boolean THEN 'application.part_open'
            WHEN NOT (p_facts ->> 'decided')::boolean THEN 'application.undecided' END
    END;
END
$$;

CREATE FUNCTION core.application_actions(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_facts jsonb := core.application_facts(p_application);
BEGIN
    RETURN (
        SELECT jsonb_agg(jsonb_build_object('name', 'application.' || x.act, 'allowed', x.reason IS NULL, 'reason', x.reason, 'form', x.form)
            ORDER BY x.act)
        FROM (SELECT a.act, core.application_refusal(p_application, a.act, v_facts) AS reason,
                  (SELECT m.form FROM core.application_move m WHERE m.from_state = p_application.state AND m.act = a.act) AS form
              FROM (SELECT DISTINCT m.act FROM core.application_move m WHERE m.from_state > 0) AS a) AS x);
END
$$;

-- What a stale writer needs to see: who did what meanwhile.
CREATE FUNCTION core.application_current(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object('version', p_application.version, 'state', p_application.state, 'by', p_application.updated_by,
            'by_name', core.person_name(p_application.updated_by), 'at', p_application.updated_at,
            'holder_name', core.person_name(p_application.holder_id),
            'act', (SELECT e.act FROM core.application_event e
                    WHERE e.application_id = p_application.id AND e.version = p_application.version)));
END
$$;

CREATE FUNCTION core.refuse_application(p_code text, p_application core.application) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.fail(CASE WHEN p_code IN ('application.not_permitted', 'application.confidential', 'application.other_role') THEN 'not_permitted'
                           WHEN p_code = 'application.held_by_other' THEN 'conflict'
                           ELSE 'wrong_state' END,
        p_code, 'state', NULL, CASE WHEN p_code = 'application.held_by_other' THEN core.application_current(p_application) END);
END
$$;

-- The beginning of every act: the stored row, locked; whether the person may see it at all; the right; the version; the move.
-- One of another unit and one that does not exist answer alike. Two who claim at once: the second is told who was faster.
CREATE FUNCTION core.application_begin(p_arguments jsonb, p_act text) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application;
    v_refusal text;
BEGIN
    SELECT a.* INTO v_application FROM core.application a WHERE a.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    IF v_application.id IS NULL OR NOT core.application_readable(v_application) THEN
        PERFORM core.require('application.read', NULL);
    END IF;
    v_refusal := core.application_refusal(v_application, p_act, core.application_facts(v_application));
    IF v_refusal IN ('application.not_permitted', 'application.confidential', 'application.other_role', 'application.held_by_other') THEN
        PERFORM core.refuse_application(v_refusal, v_application);
    ELSIF v_application.version <> (p_arguments ->> 'version')::integer THEN
        PERFORM core.fail('conflict', 'application.version.stale', 'version', NULL, core.application_current(v_application));
    ELSIF v_refusal IS NOT NULL THEN
        PERFORM core.refuse_application(v_refusal, v_application);
    END IF;
    RETURN v_application;
END
$$;

-- The end of every act: the new state, the version, the row of the timeline, the letter where the act has a form.
CREATE FUNCTION core.application_done(p_application core.application, p_act text, p_reason text, p_detail jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_move core.application_move;
    v_now timestamptz := core.now();
    v_to integer;
    v_holder uuid := (SELECT a.holder_id FROM core.application a WHERE a.id = p_application.id); -- before the act
BEGIN
    SELECT m.* INTO STRICT v_move FROM core.application_move m WHERE m.from_state = p_application.state AND m.act = p_act;
    v_to := coalesce(v_move.to_state, p_application.former_state);
    UPDATE core.application AS a
    SET state = v_to, version = a.version + 1, updated_at = v_now, updated_by = core.me(),
        former_state = CASE WHEN v_to = 7 THEN p_application.former_state END,
        unit_id = p_application.unit_id, competent_unit = p_application.competent_unit,
        confidential = p_application.confidential, applicant_label = p_application.applicant_label, subject_label = p_application.subject_label,
        clock = p_application.clock, clock_start = p_application.clock_start, due_at = p_application.due_at,
        target_at = p_application.target_at, promised_at = p_application.promised_at, expected_on = p_application.expected_on,
        finished_at = p_application.finished_at, outcome = p_application.outcome, verdict = p_application.verdict,
        step_id = p_application.step_id, step_kind = p_application.step_kind, step_name = p_application.step_name,
        step_due_at = p_application.step_due_at, holder_role = p_application.holder_role, holder_id = p_application.holder_id,
        turn = p_application.turn
    WHERE a.id = p_application.id;
    INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, for_person, unit_id, at, reason, form, detail)
    VALUES (p_application.id, p_application.version + 1, p_act, p_application.state, v_to, core.me(),
        CASE WHEN v_move.holder THEN nullif(v_holder, core.me()) END, p_application.unit_id, v_now, p_reason, v_move.form, p_detail);
    RETURN jsonb_build_object('version', p_application.version + 1, 'state', v_to, 'at', v_now, 'due_at', p_application.due_at);
END
$$;

-- The data of a letter, as it is now and as every print of it will be.
CREATE FUNCTION core.application_write_letter(p_application core.application, p_form text, p_data jsonb) RETURNS void
LANGUAGE sql VOLATILE AS $$
    INSERT INTO core.application_letter (application_id, version, form, data, at, person_id)
    VALUES (p_application.id, p_application.version + 1, p_form,
        jsonb_build_object('code', p_application.code, 'unit', p_application.unit_id, 'procedure', p_application.procedure_code) || p_data,
        core.now(), core.me())
$$;
