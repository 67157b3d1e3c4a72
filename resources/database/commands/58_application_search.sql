-- SPDX-License-Identifier: GPL-3.0-or-later
-- Applications found by code, by the names and the subject that lists show, and by the procedure.
--
-- Of a confidential one nothing but the code is a word of the index, and the code finds it only for those who are meant to
-- read it: a line that answers a name would tell whom it is about before any reading is noted.

-- Written by core.keep_application_search() whenever what lists show of it, or where it lies, changes.
CREATE FUNCTION core.application_words(p_application core.application) RETURNS core.application_search
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v core.application_search;
    v_parts text[] := regexp_match(p_application.code, '-([0-9]{6})-([0-9]+)');
BEGIN
    v.application_id := p_application.id;
    v.received_at := p_application.received_at;
    v.code_key := regexp_replace(upper(p_application.code), '[^A-Z0-9]', '', 'g');
    v.tail_key := coalesce(v_parts[1] || v_parts[2], v.code_key);
    v.number := left(v_parts[2], 9)::integer;
    v.lexemes := CASE WHEN p_application.confidential THEN '' ELSE
        core.search_lexemes(concat_ws(' ', p_application.applicant_label, p_application.subject_label,
            (SELECT p.full_name FROM core.party p WHERE p.id = p_application.authorised_id)))
        -- Of the procedure only the folded words: they narrow, and are the same in a thousand applications.
        || array_to_tsvector(ARRAY(
            SELECT DISTINCT '~' || translate(w, 'y', 'i')
            FROM core.procedure_version p, regexp_split_to_table(core.bare_words(p.name), ' ') AS w
            WHERE p.id = p_application.version_id AND w <> ''))
        || array_to_tsvector(ARRAY(
            SELECT DISTINCT '@' || u FROM unnest(ARRAY[p_application.unit_id, p_application.received_unit, p_application.competent_unit]) AS u)) END;
    RETURN v;
END
$$;

CREATE FUNCTION core.keep_application_search() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core.application_search
    SELECT w.* FROM core.application_words(NEW) AS w
    ON CONFLICT ON CONSTRAINT application_search_application_id_pkey DO UPDATE SET lexemes = excluded.lexemes;
    RETURN NULL;
END
$$;

-- What is missing of the words: after an upgrade, or after rows were made past the triggers.
CREATE FUNCTION core.fill_search() RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_applications bigint;
    v_people bigint;
BEGIN
    INSERT INTO core.application_search
    SELECT w.*
    FROM core.application a
    CROSS JOIN LATERAL core.application_words(a) AS w
    WHERE NOT EXISTS (SELECT FROM core.application_search s WHERE s.application_id = a.id);
    GET DIAGNOSTICS v_applications = ROW_COUNT;
    INSERT INTO core.party_search (party_id, lexemes)
    SELECT p.id, core.party_lexemes(p)
    FROM core.party p
    WHERE NOT EXISTS (SELECT FROM core.party_search s WHERE s.party_id = p.id);
    GET DIAGNOSTICS v_people = ROW_COUNT;
    RETURN v_applications + v_people;
END
$$;

-- How many rows a search would hit, as the planner estimates: it decides between walking the newest and asking the index.
CREATE FUNCTION core.estimated_hits(p_table regclass, p_query tsquery) RETURNS numeric
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_plan jsonb;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s AS s WHERE s.lexemes @@ %L::tsquery', p_table, p_query) INTO v_plan;
    RETURN (v_plan #>> '{0,Plan,Plan Rows}')::numeric;
END
$$;

-- The marks of units, any of them: '@buontrap' | '@eana'.
CREATE FUNCTION core.unit_marks(p_units text[]) RETURNS tsquery
LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(quote_literal('@' || u), ' | ')::tsquery FROM unnest(p_units) AS u
$$;

-- The newest that hold all words. Words that many hold are met soon by walking back from today; rare ones are all fetched
-- from the word index. Where the estimate is wrong neither way goes on for ever: the walk ends after some thousand rows and
-- the index is asked, of whose hits some thousands are looked at; then a row can come twice.
CREATE FUNCTION core.newest_applications(p_query tsquery, p_limit integer) RETURNS TABLE (application_id uuid, received_at timestamptz)
LANGUAGE plpgsql VOLATILE ROWS 50 SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
    v_all real := (SELECT greatest(c.reltuples, 0) FROM pg_class c WHERE c.oid = 'core.application_search'::regclass);
    v_found integer;
BEGIN
    IF core.estimated_hits('core.application_search', p_query) > greatest(sqrt(v_all * p_limit), 200) THEN
        RETURN QUERY
            SELECT w.application_id, w.received_at
            FROM (SELECT s.application_id, s.received_at, s.lexemes
                  FROM core.application_search s ORDER BY s.received_at DESC, s.application_id DESC LIMIT 4000) AS w
            WHERE w.lexemes @@ p_query
            ORDER BY w.received_at DESC, w.application_id DESC
            LIMIT p_limit;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        IF v_found = p_limit THEN
            RETURN;
        END IF;
    END IF;
    RETURN QUERY
        SELECT h.application_id, h.received_at
        FROM (SELECT s.application_id, s.received_at FROM core.application_search s WHERE s.lexemes @@ p_query LIMIT 5000) AS h
        ORDER BY h.received_at DESC, h.application_id DESC
        LIMIT p_limit;
END
$$;

-- By words: 3 exactly as typed, 2 no typed mark contradicted, 1 folded only, 0 by another name of a unit.
CREATE FUNCTION core.application_word_matches(p_units text[], p_text text, p_limit integer)
RETURNS TABLE (id uuid, received_at timestamptz, rank integer)
LANGUAGE plpgsql VOLATILE ROWS 50 AS $$
DECLARE
    v_query record;
    v_wanted tsquery;
    v_marks tsquery := core.unit_marks(p_units);
    v_seen uuid[] := '{}';
BEGIN
    SELECT q.every, q.agreeing, q.exactly INTO v_query FROM core.search_query(p_text) AS q;
    IF v_query.every IS NULL OR v_marks IS NULL THEN
        RETURN;
    END IF;
    FOREACH rank IN ARRAY ARRAY[3, 2, 1, 0] LOOP
        v_wanted := CASE rank WHEN 3 THEN v_query.exactly WHEN 2 THEN v_query.agreeing WHEN 1 THEN v_query.every
                              ELSE core.kindred_query(p_text, true) END;
        EXIT WHEN v_wanted IS NULL;
        FOR id, received_at IN
            SELECT m.application_id, m.received_at FROM core.newest_applications(v_wanted && v_marks, p_limit) AS m
        LOOP
            CONTINUE WHEN id = ANY (v_seen);
            v_seen := v_seen || id;
            RETURN NEXT;
            EXIT WHEN cardinality(v_seen) = p_limit;
        END LOOP;
        EXIT WHEN cardinality(v_seen) >= p_limit;
    END LOOP;
END
$$;

-- By code: from its beginning, from its day on, or by the number of the day ("42", "buontrap 42"), with or without its
-- signs; the newest first. 5: the code or the number is the one typed, 4: it begins so. Each way looks at a bounded number of
-- rows.
CREATE FUNCTION core.application_code_matches(p_text text) RETURNS TABLE (id uuid, rank integer)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    v_text text := upper(btrim(left(coalesce(p_text, ''), 100)));
    v_key text := regexp_replace(v_text, '[^A-Z0-9]', '', 'g');
    v_short text[] := regexp_match(v_text, '^([A-Z][A-Z0-9.]*)?[^A-Z0-9]*([0-9]{1,5})$');
BEGIN
    IF v_key !~ '[0-9]' OR v_text ~ '[^A-Z0-9 ./_–-]' OR length(v_key) > 60 THEN
        RETURN;
    END IF;
    IF length(v_key) >= 3 THEN
        RETURN QUERY
            SELECT s.application_id, CASE s.code_key WHEN v_key THEN 5 ELSE 4 END FROM core.application_search s
            WHERE s.code_key >= v_key AND s.code_key < v_key || '~' ORDER BY s.code_key DESC LIMIT 500;
    END IF;
    IF v_key ~ '^[0-9]{6,}$' THEN
        RETURN QUERY
            SELECT s.application_id, CASE s.tail_key WHEN v_key THEN 5 ELSE 4 END FROM core.application_search s
            WHERE s.tail_key >= v_key AND s.tail_key < v_key || '~' ORDER BY s.tail_key DESC LIMIT 500;
    ELSIF v_short IS NOT NULL THEN
        RETURN QUERY
            SELECT t.application_id, 5
            FROM (SELECT s.application_id, s.code_key, s.received_at FROM core.application_search s
                  WHERE s.number = v_short[2]::integer ORDER BY s.received_at DESC LIMIT 2000) AS t
            WHERE v_short[1] IS NULL OR t.code_key LIKE regexp_replace(v_short[1], '[^A-Z0-9]', '', 'g') || '%'
            ORDER BY t.received_at DESC LIMIT 500;
    END IF;
END
$$;

-- The lines of the search box. The stored row decides once more whether the person asking may list it.
CREATE FUNCTION core.application_hits(p_text text, p_limit integer)
RETURNS TABLE (id uuid, title text, snippet text, rank integer, received_at timestamptz)
LANGUAGE plpgsql VOLATILE ROWS 50 AS $$
#variable_conflict use_column
DECLARE
    v_units text[] := core.units_with('application.read');
BEGIN
    IF cardinality(v_units) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT a.id, a.code, concat_ws(' · ', a.applicant_label, nullif(left(a.subject_label, 120), ''),
                CASE WHEN NOT a.confidential THEN v.name END, s.name), h.rank, a.received_at
        FROM (SELECT f.id, max(f.rank) AS rank
              FROM (SELECT c.id, c.rank FROM core.application_code_matches(p_text) AS c
                    UNION ALL
                    SELECT w.id, w.rank FROM core.application_word_matches(v_units, p_text, p_limit) AS w) AS f
              GROUP BY f.id) AS h
        JOIN core.application a ON a.id = h.id
        JOIN core.application_state s ON s.code = a.state
        JOIN core.procedure_version v ON v.id = a.version_id
        WHERE (a.unit_id = ANY (v_units) OR a.received_unit = ANY (v_units) OR a.competent_unit = ANY (v_units))
          AND (NOT a.confidential OR core.application_opened(a))
        ORDER BY h.rank DESC, a.received_at DESC, a.id DESC
        LIMIT p_limit;
END
$$;
