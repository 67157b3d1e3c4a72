-- SPDX-License-Identifier: GPL-3.0-or-later
-- The people served: written down once, found by anything, masked until asked; what is asked is written into the read log.

-- First three and last two of a number; 09xx***678 of a phone.
CREATE FUNCTION core.masked_number(p_number text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT CASE WHEN length(p_number) < 7 THEN repeat('*', length(p_number))
                ELSE left(p_number, 3) || repeat('*', length(p_number) - 5) || right(p_number, 2) END
$$;

CREATE FUNCTION core.masked_phone(p_phone text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT CASE WHEN length(p_phone) < 9 THEN repeat('*', length(p_phone)) ELSE left(p_phone, 2) || 'xx***' || right(p_phone, 3) END
$$;

-- Digits only; +84 and 84 before a mobile number are 0.
CREATE FUNCTION core.phone_digits(p_phone text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT nullif(regexp_replace(regexp_replace(p_phone, '[^0-9]', '', 'g'), '^84([35789][0-9]{8})$', '0\1'), '')
$$;

-- Whom the person asking may look up: the people his units wrote down, those of the applications his units have, and whoever
-- he found by the exact identity number in this session.
CREATE FUNCTION core.party_readable(p_party uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_units text[] := core.units_with('person_served.read');
BEGIN
    RETURN EXISTS (SELECT FROM core.party p WHERE p.id = p_party AND p.unit_id = ANY (v_units))
        OR core.party_found(p_party)
        OR EXISTS (SELECT
                   FROM core.application a
                   WHERE p_party IN (a.applicant_id, a.authorised_id)
                     AND (a.unit_id = ANY (v_units) OR a.received_unit = ANY (v_units) OR a.competent_unit = ANY (v_units))
                     AND (NOT a.confidential OR core.application_opened(a)));
END
$$;

-- Was this person of another unit found by the exact number in this session, not longer than four hours ago, in a transaction
-- that is over? The colon keeps api.read_intent from writing such a note.
CREATE FUNCTION core.party_found(p_party uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT
        FROM core.session() AS s
        JOIN audit.read_log r ON r.session_id = s.id
        WHERE r.day BETWEEN core.today() - 1 AND core.today()
          AND r.at > core.now() - interval '4 hours'
          AND r.what = 'person_found:number' AND r.record_kind = 'person_served' AND r.record_id = p_party::text
          AND r.xid IS DISTINCT FROM pg_current_xact_id_if_assigned())
        AND cardinality(core.units_with('person_served.read')) > 0;
END
$$;

-- Writes a person or an organisation down, or what changed of one. Only what is named changes; null empties it.
CREATE FUNCTION core.store_party(p_party jsonb, p_unit text, p_stored core.party) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid := (p_party ->> 'id')::uuid;
    v_private core.party_private;
    v_fields jsonb;
    v_phone text;
    v_name text;
BEGIN
    SELECT x.* INTO v_private FROM core.party_private x WHERE x.party_id = v_id;
    v_fields := coalesce(to_jsonb(v_private), '{}') || jsonb_build_object('kind', p_stored.kind, 'full_name', p_stored.full_name,
        'birth_year', p_stored.birth_year, 'place', p_stored.place) || p_party;
    v_phone := core.phone_digits(v_fields ->> 'phone');
    v_name := core.line(v_fields ->> 'full_name', 'full_name', 200);
    v_private.party_id := v_id;
    v_private.identity_kind := v_fields ->> 'identity_kind';
    v_private.identity_number := nullif(upper(regexp_replace(v_fields ->> 'identity_number', '[\s.]', '', 'g')), '');
    v_private.birth_date := (v_fields ->> 'birth_date')::date;
    v_private.sex := v_fields ->> 'sex';
    v_private.phone := v_phone;
    v_private.email := core.optional_line(v_fields ->> 'email', 'email', 200);
    v_private.address := core.optional_line(v_fields ->> 'address', 'address', 500);
    IF p_stored.id IS NULL THEN
        INSERT INTO core.party (id, kind, full_name, birth_year, identity_masked, phone_masked, place, unit_id, created_at, created_by)
        VALUES (v_id, coalesce(v_fields ->> 'kind', 'person'), v_name,
            coalesce(extract(year FROM v_private.birth_date)::integer, (v_fields ->> 'birth_year')::integer),
            core.masked_number(v_private.identity_number), core.masked_phone(v_phone),
            core.optional_line(v_fields ->> 'place', 'place', 200), p_unit, core.now(), core.me());
        INSERT INTO core.party_private SELECT v_private.*;
    ELSE
        UPDATE core.party
        SET full_name = v_name,
            birth_year = coalesce(extract(year FROM v_private.birth_date)::integer, (v_fields ->> 'birth_year')::integer),
            identity_masked = core.masked_number(v_private.identity_number), phone_masked = core.masked_phone(v_phone),
            place = core.optional_line(v_fields ->> 'place', 'place', 200), version = version + 1
        WHERE id = v_id;
        UPDATE core.party_private
        SET (identity_kind, identity_number, birth_date, sex, phone, email, address) = (v_private.identity_kind,
            v_private.identity_number, v_private.birth_date, v_private.sex, v_private.phone, v_private.email, v_private.address)
        WHERE party_id = v_id;
    END IF;
    INSERT INTO core.party_search (party_id, lexemes)
    SELECT p.id, core.party_lexemes(p) FROM core.party p WHERE p.id = v_id
    ON CONFLICT ON CONSTRAINT party_search_party_id_pkey DO UPDATE SET lexemes = excluded.lexemes;
    RETURN v_id;
END
$$;

-- What is odd about a number and is said, but never in the way: the card's fourth digit and year against the birth year.
CREATE FUNCTION core.party_warnings(p_party uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(w.code) FILTER (WHERE w.wrong), '[]')
        FROM core.party p
        JOIN core.party_private x ON x.party_id = p.id
        CROSS JOIN LATERAL (VALUES
            ('person_served.identity.year', x.identity_kind = 'citizen' AND p.birth_year IS NOT NULL
                AND 1900 + substr(x.identity_number, 4, 1)::integer / 2 * 100 + substr(x.identity_number, 5, 2)::integer <> p.birth_year),
            ('person_served.identity.sex', x.identity_kind = 'citizen' AND x.sex IS NOT NULL
                AND (substr(x.identity_number, 4, 1)::integer % 2 = 1) <> (x.sex = 'female')),
            ('person_served.identity.known', x.identity_number IS NOT NULL AND EXISTS (
                SELECT FROM core.party_private y JOIN core.party o ON o.id = y.party_id
                WHERE y.identity_number = x.identity_number AND y.party_id <> x.party_id
                  AND o.unit_id = ANY (core.units_with('person_served.read'))))) AS w (code, wrong)
        WHERE p.id = p_party);
END
$$;

CREATE FUNCTION command.person_served_create(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid;
BEGIN
    PERFORM core.require('application.receive', p_arguments ->> 'unit');
    v_id := core.store_party(p_arguments, p_arguments ->> 'unit', NULL);
    RETURN jsonb_build_object('version', 1, 'warnings', core.party_warnings(v_id));
END
$$;

CREATE FUNCTION command.person_served_change(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_party core.party;
BEGIN
    SELECT p.* INTO v_party FROM core.party p WHERE p.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('application.receive', v_party.unit_id);
    PERFORM core.check_version(v_party.version, (p_arguments ->> 'version')::integer, 'person_served');
    PERFORM core.store_party(p_arguments - 'version', v_party.unit_id, v_party);
    RETURN jsonb_build_object('version', v_party.version + 1, 'warnings', core.party_warnings(v_party.id));
END
$$;

-- What everybody who may see the application sees of its people.
CREATE FUNCTION core.party_masked(p_party uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object('id', p.id, 'kind', p.kind, 'full_name', p.full_name, 'birth_year', p.birth_year,
            'identity', p.identity_masked, 'phone', p.phone_masked, 'place', p.place, 'version', p.version)
        FROM core.party p WHERE p.id = p_party);
END
$$;

-- Why somebody looks a person up; the read log keeps the word.
CREATE FUNCTION core.require_purpose(p_purpose text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(p_purpose NOT IN ('intake', 'processing', 'return', 'inspection', 'request'), true) THEN
        PERFORM core.fail('invalid', 'person_served.purpose.unknown', 'purpose');
    END IF;
END
$$;

-- All that is known of one person, with the applications the person asking may see. Shown only when the reading was noted
-- before: api.read_intent('person_served_<purpose>', 'person_served', id).
CREATE FUNCTION api.person_served_open(id uuid, purpose text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM core.require_purpose($2);
    PERFORM core.require('person_served.read', (core.units_with('person_served.read'))[1]);
    IF NOT core.party_readable($1) THEN
        PERFORM core.fail('not_found', 'person_served.not_found', 'id');
    END IF;
    PERFORM core.require_noted('person_served_' || $2, 'person_served', $1::text);
    RETURN core.party_masked($1)
        || (SELECT jsonb_build_object('identity_kind', x.identity_kind, 'identity_number', x.identity_number, 'birth_date', x.birth_date,
                'sex', x.sex, 'phone_number', x.phone, 'email', x.email, 'address', x.address)
            FROM core.party_private x WHERE x.party_id = $1)
        || jsonb_build_object('warnings', core.party_warnings($1), 'applications', core.party_applications($1));
END
$$;

CREATE FUNCTION core.party_applications(p_party uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.received_at DESC), '[]')
        FROM (SELECT a.id, a.code, a.state, t.name AS state_name, a.procedure_code, v.name AS procedure_name, a.unit_id, a.received_at,
                  a.due_at, a.finished_at
              FROM core.application a
              JOIN core.application_state t ON t.code = a.state
              JOIN core.procedure_version v ON v.id = a.version_id
              WHERE p_party IN (a.applicant_id, a.authorised_id) AND core.application_readable(a)
                AND (NOT a.confidential OR core.application_opened(a))
              ORDER BY a.received_at DESC
              LIMIT 100) AS x);
END
$$;

-- What a note of a search names: the words themselves would write an identity number into the read log.
CREATE FUNCTION api.search_token(text text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT left(encode(sha256(convert_to(coalesce(s.id::text, '') || core.fold(coalesce($1, '')), 'UTF8')), 'hex'), 40) FROM core.session() AS s
$$;

-- The words of a name, with the unit that wrote it down and the year of birth, so that the index itself narrows.
CREATE FUNCTION core.party_lexemes(p_party core.party) RETURNS tsvector
LANGUAGE sql STABLE AS $$
    SELECT core.search_lexemes(p_party.full_name)
        || array_to_tsvector(array_remove(ARRAY['@' || p_party.unit_id, '#' || p_party.birth_year], NULL))
$$;

-- People by name without marks, name and birth year, phone or identity number: masked; noted before with
-- api.read_intent('person_search_<purpose>', 'person_search', api.search_token(text)).
--
-- By name and phone only among the people of the units whose people one may look up: a name is guessed by anybody, and an
-- answer would tell where in the district he has been. By the exact identity number everywhere, so that somebody who was
-- written down in one commune need not be asked again in the next: who types all digits of a number has the card before
-- him. Of a person of another unit that was found so a note is left with his own unit, whose reader of the log sees who
-- looked; the line is shown when the search is asked again after that note is committed (api.look_up_people).
-- Definer, because the word index hides behind a policy.
CREATE FUNCTION api.person_served_search(text text, purpose text, most integer DEFAULT 20)
    RETURNS TABLE (id uuid, kind text, full_name text, birth_year integer, identity text, phone text, place text, unit_id text, rank integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
#variable_conflict use_column
DECLARE
    v_units text[] := core.units_with('person_served.read');
    v_most integer := least(greatest(coalesce($3, 20), 1), 100);
BEGIN
    PERFORM core.require_purpose($2);
    PERFORM core.require('person_served.read', v_units[1]);
    PERFORM core.require_noted('person_search_' || $2, 'person_search', api.search_token($1));
    RETURN QUERY
        SELECT p.id, p.kind, p.full_name, p.birth_year, p.identity_masked, p.phone_masked, p.place, p.unit_id, f.rank
        FROM core.party_matches(v_units, btrim(left(coalesce($1, ''), 200)), v_most) AS f
        JOIN core.party p ON p.id = f.id
        ORDER BY f.rank DESC, p.full_name, p.id
        LIMIT v_most;
END
$$;

CREATE FUNCTION core.party_matches(p_units text[], p_text text, p_limit integer) RETURNS TABLE (id uuid, rank integer)
LANGUAGE plpgsql VOLATILE ROWS 20 AS $$
DECLARE
    v_number text := upper(regexp_replace(p_text, '[\s.+-]', '', 'g'));
BEGIN
    IF v_number ~ '^[0-9]{6,15}$' OR v_number ~ '^[A-Z]{1,3}[0-9]{6,12}$' THEN
        RETURN QUERY SELECT n.id, 3 FROM core.party_number_matches(p_units, v_number, p_limit) AS n;
    ELSE
        RETURN QUERY SELECT n.id, n.rank FROM core.party_name_matches(p_units, p_text, p_limit) AS n;
    END IF;
END
$$;

-- Is the note committed that tells the person's own unit who found him, and not older than a minute?
CREATE FUNCTION core.party_finding_noted(p_party uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT
        FROM core.session() AS s
        JOIN audit.read_log r ON r.session_id = s.id
        WHERE r.day BETWEEN core.today() - 1 AND core.today()
          AND r.at > core.now() - interval '1 minute'
          AND r.what = 'person_found:number' AND r.record_kind = 'person_served' AND r.record_id = p_party::text
          AND r.xid IS DISTINCT FROM pg_current_xact_id_if_assigned());
END
$$;

-- Somebody of another unit is noted by the first search and shown by the next: a note of the same transaction would go with
-- ROLLBACK, while the line was seen.
CREATE FUNCTION core.party_number_matches(p_units text[], p_number text, p_limit integer) RETURNS TABLE (id uuid)
LANGUAGE plpgsql VOLATILE ROWS 5 AS $$
DECLARE
    v_unit text;
BEGIN
    FOR id, v_unit IN
        SELECT p.id, p.unit_id
        FROM core.party p
        WHERE p.id IN (SELECT x.party_id FROM core.party_private x WHERE x.identity_number = p_number
                       UNION
                       SELECT x.party_id FROM core.party_private x JOIN core.party o ON o.id = x.party_id
                       WHERE x.phone = core.phone_digits(p_number) AND o.unit_id = ANY (p_units))
        ORDER BY p.unit_id = ANY (p_units) DESC, p.id
        LIMIT p_limit
    LOOP
        IF v_unit = ANY (p_units) OR core.party_finding_noted(id) THEN
            RETURN NEXT;
        ELSE
            PERFORM core.note_reading('person_found:number', 'person_served', id::text, v_unit);
        END IF;
    END LOOP;
END
$$;

-- 3 exactly as typed, 2 no typed mark contradicted, 1 folded only, 0 a word was the name of a unit, old or new. Of a name that
-- hundreds bear some are shown: whoever looks for one of them types the year of birth or more words.
CREATE FUNCTION core.party_name_matches(p_units text[], p_text text, p_limit integer) RETURNS TABLE (id uuid, rank integer)
LANGUAGE plpgsql STABLE ROWS 20 SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    v_year text := substring(p_text FROM '\m((?:18|19|20)[0-9]{2})\M');
    v_words text := btrim(replace(p_text, coalesce(v_year, '~'), ''));
    v_query record;
    v_within tsquery := core.unit_marks(p_units) && coalesce(quote_literal('#' || v_year)::tsquery, '');
    v_wanted tsquery;
    v_rank integer;
    v_seen uuid[] := '{}';
BEGIN
    SELECT q.every, q.agreeing, q.exactly INTO v_query FROM core.search_query(v_words) AS q;
    IF v_query.every IS NULL OR v_within IS NULL THEN
        RETURN;
    END IF;
    FOREACH v_rank IN ARRAY ARRAY[3, 2, 1, 0] LOOP
        v_wanted := CASE v_rank WHEN 3 THEN v_query.exactly WHEN 2 THEN v_query.agreeing WHEN 1 THEN v_query.every
                                ELSE core.kindred_query(v_words, false) END;
        EXIT WHEN v_wanted IS NULL;
        FOR id IN
            SELECT f.party_id FROM core.party_search f WHERE f.lexemes @@ (v_wanted && v_within) LIMIT p_limit + cardinality(v_seen)
        LOOP
            CONTINUE WHEN id = ANY (v_seen);
            v_seen := v_seen || id;
            rank := v_rank;
            RETURN NEXT;
            EXIT WHEN cardinality(v_seen) >= p_limit;
        END LOOP;
        EXIT WHEN cardinality(v_seen) >= p_limit;
    END LOOP;
END
$$;
