-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a version says, as one tree: checked key by key, written whole, read back in the same form.

-- An object with exactly these keys ({"name": "text", "note": "text?"}), each of its type. The path tells which one is wrong.
CREATE FUNCTION core.require_shape(p_value jsonb, p_types jsonb, p_path text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_wrong text;
BEGIN
    IF jsonb_typeof(p_value) IS DISTINCT FROM 'object' THEN
        PERFORM core.fail('invalid', 'argument.type', p_path);
    END IF;
    SELECT t.key INTO v_wrong FROM jsonb_each_text(p_types) AS t WHERE t.value NOT LIKE '%?' AND p_value -> t.key IS NULL LIMIT 1;
    IF FOUND THEN
        PERFORM core.fail('invalid', 'argument.missing', p_path || v_wrong);
    END IF;
    SELECT left(k, 60) INTO v_wrong FROM jsonb_object_keys(p_value) AS k WHERE NOT jsonb_exists(p_types, k) LIMIT 1;
    IF FOUND THEN
        PERFORM core.fail('invalid', 'argument.unknown', p_path || v_wrong);
    END IF;
    SELECT t.key INTO v_wrong
    FROM jsonb_each_text(p_types) AS t
    WHERE jsonb_path_match(p_value, core.argument_shape(t.key, t.value)::jsonpath, '{}', true) IS NOT TRUE
    LIMIT 1;
    IF FOUND THEN
        PERFORM core.fail('invalid', 'argument.type', p_path || v_wrong);
    END IF;
END
$$;

-- The things of a list with their numbers from 1; more than 200 of one kind is a mistake.
CREATE FUNCTION core.content_list(p_content jsonb, p_key text, p_path text DEFAULT '') RETURNS TABLE (n integer, item jsonb, path text)
LANGUAGE plpgsql AS $$
BEGIN
    IF jsonb_array_length(coalesce(nullif(p_content -> p_key, 'null'), '[]')) > 200 THEN
        PERFORM core.fail('invalid', 'procedure.list.too_long', p_path || p_key);
    END IF;
    RETURN QUERY
        SELECT x.n::integer, x.item, p_path || p_key || '/' || x.n || '/'
        FROM jsonb_array_elements(coalesce(nullif(p_content -> p_key, 'null'), '[]')) WITH ORDINALITY AS x (item, n)
        ORDER BY x.n;
END
$$;

CREATE FUNCTION core.content_text(p_value text, p_path text, p_most integer) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_text text := coalesce(core.clean_text(p_value), '');
BEGIN
    IF length(v_text) > p_most THEN
        PERFORM core.fail('invalid', 'text.too_long', p_path);
    END IF;
    RETURN v_text;
END
$$;

CREATE FUNCTION core.require_word(p_value text, p_words text[], p_code text, p_path text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_value IS NOT NULL AND p_value <> ALL (p_words) THEN
        PERFORM core.fail('invalid', p_code, p_path);
    END IF;
END
$$;

-- A condition is {"answer": key} with one of is, in, at_least, below; or all, any, not of conditions.
CREATE FUNCTION core.require_condition(p_condition jsonb, p_keys text[], p_path text, p_depth integer DEFAULT 0) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_part jsonb;
    v_words text[] := ARRAY(SELECT k FROM jsonb_object_keys(CASE jsonb_typeof(p_condition) WHEN 'object' THEN p_condition ELSE '{}' END) AS k ORDER BY k);
BEGIN
    IF p_depth > 4 THEN
        PERFORM core.fail('invalid', 'procedure.condition.invalid', p_path);
    ELSIF v_words IN ('{all}', '{any}') THEN
        v_part := p_condition -> v_words[1];
        IF jsonb_typeof(v_part) <> 'array' OR jsonb_array_length(v_part) NOT BETWEEN 1 AND 20 THEN
            PERFORM core.fail('invalid', 'procedure.condition.invalid', p_path);
        END IF;
        FOR v_part IN SELECT x FROM jsonb_array_elements(v_part) AS x LOOP
            PERFORM core.require_condition(v_part, p_keys, p_path, p_depth + 1);
        END LOOP;
    ELSIF v_words = '{not}' THEN
        PERFORM core.require_condition(p_condition -> 'not', p_keys, p_path, p_depth + 1);
    ELSIF v_words IN ('{answer,is}', '{answer,in}', '{answer,at_least}', '{answer,below}') THEN
        v_part := p_condition -> v_words[2];
        IF (p_condition ->> 'answer') = ANY (p_keys) IS NOT TRUE THEN
            PERFORM core.fail('invalid', 'procedure.condition.question', p_path, left(p_condition ->> 'answer', 60));
        ELSIF NOT (CASE v_words[2]
                  WHEN 'is' THEN jsonb_typeof(v_part) IN ('boolean', 'string', 'number')
                  WHEN 'in' THEN jsonb_typeof(v_part) = 'array'
                  ELSE jsonb_typeof(v_part) = 'number' END) THEN
            PERFORM core.fail('invalid', 'procedure.condition.invalid', p_path);
        END IF;
    ELSE
        PERFORM core.fail('invalid', 'procedure.condition.invalid', p_path);
    END IF;
END
$$;

-- Does it hold for these answers? Null: it hangs on a question nobody has answered yet.
CREATE FUNCTION core.condition_holds(p_condition jsonb, p_answers jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_answer jsonb := nullif(p_answers -> (p_condition ->> 'answer'), 'null');
BEGIN
    RETURN CASE
        WHEN p_condition IS NULL THEN true
        WHEN jsonb_exists(p_condition, 'all') THEN (
            SELECT CASE WHEN count(*) FILTER (WHERE h IS FALSE) > 0 THEN false WHEN count(*) FILTER (WHERE h IS NULL) > 0 THEN NULL ELSE true END
            FROM jsonb_array_elements(p_condition -> 'all') AS x, LATERAL core.condition_holds(x, p_answers) AS h)
        WHEN jsonb_exists(p_condition, 'any') THEN (
            SELECT CASE WHEN count(*) FILTER (WHERE h) > 0 THEN true WHEN count(*) FILTER (WHERE h IS NULL) > 0 THEN NULL ELSE false END
            FROM jsonb_array_elements(p_condition -> 'any') AS x, LATERAL core.condition_holds(x, p_answers) AS h)
        WHEN jsonb_exists(p_condition, 'not') THEN NOT core.condition_holds(p_condition -> 'not', p_answers)
        WHEN v_answer IS NULL THEN NULL
        WHEN jsonb_exists(p_condition, 'is') THEN v_answer = p_condition -> 'is'
        WHEN jsonb_exists(p_condition, 'in') THEN p_condition -> 'in' @> v_answer
        WHEN jsonb_typeof(v_answer) <> 'number' THEN NULL
        WHEN jsonb_exists(p_condition, 'at_least') THEN (v_answer)::numeric >= (p_condition -> 'at_least')::numeric
        ELSE (v_answer)::numeric < (p_condition -> 'below')::numeric
    END;
END
$$;

CREATE FUNCTION core.require_questions(p_content jsonb) RETURNS text[]
LANGUAGE plpgsql AS $$
DECLARE
    v record;
    v_keys text[] := '{}';
BEGIN
    FOR v IN SELECT * FROM core.content_list(p_content, 'questions') LOOP
        PERFORM core.require_shape(v.item, '{"key": "text", "text": "text", "kind": "text", "choices": "array?"}', v.path);
        PERFORM core.line(v.item ->> 'text', v.path || 'text', 300),
            core.require_word(v.item ->> 'kind', '{yes_no,choice,number}', 'procedure.question.invalid', v.path || 'kind');
        IF v.item ->> 'key' !~ '^[a-z][a-z0-9_]{0,39}$' OR v.item ->> 'key' = ANY (v_keys)
           OR (v.item ->> 'kind' = 'choice') <> (jsonb_array_length(coalesce(nullif(v.item -> 'choices', 'null'), '[]')) > 0) THEN
            PERFORM core.fail('invalid', 'procedure.question.invalid', v.path || 'key');
        END IF;
        v_keys := v_keys || (v.item ->> 'key');
    END LOOP;
    RETURN v_keys;
END
$$;

-- Refuses a tree that is not one. What tables check (bounds, words) is checked here too, so that the answer says where.
CREATE FUNCTION core.require_content(p_content jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v record;
    w record;
    v_keys text[];
    v_kinds text[] := '{commune,commune_police,district,province,other}';
BEGIN
    PERFORM core.require_shape(p_content, '{"name": "text", "summary": "text?", "field": "text", "competent_kind": "text",
        "result_kind": "text?", "result_name": "text?", "legal_basis": "array?", "requirements": "text?", "online_level": "text?",
        "form_set": "text?", "cut_off": "boolean?", "supplement_limit": "integer?", "pause_limit_days": "integer?",
        "extension_limit": "integer?", "extension_days": "integer?", "source": "text?", "questions": "array?", "cases": "array",
        "papers": "array?", "steps": "array?"}', '');
    PERFORM core.line(p_content ->> 'name', 'name', 600), core.line(p_content ->> 'field', 'field', 120),
        core.require_word(p_content ->> 'competent_kind', v_kinds, 'procedure.competent.unknown', 'competent_kind'),
        core.require_word(p_content ->> 'result_kind', '{certificate,extract,confirmation,certified_copy,licence,decision,record,payment,other}',
            'procedure.result.unknown', 'result_kind'),
        core.require_word(p_content ->> 'online_level', '{full,part,information}', 'procedure.online.unknown', 'online_level'),
        core.require_word(p_content ->> 'form_set', '{one_stop,police}', 'procedure.form_set.unknown', 'form_set');
    v_keys := core.require_questions(p_content);
    FOR v IN SELECT * FROM core.content_list(p_content, 'legal_basis') LOOP
        PERFORM core.require_shape(v.item, '{"number": "text", "title": "text?", "date": "date?", "issuer": "text?"}', v.path);
        PERFORM core.line(v.item ->> 'number', v.path || 'number', 100);
    END LOOP;
    FOR v IN SELECT * FROM core.content_list(p_content, 'cases') LOOP
        PERFORM core.require_case(v.item, v.path);
    END LOOP;
    FOR v IN SELECT * FROM core.content_list(p_content, 'papers') LOOP
        PERFORM core.require_shape(v.item, '{"case": "integer?", "name": "text", "originals": "integer?", "copies": "integer?",
            "form_name": "text?", "form_blob": "uuid?", "required": "boolean?", "condition": "object?", "note": "text?"}', v.path);
        PERFORM core.line(v.item ->> 'name', v.path || 'name', 1000);
        IF (v.item ->> 'case')::integer NOT BETWEEN 1 AND jsonb_array_length(p_content -> 'cases') THEN
            PERFORM core.fail('invalid', 'procedure.case.unknown', v.path || 'case');
        ELSIF NOT coalesce((v.item ->> 'originals')::integer, 0) BETWEEN 0 AND 99 OR NOT coalesce((v.item ->> 'copies')::integer, 0) BETWEEN 0 AND 99 THEN
            PERFORM core.fail('invalid', 'procedure.number.bounds', v.path || 'originals');
        ELSIF nullif(v.item -> 'condition', 'null') IS NOT NULL THEN
            PERFORM core.require_condition(v.item -> 'condition', v_keys, v.path || 'condition');
        END IF;
    END LOOP;
    FOR v IN SELECT * FROM core.content_list(p_content, 'steps') LOOP
        PERFORM core.require_shape(v.item, '{"name": "text", "role_code": "text", "unit_kind": "text?", "hours": "integer", "kind": "text"}', v.path);
        PERFORM core.line(v.item ->> 'name', v.path || 'name', 300),
            core.require_word(v.item ->> 'unit_kind', '{same,received,competent}', 'procedure.step.invalid', v.path || 'unit_kind'),
            core.require_word(v.item ->> 'kind', '{receive,process,verify,decide,issue,return}', 'procedure.step.invalid', v.path || 'kind');
        IF NOT EXISTS (SELECT FROM core.role r WHERE r.code = v.item ->> 'role_code') THEN
            PERFORM core.fail('invalid', 'procedure.role.unknown', v.path || 'role_code');
        ELSIF (v.item ->> 'hours')::integer NOT BETWEEN 0 AND 4000 THEN
            PERFORM core.fail('invalid', 'procedure.number.bounds', v.path || 'hours');
        END IF;
    END LOOP;
END
$$;

CREATE FUNCTION core.require_case(p_case jsonb, p_path text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v record;
BEGIN
    PERFORM core.require_shape(p_case, '{"name": "text", "condition_text": "text?", "term_value": "integer?", "term_unit": "text?",
        "target_value": "integer?", "fee_amount": "integer?", "fee_unit": "text?", "fee_first": "integer?", "fee_next": "integer?",
        "fee_most": "integer?", "fee_note": "text?", "exemptions": "array?"}', p_path);
    PERFORM core.line(p_case ->> 'name', p_path || 'name', 300),
        core.require_word(p_case ->> 'term_unit', '{working_days,calendar_days,working_hours,months}', 'procedure.term.invalid', p_path || 'term_unit'),
        core.require_word(p_case ->> 'fee_unit', '{case,copy,page}', 'procedure.fee.invalid', p_path || 'fee_unit');
    IF num_nonnulls(p_case ->> 'term_value', p_case ->> 'term_unit') = 1 
       -- Bounds of core.require_term(); only a term in working days can end on the day it begins.
       OR (p_case ->> 'term_value')::integer NOT BETWEEN (p_case ->> 'term_unit' <> 'working_days')::integer
          AND (CASE p_case ->> 'term_unit' WHEN 'working_days' THEN 1000 WHEN 'months' THEN 120 ELSE 3660 END) THEN
        PERFORM core.fail('invalid', 'procedure.term.invalid', p_path || 'term_value');
    ELSIF (p_case ->> 'target_value')::integer NOT BETWEEN 0 AND coalesce((p_case ->> 'term_value')::integer, -1) THEN
        PERFORM core.fail('invalid', 'procedure.target.longer', p_path || 'target_value');
    ELSIF least((p_case ->> 'fee_amount')::integer, (p_case ->> 'fee_next')::integer, (p_case ->> 'fee_most')::integer) < 0
       OR num_nonnulls(p_case ->> 'fee_first', p_case ->> 'fee_next') = 1
       OR (p_case ->> 'fee_first')::integer IS NOT NULL AND ((p_case ->> 'fee_first')::integer < 1 OR p_case ->> 'fee_unit' IS DISTINCT FROM 'page') THEN
        PERFORM core.fail('invalid', 'procedure.fee.invalid', p_path || 'fee_amount');
    END IF;
    FOR v IN SELECT * FROM core.content_list(p_case, 'exemptions', p_path) LOOP
        PERFORM core.require_shape(v.item, '{"name": "text", "legal_basis": "text?", "amount": "integer?", "percent": "integer?"}', v.path);
        PERFORM core.line(v.item ->> 'name', v.path || 'name', 300);
        IF num_nonnulls(v.item ->> 'amount', v.item ->> 'percent') <> 1 OR (v.item ->> 'amount')::integer < 0
           OR (v.item ->> 'percent')::integer NOT BETWEEN 1 AND 100 THEN
            PERFORM core.fail('invalid', 'procedure.exemption.invalid', v.path || 'percent');
        END IF;
    END LOOP;
END
$$;

-- Takes away what a draft held and writes the tree in its place.
CREATE FUNCTION core.clear_content(p_version uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM core.procedure_exemption e USING core.procedure_case c WHERE e.case_id = c.id AND c.version_id = p_version;
    DELETE FROM core.procedure_paper p WHERE p.version_id = p_version;
    DELETE FROM core.procedure_step s WHERE s.version_id = p_version;
    DELETE FROM core.procedure_case c WHERE c.version_id = p_version;
END
$$;

CREATE FUNCTION core.write_content(p_version uuid, p_content jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v record;
    v_cases uuid[] := '{}';
    v_case uuid;
BEGIN
    FOR v IN SELECT * FROM core.content_list(p_content, 'cases') LOOP
        v_case := gen_random_uuid();
        v_cases := v_cases || v_case;
        INSERT INTO core.procedure_case (id, version_id, position, name, condition_text, term_value, term_unit, target_value,
            fee_amount, fee_unit, fee_first, fee_next, fee_most, fee_note)
        SELECT v_case, p_version, v.n, core.line(x.name, v.path || 'name', 300), core.content_text(x.condition_text, v.path || 'condition_text', 2000),
            x.term_value, x.term_unit, x.target_value, x.fee_amount, coalesce(x.fee_unit, 'case'), x.fee_first, x.fee_next, x.fee_most,
            core.content_text(x.fee_note, v.path || 'fee_note', 1000)
        FROM jsonb_to_record(v.item) AS x (name text, condition_text text, term_value integer, term_unit text, target_value integer,
            fee_amount bigint, fee_unit text, fee_first integer, fee_next bigint, fee_most bigint, fee_note text);
        INSERT INTO core.procedure_exemption (id, case_id, position, name, legal_basis, amount, percent)
        SELECT gen_random_uuid(), v_case, e.n, core.line(e.item ->> 'name', e.path || 'name', 300),
            core.content_text(e.item ->> 'legal_basis', e.path || 'legal_basis', 1000), (e.item ->> 'amount')::bigint, (e.item ->> 'percent')::integer
        FROM core.content_list(v.item, 'exemptions', v.path) AS e;
    END LOOP;
    INSERT INTO core.procedure_paper (id, version_id, case_id, position, name, originals, copies, form_name, form_blob, required, condition, note)
    SELECT gen_random_uuid(), p_version, v_cases[(p.item ->> 'case')::integer], p.n, core.line(p.item ->> 'name', p.path || 'name', 1000),
        coalesce((p.item ->> 'originals')::integer, 0), coalesce((p.item ->> 'copies')::integer, 0),
        core.content_text(p.item ->> 'form_name', p.path || 'form_name', 300), (p.item ->> 'form_blob')::uuid,
        coalesce((p.item ->> 'required')::boolean, true), nullif(p.item -> 'condition', 'null'),
        core.content_text(p.item ->> 'note', p.path || 'note', 2000)
    FROM core.content_list(p_content, 'papers') AS p;
    INSERT INTO core.procedure_step (id, version_id, position, name, role_code, unit_kind, hours, kind)
    SELECT gen_random_uuid(), p_version, s.n, core.line(s.item ->> 'name', s.path || 'name', 300), s.item ->> 'role_code',
        coalesce(s.item ->> 'unit_kind', 'competent'), (s.item ->> 'hours')::integer, s.item ->> 'kind'
    FROM core.content_list(p_content, 'steps') AS s;
END
$$;

-- The fields of the version itself, as they are stored.
CREATE FUNCTION core.version_from_content(p_version core.procedure_version, p_content jsonb) RETURNS core.procedure_version
LANGUAGE plpgsql AS $$
BEGIN
    p_version.name := core.line(p_content ->> 'name', 'name', 600);
    p_version.summary := core.content_text(p_content ->> 'summary', 'summary', 20000);
    p_version.field := core.line(p_content ->> 'field', 'field', 120);
    p_version.competent_kind := p_content ->> 'competent_kind';
    p_version.result_kind := coalesce(p_content ->> 'result_kind', 'other');
    p_version.result_name := core.content_text(p_content ->> 'result_name', 'result_name', 1000);
    p_version.legal_basis := coalesce(nullif(p_content -> 'legal_basis', 'null'), '[]');
    p_version.requirements := core.content_text(p_content ->> 'requirements', 'requirements', 20000);
    p_version.online_level := coalesce(p_content ->> 'online_level', 'information');
    p_version.form_set := coalesce(p_content ->> 'form_set', 'one_stop');
    p_version.cut_off := coalesce((p_content ->> 'cut_off')::boolean, false);
    p_version.supplement_limit := p_content ->> 'supplement_limit';
    p_version.pause_limit_days := p_content ->> 'pause_limit_days';
    p_version.extension_limit := p_content ->> 'extension_limit';
    p_version.extension_days := p_content ->> 'extension_days';
    p_version.questions := coalesce(nullif(p_content -> 'questions', 'null'), '[]');
    p_version.source := core.content_text(p_content ->> 'source', 'source', 2000);
    RETURN p_version;
END
$$;

CREATE FUNCTION core.add_draft(p_id uuid, p_code text, p_content jsonb) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    v_version core.procedure_version;
    v_draft uuid;
BEGIN
    SELECT v.id INTO v_draft FROM core.procedure_version v WHERE v.procedure_code = p_code AND v.state = 'draft';
    IF FOUND THEN
        PERFORM core.fail('conflict', 'procedure.draft.exists', 'code', NULL, jsonb_build_object('draft', v_draft));
    END IF;
    PERFORM core.require_content(p_content);
    v_version := core.version_from_content(v_version, p_content);
    SELECT coalesce(max(v.number), 0) + 1 INTO v_version.number FROM core.procedure_version v WHERE v.procedure_code = p_code;
    INSERT INTO core.procedure_version (id, procedure_code, number, name, summary, field, competent_kind, result_kind, result_name,
        legal_basis, requirements, online_level, form_set, cut_off, supplement_limit, pause_limit_days, extension_limit, extension_days,
        questions, source, made_at, made_by)
    VALUES (p_id, p_code, v_version.number, v_version.name, v_version.summary, v_version.field, v_version.competent_kind,
        v_version.result_kind, v_version.result_name, v_version.legal_basis, v_version.requirements, v_version.online_level,
        v_version.form_set, v_version.cut_off, v_version.supplement_limit, v_version.pause_limit_days, v_version.extension_limit,
        v_version.extension_days, v_version.questions, v_version.source, core.now(), core.me());
    PERFORM core.write_content(p_id, p_content);
    RETURN v_version.number;
END
$$;

-- The tree of a stored version. With ids each part says its own, for the windows; without, it can be compared and copied.
CREATE FUNCTION core.version_content(p_version uuid, p_ids boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_hidden text[] := CASE WHEN p_ids THEN '{}' ELSE '{id,case_id}' END::text[];
BEGIN
    RETURN (
        SELECT jsonb_build_object('name', v.name, 'summary', v.summary, 'field', v.field, 'competent_kind', v.competent_kind,
            'result_kind', v.result_kind, 'result_name', v.result_name, 'legal_basis', v.legal_basis, 'requirements', v.requirements,
            'online_level', v.online_level, 'form_set', v.form_set, 'cut_off', v.cut_off, 'supplement_limit', v.supplement_limit,
            'pause_limit_days', v.pause_limit_days, 'extension_limit', v.extension_limit, 'extension_days', v.extension_days,
            'source', v.source, 'questions', v.questions,
            'cases', (SELECT coalesce(jsonb_agg(to_jsonb(c) - 'version_id' - 'position' - v_hidden || jsonb_build_object('exemptions',
                          (SELECT coalesce(jsonb_agg(to_jsonb(e) - 'case_id' - 'position' - v_hidden ORDER BY e.position), '[]')
                           FROM core.procedure_exemption e WHERE e.case_id = c.id)) ORDER BY c.position), '[]')
                      FROM core.procedure_case c WHERE c.version_id = v.id),
            'papers', (SELECT coalesce(jsonb_agg(to_jsonb(p) - 'version_id' - 'position' - v_hidden
                           || jsonb_build_object('case', (SELECT c.position FROM core.procedure_case c WHERE c.id = p.case_id)) ORDER BY p.position), '[]')
                       FROM core.procedure_paper p WHERE p.version_id = v.id),
            'steps', (SELECT coalesce(jsonb_agg(to_jsonb(s) - 'version_id' - 'position' - v_hidden ORDER BY s.position), '[]')
                      FROM core.procedure_step s WHERE s.version_id = v.id))
        FROM core.procedure_version v
        WHERE v.id = p_version);
END
$$;
