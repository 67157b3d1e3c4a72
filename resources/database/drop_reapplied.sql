-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes away everything that views/, commands/ and policies/ create, so that the files apply to a clean ground. Runs as
-- the first file of the re-applying transaction, on an empty schema as well as on a full one.

SET LOCAL check_function_bodies = off; -- a function may name what a later file creates
SET LOCAL client_min_messages = warning;

DO $$
DECLARE
    v record;
BEGIN
    FOR v IN SELECT schemaname, tablename, policyname FROM pg_policies WHERE schemaname IN ('core', 'audit') LOOP
        EXECUTE format('DROP POLICY %I ON %I.%I', v.policyname, v.schemaname, v.tablename);
    END LOOP;

    FOR v IN
        SELECT t.tgname, t.tgrelid::regclass AS relation
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relnamespace::regnamespace::text IN ('core', 'audit')
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', v.tgname, v.relation);
    END LOOP;

    FOR v IN
        SELECT c.oid::regclass AS relation
        FROM pg_class c
        WHERE c.relkind = 'v' AND c.relnamespace::regnamespace::text IN ('core', 'api', 'audit', 'command', 'published', 'worker')
    LOOP
        EXECUTE format('DROP VIEW IF EXISTS %s CASCADE', v.relation);
    END LOOP;

    -- A function that a generated column or an index stands on stays; migrations made it.
    FOR v IN
        SELECT p.oid::regprocedure AS signature
        FROM pg_proc p
        WHERE p.pronamespace::regnamespace::text IN ('core', 'api', 'audit', 'command', 'published', 'worker')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
          AND NOT EXISTS (SELECT FROM pg_depend d
                          WHERE d.refobjid = p.oid AND d.classid IN ('pg_attrdef'::regclass, 'pg_class'::regclass, 'pg_constraint'::regclass))
    LOOP
        EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', v.signature);
    END LOOP;

    -- Rights are granted afresh as well: what no file names any more is nobody's.
    FOR v IN
        SELECT c.oid::regclass AS relation, r.rolname
        FROM pg_class c
        CROSS JOIN pg_roles r
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ('core', 'audit')
          AND r.rolname IN ('ana_command', 'ana_accounts', 'ana_published', 'ana_staff', 'ana_publisher', 'ana_worker')
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', v.relation, v.rolname);
    END LOOP;
END
$$;

DELETE FROM core.command;
DELETE FROM core.constraint_code;
DELETE FROM core.tracked_table;
