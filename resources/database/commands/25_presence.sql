-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who has a record open, and who of them edits. Advisory: what protects a text is its version. A mark counts only while
-- its session lives and touched it within twelve seconds, so nothing has to clean up for it to be true.

CREATE FUNCTION core.my_session() RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT (core.session()).id);
END
$$;

CREATE FUNCTION core.presence_fresh(p_kind text, p_id uuid) RETURNS SETOF core.presence
LANGUAGE sql STABLE AS $$
    SELECT p.*
      FROM core.presence AS p
      JOIN core.session AS s ON s.id = p.session_id AND s.ended_at IS NULL
     WHERE p.kind = p_kind AND p.record_id = p_id AND p.touched_at > core.wall_clock() - interval '12 seconds';
$$;

-- The unit whose readers may know who reads a record; null for what does not exist.
CREATE FUNCTION core.presence_unit(p_kind text, p_id uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT a.unit_id FROM core.article AS a WHERE p_kind = 'article' AND a.id = p_id);
END
$$;

CREATE FUNCTION core.presence_list(p_kind text, p_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'person', p.person_id, 'name', core.person_name(p.person_id), 'since', p.since, 'editing', p.editing,
                   'mine', p.session_id = core.my_session()) ORDER BY p.since, p.session_id), '[]')
          FROM core.presence_fresh(p_kind, p_id) AS p);
END
$$;

-- Says "I am here" and asks for the pen; the answer tells who is here and who has it.
CREATE FUNCTION api.presence_touch(kind text, id uuid, editing boolean) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_now timestamptz := core.wall_clock();
    v_pen boolean;
BEGIN
    PERFORM core.require('content.read', core.presence_unit(kind, id));
    PERFORM pg_advisory_xact_lock(hashtextextended('presence' || kind || id, 0));
    v_pen := coalesce(editing, false) AND NOT EXISTS (SELECT FROM core.presence_fresh(presence_touch.kind, presence_touch.id) AS p
                                      WHERE p.editing AND p.session_id <> core.my_session());
    INSERT INTO core.presence AS p (kind, record_id, session_id, person_id, since, touched_at, editing)
    VALUES (presence_touch.kind, presence_touch.id, core.my_session(), core.me(), v_now, v_now, v_pen)
        ON CONFLICT ON CONSTRAINT presence_pkey DO UPDATE
       SET since = CASE WHEN p.touched_at > v_now - interval '12 seconds' THEN p.since ELSE v_now END,
           touched_at = v_now,
           editing = excluded.editing;
    RETURN core.presence_list(kind, id);
END $$;

CREATE FUNCTION api.presence_leave(kind text, id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM core.presence AS p
     WHERE p.kind = presence_leave.kind AND p.record_id = presence_leave.id AND p.session_id = core.my_session();
$$;

-- Takes the pen from whoever holds it. A command, so that the log keeps who took it and when.
CREATE FUNCTION command.presence_take_over(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_kind text := p_arguments ->> 'kind';
    v_id uuid := (p_arguments ->> 'id')::uuid;
    v_holder text;
BEGIN
    PERFORM core.require('content.write', core.presence_unit(v_kind, v_id));
    PERFORM pg_advisory_xact_lock(hashtextextended('presence' || v_kind || v_id, 0));
    SELECT core.person_name(p.person_id) INTO v_holder FROM core.presence_fresh(v_kind, v_id) AS p
     WHERE p.editing AND p.session_id <> core.my_session();
    UPDATE core.presence AS p SET editing = false WHERE p.kind = v_kind AND p.record_id = v_id AND p.editing;
    INSERT INTO core.presence AS p (kind, record_id, session_id, person_id, since, touched_at, editing)
    VALUES (v_kind, v_id, core.my_session(), core.me(), core.wall_clock(), core.wall_clock(), true)
        ON CONFLICT ON CONSTRAINT presence_pkey DO UPDATE SET touched_at = excluded.touched_at, editing = true;
    RETURN jsonb_build_object('taken_from', v_holder, 'presence', core.presence_list(v_kind, v_id));
END $$;

-- Keeps the table small; what it removes has not counted for a long time.
CREATE FUNCTION worker.clean_presence() RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH gone AS (
        DELETE FROM core.presence AS p WHERE p.touched_at < core.wall_clock() - interval '1 minute' RETURNING p.record_id
    ) SELECT count(*)::integer FROM gone;
$$;
