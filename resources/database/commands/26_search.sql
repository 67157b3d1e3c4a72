-- SPDX-License-Identifier: GPL-3.0-or-later
-- Search and lists. A policy hides the word index (the match operator is not leakproof), so these functions read past the
-- policies and apply the unit filter themselves; a test holds them equal to the policy.

-- Whether a search hits so much that walking the newest first meets enough of it soon: the planner's own estimate tells,
-- without counting. Below that, all hits are fetched from the word index. Reading the words of a row costs much more than
-- the planner thinks (they lie outside the row), so the choice is not left to it.
-- Volatile, because EXPLAIN is not allowed in a function that is not.
CREATE FUNCTION core.hits_many(p_query tsquery) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_few integer := (SELECT greatest(c.reltuples / 20, 2000) FROM pg_class AS c WHERE c.oid = 'core.article_search'::regclass);
    v_plan jsonb;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM core.article_search AS s WHERE s.lexemes @@ %L::tsquery', p_query) INTO v_plan;
    RETURN (v_plan #>> '{0,Plan,Plan Rows}')::numeric > v_few;
END $$;

CREATE FUNCTION core.newest_matches(p_units text[], p_query tsquery, p_limit integer)
RETURNS TABLE (article_id uuid, saved_at timestamptz)
LANGUAGE plpgsql STABLE ROWS 50 SET plan_cache_mode = force_custom_plan
SET jit = off AS $$
BEGIN
    IF core.hits_many(p_query) THEN
        RETURN QUERY
        SELECT s.article_id, s.saved_at
          FROM core.article_search AS s
         WHERE s.unit_id = ANY (p_units) AND s.lexemes @@ p_query
         ORDER BY s.saved_at DESC, s.article_id DESC
         LIMIT p_limit;
        RETURN;
    END IF;
    -- OFFSET 0 keeps the sort apart from the hits, so that they come from the word index.
    RETURN QUERY
    SELECT hits.article_id, hits.saved_at
      FROM (SELECT s.article_id, s.saved_at, s.unit_id FROM core.article_search AS s WHERE s.lexemes @@ p_query OFFSET 0) AS hits
     WHERE hits.unit_id = ANY (p_units)
     ORDER BY hits.saved_at DESC, hits.article_id DESC
     LIMIT p_limit;
END $$;

-- Articles that hold all words, best first: 3 exactly as typed, 2 no typed mark contradicted, 1 folded only, 0 by another name
-- of a unit.
CREATE FUNCTION core.article_matches(p_units text[], p_text text, p_limit integer)
RETURNS TABLE (id uuid, saved_at timestamptz, rank integer)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    v_query record;
    v_wanted tsquery;
    v_seen uuid[] := '{}';
    v_found uuid[];
BEGIN
    SELECT q.every, q.agreeing, q.exactly INTO v_query FROM core.search_query(p_text) AS q;
    IF v_query.every IS NULL THEN
        RETURN;
    END IF;
    FOREACH rank IN ARRAY ARRAY[3, 2, 1, 0] LOOP
        v_wanted := CASE rank WHEN 3 THEN v_query.exactly WHEN 2 THEN v_query.agreeing WHEN 1 THEN v_query.every
                              ELSE core.kindred_query(p_text, true) END;
        EXIT WHEN v_wanted IS NULL;
        v_found := '{}';
        FOR id, saved_at IN SELECT m.article_id, m.saved_at FROM core.newest_matches(p_units, v_wanted, p_limit) AS m LOOP
            CONTINUE WHEN id = ANY (v_seen);
            v_found := v_found || id;
            RETURN NEXT;
            EXIT WHEN cardinality(v_seen) + cardinality(v_found) = p_limit;
        END LOOP;
        v_seen := v_seen || v_found;
        EXIT WHEN cardinality(v_seen) >= p_limit;
    END LOOP;
END $$;

-- A few words around the first place where a word of the search stands, with its marks as written.
CREATE FUNCTION core.search_snippet(p_plain text, p_folded text, p_text text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_words text[] := string_to_array(left(p_plain, 20000), ' ');
    v_keys text[] := string_to_array(left(p_folded, 20000), ' ');
    v_start integer;
BEGIN
    SELECT coalesce(min(array_position(v_keys, w)), 1) INTO v_start
      FROM unnest(string_to_array(core.fold(left(p_text, 400)), ' ')) AS w;
    RETURN array_to_string(v_words[greatest(v_start - 8, 1):v_start + 24], ' ');
END $$;

-- The same words folded and without punctuation, place by place: what the snippet is looked up in.
CREATE FUNCTION core.search_places(p_plain text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(core.fold(p_plain), '.,;:!?()[]"“”…', '');
$$;

-- Procedures are public and few: their names are read through.
CREATE FUNCTION core.procedure_matches(p_text text, p_limit integer) RETURNS TABLE (id uuid, title text, snippet text, rank integer)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    v_query record;
    v_words text[] := string_to_array(core.bare_words(p_text), ' ');
BEGIN
    SELECT q.every, q.agreeing, q.exactly INTO v_query FROM core.search_query(p_text) AS q;
    IF v_query.every IS NULL OR core.me() IS NULL THEN
        RETURN;
    END IF;
    -- Lexemes take long to make: they are made of the names that hold the words, of forty at most.
    RETURN QUERY
        SELECT m.id, m.name, m.code, CASE WHEN m.lexemes @@ v_query.exactly THEN 3 WHEN m.lexemes @@ v_query.agreeing THEN 2 ELSE 1 END AS fits
        FROM (SELECT n.id, n.name, n.code, core.search_lexemes(n.name || ' ' || n.code) AS lexemes
              FROM (SELECT v.id, v.name, v.procedure_code AS code
                    FROM core.procedure_version v
                    WHERE NOT EXISTS (
                        SELECT FROM unnest(v_words) AS w
                        WHERE position(translate(w, 'y', 'i') IN translate(v.name_key || ' ' || core.bare_words(v.procedure_code), 'y', 'i')) = 0)
                      AND v.id = core.leading_version(v.procedure_code)
                    ORDER BY position(v_words[1] IN v.name_key), v.name_key
                    LIMIT 40) AS n OFFSET 0) AS m
        WHERE m.lexemes @@ v_query.every
        ORDER BY fits DESC, m.name, m.id
    LIMIT p_limit;
END
$$;

-- What Ctrl+K shows while somebody types, a few of each kind, best first: what he may list anyway. People served are not
-- among it: they are looked up with a purpose, which is noted before (api.person_served_search). record: what opens it.
CREATE FUNCTION api.search(text text, most integer DEFAULT 30)
RETURNS TABLE (kind text, id uuid, title text, snippet text, rank integer, record text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
    SELECT found.kind, found.id, found.title, found.snippet, found.rank,
           CASE found.kind WHEN 'procedure' THEN found.snippet ELSE found.id::text END
      FROM (
        SELECT 'application' AS kind, m.id, m.title, m.snippet, m.rank, m.received_at AS at
          FROM core.application_hits($1, least(greatest(coalesce($2, 30), 1), 100)) AS m
        UNION ALL
        SELECT 'procedure', m.id, m.title, m.snippet, m.rank, NULL
          FROM core.procedure_matches($1, least(greatest(coalesce($2, 30), 1), 100)) AS m
        UNION ALL
        SELECT 'article', a.id, a.title, core.search_snippet(s.plain, s.folded, $1), m.rank, m.saved_at
          FROM core.article_matches(core.units_with('content.read'), $1, least(greatest(coalesce($2, 30), 1), 100)) AS m
          JOIN core.article AS a ON a.id = m.id
          JOIN core.article_search AS s ON s.article_id = m.id
         WHERE a.state <> 'discarded') AS found
     ORDER BY found.kind, found.rank DESC, found.at DESC, CASE WHEN found.at IS NULL THEN found.title END, found.id DESC;
$$;

-- The conditions a list may ask for, as SQL over core.article AS a: only what is asked for is planned.
CREATE FUNCTION core.article_filter(p_state text, p_section text, p_words tsquery) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_state IS NULL THEN ' AND a.state <> ''discarded''' ELSE ' AND a.state = $2' END
        || CASE WHEN p_section IS NULL THEN '' ELSE ' AND a.section_id = $3' END
        || CASE WHEN p_words IS NULL THEN ''
                WHEN core.hits_many(p_words)
                THEN ' AND (SELECT s.lexemes @@ $4 FROM core.article_search AS s WHERE s.article_id = a.id)'
                ELSE ' AND a.id = ANY (ARRAY(SELECT s.article_id FROM core.article_search AS s WHERE s.lexemes @@ $4))' END;
$$;

-- One page of a list, newest first: the keys alone; the caller joins them to api.article_list, whose policies apply again.
-- Of a few units, the top rows are taken unit by unit: under a policy alone, a list whose rows are rare walks the whole
-- index. Of many units, the common order meets them soon enough, and a page of each would be read for one.
CREATE FUNCTION api.article_page(state text, section text, unit text, words text, after_updated_at timestamptz,
                                 after_id uuid, most integer)
RETURNS TABLE (id uuid, updated_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog, pg_temp SET jit = off AS $$
DECLARE
    v_words tsquery := core.every_word(words);
    v_units text[] := core.article_units(unit);
    v_rest text := core.article_filter(state, section, v_words)
        || CASE WHEN after_updated_at IS NULL THEN '' ELSE ' AND (a.updated_at, a.id) < ($5, $6)' END
        || ' ORDER BY a.updated_at DESC, a.id DESC LIMIT $7';
BEGIN
    RETURN QUERY EXECUTE
        CASE WHEN cardinality(v_units) > 12 THEN
            'SELECT a.id, a.updated_at FROM core.article AS a WHERE a.unit_id = ANY ($1)' || v_rest
        ELSE
            'SELECT top.id, top.updated_at
               FROM unnest($1) AS permitted (unit_id)
              CROSS JOIN LATERAL (
                 SELECT a.id, a.updated_at FROM core.article AS a WHERE a.unit_id = permitted.unit_id' || v_rest || ') AS top
              ORDER BY top.updated_at DESC, top.id DESC LIMIT $7'
        END
        USING v_units, state, section, v_words, after_updated_at, after_id, least(greatest(coalesce(most, 50), 1), 500);
END $$;

-- How many a list holds, counted no further than 1,001.
CREATE FUNCTION api.article_count(state text, section text, unit text, words text) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
DECLARE
    v_words tsquery := core.every_word(words);
    v_count integer;
BEGIN
    EXECUTE 'SELECT count(*) FROM (SELECT FROM core.article AS a WHERE a.unit_id = ANY ($1)'
            || core.article_filter(state, section, v_words) || ' LIMIT 1001) AS counted'
       INTO v_count USING core.article_units(unit), state, section, v_words;
    RETURN v_count;
END $$;

CREATE FUNCTION core.article_units(p_unit text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT ARRAY(SELECT u FROM unnest(core.units_with('content.read')) AS u WHERE p_unit IS NULL OR u = p_unit));
END
$$;

-- Null when there is no word to look for. Words that are all punctuation find nothing rather than everything.
CREATE FUNCTION core.every_word(p_words text) RETURNS tsquery
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT CASE WHEN btrim(p_words) <> '' THEN coalesce(q.every, '''~''') END FROM core.search_query(p_words) AS q);
END
$$;
