-- SPDX-License-Identifier: GPL-3.0-or-later
-- People and what they may do.

SELECT core.declare_command('person.create', 'people.manage', 'online',
    '{"id": "uuid", "user_name": "text", "full_name": "text", "unit": "text"}', 'person');
SELECT core.declare_command('person.change', 'people.manage', 'online',
    '{"id": "uuid", "version": "integer", "full_name": "text?", "unit": "text?"}', 'person');
SELECT core.declare_command('person.lock', 'people.manage', 'online',
    '{"id": "uuid", "version": "integer", "reason": "text"}', 'person');
SELECT core.declare_command('person.unlock', 'people.manage', 'online', '{"id": "uuid", "version": "integer"}', 'person');
SELECT core.declare_command('person.leave', 'people.manage', 'online',
    '{"id": "uuid", "version": "integer", "successor": "uuid?"}', 'person');
SELECT core.declare_command('assignment.grant', 'people.manage', 'online',
    '{"id": "uuid", "person": "uuid", "role": "text", "unit": "text", "scope": "text", "from": "date", "to": "date?"}', 'assignment');
SELECT core.declare_command('assignment.confirm', 'people.confirm', 'online', '{"id": "uuid", "version": "integer"}', 'assignment');
SELECT core.declare_command('assignment.end', 'people.manage', 'online',
    '{"id": "uuid", "version": "integer", "on": "date"}', 'assignment');
SELECT core.declare_command('session.force_end', 'people.manage', 'online', '{"id": "uuid", "reason": "text"}', 'session');

SELECT core.declare_constraint('person_id_pkey', 'conflict', 'person.id.taken', 'id');
SELECT core.declare_constraint('person_user_name_key', 'conflict', 'person.user_name.taken', 'user_name');
SELECT core.declare_constraint('person_user_name_check', 'invalid', 'person.user_name.form', 'user_name');
SELECT core.declare_constraint('person_full_name_check', 'invalid', 'person.full_name.form', 'full_name');
SELECT core.declare_constraint('person_state_check', 'invalid', 'person.state.unknown', 'state');
SELECT core.declare_constraint('person_unit_id_fkey', 'invalid', 'unit.unknown', 'unit');
SELECT core.declare_constraint('account_person_id_pkey', 'conflict', 'person.id.taken', 'id');
SELECT core.declare_constraint('account_user_name_key', 'conflict', 'person.user_name.taken', 'user_name');
SELECT core.declare_constraint('account_person_id_fkey', 'invalid', 'person.unknown', 'person');
SELECT core.declare_constraint('assignment_id_pkey', 'conflict', 'assignment.id.taken', 'id');
SELECT core.declare_constraint('assignment_scope_check', 'invalid', 'assignment.scope.unknown', 'scope');
SELECT core.declare_constraint('assignment_valid_to_check', 'invalid', 'assignment.ends_before_start', 'to');
SELECT core.declare_constraint('assignment_person_id_fkey', 'invalid', 'person.unknown', 'person');
SELECT core.declare_constraint('assignment_role_code_fkey', 'invalid', 'role.unknown', 'role');
SELECT core.declare_constraint('assignment_unit_id_fkey', 'invalid', 'unit.unknown', 'unit');

-- The stored person, locked for change, after right and version are checked.
CREATE FUNCTION core.person_to_manage(p_arguments jsonb) RETURNS core.person
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person;
BEGIN
    -- The account first, as a log-in does: whoever is being locked or leaves does not open a session meanwhile.
    PERFORM FROM core.account a WHERE a.person_id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    SELECT p.* INTO v_person FROM core.person p WHERE p.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('people.manage', v_person.unit_id);
    PERFORM core.check_version(v_person.version, (p_arguments ->> 'version')::integer, 'person',
        jsonb_build_object('full_name', v_person.full_name, 'unit', v_person.unit_id, 'state', v_person.state));
    RETURN v_person;
END
$$;

CREATE FUNCTION core.refuse_self(p_person uuid, p_code text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_person = core.me() THEN
        PERFORM core.fail('not_permitted', p_code);
    END IF;
END
$$;

-- The log-in exists from now on, but has no password until api.password_reset.
CREATE FUNCTION command.person_create(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.require('people.manage', p_arguments ->> 'unit');
    INSERT INTO core.person (id, user_name, full_name, unit_id, created_at)
    VALUES ((p_arguments ->> 'id')::uuid, p_arguments ->> 'user_name', core.line(p_arguments ->> 'full_name', 'full_name', 120),
        p_arguments ->> 'unit', core.now());
    INSERT INTO core.account (person_id, user_name, created_at)
    VALUES ((p_arguments ->> 'id')::uuid, p_arguments ->> 'user_name', core.wall_clock());
    PERFORM core.account_create(p_arguments ->> 'user_name');
    RETURN '{"version": 1}';
END
$$;

CREATE FUNCTION command.person_change(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person := core.person_to_manage(p_arguments);
BEGIN
    IF p_arguments ->> 'unit' IS NOT NULL THEN
        PERFORM core.require('people.manage', p_arguments ->> 'unit');
    END IF;
    UPDATE core.person
    SET full_name = core.line(coalesce(p_arguments ->> 'full_name', v_person.full_name), 'full_name', 120),
        unit_id = coalesce(p_arguments ->> 'unit', v_person.unit_id), version = version + 1
    WHERE id = v_person.id;
    RETURN jsonb_build_object('version', v_person.version + 1);
END
$$;

CREATE FUNCTION command.person_lock(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person := core.person_to_manage(p_arguments);
BEGIN
    PERFORM core.refuse_self(v_person.id, 'person.own_account');
    IF v_person.state <> 'active' THEN
        PERFORM core.fail('wrong_state', 'person.not_active', 'state');
    END IF;
    UPDATE core.person
    SET state = 'locked', state_reason = core.line(p_arguments ->> 'reason', 'reason', 500), version = version + 1
    WHERE id = v_person.id;
    PERFORM core.account_set_open(v_person.user_name, false);
    PERFORM core.end_sessions(v_person.id, 'locked');
    RETURN jsonb_build_object('version', v_person.version + 1);
END
$$;

-- Opens what the administrator, too many failures or long disuse has closed.
CREATE FUNCTION command.person_unlock(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person := core.person_to_manage(p_arguments);
BEGIN
    IF v_person.state = 'left' THEN
        PERFORM core.fail('wrong_state', 'person.has_left', 'state');
    END IF;
    UPDATE core.person SET state = 'active', state_reason = NULL, version = version + 1 WHERE id = v_person.id;
    PERFORM core.open_account(v_person.id);
    RETURN jsonb_build_object('version', v_person.version + 1);
END
$$;

CREATE FUNCTION core.open_account(p_person uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_user text;
BEGIN
    UPDATE core.account SET locked_until = NULL, unlocked_at = core.wall_clock()
    WHERE person_id = p_person
    RETURNING user_name INTO v_user;
    DELETE FROM core.failed_login WHERE user_name = v_user;
    PERFORM core.account_forget_attempts(v_user);
    PERFORM core.account_set_open(v_user, true);
END
$$;

-- Open work of a leaver goes to the successor. The domains that keep work replace this function.
CREATE FUNCTION core.move_open_work(p_person uuid, p_successor uuid) RETURNS integer
LANGUAGE sql AS $$ SELECT 0 $$;

-- One act: the door closes, sessions and assignments end, open work moves, history stays.
CREATE FUNCTION command.person_leave(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person := core.person_to_manage(p_arguments);
    v_successor uuid := (p_arguments ->> 'successor')::uuid;
    v_moved integer := 0;
BEGIN
    PERFORM core.refuse_self(v_person.id, 'person.own_account');
    IF v_person.state = 'left' THEN
        PERFORM core.fail('wrong_state', 'person.has_left', 'state');
    ELSIF v_successor IS NOT NULL AND (v_successor = v_person.id
          OR NOT EXISTS (SELECT FROM core.person p WHERE p.id = v_successor AND p.state = 'active')) THEN
        PERFORM core.fail('invalid', 'person.successor.unusable', 'successor');
    END IF;
    IF v_successor IS NOT NULL THEN
        v_moved := core.move_open_work(v_person.id, v_successor);
    END IF;
    UPDATE core.assignment
    SET valid_to = greatest(core.today() - 1, valid_from - 1), version = version + 1
    WHERE person_id = v_person.id AND coalesce(valid_to, 'infinity') >= core.today();
    PERFORM core.lock_rights();
    DELETE FROM core.held_right WHERE person_id = v_person.id;
    UPDATE core.person SET state = 'left', left_at = core.now(), version = version + 1 WHERE id = v_person.id;
    PERFORM core.account_set_open(v_person.user_name, false);
    PERFORM core.end_sessions(v_person.id, 'left');
    RETURN jsonb_build_object('version', v_person.version + 1, 'moved', v_moved);
END
$$;

-- Nobody gives rights to himself, nor rights over units he does not manage. A role with power over others gives none until
-- a second person has confirmed it.
CREATE FUNCTION command.assignment_grant(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_person core.person;
    v_waits boolean := jsonb_exists(core.setting('assignment.confirmed_roles'), p_arguments ->> 'role');
BEGIN
    PERFORM core.require('people.manage', p_arguments ->> 'unit');
    SELECT p.* INTO v_person FROM core.person p WHERE p.id = (p_arguments ->> 'person')::uuid FOR SHARE;
    PERFORM core.require('people.manage', v_person.unit_id);
    PERFORM core.refuse_self(v_person.id, 'assignment.own_rights');
    IF v_person.state = 'left' THEN
        PERFORM core.fail('wrong_state', 'person.has_left', 'person');
    ELSIF p_arguments ->> 'scope' = 'subtree' AND EXISTS (
        SELECT FROM core.subtree(p_arguments ->> 'unit') AS s WHERE s <> ALL (core.units_with('people.manage'))) THEN
        PERFORM core.fail('not_permitted', 'record.not_permitted', 'people.manage');
    END IF;
    INSERT INTO core.assignment (id, person_id, role_code, unit_id, scope, valid_from, valid_to, granted_by, needs_confirmation)
    VALUES ((p_arguments ->> 'id')::uuid, v_person.id, p_arguments ->> 'role', p_arguments ->> 'unit', p_arguments ->> 'scope',
        (p_arguments ->> 'from')::date, (p_arguments ->> 'to')::date, core.me(), v_waits);
    PERFORM core.spread_rights((p_arguments ->> 'id')::uuid);
    RETURN jsonb_build_object('version', 1, 'needs_confirmation', v_waits);
END
$$;

-- The second person is neither who granted nor who receives, nor an account whose owner had a password of his own when the
-- granter lately gave it another one: he could be using it himself.
CREATE FUNCTION core.refuse_confirming(p_assignment core.assignment) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF core.me() IN (p_assignment.granted_by, p_assignment.person_id) THEN
        PERFORM core.fail('not_permitted', 'assignment.confirm.own');
    ELSIF EXISTS (
        SELECT
        FROM audit.entry e
        JOIN core.password_history h ON h.person_id = core.me() AND h.set_at < e.at
        WHERE e.record_kind = 'person' AND e.record_id = core.me()::text AND e.at > core.now() - interval '30 days'
          AND e.command = 'person.reset_password' AND e.person_id = p_assignment.granted_by) THEN
        PERFORM core.fail('not_permitted', 'assignment.confirm.password');
    END IF;
END
$$;

CREATE FUNCTION command.assignment_confirm(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_assignment core.assignment;
BEGIN
    SELECT a.* INTO v_assignment FROM core.assignment a WHERE a.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('people.confirm', v_assignment.unit_id);
    IF v_assignment.scope = 'subtree' AND EXISTS (
        SELECT FROM core.subtree(v_assignment.unit_id) AS s WHERE s <> ALL (core.units_with('people.confirm'))) THEN
        PERFORM core.fail('not_permitted', 'record.not_permitted', 'people.confirm');
    END IF;
    PERFORM core.check_version(v_assignment.version, (p_arguments ->> 'version')::integer, 'assignment');
    IF NOT v_assignment.needs_confirmation THEN
        PERFORM core.fail('wrong_state', 'assignment.confirmed_already');
    ELSIF v_assignment.valid_to < core.today() THEN
        PERFORM core.fail('wrong_state', 'assignment.ended_already');
    END IF;
    PERFORM core.refuse_confirming(v_assignment);
    UPDATE core.assignment SET needs_confirmation = false, confirmed_by = core.me(), version = version + 1 WHERE id = v_assignment.id;
    PERFORM core.spread_rights(v_assignment.id);
    RETURN jsonb_build_object('version', v_assignment.version + 1);
END
$$;

-- Superuser, where there is no second person (yet): the owner of the server confirms.
CREATE FUNCTION core.confirm_assignment(p_assignment uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_entry uuid := core.begin_entry();
BEGIN
    UPDATE core.assignment SET needs_confirmation = false, version = version + 1 WHERE id = p_assignment AND needs_confirmation;
    IF NOT FOUND THEN
        PERFORM core.fail('wrong_state', 'assignment.confirmed_already');
    END IF;
    PERFORM core.spread_rights(p_assignment);
    PERFORM core.end_entry(v_entry, 'assignment.confirm_by_owner', 'assignment', p_assignment::text, '{}');
END
$$;

-- "on" is the last day; the day before the first takes the assignment back altogether.
CREATE FUNCTION command.assignment_end(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_assignment core.assignment;
BEGIN
    SELECT a.* INTO v_assignment FROM core.assignment a WHERE a.id = (p_arguments ->> 'id')::uuid FOR UPDATE;
    PERFORM core.require('people.manage', v_assignment.unit_id);
    PERFORM core.check_version(v_assignment.version, (p_arguments ->> 'version')::integer, 'assignment');
    IF v_assignment.valid_to < (p_arguments ->> 'on')::date THEN
        PERFORM core.fail('wrong_state', 'assignment.ended_already', 'on');
    END IF;
    PERFORM core.refuse_self(v_assignment.person_id, 'assignment.own_rights');
    UPDATE core.assignment SET valid_to = (p_arguments ->> 'on')::date, version = version + 1 WHERE id = v_assignment.id;
    PERFORM core.spread_rights(v_assignment.id);
    RETURN jsonb_build_object('version', v_assignment.version + 1);
END
$$;

CREATE FUNCTION command.session_force_end(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_unit text;
BEGIN
    SELECT p.unit_id INTO v_unit
    FROM core.session s JOIN core.person p ON p.id = s.person_id
    WHERE s.id = (p_arguments ->> 'id')::uuid;
    PERFORM core.require('people.manage', v_unit);
    PERFORM core.line(p_arguments ->> 'reason', 'reason', 500);
    IF NOT core.end_session((p_arguments ->> 'id')::uuid, 'forced') THEN
        PERFORM core.fail('wrong_state', 'session.ended_already');
    END IF;
    RETURN '{}';
END
$$;

-- A password of four groups, all four classes, about 110 random bits.
CREATE FUNCTION core.random_password() RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_letters constant text := 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
    v_password text;
BEGIN
    LOOP
        SELECT string_agg(substr(v_letters, get_byte(r.bytes, i) % 56 + 1, 1) || CASE WHEN i IN (4, 9, 14) THEN '-' ELSE '' END, '' ORDER BY i)
        INTO v_password
        FROM (SELECT core.gen_random_bytes(20) AS bytes) AS r, generate_series(0, 19) AS i;
        EXIT WHEN v_password ~ '[a-z]' AND v_password ~ '[A-Z]' AND v_password ~ '[0-9]';
    END LOOP;
    RETURN v_password;
END
$$;

-- A new initial password, shown this once, to be changed at the next log-in; a lost second factor goes with the old one.
-- Not a command: neither outbox nor log may hold the answer. The log tells only that it happened.
CREATE FUNCTION api.password_reset(person uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
    v_session core.session := core.session();
    v_person core.person;
    v_account core.account;
    v_password text := core.random_password();
    v_entry uuid;
BEGIN
    SELECT p.* INTO v_person FROM core.person p WHERE p.id = $1;
    PERFORM core.require('people.manage', v_person.unit_id);
    PERFORM core.refuse_self(v_person.id, 'person.own_account');
    -- Who knows the password holds the rights: those beyond what he manages he may not come by. An old snapshot would
    -- count rights that are lost since.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        PERFORM core.fail('invalid', 'argument.value', 'transaction_isolation');
    ELSIF EXISTS (SELECT FROM core.held_right h
                  WHERE h.person_id = $1 AND h.valid_to >= core.today() AND h.unit_id <> ALL (core.units_with('people.manage'))) THEN
        PERFORM core.fail('not_permitted', 'record.not_permitted', 'people.manage');
    ELSIF v_person.state <> 'active' THEN
        PERFORM core.fail('wrong_state', 'person.not_active', 'state');
    END IF;
    SELECT a.* INTO v_account FROM core.account a WHERE a.person_id = $1 FOR UPDATE;
    v_entry := core.begin_entry();
    PERFORM core.store_password(v_account, v_password, true);
    PERFORM core.open_account($1);
    DELETE FROM core.factor WHERE person_id = $1;
    PERFORM core.end_sessions($1, 'password');
    PERFORM core.write_entry(v_entry, core.now(), v_session.unit_id, v_session.person_id, v_session.id,
        ',"device":"' || v_session.device_hash || '","roles":"' || v_session.roles || '"',
        'person.reset_password', NULL, 'done', 'person', $1::text, '{}');
    PERFORM set_config('ana.entry', '', true);
    RETURN jsonb_build_object('user', v_person.user_name, 'password', v_password);
END
$$;
