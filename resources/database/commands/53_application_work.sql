-- SPDX-License-Identifier: GPL-3.0-or-later
-- The work on an application. Each act reads like its rule: begin (row, right, version, move), check, change, done.

CREATE FUNCTION command.application_claim(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'claim');
BEGIN
    v_application.holder_id := core.me();
    UPDATE core.application_step SET person_id = core.me(), claimed_at = core.now()
    WHERE application_id = v_application.id AND n = v_application.turn AND left_at IS NULL;
    RETURN core.application_done(v_application, 'claim', NULL);
END
$$;

CREATE FUNCTION command.application_release(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'release');
BEGIN
    v_application.holder_id := NULL;
    UPDATE core.application_step SET person_id = NULL, claimed_at = NULL
    WHERE application_id = v_application.id AND n = v_application.turn AND left_at IS NULL;
    RETURN core.application_done(v_application, 'release', core.optional_note(p_arguments));
END
$$;

CREATE FUNCTION core.optional_note(p_arguments jsonb) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT core.optional_text(p_arguments ->> 'note', 'note', 2000) $$;

-- The head of the desk gives the present step to somebody.
CREATE FUNCTION command.application_assign(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'assign');
    v_person uuid := (p_arguments ->> 'person')::uuid;
BEGIN
    PERFORM core.require_player(v_person, v_application.holder_role, v_application.unit_id);
    v_application.holder_id := v_person;
    UPDATE core.application_step SET person_id = v_person, claimed_at = core.now()
    WHERE application_id = v_application.id AND n = v_application.turn AND left_at IS NULL;
    RETURN core.application_done(v_application, 'assign', core.optional_note(p_arguments),
        jsonb_build_object('to', v_person, 'to_name', core.person_name(v_person)));
END
$$;

-- To the next step of the internal procedure: its role in its unit, or a person there who is named.
CREATE FUNCTION core.application_forward(p_application core.application, p_person uuid, p_note text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_step core.procedure_step := core.next_step(p_application);
    v_row core.application_step;
    v_holder uuid := p_application.holder_id;
    v_application core.application;
BEGIN
    v_row.from_n := p_application.turn;
    v_row.step_id := v_step.id;
    v_row.name := v_step.name;
    v_row.kind := v_step.kind;
    v_row.role_code := v_step.role_code;
    v_row.unit_id := CASE v_step.unit_kind WHEN 'received' THEN core.living_unit(p_application.received_unit)
        WHEN 'competent' THEN core.living_unit(p_application.competent_unit) ELSE p_application.unit_id END;
    v_row.person_id := p_person;
    PERFORM core.require_player(p_person, v_row.role_code, v_row.unit_id);
    v_application := core.application_enter_step(p_application, v_row, v_step.hours);
    RETURN core.application_done(v_application, 'hand_over', p_note,
        jsonb_build_object('step', v_row.name, 'unit', v_row.unit_id, 'role', v_row.role_code, 'to', p_person,
            'to_name', core.person_name(p_person), 'from', v_holder));
END
$$;

CREATE FUNCTION command.application_hand_over(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'hand_over');
BEGIN
    RETURN core.application_forward(v_application, (p_arguments ->> 'person')::uuid, core.optional_note(p_arguments));
END
$$;

-- Back to the very desk it came from. Whoever has left meanwhile is replaced by whoever claims it there.
CREATE FUNCTION command.application_send_back(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'send_back');
    v_reason text := core.required_reason(p_arguments);
    v_row core.application_step;
BEGIN
    SELECT b.* INTO STRICT v_row
    FROM core.application_step s
    JOIN core.application_step b ON b.application_id = s.application_id AND b.n = s.from_n
    WHERE s.application_id = v_application.id AND s.n = v_application.turn;
    v_row.unit_id := core.living_unit(v_row.unit_id);
    IF NOT core.plays(v_row.person_id, v_row.role_code, v_row.unit_id) THEN
        v_row.person_id := NULL;
    END IF;
    v_application := core.application_enter_step(v_application, v_row,
        coalesce((SELECT s.hours FROM core.procedure_step s WHERE s.id = v_row.step_id), 0));
    RETURN core.application_done(v_application, 'send_back', v_reason,
        jsonb_build_object('step', v_row.name, 'unit', v_row.unit_id, 'to', v_row.person_id, 'to_name', core.person_name(v_row.person_id)));
END
$$;

-- Supplement: letter, pause and expected day in one act.
CREATE FUNCTION command.application_ask_supplement(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'ask_supplement');
    v_reason text := core.required_reason(p_arguments);
    v_expected date := (p_arguments ->> 'expected')::date;
BEGIN
    IF jsonb_array_length(p_arguments -> 'missing') NOT BETWEEN 1 AND 100 THEN
        PERFORM core.fail('invalid', 'application.missing.empty', 'missing');
    END IF;
    PERFORM core.application_pause_begin(v_application, 'supplement', v_reason, v_expected);
    PERFORM core.application_write_letter(v_application, '02',
        jsonb_build_object('missing', p_arguments -> 'missing', 'reason', v_reason, 'expected', v_expected));
    v_application.expected_on := v_expected;
    RETURN core.application_done(v_application, 'ask_supplement', v_reason,
        jsonb_build_object('missing', p_arguments -> 'missing', 'expected', v_expected));
END
$$;

CREATE FUNCTION command.application_supplied(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'supplied');
BEGIN
    IF jsonb_array_length(coalesce(p_arguments -> 'papers', '[]')) > 0 THEN
        INSERT INTO core.application_paper (application_id, n, paper_id, name, originals, copies, state, note)
        SELECT v_application.id, (SELECT coalesce(max(x.n), 0) FROM core.application_paper x WHERE x.application_id = v_application.id) + p.n,
            NULL, core.line(p.v ->> 'name', 'papers', 1000), coalesce((p.v ->> 'originals')::integer, 0),
            coalesce((p.v ->> 'copies')::integer, 0), 'given', core.optional_text(p.v ->> 'note', 'papers', 1000)
        FROM jsonb_array_elements(p_arguments -> 'papers') WITH ORDINALITY AS p (v, n);
    END IF;
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    v_application := core.application_pause_end(v_application, 'supplement');
    v_application.expected_on := NULL;
    RETURN core.application_done(v_application, 'supplied', core.optional_note(p_arguments),
        jsonb_build_object('due', v_application.due_at));
END
$$;

-- Financial duty: what is to be paid, by when; the clock waits.
CREATE FUNCTION command.application_ask_payment(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'ask_payment');
    v_reason text := core.required_reason(p_arguments);
    v_line integer := (SELECT coalesce(max(f.n), 0) + 1 FROM core.fee_line f WHERE f.application_id = v_application.id);
BEGIN
    INSERT INTO core.fee_line (application_id, n, name, amount, rule)
    VALUES (v_application.id, v_line, core.line(p_arguments ->> 'name', 'name', 300), (p_arguments ->> 'amount')::bigint,
        jsonb_build_object('ground', v_reason));
    PERFORM core.application_pause_begin(v_application, 'payment', v_reason, (p_arguments ->> 'expected')::date);
    v_application.expected_on := (p_arguments ->> 'expected')::date;
    RETURN core.application_done(v_application, 'ask_payment', v_reason,
        jsonb_build_object('line', v_line, 'amount', (p_arguments ->> 'amount')::bigint, 'expected', v_application.expected_on));
END
$$;

CREATE FUNCTION core.pay_line(p_application uuid, p_line integer, p_way text, p_receipt text) RETURNS bigint
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_amount bigint;
BEGIN
    UPDATE core.fee_line
    SET paid_at = core.now(), paid_way = p_way, receipt_number = core.optional_line(p_receipt, 'receipt', 60), taken_by = core.me()
    WHERE application_id = p_application AND n = p_line AND paid_at IS NULL
    RETURNING amount INTO v_amount;
    IF NOT FOUND THEN
        PERFORM core.fail('wrong_state', 'application.fee.not_open', 'line');
    END IF;
    RETURN v_amount;
END
$$;

CREATE FUNCTION command.application_paid(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'paid');
    v_amount bigint;
BEGIN
    v_amount := core.pay_line(v_application.id,
        (SELECT max(f.n) FROM core.fee_line f WHERE f.application_id = v_application.id AND f.paid_at IS NULL),
        p_arguments ->> 'way', p_arguments ->> 'receipt');
    v_application := core.application_pause_end(v_application, 'payment');
    v_application.expected_on := NULL;
    RETURN core.application_done(v_application, 'paid', NULL, jsonb_build_object('amount', v_amount, 'due', v_application.due_at));
END
$$;

-- A fee paid at the counter; moves nothing.
CREATE FUNCTION command.application_take_fee(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'take_fee');
BEGIN
    RETURN core.application_done(v_application, 'take_fee', NULL, jsonb_build_object('line', (p_arguments ->> 'line')::integer,
        'amount', core.pay_line(v_application.id, (p_arguments ->> 'line')::integer, p_arguments ->> 'way', p_arguments ->> 'receipt')));
END
$$;

CREATE FUNCTION command.application_ask_withdraw(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'ask_withdraw');
    v_reason text := core.required_reason(p_arguments);
BEGIN
    PERFORM core.application_pause_begin(v_application, 'withdrawal', v_reason, NULL);
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    v_application.former_state := v_application.state;
    RETURN core.application_done(v_application, 'ask_withdraw', v_reason);
END
$$;

CREATE FUNCTION command.application_grant_withdraw(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'grant_withdraw');
    v_note text := core.optional_note(p_arguments);
BEGIN
    PERFORM core.application_write_letter(v_application, '05', jsonb_build_object('reason', v_note, 'withdrawn', true));
    RETURN core.application_done(core.application_finish(v_application, 'withdrawn'), 'grant_withdraw', v_note);
END
$$;

CREATE FUNCTION command.application_refuse_withdraw(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'refuse_withdraw');
BEGIN
    RETURN core.application_done(core.application_pause_end(v_application, 'withdrawal'), 'refuse_withdraw', core.required_reason(p_arguments));
END
$$;

-- Stopped by the body: form 05 says at which stage, why, and what becomes of money already paid.
CREATE FUNCTION command.application_stop(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'stop');
    v_reason text := core.required_reason(p_arguments);
BEGIN
    PERFORM core.application_write_letter(v_application, '05', jsonb_build_object('reason', v_reason, 'stage', v_application.step_name,
        'paid', (SELECT coalesce(sum(f.amount), 0) FROM core.fee_line f WHERE f.application_id = v_application.id AND f.paid_at IS NOT NULL),
        'money', core.optional_text(p_arguments ->> 'money', 'money', 1000)));
    IF v_application.kind = 'part' THEN
        UPDATE core.application_link SET answer = v_reason, answered_by = core.me(), answered_at = core.now() WHERE child_id = v_application.id;
    END IF;
    RETURN core.application_done(core.application_finish(v_application, 'stopped'), 'stop', v_reason);
END
$$;

-- A new due time, given by the leader who answers for it, before the former one has passed.
CREATE FUNCTION command.application_extend(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'extend');
    v_ground text := core.required_reason(p_arguments);
    v_days integer := (p_arguments ->> 'days')::integer;
    v_most integer := (SELECT v.extension_days FROM core.procedure_version v WHERE v.id = v_application.version_id);
    v_former timestamptz := v_application.due_at;
    v_due timestamptz;
BEGIN
    IF v_days < 1 OR v_days > coalesce(v_most, 60) THEN
        PERFORM core.fail('invalid', 'application.extension.days', 'days', coalesce(v_most, 60)::text);
    END IF;
    v_due := (SELECT d.due FROM core.deadline(v_days, 'working_days', v_former, v_application.competent_unit,
        core.application_pauses(v_application), false, true, false, NULL) AS d);
    INSERT INTO core.application_extension (application_id, n, clock, days, former_due, due_at, ground, approved_by, at)
    SELECT v_application.id, count(*) + 1, v_application.clock, v_days, v_former, v_due, v_ground, core.me(), core.now()
    FROM core.application_extension x WHERE x.application_id = v_application.id;
    v_application := core.application_recount(v_application);
    PERFORM core.application_write_letter(v_application, '04',
        jsonb_build_object('kind', 'extension', 'reason', v_ground, 'former_due', v_former, 'due', v_application.due_at));
    RETURN core.application_done(v_application, 'extend', v_ground, jsonb_build_object('former_due', v_former, 'due', v_application.due_at));
END
$$;

-- Late, or about to be: the apology names the reason and a new day. It moves no due time; lateness stays lateness.
CREATE FUNCTION command.application_apologise(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'apologise');
    v_reason text := core.required_reason(p_arguments);
    v_promised timestamptz := (p_arguments ->> 'promised')::timestamptz;
BEGIN
    IF v_application.due_at IS NULL THEN
        PERFORM core.fail('wrong_state', 'application.no_term', 'state');
    ELSIF v_promised <= greatest(core.now(), v_application.due_at) THEN
        PERFORM core.fail('invalid', 'application.promised.past', 'promised');
    END IF;
    PERFORM core.application_write_letter(v_application, '04',
        jsonb_build_object('kind', 'apology', 'reason', v_reason, 'former_due', v_application.due_at, 'due', v_promised));
    v_application.promised_at := v_promised;
    RETURN core.application_done(v_application, 'apologise', v_reason, jsonb_build_object('promised', v_promised));
END
$$;

CREATE FUNCTION command.application_note(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'note');
BEGIN
    RETURN core.application_done(v_application, 'note', core.required_reason(jsonb_build_object('reason', p_arguments -> 'note')));
END
$$;

CREATE FUNCTION command.application_attach(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'attach');
BEGIN
    RETURN core.application_done(v_application, 'attach', NULL,
        jsonb_build_object('files', core.attach_files(v_application.id, p_arguments -> 'files')));
END
$$;

-- Confidential from now on, or no longer; with a reason either way.
CREATE FUNCTION command.application_classify(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'classify');
BEGIN
    v_application.confidential := (p_arguments ->> 'confidential')::boolean;
    v_application := core.application_label(v_application);
    -- What other units were asked is as confidential as the whole.
    UPDATE core.application c
    SET confidential = v_application.confidential, applicant_label = v_application.applicant_label,
        subject_label = CASE WHEN NOT v_application.confidential THEN c.subject END, version = c.version + 1
    FROM core.application_link l WHERE l.parent_id = v_application.id AND c.id = l.child_id;
    RETURN core.application_done(v_application, 'classify', core.required_reason(p_arguments),
        jsonb_build_object('confidential', v_application.confidential));
END
$$;
