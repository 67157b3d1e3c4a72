-- SPDX-License-Identifier: GPL-3.0-or-later
-- A form opened to be printed, and the note of each print. What was printed once is printed the same for ever.

-- The act that issued the form: the version that is named, or the newest. The control slip grows with the application and
-- is one paper: 0.
CREATE FUNCTION core.form_letter_version(p_application uuid, p_form text, p_letter integer) RETURNS integer
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_letter integer;
BEGIN
    IF coalesce(p_form NOT IN ('01', '02', '03', '04', '05', '06'), true) THEN
        PERFORM core.fail('invalid', 'form.unknown', 'form');
    ELSIF p_form = '06' THEN
        RETURN 0;
    ELSIF p_form = '01' THEN
        v_letter := (SELECT max(e.version) FROM core.application_event e
                     WHERE e.application_id = p_application AND e.form = '01' AND (p_letter IS NULL OR e.version = p_letter));
    ELSE
        v_letter := (SELECT max(l.version) FROM core.application_letter l
                     WHERE l.application_id = p_application AND l.form = p_form AND (p_letter IS NULL OR l.version = p_letter));
    END IF;
    IF v_letter IS NULL THEN
        PERFORM core.fail('not_found', 'form.letter.missing', 'form', p_form);
    END IF;
    RETURN v_letter;
END
$$;

-- All fields of a form as they are now.
CREATE FUNCTION core.form_values(p_application core.application, p_form text, p_letter integer) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_letter core.application_letter;
    v_event core.application_event;
    v_unit text := p_application.received_unit;
    v_person uuid;
    v_at timestamptz;
BEGIN
    SELECT l.* INTO v_letter FROM core.application_letter l WHERE l.application_id = p_application.id AND l.version = p_letter;
    SELECT e.* INTO v_event FROM core.application_event e WHERE e.application_id = p_application.id AND e.version = p_letter;
    v_unit := coalesce(v_letter.data ->> 'unit', v_unit);
    v_person := coalesce(v_letter.person_id, v_event.person_id);
    v_at := coalesce(v_letter.at, v_event.at, core.now());
    RETURN jsonb_strip_nulls(core.form_head(v_unit)
        || core.form_party(p_application.applicant_id, 'applicant') || core.form_party(p_application.authorised_id, 'authorised')
        || jsonb_build_object('code', p_application.code, 'subject', nullif(p_application.subject, ''),
            'issued_on', core.local_day(v_at), 'signer_name', core.person_name(v_person),
            'head_name', core.form_head_name(v_person, v_unit, core.local_day(v_at)))
        || (SELECT jsonb_build_object('procedure_name', v.name, 'procedure_field', v.field, 'case_name', c.name)
            FROM core.procedure_version v
            JOIN core.procedure_case c ON c.id = p_application.case_id
            WHERE v.id = p_application.version_id)
        || CASE p_form WHEN '01' THEN core.form_receipt(p_application, v_event)
            WHEN '06' THEN jsonb_build_object('received_at', p_application.received_at, 'due_at', p_application.due_at, 'steps', core.form_steps(p_application))
            ELSE core.form_letter_fields(p_application, v_letter) END);
END
$$;

-- The first print of a letter, which fixed how it looks and what it says.
CREATE FUNCTION core.form_first_print(p_subject text, p_form text, p_letter integer) RETURNS core.form_print
LANGUAGE sql STABLE AS $$
    SELECT p.* FROM core.form_print p WHERE p.subject = p_subject AND p.form = p_form AND p.letter = p_letter ORDER BY p.copy LIMIT 1
$$;

CREATE FUNCTION core.form_prints(p_subject text, p_form text, p_letter integer) RETURNS integer
LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(p.copy), 0) FROM core.form_print p WHERE p.subject = p_subject AND p.form = p_form AND p.letter = p_letter
$$;

-- The version of the template a letter is printed with.
CREATE FUNCTION core.form_template_of(p_application core.application, p_form text, p_letter integer) RETURNS core.form_template
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_template core.form_template;
BEGIN
    SELECT t.* INTO v_template
    FROM core.form_template t
    WHERE t.id = (core.form_first_print(p_application.id::text, p_form, p_letter)).template_id;
    IF FOUND THEN
        RETURN v_template;
    END IF;
    RETURN core.form_template_on((SELECT v.form_set FROM core.procedure_version v WHERE v.id = p_application.version_id), p_form,
        core.local_day(coalesce((SELECT e.at FROM core.application_event e WHERE e.application_id = p_application.id AND e.version = p_letter), core.now())));
END
$$;

-- What stands in a letter: as it was first printed; before that, and in the slip, as it is. The digest tells the command
-- that what is on paper is what is kept.
CREATE FUNCTION core.form_content(p_application core.application, p_form text, p_letter integer) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce((core.form_first_print(p_application.id::text, p_form, p_letter)).fields,
        core.form_values(p_application, p_form, p_letter));
END
$$;

-- With the look-up secret in it: numbers that are masked could else be guessed till the digest fits.
CREATE FUNCTION core.form_digest(p_application uuid, p_fields jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(concat_ws(' ', (SELECT s.secret FROM core.application_secret s WHERE s.application_id = p_application),
        (p_fields - 'issued_on')::text), 'UTF8')), 'hex')
$$;

-- Everything a print needs in one round trip. It shows personal data: noted before by
-- api.read_intent('form_open', 'application', id). Who may not look people up gets them masked, who does not receive there
-- no look-up secret.
CREATE FUNCTION api.form_open(application uuid, form text, letter integer DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    v core.application;
    v_letter integer;
    v_fields jsonb;
    v_template core.form_template;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.id IS NULL OR NOT core.application_readable(v) OR NOT core.application_opened(v) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    PERFORM core.require_noted('form_open', 'application', $1::text);
    v_letter := core.form_letter_version($1, $2, $3);
    v_template := core.form_template_of(v, $2, v_letter);
    v_fields := core.form_content(v, $2, v_letter);
    RETURN jsonb_build_object('template', core.form_template_json(v_template), 'catalogue', core.form_catalogue($2),
        'title', v_template.title, 'application', v.id, 'code', v.code, 'form', $2, 'letter', v_letter,
        'print_count', core.form_prints(v.id::text, $2, v_letter), 'digest', core.form_digest(v.id, v_fields),
        'fields', v_fields
            || CASE WHEN core.party_readable(v.applicant_id) THEN '{}'::jsonb ELSE core.form_party_masked(v.applicant_id, 'applicant') END
            || CASE WHEN core.party_readable(v.authorised_id) THEN '{}'::jsonb ELSE core.form_party_masked(v.authorised_id, 'authorised') END
            || CASE WHEN core.holds('application.receive', core.living_unit(v.received_unit)) THEN '{}'::jsonb ELSE '{"secret": null}' END);
END
$$;

-- The prints of an application's forms, newest first.
CREATE FUNCTION api.form_prints(application uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    v core.application;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.id IS NULL OR NOT core.application_readable(v) OR NOT core.application_opened(v) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'form', p.form, 'letter', p.letter, 'copy', p.copy, 'sheets', p.sheets,
            'at', p.at, 'by_name', core.person_name(p.person_id), 'template', t.number, 'title', t.title, 'sha256', p.sha256) ORDER BY p.at DESC, p.copy DESC), '[]')
        FROM core.form_print p
        JOIN core.form_template t ON t.id = p.template_id
        WHERE p.application_id = $1);
END
$$;

-- Said before the paper comes out: which print of which letter, with which text, by whom. The number is the one that stands
-- on it; two who print at once do not get the same.
CREATE FUNCTION command.form_note_print(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v core.application;
    v_print core.form_print;
    v_template core.form_template;
    v_fields jsonb;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = (p_arguments ->> 'application')::uuid;
    IF v.id IS NULL OR NOT core.application_readable(v) OR NOT core.application_opened(v) THEN
        PERFORM core.require('application.read', NULL);
    END IF;
    v_print.form := p_arguments ->> 'form';
    v_print.letter := core.form_letter_version(v.id, v_print.form, (p_arguments ->> 'letter')::integer);
    v_template := core.form_template_of(v, v_print.form, v_print.letter);
    v_fields := core.form_content(v, v_print.form, v_print.letter);
    IF core.form_digest(v.id, v_fields) IS DISTINCT FROM p_arguments ->> 'digest' THEN
        PERFORM core.fail('conflict', 'form.print.stale', 'digest');
    END IF;
    v_print.subject := v.id;
    v_print.application_id := v.id;
    v_print.unit_id := v.unit_id;
    RETURN core.store_print(v_print, v_template, p_arguments, CASE WHEN v_print.letter > 0 THEN v_fields END);
END
$$;

CREATE FUNCTION core.store_print(p_print core.form_print, p_template core.form_template, p_arguments jsonb, p_fields jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_copy integer := core.form_prints(p_print.subject, p_print.form, p_print.letter) + 1;
BEGIN
    IF v_copy <> (p_arguments ->> 'copy')::integer OR p_template.id <> (p_arguments ->> 'template')::uuid THEN
        PERFORM core.fail('conflict', 'form.print.stale', 'copy', NULL, jsonb_build_object('copy', v_copy));
    END IF;
    INSERT INTO core.form_print (id, subject, application_id, form, letter, template_id, copy, sheets, sha256, fields, at, person_id, unit_id)
    VALUES ((p_arguments ->> 'id')::uuid, p_print.subject, p_print.application_id, p_print.form, p_print.letter, p_template.id, v_copy,
        (p_arguments ->> 'sheets')::integer, p_arguments ->> 'sha256', CASE WHEN v_copy = 1 THEN p_fields END, core.now(), core.me(), p_print.unit_id);
    RETURN jsonb_build_object('copy_number', v_copy);
END
$$;

-- The register (form 07) ----------------------------------------------------------------------------------------------

CREATE FUNCTION core.require_period(p_from date, p_to date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_from IS NULL OR p_to IS NULL OR p_to < p_from OR p_to > p_from + 366 THEN
        PERFORM core.fail('invalid', 'form.register.period', 'to');
    END IF;
END
$$;

-- A page of the book of one unit: what it received in these days, in that order. Names and addresses of the people as far as
-- the person asking may look them up; nothing of the confidential, whoever asks: each of those is opened and noted by itself.
-- Noted before: api.read_intent('form_register', 'unit', unit).
CREATE FUNCTION api.form_register(unit text, "from" date, "to" date, after_at timestamptz DEFAULT NULL, after_id uuid DEFAULT NULL,
                                  first integer DEFAULT 1, most integer DEFAULT 200) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    v_template core.form_template;
    v_most integer := least(greatest(coalesce($7, 200), 1), 500);
    v_subject text := concat_ws('/', $1, $2, $3);
    v_people boolean := core.holds('person_served.read', $1);
    v_rows jsonb;
    v_last jsonb;
BEGIN
    PERFORM core.require('application.read', $1);
    PERFORM core.require_period($2, $3);
    PERFORM core.require_noted('form_register', 'unit', $1);
    v_template := core.form_template_on('one_stop', '07', core.today());
    SELECT jsonb_agg(core.register_row(a, v_people) || jsonb_build_object('line', coalesce($6, 1) + t.line - 1) ORDER BY t.line),
        (array_agg(jsonb_build_object('at', t.received_at, 'id', t.id) ORDER BY t.line DESC))[1]
    INTO v_rows, v_last
    FROM (SELECT x.id, x.received_at, row_number() OVER (ORDER BY x.received_at, x.id) AS line
          FROM (SELECT y.id, y.received_at FROM core.application y
                WHERE y.received_unit = $1 AND y.kind = 'case'
                  AND y.received_at >= $2::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
                  AND y.received_at < ($3 + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
                  AND ($4 IS NULL OR (y.received_at, y.id) > ($4, $5))
                ORDER BY y.received_at, y.id
                LIMIT v_most) AS x) AS t
    JOIN core.application a ON a.id = t.id;
    RETURN jsonb_build_object('template', core.form_template_json(v_template), 'catalogue', core.form_catalogue('07'), 'title', v_template.title,
        'form', '07', 'letter', 0, 'print_count', core.form_prints(v_subject, '07', 0), 'unit', $1,
        'next', CASE WHEN jsonb_array_length(coalesce(v_rows, '[]')) = v_most THEN v_last END,
        'fields', core.form_head($1) || jsonb_build_object('issued_on', core.today(), 'from_day', $2, 'to_day', $3, 'rows', coalesce(v_rows, '[]')));
END
$$;

CREATE FUNCTION core.register_row(p_application core.application, p_people boolean) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_people boolean := p_people AND NOT p_application.confidential;
BEGIN
    RETURN jsonb_strip_nulls((
        SELECT jsonb_build_object('code', p_application.code, 'procedure_name', v.name, 'sets', p_application.sets,
            'applicant_name', CASE WHEN p_application.confidential THEN 'Hồ sơ mật' ELSE p.full_name END,
            'applicant_address', CASE WHEN v_people THEN coalesce(x.address, p.place) WHEN NOT p_application.confidential THEN p.place END,
            'applicant_phone', CASE WHEN v_people THEN x.phone WHEN NOT p_application.confidential THEN p.phone_masked END,
            'lead_unit', core.form_body_short(p_application.competent_unit), 'received_at', p_application.received_at, 'due_at', p_application.due_at,
            'sent_at', (SELECT min(s.given_at) FROM core.application_step s WHERE s.application_id = p_application.id AND s.n > 1),
            'back_at', p_application.finished_at,
            'returned_at', (SELECT max(r.at) FROM core.application_return r WHERE r.application_id = p_application.id),
            'return_way', core.return_way_words(p_application.return_way),
            'state', (SELECT t.name FROM core.application_state t WHERE t.code = p_application.state))
        FROM core.procedure_version v
        JOIN core.party p ON p.id = p_application.applicant_id
        LEFT JOIN core.party_private x ON x.party_id = p.id
        WHERE v.id = p_application.version_id));
END
$$;

CREATE FUNCTION command.form_note_register_print(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_print core.form_print;
BEGIN
    PERFORM core.require('application.read', p_arguments ->> 'unit');
    PERFORM core.require_period((p_arguments ->> 'from')::date, (p_arguments ->> 'to')::date);
    v_print.form := '07';
    v_print.subject := concat_ws('/', p_arguments ->> 'unit', (p_arguments ->> 'from')::date, (p_arguments ->> 'to')::date);
    v_print.letter := 0;
    v_print.unit_id := p_arguments ->> 'unit';
    RETURN core.store_print(v_print, core.form_template_on('one_stop', '07', core.today()), p_arguments, NULL);
END
$$;
