-- SPDX-License-Identifier: GPL-3.0-or-later
-- When an application is due, and why. One walk over the days of a unit's calendar (core.calendar) answers everything:
--   working_days   the first counted day is the next working day after the day the clock starts; due at the close of the n-th
--   n = 0          the day itself if the clock starts before 15:00, else the next working day; always at close
--   calendar_days  the first day is not counted; ends on day n, on a day off at the close of the next working day
--   months         the same day number, clamped to the end of the month; then as calendar days
--   working_hours  minutes counted through the periods; due at that minute
-- Received outside the counter's periods, the clock starts with the next one. A pause runs from the moment the letter is
-- accepted to the working period in which the answer arrives. Day terms move by the counted days after the pause's first day
-- of whose working time something lies in the pause (a day without working time: any of its hours); hour terms by the working
-- minutes. Touching and overlapping pauses are one. A pause that begins when the term is over moves nothing.
-- Everything counts whole minutes of Asia/Ho_Chi_Minh: seconds are cut off, as on the receipt.

-- From here on a same-day case is due the next working day.
CREATE FUNCTION core.cut_off_minute() RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 15 * 60 $$;

-- Minutes from the beginning of a local day.
CREATE FUNCTION core.local_minute(p_at timestamptz, p_day date) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT floor(date_part('epoch', (p_at AT TIME ZONE 'Asia/Ho_Chi_Minh') - p_day::timestamp) / 60)::integer
$$;

CREATE FUNCTION core.local_moment(p_day date, p_minute integer) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (p_day::timestamp + p_minute * interval '1 minute') AT TIME ZONE 'Asia/Ho_Chi_Minh'
$$;

CREATE FUNCTION core.require_term(p_term integer, p_term_unit text, p_received timestamptz, p_unit text) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_term IS NULL OR (CASE p_term_unit
            WHEN 'working_days' THEN p_term NOT BETWEEN 0 AND 1000
            WHEN 'calendar_days' THEN p_term NOT BETWEEN 1 AND 3660
            WHEN 'working_hours' THEN p_term NOT BETWEEN 1 AND 9999
            WHEN 'working_minutes' THEN p_term NOT BETWEEN 0 AND 599940
            WHEN 'months' THEN p_term NOT BETWEEN 1 AND 120
            ELSE true
        END) THEN
        PERFORM core.fail('invalid', 'deadline.term.invalid', 'term');
    ELSIF p_received IS NULL OR p_received NOT BETWEEN '2000-01-01 00:00+07' AND '2090-01-01 00:00+07' THEN
        PERFORM core.fail('invalid', 'deadline.received.invalid', 'received');
    ELSIF p_unit IS NOT NULL AND NOT EXISTS (SELECT FROM core.unit u WHERE u.id = p_unit) THEN
        PERFORM core.fail('not_found', 'unit.unknown', 'unit');
    END IF;
END
$$;

-- The walk. Without a unit it goes by everybody's calendar. Days are numbered from 1, the day of p_received; minutes run on
-- from its midnight.
-- p_running: p_received is a due time to go on from, not a reception. p_explain: with the list of days.
CREATE FUNCTION core.deadline(p_term integer, p_term_unit text, p_received timestamptz, p_unit text, p_pauses tstzmultirange,
                              p_cut_off boolean, p_running boolean, p_explain boolean, p_change jsonb,
                              OUT clock_start timestamptz, OUT due timestamptz, OUT warnings jsonb, OUT days jsonb)
-- To plan the reading of the calendar anew for each term costs ten times the reading.
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
DECLARE
    v_zero date := core.local_day(p_received);   -- day 1
    v_ahead integer;                             -- how many days are loaded
    v_periods int4multirange[];
    v_reception int4multirange[];
    v_rules text[];
    v_names text[];
    v_paused boolean[];
    v_minutes integer[];
    v_hourly boolean := p_term_unit IN ('working_hours', 'working_minutes');
    v_start integer;       -- day and minute of that day at which the clock starts
    v_minute integer;
    v_base integer;        -- the day that is not counted
    v_end integer;         -- the last day of the term
    v_close integer;       -- day of the due time: v_end or the working day after it
    v_due integer;         -- in minutes from day 1
    v_clamped boolean := false;
    v_left integer;
    v_pauses int4multirange;
    v_pause record;
    v_from integer;        -- of the pause looked at, touching ones taken together
    v_to integer;
    v_first integer;
    v_moved integer;
    v_stopped boolean;     -- a pause without an end holds the clock
    v_at_end boolean;
    v_open int4multirange;
    v_range int4range;
    i integer;
BEGIN
    PERFORM core.require_term(p_term, p_term_unit, p_received, p_unit);
    v_minute := core.local_minute(p_received, v_zero);
    IF NOT isempty(p_pauses) THEN
        IF upper(p_pauses) BETWEEN '2095-01-01' AND '294276-01-01' OR lower(p_pauses) BETWEEN '2095-01-01' AND '294276-01-01' THEN
            PERFORM core.fail('invalid', 'deadline.pause.range', 'pauses');
        END IF;
        SELECT range_agg(int4range(greatest(core.local_minute(p.lower, v_zero), 0), p.upper))
        INTO v_pauses
        FROM (SELECT CASE WHEN lower_inf(r) OR NOT isfinite(lower(r)) THEN p_received ELSE lower(r) END AS lower,
                  CASE WHEN upper_inf(r) OR NOT isfinite(upper(r)) THEN NULL ELSE core.local_minute(upper(r), v_zero) END AS upper
              FROM unnest(p_pauses) AS r) AS p
        WHERE p.upper IS NULL OR p.upper > greatest(core.local_minute(p.lower, v_zero), 0);
    END IF;
    v_ahead := 12 + CASE p_term_unit
            WHEN 'working_days' THEN p_term * 7 / 5
            WHEN 'calendar_days' THEN p_term
            WHEN 'months' THEN p_term * 31
            WHEN 'working_hours' THEN p_term / 5
            ELSE p_term / 300
        END
        + coalesce((SELECT sum(ceil((upper(r) - lower(r)) / 1440.0) + 1) FROM unnest(v_pauses) AS r WHERE NOT upper_inf(r)), 0);

    <<load>>
    LOOP
        -- Only a calendar without a single working period comes here.
        IF v_ahead > 20000 THEN
            PERFORM core.fail('wrong_state', 'calendar.no_hours', 'unit');
        END IF;
        SELECT array_agg(c.periods), array_agg(c.reception), array_agg(c.rule), array_agg(c.name)
        INTO v_periods, v_reception, v_rules, v_names
        FROM core.calendar(p_unit, v_zero, v_zero + v_ahead, p_change) AS c;
        v_ahead := v_ahead * 2 + 30; -- for the next round, if these are too few
        v_paused := '{}';
        v_minutes := '{}';
        v_stopped := false;
        v_at_end := false;
        due := NULL;

        -- The clock starts.
        v_start := 1;
        v_minute := core.local_minute(p_received, v_zero);
        IF NOT p_running THEN
            LOOP
                CONTINUE load WHEN v_start > cardinality(v_rules);
                v_open := v_reception[v_start] * int4multirange(int4range(v_minute, NULL));
                EXIT WHEN NOT isempty(v_open);
                v_start := v_start + 1;
                v_minute := 0;
            END LOOP;
            v_minute := lower(v_open);
        END IF;
        clock_start := core.local_moment(v_zero, (v_start - 1) * 1440 + v_minute);

        IF v_hourly THEN
            v_left := p_term * CASE p_term_unit WHEN 'working_hours' THEN 60 ELSE 1 END;
            v_base := v_start;
            v_close := v_start;
            v_due := (v_start - 1) * 1440 + v_minute;
            i := v_start;
            WHILE v_left > 0 LOOP
                CONTINUE load WHEN i > cardinality(v_rules);
                v_open := v_periods[i];
                IF i = v_start THEN
                    v_open := v_open * int4multirange(int4range(v_minute, NULL));
                END IF;
                v_minutes[i] := 0;
                IF v_pauses IS NOT NULL AND NOT isempty(v_open) THEN
                    v_range := int4range((i - 1) * 1440, i * 1440);
                    v_paused[i] := v_pauses && v_range;
                    IF v_paused[i] THEN
                        v_open := v_open - (
                            SELECT range_agg(int4range(lower(r) - lower(v_range), upper(r) - lower(v_range)))
                            FROM unnest(v_pauses * int4multirange(v_range)) AS r);
                    END IF;
                END IF;
                IF NOT isempty(v_open) THEN
                    FOR v_range IN SELECT r FROM unnest(v_open) AS r LOOP
                        v_moved := least(v_left, upper(v_range) - lower(v_range));
                        v_left := v_left - v_moved;
                        v_minutes[i] := v_minutes[i] + v_moved;
                        v_due := (i - 1) * 1440 + lower(v_range) + v_moved;
                        EXIT WHEN v_left = 0;
                    END LOOP;
                    v_close := i;
                ELSIF v_pauses @> (i * 1440) AND upper_inf(v_pauses) AND i * 1440 >= (SELECT max(lower(r)) FROM unnest(v_pauses) AS r) THEN
                    v_stopped := true;
                    v_close := i;
                    EXIT;
                END IF;
                i := i + 1;
            END LOOP;
            EXIT load;
        END IF;

        -- The day that is not counted: that of the clock, or behind the cut-off the working day after it.
        v_base := v_start;
        IF v_minute >= core.cut_off_minute() AND NOT p_running AND (p_cut_off OR p_term = 0) THEN
            LOOP
                v_base := v_base + 1;
                CONTINUE load WHEN v_base > cardinality(v_rules);
                EXIT WHEN NOT isempty(v_periods[v_base]);
            END LOOP;
        END IF;

        -- The last day, before pauses.
        v_end := v_base;
        IF p_term_unit = 'calendar_days' THEN
            v_end := v_base + p_term;
        ELSIF p_term_unit = 'months' THEN
            v_end := (v_zero + v_base - 1 + make_interval(months => p_term))::date - v_zero + 1;
            v_clamped := extract(day FROM v_zero + v_end - 1) <> extract(day FROM v_zero + v_base - 1);
        ELSIF p_term > 0 THEN
            v_left := p_term;
            WHILE v_left > 0 LOOP
                v_end := v_end + 1;
                CONTINUE load WHEN v_end > cardinality(v_rules);
                IF NOT isempty(v_periods[v_end]) THEN
                    v_left := v_left - 1;
                END IF;
            END LOOP;
        END IF;
        v_close := v_end;
        LOOP
            CONTINUE load WHEN v_close > cardinality(v_rules);
            EXIT WHEN NOT isempty(v_periods[v_close]);
            v_close := v_close + 1;
        END LOOP;
        v_due := (v_close - 1) * 1440 + upper(v_periods[v_close]);
        IF p_term_unit = 'working_days' THEN
            v_end := v_close; -- a same-day case whose clock starts on a day of reception only
        END IF;

        IF v_pauses IS NOT NULL THEN
            v_to := NULL;
            FOR v_pause IN SELECT lower(r) AS lower, upper(r) AS upper FROM unnest(v_pauses) AS r ORDER BY 1 LOOP
                CONTINUE WHEN v_pause.upper <= (v_start - 1) * 1440 + v_minute;
                IF v_to IS NULL OR v_pause.lower > v_to THEN
                    v_from := greatest(v_pause.lower, (v_start - 1) * 1440 + v_minute);
                    EXIT WHEN v_from >= v_due;
                    v_first := v_from / 1440 + 1;
                END IF;
                IF v_pause.upper IS NULL THEN
                    v_stopped := true;
                    EXIT;
                END IF;
                -- To the working period in which the answer arrives.
                i := v_pause.upper / 1440 + 1;
                v_to := v_pause.upper % 1440;
                LOOP
                    CONTINUE load WHEN i > cardinality(v_rules);
                    v_open := v_periods[i] * int4multirange(int4range(v_to, NULL));
                    EXIT WHEN NOT isempty(v_open);
                    i := i + 1;
                    v_to := 0;
                END LOOP;
                v_to := (i - 1) * 1440 + lower(v_open);
                v_moved := 0;
                FOR j IN v_first + 1 .. i LOOP
                    CONTINUE WHEN v_paused[j] OR p_term_unit = 'working_days' AND isempty(v_periods[j]);
                    v_range := int4range(greatest(v_from - (j - 1) * 1440, 0), least(v_to - (j - 1) * 1440, 1440));
                    IF NOT isempty(v_range) AND (isempty(v_periods[j]) OR v_periods[j] && v_range) THEN
                        v_paused[j] := true;
                        v_moved := v_moved + 1;
                    END IF;
                END LOOP;
                CONTINUE WHEN v_moved = 0;
                v_at_end := v_at_end OR v_first >= v_end;
                IF p_term_unit = 'working_days' THEN
                    WHILE v_moved > 0 LOOP
                        v_end := v_end + 1;
                        CONTINUE load WHEN v_end > cardinality(v_rules);
                        IF NOT isempty(v_periods[v_end]) THEN
                            v_moved := v_moved - 1;
                        END IF;
                    END LOOP;
                ELSE
                    v_end := greatest(v_end, v_first) + v_moved;
                    v_clamped := false;
                END IF;
                v_close := v_end;
                LOOP
                    CONTINUE load WHEN v_close > cardinality(v_rules);
                    EXIT WHEN NOT isempty(v_periods[v_close]);
                    v_close := v_close + 1;
                END LOOP;
                v_due := (v_close - 1) * 1440 + upper(v_periods[v_close]);
            END LOOP;
            IF v_stopped THEN
                v_close := least(v_close, v_first);
            END IF;
        END IF;
        EXIT load;
    END LOOP;

    IF NOT v_stopped THEN
        due := core.local_moment(v_zero, v_due);
    END IF;
    warnings := (
        SELECT coalesce(jsonb_agg(w ORDER BY n), '[]')
        FROM (
            SELECT 1 AS n, jsonb_build_object('code', 'calendar.year.missing', 'subject', y::text) AS w
            FROM generate_series(extract(year FROM v_zero)::integer, extract(year FROM v_zero + v_close - 1)::integer) AS y
            WHERE NOT EXISTS (SELECT FROM core.calendar_year c WHERE c.year = y AND c.decided)
            UNION ALL
            SELECT 2, jsonb_build_object('code', 'deadline.pause.open') WHERE v_stopped
            UNION ALL
            SELECT 3, jsonb_build_object('code', 'deadline.pause.at_end') WHERE v_at_end AND NOT v_stopped
        ) AS all_warnings);
    IF p_explain THEN
        -- As text, read once: to build an object for each day costs as much as all the counting.
        days := (
            SELECT '[' || string_agg('{"date":"' || to_char(v_zero + s.n::integer - 1, 'YYYY-MM-DD')
                || CASE WHEN s.rule IN ('same_day', 'working', 'makeup_work', 'calendar_day', 'month_end')
                        THEN '","counted":true' ELSE '","counted":false' END
                || ',"rule":"' || s.rule || '"'
                || CASE WHEN s.name IS NULL THEN '' ELSE ',"name":' || to_json(s.name) END
                || CASE WHEN s.minutes IS NULL THEN '' ELSE ',"minutes":' || s.minutes END || '}', ',' ORDER BY s.n) || ']'
            FROM (
                SELECT d.n, d.name, CASE WHEN v_hourly AND d.n >= v_start THEN coalesce(v_minutes[d.n], 0) END AS minutes,
                    CASE
                        WHEN d.n < v_start AND d.rule IN ('working', 'makeup_work', 'reception_only') THEN 'after_hours'
                        WHEN d.n < v_start THEN d.rule
                        WHEN v_hourly THEN CASE
                            WHEN coalesce(v_minutes[d.n], 0) > 0 THEN d.rule
                            WHEN v_paused[d.n] THEN 'paused'
                            WHEN d.n = v_start THEN 'clock_start'
                            ELSE d.rule END
                        WHEN d.n = v_start AND v_base = v_start AND p_term = 0 AND d.rule <> 'reception_only' THEN 'same_day'
                        WHEN d.n = v_start AND v_base > v_start THEN 'cut_off'
                        WHEN d.n = v_start THEN 'clock_start'
                        WHEN d.n = v_base AND p_term > 0 THEN 'after_cut_off'
                        WHEN d.n < v_base THEN d.rule
                        WHEN v_paused[d.n] THEN 'paused'
                        WHEN p_term_unit = 'working_days' THEN d.rule
                        WHEN d.n <= v_end THEN CASE WHEN v_clamped AND d.n = v_end THEN 'month_end' ELSE 'calendar_day' END
                        WHEN d.n = v_close THEN 'next_working_day'
                        ELSE d.rule
                    END AS rule
                FROM unnest(v_rules[:v_close], v_names[:v_close]) WITH ORDINALITY AS d (rule, name, n)
            ) AS s);
    END IF;
END
$$;

-- For everybody who shows or stores a due time ----------------------------------------------------------------------------

CREATE FUNCTION core.due(p_term integer, p_term_unit text, p_received timestamptz, p_unit text,
                         p_pauses tstzmultirange DEFAULT '{}', p_cut_off boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_deadline record := core.deadline(p_term, p_term_unit, p_received, p_unit, p_pauses, p_cut_off, false, true, NULL);
BEGIN
    RETURN jsonb_build_object('term', jsonb_build_object('value', p_term, 'unit', p_term_unit), 'received', p_received,
        'clock_start', v_deadline.clock_start, 'due', v_deadline.due, 'warnings', v_deadline.warnings, 'days', v_deadline.days);
END
$$;

-- Null while a pause without an end holds the clock.
CREATE FUNCTION core.due_at(p_term integer, p_term_unit text, p_received timestamptz, p_unit text,
                            p_pauses tstzmultirange DEFAULT '{}', p_cut_off boolean DEFAULT false) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT (core.deadline(p_term, p_term_unit, p_received, p_unit, p_pauses, p_cut_off, false, false, NULL)).due
$$;

-- When the clock of what is received now starts: at once while the counter is open, else when it opens next.
CREATE FUNCTION core.clock_start(p_unit text, p_received timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT (core.deadline(1, 'working_days', p_received, p_unit, '{}', false, false, false, NULL)).clock_start
$$;

-- The due time of an extension of so much, counted on from the due time it moves.
CREATE FUNCTION core.extended_due(p_due timestamptz, p_term integer, p_term_unit text, p_unit text) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT (core.deadline(p_term, p_term_unit, p_due, p_unit, '{}', false, true, false, NULL)).due
$$;

-- By which due time lateness is judged: an extension counts only if it was given before the former due time passed.
CREATE FUNCTION core.valid_due(p_due timestamptz, p_given timestamptz[], p_new timestamptz[]) RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_due timestamptz := p_due;
    v_extension record;
BEGIN
    FOR v_extension IN SELECT e.given, e.new FROM unnest(p_given, p_new) AS e (given, new) ORDER BY e.given LOOP
        IF v_extension.given <= v_due THEN
            v_due := v_extension.new;
        END IF;
    END LOOP;
    RETURN v_due;
END
$$;

-- before, on_time (on the day it is due) or late: columns 8 to 10 of report II.06a.
CREATE FUNCTION core.lateness(p_due timestamptz, p_finished timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN p_finished > p_due THEN 'late'
        WHEN core.local_day(p_finished) = core.local_day(p_due) THEN 'on_time'
        WHEN p_finished < p_due THEN 'before'
    END
$$;

CREATE FUNCTION core.working_minutes(p_unit text, p_from timestamptz, p_to timestamptz) RETURNS integer
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    v_from date := core.local_day(p_from);
    v_to date := core.local_day(p_to);
BEGIN
    RETURN (
        SELECT coalesce(sum(upper(r) - lower(r)), 0)
        FROM core.calendar(p_unit, v_from, v_to) AS c
        CROSS JOIN LATERAL unnest(c.periods * int4multirange(int4range(
            CASE WHEN c.day = v_from THEN core.local_minute(p_from, v_from) END,
            CASE WHEN c.day = v_to THEN core.local_minute(p_to, v_to) END))) AS r
        WHERE date_trunc('minute', p_from) < date_trunc('minute', p_to));
END
$$;

CREATE FUNCTION core.add_working_minutes(p_unit text, p_from timestamptz, p_minutes integer) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT (core.deadline(p_minutes, 'working_minutes', p_from, p_unit, '{}', false, true, false, NULL)).due
$$;

-- The moment itself if the unit works then, else the beginning of its next working period.
CREATE FUNCTION core.next_working_moment(p_unit text, p_at timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    v_day date := core.local_day(p_at);
    v_ahead integer := 12;
    v_found timestamptz;
BEGIN
    WHILE v_ahead < 4000 LOOP
        SELECT core.local_moment(c.day, lower(c.open))
        INTO v_found
        FROM (SELECT d.day, d.periods * int4multirange(int4range(
                  CASE WHEN d.day = v_day THEN core.local_minute(p_at, v_day) END, NULL)) AS open
              FROM core.calendar(p_unit, v_day, v_day + v_ahead) AS d) AS c
        WHERE NOT isempty(c.open)
        ORDER BY c.day
        LIMIT 1;
        IF FOUND THEN
            RETURN v_found;
        END IF;
        v_ahead := v_ahead * 4;
    END LOOP;
    PERFORM core.fail('wrong_state', 'calendar.no_hours', 'unit');
END
$$;
