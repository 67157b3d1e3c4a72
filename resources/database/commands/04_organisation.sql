-- SPDX-License-Identifier: GPL-3.0-or-later
-- Units, settings, and the founding of an organisation.

SELECT core.declare_command('unit.create', 'organisation.manage', 'online',
    '{"id": "text", "name": "text", "kind": "text", "parent": "text?", "code": "text?", "from": "date?", "to": "date?",
      "position": "integer?", "note": "text?"}', 'unit');
SELECT core.declare_command('unit.change', 'organisation.manage', 'online',
    '{"id": "text", "version": "integer", "name": "text?", "parent": "text?", "code": "text?", "from": "date?", "to": "date?",
      "position": "integer?", "note": "text?"}', 'unit');
SELECT core.declare_command('unit.succeed', 'organisation.manage', 'online',
    '{"id": "text", "successor": "text", "on": "date", "takes": "text", "note": "text?"}', 'unit');
SELECT core.declare_command('setting.change', 'settings.manage', 'online',
    '{"key": "text", "version": "integer", "value": "any"}', 'setting', 'key');

SELECT core.declare_constraint('unit_id_pkey', 'conflict', 'unit.id.taken', 'id');
SELECT core.declare_constraint('unit_id_check', 'invalid', 'unit.id.form', 'id');
SELECT core.declare_constraint('unit_name_check', 'invalid', 'unit.name.form', 'name');
SELECT core.declare_constraint('unit_kind_check', 'invalid', 'unit.kind.unknown', 'kind');
SELECT core.declare_constraint('unit_parent_id_check', 'invalid', 'unit.parent.itself', 'parent');
SELECT core.declare_constraint('unit_valid_to_check', 'invalid', 'unit.ends_before_start', 'to');
SELECT core.declare_constraint('unit_parent_id_fkey', 'invalid', 'unit.unknown', 'parent');
SELECT core.declare_constraint('unit_successor_from_unit_pkey', 'conflict', 'unit.successor.taken', 'successor');
SELECT core.declare_constraint('unit_successor_to_unit_check', 'invalid', 'unit.successor.itself', 'successor');
SELECT core.declare_constraint('unit_successor_from_unit_fkey', 'invalid', 'unit.unknown', 'id');
SELECT core.declare_constraint('unit_successor_to_unit_fkey', 'invalid', 'unit.unknown', 'successor');
SELECT core.declare_constraint('setting_key_pkey', 'conflict', 'setting.key.taken', 'key');
SELECT core.declare_constraint('setting_key_check', 'invalid', 'setting.key.form', 'key');

CREATE FUNCTION core.note(p_text text) RETURNS text
LANGUAGE sql AS $$ SELECT CASE WHEN btrim(p_text) <> '' THEN core.line(translate(p_text, E'\n\t', '  '), 'note', 2000) END $$;

CREATE FUNCTION command.unit_create(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.require('organisation.manage', coalesce(p_arguments ->> 'parent', core.root_unit()));
    INSERT INTO core.unit (id, code, name, kind, parent_id, valid_from, valid_to, position, note)
    VALUES (p_arguments ->> 'id', p_arguments ->> 'code', core.line(p_arguments ->> 'name', 'name', 200), p_arguments ->> 'kind',
        p_arguments ->> 'parent', (p_arguments ->> 'from')::date, (p_arguments ->> 'to')::date,
        coalesce((p_arguments ->> 'position')::integer, 0), core.note(p_arguments ->> 'note'));
    PERFORM core.spread_rights();
    RETURN '{"version": 1}';
END
$$;

-- Only what is named changes; null empties it.
CREATE FUNCTION command.unit_change(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_unit core.unit;
    v_parent text;
BEGIN
    SELECT u.* INTO v_unit FROM core.unit u WHERE u.id = p_arguments ->> 'id' FOR UPDATE;
    PERFORM core.require('organisation.manage', v_unit.id);
    PERFORM core.check_version(v_unit.version, (p_arguments ->> 'version')::integer, 'unit', jsonb_build_object('name', v_unit.name));
    v_parent := CASE WHEN jsonb_exists(p_arguments, 'parent') THEN p_arguments ->> 'parent' ELSE v_unit.parent_id END;
    IF v_parent IS DISTINCT FROM v_unit.parent_id THEN
        PERFORM core.require('organisation.manage', coalesce(v_parent, core.root_unit()));
        IF v_parent IN (SELECT core.subtree(v_unit.id)) THEN
            PERFORM core.fail('invalid', 'unit.parent.below', 'parent');
        END IF;
    END IF;
    UPDATE core.unit
    SET name = core.line(coalesce(p_arguments ->> 'name', v_unit.name), 'name', 200),
        parent_id = v_parent,
        code = CASE WHEN jsonb_exists(p_arguments, 'code') THEN p_arguments ->> 'code' ELSE v_unit.code END,
        valid_from = CASE WHEN jsonb_exists(p_arguments, 'from') THEN (p_arguments ->> 'from')::date ELSE v_unit.valid_from END,
        valid_to = CASE WHEN jsonb_exists(p_arguments, 'to') THEN (p_arguments ->> 'to')::date ELSE v_unit.valid_to END,
        position = coalesce((p_arguments ->> 'position')::integer, v_unit.position),
        note = CASE WHEN jsonb_exists(p_arguments, 'note') THEN core.note(p_arguments ->> 'note') ELSE v_unit.note END,
        version = version + 1
    WHERE id = v_unit.id;
    IF v_parent IS DISTINCT FROM v_unit.parent_id THEN
        PERFORM core.spread_rights();
    END IF;
    RETURN jsonb_build_object('version', v_unit.version + 1);
END
$$;

CREATE FUNCTION command.unit_succeed(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.require('organisation.manage', (SELECT u.id FROM core.unit u WHERE u.id = p_arguments ->> 'id'));
    PERFORM core.require('organisation.manage', (SELECT u.id FROM core.unit u WHERE u.id = p_arguments ->> 'successor'));
    INSERT INTO core.unit_successor (from_unit, to_unit, on_date, takes, note)
    VALUES (p_arguments ->> 'id', p_arguments ->> 'successor', (p_arguments ->> 'on')::date,
        core.line(p_arguments ->> 'takes', 'takes', 200), core.note(p_arguments ->> 'note'));
    RETURN '{}';
END
$$;

-- A setting keeps its type and stays within its bounds.
CREATE FUNCTION command.setting_change(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_setting core.setting;
    v_value jsonb := p_arguments -> 'value';
BEGIN
    PERFORM core.require('settings.manage', core.root_unit());
    -- Whoever a rule holds in check does not take it away.
    IF p_arguments ->> 'key' = 'assignment.confirmed_roles' THEN
        PERFORM core.fail('not_permitted', 'setting.of_the_owner', 'key');
    END IF;
    SELECT s.* INTO v_setting FROM core.setting s WHERE s.key = p_arguments ->> 'key' FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'setting.unknown', 'key');
    END IF;
    PERFORM core.check_version(v_setting.version, (p_arguments ->> 'version')::integer, 'setting', jsonb_build_object('value', v_setting.value));
    IF jsonb_typeof(v_value) <> jsonb_typeof(v_setting.value) OR length(v_value::text) > 20000 THEN
        PERFORM core.fail('invalid', 'setting.value.type', 'value');
    ELSIF jsonb_typeof(v_value) = 'number' AND (v_value::text !~ '^-?[0-9]{1,9}$'
          OR NOT v_value::numeric BETWEEN coalesce(v_setting.least, v_value::numeric) AND coalesce(v_setting.most, v_value::numeric)) THEN
        PERFORM core.fail('invalid', 'setting.value.bounds', 'value');
    ELSIF jsonb_typeof(v_value) = 'array' AND jsonb_path_exists(v_value, 'strict $[*] ? (@.type() != "string")') THEN
        PERFORM core.fail('invalid', 'setting.value.type', 'value');
    ELSIF jsonb_typeof(v_value) = 'string' THEN
        v_value := to_jsonb(core.clean_text(v_value #>> '{}'));
    END IF;
    UPDATE core.setting SET value = v_value, version = version + 1, changed_at = core.now() WHERE key = v_setting.key;
    RETURN jsonb_build_object('version', v_setting.version + 1);
END
$$;

-- Superuser: a setting that no administrator may change.
CREATE FUNCTION core.setting_set(p_key text, p_value jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_entry uuid := core.begin_entry();
BEGIN
    UPDATE core.setting SET value = p_value, version = version + 1, changed_at = core.now() WHERE key = p_key;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'setting.unknown', 'key');
    END IF;
    PERFORM core.end_entry(v_entry, 'setting.change_by_owner', 'setting', p_key, jsonb_build_object('value', p_value));
END
$$;

-- Superuser, once: the root unit and its first administrator; answers the initial password. Everybody else comes by command.
CREATE FUNCTION core.found(p_unit text, p_unit_name text, p_unit_kind text, p_user text, p_full_name text) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_entry uuid;
    v_person uuid := gen_random_uuid();
    v_assignment uuid := gen_random_uuid();
    v_account core.account;
    v_password text := core.random_password();
BEGIN
    IF core.root_unit() IS NOT NULL THEN
        PERFORM core.fail('wrong_state', 'organisation.founded_already');
    END IF;
    v_entry := core.begin_entry();
    -- What the migrations brought gets its first image, so that the log knows every row from the first day.
    UPDATE core.setting SET key = key WHERE key <> 'factor.enforced';
    -- An administrator works with a second factor; in a sample, where everybody may try everything, with a password alone.
    UPDATE core.setting SET value = to_jsonb(NOT (SELECT c.sample FROM core.cluster c)) WHERE key = 'factor.enforced';
    UPDATE core.role SET code = code;
    UPDATE core.role_right SET role_code = role_code;
    UPDATE core.calendar_day SET id = id;
    UPDATE core.calendar_year SET year = year;
    UPDATE core.working_week SET id = id;
    UPDATE core.working_period SET week_id = week_id;
    UPDATE core.form_template SET id = id;
    INSERT INTO core.unit (id, name, kind) VALUES (p_unit, core.line(p_unit_name, 'name', 200), p_unit_kind);
    UPDATE core.cluster SET root_unit = p_unit;
    INSERT INTO core.person (id, user_name, full_name, unit_id, created_at)
    VALUES (v_person, p_user, core.line(p_full_name, 'full_name', 120), p_unit, core.now());
    INSERT INTO core.account (person_id, user_name, created_at) VALUES (v_person, p_user, core.wall_clock()) RETURNING * INTO v_account;
    PERFORM core.account_create(p_user);
    PERFORM core.store_password(v_account, v_password, true);
    INSERT INTO core.assignment (id, person_id, role_code, unit_id, scope, valid_from)
    VALUES (v_assignment, v_person, 'administrator', p_unit, 'subtree', core.today());
    PERFORM core.spread_rights(v_assignment);
    PERFORM core.end_entry(v_entry, 'organisation.found', 'unit', p_unit, jsonb_build_object('unit', p_unit, 'administrator', v_person));
    RETURN jsonb_build_object('person', v_person, 'user', p_user, 'password', v_password);
END
$$;

-- Superuser, on a sample cluster: what time it is for records. Null goes back to the real time. Never before what is logged.
CREATE FUNCTION core.clock_set(p_time timestamptz) RETURNS timestamptz
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (SELECT c.sample FROM core.cluster c) THEN
        PERFORM core.fail('wrong_state', 'clock.not_sample');
    ELSIF coalesce(p_time, clock_timestamp()) < (
        SELECT max(last.at)
        FROM (SELECT DISTINCT c.unit_id FROM audit.chain c) AS u
        CROSS JOIN LATERAL (SELECT e.at FROM audit.entry e WHERE e.unit_id = u.unit_id ORDER BY e.at DESC LIMIT 1) AS last) THEN
        PERFORM core.fail('wrong_state', 'clock.before_log');
    END IF;
    UPDATE core.cluster
    SET clock_offset = coalesce(make_interval(secs => extract(epoch FROM p_time - clock_timestamp())::double precision), '0');
    RETURN coalesce(p_time, clock_timestamp());
END
$$;
