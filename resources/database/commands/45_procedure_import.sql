-- SPDX-License-Identifier: GPL-3.0-or-later
-- Many procedures at once: a preview says what each would lead to, the command takes all of them or none.

SELECT core.declare_command('procedure.import', 'procedure.manage', 'online', '{"procedures": "array"}', 'procedure', 'code');

-- Takes one: {code, kind, level, versions: [{valid_from, valid_to, content}]}, the versions in the order of their days.
-- A version whose days and content are there already is left alone. Answers new, changed or unchanged.
CREATE FUNCTION core.import_procedure(p_item jsonb) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v record;
    v_known boolean;
    v_stored core.procedure_version;
    v_draft core.procedure_version;
    v_from date;
    v_verdict text;
BEGIN
    PERFORM core.require_shape(p_item, '{"code": "text", "kind": "text?", "level": "text", "versions": "array"}', '');
    IF jsonb_array_length(p_item -> 'versions') = 0 THEN
        PERFORM core.fail('invalid', 'argument.missing', 'versions');
    END IF;
    v_known := EXISTS (SELECT FROM core.procedure p WHERE p.code = p_item ->> 'code');
    v_verdict := CASE WHEN v_known THEN 'unchanged' ELSE 'new' END;
    FOR v IN SELECT * FROM core.content_list(p_item, 'versions') LOOP
        PERFORM core.require_shape(v.item, '{"valid_from": "date", "valid_to": "date?", "content": "object"}', v.path);
        v_from := (v.item ->> 'valid_from')::date;
        PERFORM core.require_content(v.item -> 'content');
        IF NOT v_known THEN
            INSERT INTO core.procedure (code, kind, field, level, created_at)
            VALUES (p_item ->> 'code', coalesce(p_item ->> 'kind', 'ordinary'), core.line(v.item #>> '{content,field}', 'field', 120),
                p_item ->> 'level', core.now());
            v_known := true;
        END IF;
        SELECT x.* INTO v_stored FROM core.procedure_version x
        WHERE x.procedure_code = p_item ->> 'code' AND x.valid_from = v_from AND (x.valid_to IS NULL OR x.valid_to >= x.valid_from);
        v_draft.id := gen_random_uuid();
        PERFORM core.add_draft(v_draft.id, p_item ->> 'code', v.item -> 'content');
        IF core.version_content(v_draft.id) = core.version_content(v_stored.id) THEN
            PERFORM core.clear_content(v_draft.id);
            DELETE FROM core.procedure_version x WHERE x.id = v_draft.id;
            CONTINUE;
        END IF;
        SELECT x.* INTO v_draft FROM core.procedure_version x WHERE x.id = v_draft.id;
        PERFORM core.put_in_force(v_draft, v_from, (v.item ->> 'valid_to')::date);
        v_verdict := CASE v_verdict WHEN 'new' THEN 'new' ELSE 'changed' END;
    END LOOP;
    RETURN v_verdict;
END
$$;

CREATE FUNCTION core.require_import_list(p_procedures jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF jsonb_typeof(p_procedures) IS DISTINCT FROM 'array' OR jsonb_array_length(p_procedures) NOT BETWEEN 1 AND 2000 THEN
        PERFORM core.fail('invalid', 'procedure.import.size', 'procedures');
    END IF;
END
$$;

-- All or none: the first that cannot be taken refuses the whole, and the subject tells its number.
CREATE FUNCTION command.procedure_import(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v record;
    v_counts jsonb := '{"new": 0, "changed": 0, "unchanged": 0}';
    v_verdict text;
    v_error jsonb;
    v_state text;
    v_detail text;
    v_constraint text;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    PERFORM core.require_import_list(p_arguments -> 'procedures');
    FOR v IN SELECT x.n, x.item FROM jsonb_array_elements(p_arguments -> 'procedures') WITH ORDINALITY AS x (item, n) ORDER BY x.n LOOP
        BEGIN
            v_verdict := core.import_procedure(v.item);
        EXCEPTION
            WHEN OTHERS THEN
                GET STACKED DIAGNOSTICS v_state = RETURNED_SQLSTATE, v_detail = PG_EXCEPTION_DETAIL, v_constraint = CONSTRAINT_NAME;
                v_error := core.refusal(v_state, v_detail, v_constraint);
                IF v_error IS NULL OR v_error ->> 'kind' = 'internal' THEN
                    RAISE;
                END IF;
                PERFORM core.fail(v_error ->> 'kind', v_error ->> 'code', concat_ws('/', 'procedures', v.n, v_error ->> 'subject'), v.item ->> 'code');
        END;
        v_counts := jsonb_set(v_counts, ARRAY[v_verdict], to_jsonb((v_counts ->> v_verdict)::integer + 1));
    END LOOP;
    RETURN v_counts;
END
$$;

-- What would the command do? Each is tried and taken back: [{n, code, name, verdict, error}]. Nothing stays.
CREATE FUNCTION api.procedure_import_preview(procedures jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    v record;
    v_rows jsonb := '[]';
    v_verdict text;
    v_error jsonb;
    v_state text;
    v_detail text;
    v_constraint text;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    PERFORM core.require_import_list($1);
    -- The rows that are tried and taken back are followed like others, under an entry that nobody will see.
    PERFORM set_config('ana.entry', gen_random_uuid()::text, true), set_config('ana.changes', '', true);
    FOR v IN SELECT x.n, x.item FROM jsonb_array_elements($1) WITH ORDINALITY AS x (item, n) ORDER BY x.n LOOP
        BEGIN
            v_verdict := core.import_procedure(v.item);
            RAISE SQLSTATE 'AN007' USING MESSAGE = 'tried';
        EXCEPTION
            WHEN SQLSTATE 'AN007' THEN
                v_error := NULL;
            WHEN OTHERS THEN
                GET STACKED DIAGNOSTICS v_state = RETURNED_SQLSTATE, v_detail = PG_EXCEPTION_DETAIL, v_constraint = CONSTRAINT_NAME;
                v_verdict := 'refused';
                v_error := core.refusal(v_state, v_detail, v_constraint);
                IF v_error IS NULL OR v_error ->> 'kind' = 'internal' THEN
                    RAISE;
                END IF;
        END;
        v_rows := v_rows || jsonb_build_object('n', v.n, 'code', v.item ->> 'code', 'name', v.item #>> '{versions,-1,content,name}',
            'verdict', v_verdict, 'error', v_error);
    END LOOP;
    PERFORM set_config('ana.entry', '', true), set_config('ana.changes', '', true);
    RETURN v_rows;
END
$$;
