-- SPDX-License-Identifier: GPL-3.0-or-later
-- The roles of the server. Roles belong to the cluster, not to one database: every statement may run again, and several
-- databases of one cluster may be bootstrapped one after the other. Run as a superuser.

DO $$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY ARRAY['ana_owner', 'ana_command', 'ana_accounts', 'ana_published', 'ana_staff',
                                  'ana_publisher', 'ana_worker'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = v_role) THEN
                EXECUTE format('CREATE ROLE %I', v_role);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN
                NULL; -- another database of this cluster was faster
        END;
    END LOOP;
END
$$;

-- Tables belong to ana_owner, functions to ana_command; nobody logs in as either and neither may step around a policy.
ALTER ROLE ana_owner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT;
ALTER ROLE ana_command NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT;
ALTER ROLE ana_published NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT;
ALTER ROLE ana_staff NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT;

-- CREATEROLE could grant any role but a superuser: the few functions it owns take registered names and a fixed group.
ALTER ROLE ana_accounts NOLOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE NOCREATEDB NOREPLICATION INHERIT;

-- The services log in, from the server only; `local start` or the administrator sets their passwords.
ALTER ROLE ana_publisher LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT;
ALTER ROLE ana_worker LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT;

-- Ending a session ends its backends, and a held transaction shows only to who may read all statistics.
DO $$
BEGIN
    IF NOT pg_has_role('ana_accounts', 'pg_signal_backend', 'MEMBER') THEN
        GRANT pg_signal_backend TO ana_accounts;
    END IF;
    IF NOT pg_has_role('ana_accounts', 'pg_read_all_stats', 'MEMBER') THEN
        GRANT pg_read_all_stats TO ana_accounts;
    END IF;
END
$$;
