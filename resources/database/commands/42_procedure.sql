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
    ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'valid_to' - 'version' = to_jsonb(OLD) - 'valid_to' - 'version' THEN
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
