-- SPDX-License-Identifier: GPL-3.0-or-later
-- The commands of an article. Each reads like its rule: begin (row, right, version, move), check, change, done.

CREATE FUNCTION command.article_create(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid := (p_arguments ->> 'id')::uuid;
    v_unit text := p_arguments ->> 'unit';
    v_title text := core.clean_text(p_arguments ->> 'title');
    v_now timestamptz := core.now();
    v_text core.article_revision;
    v_article core.article;
BEGIN
    PERFORM core.require('content.write', v_unit);
    PERFORM core.require_section(p_arguments ->> 'section');
    INSERT INTO core.article (id, unit_id, section_id, title, state, revision, creator_id, author_id, holder_id, created_at,
                              updated_at, updated_by)
    VALUES (v_id, v_unit, p_arguments ->> 'section', v_title, 'draft', 1, core.me(), core.me(), core.me(), v_now, v_now, core.me())
    RETURNING * INTO v_article;
    v_text.article_id := v_id;
    v_text.number := 1;
    v_text.author_id := core.me();
    v_text.saved_at := v_now;
    v_text.autosave := false;
    v_text.section_id := p_arguments ->> 'section';
    v_text.title := v_title;
    v_text.summary := '';
    v_text.body := '{"type": "doc", "content": [{"type": "paragraph"}]}';
    PERFORM core.article_write(v_article, v_text);
    RETURN jsonb_build_object('version', 1, 'revision', 1, 'state', 'draft', 'saved_at', v_now);
END $$;

CREATE FUNCTION command.article_save(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_begin(p_arguments, 'save');
    v_text core.article_revision;
    v_problem text := core.document_problem(p_arguments -> 'body');
BEGIN
    IF v_problem IS NOT NULL THEN
        PERFORM core.fail('invalid', 'article.body.invalid', 'body', v_problem);
    END IF;
    PERFORM core.require_section(p_arguments ->> 'section');
    v_text.article_id := v_article.id;
    v_text.number := v_article.revision + 1;
    v_text.author_id := core.me();
    v_text.saved_at := core.now();
    v_text.autosave := coalesce((p_arguments ->> 'autosave')::boolean, false);
    v_text.section_id := p_arguments ->> 'section';
    v_text.title := core.clean_text(p_arguments ->> 'title');
    v_text.summary := core.clean_text(p_arguments ->> 'summary');
    v_text.body := p_arguments -> 'body';
    v_text.cover := (p_arguments ->> 'cover')::uuid;
    v_text.cover_alt := nullif(core.clean_text(p_arguments ->> 'cover_alt'), '');
    v_text.change_note := nullif(core.clean_text(p_arguments ->> 'change_note'), '');
    RETURN core.article_done(core.article_write(v_article, v_text), 'save', NULL);
END $$;

CREATE FUNCTION command.article_restore(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_begin(p_arguments, 'restore');
    v_text core.article_revision;
BEGIN
    SELECT * INTO v_text FROM core.article_revision AS r
     WHERE r.article_id = v_article.id AND r.number = (p_arguments ->> 'revision')::integer;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'article.revision.unknown', 'revision', NULL);
    END IF;
    v_text.restored := v_text.number;
    v_text.number := v_article.revision + 1;
    v_text.author_id := core.me();
    v_text.saved_at := core.now();
    v_text.autosave := false;
    RETURN core.article_done(core.article_write(v_article, v_text), 'restore', NULL);
END $$;

CREATE FUNCTION command.article_submit(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_begin(p_arguments, 'submit');
BEGIN
    PERFORM core.require_complete(v_article);
    v_article.submitted_at := core.now();
    v_article.submitted_by := core.me();
    v_article.return_reason := NULL;
    RETURN core.article_done(v_article, 'submit', nullif(core.clean_text(p_arguments ->> 'note'), ''));
END $$;

CREATE FUNCTION command.article_return(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_begin(p_arguments, 'return');
BEGIN
    v_article.return_reason := core.required_reason(p_arguments);
    RETURN core.article_done(v_article, 'return', v_article.return_reason);
END $$;

CREATE FUNCTION command.article_publish(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_begin(p_arguments, 'publish');
BEGIN
    v_article := core.article_unflag(core.article_go_live(v_article, p_arguments));
    RETURN core.article_done(v_article, 'publish', NULL) || jsonb_build_object('path', v_article.public_path);
END $$;

CREATE FUNCTION command.article_force_publish(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_begin(p_arguments, 'force_publish');
BEGIN
    v_article := core.article_go_live(v_article, p_arguments);
    v_article.forced_by := core.me();
    v_article.forced_at := v_article.published_at;
    v_article.forced_reason := core.required_reason(p_arguments);
    RETURN core.article_done(v_article, 'force_publish', v_article.forced_reason)
           || jsonb_build_object('path', v_article.public_path);
END $$;

CREATE FUNCTION command.article_confirm(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN core.article_done(core.article_unflag(core.article_begin(p_arguments, 'confirm')), 'confirm', NULL);
END $$;

CREATE FUNCTION command.article_withdraw(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_article core.article := core.article_unflag(core.article_begin(p_arguments, 'withdraw'));
BEGIN
    v_article.live_revision := NULL;
    RETURN core.article_done(v_article, 'withdraw', core.required_reason(p_arguments));
END $$;

CREATE FUNCTION command.article_discard(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN core.article_done(core.article_begin(p_arguments, 'discard'), 'discard', NULL);
END $$;

CREATE FUNCTION command.article_reopen(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN core.article_done(core.article_begin(p_arguments, 'reopen'), 'reopen', NULL);
END $$;
