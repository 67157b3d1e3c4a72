-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asking another unit, deciding, issuing, handing over the result, and what follows when it was wrong.

-- Verification by another unit: a part of its own, with its own term; the parent waits for the answer. The other unit sees
-- the part and what was handed to it, and nothing of the rest.
CREATE FUNCTION command.application_ask_unit(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_parent core.application := core.application_begin(p_arguments, 'ask_unit');
    v_part core.application := v_parent;
    v_row core.application_step;
    v_unit text := p_arguments ->> 'unit';
    v_asked text := core.required_reason(jsonb_build_object('reason', p_arguments -> 'asked'));
BEGIN
    IF v_unit = v_parent.unit_id OR NOT core.unit_is_active(v_unit) THEN
        PERFORM core.fail('invalid', 'application.unit.ended', 'unit');
    END IF;
    v_part.id := (p_arguments ->> 'part')::uuid;
    v_part.kind := 'part';
    v_part.state := 4;
    v_part.received_unit := v_unit;
    v_part.competent_unit := v_unit;
    v_part.unit_id := v_unit;
    v_part.helped_unit := NULL;
    v_part.channel := 'unit';
    v_part.subject := v_asked;
    v_part.received_at := core.now();
    v_part.clock := 0;
    v_part.turn := 0;
    v_part.version := 0;
    v_part := core.application_start_clock(core.application_label(v_part), coalesce((p_arguments ->> 'days')::integer, 3), 'working_days', NULL, false, NULL);
    v_row.name := 'Xác minh theo yêu cầu';
    v_row.kind := 'verify';
    v_row.unit_id := v_unit;
    v_row.role_code := 'officer';
    v_part := core.application_enter_step(v_part, v_row, 0);
    v_part.code := v_parent.code || '.' || (SELECT count(*) + 1 FROM core.application_link l WHERE l.parent_id = v_parent.id);
    INSERT INTO core.application_link (child_id, parent_id, asked, asked_by, asked_at)
    VALUES (v_part.id, v_parent.id, v_asked, core.me(), core.now());
    PERFORM core.hand_copies(v_parent.id, v_part.id, p_arguments -> 'files');
    INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at, reason)
    VALUES (v_part.id, 1, 'asked', 0, 4, core.me(), v_unit, core.now(), v_asked);
    INSERT INTO core.application (id, code, kind, state, procedure_code, version_id, case_id, received_unit, competent_unit, unit_id,
        channel, applicant_id, applicant_label, subject, subject_label, confidential, received_at, clock, clock_start, due_at,
        step_kind, step_name, holder_role, turn, created_by, updated_at, updated_by)
    VALUES (v_part.id, v_part.code, 'part', 4, v_part.procedure_code, v_part.version_id, v_part.case_id, v_unit, v_unit, v_unit,
        'unit', v_part.applicant_id, v_part.applicant_label, v_part.subject, v_part.subject_label, v_part.confidential, v_part.received_at,
        v_part.clock, v_part.clock_start, v_part.due_at, v_part.step_kind, v_part.step_name, v_part.holder_role, v_part.turn,
        core.me(), core.now(), core.me());
    RETURN core.application_done(v_parent, 'ask_unit', v_asked, jsonb_build_object('part', v_part.id, 'unit', v_unit, 'due', v_part.due_at))
        || jsonb_build_object('part', v_part.id, 'part_code', v_part.code);
END
$$;

-- The files that go along: the same stored bytes, shown by the part as well.
CREATE FUNCTION core.hand_copies(p_parent uuid, p_part uuid, p_files jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_file uuid;
BEGIN
    FOR v_file IN SELECT f::uuid FROM jsonb_array_elements_text(coalesce(p_files, '[]')) AS f LOOP
        INSERT INTO core.application_file (application_id, blob_id, kind, title, added_at, added_by)
        SELECT p_part, f.blob_id, f.kind, f.title, core.now(), core.me()
        FROM core.application_file f WHERE f.application_id = p_parent AND f.blob_id = v_file;
        IF NOT FOUND THEN
            PERFORM core.fail('invalid', 'application.file.unknown', 'files');
        END IF;
    END LOOP;
END
$$;

CREATE FUNCTION command.application_answer_unit(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_part core.application := core.application_begin(p_arguments, 'answer_unit');
    v_answer text := core.required_reason(jsonb_build_object('reason', p_arguments -> 'answer'));
    v_parent uuid;
BEGIN
    PERFORM core.attach_files(v_part.id, p_arguments -> 'files');
    UPDATE core.application_link SET answer = v_answer, answered_by = core.me(), answered_at = core.now()
    WHERE child_id = v_part.id RETURNING parent_id INTO v_parent;
    -- What was found goes to who asked.
    INSERT INTO core.application_file (application_id, blob_id, kind, title, added_at, added_by)
    SELECT v_parent, f.blob_id, f.kind, f.title, core.now(), core.me()
    FROM core.application_file f
    WHERE f.application_id = v_part.id
      AND NOT EXISTS (SELECT FROM core.application_file p WHERE p.application_id = v_parent AND p.blob_id = f.blob_id);
    RETURN core.application_done(core.application_finish(v_part, 'answered'), 'answer_unit', v_answer);
END
$$;

-- The leader's decision: granted, or refused with a legal reason; numbered by unit and year, dated, signed.
CREATE FUNCTION command.application_decide(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'decide');
    v_unit text := core.living_unit(v_application.competent_unit);
    v_outcome text := p_arguments ->> 'outcome';
    v_letter jsonb := '{}';
    v_year integer := extract(year FROM core.today());
    v_result jsonb;
    v_number integer;
BEGIN
    IF v_outcome = 'refused' THEN
        v_letter := core.refusal_letter(p_arguments);
        PERFORM core.application_write_letter(v_application, '03', v_letter);
    ELSIF v_outcome <> 'granted' THEN
        PERFORM core.fail('invalid', 'application.outcome.unknown', 'outcome');
    END IF;
    v_result := core.application_done(v_application, 'decide', v_letter ->> 'reason', jsonb_build_object('outcome', v_outcome));
    v_number := core.next_number('decision', v_unit, v_year::text);
    INSERT INTO core.application_decision (application_id, n, unit_id, year, number, decided_on, signer_id, outcome, reason_code, reason, valid_until)
    SELECT v_application.id, count(*) + 1, v_unit, v_year, v_number, core.today(), core.me(), v_outcome, v_letter ->> 'reason_code',
        v_letter ->> 'reason', (p_arguments ->> 'valid_until')::date
    FROM core.application_decision d WHERE d.application_id = v_application.id;
    RETURN v_result || jsonb_build_object('number', v_number, 'year', v_year);
END
$$;

CREATE FUNCTION command.application_issue(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'issue');
    v_decision core.application_decision;
BEGIN
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    UPDATE core.application_decision SET issued_at = core.now()
    WHERE application_id = v_application.id AND withdrawn_at IS NULL AND issued_at IS NULL
    RETURNING * INTO STRICT v_decision;
    v_application := core.application_finish(v_application, v_decision.outcome);
    v_application.unit_id := core.living_unit(v_application.received_unit);
    v_application.holder_role := 'clerk';
    RETURN core.application_done(v_application, 'issue', NULL, jsonb_build_object('number', v_decision.number, 'year', v_decision.year,
        'outcome', v_decision.outcome, 'verdict', v_application.verdict)) || jsonb_build_object('verdict', v_application.verdict);
END
$$;

-- An error found before the result was handed over: the decision does not count, the clock goes on, the finish stays told.
CREATE FUNCTION command.application_correct(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'correct');
    v_reason text := core.required_reason(p_arguments);
BEGIN
    UPDATE core.application_decision SET withdrawn_at = core.now(), withdrawn_reason = v_reason
    WHERE application_id = v_application.id AND withdrawn_at IS NULL;
    UPDATE core.application_clock
    SET earlier = earlier || jsonb_build_object('finished_at', finished_at, 'outcome', outcome, 'verdict', verdict),
        finished_at = NULL, outcome = NULL, verdict = NULL
    WHERE application_id = v_application.id AND number = v_application.clock;
    v_application.finished_at := NULL;
    v_application.outcome := NULL;
    v_application.verdict := NULL;
    RETURN core.application_done(core.application_resume_work(v_application, (p_arguments ->> 'person')::uuid), 'correct', v_reason);
END
$$;

-- Work goes on where it was last processed: that desk, or a person named for it.
CREATE FUNCTION core.application_resume_work(p_application core.application, p_person uuid) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_row core.application_step;
    v_first core.procedure_step;
BEGIN
    SELECT s.* INTO v_row
    FROM core.application_step s
    WHERE s.application_id = p_application.id AND s.kind IN ('process', 'verify')
    ORDER BY s.n DESC
    LIMIT 1;
    IF NOT FOUND THEN
        SELECT s.* INTO v_first FROM core.procedure_step s
        WHERE s.version_id = p_application.version_id AND s.kind IN ('process', 'verify') ORDER BY s.position LIMIT 1;
        v_row.step_id := v_first.id;
        v_row.name := coalesce(v_first.name, 'Xử lý hồ sơ');
        v_row.kind := coalesce(v_first.kind, 'process');
        v_row.role_code := coalesce(v_first.role_code, 'officer');
        v_row.unit_id := p_application.competent_unit;
    END IF;
    v_row.unit_id := core.living_unit(v_row.unit_id);
    v_row.from_n := NULL;
    v_row.person_id := p_person;
    PERFORM core.require_player(p_person, v_row.role_code, v_row.unit_id);
    RETURN core.application_enter_step(p_application, v_row, coalesce((SELECT s.hours FROM core.procedure_step s WHERE s.id = v_row.step_id), 0));
END
$$;

-- To whom, with which paper, signed where; or posted under which number.
CREATE FUNCTION command.application_return_result(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'return_result');
    v_identity text := nullif(upper(regexp_replace(p_arguments ->> 'identity_number', '[\s.]', '', 'g')), '');
    v_way text := p_arguments ->> 'way';
BEGIN
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    IF v_way = 'counter' AND v_identity IS NULL THEN
        PERFORM core.fail('invalid', 'application.return.identity', 'identity_number');
    ELSIF length(v_identity) > 40 THEN
        PERFORM core.fail('invalid', 'text.too_long', 'identity_number');
    END IF;
    INSERT INTO core.application_return (application_id, n, way, recipient, relation, identity_number, identity_masked, post_number, at, person_id)
    SELECT v_application.id, count(*) + 1, v_way, core.line(p_arguments ->> 'recipient', 'recipient', 200), p_arguments ->> 'relation',
        v_identity, core.masked_number(v_identity), core.optional_line(p_arguments ->> 'post_number', 'post_number', 60),
        core.now(), core.me()
    FROM core.application_return r WHERE r.application_id = v_application.id;
    RETURN core.application_done(core.application_leave_step(v_application), 'return_result', core.optional_note(p_arguments),
        jsonb_build_object('way', v_way, 'relation', p_arguments ->> 'relation'));
END
$$;

-- Taken up again by the leader with a new term; the first clock and its finish stay as they were.
CREATE FUNCTION command.application_reopen(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'reopen');
    v_reason text := core.required_reason(p_arguments);
BEGIN
    IF v_application.kind = 'part' THEN
        PERFORM core.refuse_application('application.wrong_state', v_application);
    END IF;
    UPDATE core.application_decision SET withdrawn_at = core.now(), withdrawn_reason = v_reason
    WHERE application_id = v_application.id AND withdrawn_at IS NULL;
    v_application := core.application_start_clock(v_application, (p_arguments ->> 'term')::integer, p_arguments ->> 'term_unit', NULL, false, v_reason);
    RETURN core.application_done(core.application_resume_work(v_application, (p_arguments ->> 'person')::uuid), 'reopen', v_reason,
        jsonb_build_object('due', v_application.due_at));
END
$$;
