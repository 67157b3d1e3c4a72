-- SPDX-License-Identifier: GPL-3.0-or-later
-- Search and lists. A policy hides the word index (the match operator is not leakproof), so these functions read past the
-- policies and apply the unit filter themselves; a test holds them equal to the policy.

-- Articles that hold all words, best first: 3 exactly as typed, 2 no typed mark contradicted, 1 folded only.
-- Few matches are all ranked. Of many, the newest of each rank are taken unit by unit from the index in that order.
CREATE FUNCTION core.article_matches(p_units text[], p_text text, p_limit integer)
RETURNS TABLE (id uuid, saved_at timestamptz, rank integer)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    v_few CONSTANT integer := 500;
    v_query record;
    v_count integer;
BEGIN
    SELECT * INTO v_query FROM core.search_query(p_text);
    IF v_query.every IS NULL THEN
        RETURN;
    END IF;
    SELECT count(*) INTO v_count
      FROM (SELECT FROM core.article_search AS s WHERE s.lexemes @@ v_query.every LIMIT v_few + 1) AS counted;
    IF v_count <= v_few THEN
        RETURN QUERY
        SELECT s.article_id, s.saved_at, core.match_rank(s.lexemes, v_query.agreeing, v_query.exactly) AS r
          FROM core.article_search AS s
         WHERE s.lexemes @@ v_query.every AND s.unit_id = ANY (p_units)
         ORDER BY r DESC, s.saved_at DESC, s.article_id
         LIMIT p_limit;
        RETURN;
    END IF;
    RETURN QUERY
    WITH best AS (
        SELECT m.* FROM core.newest_matches(p_units, v_query.exactly, p_limit) AS m
        UNION SELECT m.* FROM core.newest_matches(p_units, v_query.agreeing, p_limit) AS m
        UNION SELECT m.* FROM core.newest_matches(p_units, v_query.every, p_limit) AS m
    )
    SELECT best.article_id, best.saved, core.match_rank(s.lexemes, v_query.agreeing, v_query.exactly) AS r
      FROM best
      JOIN core.article_search AS s ON s.article_id = best.article_id
     ORDER BY r DESC, best.saved DESC, best.article_id
     LIMIT p_limit;
END $$;

CREATE FUNCTION core.match_rank(p_lexemes tsvector, p_agreeing tsquery, p_exactly tsquery) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_lexemes @@ p_exactly THEN 3 WHEN p_lexemes @@ p_agreeing THEN 2 ELSE 1 END;
$$;

CREATE FUNCTION core.newest_matches(p_units text[], p_query tsquery, p_limit integer)
RETURNS TABLE (article_id uuid, saved timestamptz)
LANGUAGE plpgsql STABLE ROWS 50 SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY
    SELECT top.article_id, top.saved_at
      FROM unnest(p_units) AS permitted (unit_id)
     CROSS JOIN LATERAL (
        SELECT s.article_id, s.saved_at
          FROM core.article_search AS s
         WHERE s.unit_id = permitted.unit_id AND s.lexemes @@ p_query
         ORDER BY s.saved_at DESC, s.article_id DESC
         LIMIT p_limit) AS top
     ORDER BY top.saved_at DESC, top.article_id DESC
     LIMIT p_limit;
END $$;

-- A few words around the first place where a word of the search stands, with its marks as written.
CREATE FUNCTION core.search_snippet(p_plain text, p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    WITH words AS (
        SELECT w.word, w.n, translate(core.fold(w.word), 'y', 'i') AS key
          FROM regexp_split_to_table(left(p_plain, 20000), '\s+') WITH ORDINALITY AS w (word, n)
         WHERE w.word <> ''
    ), wanted AS (
        SELECT translate(core.fold(word), 'y', 'i') AS key FROM core.search_split(left(p_text, 400)) AS word
    ), start AS (
        SELECT coalesce(min(words.n), 1) AS n
          FROM words JOIN wanted ON btrim(words.key, '.,;:!?()[]"“”/-') = wanted.key
    )
    SELECT string_agg(words.word, ' ' ORDER BY words.n)
      FROM words, start
     WHERE words.n BETWEEN start.n - 8 AND start.n + 24;
$$;

CREATE FUNCTION api.search(text text, most integer DEFAULT 30)
RETURNS TABLE (kind text, id uuid, title text, snippet text, rank integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'article', a.id, a.title, core.search_snippet(s.plain, $1), m.rank
      FROM core.article_matches(core.units_with('content.read'), $1, least(greatest(coalesce($2, 30), 1), 100)) AS m
      JOIN core.article AS a ON a.id = m.id
      JOIN core.article_search AS s ON s.article_id = m.id
     WHERE a.state <> 'discarded'
     ORDER BY m.rank DESC, m.saved_at DESC, m.id;
$$;

-- The conditions a list may ask for, as SQL over the columns of core.article: only what is asked for is planned.
CREATE FUNCTION core.article_filter(p_state text, p_section text, p_words text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_state IS NULL THEN ' AND a.state <> ''discarded''' ELSE ' AND a.state = $2' END
        || CASE WHEN p_section IS NULL THEN '' ELSE ' AND a.section_id = $3' END
        || CASE WHEN p_words IS NULL THEN ''
                ELSE ' AND EXISTS (SELECT FROM core.article_search AS s WHERE s.article_id = a.id AND s.lexemes @@ $4)' END;
$$;

-- One page of a list, newest first: the keys alone; the caller joins them to api.article_list, whose policies apply again.
-- The top rows are taken unit by unit: under a policy alone, a list whose rows are rare walks the whole index.
CREATE FUNCTION api.article_page(state text, section text, unit text, words text, after_updated_at timestamptz,
                                            after_id uuid, most integer)
RETURNS TABLE (id uuid, updated_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_words text := nullif(btrim(words), '');
    v_units text[] := core.article_units(unit);
    v_limit integer := least(greatest(coalesce(most, 50), 1), 500);
BEGIN
    RETURN QUERY EXECUTE
        'SELECT top.id, top.updated_at
           FROM unnest($1) AS permitted (unit_id)
          CROSS JOIN LATERAL (
             SELECT a.id, a.updated_at FROM core.article AS a
              WHERE a.unit_id = permitted.unit_id' || core.article_filter(state, section, v_words)
        || CASE WHEN after_updated_at IS NULL THEN '' ELSE ' AND (a.updated_at, a.id) < ($5, $6)' END
        || ' ORDER BY a.updated_at DESC, a.id DESC LIMIT $7) AS top
          ORDER BY top.updated_at DESC, top.id DESC LIMIT $7'
        USING v_units, state, section, core.every_word(v_words), after_updated_at, after_id, v_limit;
END $$;

-- How many a list holds, counted no further than 1,001.
CREATE FUNCTION api.article_count(state text, section text, unit text, words text) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_words text := nullif(btrim(words), '');
    v_count integer;
BEGIN
    EXECUTE 'SELECT count(*) FROM (SELECT FROM core.article AS a WHERE a.unit_id = ANY ($1)'
            || core.article_filter(state, section, v_words) || ' LIMIT 1001) AS counted'
       INTO v_count USING core.article_units(unit), state, section, core.every_word(v_words);
    RETURN v_count;
END $$;

CREATE FUNCTION core.article_units(p_unit text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT ARRAY(SELECT u FROM unnest(core.units_with('content.read')) AS u WHERE p_unit IS NULL OR u = p_unit);
$$;

CREATE FUNCTION core.every_word(p_words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(q.every, '') FROM core.search_query(p_words) AS q;
$$;
