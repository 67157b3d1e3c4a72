-- SPDX-License-Identifier: GPL-3.0-or-later
-- The working calendar: what is entered, and what it comes to for a unit.

CREATE VIEW api.calendar_day WITH (security_invoker) AS
SELECT d.id, d.unit_id, u.name AS unit_name, d.day, d.kind, d.name, d.status, d.replaces, d.ground, d.entered_by,
    p.full_name AS entered_by_name, d.entered_at, d.version
FROM core.calendar_day d
LEFT JOIN core.unit u ON u.id = d.unit_id
LEFT JOIN core.person p ON p.id = d.entered_by;

CREATE VIEW api.calendar_year WITH (security_invoker) AS
SELECT y.year, y.decided, y.ground, y.entered_by, p.full_name AS entered_by_name, y.entered_at, y.version
FROM core.calendar_year y
LEFT JOIN core.person p ON p.id = y.entered_by;

CREATE VIEW api.working_week WITH (security_invoker) AS
SELECT w.id, w.unit_id, u.name AS unit_name, w.valid_from, w.valid_to,
    (SELECT jsonb_agg(jsonb_build_object('weekday', p.weekday, 'from', to_char(p.opens, 'HH24:MI'), 'to', to_char(p.closes, 'HH24:MI'),
                'counts', p.counts) ORDER BY p.weekday, p.opens)
     FROM core.working_period p WHERE p.week_id = w.id) AS periods,
    w.entered_by, w.entered_at, w.version
FROM core.working_week w
LEFT JOIN core.unit u ON u.id = w.unit_id;

CREATE FUNCTION core.minute_of_day(p_time time) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (date_part('epoch', p_time) / 60)::integer $$;

-- The days of a unit: when it works and when its counter is open (minutes of the local day, half-open), and the rule that
-- says so. An entry of the unit goes before its parents', theirs before everybody's; the hours are those of the nearest unit
-- that has a week in force on that day. A make-up day takes the hours of the weekday it replaces.
-- p_change asks "what if": {"days": [{"unit", "day", "kind", "name", "replaces"}, …]}; a day without kind is taken away.
CREATE FUNCTION core.calendar(p_unit text, p_from date, p_to date, p_change jsonb DEFAULT NULL)
    RETURNS TABLE (day date, periods int4multirange, reception int4multirange, rule text, name text)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line AS (
        SELECT u.id, u.parent_id, 0 AS distance FROM core.unit u WHERE u.id = p_unit
        UNION ALL
        SELECT u.id, u.parent_id, l.distance + 1 FROM line l JOIN core.unit u ON u.id = l.parent_id
    ), change AS (
        SELECT c.unit, c.day, c.kind, c.name, c.replaces
        FROM jsonb_to_recordset(p_change -> 'days') AS c (unit text, day date, kind text, name text, replaces date)
    ), entered AS (
        SELECT DISTINCT ON (e.day) e.day, e.kind, e.name, e.replaces
        FROM (SELECT d.unit_id, d.day, d.kind, d.name, d.replaces
              FROM core.calendar_day d
              WHERE d.day BETWEEN p_from AND p_to
                AND (p_change IS NULL
                     OR NOT EXISTS (SELECT FROM change c WHERE c.day = d.day AND c.unit IS NOT DISTINCT FROM d.unit_id))
              UNION ALL
              SELECT c.unit, c.day, c.kind, c.name, c.replaces FROM change c WHERE c.day BETWEEN p_from AND p_to
             ) AS e
        LEFT JOIN line l ON l.id = e.unit_id
        WHERE e.kind <> 'proposal' AND (e.unit_id IS NULL OR l.id IS NOT NULL)
        ORDER BY e.day, l.distance
    ), week AS MATERIALIZED (
        SELECT w.id, w.valid_from, coalesce(w.valid_to, 'infinity') AS valid_to, l.distance
        FROM core.working_week w
        LEFT JOIN line l ON l.id = w.unit_id
        WHERE w.valid_from <= p_to AND coalesce(w.valid_to, 'infinity') >= p_from AND (w.unit_id IS NULL OR l.id IS NOT NULL)
    ), hours AS MATERIALIZED (
        SELECT p.week_id, p.weekday,
            coalesce(range_agg(int4range(core.minute_of_day(p.opens), core.minute_of_day(p.closes))) FILTER (WHERE p.counts), '{}')
                AS periods,
            range_agg(int4range(core.minute_of_day(p.opens), core.minute_of_day(p.closes))) AS reception
        FROM core.working_period p
        WHERE p.week_id IN (SELECT w.id FROM week w)
        GROUP BY p.week_id, p.weekday
    )
    SELECT s.day, s.periods, s.reception,
        CASE
            WHEN s.kind IN ('holiday', 'substitute', 'swapped_off') THEN s.kind
            WHEN isempty(s.periods) THEN
                CASE WHEN NOT isempty(s.reception) THEN 'reception_only'
                     WHEN date_part('isodow', s.day) >= 6 THEN 'weekend'
                     ELSE 'no_hours' END
            WHEN s.kind = 'makeup_work' THEN s.kind
            ELSE 'working'
        END,
        CASE WHEN s.kind <> 'ordinary' THEN s.name END
    FROM (
        SELECT d.day, e.kind, e.name,
            CASE WHEN e.kind IN ('holiday', 'substitute', 'swapped_off') THEN '{}' ELSE coalesce(h.periods, '{}') END AS periods,
            CASE WHEN e.kind IN ('holiday', 'substitute', 'swapped_off') THEN '{}' ELSE coalesce(h.reception, '{}') END AS reception
        FROM (SELECT p_from + n AS day FROM generate_series(0, p_to - p_from) AS n) AS d
        LEFT JOIN entered e ON e.day = d.day
        LEFT JOIN LATERAL (
            SELECT w.id
            FROM week w
            WHERE d.day BETWEEN w.valid_from AND w.valid_to
            ORDER BY w.distance, w.valid_from DESC
            LIMIT 1
        ) AS w ON true
        LEFT JOIN hours h ON h.week_id = w.id AND h.weekday = date_part('isodow', coalesce(e.replaces, d.day))::integer
    ) AS s
    ORDER BY s.day
$$;
