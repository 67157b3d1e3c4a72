-- SPDX-License-Identifier: GPL-3.0-or-later
-- The section tree of the site.

CREATE FUNCTION core.require_section_parent(p_section text, p_parent text) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_parent IS NULL THEN
        RETURN;
    ELSIF NOT EXISTS (SELECT FROM core.section AS s WHERE s.id = p_parent) THEN
        PERFORM core.fail('invalid', 'section.parent.unknown', 'parent', NULL);
    ELSIF p_section IN (
        WITH RECURSIVE above AS (
            SELECT s.id, s.parent_id FROM core.section AS s WHERE s.id = p_parent
            UNION
            SELECT s.id, s.parent_id FROM core.section AS s JOIN above ON s.id = above.parent_id
        ) SELECT above.id FROM above) THEN
        PERFORM core.fail('invalid', 'section.parent.circle', 'parent', NULL);
    END IF;
END $$;

CREATE FUNCTION command.section_create(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.require('organisation.manage', core.root_unit());
    PERFORM core.require_section_parent(p_arguments ->> 'id', p_arguments ->> 'parent');
    INSERT INTO core.section (id, parent_id, name, description, duty, duty_days, position, articles, shown)
    VALUES (p_arguments ->> 'id', p_arguments ->> 'parent', core.clean_text(p_arguments ->> 'name'),
            coalesce(core.clean_text(p_arguments ->> 'description'), ''), coalesce(core.clean_text(p_arguments ->> 'duty'), ''),
            (p_arguments ->> 'duty_days')::integer, coalesce((p_arguments ->> 'position')::integer, 0),
            coalesce((p_arguments ->> 'articles')::boolean, true), coalesce((p_arguments ->> 'shown')::boolean, true));
    RETURN jsonb_build_object('version', 1);
END $$;

-- Changes the fields that are named and leaves the others.
CREATE FUNCTION command.section_change(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_section core.section;
BEGIN
    PERFORM core.require('organisation.manage', core.root_unit());
    SELECT * INTO v_section FROM core.section AS s WHERE s.id = p_arguments ->> 'id' FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'section.not_found', 'id', NULL);
    ELSIF v_section.version <> (p_arguments ->> 'version')::integer THEN
        PERFORM core.fail('conflict', 'section.version.stale', 'version', NULL, to_jsonb(v_section));
    END IF;
    PERFORM core.require_section_parent(v_section.id, p_arguments ->> 'parent');
    UPDATE core.section AS s
       SET parent_id = CASE WHEN jsonb_exists(p_arguments, 'parent') THEN p_arguments ->> 'parent' ELSE s.parent_id END,
           name = coalesce(core.clean_text(p_arguments ->> 'name'), s.name),
           description = coalesce(core.clean_text(p_arguments ->> 'description'), s.description),
           duty = coalesce(core.clean_text(p_arguments ->> 'duty'), s.duty),
           duty_days = CASE WHEN jsonb_exists(p_arguments, 'duty_days') THEN (p_arguments ->> 'duty_days')::integer ELSE s.duty_days END,
           position = coalesce((p_arguments ->> 'position')::integer, s.position),
           articles = coalesce((p_arguments ->> 'articles')::boolean, s.articles),
           shown = coalesce((p_arguments ->> 'shown')::boolean, s.shown),
           version = s.version + 1
     WHERE s.id = v_section.id;
    RETURN jsonb_build_object('version', v_section.version + 1);
END $$;
