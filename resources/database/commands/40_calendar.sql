-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeping the calendar. A day or a week of a unit belongs to whoever keeps that unit's calendar, everybody's to the root's.

SELECT core.declare_command('calendar.set_day', 'calendar.manage', 'online',
    '{"id": "uuid", "version": "integer?", "unit": "text?", "day": "date", "kind": "text", "name": "text", "status": "text?",
      "replaces": "date?", "ground": "text?"}', 'calendar_day');
SELECT core.declare_command('calendar.remove_day', 'calendar.manage', 'online',
    '{"id": "uuid", "version": "integer", "reason": "text"}', 'calendar_day');
SELECT core.declare_command('calendar.decide_year', 'calendar.manage', 'online',
    '{"year": "integer", "version": "integer?", "decided": "boolean", "ground": "text?"}', 'calendar_year', 'year');
SELECT core.declare_command('calendar.set_periods', 'calendar.manage', 'online',
    '{"id": "uuid", "version": "integer?", "unit": "text?", "from": "date", "periods": "array"}', 'working_week');
SELECT core.declare_command('calendar.end_periods', 'calendar.manage', 'online',
    '{"id": "uuid", "version": "integer", "on": "date"}', 'working_week');

SELECT core.declare_constraint(name, kind, code, subject)
FROM (VALUES
    ('calendar_day_id_pkey', 'conflict', 'calendar.day.taken', 'day'),
    ('calendar_day_day_key', 'conflict', 'calendar.day.taken', 'day'),
    ('calendar_day_day_check', 'invalid', 'calendar.day.range', 'day'),
    ('calendar_day_kind_check', 'invalid', 'calendar.kind.unknown', 'kind'),
    ('calendar_day_unit_id_check', 'invalid', 'calendar.kind.unit', 'kind'),
    ('calendar_day_name_check', 'invalid', 'calendar.name.form', 'name'),
    ('calendar_day_status_check', 'invalid', 'calendar.status.unknown', 'status'),
    ('calendar_day_replaces_check', 'invalid', 'calendar.replaces.missing', 'replaces'),
    ('calendar_day_weekday_check', 'invalid', 'calendar.replaces.weekday', 'replaces'),
    ('calendar_day_unit_id_fkey', 'invalid', 'unit.unknown', 'unit'),
    ('calendar_day_entered_by_fkey', 'invalid', 'person.unknown', 'id'),
    ('calendar_year_year_pkey', 'conflict', 'calendar.year.version.stale', 'year'),
    ('calendar_year_year_check', 'invalid', 'calendar.day.range', 'year'),
    ('calendar_year_entered_by_fkey', 'invalid', 'person.unknown', 'id'),
    ('working_week_id_pkey', 'conflict', 'calendar.week.taken', 'from'),
    ('working_week_unit_id_key', 'conflict', 'calendar.week.taken', 'from'),
    ('working_week_valid_from_check', 'invalid', 'calendar.day.range', 'from'),
    ('working_week_valid_to_check', 'invalid', 'calendar.week.backwards', 'on'),
    ('working_week_unit_id_fkey', 'invalid', 'unit.unknown', 'unit'),
    ('working_week_entered_by_fkey', 'invalid', 'person.unknown', 'id'),
    ('working_period_week_id_pkey', 'invalid', 'calendar.periods.overlap', 'periods'),
    ('working_period_weekday_check', 'invalid', 'calendar.periods.form', 'periods'),
    ('working_period_closes_check', 'invalid', 'calendar.periods.form', 'periods'),
    ('working_period_minute_check', 'invalid', 'calendar.periods.form', 'periods'),
    ('working_period_week_id_fkey', 'invalid', 'calendar.week.not_found', 'id')
) AS declared (name, kind, code, subject);

-- Enters a day, or changes one that is there: then with its version, and for the same unit.
CREATE FUNCTION command.calendar_set_day(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_day core.calendar_day;
    v_id uuid := p_arguments ->> 'id';
    v_unit text := p_arguments ->> 'unit';
BEGIN
    SELECT d.* INTO v_day FROM core.calendar_day d WHERE d.id = v_id FOR UPDATE;
    PERFORM core.require('calendar.manage', coalesce(CASE WHEN FOUND THEN v_day.unit_id ELSE v_unit END, core.root_unit()));
    IF v_day.id IS NULL AND p_arguments ->> 'version' IS NOT NULL THEN
        PERFORM core.fail('not_found', 'calendar.day.not_found', 'id');
    ELSIF v_day.id IS NOT NULL THEN
        PERFORM core.check_version(v_day.version, (p_arguments ->> 'version')::integer, 'calendar', to_jsonb(v_day));
        IF jsonb_exists(p_arguments, 'unit') AND v_unit IS DISTINCT FROM v_day.unit_id THEN
            PERFORM core.fail('invalid', 'calendar.unit.fixed', 'unit');
        END IF;
    END IF;
    INSERT INTO core.calendar_day AS d (id, unit_id, day, kind, name, status, replaces, ground, entered_by, entered_at)
    VALUES (v_id, coalesce(v_day.unit_id, v_unit), (p_arguments ->> 'day')::date, p_arguments ->> 'kind',
        core.line(p_arguments ->> 'name', 'name', 200), coalesce(p_arguments ->> 'status', 'decided'),
        (p_arguments ->> 'replaces')::date, coalesce(core.note(p_arguments ->> 'ground'), ''), core.me(), core.now())
    ON CONFLICT (id) DO UPDATE
    SET day = excluded.day, kind = excluded.kind, name = excluded.name, status = excluded.status, replaces = excluded.replaces,
        ground = excluded.ground, entered_by = excluded.entered_by, entered_at = excluded.entered_at, version = d.version + 1;
    RETURN jsonb_build_object('version', coalesce(v_day.version, 0) + 1);
END
$$;

CREATE FUNCTION command.calendar_remove_day(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_day core.calendar_day;
BEGIN
    SELECT d.* INTO v_day FROM core.calendar_day d WHERE d.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('calendar.manage', CASE WHEN FOUND THEN coalesce(v_day.unit_id, core.root_unit()) ELSE core.root_unit() END);
    IF v_day.id IS NULL THEN
        PERFORM core.fail('not_found', 'calendar.day.not_found', 'id');
    END IF;
    PERFORM core.check_version(v_day.version, (p_arguments ->> 'version')::integer, 'calendar', to_jsonb(v_day));
    PERFORM core.line(p_arguments ->> 'reason', 'reason', 2000);
    DELETE FROM core.calendar_day d WHERE d.id = v_day.id;
    RETURN '{}';
END
$$;

-- Says that a year is complete, by which notice; or takes that back. What is only proposed must be decided before.
CREATE FUNCTION command.calendar_decide_year(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_year core.calendar_year;
    v_number integer := p_arguments ->> 'year';
    v_decided boolean := p_arguments ->> 'decided';
BEGIN
    PERFORM core.require('calendar.manage', core.root_unit());
    SELECT y.* INTO v_year FROM core.calendar_year y WHERE y.year = v_number FOR UPDATE;
    PERFORM core.check_version(v_year.version, (p_arguments ->> 'version')::integer, 'calendar.year', to_jsonb(v_year));
    IF v_decided AND EXISTS (SELECT FROM core.calendar_day d WHERE d.kind = 'proposal' AND extract(year FROM d.day) = v_number) THEN
        PERFORM core.fail('wrong_state', 'calendar.year.proposals', 'year');
    END IF;
    INSERT INTO core.calendar_year AS y (year, decided, ground, entered_by, entered_at)
    VALUES (v_number, v_decided, coalesce(core.note(p_arguments ->> 'ground'), ''), core.me(), core.now())
    ON CONFLICT (year) DO UPDATE
    SET decided = excluded.decided, ground = excluded.ground, entered_by = excluded.entered_by, entered_at = excluded.entered_at,
        version = y.version + 1;
    RETURN jsonb_build_object('version', coalesce(v_year.version, 0) + 1);
END
$$;

-- [{"weekday": 1, "from": "07:00", "to": "11:30", "counts": true}, …] as rows; refuses what is no period or meets another.
CREATE FUNCTION core.set_periods(p_week uuid, p_periods jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF jsonb_array_length(p_periods) NOT BETWEEN 1 AND 70 OR jsonb_path_exists(p_periods, 'strict $[*] ? (@.type() != "object")') THEN
        PERFORM core.fail('invalid', 'calendar.periods.form', 'periods');
    ELSIF EXISTS (
        SELECT
        FROM jsonb_array_elements(p_periods) AS p
        WHERE p ->> 'from' !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' OR p ->> 'to' !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
           OR p ->> 'weekday' !~ '^[1-7]$' OR coalesce(p ->> 'counts', 'true') !~ '^(true|false)$'
           OR num_nulls(p ->> 'from', p ->> 'to', p ->> 'weekday') > 0) THEN
        PERFORM core.fail('invalid', 'calendar.periods.form', 'periods');
    END IF;
    INSERT INTO core.working_period (week_id, weekday, opens, closes, counts)
    SELECT p_week, p.weekday, p."from", p."to", coalesce(p.counts, true)
    FROM jsonb_to_recordset(p_periods) AS p (weekday integer, "from" time, "to" time, counts boolean);
    IF EXISTS (
        SELECT
        FROM core.working_period a
        JOIN core.working_period b ON b.week_id = a.week_id AND b.weekday = a.weekday AND b.opens > a.opens AND b.opens < a.closes
        WHERE a.week_id = p_week) THEN
        PERFORM core.fail('invalid', 'calendar.periods.overlap', 'periods');
    END IF;
END
$$;

-- The hours of a unit from a day on; those before end the day before. With a version: corrects the week of that id.
CREATE FUNCTION command.calendar_set_periods(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_week core.working_week;
    v_id uuid := p_arguments ->> 'id';
    v_unit text := p_arguments ->> 'unit';
    v_from date := p_arguments ->> 'from';
BEGIN
    SELECT w.* INTO v_week FROM core.working_week w WHERE w.id = v_id FOR UPDATE;
    PERFORM core.require('calendar.manage', coalesce(CASE WHEN FOUND THEN v_week.unit_id ELSE v_unit END, core.root_unit()));
    IF v_week.id IS NULL AND p_arguments ->> 'version' IS NOT NULL THEN
        PERFORM core.fail('not_found', 'calendar.week.not_found', 'id');
    ELSIF v_week.id IS NOT NULL THEN
        PERFORM core.check_version(v_week.version, (p_arguments ->> 'version')::integer, 'calendar', to_jsonb(v_week));
        IF jsonb_exists(p_arguments, 'unit') AND v_unit IS DISTINCT FROM v_week.unit_id THEN
            PERFORM core.fail('invalid', 'calendar.unit.fixed', 'unit');
        ELSIF v_from <> v_week.valid_from THEN
            PERFORM core.fail('invalid', 'calendar.week.start_fixed', 'from');
        END IF;
        UPDATE core.working_week w SET entered_by = core.me(), entered_at = core.now(), version = w.version + 1 WHERE w.id = v_id;
        DELETE FROM core.working_period p WHERE p.week_id = v_id;
    ELSE
        UPDATE core.working_week w
        SET valid_to = v_from - 1, version = w.version + 1
        WHERE w.unit_id IS NOT DISTINCT FROM v_unit AND w.valid_from < v_from AND coalesce(w.valid_to, 'infinity') >= v_from;
        INSERT INTO core.working_week (id, unit_id, valid_from, valid_to, entered_by, entered_at)
        SELECT v_id, v_unit, v_from, min(w.valid_from) - 1, core.me(), core.now()
        FROM core.working_week w
        WHERE w.unit_id IS NOT DISTINCT FROM v_unit AND w.valid_from > v_from;
    END IF;
    PERFORM core.set_periods(v_id, p_arguments -> 'periods');
    RETURN jsonb_build_object('version', coalesce(v_week.version, 0) + 1);
END
$$;

-- The unit's own hours end with a day; from then on its parent's hold. Everybody's never end.
CREATE FUNCTION command.calendar_end_periods(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_week core.working_week;
BEGIN
    SELECT w.* INTO v_week FROM core.working_week w WHERE w.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('calendar.manage', CASE WHEN FOUND THEN coalesce(v_week.unit_id, core.root_unit()) ELSE core.root_unit() END);
    IF v_week.id IS NULL THEN
        PERFORM core.fail('not_found', 'calendar.week.not_found', 'id');
    END IF;
    PERFORM core.check_version(v_week.version, (p_arguments ->> 'version')::integer, 'calendar', to_jsonb(v_week));
    IF v_week.unit_id IS NULL THEN
        PERFORM core.fail('wrong_state', 'calendar.week.everybody', 'id');
    ELSIF v_week.valid_to < (p_arguments ->> 'on')::date THEN
        PERFORM core.fail('invalid', 'calendar.week.backwards', 'on');
    END IF;
    UPDATE core.working_week w SET valid_to = (p_arguments ->> 'on')::date, version = w.version + 1 WHERE w.id = v_week.id;
    RETURN jsonb_build_object('version', v_week.version + 1);
END
$$;
