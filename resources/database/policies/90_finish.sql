-- SPDX-License-Identifier: GPL-3.0-or-later
-- Last of all: owners, forced row-level security, EXECUTE by schema. No other file has to think of them.

DO $$
DECLARE
    v record;
    v_owner text;
BEGIN
    -- Tables belong to ana_owner, as which nothing runs, and obey policies whoever asks.
    FOR v IN
        SELECT c.oid::regclass AS relation, c.relname, c.relnamespace::regnamespace::text AS schema,
            EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'ana_command'::regrole = ANY (p.polroles)) AS has_policy
        FROM pg_class c
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ('core', 'audit')
    LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO ana_owner', v.relation);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v.relation);
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', v.relation);
        IF NOT v.has_policy THEN
            EXECUTE format('CREATE POLICY %I ON %s TO ana_command USING (true) WITH CHECK (true)', v.relname || '_command', v.relation);
        END IF;
    END LOOP;

    FOR v IN
        SELECT c.oid::regclass AS relation, c.relnamespace::regnamespace::text AS schema
        FROM pg_class c
        WHERE c.relkind = 'v' AND c.relnamespace::regnamespace::text IN ('core', 'api', 'audit', 'command', 'published', 'worker')
    LOOP
        -- A view of the tables' owner would leak drafts: published views belong to a role that sees published rows only.
        EXECUTE format('ALTER VIEW %s OWNER TO %I', v.relation,
            CASE WHEN v.schema = 'published' THEN 'ana_published' ELSE 'ana_command' END);
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', v.relation);
    END LOOP;

    FOR v IN
        SELECT p.oid::regprocedure AS signature, p.proname, p.pronamespace::regnamespace::text AS schema
        FROM pg_proc p
        WHERE p.pronamespace::regnamespace::text IN ('core', 'api', 'audit', 'command', 'published', 'worker')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e')
    LOOP
        v_owner := CASE WHEN v.schema = 'core' AND v.proname LIKE 'account\_%' AND v.proname <> 'account_obstacle' THEN 'ana_accounts'
                        WHEN v.signature = 'core.make_read_log(date)'::regprocedure THEN 'ana_owner'
                        ELSE 'ana_command' END;
        EXECUTE format('ALTER ROUTINE %s OWNER TO %I', v.signature, v_owner);
        EXECUTE format('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', v.signature);
    END LOOP;
END
$$;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA core, command TO ana_command;
GRANT USAGE ON SCHEMA migration TO ana_command;
GRANT SELECT ON migration.applied TO ana_command;
GRANT EXECUTE ON FUNCTION core.fail(text, text, text, text, jsonb), core.hmac(bytea, bytea, text), core.scram_matches(text, text),
    core.scram_verifier(text, bytea, integer), core.scram_salted(text, bytea, integer) TO ana_accounts;
GRANT EXECUTE ON ALL ROUTINES IN SCHEMA api TO ana_staff;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA worker TO ana_worker;
GRANT EXECUTE ON FUNCTION audit.row_images(text) TO ana_worker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA published TO ana_publisher;
GRANT SELECT ON ALL TABLES IN SCHEMA api TO ana_staff;
GRANT SELECT ON ALL TABLES IN SCHEMA published TO ana_publisher;
GRANT SELECT ON audit.tracked_table TO ana_worker;

-- What policies and invoker views ask in the name of the person.
GRANT EXECUTE ON FUNCTION core.now(), core.today(), core.me(), core.session(), core.units_with(text), core.holds(text, text),
    core.fold(text), core.local_day(timestamptz) TO ana_staff;
GRANT EXECUTE ON FUNCTION core.now(), core.today(), core.fold(text), core.local_day(timestamptz) TO ana_published, ana_publisher, ana_worker;

-- A new partition of the read log is made by the tables' owner, who hands on its triggers.
GRANT CREATE ON SCHEMA audit TO ana_owner;
GRANT EXECUTE ON FUNCTION core.refuse_change() TO ana_owner;
