-- SPDX-License-Identifier: GPL-3.0-or-later
-- What articles obey, in one place: the moves, the conflict, the files, the words. The commands stand in 23_article.sql.

CREATE FUNCTION core.article_live_author(p_article core.article) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT r.author_id
          FROM core.article_revision AS r
         WHERE r.article_id = p_article.id AND r.number = p_article.live_revision);
END
$$;

CREATE FUNCTION core.person_name(p_person uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT p.full_name FROM core.person AS p WHERE p.id = p_person);
END
$$;

-- The rights of the person asking in one unit today, read once where several are asked.
CREATE FUNCTION core.rights_in(p_unit text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(DISTINCT h.right_code), '{}')
          FROM core.held_right AS h
         WHERE h.person_id = (SELECT core.me()) AND h.unit_id = p_unit
           AND (SELECT core.today()) BETWEEN h.valid_from AND h.valid_to);
END
$$;

-- Why this person may not do this act to this article now, as a stable code; null when it is allowed. Whoever asks has
-- read the article already, so the answer tells nothing new. Commands and the `actions` of a record both ask here.
CREATE FUNCTION core.article_refusal(p_article core.article, p_act text, p_rights text[], p_me uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_move core.article_move;
BEGIN
    SELECT * INTO v_move FROM core.article_move AS m WHERE m.from_state = p_article.state AND m.act = p_act;
    IF NOT FOUND THEN
        RETURN format('article.%s.wrong_state', p_act);
    ELSIF v_move.right_name <> ALL (p_rights) THEN
        RETURN format('article.%s.not_permitted', p_act);
    ELSIF v_move.other_author AND p_article.author_id = p_me THEN
        RETURN format('article.%s.own_text', p_act);
    ELSIF v_move.needs_live AND p_article.live_revision IS NULL THEN
        RETURN format('article.%s.not_live', p_act);
    ELSIF v_move.never_live AND p_article.first_published_at IS NOT NULL THEN
        RETURN format('article.%s.was_published', p_act);
    ELSIF v_move.needs_flag AND p_article.forced_by IS NULL THEN
        RETURN format('article.%s.not_forced', p_act);
    ELSIF v_move.needs_flag AND (p_article.forced_by = p_me OR core.article_live_author(p_article) = p_me) THEN
        RETURN format('article.%s.own_text', p_act);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION core.article_actions(p_article core.article) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_agg(jsonb_build_object('name', 'article.' || act, 'allowed', reason IS NULL, 'reason', reason) ORDER BY act)
          FROM (SELECT core.rights_in(p_article.unit_id) AS rights, core.me() AS id OFFSET 0) AS asking
         CROSS JOIN (SELECT DISTINCT m.act FROM core.article_move AS m) AS acts
         CROSS JOIN LATERAL core.article_refusal(p_article, act, asking.rights, asking.id) AS reason);
END
$$;

CREATE FUNCTION core.article_fields(p_article uuid, p_revision integer) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object('title', r.title, 'summary', r.summary, 'section', r.section_id, 'body', r.body,
                                  'cover', r.cover, 'cover_alt', r.cover_alt, 'change_note', r.change_note)
          FROM core.article_revision AS r
         WHERE r.article_id = p_article AND r.number = p_revision);
END
$$;

-- What a stale writer needs to compare: who changed it and when, and the fields as they are now.
CREATE FUNCTION core.article_current(p_article core.article) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object(
                   'version', p_article.version, 'revision', p_article.revision, 'state', p_article.state,
                   'by', p_article.updated_by, 'by_name', core.person_name(p_article.updated_by), 'at', p_article.updated_at,
                   'fields', core.article_fields(p_article.id, p_article.revision)));
END
$$;

-- The beginning of every act: the stored row, locked; the right in its unit; the version; the move.
-- An article of another unit and one that does not exist answer alike: nobody holds a right in no unit. Who may read the
-- article is told what is missing; a stale version is told before a state that only the new version has.
CREATE FUNCTION core.article_begin(p_arguments jsonb, p_act text) RETURNS core.article
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_article core.article;
    v_refusal text;
BEGIN
    SELECT * INTO v_article FROM core.article AS a WHERE a.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('content.read', v_article.unit_id);
    v_refusal := core.article_refusal(v_article, p_act, core.rights_in(v_article.unit_id), core.me());
    IF v_refusal LIKE '%.not_permitted' THEN
        PERFORM core.fail('not_permitted', v_refusal, 'state');
    ELSIF v_article.version <> (p_arguments ->> 'version')::integer THEN
        PERFORM core.fail('conflict', 'article.version.stale', 'version', NULL, core.article_current(v_article));
    ELSIF v_refusal IS NOT NULL THEN
        PERFORM core.fail(CASE WHEN v_refusal LIKE '%.own_text' THEN 'not_permitted' ELSE 'wrong_state' END, v_refusal, 'state');
    END IF;
    RETURN v_article;
END $$;

-- The end of every act: the new state, the version, the milestone.
CREATE FUNCTION core.article_done(p_article core.article, p_act text, p_note text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_to text;
    v_now timestamptz := core.now();
BEGIN
    SELECT m.to_state INTO STRICT v_to FROM core.article_move AS m WHERE m.from_state = p_article.state AND m.act = p_act;
    UPDATE core.article AS a
       SET state = v_to,
           version = a.version + 1,
           updated_at = v_now,
           updated_by = core.me(),
           section_id = p_article.section_id,
           title = p_article.title,
           revision = p_article.revision,
           live_revision = p_article.live_revision,
           author_id = p_article.author_id,
           holder_id = p_article.holder_id,
           submitted_at = p_article.submitted_at,
           submitted_by = p_article.submitted_by,
           return_reason = p_article.return_reason,
           published_at = p_article.published_at,
           published_by = p_article.published_by,
           first_published_at = p_article.first_published_at,
           forced_by = p_article.forced_by,
           forced_at = p_article.forced_at,
           forced_reason = p_article.forced_reason,
           slug = p_article.slug,
           public_path = p_article.public_path
     WHERE a.id = p_article.id;
    IF p_act NOT IN ('save', 'restore') THEN
        INSERT INTO core.article_event (article_id, version, act, from_state, to_state, revision, person_id, at, note)
        VALUES (p_article.id, p_article.version + 1, p_act, p_article.state, v_to, p_article.revision, core.me(), v_now, p_note);
        -- Handed on: whoever it goes to may write in the same moment.
        UPDATE core.presence AS p SET editing = false
         WHERE p.kind = 'article' AND p.record_id = p_article.id AND p.session_id = core.my_session() AND p.editing;
    END IF;
    RETURN jsonb_build_object('version', p_article.version + 1, 'revision', p_article.revision, 'state', v_to,
                              'saved_at', v_now);
END $$;

-- A reason that is asked for must say something.
CREATE FUNCTION core.required_reason(p_arguments jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_reason text := core.clean_text(p_arguments ->> 'reason');
BEGIN
    IF coalesce(length(v_reason), 0) < 5 THEN
        PERFORM core.fail('invalid', 'reason.missing', 'reason', NULL);
    ELSIF length(v_reason) > 2000 THEN
        PERFORM core.fail('invalid', 'reason.too_long', 'reason', NULL);
    END IF;
    RETURN v_reason;
END $$;

-- Text for people: composed letters, no blanks around it, no control characters but the line feed, no turned writing.
CREATE FUNCTION core.clean_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(regexp_replace(normalize(p_text, NFC), '[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+', '', 'g'),
        '[\u0001-\u0009\u000b-\u001f\u007f\u200b\u2028\u2029\ufeff]+', ' ', 'g'), E' \n\u00a0');
$$;

-- A text of a form that may be left empty: cleaned; null when there is nothing in it; refused when it is too long, never cut.
-- Lines of its own stay lines.
CREATE FUNCTION core.optional_text(p_text text, p_subject text, p_most integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_text text := nullif(core.clean_text(p_text), '');
BEGIN
    IF length(v_text) > p_most THEN
        PERFORM core.fail('invalid', 'text.too_long', p_subject);
    END IF;
    RETURN v_text;
END
$$;

-- The same in one line, as addresses are written on letters and envelopes: lines typed below each other are joined.
CREATE FUNCTION core.optional_line(p_text text, p_subject text, p_most integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN core.optional_text(regexp_replace(btrim(p_text, E' \n\r\t'), '\s*[\n\r]+\s*', ', ', 'g'), p_subject, p_most);
END
$$;

-- The figures and attachments of a document. Called only on a tree that passed core.document_problem.
CREATE FUNCTION core.document_files(p_body jsonb)
RETURNS TABLE (blob_id uuid, figure boolean, described boolean)
LANGUAGE sql IMMUTABLE AS $$
    SELECT (node #>> '{attrs,blob}')::uuid,
           node ->> 'type' = 'figure',
           coalesce((node #>> '{attrs,decorative}')::boolean, false) OR coalesce(btrim(node #>> '{attrs,alt}'), '') <> ''
      FROM jsonb_path_query(p_body, 'strict $.** ? (@.type == "figure" || @.type == "attachment")', '{}', true) AS node;
$$;

-- Each file in the text must be stored, its author must be allowed to use it, and what stands as a picture must be one.
CREATE FUNCTION core.require_usable_files(p_body jsonb, p_cover uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_files uuid[] := ARRAY(SELECT DISTINCT f.blob_id FROM core.document_files(p_body) AS f);
    v_figures uuid[] := ARRAY(SELECT DISTINCT f.blob_id FROM core.document_files(p_body) AS f WHERE f.figure);
BEGIN
    IF p_cover IS NOT NULL THEN
        v_files := v_files || p_cover;
        v_figures := v_figures || p_cover;
    END IF;
    IF EXISTS (SELECT FROM unnest(v_files) AS wanted (id) WHERE core.blob_allowed(wanted.id) IS NOT TRUE) THEN
        PERFORM core.fail('invalid', 'article.file.unknown', 'body', NULL);
    ELSIF EXISTS (SELECT FROM core.blob AS b WHERE b.id = ANY (v_figures) AND b.media_type NOT LIKE 'image/%') THEN
        PERFORM core.fail('invalid', 'article.file.no_picture', 'body', NULL);
    END IF;
    RETURN ARRAY(SELECT DISTINCT f FROM unnest(v_files) AS f);
END $$;

CREATE FUNCTION core.require_section(p_section text) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM core.section AS s WHERE s.id = p_section AND s.articles) THEN
        PERFORM core.fail('invalid', 'article.section.unknown', 'section', NULL);
    END IF;
END $$;

-- What a text lacks before others are asked to read it.
CREATE FUNCTION core.require_complete(p_article core.article) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_text core.article_revision;
BEGIN
    SELECT * INTO STRICT v_text FROM core.article_revision AS r
     WHERE r.article_id = p_article.id AND r.number = p_article.revision;
    IF btrim(core.document_text(v_text.body), E' \n\t') = '' AND NOT EXISTS (SELECT FROM core.document_files(v_text.body)) THEN
        PERFORM core.fail('invalid', 'article.body.empty', 'body', NULL);
    ELSIF EXISTS (SELECT FROM core.document_files(v_text.body) AS f WHERE f.figure AND NOT f.described) THEN
        PERFORM core.fail('invalid', 'article.alt.missing', 'body', NULL);
    ELSIF v_text.cover IS NOT NULL AND coalesce(btrim(v_text.cover_alt), '') = '' THEN
        PERFORM core.fail('invalid', 'article.cover_alt.missing', 'cover_alt', NULL);
    END IF;
    PERFORM core.require_section(v_text.section_id);
END $$;

-- A new immutable revision becomes the working text. The caller ends the act with core.article_done.
CREATE FUNCTION core.article_write(p_article core.article, p_text core.article_revision) RETURNS core.article
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_article core.article := p_article;
    v_files uuid[] := core.require_usable_files(p_text.body, p_text.cover);
    v_plain text := btrim(regexp_replace(p_text.summary || ' ' || core.document_text(p_text.body), '\s+', ' ', 'g'));
BEGIN
    v_article.revision := p_text.number;
    v_article.author_id := p_text.author_id;
    v_article.holder_id := p_text.author_id;
    v_article.title := p_text.title;
    v_article.section_id := p_text.section_id;
    INSERT INTO core.article_revision (article_id, number, author_id, saved_at, autosave, restored, section_id, title,
                                       summary, body, cover, cover_alt, change_note)
    VALUES (p_text.article_id, p_text.number, p_text.author_id, p_text.saved_at, p_text.autosave, p_text.restored,
            p_text.section_id, p_text.title, p_text.summary, p_text.body, p_text.cover, p_text.cover_alt, p_text.change_note);
    INSERT INTO core.article_blob (article_id, revision, blob_id)
    SELECT p_text.article_id, p_text.number, f FROM unnest(v_files) AS f;
    INSERT INTO core.article_search (article_id, unit_id, saved_at, plain, folded, lexemes)
    VALUES (v_article.id, v_article.unit_id, p_text.saved_at, v_plain, core.search_places(v_plain),
            core.search_lexemes(p_text.title || ' ' || v_plain))
        ON CONFLICT ON CONSTRAINT article_search_pkey DO UPDATE
       SET saved_at = excluded.saved_at, plain = excluded.plain, folded = excluded.folded, lexemes = excluded.lexemes;
    RETURN v_article;
END $$;

-- The word in the address, from the title: lower-case letters, digits and single hyphens.
CREATE FUNCTION core.slug(p_title text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(nullif(rtrim(left(btrim(regexp_replace(core.fold(p_title), '[^a-z0-9]+', '-', 'g'), '-'), 80), '-'), ''), 'tin');
$$;

-- The public address, fixed for good at the first publication. A taken one gets a number; the lock makes two publications
-- of the same title at the same moment queue instead of colliding.
CREATE FUNCTION core.article_address(p_article core.article, p_at timestamptz) RETURNS core.article
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_article core.article := p_article;
    v_month text := to_char(p_at AT TIME ZONE 'Asia/Ho_Chi_Minh', '/YYYY/MM/');
    v_word text := core.slug(p_article.title);
    v_number integer := 1;
BEGIN
    IF p_article.public_path IS NOT NULL THEN
        RETURN v_article;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('article.address' || v_month || v_word, 0));
    v_article.slug := v_word;
    WHILE EXISTS (SELECT FROM core.article AS a WHERE a.public_path = v_month || v_article.slug || '.html') LOOP
        v_number := v_number + 1;
        v_article.slug := v_word || '-' || v_number;
    END LOOP;
    v_article.public_path := v_month || v_article.slug || '.html';
    v_article.first_published_at := p_at;
    RETURN v_article;
END $$;

-- The first link of a text into the public site that would lead nowhere, as “its words” (its address); null if there is
-- none. An article may lead to itself. An address that the operator has redirected leads somewhere.
CREATE FUNCTION core.broken_link(p_article core.article, p_body jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
    WITH link AS (
        SELECT found.n, found.node ->> 'text' AS words, mark #>> '{attrs,href}' AS href
          FROM jsonb_path_query(p_body, 'strict $.** ? (@.type == "text" && exists (@.marks[*] ? (@.type == "link")))', '{}', true)
               WITH ORDINALITY AS found (node, n)
         CROSS JOIN jsonb_path_query(found.node, '$.marks[*] ? (@.type == "link")') AS mark
    ), inner_link AS (
        SELECT l.n, l.words, l.href,
               regexp_replace(CASE WHEN starts_with(l.href, site.address || '/') THEN substr(l.href, length(site.address) + 1)
                                   ELSE l.href END, '[?#].*$', '') AS path
          FROM link AS l
         CROSS JOIN (SELECT rtrim(coalesce(core.setting('site.address') #>> '{}', ''), '/') AS address OFFSET 0) AS site
         WHERE l.href LIKE '/%' OR (site.address <> '' AND (l.href = site.address OR starts_with(l.href, site.address || '/')))
    )
    SELECT format('“%s” (%s)', left(btrim(i.words), 80), i.href)
      FROM inner_link AS i
     WHERE i.path LIKE '/%'
       AND i.path IS DISTINCT FROM p_article.public_path
       AND i.path !~ '^/(index\.html|gioi-thieu\.html|so-do-trang\.html|tro-nang\.html|quyen-rieng-tu\.html|feed\.xml|dau-niem/.*|media/.*|tep/.*)?$'
       AND NOT EXISTS (SELECT FROM core.article AS a WHERE a.public_path = i.path AND a.live_revision IS NOT NULL)
       AND NOT EXISTS (SELECT FROM core.section AS s WHERE i.path ~ '^/chuyen-muc/' AND s.id = split_part(i.path, '/', 3))
       AND NOT EXISTS (SELECT FROM core.unit AS u WHERE i.path ~ '^/don-vi/' AND u.id = split_part(i.path, '/', 3))
       AND i.path <> ALL (regexp_split_to_array(coalesce(core.setting('site.redirects') #>> '{}', ''), '\s+'))
     ORDER BY i.n
     LIMIT 1;
$$;

-- The working revision becomes what the public reads.
CREATE FUNCTION core.article_go_live(p_article core.article, p_arguments jsonb) RETURNS core.article
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_article core.article;
    v_now timestamptz := core.now();
    v_broken text;
BEGIN
    IF p_article.revision <> (p_arguments ->> 'revision')::integer THEN
        PERFORM core.fail('conflict', 'article.revision.stale', 'revision', NULL, core.article_current(p_article));
    END IF;
    PERFORM core.require_complete(p_article);
    v_article := core.article_address(p_article, v_now);
    v_broken := core.broken_link(v_article, (SELECT r.body FROM core.article_revision AS r
                                              WHERE r.article_id = p_article.id AND r.number = p_article.revision));
    IF v_broken IS NOT NULL THEN
        PERFORM core.fail('invalid', 'article.link.broken', v_broken, NULL);
    END IF;
    v_article.live_revision := p_article.revision;
    v_article.published_at := v_now;
    v_article.published_by := core.me();
    v_article.return_reason := NULL;
    RETURN v_article;
END $$;

-- A forced publication stays flagged until a second person has approved, withdrawn or replaced it.
CREATE FUNCTION core.article_unflag(p_article core.article) RETURNS core.article
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_article core.article := p_article;
BEGIN
    IF p_article.forced_by <> core.me() THEN
        v_article.forced_by := NULL;
        v_article.forced_at := NULL;
        v_article.forced_reason := NULL;
    END IF;
    RETURN v_article;
END $$;

-- Unfinished texts of one who leaves go to the successor; who wrote them stays on record.
CREATE FUNCTION core.move_open_articles(p_person uuid, p_successor uuid) RETURNS integer
LANGUAGE sql VOLATILE AS $$
    WITH moved AS (
        UPDATE core.article AS a SET holder_id = p_successor
         WHERE a.holder_id = p_person AND a.state IN ('draft', 'returned')
        RETURNING a.id
    ) SELECT count(*)::integer FROM moved;
$$;
