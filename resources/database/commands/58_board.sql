-- SPDX-License-Identifier: GPL-3.0-or-later
-- The supervisor's board: how the work of each unit and person stands, and the applications behind every figure.

-- The condition of a figure over core.application AS a and core.board_units AS p: the one place for the number and its
-- rows. Worded so that the partial indexes of the lists serve.
CREATE FUNCTION core.board_condition(p_figure text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_condition text := CASE p_figure
        WHEN 'open' THEN 'a.state IN (1, 2, 4, 5, 6, 7)'
        WHEN 'late' THEN 'a.state IN (2, 4) AND a.sort_at < p.now'
        WHEN 'today' THEN 'a.state IN (2, 4) AND a.sort_at >= p.now AND a.sort_at < p.today_end'
        WHEN 'coming' THEN 'a.state IN (2, 4) AND a.sort_at >= p.today_end AND a.sort_at < p.coming_end'
        WHEN 'waiting' THEN 'a.state IN (5, 6)'
        WHEN 'unclaimed' THEN 'a.state IN (1, 2, 4) AND a.holder_id IS NULL'
        WHEN 'stuck' THEN 'a.state IN (1, 2, 4) AND a.step_due_at < p.now'
        WHEN 'uncollected' THEN 'a.state = 9' END;
BEGIN
    IF v_condition IS NULL THEN
        PERFORM core.fail('invalid', 'application.list.unknown', 'figure');
    END IF;
    RETURN v_condition;
END
$$;

-- The units the person asking may read applications of, each with the ends of its days: today, and the second working day
-- after it by the unit's own calendar.
CREATE FUNCTION core.board_units(p_unit text DEFAULT NULL)
    RETURNS TABLE (id text, now timestamptz, today_end timestamptz, coming_end timestamptz)
LANGUAGE plpgsql STABLE ROWS 20 AS $$
#variable_conflict use_column
DECLARE
    v_now timestamptz := core.now();
    v_today date := core.local_day(v_now);
BEGIN
    RETURN QUERY
        SELECT u, v_now, (v_today + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
            (coalesce((SELECT c.day FROM core.calendar(u, v_today + 1, v_today + 40) AS c WHERE NOT isempty(c.periods) ORDER BY c.day OFFSET 1 LIMIT 1),
                      v_today + 2) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
        FROM unnest(core.application_units(p_unit)) AS u;
END
$$;

-- Every figure of every unit, and of everybody with work on the desk: {"now", "units": [...], "people": [...]}.
CREATE FUNCTION api.board() RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
DECLARE
    v_figures text := (SELECT string_agg(format('%L, (SELECT count(*) FROM core.application a WHERE a.unit_id = p.id AND %s)',
                                                f, core.board_condition(f)), ', ')
                       FROM unnest('{open,late,today,coming,waiting,unclaimed,stuck,uncollected}'::text[]) AS f);
    v_board jsonb;
BEGIN
    EXECUTE format(
        'WITH p AS MATERIALIZED (SELECT * FROM core.board_units()), held AS (
             SELECT a.unit_id, a.holder_id, count(*) AS open, count(*) FILTER (WHERE %2$s) AS late, count(*) FILTER (WHERE %3$s) AS stuck
             FROM p JOIN core.application a ON a.unit_id = p.id
             WHERE %4$s AND a.holder_id IS NOT NULL
             GROUP BY a.unit_id, a.holder_id)
         SELECT jsonb_build_object(
             ''now'', core.now(),
             ''units'', (SELECT coalesce(jsonb_agg(jsonb_build_object(''id'', p.id, ''name'', u.name, %1$s) ORDER BY u.name), ''[]'')
                       FROM p JOIN core.unit u ON u.id = p.id),
             ''people'', (SELECT coalesce(jsonb_agg(jsonb_build_object(''unit'', h.unit_id, ''unit_name'', u.name, ''person'', h.holder_id,
                            ''name'', core.person_name(h.holder_id), ''open'', h.open, ''late'', h.late, ''stuck'', h.stuck)
                            ORDER BY h.late DESC, h.stuck DESC, h.open DESC, h.holder_id), ''[]'')
                        FROM held h JOIN core.unit u ON u.id = h.unit_id))',
        v_figures, core.board_condition('late'), core.board_condition('stuck'), core.board_condition('open'))
    INTO v_board;
    RETURN v_board;
END
$$;

-- A page of the applications behind a figure, most urgent first: the keys alone; the caller joins them to
-- api.application_list, whose policy applies again.
CREATE FUNCTION api.board_rows(figure text, unit text DEFAULT NULL, person uuid DEFAULT NULL, after_at timestamptz DEFAULT NULL,
                               after_id uuid DEFAULT NULL, most integer DEFAULT 100)
    RETURNS TABLE (id uuid, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp SET jit = off AS $$
#variable_conflict use_column
DECLARE
    v_key text := CASE $1 WHEN 'uncollected' THEN 'a.finished_at' ELSE 'a.sort_at' END;
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT t.id, t.at FROM core.board_units($1) AS p CROSS JOIN LATERAL (
             SELECT a.id, %1$s AS at FROM core.application a
             WHERE a.unit_id = p.id AND %2$s%3$s%4$s ORDER BY %1$s, a.id LIMIT $5) AS t
         ORDER BY t.at, t.id LIMIT $5',
        v_key, core.board_condition($1), CASE WHEN $3 IS NULL THEN '' ELSE ' AND a.holder_id = $2' END,
        CASE WHEN $4 IS NULL THEN '' ELSE format(' AND (%s, a.id) > ($3, $4)', v_key) END)
    USING $2, $3, $4, $5, least(greatest(coalesce($6, 100), 1), 500);
END
$$;
