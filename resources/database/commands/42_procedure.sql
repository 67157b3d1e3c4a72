-- SPDX-License-Identifier: GPL-3.0-or-later
-- Procedures: drafts are written whole, put in force from a day, ended on a day. What was in force stays as it was.

SELECT core.declare_constraint(d.name, d.kind, d.code, d.subject)
FROM (VALUES
    ('procedure_code_pkey', 'conflict', 'procedure.code.taken', 'code'),
    ('procedure_code_check', 'invalid', 'procedure.code.form', 'code'),
    ('procedure_kind_check', 'invalid', 'procedure.kind.unknown', 'kind'),
    ('procedure_field_check', 'invalid', 'procedure.field.length', 'field'),
    ('procedure_level_check', 'invalid', 'procedure.level.unknown', 'level'),
    ('procedure_successor_code_check', 'invalid', 'procedure.successor.itself', 'successor'),
    ('procedure_successor_code_fkey', 'invalid', 'procedure.unknown', 'successor'),
    ('procedure_version_id_pkey', 'conflict', 'procedure.version.exists', 'id'),
    ('procedure_version_procedure_code_key', 'conflict', 'procedure.version.stale', 'version'),
    ('procedure_version_name_check', 'invalid', 'procedure.name.length', 'name'),
    ('procedure_version_field_check', 'invalid', 'procedure.field.length', 'field'),
    ('procedure_version_competent_kind_check', 'invalid', 'procedure.competent.unknown', 'competent_kind'),
    ('procedure_version_result_kind_check', 'invalid', 'procedure.result.unknown', 'result_kind'),
    ('procedure_version_online_level_check', 'invalid', 'procedure.online.unknown', 'online_level'),
    ('procedure_version_form_set_check', 'invalid', 'procedure.form_set.unknown', 'form_set'),
    ('procedure_version_supplement_limit_check', 'invalid', 'procedure.number.bounds', 'supplement_limit'),
    ('procedure_version_pause_limit_days_check', 'invalid', 'procedure.number.bounds', 'pause_limit_days'),
    ('procedure_version_extension_limit_check', 'invalid', 'procedure.number.bounds', 'extension_limit'),
    ('procedure_version_extension_days_check', 'invalid', 'procedure.number.bounds', 'extension_days'),
    ('procedure_version_state_check', 'internal', 'procedure.state.invalid', 'state'),
    ('procedure_version_valid_from_check', 'internal', 'procedure.state.invalid', 'valid_from'),
    ('procedure_version_valid_to_check', 'invalid', 'procedure.ends_before_start', 'valid_to'),
    ('procedure_version_procedure_code_fkey', 'invalid', 'procedure.unknown', 'code'),
    ('procedure_version_made_by_fkey', 'invalid', 'person.unknown', 'id'),
    ('procedure_version_in_force_by_fkey', 'invalid', 'person.unknown', 'id'),
    ('procedure_version_valid_excl', 'conflict', 'procedure.dates.overlap', 'valid_from'),
    ('procedure_case_id_pkey', 'internal', 'procedure.content.invalid', 'cases'),
    ('procedure_case_version_id_key', 'internal', 'procedure.content.invalid', 'cases'),
    ('procedure_case_name_check', 'invalid', 'procedure.text.length', 'cases'),
    ('procedure_case_term_value_check', 'invalid', 'procedure.term.invalid', 'cases'),
    ('procedure_case_term_unit_check', 'invalid', 'procedure.term.invalid', 'cases'),
    ('procedure_case_target_value_check', 'invalid', 'procedure.target.longer', 'cases'),
    ('procedure_case_fee_amount_check', 'invalid', 'procedure.fee.invalid', 'cases'),
    ('procedure_case_fee_unit_check', 'invalid', 'procedure.fee.invalid', 'cases'),
    ('procedure_case_fee_first_check', 'invalid', 'procedure.fee.invalid', 'cases'),
    ('procedure_case_fee_most_check', 'invalid', 'procedure.fee.invalid', 'cases'),
    ('procedure_case_version_id_fkey', 'internal', 'procedure.content.invalid', 'cases'),
    ('procedure_paper_id_pkey', 'internal', 'procedure.content.invalid', 'papers'),
    ('procedure_paper_version_id_key', 'internal', 'procedure.content.invalid', 'papers'),
    ('procedure_paper_name_check', 'invalid', 'procedure.text.length', 'papers'),
    ('procedure_paper_originals_check', 'invalid', 'procedure.number.bounds', 'papers'),
    ('procedure_paper_copies_check', 'invalid', 'procedure.number.bounds', 'papers'),
    ('procedure_paper_version_id_fkey', 'internal', 'procedure.content.invalid', 'papers'),
    ('procedure_paper_case_id_fkey', 'internal', 'procedure.content.invalid', 'papers'),
    ('procedure_paper_form_blob_fkey', 'invalid', 'procedure.form.unknown', 'papers'),
    ('procedure_exemption_id_pkey', 'internal', 'procedure.content.invalid', 'exemptions'),
    ('procedure_exemption_case_id_key', 'internal', 'procedure.content.invalid', 'exemptions'),
    ('procedure_exemption_name_check', 'invalid', 'procedure.text.length', 'exemptions'),
    ('procedure_exemption_amount_check', 'invalid', 'procedure.exemption.invalid', 'exemptions'),
    ('procedure_exemption_case_id_fkey', 'internal', 'procedure.content.invalid', 'exemptions'),
    ('procedure_step_id_pkey', 'internal', 'procedure.content.invalid', 'steps'),
    ('procedure_step_version_id_key', 'internal', 'procedure.content.invalid', 'steps'),
    ('procedure_step_name_check', 'invalid', 'procedure.text.length', 'steps'),
    ('procedure_step_unit_kind_check', 'invalid', 'procedure.step.invalid', 'steps'),
    ('procedure_step_hours_check', 'invalid', 'procedure.number.bounds', 'steps'),
    ('procedure_step_kind_check', 'invalid', 'procedure.step.invalid', 'steps'),
    ('procedure_step_version_id_fkey', 'internal', 'procedure.content.invalid', 'steps'),
    ('procedure_step_role_code_fkey', 'invalid', 'procedure.role.unknown', 'steps')
) AS d (name, kind, code, subject);

-- Of a version in force nothing changes but its last day, and the number that counts changes.
CREATE FUNCTION core.keep_version_in_force() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' THEN
        RETURN coalesce(NEW, OLD);
    -- name_key is computed after this.
    ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{valid_to,version,name_key}'::text[] = to_jsonb(OLD) - '{valid_to,version,name_key}'::text[] THEN
        RETURN NEW;
    END IF;
    PERFORM core.fail('wrong_state', 'procedure.version.in_force', 'id');
END
$$;

-- Cases, papers, exemptions and steps belong to their version and stay with it.
CREATE FUNCTION core.keep_content_in_force() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    v_row jsonb;
BEGIN
    FOREACH v_row IN ARRAY array_remove(ARRAY[to_jsonb(OLD), to_jsonb(NEW)], NULL) LOOP
        IF EXISTS (
            SELECT
            FROM core.procedure_version v
            WHERE v.id = coalesce((v_row ->> 'version_id')::uuid,
                    (SELECT c.version_id FROM core.procedure_case c WHERE c.id = (v_row ->> 'case_id')::uuid))
              AND v.state <> 'draft') THEN
            PERFORM core.fail('wrong_state', 'procedure.version.in_force', 'id');
        END IF;
    END LOOP;
    RETURN coalesce(NEW, OLD);
END
$$;

-- Commands ---------------------------------------------------------------------------------------------------------

SELECT core.declare_command('procedure.create', 'procedure.manage', 'online',
    '{"code": "text", "id": "uuid", "kind": "text?", "level": "text", "content": "object"}', 'procedure', 'code');
SELECT core.declare_command('procedure.draft_version', 'procedure.manage', 'online',
    '{"code": "text", "version": "integer", "id": "uuid"}', 'procedure', 'code');
SELECT core.declare_command('procedure.change_version', 'procedure.manage', 'online',
    '{"id": "uuid", "version": "integer", "content": "object"}', 'procedure_version');
SELECT core.declare_command('procedure.discard_version', 'procedure.manage', 'online',
    '{"id": "uuid", "version": "integer"}', 'procedure_version');
SELECT core.declare_command('procedure.put_in_force', 'procedure.manage', 'online',
    '{"id": "uuid", "version": "integer", "valid_from": "date", "valid_to": "date?"}', 'procedure_version');
SELECT core.declare_command('procedure.end', 'procedure.manage', 'online',
    '{"code": "text", "version": "integer", "on": "date", "reason": "text", "successor": "text?"}', 'procedure', 'code');

-- A procedure of the catalogue and the draft of its first version.
CREATE FUNCTION command.procedure_create(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_number integer;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    INSERT INTO core.procedure (code, kind, field, level, created_at)
    VALUES (p_arguments ->> 'code', coalesce(p_arguments ->> 'kind', 'ordinary'),
        core.line(p_arguments #>> '{content,field}', 'field', 120), p_arguments ->> 'level', core.now());
    v_number := core.add_draft((p_arguments ->> 'id')::uuid, p_arguments ->> 'code', p_arguments -> 'content');
    RETURN jsonb_build_object('version', 1, 'number', v_number);
END
$$;

-- The procedure a command names, locked: its versions are changed by one person at a time.
CREATE FUNCTION core.procedure_to_change(p_code text, p_version integer) RETURNS core.procedure
LANGUAGE plpgsql AS $$
DECLARE
    v_procedure core.procedure;
BEGIN
    SELECT p.* INTO v_procedure FROM core.procedure p WHERE p.code = p_code FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'procedure.not_found', 'code');
    END IF;
    PERFORM core.check_version(v_procedure.version, p_version, 'procedure');
    RETURN v_procedure;
END
$$;

-- The draft a command names, and the lock on its procedure.
CREATE FUNCTION core.draft_to_change(p_id uuid, p_version integer) RETURNS core.procedure_version
LANGUAGE plpgsql AS $$
DECLARE
    v_version core.procedure_version;
BEGIN
    PERFORM FROM core.procedure p
    WHERE p.code = (SELECT v.procedure_code FROM core.procedure_version v WHERE v.id = p_id) FOR UPDATE;
    SELECT v.* INTO v_version FROM core.procedure_version v WHERE v.id = p_id;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'procedure.version.not_found', 'id');
    ELSIF v_version.state <> 'draft' THEN
        PERFORM core.fail('wrong_state', 'procedure.version.in_force', 'id');
    END IF;
    PERFORM core.check_version(v_version.version, p_version, 'procedure_version',
        jsonb_build_object('content', core.version_content(p_id)));
    RETURN v_version;
END
$$;

-- A draft that begins as what counts today, or what comes, or what counted last.
CREATE FUNCTION command.procedure_draft_version(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_number integer;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    PERFORM core.procedure_to_change(p_arguments ->> 'code', (p_arguments ->> 'version')::integer);
    v_number := core.add_draft((p_arguments ->> 'id')::uuid, p_arguments ->> 'code', core.version_content(core.leading_version(p_arguments ->> 'code')));
    RETURN jsonb_build_object('version', 1, 'number', v_number);
END
$$;

-- The whole content anew.
CREATE FUNCTION command.procedure_change_version(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_version core.procedure_version;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    v_version := core.draft_to_change((p_arguments ->> 'id')::uuid, (p_arguments ->> 'version')::integer);
    PERFORM core.require_content(p_arguments -> 'content');
    v_version := core.version_from_content(v_version, p_arguments -> 'content');
    UPDATE core.procedure_version AS v
    SET name = v_version.name, summary = v_version.summary, field = v_version.field, competent_kind = v_version.competent_kind,
        result_kind = v_version.result_kind, result_name = v_version.result_name, legal_basis = v_version.legal_basis,
        requirements = v_version.requirements, online_level = v_version.online_level, form_set = v_version.form_set,
        cut_off = v_version.cut_off, supplement_limit = v_version.supplement_limit, pause_limit_days = v_version.pause_limit_days,
        extension_limit = v_version.extension_limit, extension_days = v_version.extension_days, questions = v_version.questions,
        source = v_version.source, version = v.version + 1
    WHERE v.id = v_version.id;
    PERFORM core.clear_content(v_version.id), core.write_content(v_version.id, p_arguments -> 'content');
    RETURN jsonb_build_object('version', v_version.version + 1);
END
$$;

CREATE FUNCTION command.procedure_discard_version(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_version core.procedure_version;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    v_version := core.draft_to_change((p_arguments ->> 'id')::uuid, (p_arguments ->> 'version')::integer);
    IF NOT EXISTS (SELECT FROM core.procedure_version v WHERE v.procedure_code = v_version.procedure_code AND v.id <> v_version.id) THEN
        PERFORM core.fail('wrong_state', 'procedure.version.only', 'id');
    END IF;
    PERFORM core.clear_content(v_version.id);
    DELETE FROM core.procedure_version v WHERE v.id = v_version.id;
    RETURN '{}';
END
$$;

-- Gives a draft its days. The version that counted until then ends the day before, which cannot lie in the past: what was
-- received under it keeps it. What comes after stays, and this one ends before it.
CREATE FUNCTION core.put_in_force(p_version core.procedure_version, p_from date, p_to date) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_former core.procedure_version;
    v_to date := coalesce(p_to, (
        SELECT min(v.valid_from) - 1 FROM core.procedure_version v
        WHERE v.procedure_code = p_version.procedure_code AND v.valid_from > p_from));
BEGIN
    IF v_to < p_from THEN
        PERFORM core.fail('invalid', 'procedure.ends_before_start', 'valid_to');
    ELSIF NOT EXISTS (SELECT FROM core.procedure_case c WHERE c.version_id = p_version.id) THEN
        PERFORM core.fail('invalid', 'procedure.cases.missing', 'cases');
    ELSIF (SELECT s.kind FROM core.procedure_step s WHERE s.version_id = p_version.id ORDER BY s.position LIMIT 1) IS DISTINCT FROM 'receive' THEN
        PERFORM core.fail('invalid', 'procedure.steps.missing', 'steps');
    END IF;
    SELECT v.* INTO v_former
    FROM core.procedure_version v
    WHERE v.procedure_code = p_version.procedure_code AND v.valid_from <= p_from AND (v.valid_to IS NULL OR v.valid_to >= p_from);
    IF FOUND THEN
        IF p_from < core.today() THEN
            PERFORM core.fail('invalid', 'procedure.valid_from.past', 'valid_from');
        END IF;
        UPDATE core.procedure_version AS v SET valid_to = p_from - 1, version = v.version + 1 WHERE v.id = v_former.id;
    END IF;
    UPDATE core.procedure_version AS v
    SET state = 'in_force', valid_from = p_from, valid_to = v_to, in_force_at = core.now(), in_force_by = core.me(), version = v.version + 1
    WHERE v.id = p_version.id;
    UPDATE core.procedure AS p SET field = p_version.field, version = p.version + 1 WHERE p.code = p_version.procedure_code;
END
$$;

CREATE FUNCTION command.procedure_put_in_force(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_version core.procedure_version;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    v_version := core.draft_to_change((p_arguments ->> 'id')::uuid, (p_arguments ->> 'version')::integer);
    PERFORM core.put_in_force(v_version, (p_arguments ->> 'valid_from')::date, (p_arguments ->> 'valid_to')::date);
    RETURN jsonb_build_object('version', v_version.version + 1);
END
$$;

-- The procedure is given up, or another takes its place. Running applications go on under their version.
CREATE FUNCTION command.procedure_end(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_procedure core.procedure;
    v_on date := p_arguments ->> 'on';
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    v_procedure := core.procedure_to_change(p_arguments ->> 'code', (p_arguments ->> 'version')::integer);
    IF v_on < core.today() THEN
        PERFORM core.fail('invalid', 'procedure.end.past', 'on');
    ELSIF EXISTS (SELECT FROM core.procedure_version v WHERE v.procedure_code = v_procedure.code AND v.valid_from > v_on
                  AND (v.valid_to IS NULL OR v.valid_to >= v.valid_from)) THEN
        PERFORM core.fail('wrong_state', 'procedure.version.coming', 'on');
    END IF;
    UPDATE core.procedure_version AS v
    SET valid_to = v_on, version = v.version + 1
    WHERE v.id = core.procedure_version_on(v_procedure.code, v_on);
    IF NOT FOUND THEN
        PERFORM core.fail('wrong_state', 'procedure.ended_already', 'on');
    END IF;
    UPDATE core.procedure AS p
    SET end_reason = core.line(p_arguments ->> 'reason', 'reason', 1000), successor_code = p_arguments ->> 'successor', version = p.version + 1
    WHERE p.code = v_procedure.code;
    RETURN jsonb_build_object('version', v_procedure.version + 1);
END
$$;
