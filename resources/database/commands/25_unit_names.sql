-- SPDX-License-Identifier: GPL-3.0-or-later
-- Old and new names of units: who types one finds what stands under the other. Not folding, but a search of its own, asked
-- last: a person called Bình Hòa stands before what lies in the commune Bình Hòa.

-- Folded words with single blanks between them, nothing else.
CREATE FUNCTION core.bare_words(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(core.fold(left(p_text, 400)), '[^[:alnum:]]+' COLLATE "und-x-icu", ' ', 'g'))
$$;

-- The name without its kind: "xa ea na" is "ea na".
CREATE FUNCTION core.bare_unit_name(p_key text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(core.bare_words(p_key), '^(xa|phuong|thi tran|thi xa|thanh pho|huyen|quan|tinh) ', '')
$$;

-- A unit, the units that took it over whole, and those it took over whole; never its former sisters.
CREATE FUNCTION core.unit_kin(p_unit text) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE later AS (
        SELECT p_unit AS id
        UNION
        SELECT s.to_unit FROM later l JOIN core.unit_successor s ON s.from_unit = l.id AND s.takes = 'whole'
    ), earlier AS (
        SELECT p_unit AS id
        UNION
        SELECT s.from_unit FROM earlier e JOIN core.unit_successor s ON s.to_unit = e.id AND s.takes = 'whole'
    )
    SELECT l.id FROM later l UNION SELECT e.id FROM earlier e
$$;

-- The names of units met in a text, the longest first: the words that make each, and the units of that name and their kin.
CREATE FUNCTION core.unit_names_in(p_text text) RETURNS TABLE (name_key text, units text[])
LANGUAGE sql STABLE AS $$
    SELECT named.bare, (SELECT array_agg(DISTINCT k) FROM unnest(named.ids) AS id, core.unit_kin(id) AS k)
    FROM (SELECT core.bare_unit_name(u.name_key) AS bare, array_agg(u.id) AS ids FROM core.unit u GROUP BY 1) AS named
    WHERE length(named.bare) > 2
      AND position(' ' || named.bare || ' ' IN ' ' || core.bare_words(p_text) || ' ') > 0
    ORDER BY length(named.bare) DESC, named.bare
$$;

-- What is asked of the index when a text holds names of units: its other words folded; for each name the name itself, any
-- other name of its kin, or the mark of a kindred unit ("@eana") where rows carry one. Null without a name, and, unless
-- p_alone, without another word.
CREATE FUNCTION core.kindred_query(p_text text, p_alone boolean) RETURNS tsquery
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_name record;
    v_rest text := ' ' || core.bare_words(coalesce(p_text, '')) || ' ';
    v_query tsquery;
    v_words tsquery;
BEGIN
    FOR v_name IN SELECT n.name_key, n.units FROM core.unit_names_in(v_rest) AS n LOOP
        CONTINUE WHEN position(' ' || v_name.name_key || ' ' IN v_rest) = 0;
        v_rest := regexp_replace(v_rest, ' ((xa|phuong|thi tran|thi xa|thanh pho|huyen|quan|tinh) )?' || v_name.name_key || ' ', '  ');
        v_words := (
            SELECT (string_agg(p.one, ' | '))::tsquery
            FROM (SELECT '(' || string_agg(quote_literal('~' || translate(w, 'y', 'i')), ' & ') || ')' AS one
                  FROM (SELECT DISTINCT core.bare_unit_name(u.name_key) AS name FROM core.unit u WHERE u.id = ANY (v_name.units)) AS n
                  CROSS JOIN LATERAL regexp_split_to_table(n.name, ' ') AS w
                  GROUP BY n.name
                  UNION ALL
                  SELECT quote_literal('@' || u) FROM unnest(v_name.units) AS u) AS p);
        v_query := coalesce(v_query && v_words, v_words);
    END LOOP;
    IF v_query IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT q.every INTO v_words FROM core.search_query(v_rest) AS q;
    RETURN CASE WHEN v_words IS NOT NULL THEN v_words && v_query WHEN p_alone THEN v_query END;
END
$$;
