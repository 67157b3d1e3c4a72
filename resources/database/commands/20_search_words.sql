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

-- The forms under which one word can be met, for ranking by marks:
--   ~ folded, i and y alike (every match) · plain: a form with marks left out (agreeing) · = exactly as written.
-- A typed word agrees with a written one when it equals a form of it; the tone goes last, so that hòa and hoà are one.
CREATE FUNCTION core.search_forms(word text, OUT base text, OUT typed text, OUT agreeing text[])
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    apart text := normalize(word, NFD);
    tone text := regexp_replace(apart, '[^\u0300\u0301\u0303\u0309\u0323]', '', 'g');
    hats text := regexp_replace(apart, '[\u0300\u0301\u0303\u0309\u0323]', '', 'g');
    bare text := regexp_replace(apart, '[\u0300-\u036F]', '', 'g');
BEGIN
    base := '~' || translate(bare, 'đy', 'di');
    typed := hats || tone;
    IF typed = bare AND position('đ' IN bare) = 0 THEN
        agreeing := ARRAY[bare];
        RETURN;
    END IF;
    agreeing := ARRAY[hats || tone, hats, bare || tone, bare,
                                        translate(hats, 'đ', 'd') || tone, translate(hats, 'đ', 'd'),
                                        translate(bare, 'đ', 'd') || tone, translate(bare, 'đ', 'd')];
END $$;

-- All lexemes of a text. The total is bounded, because a tsvector holds at most one megabyte.
CREATE FUNCTION core.search_lexemes(given text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        WITH forms AS (
            SELECT f.base, f.typed, f.agreeing
                FROM core.search_split(coalesce(given, '')) AS word
         CROSS JOIN LATERAL core.search_forms(word) AS f
        ), lexemes AS (
            SELECT base AS lexeme FROM forms
            UNION SELECT '=' || typed FROM forms
            UNION SELECT unnest(agreeing) FROM forms
        ), measured AS (
            SELECT lexeme, sum(octet_length(lexeme) + 4) OVER (ORDER BY lexeme DESC) AS bytes FROM lexemes
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
