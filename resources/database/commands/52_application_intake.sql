-- SPDX-License-Identifier: GPL-3.0-or-later
-- Receiving: an application begins here, with its papers, files and fees, its code and its clock.

-- Where it is decided: where it was received, or the nearest unit of the competent kind above.
CREATE FUNCTION core.competent_unit(p_received text, p_kind text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_kind NOT IN ('district', 'province') THEN
        RETURN p_received;
    END IF;
    RETURN (
        WITH RECURSIVE above AS (
            SELECT u.id, u.kind, u.parent_id, 0 AS n FROM core.unit u WHERE u.id = p_received
            UNION ALL
            SELECT u.id, u.kind, u.parent_id, a.n + 1 FROM core.unit u JOIN above a ON u.id = a.parent_id WHERE a.n < 10
        )
        SELECT coalesce((SELECT a.id FROM above a WHERE a.kind = 'province' OR p_kind = 'district' AND a.kind = 'district'
                         ORDER BY a.n LIMIT 1), p_received));
END
$$;

-- The version must be the one that counts today: it may have ended since the clerk opened the form.
CREATE FUNCTION core.require_version(p_version uuid, p_case uuid) RETURNS core.procedure_version
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_version core.procedure_version;
    v_now uuid;
BEGIN
    SELECT v.* INTO v_version FROM core.procedure_version v WHERE v.id = p_version AND v.state <> 'draft';
    v_now := core.procedure_version_on(v_version.procedure_code, core.today());
    IF v_version.id IS NULL THEN
        PERFORM core.fail('invalid', 'application.procedure.unknown', 'procedure_version');
    ELSIF v_now IS DISTINCT FROM p_version THEN
        PERFORM core.fail('conflict', 'application.procedure.ended', 'procedure_version', NULL,
            jsonb_build_object('procedure', v_version.procedure_code, 'procedure_version', v_now));
    ELSIF NOT EXISTS (SELECT FROM core.procedure_case c WHERE c.id = p_case AND c.version_id = p_version) THEN
        PERFORM core.fail('invalid', 'application.case.unknown', 'case');
    END IF;
    RETURN v_version;
END
$$;

-- The person a form names: one that is known and may be looked up, or a new one written down with the application.
CREATE FUNCTION core.intake_party(p_party jsonb, p_unit text, p_subject text) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_id uuid := (p_party ->> 'id')::uuid;
BEGIN
    IF v_id IS NULL THEN
        PERFORM core.fail('invalid', 'argument.missing', p_subject);
    ELSIF core.party_readable(v_id) THEN
        RETURN v_id;
    ELSIF p_party ->> 'full_name' IS NULL OR EXISTS (SELECT FROM core.party p WHERE p.id = v_id) THEN
        PERFORM core.fail('not_found', 'person_served.not_found', p_subject);
    END IF;
    RETURN core.store_party(p_party, p_unit, NULL);
END
$$;

CREATE FUNCTION core.store_papers(p_application core.application, p_papers jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF jsonb_array_length(coalesce(p_papers, '[]')) > 200 THEN
        PERFORM core.fail('invalid', 'application.papers.too_many', 'papers');
    END IF;
    INSERT INTO core.application_paper (application_id, n, paper_id, name, originals, copies, state, note)
    SELECT p_application.id, p.n, (p.v ->> 'paper')::uuid, coalesce(k.name, core.line(p.v ->> 'name', 'papers', 1000)),
        coalesce((p.v ->> 'originals')::integer, 0), coalesce((p.v ->> 'copies')::integer, 0), coalesce(p.v ->> 'state', 'given'),
        core.optional_text(p.v ->> 'note', 'papers', 1000)
    FROM jsonb_array_elements(coalesce(p_papers, '[]')) WITH ORDINALITY AS p (v, n)
    LEFT JOIN core.procedure_paper k ON k.id = (p.v ->> 'paper')::uuid AND k.version_id = p_application.version_id;
END
$$;

-- Only a complete application is received: each paper that is always asked for is given. What a condition asks for, the
-- clerk sees on the check-list.
CREATE FUNCTION core.require_papers(p_application core.application) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_missing text;
BEGIN
    SELECT string_agg(k.name, '; ' ORDER BY k.position) INTO v_missing
    FROM core.procedure_paper k
    WHERE k.version_id = p_application.version_id AND (k.case_id IS NULL OR k.case_id = p_application.case_id)
      AND k.required AND k.condition IS NULL
      AND NOT EXISTS (SELECT FROM core.application_paper p
                      WHERE p.application_id = p_application.id AND p.paper_id = k.id AND p.state = 'given');
    IF v_missing IS NOT NULL OR EXISTS (SELECT FROM core.application_paper p WHERE p.application_id = p_application.id AND p.state <> 'given') THEN
        PERFORM core.fail('invalid', 'application.papers.missing', 'papers', v_missing);
    END IF;
END
$$;

-- Whether a file may be put to an application: whoever stored it may, and whoever goes on with the intake it was kept with.
CREATE FUNCTION core.file_attachable(p_blob uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM core.blob b WHERE b.id = p_blob AND b.uploader_id = core.me())
        OR EXISTS (SELECT
                   FROM core.intake i
                   WHERE i.unit_id = ANY (core.units_with('application.receive'))
                     AND i.fields -> 'files' @> jsonb_build_array(jsonb_build_object('blob', p_blob)));
END
$$;

-- Files belong to one application: what its uploader has stored and nothing shows yet.
CREATE FUNCTION core.attach_files(p_application uuid, p_files jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_file jsonb;
BEGIN
    IF jsonb_array_length(coalesce(p_files, '[]')) > 200 THEN
        PERFORM core.fail('invalid', 'application.files.too_many', 'files');
    END IF;
    FOR v_file IN SELECT f FROM jsonb_array_elements(coalesce(p_files, '[]')) AS f LOOP
        IF NOT core.file_attachable((v_file ->> 'blob')::uuid)
           OR EXISTS (SELECT FROM core.article_blob u WHERE u.blob_id = (v_file ->> 'blob')::uuid)
           OR EXISTS (SELECT FROM core.application_file u WHERE u.blob_id = (v_file ->> 'blob')::uuid) THEN
            PERFORM core.fail('invalid', 'application.file.unknown', 'files');
        END IF;
        INSERT INTO core.application_file (application_id, blob_id, kind, title, paper_n, added_at, added_by)
        VALUES (p_application, (v_file ->> 'blob')::uuid, coalesce(v_file ->> 'kind', 'paper'), core.line(v_file ->> 'title', 'files', 300),
            (v_file ->> 'paper')::integer, core.now(), core.me());
    END LOOP;
    RETURN jsonb_array_length(coalesce(p_files, '[]'));
END
$$;

-- What the rule of the procedure comes to; where a tariff outside decides, what the clerk read there.
CREATE FUNCTION core.charge_fee(p_application core.application, p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_exemption uuid := (p_arguments ->> 'exemption')::uuid;
    v_fee jsonb := core.fee(p_application.case_id, v_exemption, coalesce((p_arguments ->> 'copies')::integer, 1),
        coalesce((p_arguments ->> 'pages')::integer, 1));
BEGIN
    IF v_fee ->> 'amount' IS NULL THEN
        v_fee := v_fee || jsonb_build_object('amount', (p_arguments ->> 'fee')::bigint);
    END IF;
    IF v_fee ->> 'amount' IS NULL THEN
        RETURN v_fee;
    END IF;
    INSERT INTO core.fee_line (application_id, n, name, amount, rule, exemption_id)
    VALUES (p_application.id, 1, 'Phí, lệ phí', (v_fee ->> 'amount')::bigint, v_fee, v_exemption);
    RETURN v_fee;
END
$$;

-- <agency>-YYMMDD-NNNN. The counter of the agency and local day is the last thing taken, so that its row is held shortly.
CREATE FUNCTION core.next_code(p_unit text) RETURNS text
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_agency text := core.agency(p_unit);
    v_day text := to_char(core.today(), 'YYMMDD');
    v_number integer := core.next_number('application', v_agency, v_day);
BEGIN
    RETURN v_agency || '-' || v_day || '-' || lpad(v_number::text, greatest(4, length(v_number::text)), '0');
END
$$;

-- Twelve letters nobody confuses, about 60 bits.
CREATE FUNCTION core.random_secret() RETURNS text
LANGUAGE sql VOLATILE AS $$
    SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', get_byte(r.bytes, i) % 32 + 1, 1), '' ORDER BY i)
    FROM (SELECT core.gen_random_bytes(12) AS bytes) AS r, generate_series(0, 11) AS i
$$;

-- Everything of a new application except its row, which comes last with the code. p_act: receive, register or
-- refuse_at_counter; the state after it, its rights, form and clock stand in core.application_move under state 0.
CREATE FUNCTION core.begin_application(p_arguments jsonb, p_act text) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application;
    v_unit text := p_arguments ->> 'unit';
    v_version core.procedure_version;
BEGIN
    PERFORM core.require((SELECT m.rights[1] FROM core.application_move m WHERE m.from_state = 0 AND m.act = p_act), v_unit);
    IF NOT core.unit_is_active(v_unit) THEN
        PERFORM core.fail('invalid', 'application.unit.ended', 'unit');
    END IF;
    IF EXISTS (SELECT FROM core.application a WHERE a.id = (p_arguments ->> 'id')::uuid) THEN
        PERFORM core.fail('conflict', 'application.exists', 'id');
    END IF;
    v_version := core.require_version((p_arguments ->> 'procedure_version')::uuid, (p_arguments ->> 'case')::uuid);
    v_application.id := (p_arguments ->> 'id')::uuid;
    v_application.kind := 'case';
    v_application.state := 0;
    v_application.procedure_code := v_version.procedure_code;
    v_application.version_id := v_version.id;
    v_application.case_id := (p_arguments ->> 'case')::uuid;
    v_application.received_unit := v_unit;
    v_application.competent_unit := core.competent_unit(v_unit, v_version.competent_kind);
    v_application.helped_unit := p_arguments ->> 'helped_unit';
    v_application.unit_id := v_unit;
    v_application.channel := coalesce(p_arguments ->> 'channel', 'counter');
    v_application.confidential := coalesce((p_arguments ->> 'confidential')::boolean, false);
    v_application.sets := coalesce((p_arguments ->> 'sets')::integer, 1);
    v_application.return_way := coalesce(p_arguments ->> 'return_way', 'counter');
    v_application.subject := coalesce(core.optional_text(p_arguments ->> 'subject', 'subject', 1000), '');
    v_application.received_at := core.now();
    v_application.clock := 0;
    v_application.turn := 0;
    v_application.version := 0;
    v_application.applicant_id := core.intake_party(p_arguments -> 'applicant', v_unit, 'applicant');
    v_application.authorised_id := CASE WHEN jsonb_typeof(p_arguments -> 'authorised') = 'object'
        THEN core.intake_party(p_arguments -> 'authorised', v_unit, 'authorised') END;
    RETURN core.application_label(v_application);
END
$$;

-- What lists show of it: nothing of a confidential one.
CREATE FUNCTION core.application_label(p_application core.application) RETURNS core.application
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_application core.application := p_application;
BEGIN
    v_application.applicant_label := CASE WHEN NOT p_application.confidential THEN
        (SELECT p.full_name FROM core.party p WHERE p.id = p_application.applicant_id) END;
    v_application.subject_label := CASE WHEN NOT p_application.confidential THEN p_application.subject END;
    RETURN v_application;
END
$$;

CREATE FUNCTION core.insert_application(p_application core.application, p_act text, p_reason text, p_letter jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_application core.application := p_application;
    v_move core.application_move;
    v_secret text := core.random_secret();
    v_now timestamptz := core.now();
BEGIN
    SELECT m.* INTO STRICT v_move FROM core.application_move m WHERE m.from_state = 0 AND m.act = p_act;
    INSERT INTO core.application_secret (application_id, secret) VALUES (p_application.id, v_secret);
    INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at, reason, form)
    VALUES (p_application.id, 1, p_act, 0, v_move.to_state, core.me(), p_application.unit_id, v_now, p_reason, v_move.form);
    v_application.code := core.next_code(p_application.received_unit);
    IF p_letter IS NOT NULL THEN
        PERFORM core.application_write_letter(v_application, v_move.form, p_letter);
    END IF;
    INSERT INTO core.application (id, code, kind, state, procedure_code, version_id, case_id, received_unit, competent_unit, helped_unit,
        unit_id, channel, applicant_id, authorised_id, applicant_label, subject, subject_label, confidential, sets, return_way, received_at,
        clock, clock_start, due_at, target_at, step_id, step_kind, step_name, step_due_at, holder_role, holder_id, turn,
        created_by, updated_at, updated_by)
    VALUES (v_application.id, v_application.code, 'case', v_move.to_state, v_application.procedure_code, v_application.version_id,
        v_application.case_id, v_application.received_unit, v_application.competent_unit, v_application.helped_unit, v_application.unit_id,
        v_application.channel, v_application.applicant_id, v_application.authorised_id, v_application.applicant_label, v_application.subject,
        v_application.subject_label, v_application.confidential, v_application.sets, v_application.return_way, v_application.received_at,
        v_application.clock, v_application.clock_start, v_application.due_at, v_application.target_at, v_application.step_id,
        v_application.step_kind, v_application.step_name, v_application.step_due_at, v_application.holder_role, v_application.holder_id,
        v_application.turn, core.me(), v_now, core.me());
    RETURN jsonb_build_object('id', v_application.id, 'code', v_application.code, 'secret', v_secret, 'version', 1, 'state', v_move.to_state,
        'received_at', v_now, 'clock_start', v_application.clock_start, 'due_at', v_application.due_at, 'target_at', v_application.target_at,
        'competent_unit', v_application.competent_unit);
END
$$;

-- The clerk who receives has it on his desk until he hands it over: the first row of the control slip.
CREATE FUNCTION core.application_first_step(p_application core.application) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_step core.procedure_step;
    v_row core.application_step;
BEGIN
    SELECT s.* INTO v_step FROM core.procedure_step s
    WHERE s.version_id = p_application.version_id AND s.kind = 'receive' ORDER BY s.position LIMIT 1;
    v_row.step_id := v_step.id;
    v_row.name := coalesce(v_step.name, 'Tiếp nhận hồ sơ');
    v_row.kind := 'receive';
    v_row.unit_id := p_application.received_unit;
    v_row.role_code := coalesce(v_step.role_code, 'clerk');
    v_row.person_id := core.me();
    RETURN core.application_enter_step(p_application, v_row, coalesce(v_step.hours, 0));
END
$$;

CREATE FUNCTION core.application_start(p_application core.application) RETURNS core.application
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_case core.procedure_case;
    v_cut_off boolean := (SELECT v.cut_off FROM core.procedure_version v WHERE v.id = p_application.version_id);
BEGIN
    SELECT c.* INTO STRICT v_case FROM core.procedure_case c WHERE c.id = p_application.case_id;
    RETURN core.application_first_step(core.application_start_clock(p_application, v_case.term_value, v_case.term_unit,
        v_case.target_value, v_cut_off, NULL));
END
$$;

CREATE FUNCTION command.application_receive(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.begin_application(p_arguments, 'receive');
    v_fee jsonb;
BEGIN
    PERFORM core.store_papers(v_application, p_arguments -> 'papers');
    PERFORM core.require_papers(v_application);
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    v_fee := core.charge_fee(v_application, p_arguments);
    v_application := core.application_start(v_application);
    RETURN core.insert_application(v_application, 'receive', NULL, NULL)
        || jsonb_build_object('fee', v_fee, 'warnings', core.party_warnings(v_application.applicant_id));
END
$$;

-- What came from the national portal, or lies there to be looked through: no clock yet.
CREATE FUNCTION command.application_register(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.begin_application(p_arguments, 'register');
BEGIN
    PERFORM core.store_papers(v_application, p_arguments -> 'papers');
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    v_application.holder_role := 'clerk';
    RETURN core.insert_application(v_application, 'register', NULL, NULL);
END
$$;

-- A refusal names one of the legal reasons and says in words what is wrong; the letter carries the right of appeal.
CREATE FUNCTION core.refusal_letter(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_reason core.refusal_reason;
BEGIN
    SELECT r.* INTO v_reason FROM core.refusal_reason r WHERE r.code = p_arguments ->> 'reason_code';
    IF NOT FOUND THEN
        PERFORM core.fail('invalid', 'application.reason.unknown', 'reason_code');
    END IF;
    RETURN jsonb_build_object('reason_code', v_reason.code, 'reason_name', v_reason.name, 'legal_basis', v_reason.legal_basis,
        'reason', core.required_reason(p_arguments), 'missing', coalesce(p_arguments -> 'missing', '[]'),
        'appeal', 'Ông/bà có quyền khiếu nại, khởi kiện theo Luật Khiếu nại, Luật Tố tụng hành chính.');
END
$$;

CREATE FUNCTION command.application_refuse_at_counter(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.begin_application(p_arguments, 'refuse_at_counter');
    v_letter jsonb := core.refusal_letter(p_arguments);
BEGIN
    PERFORM core.store_papers(v_application, p_arguments -> 'papers');
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    RETURN core.insert_application(v_application, 'refuse_at_counter', v_letter ->> 'reason', v_letter);
END
$$;

-- Registered, or registered and completed since: from now on the clock runs.
CREATE FUNCTION command.application_accept(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'accept');
    v_fee jsonb;
BEGIN
    PERFORM core.require_version(v_application.version_id, v_application.case_id);
    IF p_arguments -> 'papers' IS NOT NULL THEN
        DELETE FROM core.application_paper WHERE application_id = v_application.id;
        PERFORM core.store_papers(v_application, p_arguments -> 'papers');
    END IF;
    PERFORM core.require_papers(v_application);
    PERFORM core.attach_files(v_application.id, p_arguments -> 'files');
    v_fee := core.charge_fee(v_application, p_arguments);
    UPDATE core.application_pause SET until_at = core.now() WHERE application_id = v_application.id AND until_at IS NULL;
    v_application := core.application_start(v_application);
    RETURN core.application_done(v_application, 'accept', NULL) || jsonb_build_object('code', v_application.code, 'fee', v_fee,
        'clock_start', v_application.clock_start, 'target_at', v_application.target_at);
END
$$;

CREATE FUNCTION command.application_refuse_intake(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_application core.application := core.application_begin(p_arguments, 'refuse_intake');
    v_letter jsonb := core.refusal_letter(p_arguments);
BEGIN
    PERFORM core.application_write_letter(v_application, '03', v_letter);
    RETURN core.application_done(core.application_leave_step(v_application), 'refuse_intake', v_letter ->> 'reason');
END
$$;

-- Incomplete intakes --------------------------------------------------------------------------------------------------

-- Kept as typed and gone on with at another desk of the unit.
CREATE FUNCTION command.intake_keep(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_intake core.intake;
    v_title text := core.line(p_arguments ->> 'title', 'title', 200);
BEGIN
    SELECT i.* INTO v_intake FROM core.intake i WHERE i.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('application.receive', CASE WHEN v_intake.id IS NULL THEN p_arguments ->> 'unit' ELSE v_intake.unit_id END);
    IF EXISTS (SELECT FROM jsonb_path_query(p_arguments -> 'fields', '$.files[*].blob') AS f
               WHERE NOT core.file_attachable((f #>> '{}')::uuid)) THEN
        PERFORM core.fail('invalid', 'application.file.unknown', 'fields');
    END IF;
    IF v_intake.id IS NULL THEN
        INSERT INTO core.intake (id, unit_id, person_id, title, fields, kept_at)
        VALUES ((p_arguments ->> 'id')::uuid, p_arguments ->> 'unit', core.me(), v_title, p_arguments -> 'fields', core.now());
        RETURN '{"version": 1}';
    END IF;
    PERFORM core.check_version(v_intake.version, (p_arguments ->> 'version')::integer, 'intake');
    UPDATE core.intake
    SET person_id = core.me(), title = v_title, fields = p_arguments -> 'fields', kept_at = core.now(), version = version + 1
    WHERE id = v_intake.id;
    RETURN jsonb_build_object('version', v_intake.version + 1);
END
$$;

CREATE FUNCTION command.intake_drop(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_intake core.intake;
BEGIN
    SELECT i.* INTO v_intake FROM core.intake i WHERE i.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('application.receive', v_intake.unit_id);
    DELETE FROM core.intake WHERE id = v_intake.id;
    RETURN '{}';
END
$$;
