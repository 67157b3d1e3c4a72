-- SPDX-License-Identifier: GPL-3.0-or-later
-- PostgreSQL roles of people. The functions named core.account_* belong to ana_accounts, the only role that may create and
-- alter log-ins: each takes a user name that core.account already holds, quotes it with %I and grants one fixed group.

-- SCRAM (RFC 5802, 7677) by hand, so that a password never stands in a statement and an old verifier can be checked -----

CREATE FUNCTION core.scram_salted(p_password text, p_salt bytea, p_iterations integer) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_password bytea := convert_to(normalize(p_password, NFKC), 'UTF8');
    v_step bytea := core.hmac(p_salt || '\x00000001'::bytea, v_password, 'sha256');
    v_sum bit(256) := ('x' || encode(v_step, 'hex'))::bit(256);
BEGIN
    FOR i IN 2..p_iterations LOOP
        v_step := core.hmac(v_step, v_password, 'sha256');
        v_sum := v_sum # ('x' || encode(v_step, 'hex'))::bit(256);
    END LOOP;
    RETURN int8send(substring(v_sum FROM 1 FOR 64)::bigint) || int8send(substring(v_sum FROM 65 FOR 64)::bigint)
        || int8send(substring(v_sum FROM 129 FOR 64)::bigint) || int8send(substring(v_sum FROM 193 FOR 64)::bigint);
END
$$;

CREATE FUNCTION core.scram_verifier(p_password text, p_salt bytea, p_iterations integer DEFAULT 4096) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_salted bytea := core.scram_salted(p_password, p_salt, p_iterations);
BEGIN
    RETURN 'SCRAM-SHA-256$' || p_iterations || ':' || encode(p_salt, 'base64') || '$'
        || encode(sha256(core.hmac('Client Key', v_salted, 'sha256')), 'base64') || ':'
        || encode(core.hmac('Server Key', v_salted, 'sha256'), 'base64');
END
$$;

CREATE FUNCTION core.scram_matches(p_password text, p_verifier text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_parts text[] := regexp_match(p_verifier, '^SCRAM-SHA-256\$([0-9]{1,6}):([^$]+)\$');
BEGIN
    RETURN v_parts IS NOT NULL
        AND core.scram_verifier(p_password, decode(v_parts[2], 'base64'), v_parts[1]::integer) = p_verifier;
END
$$;

-- Owned by ana_accounts -----------------------------------------------------------------------------------------------

-- Makes the log-in of a registered account. It cannot be used before a password is set.
CREATE FUNCTION core.account_create(p_user text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM core.account a WHERE a.user_name = p_user) THEN
        PERFORM core.fail('internal', 'account.unregistered');
    END IF;
    -- A role that is there already belongs to somebody else: the server, another database of this cluster.
    IF EXISTS (SELECT FROM pg_roles r WHERE r.rolname = p_user) THEN
        PERFORM core.fail('conflict', 'person.user_name.taken', 'user_name');
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS INHERIT CONNECTION LIMIT 16 IN ROLE ana_staff', p_user);
    EXECUTE format('CREATE SEQUENCE attempt.%I MINVALUE 0 START 0', p_user);
END
$$;

-- Sets the verifier of a registered account.
CREATE FUNCTION core.account_set_verifier(p_user text, p_verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM core.account a WHERE a.user_name = p_user)
       OR p_verifier !~ '^SCRAM-SHA-256\$4096:[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$' THEN
        PERFORM core.fail('internal', 'account.unregistered');
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', p_user, p_verifier);
END
$$;

-- Opens or closes the door of a registered account. VALID UNTIL in the past answers as a wrong password does; NOLOGIN would
-- tell an attacker that the password was right.
CREATE FUNCTION core.account_set_open(p_user text, p_open boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM core.account a WHERE a.user_name = p_user) THEN
        PERFORM core.fail('internal', 'account.unregistered');
    END IF;
    EXECUTE format('ALTER ROLE %I VALID UNTIL %L', p_user, CASE WHEN p_open THEN 'infinity' ELSE '2000-01-01' END);
END
$$;

-- Tries of a registered account since the last good one. A sequence keeps them, because whoever guesses would roll back
-- what a table counts. Called with the account's row locked, before the try is judged.
CREATE FUNCTION core.account_count_attempt(p_user text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_count bigint;
BEGIN
    EXECUTE format('SELECT setval(%L, last_value + 1) FROM attempt.%I', format('attempt.%I', p_user), p_user) INTO STRICT v_count;
    RETURN v_count;
END
$$;

CREATE FUNCTION core.account_forget_attempts(p_user text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM setval(format('attempt.%I', p_user), 0);
END
$$;

-- The stored verifier of the account, by its digest: it differs from the recorded one when the person set it with ALTER ROLE.
CREATE FUNCTION core.account_verifier_digest(p_user text) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT sha256(convert_to(a.rolpassword, 'UTF8')) FROM pg_authid a WHERE a.rolname = p_user);
END
$$;

CREATE FUNCTION core.account_password_matches(p_user text, p_password text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_verifier text := (SELECT a.rolpassword FROM pg_authid a WHERE a.rolname = p_user);
BEGIN
    RETURN coalesce(core.scram_matches(p_password, v_verifier)
        OR v_verifier = 'md5' || md5(p_password || p_user), false); -- set by the person with an old psql
END
$$;

-- Ends the server processes of a registered account, but not the one that asks. Its other desktops come back by themselves.
CREATE FUNCTION core.account_end_backends(p_user text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (
        SELECT count(pg_terminate_backend(a.pid, 0))
        FROM pg_stat_activity a
        JOIN core.account k ON k.user_name = a.usename
        WHERE a.usename = p_user AND a.datname = current_database() AND a.pid <> pg_backend_pid());
END
$$;

-- Ends what staff hold too long: idle inside a transaction, writing, or in somebody's way, for more than some seconds. A
-- long reading statement that holds nobody up goes on for ten minutes, unless notices that it does not fetch pile up. Who
-- waits for a lock goes on: the one he waits for is ended.
CREATE FUNCTION core.account_end_long_transactions(p_seconds integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_in_the_way integer[] := ARRAY(
        SELECT unnest(pg_blocking_pids(w.pid)) FROM pg_stat_activity w WHERE w.datname = current_database() AND w.wait_event_type = 'Lock');
    v_crowded boolean := pg_notification_queue_usage() > 0.1;
BEGIN
    RETURN (
        SELECT count(pg_terminate_backend(a.pid, 0))
        FROM pg_stat_activity a
        JOIN core.account k ON k.user_name = a.usename
        WHERE a.datname = current_database()
          AND a.xact_start < clock_timestamp() - make_interval(secs => p_seconds)
          AND (a.state <> 'active'
               OR (a.wait_event_type IS DISTINCT FROM 'Lock'
                   AND (a.backend_xid IS NOT NULL OR a.pid = ANY (v_in_the_way) OR v_crowded
                        OR a.xact_start < clock_timestamp() - interval '10 minutes'))));
END
$$;

-- The next failed log-ins of registered accounts from the server's own log (log_destination must hold jsonlog). Reads on
-- from where it stopped, finishes the old file after a rotation, and hands out nothing but name, time and address.
CREATE FUNCTION core.account_failures() RETURNS TABLE (user_name text, at timestamptz, address text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    v_current text := pg_current_logfile('jsonlog');
    v_file text;
    v_from bigint;
    v_text text;
    v_end integer;
    v_line text;
    v_json jsonb;
BEGIN
    IF v_current IS NULL THEN
        PERFORM core.fail('unavailable', 'lock_out.no_log');
    END IF;
    SELECT p.file, p.position INTO v_file, v_from FROM core.log_position p FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO core.log_position (file, position) VALUES (v_current, 0);
        v_file := v_current;
        v_from := 0;
    END IF;
    LOOP
        v_text := convert_from(pg_read_binary_file(v_file, v_from, 1000000, true), 'LATIN1'); -- a character a byte
        v_end := CASE WHEN strpos(v_text, E'\n') > 0 THEN length(v_text) - strpos(reverse(v_text), E'\n') + 1
                      WHEN length(v_text) = 1000000 THEN length(v_text)
                      ELSE 0 END;
        IF v_end > 0 THEN
            FOREACH v_line IN ARRAY string_to_array(left(v_text, v_end), E'\n') LOOP
                CONTINUE WHEN v_line NOT LIKE '{%"28P01"%}';
                v_json := v_line::jsonb;
                CONTINUE WHEN v_json ->> 'dbname' IS DISTINCT FROM current_database()
                    OR NOT EXISTS (SELECT FROM core.account k WHERE k.user_name = v_json ->> 'user');
                user_name := v_json ->> 'user';
                at := (v_json ->> 'timestamp')::timestamptz;
                address := v_json ->> 'remote_host';
                RETURN NEXT;
            END LOOP;
            v_from := v_from + v_end;
        ELSIF v_file <> v_current THEN
            v_file := v_current;
            v_from := 0;
        ELSIF v_from > (pg_stat_file(v_file, true)).size THEN
            v_from := 0; -- a file of the same name was begun anew
        ELSE
            EXIT;
        END IF;
    END LOOP;
    UPDATE core.log_position SET file = v_file, position = v_from;
END
$$;
