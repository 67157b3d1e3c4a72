-- SPDX-License-Identifier: GPL-3.0-or-later
-- Việc hôm nay: everything that waits for one person, in one round trip.

-- The roles I have today, each with the unit: what nobody has claimed is looked for by them.
CREATE FUNCTION core.my_roles() RETURNS TABLE (unit_id text, role_code text)
LANGUAGE sql STABLE AS $$
    SELECT DISTINCT h.unit_id, a.role_code
    FROM core.held_right h
    JOIN core.assignment a ON a.id = h.assignment_id
    WHERE h.person_id = core.me() AND core.today() BETWEEN h.valid_from AND h.valid_to
      AND h.right_code IN ('application.receive', 'application.process', 'application.decide')
$$;

-- The applications that wait for me, each for one reason only: my own and those of whom I stand in for; what my role has
-- not claimed; wishes to withdraw I decide on; what is late or nearly so on somebody else's desk where I decide; results
-- nobody fetched. What waits for the citizen is no work until his day has passed. for_person: whom I stand in for.
CREATE FUNCTION core.application_work()
RETURNS TABLE (id uuid, unit_id text, what text, since timestamptz, due_at timestamptz, for_person uuid)
LANGUAGE plpgsql STABLE ROWS 200 SET jit = off AS $$
#variable_conflict use_column
DECLARE
    v_me uuid := core.me();
    v_desks uuid[] := core.my_desks();
    v_reads text[] := core.units_with('application.read');
    v_receives text[] := core.units_with('application.receive');
    v_decides text[] := core.units_with('application.decide');
    v_roles text[] := ARRAY(SELECT r.unit_id || ' ' || r.role_code FROM core.my_roles() AS r);
    v_now timestamptz := core.now();
    v_today date := core.today();
    v_soon timestamptz := v_now + make_interval(hours => core.setting_number('application.soon_hours'));
BEGIN
    IF cardinality(v_reads) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT a.id, a.unit_id,
            CASE a.state WHEN 1 THEN 'application.examine' WHEN 9 THEN 'application.return_result' WHEN 5 THEN 'application.supplement_missing'
                         WHEN 6 THEN 'application.payment_missing' ELSE 'application.' || coalesce(a.step_kind, 'process') END,
            a.updated_at,
            CASE WHEN a.state IN (5, 6) THEN (a.expected_on + time '23:59') AT TIME ZONE 'Asia/Ho_Chi_Minh'
                 WHEN a.state <> 9 THEN least(a.step_due_at, a.due_at) END,
            nullif(a.holder_id, v_me)
        FROM unnest(v_desks) AS desk (id)
        JOIN core.application a ON a.holder_id = desk.id AND a.state IN (1, 2, 4, 5, 6, 7, 9)
        WHERE a.unit_id = ANY (v_reads) AND a.state <> 7 AND (a.state NOT IN (5, 6) OR a.expected_on < v_today)
        UNION ALL
        SELECT a.id, a.unit_id, CASE a.state WHEN 1 THEN 'application.examine' ELSE 'application.claim' END, a.updated_at,
            least(a.step_due_at, a.due_at), NULL
        FROM core.my_roles() AS r
        JOIN core.application a ON a.unit_id = r.unit_id AND a.holder_role = r.role_code AND a.holder_id IS NULL AND a.state IN (1, 2, 4)
        UNION ALL
        SELECT a.id, a.unit_id, 'application.withdraw_wish', a.updated_at, a.due_at, NULL
        FROM core.application a
        WHERE a.unit_id = ANY (v_decides) AND a.state = 7 AND a.state IN (1, 2, 4, 5, 6, 7)
        UNION ALL
        SELECT a.id, a.unit_id, CASE WHEN a.sort_at < v_now THEN 'application.late' ELSE 'application.soon' END, a.updated_at, a.due_at, NULL
        FROM core.application a
        WHERE a.unit_id = ANY (v_decides) AND a.state IN (2, 4) AND a.sort_at < v_soon
          AND CASE WHEN a.holder_id IS NOT NULL THEN a.holder_id <> ALL (v_desks)
                   ELSE a.unit_id || ' ' || a.holder_role <> ALL (v_roles) END
        UNION ALL
        SELECT a.id, a.unit_id, 'application.return_result', a.finished_at, NULL, NULL
        FROM core.application a
        WHERE a.unit_id = ANY (v_receives) AND a.state = 9 AND (a.holder_id IS NULL OR a.holder_id <> ALL (v_desks));
END
$$;

-- Roles that count only when a second person confirms them, and that I may confirm: what command.assignment_confirm asks,
-- but for the case that the granter has lately given me my password.
CREATE FUNCTION core.assignment_work() RETURNS TABLE (id uuid, unit_id text, valid_from date)
LANGUAGE sql STABLE AS $$
    SELECT a.id, a.unit_id, a.valid_from
    FROM core.assignment a
    WHERE a.needs_confirmation AND a.unit_id = ANY (core.units_with('people.confirm'))
      AND core.me() NOT IN (a.granted_by, a.person_id)
      AND coalesce(a.valid_to, 'infinity') >= core.today()
      AND (a.scope = 'unit' OR NOT EXISTS (
          SELECT FROM core.subtree(a.unit_id) AS s WHERE s <> ALL (core.units_with('people.confirm'))))
$$;

-- All of it with the group it belongs to: overdue, today, coming. Articles are due by the day, applications by the minute.
CREATE FUNCTION core.my_work()
RETURNS TABLE (kind text, id uuid, unit_id text, what text, since timestamptz, due date, due_at timestamptz, for_person uuid, part text)
LANGUAGE sql STABLE ROWS 200 AS $$
    WITH me AS MATERIALIZED (
        SELECT core.now() AS now, core.today() AS today, core.me() AS id, core.my_desks() AS desks,
            core.units_with('application.receive') AS receives
    ), work AS (
        SELECT 'article' AS kind, w.id, w.unit_id, w.what, w.since, w.due, NULL::timestamptz AS due_at, NULL::uuid AS for_person
        FROM core.article_work() AS w
        UNION ALL
        SELECT 'application', w.id, w.unit_id, w.what, w.since, core.local_day(w.due_at), w.due_at, w.for_person FROM core.application_work() AS w
        UNION ALL
        -- An intake is gone on with by who kept it, or who stands in for him; the same day, or it is late.
        SELECT 'intake', i.id, i.unit_id, 'intake.resume', i.kept_at, core.local_day(i.kept_at), NULL, nullif(i.person_id, me.id)
        FROM me, core.intake i
        WHERE i.unit_id = ANY (me.receives) AND i.person_id = ANY (me.desks)
        UNION ALL
        SELECT 'assignment', a.id, a.unit_id, 'assignment.confirm', NULL, greatest(a.valid_from, me.today), NULL, NULL
        FROM me, core.assignment_work() AS a
    )
    SELECT w.kind, w.id, w.unit_id, w.what, w.since, w.due, w.due_at, w.for_person,
        CASE WHEN coalesce(w.due_at < me.now, w.due < me.today) THEN 'overdue' WHEN w.due = me.today THEN 'today' ELSE 'coming' END
    FROM work AS w, me
$$;

-- What a line of it says. Of a confidential application nothing but what lists show.
CREATE FUNCTION core.work_line(p_kind text, p_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE p_kind
        WHEN 'article' THEN (SELECT jsonb_build_object('title', a.title) FROM core.article a WHERE a.id = p_id)
        WHEN 'application' THEN (
            SELECT jsonb_build_object('title', concat_ws(' · ', a.code, a.applicant_label, v.name), 'code', a.code, 'applicant', a.applicant_label,
                'procedure_name', v.name, 'step_name', a.step_name, 'confidential', a.confidential, 'state', a.state,
                'holder_name', core.person_name(a.holder_id))
            FROM core.application a JOIN core.procedure_version v ON v.id = a.version_id WHERE a.id = p_id)
        WHEN 'intake' THEN (SELECT jsonb_build_object('title', i.title) FROM core.intake i WHERE i.id = p_id)
        ELSE (
            SELECT jsonb_build_object('title', concat_ws(' · ', p.full_name, r.name), 'person_name', p.full_name, 'role_name', r.name,
                'scope', a.scope, 'from', a.valid_from, 'to', a.valid_to, 'granted_by_name', core.person_name(a.granted_by), 'version', a.version)
            FROM core.assignment a
            JOIN core.person p ON p.id = a.person_id
            JOIN core.role r ON r.code = a.role_code
            WHERE a.id = p_id) END;
END
$$;

-- Each group the earliest first, at most a hundred lines, with the true number beside it; and how many of each kind.
CREATE FUNCTION api.home() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
    WITH work AS MATERIALIZED (
        SELECT w.* FROM core.my_work() AS w
    ), ordered AS MATERIALIZED (
        SELECT work.*, row_number() OVER (PARTITION BY part ORDER BY due, due_at, since, id) AS n FROM work
    )
    SELECT jsonb_object_agg(parts.part, jsonb_build_object(
               'count', (SELECT count(*) FROM work AS w WHERE w.part = parts.part),
               'items', coalesce((SELECT jsonb_agg(jsonb_build_object(
                                             'kind', o.kind, 'id', o.id, 'unit', o.unit_id, 'unit_name', u.name, 'what', o.what,
                                             'since', o.since, 'due', o.due, 'due_at', o.due_at, 'for_name', core.person_name(o.for_person))
                                             || core.work_line(o.kind, o.id) ORDER BY o.n)
                                    FROM ordered AS o JOIN core.unit AS u ON u.id = o.unit_id
                                   WHERE o.part = parts.part AND o.n <= 100), '[]')))
           || jsonb_build_object('counts', (SELECT coalesce(jsonb_object_agg(c.kind, c.number), '{}')
                                            FROM (SELECT w.kind, count(*) AS number FROM work AS w GROUP BY w.kind) AS c))
      FROM unnest(ARRAY['overdue', 'today', 'coming']) AS parts (part);
$$;
