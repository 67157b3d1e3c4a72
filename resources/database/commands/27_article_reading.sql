-- SPDX-License-Identifier: GPL-3.0-or-later
-- One article, one round trip; and the articles that wait for somebody.

-- The history as people read it: an autosave gives way to the next save of the same author, unless something hangs on it.
CREATE FUNCTION core.article_history(p_article core.article) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        WITH marked AS (
            SELECT r.number, r.author_id, r.saved_at, r.autosave, r.restored, r.change_note,
                   lead(r.author_id) OVER (ORDER BY r.number) IS NOT DISTINCT FROM r.author_id AS goes_on,
                   e.milestones
              FROM core.article_revision AS r
              LEFT JOIN LATERAL (
                   SELECT jsonb_agg(jsonb_build_object('act', v.act, 'at', v.at, 'by', v.person_id, 'note', v.note,
                                                       'by_name', core.person_name(v.person_id)) ORDER BY v.version) AS milestones
                     FROM core.article_event AS v
                    WHERE v.article_id = r.article_id AND v.revision = r.number) AS e ON true
             WHERE r.article_id = p_article.id
        ), shown AS (
            SELECT m.*, NOT (m.autosave AND m.goes_on AND m.milestones IS NULL AND m.number <> p_article.revision
                             AND m.number IS DISTINCT FROM p_article.live_revision) AS kept
              FROM marked AS m
        ), grouped AS (
            SELECT s.*, count(*) FILTER (WHERE s.kept) OVER (ORDER BY s.number DESC) AS part FROM shown AS s
        ), counted AS (
            SELECT g.*, count(*) OVER (PARTITION BY g.part) - 1 AS collapsed FROM grouped AS g
        )
        SELECT jsonb_agg(jsonb_build_object(
                   'number', c.number, 'author', c.author_id, 'author_name', core.person_name(c.author_id), 'at', c.saved_at,
                   'autosave', c.autosave, 'restored', c.restored, 'change_note', c.change_note, 'collapsed', c.collapsed,
                   'live', c.number IS NOT DISTINCT FROM p_article.live_revision,
                   'milestones', coalesce(c.milestones, '[]')) ORDER BY c.number DESC)
          FROM counted AS c
         WHERE c.kept);
END
$$;

CREATE FUNCTION core.article_files(p_article uuid, p_revision integer) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'id', b.id, 'name', b.name, 'media_type', b.media_type, 'byte_size', b.byte_size, 'pieces', b.pieces,
                   'sha256', encode(b.sha256, 'hex'), 'width', b.width, 'height', b.height) ORDER BY b.name, b.id), '[]')
          FROM core.article_blob AS used
          JOIN core.blob AS b ON b.id = used.blob_id
         WHERE used.article_id = p_article AND used.revision = p_revision);
END
$$;

CREATE FUNCTION core.readable_article(p_id uuid) RETURNS core.article
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_article core.article;
BEGIN
    SELECT * INTO v_article FROM core.article AS a WHERE a.id = p_id AND a.unit_id = ANY (core.units_with('content.read'));
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'article.not_found', 'id', NULL);
    END IF;
    RETURN v_article;
END $$;

-- The whole record: fields of the working text, files, allowed acts with reasons, history, who has it open, the site.
CREATE FUNCTION api.article_open(id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_article core.article := core.readable_article(article_open.id);
BEGIN
    RETURN jsonb_build_object(
        'id', v_article.id, 'unit', v_article.unit_id,
        'unit_name', (SELECT u.name FROM core.unit AS u WHERE u.id = v_article.unit_id),
        'section_name', (SELECT s.name FROM core.section AS s WHERE s.id = v_article.section_id),
        'state', v_article.state, 'version', v_article.version, 'revision', v_article.revision,
        'live_revision', v_article.live_revision,
        'author', v_article.author_id, 'author_name', core.person_name(v_article.author_id),
        'creator', v_article.creator_id, 'holder', v_article.holder_id, 'created_at', v_article.created_at, 'updated_at', v_article.updated_at,
        'updated_by', v_article.updated_by, 'updated_by_name', core.person_name(v_article.updated_by),
        'submitted_at', v_article.submitted_at, 'submitted_by_name', core.person_name(v_article.submitted_by),
        'return_reason', v_article.return_reason, 'published_at', v_article.published_at,
        'published_by_name', core.person_name(v_article.published_by), 'first_published_at', v_article.first_published_at,
        'needs_confirmation', v_article.forced_by IS NOT NULL, 'forced_by_name', core.person_name(v_article.forced_by),
        'forced_reason', v_article.forced_reason)
        || core.article_fields(v_article.id, v_article.revision)
        || jsonb_build_object(
        'blobs', core.article_files(v_article.id, v_article.revision),
        'actions', core.article_actions(v_article),
        'revisions', core.article_history(v_article),
        'presence', core.presence_list('article', v_article.id),
        'site', jsonb_build_object(
            'path', v_article.public_path,
            'address', core.setting('site.address'),
            'out_at', (SELECT o.out_at FROM core.page_out AS o
                        WHERE o.kind = 'article' AND o.id = v_article.id::text AND o.revision = v_article.live_revision),
            'out_revision', (SELECT o.revision FROM core.page_out AS o WHERE o.kind = 'article' AND o.id = v_article.id::text)));
END $$;

CREATE FUNCTION api.article_revision(id uuid, number integer) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_article core.article := core.readable_article(article_revision.id);
    v_text core.article_revision;
BEGIN
    SELECT * INTO v_text FROM core.article_revision AS r WHERE r.article_id = v_article.id AND r.number = article_revision.number;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'article.revision.unknown', 'number', NULL);
    END IF;
    RETURN core.article_fields(v_article.id, v_text.number)
           || jsonb_build_object('id', v_article.id, 'number', v_text.number, 'author', v_text.author_id,
                                 'author_name', core.person_name(v_text.author_id), 'at', v_text.saved_at,
                                 'autosave', v_text.autosave, 'restored', v_text.restored,
                                 'blobs', core.article_files(v_article.id, v_text.number));
END $$;

-- The articles that wait for me, with the day by which it should be done: an age per kind, from the settings.
CREATE FUNCTION core.article_work()
RETURNS TABLE (id uuid, title text, unit_id text, what text, since timestamptz, due date)
LANGUAGE sql STABLE AS $$
    WITH me AS MATERIALIZED (
        SELECT core.me() AS id, core.units_with('content.review') AS reviews, core.units_with('content.write') AS writes,
               core.setting_number('content.review_days') AS review_days, core.setting_number('content.return_days') AS return_days,
               core.setting_number('content.draft_days') AS draft_days, core.setting_number('content.confirm_days') AS confirm_days
    ), work AS (
        SELECT a.id, a.title, a.unit_id, 'article.review' AS what, a.submitted_at AS since, me.review_days AS days
          FROM me, core.article AS a
         WHERE a.state = 'submitted' AND a.unit_id = ANY (me.reviews) AND a.author_id <> me.id
        UNION ALL
        SELECT a.id, a.title, a.unit_id, CASE a.state WHEN 'returned' THEN 'article.returned' ELSE 'article.draft' END,
               a.updated_at,
               CASE a.state WHEN 'returned' THEN me.return_days ELSE me.draft_days END
          FROM me, core.article AS a
         WHERE a.state IN ('draft', 'returned') AND a.holder_id = me.id AND a.unit_id = ANY (me.writes)
        UNION ALL
        SELECT a.id, a.title, a.unit_id, 'article.confirm', a.forced_at, me.confirm_days
          FROM me, core.article AS a
         WHERE a.forced_by IS NOT NULL AND a.unit_id = ANY (me.reviews)
           AND a.forced_by <> me.id AND core.article_live_author(a) IS DISTINCT FROM me.id
    )
    SELECT w.id, w.title, w.unit_id, w.what, w.since, (w.since AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + w.days FROM work AS w;
$$;
