-- SPDX-License-Identifier: GPL-3.0-or-later
-- Templates of the official forms: a draft is written, checked and put in force from a day; what was in force stays.

SELECT core.declare_command(name, right_code, 'online', arguments::jsonb, kind)
FROM (VALUES
    ('form_template.save', 'procedure.manage', 'form_template',
     '{"id": "uuid", "version": "integer?", "form": "text", "form_set": "text?", "title": "text", "other_title": "text?", "paper": "text", "body": "text"}'),
    ('form_template.put_in_force', 'procedure.manage', 'form_template', '{"id": "uuid", "version": "integer", "valid_from": "date"}'),
    ('form_template.discard', 'procedure.manage', 'form_template', '{"id": "uuid", "version": "integer"}'),
    ('form.note_print', 'application.read', 'form_print',
     '{"id": "uuid", "application": "uuid", "form": "text", "letter": "integer?", "template": "uuid", "copy": "integer", "digest": "text", "sheets": "integer", "sha256": "sha256"}'),
    ('form.note_register_print', 'application.read', 'form_print',
     '{"id": "uuid", "unit": "text", "from": "date", "to": "date", "template": "uuid", "copy": "integer", "sheets": "integer", "sha256": "sha256"}')
) AS declared (name, right_code, kind, arguments);

SELECT core.declare_constraint(name, kind, code, subject)
FROM (VALUES
    ('form_template_id_pkey', 'conflict', 'form.template.exists', 'id'),
    ('form_template_form_set_key', 'conflict', 'form.template.version.stale', 'version'),
    ('form_template_form_set_check', 'invalid', 'form.unknown', 'form_set'),
    ('form_template_form_check', 'invalid', 'form.unknown', 'form'),
    ('form_template_title_check', 'invalid', 'form.template.title', 'title'),
    ('form_template_paper_check', 'invalid', 'form.template.paper', 'paper'),
    ('form_template_body_check', 'invalid', 'form.template.length', 'body'),
    ('form_template_state_check', 'internal', 'form.template.invalid', 'state'),
    ('form_template_valid_from_check', 'internal', 'form.template.invalid', 'valid_from'),
    ('form_template_valid_to_check', 'internal', 'form.template.invalid', 'valid_to'),
    ('form_template_made_by_fkey', 'internal', 'form.template.invalid', 'id'),
    ('form_template_in_force_by_fkey', 'internal', 'form.template.invalid', 'id'),
    ('form_template_valid_excl', 'conflict', 'form.template.coming', 'valid_from'),
    ('form_letter_application_id_pkey', 'internal', 'form.letter.invalid', 'letter'),
    ('form_letter_number_key', 'internal', 'form.letter.invalid', 'letter'),
    ('form_letter_application_id_fkey', 'internal', 'form.letter.invalid', 'letter'),
    ('form_letter_unit_id_fkey', 'internal', 'form.letter.invalid', 'letter'),
    ('form_print_id_pkey', 'conflict', 'form.print.exists', 'id'),
    ('form_print_copy_key', 'conflict', 'form.print.stale', 'copy'),
    ('form_print_sheets_check', 'invalid', 'form.print.sheets', 'sheets'),
    ('form_print_application_id_fkey', 'internal', 'form.print.invalid', 'application'),
    ('form_print_template_id_fkey', 'internal', 'form.print.invalid', 'template'),
    ('form_print_person_id_fkey', 'internal', 'form.print.invalid', 'id'),
    ('form_print_unit_id_fkey', 'internal', 'form.print.invalid', 'unit')
) AS declared (name, kind, code, subject);

-- Of a version in force nothing changes but its last day, and the number that counts changes.
CREATE FUNCTION core.keep_form_in_force() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' THEN
        RETURN coalesce(NEW, OLD);
    ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{valid_to,version}'::text[] = to_jsonb(OLD) - '{valid_to,version}'::text[] THEN
        RETURN NEW;
    END IF;
    PERFORM core.fail('wrong_state', 'form.template.in_force', 'id');
END
$$;

-- A letter is numbered in the transaction that writes it: by the unit that wrote it, its form and the local year.
CREATE FUNCTION core.number_letter() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    v_unit text := NEW.data ->> 'unit';
    v_year integer := extract(year FROM core.local_day(NEW.at));
BEGIN
    INSERT INTO core.form_letter (application_id, version, form, unit_id, year, number)
    VALUES (NEW.application_id, NEW.version, NEW.form, v_unit, v_year, core.next_number('letter' || NEW.form, v_unit, v_year::text));
    RETURN NULL;
END
$$;

-- What is wrong with a text before it may be put in force, as code and word: a tag that is not allowed, a field the form
-- does not have, a field the form must show. The editor says more (models/printing); this much nobody gets around.
CREATE FUNCTION core.form_body_problem(p_form text, p_body text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object('code', x.code, 'subject', x.subject)
        FROM (
            SELECT 1 AS n, 'form.template.tag' AS code, lower(t.m[1]) AS subject
            FROM regexp_matches(p_body, '<\s*[/!?]?\s*([A-Za-z0-9]*)', 'g') AS t (m)
            WHERE lower(t.m[1]) NOT IN ('p', 'div', 'span', 'b', 'i', 'u', 'sub', 'sup', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'td',
                'th', 'ol', 'ul', 'li', 'img', 'h1', 'h2', 'h3', 'big', 'small')
            UNION ALL
            SELECT 2, 'form.template.picture', i.m[1]
            FROM regexp_matches(p_body, '<\s*img\M([^>]*)', 'gi') AS i (m)
            WHERE i.m[1] !~ '\msrc="(barcode|qr)"'
            UNION ALL
            SELECT 2, 'form.template.picture', 'url'
            WHERE p_body ~* 'url\s*\(|(background|src|href)\s*=\s*"[^"]*:'
            UNION ALL
            -- Nothing in a tag but these, in quotation marks, without signs that spell a word otherwise.
            SELECT 3, 'form.template.attribute', lower(t.m[1])
            FROM regexp_matches(p_body, '<\s*([A-Za-z0-9]+)([^>]*)', 'g') AS t (m)
            WHERE regexp_replace(t.m[2], '\s((align|valign|width|height|border|cellspacing|cellpadding|colspan|rowspan|start|style)\s*=\s*"[^"<&\\]*"'
                || '|src\s*=\s*"(barcode|qr)")', '', 'gi') !~ '^[\s/]*$'
            UNION ALL
            SELECT 4, 'form.field.unknown', f.m[2]
            FROM regexp_matches(p_body, '\{\{([#^/]?)([^}]*)\}\}', 'g') AS f (m)
            WHERE split_part(f.m[2], '.', 1) NOT IN (SELECT k.name FROM core.form_fields(p_form) AS k)
            UNION ALL
            SELECT 5, 'form.field.missing', k.name
            FROM core.form_fields(p_form) AS k
            WHERE k.required AND k.parent IS NULL AND p_body !~ ('\{\{#?' || k.name || '(\.[a-z]+)?\}\}')
        ) AS x
        ORDER BY x.n
        LIMIT 1);
END
$$;

-- Writes the draft of the next version, or begins it.
CREATE FUNCTION command.form_template_save(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_draft core.form_template;
    v_title text := core.line(p_arguments ->> 'title', 'title', 200);
    v_other text := coalesce(core.optional_line(p_arguments ->> 'other_title', 'other_title', 200), '');
    v_body text := normalize(coalesce(p_arguments ->> 'body', ''), NFC);
    v_set text := coalesce(p_arguments ->> 'form_set', 'one_stop');
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    SELECT t.* INTO v_draft FROM core.form_template t WHERE t.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    IF v_draft.id IS NOT NULL THEN
        PERFORM core.form_draft_to_change(p_arguments);
        UPDATE core.form_template AS t
        SET title = v_title, other_title = v_other, paper = p_arguments ->> 'paper', body = v_body, version = t.version + 1
        WHERE t.id = v_draft.id;
        RETURN jsonb_build_object('version', v_draft.version + 1, 'number', v_draft.number);
    ELSIF EXISTS (SELECT FROM core.form_template t WHERE t.form_set = v_set AND t.form = p_arguments ->> 'form' AND t.state = 'draft') THEN
        PERFORM core.fail('conflict', 'form.template.draft_exists', 'form');
    END IF;
    INSERT INTO core.form_template (id, form_set, form, number, title, other_title, paper, body, made_at, made_by)
    SELECT (p_arguments ->> 'id')::uuid, v_set, p_arguments ->> 'form', coalesce(max(t.number), 0) + 1, v_title, v_other,
        p_arguments ->> 'paper', v_body, core.now(), core.me()
    FROM core.form_template t WHERE t.form_set = v_set AND t.form = p_arguments ->> 'form'
    RETURNING * INTO v_draft;
    RETURN jsonb_build_object('version', 1, 'number', v_draft.number);
END
$$;

CREATE FUNCTION core.form_draft_to_change(p_arguments jsonb) RETURNS core.form_template
LANGUAGE plpgsql AS $$
DECLARE
    v_draft core.form_template;
BEGIN
    SELECT t.* INTO v_draft FROM core.form_template t WHERE t.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'form.template.not_found', 'id');
    ELSIF v_draft.state <> 'draft' THEN
        PERFORM core.fail('wrong_state', 'form.template.in_force', 'id');
    END IF;
    PERFORM core.check_version(v_draft.version, (p_arguments ->> 'version')::integer, 'form_template');
    RETURN v_draft;
END
$$;

-- From a day on, today at the earliest: letters that are out keep the version they were printed with.
CREATE FUNCTION command.form_template_put_in_force(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_draft core.form_template;
    v_from date := (p_arguments ->> 'valid_from')::date;
    v_problem jsonb;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    v_draft := core.form_draft_to_change(p_arguments);
    v_problem := core.form_body_problem(v_draft.form, v_draft.body);
    IF v_problem IS NOT NULL THEN
        PERFORM core.fail('invalid', v_problem ->> 'code', v_problem ->> 'subject');
    ELSIF v_from < core.today() THEN
        PERFORM core.fail('invalid', 'form.template.past', 'valid_from');
    END IF;
    UPDATE core.form_template AS t
    SET valid_to = v_from - 1, version = t.version + 1
    WHERE t.form_set = v_draft.form_set AND t.form = v_draft.form AND t.state <> 'draft' AND t.valid_from <= v_from
      AND (t.valid_to IS NULL OR t.valid_to >= v_from);
    UPDATE core.form_template AS t
    SET state = 'in_force', valid_from = v_from, in_force_at = core.now(), in_force_by = core.me(), version = t.version + 1
    WHERE t.id = v_draft.id;
    RETURN jsonb_build_object('version', v_draft.version + 1);
END
$$;

CREATE FUNCTION command.form_template_discard(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_draft core.form_template;
BEGIN
    PERFORM core.require('procedure.manage', core.root_unit());
    v_draft := core.form_draft_to_change(p_arguments);
    DELETE FROM core.form_template t WHERE t.id = v_draft.id;
    RETURN '{}';
END
$$;

-- The version that counts on a day; for what is older than all of them, the first. A set that lacks the form uses the
-- general one.
CREATE FUNCTION core.form_template_on(p_set text, p_form text, p_day date) RETURNS core.form_template
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_template core.form_template;
BEGIN
    SELECT t.* INTO v_template
    FROM core.form_template t
    WHERE t.form_set IN (p_set, 'one_stop') AND t.form = p_form AND t.state <> 'draft' AND (t.valid_to IS NULL OR t.valid_to >= greatest(p_day, t.valid_from))
    ORDER BY t.form_set <> p_set, t.valid_from > p_day, t.valid_from
    LIMIT 1;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'form.template.missing', 'form', p_form);
    END IF;
    RETURN v_template;
END
$$;

CREATE FUNCTION core.form_template_json(p_template core.form_template) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p_template.id, 'form_set', p_template.form_set, 'form', p_template.form, 'number', p_template.number,
        'title', p_template.title, 'other_title', p_template.other_title, 'paper', p_template.paper, 'body', p_template.body,
        'version', p_template.version, 'valid_from', p_template.valid_from, 'valid_to', p_template.valid_to,
        'standing', core.version_standing(p_template.state, p_template.valid_from, p_template.valid_to, core.today()))
$$;

CREATE FUNCTION core.form_catalogue(p_form text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_agg(jsonb_build_object('name', f.name, 'kind', f.kind, 'required', f.required, 'label', f.label, 'parent', f.parent) ORDER BY f.n)
    FROM core.form_fields(p_form) AS f
$$;

-- One version with its fields and what may be done with it.
CREATE FUNCTION api.form_template_open(id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_template core.form_template;
    v_reason text := CASE WHEN NOT core.holds('procedure.manage', core.root_unit()) THEN 'right.missing' END;
BEGIN
    PERFORM core.require_session();
    SELECT t.* INTO v_template FROM core.form_template t WHERE t.id = $1;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'form.template.not_found', 'id');
    END IF;
    RETURN core.form_template_json(v_template) || jsonb_build_object('catalogue', core.form_catalogue(v_template.form),
        'made_at', v_template.made_at, 'made_by', core.person_name(v_template.made_by),
        'in_force_at', v_template.in_force_at, 'in_force_by', core.person_name(v_template.in_force_by),
        'actions', (SELECT jsonb_agg(jsonb_build_object('name', 'form_template.' || a.name, 'allowed', a.reason IS NULL, 'reason', a.reason))
                    FROM (SELECT x.name, coalesce(v_reason, CASE WHEN v_template.state <> 'draft' THEN 'form.template.in_force' END) AS reason
                          FROM unnest(ARRAY['save', 'put_in_force', 'discard']) AS x (name)
                          UNION ALL
                          SELECT 'draft', coalesce(v_reason, CASE WHEN EXISTS (
                              SELECT FROM core.form_template t
                              WHERE t.form_set = v_template.form_set AND t.form = v_template.form AND t.state = 'draft')
                              THEN 'form.template.draft_exists' END)) AS a));
END
$$;
