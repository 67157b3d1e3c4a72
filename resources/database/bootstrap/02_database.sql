-- SPDX-License-Identifier: GPL-3.0-or-later
-- This database: its schemas, its extension, and what PUBLIC loses. A hostile staff member with psql can then do what the
-- window can, and nothing else. Run as a superuser; may run again.

CREATE SCHEMA IF NOT EXISTS core AUTHORIZATION ana_owner;
CREATE SCHEMA IF NOT EXISTS api AUTHORIZATION ana_owner;
CREATE SCHEMA IF NOT EXISTS command AUTHORIZATION ana_owner;
CREATE SCHEMA IF NOT EXISTS audit AUTHORIZATION ana_owner;
CREATE SCHEMA IF NOT EXISTS published AUTHORIZATION ana_owner;
CREATE SCHEMA IF NOT EXISTS worker AUTHORIZATION ana_owner;
CREATE SCHEMA IF NOT EXISTS attempt AUTHORIZATION ana_accounts;

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA core;
-- Periods of one thing that must not overlap are kept apart by exclusion constraints.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA core;

-- A function somebody forgets to close is closed: EXECUTE is granted by name.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE ana_owner, ana_command, ana_accounts, ana_published REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

DO $$
DECLARE
    v_function regprocedure;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ana_staff, ana_publisher, ana_worker', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;

    -- Large objects fill the disk, advisory locks hold others up, file and program functions read the server.
    FOR v_function IN
        SELECT p.oid::regprocedure
        FROM pg_proc p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace
          AND (p.proname ~ '^(lo_|loread$|lowrite$|pg_advisory_|pg_try_advisory_|pg_read_|pg_ls_|pg_stat_file$|pg_current_logfile$)'
               OR p.proname IN ('pg_export_snapshot', 'pg_notify', 'pg_logical_emit_message'))
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
    END LOOP;
    FOR v_function IN
        SELECT p.oid::regprocedure
        FROM pg_proc p
        JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
        WHERE p.pronamespace = 'core'::regnamespace
    LOOP
        -- The extension's only: what migrations and views make gets its rights from policies/90_finish.sql.
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ana_command, ana_accounts', v_function);
    END LOOP;
END
$$;

REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO ana_owner;

-- What the command functions need of it.
GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint), pg_notify(text, text), pg_logical_emit_message(boolean, text, text) TO ana_command;
GRANT EXECUTE ON FUNCTION pg_terminate_backend(integer, bigint), pg_advisory_xact_lock(bigint) TO ana_accounts;
-- Lock-out reads failed log-ins from the server's own log; self-set passwords show in the verifier.
GRANT EXECUTE ON FUNCTION pg_current_logfile(text), pg_stat_file(text, boolean), pg_read_binary_file(text, bigint, bigint, boolean)
    TO ana_accounts;
GRANT SELECT (oid, rolname, rolpassword, rolvaliduntil) ON pg_authid TO ana_accounts;

GRANT USAGE ON SCHEMA core, audit TO ana_command, ana_accounts;
GRANT USAGE ON SCHEMA command, api TO ana_command;
GRANT USAGE ON SCHEMA core, published TO ana_published;
GRANT USAGE ON SCHEMA published TO ana_publisher;
GRANT USAGE ON SCHEMA worker, audit TO ana_worker;
GRANT USAGE ON SCHEMA api TO ana_staff;

DO $$
BEGIN
    -- A failing command must not write its arguments, and with them ID numbers, into the server log: neither the statement
    -- nor the message, which quotes values. Failed log-ins are FATAL and happen before these settings count.
    EXECUTE format('ALTER DATABASE %I SET log_min_messages = %L', current_database(), 'fatal');
    EXECUTE format('ALTER DATABASE %I SET log_min_error_statement = %L', current_database(), 'panic');
    EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length = 0', current_database());
    EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length_on_error = 0', current_database());
    EXECUTE format('ALTER DATABASE %I SET log_statement = %L', current_database(), 'none');
    EXECUTE format('ALTER DATABASE %I SET log_min_duration_statement = -1', current_database());
    EXECUTE format('ALTER DATABASE %I SET log_error_verbosity = %L', current_database(), 'terse');
    -- Everybody may give himself as much memory as he likes, but not the disk.
    EXECUTE format('ALTER DATABASE %I SET temp_file_limit = %L', current_database(), '2GB');
    -- Compiling a plan costs more than any of these queries.
    EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
    -- Row images in the log render times; one zone everywhere.
    EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'UTC');
END
$$;
