-- SPDX-License-Identifier: GPL-3.0-or-later
-- Log-in, second factor, password, idle and forced end. Refusals that are counted are verdicts: a RAISE would take the
-- count back.

-- Second factor (RFC 6238: SHA-1, 30 s, six digits) -------------------------------------------------------------------

CREATE FUNCTION core.totp(p_secret bytea, p_step bigint) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_hash bytea := core.hmac(int8send(p_step), p_secret, 'sha1');
    v_at integer := get_byte(v_hash, 19) & 15;
BEGIN
    -- << and | bind alike: without the brackets the bytes would be shifted together.
    RETURN lpad((((get_byte(v_hash, v_at) & 127)::bigint << 24 | (get_byte(v_hash, v_at + 1) << 16)
        | (get_byte(v_hash, v_at + 2) << 8) | get_byte(v_hash, v_at + 3)) % 1000000)::text, 6, '0');
END
$$;

CREATE FUNCTION core.base32(p_bytes bytea) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', (
        (get_byte(p_bytes || '\x00', i * 5 / 8) << 8 | get_byte(p_bytes || '\x00', i * 5 / 8 + 1)) >> (11 - i * 5 % 8) & 31) + 1, 1), '' ORDER BY i)
    FROM generate_series(0, length(p_bytes) * 8 / 5 - 1) AS i
$$;

-- Accepts a code of this, the last or the next half minute, and none twice. Remembers what was used.
CREATE FUNCTION core.take_factor(p_person uuid, p_code text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    v_now bigint := floor(extract(epoch FROM core.wall_clock()) / 30)::bigint;
    v_step bigint;
BEGIN
    SELECT s INTO v_step
    FROM core.factor f
    CROSS JOIN generate_series(v_now - 1, v_now + 1) AS s
    WHERE f.person_id = p_person AND s > f.last_step AND core.totp(f.secret, s) = replace(p_code, ' ', '')
    ORDER BY s
    LIMIT 1;
    IF v_step IS NULL THEN
        RETURN false;
    END IF;
    UPDATE core.factor SET last_step = v_step WHERE person_id = p_person;
    RETURN true;
END
$$;

-- Ends -----------------------------------------------------------------------------------------------------------------

CREATE FUNCTION core.end_session(p_session uuid, p_reason text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    v_user text;
BEGIN
    UPDATE core.session SET ended_at = core.wall_clock(), end_reason = p_reason
    WHERE id = p_session AND ended_at IS NULL
    RETURNING user_name INTO v_user;
    IF v_user IS NULL THEN
        RETURN false;
    END IF;
    PERFORM pg_notify('ana', 'session ' || p_session || ' -');
    -- An open transaction with an old snapshot would read on.
    IF p_reason <> 'closed' THEN
        PERFORM core.account_end_backends(v_user);
    END IF;
    RETURN true;
END
$$;

CREATE FUNCTION core.end_sessions(p_person uuid, p_reason text, p_except uuid DEFAULT NULL) RETURNS integer
LANGUAGE sql AS $$
    SELECT count(core.end_session(s.id, p_reason))::integer
    FROM core.session s
    WHERE s.person_id = p_person AND s.ended_at IS NULL AND s.id IS DISTINCT FROM p_except
$$;

-- Judges a try of somebody who knows the password (second factor, old password): right, wrong, or the last one he had. The
-- try is counted first and for good; past the limit it is not looked at, so rolling back the lock gains nothing.
CREATE FUNCTION core.judge_attempt(p_user text, p_question text, p_person uuid, p_given text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_attempts bigint := core.account_count_attempt(p_user);
    v_most integer := core.setting_number('lock.failures');
BEGIN
    IF v_attempts <= v_most THEN
        IF (CASE p_question WHEN 'factor' THEN core.take_factor(p_person, coalesce(p_given, ''))
                            ELSE core.account_password_matches(p_user, p_given) END) THEN
            PERFORM core.account_forget_attempts(p_user);
            RETURN 'right';
        ELSIF v_attempts < v_most THEN
            RETURN 'wrong';
        END IF;
    END IF;
    UPDATE core.account SET locked_until = core.wall_clock() + make_interval(mins => core.setting_number('lock.minutes'))
    WHERE person_id = p_person;
    PERFORM core.account_set_open(p_user, false);
    RETURN 'locked';
END
$$;

-- What a desk has to know before it asks for a session: is this the database it was made for?
CREATE FUNCTION api.schema_steps() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(jsonb_build_object('number', a.number, 'oldest_program', a.oldest_program) ORDER BY a.number)
    FROM migration.applied a
$$;

-- Opening --------------------------------------------------------------------------------------------------------------

-- Why the account may not open now, as a verdict; null when it may.
CREATE FUNCTION core.account_obstacle(p_account core.account, p_state text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_used timestamptz := greatest(p_account.opened_at, p_account.password_set_at, p_account.unlocked_at, p_account.created_at);
BEGIN
    IF p_state <> 'active' THEN
        RETURN jsonb_build_object('verdict', p_state);
    ELSIF p_account.locked_until > core.wall_clock() THEN
        RETURN jsonb_build_object('verdict', 'locked', 'until', p_account.locked_until);
    ELSIF v_used < core.wall_clock() - make_interval(days => core.setting_number('account.unused_days')) THEN
        RETURN jsonb_build_object('verdict', 'locked', 'reason', 'unused');
    ELSIF p_account.password_is_initial
          AND p_account.password_set_at < core.wall_clock() - make_interval(days => core.setting_number('password.initial_days')) THEN
        RETURN jsonb_build_object('verdict', 'password_expired');
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION core.roles_of(p_person uuid) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(DISTINCT a.role_code), '{}')
        FROM core.assignment a
        WHERE a.person_id = p_person AND NOT a.needs_confirmation AND core.today() BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity'));
END
$$;

-- Why the password must be changed before anything else; null when it need not.
CREATE FUNCTION core.change_reason(p_account core.account, p_roles text[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT CASE
            WHEN p_account.password_is_initial THEN 'initial'
            WHEN p_account.verifier_digest IS DISTINCT FROM core.account_verifier_digest(p_account.user_name) THEN 'self_set'
            WHEN p_account.password_set_at < core.wall_clock() - make_interval(days => core.setting_number(
                CASE WHEN 'administrator' = ANY (p_roles) THEN 'password.admin_days' ELSE 'password.days' END)) THEN 'expired'
        END);
END
$$;

CREATE FUNCTION api.session_open(device text, factor text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    p_device ALIAS FOR $1;
    p_factor ALIAS FOR $2;
    v_account core.account;
    v_person core.person;
    v_factor boolean;
    v_judged text;
    v_roles text[];
    v_verdict jsonb;
    v_change text;
    v_secret text := encode(core.gen_random_bytes(32), 'hex');
    v_session uuid := gen_random_uuid();
    v_minutes integer := core.setting_number('session.idle_minutes');
    v_device text := left(coalesce(nullif(btrim(p_device), ''), '-'), 200);
BEGIN
    SELECT a.* INTO v_account FROM core.account a WHERE a.user_name = session_user FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM core.fail('not_permitted', 'session.no_account');
    END IF;
    SELECT p.* INTO v_person FROM core.person p WHERE p.id = v_account.person_id;
    v_verdict := core.account_obstacle(v_account, v_person.state);
    IF v_verdict IS NOT NULL THEN
        RETURN v_verdict;
    END IF;

    v_factor := EXISTS (SELECT FROM core.factor f WHERE f.person_id = v_person.id AND f.confirmed_at IS NOT NULL);
    IF v_factor AND coalesce(p_factor, '') = '' THEN
        RETURN '{"verdict": "factor_needed"}';
    ELSIF v_factor THEN
        v_judged := core.judge_attempt(v_account.user_name, 'factor', v_person.id, p_factor);
        IF v_judged = 'wrong' THEN
            RETURN '{"verdict": "factor_wrong"}';
        ELSIF v_judged = 'locked' THEN
            RETURN jsonb_build_object('verdict', 'locked',
                'until', (SELECT a.locked_until FROM core.account a WHERE a.person_id = v_person.id));
        END IF;
    END IF;

    v_roles := core.roles_of(v_person.id);
    v_change := core.change_reason(v_account, v_roles);
    v_verdict := jsonb_build_object('verdict', 'open', 'session', v_session, 'secret', v_secret, 'person', v_person.id,
        'user', v_person.user_name, 'full_name', v_person.full_name, 'unit', v_person.unit_id,
        'unit_name', (SELECT u.name FROM core.unit u WHERE u.id = v_person.unit_id), 'roles', to_jsonb(v_roles),
        'rights', core.rights_of(v_person.id), 'idle_minutes', v_minutes, 'must_change_password', v_change IS NOT NULL,
        'change_reason', v_change, 'has_factor', v_factor,
        'factor_missing', NOT v_factor AND jsonb_exists_any(core.setting('factor.roles'), v_roles),
        'factor_owed', NOT v_factor AND jsonb_exists_any(core.setting('factor.roles'), v_roles) AND core.setting('factor.enforced') = 'true');
    INSERT INTO core.session (id, secret_hash, person_id, user_name, unit_id, device, device_hash, roles, address, limited,
        opened_at, touched_at, idle_until)
    VALUES (v_session, sha256(convert_to(v_secret, 'UTF8')), v_person.id, v_person.user_name, v_person.unit_id, v_device,
        encode(sha256(convert_to(v_device, 'UTF8')), 'hex'), array_to_string(v_roles, ','), inet_client_addr(),
        v_change IS NOT NULL OR v_verdict -> 'factor_owed' = 'true',
        core.wall_clock(), core.wall_clock(), core.wall_clock() + make_interval(mins => v_minutes));
    PERFORM core.account_forget_attempts(v_account.user_name);
    UPDATE core.account SET opened_at = core.wall_clock() WHERE person_id = v_person.id;
    RETURN v_verdict;
END
$$;

-- Right → units, as the window needs them.
CREATE FUNCTION core.rights_of(p_person uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_object_agg(r.right_code, r.units), '{}')
        FROM (
            SELECT h.right_code, to_jsonb(array_agg(DISTINCT h.unit_id)) AS units
            FROM core.held_right h
            WHERE h.person_id = p_person AND core.today() BETWEEN h.valid_from AND h.valid_to
            GROUP BY h.right_code
        ) AS r);
END
$$;

-- The session of this connection, limited ones too.
CREATE FUNCTION core.any_session() RETURNS core.session
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_session core.session;
BEGIN
    SELECT s.* INTO v_session
    FROM core.session s
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
      AND s.user_name = session_user
      AND s.ended_at IS NULL
      AND s.idle_until > clock_timestamp();
    IF v_session.id IS NULL THEN
        PERFORM core.fail('not_permitted', 'session.none');
    END IF;
    RETURN v_session;
END
$$;

-- Real input happened. False: the session is over.
CREATE FUNCTION api.session_touch() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE core.session
    SET touched_at = clock_timestamp(), idle_until = clock_timestamp() + make_interval(mins => core.setting_number('session.idle_minutes'))
    WHERE secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
      AND user_name = session_user AND ended_at IS NULL AND idle_until > clock_timestamp();
    RETURN FOUND;
END
$$;

-- The heartbeat of a desktop: is the session of this connection open? Asking is no input.
CREATE FUNCTION api.session_alive() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (
        SELECT
        FROM core.session s
        WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
          AND s.user_name = session_user AND s.ended_at IS NULL AND s.idle_until > clock_timestamp())
$$;

-- Why the session of this connection is over, for the sentence its person reads: idle, forced, password, locked, left,
-- closed; null while it is open, and to everybody else.
CREATE FUNCTION api.session_end_reason() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce(s.end_reason, CASE WHEN s.idle_until <= clock_timestamp() THEN 'idle' END)
    FROM core.session s
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8')) AND s.user_name = session_user
$$;

CREATE FUNCTION api.session_end() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM core.end_session(s.id, 'closed')
    FROM core.session s
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8')) AND s.user_name = session_user;
END
$$;

-- Password -------------------------------------------------------------------------------------------------------------

-- The first rule a new password breaks, as a code; null when it is good.
CREATE FUNCTION core.password_problem(p_account core.account, p_password text, p_factor boolean) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_length integer := core.setting_number(CASE WHEN p_factor THEN 'password.length_with_factor' ELSE 'password.length' END);
BEGIN
    IF length(p_password) < v_length THEN
        RETURN 'password.too_short';
    ELSIF length(p_password) > 200 OR p_password ~ '[\u0001-\u001F\u007F]' THEN
        RETURN 'password.unusable';
    ELSIF NOT p_factor AND NOT (p_password ~ '[[:lower:]]' AND p_password ~ '[[:upper:]]' AND p_password ~ '[0-9]' AND p_password ~ '[^[:alnum:]]') THEN
        RETURN 'password.too_simple';
    ELSIF position(p_account.user_name IN lower(p_password)) > 0 THEN
        RETURN 'password.holds_user_name';
    ELSIF EXISTS (
        SELECT
        FROM (SELECT h.verifier FROM core.password_history h WHERE h.person_id = p_account.person_id
              ORDER BY h.set_at DESC LIMIT core.setting_number('password.history')) AS last
        WHERE core.scram_matches(p_password, last.verifier)) THEN
        RETURN 'password.used_before';
    END IF;
    RETURN NULL;
END
$$;

-- Writes a password: the verifier goes to the server, to the record it is compared with, and to the history.
CREATE FUNCTION core.store_password(p_account core.account, p_password text, p_initial boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_verifier text := core.scram_verifier(p_password, core.gen_random_bytes(16));
BEGIN
    PERFORM core.account_set_verifier(p_account.user_name, v_verifier);
    UPDATE core.account
    SET password_set_at = core.wall_clock(), password_is_initial = p_initial,
        verifier_digest = sha256(convert_to(v_verifier, 'UTF8'))
    WHERE person_id = p_account.person_id;
    IF NOT p_initial THEN
        INSERT INTO core.password_history (person_id, set_at, verifier) VALUES (p_account.person_id, core.wall_clock(), v_verifier);
    END IF;
END
$$;

CREATE FUNCTION core.refused(p_kind text, p_code text, p_subject text DEFAULT NULL) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('ok', false, 'error', jsonb_strip_nulls(jsonb_build_object('kind', p_kind, 'code', p_code, 'subject', p_subject)))
$$;

-- Stands outside gateway, outbox and log. Ends the person's other sessions.
CREATE FUNCTION api.password_change(old text, new text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_session core.session := core.any_session();
    v_account core.account;
    v_judged text;
    v_problem text;
BEGIN
    SELECT a.* INTO v_account FROM core.account a WHERE a.person_id = v_session.person_id FOR UPDATE;
    v_judged := core.judge_attempt(v_account.user_name, 'password', v_account.person_id, $1);
    IF v_judged <> 'right' THEN
        IF v_judged = 'locked' THEN
            PERFORM core.end_sessions(v_account.person_id, 'locked');
        END IF;
        RETURN core.refused('invalid', 'password.wrong', 'old');
    END IF;
    v_problem := CASE WHEN $2 IS NOT DISTINCT FROM $1 OR core.account_password_matches(v_account.user_name, $2) THEN 'password.used_before'
        ELSE core.password_problem(v_account, coalesce($2, ''),
            EXISTS (SELECT FROM core.factor f WHERE f.person_id = v_account.person_id AND f.confirmed_at IS NOT NULL)) END;
    IF v_problem IS NOT NULL THEN
        RETURN core.refused('invalid', v_problem, 'new');
    END IF;
    PERFORM core.store_password(v_account, $2, false);
    PERFORM core.end_sessions(v_account.person_id, 'password', v_session.id);
    UPDATE core.session SET limited = core.factor_owed(v_account.person_id) WHERE id = v_session.id;
    RETURN '{"ok": true}';
END
$$;

-- Is a second factor demanded of this person, and not yet there?
CREATE FUNCTION core.factor_owed(p_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT core.setting('factor.enforced') = 'true' AND jsonb_exists_any(core.setting('factor.roles'), core.roles_of(p_person))
            AND NOT EXISTS (SELECT FROM core.factor f WHERE f.person_id = p_person AND f.confirmed_at IS NOT NULL));
END
$$;

-- Shows a new secret once; it counts from factor_confirm on. Whoever has a factor must show it to replace it.
CREATE FUNCTION api.factor_enroll(code text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_session core.session := core.any_session();
    v_secret bytea := core.gen_random_bytes(20);
    v_judged text := 'right';
BEGIN
    PERFORM FROM core.account a WHERE a.person_id = v_session.person_id FOR UPDATE;
    IF EXISTS (SELECT FROM core.factor f WHERE f.person_id = v_session.person_id AND f.confirmed_at IS NOT NULL) THEN
        v_judged := core.judge_attempt(v_session.user_name, 'factor', v_session.person_id, $1);
    END IF;
    IF v_judged <> 'right' THEN
        IF v_judged = 'locked' THEN
            PERFORM core.end_sessions(v_session.person_id, 'locked');
        END IF;
        RETURN core.refused('invalid', 'factor.wrong', 'code');
    END IF;
    INSERT INTO core.factor (person_id, secret) VALUES (v_session.person_id, v_secret)
    ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, confirmed_at = NULL, last_step = 0;
    RETURN jsonb_build_object('ok', true, 'secret', core.base32(v_secret),
        'uri', format('otpauth://totp/Ana%%20Desk:%s?secret=%s&issuer=Ana%%20Desk', v_session.user_name, core.base32(v_secret)));
END
$$;

CREATE FUNCTION api.factor_confirm(code text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_session core.session := core.any_session();
    v_account core.account;
    v_judged text;
BEGIN
    SELECT a.* INTO v_account FROM core.account a WHERE a.person_id = v_session.person_id FOR UPDATE;
    v_judged := core.judge_attempt(v_session.user_name, 'factor', v_session.person_id, $1);
    IF v_judged <> 'right' THEN
        IF v_judged = 'locked' THEN
            PERFORM core.end_sessions(v_session.person_id, 'locked');
        END IF;
        RETURN core.refused('invalid', 'factor.wrong', 'code');
    END IF;
    UPDATE core.factor SET confirmed_at = core.wall_clock() WHERE person_id = v_session.person_id;
    UPDATE core.session SET limited = core.change_reason(v_account, core.roles_of(v_session.person_id)) IS NOT NULL
    WHERE id = v_session.id;
    RETURN '{"ok": true}';
END
$$;
