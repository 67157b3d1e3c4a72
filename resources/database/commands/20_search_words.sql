-- SPDX-License-Identifier: GPL-3.0-or-later
-- From a document to the words it is found by.

-- The readable text of a document tree. Marks split a word into several text nodes, so inline parts join without a space.
CREATE FUNCTION core.document_text(node jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    kind text := node ->> 'type';
    separator text := CASE WHEN node ->> 'type' IN ('paragraph', 'heading', 'figure') THEN '' ELSE E'\n' END;
    inner_text text;
BEGIN
    IF kind = 'text' THEN
        RETURN node ->> 'text';
    ELSIF kind = 'hardBreak' THEN
        RETURN ' ';
    END IF;
    SELECT string_agg(core.document_text(child.value), separator ORDER BY child.n) INTO inner_text
        FROM jsonb_array_elements(CASE WHEN jsonb_typeof(node -> 'content') = 'array' THEN node -> 'content' ELSE '[]' END)
         WITH ORDINALITY AS child (value, n);
    RETURN concat_ws(E'\n', node #>> '{attrs,alt}', node #>> '{attrs,title}', inner_text);
END $$;

-- Every typed or written word, lower case, composed, apostrophes dropped; a word counts once.
CREATE FUNCTION core.search_split(given text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT DISTINCT word
        FROM regexp_split_to_table(
           lower(translate(normalize(given, NFC), 'ÐðƀɃ''’ʼ‘`', 'Đđbb') COLLATE "und-x-icu"),
           '[^[:alnum:]\u0300-\u036F]+' COLLATE "und-x-icu") AS word
   WHERE length(word) <= 60 AND word ~ '[^\u0300-\u036F]'; -- marks alone are no word
$$;

-- U+0300 to U+036F, which stand apart from their letter after NFD.
CREATE FUNCTION core.combining_marks() RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT string_agg(chr(c), '' ORDER BY c) FROM generate_series(768, 879) AS c $$;

-- The forms under which one word can be met, for ranking by marks:
--   ~ folded, i and y alike (every match) · plain: a form with marks left out (agreeing) · = exactly as written.
-- A typed word agrees with a written one when it equals a form of it; the tone goes last, so that hòa and hoà are one.
CREATE FUNCTION core.search_forms(word text) RETURNS TABLE (base text, typed text, agreeing text[])
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 1 AS $$
    -- A long text has tens of thousands of words: this is inlined, and translate() costs a tenth of a pattern. OFFSET 0
    -- keeps each step from being computed once for every use of it.
    SELECT '~' || translate(w.bare, 'đy', 'di'), w.hats || w.tone,
           CASE WHEN w.hats || w.tone = w.bare AND position('đ' IN w.bare) = 0 THEN ARRAY[w.bare]
                ELSE ARRAY[w.hats || w.tone, w.hats, w.bare || w.tone, w.bare,
                           translate(w.hats, 'đ', 'd') || w.tone, translate(w.hats, 'đ', 'd'),
                           translate(w.bare, 'đ', 'd') || w.tone, translate(w.bare, 'đ', 'd')] END
      FROM (SELECT h.hats, translate(h.apart, h.hats, '') AS tone, translate(h.hats, core.combining_marks(), '') AS bare
              FROM (SELECT n.apart, translate(n.apart, U&'\0300\0301\0303\0309\0323', '') AS hats
                      FROM (SELECT normalize(word, NFD) AS apart OFFSET 0) AS n OFFSET 0) AS h OFFSET 0) AS w
$$;

-- All lexemes of a text. The total is bounded, because a tsvector holds at most one megabyte; the words are, because a text
-- of 70,000 different ones (no language has them) would keep its writer's unit waiting. The folded forms come last in
-- the order of bytes: they are kept longest.
CREATE FUNCTION core.search_lexemes(given text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        WITH forms AS (
            SELECT f.base COLLATE "C" AS base, f.typed COLLATE "C" AS typed, f.agreeing
                FROM (SELECT s AS word FROM core.search_split(coalesce(given, '')) AS s LIMIT 20000) AS words
         CROSS JOIN LATERAL core.search_forms(words.word) AS f
        ), lexemes AS (
            SELECT base AS lexeme FROM forms
            UNION SELECT '=' || typed FROM forms
            UNION SELECT unnest(agreeing) COLLATE "C" FROM forms
        ), measured AS (
            SELECT lexeme, sum(octet_length(lexeme) + 4) OVER (ORDER BY lexeme DESC ROWS UNBOUNDED PRECEDING) AS bytes FROM lexemes
        )
        SELECT coalesce(array_to_tsvector(array_agg(lexeme)), '') FROM measured WHERE bytes < 900000);
END
$$;

-- What is asked of the index: all words must be met, in any form (every), with agreeing marks, or exactly.
CREATE FUNCTION core.search_query(given text, OUT every tsquery, OUT agreeing tsquery, OUT exactly tsquery)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(quote_literal(f.base), ' & ')::tsquery,
         string_agg(quote_literal(f.typed), ' & ')::tsquery,
         string_agg(quote_literal('=' || f.typed), ' & ')::tsquery
        FROM (SELECT word FROM core.search_split(left(coalesce(given, ''), 400)) AS word LIMIT 16) AS words
   CROSS JOIN LATERAL core.search_forms(words.word) AS f;
$$;
