-- SPDX-License-Identifier: GPL-3.0-or-later
-- What desks and the command line ask about due times.

-- Pauses as they are typed: [{"from": "…", "to": "…"}, …]; without "to" the pause goes on.
CREATE FUNCTION core.pauses(p_pauses jsonb) RETURNS tstzmultirange
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF EXISTS (SELECT FROM jsonb_to_recordset(p_pauses) AS p ("from" timestamptz, "to" timestamptz) WHERE p."to" < p."from") THEN
        PERFORM core.fail('invalid', 'deadline.pause.backwards', 'pauses');
    ELSIF EXISTS (SELECT FROM jsonb_to_recordset(p_pauses) AS p ("from" timestamptz) WHERE p."from" IS NULL) THEN
        PERFORM core.fail('invalid', 'deadline.pause.start', 'pauses');
    END IF;
    RETURN (SELECT coalesce(range_agg(tstzrange(p."from", p."to")), '{}')
            FROM jsonb_to_recordset(p_pauses) AS p ("from" timestamptz, "to" timestamptz));
END
$$;

-- What is asked from outside: {"term", "term_unit"} or {"procedure", "case"} (its position, 1 if left out), "received" (now),
-- "unit" (the root; before the founding everybody), "pauses", "cut_off". The version of
-- the procedure is the one in force on the day of reception.
CREATE FUNCTION core.due_asked(p_asked jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_received timestamptz := coalesce((p_asked ->> 'received')::timestamptz, core.now());
    v_unit text := coalesce(p_asked ->> 'unit', core.root_unit());
    v_pauses tstzmultirange := core.pauses(coalesce(p_asked -> 'pauses', '[]'));
    v_term record;
BEGIN
    IF NOT isfinite(v_received) THEN
        PERFORM core.fail('invalid', 'deadline.received.invalid', 'received');
    ELSIF p_asked ->> 'procedure' IS NULL THEN
        RETURN core.due((p_asked ->> 'term')::integer, p_asked ->> 'term_unit', v_received, v_unit, v_pauses,
            coalesce((p_asked ->> 'cut_off')::boolean, false));
    END IF;
    SELECT c.term_value, c.term_unit, v.cut_off
    INTO v_term
    FROM core.procedure_version v
    JOIN core.procedure_case c ON c.version_id = v.id
    WHERE v.id = core.procedure_version_on(p_asked ->> 'procedure', core.local_day(v_received))
      AND c.position >= coalesce((p_asked ->> 'case')::integer, 0)
    ORDER BY c.position
    LIMIT 1;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'deadline.procedure.unknown', 'procedure');
    ELSIF v_term.term_value IS NULL THEN
        PERFORM core.fail('wrong_state', 'deadline.procedure.no_term', 'procedure');
    END IF;
    RETURN core.due(v_term.term_value, v_term.term_unit, v_received, v_unit, v_pauses, v_term.cut_off)
        || jsonb_build_object('procedure', p_asked ->> 'procedure');
END
$$;

-- For staff: when would this be due, and why?
CREATE FUNCTION api.due(asked jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF core.me() IS NULL THEN
        PERFORM core.fail('not_permitted', 'session.none');
    END IF;
    RETURN core.due_asked(asked);
END
$$;

-- The days of a unit as the calendar makes them, at most two years at once.
CREATE FUNCTION api.calendar(unit text, from_day date, to_day date)
    RETURNS TABLE (day date, rule text, name text, periods text, reception text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF core.me() IS NULL THEN
        PERFORM core.fail('not_permitted', 'session.none');
    ELSIF from_day IS NULL OR to_day IS NULL OR to_day - from_day NOT BETWEEN 0 AND 731 THEN
        PERFORM core.fail('invalid', 'calendar.day.range', 'to_day');
    END IF;
    RETURN QUERY
        SELECT c.day, c.rule, c.name, core.hours_text(c.periods), core.hours_text(c.reception)
        FROM core.calendar(coalesce($1, core.root_unit()), $2, $3) AS c;
END
$$;

CREATE FUNCTION core.hours_text(p_periods int4multirange) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(string_agg(to_char(lower(r) * interval '1 minute', 'HH24:MI') || '–'
        || to_char(upper(r) * interval '1 minute', 'HH24:MI'), ', ' ORDER BY lower(r)), '')
    FROM unnest(p_periods) AS r
$$;

-- Which open applications a change of the calendar would move, and where to: {"days": [{"unit", "day", "kind", "name",
-- "replaces"}, …]}, a day without kind being taken away. Without a change: those whose due time differs from what the
-- calendar says today. Only a list: each due time moves by a command of its own.
CREATE FUNCTION api.calendar_effect(change jsonb DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_units text[] := core.units_with('calendar.manage');
    v_first date;
    v_last date;
BEGIN
    IF cardinality(v_units) = 0 THEN
        PERFORM core.fail('not_permitted', 'right.missing', 'calendar.manage');
    ELSIF to_regclass('core.open_deadline') IS NULL THEN
        RETURN '[]'; -- nothing has a due time yet
    END IF;
    -- A day moves only what was received before it and is not due earlier.
    SELECT coalesce(min(c.day), '-infinity'), coalesce(max(c.day), 'infinity')
    INTO v_first, v_last
    FROM jsonb_to_recordset(change -> 'days') AS c (day date);
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('application', o.application_id, 'code', o.code, 'unit', o.unit_id,
                'due', o.due, 'new_due', d.due)
            ORDER BY o.due, o.application_id), '[]')
        FROM core.open_deadline o
        CROSS JOIN LATERAL core.deadline(o.term, o.term_unit, o.received, o.unit_id, o.pauses, o.cut_off, false, false,
            change) AS d
        WHERE o.unit_id = ANY (v_units)
          AND core.local_day(o.received) <= v_last
          AND core.local_day(o.due) >= v_first
          AND d.due <> o.due);
END
$$;
