-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may define things in this database: a superuser, and the two roles whose functions make a partition or a counter.
-- Membership in ana_staff is enough for DROP OWNED BY ana_staff, which asks for no ownership of what it takes away.

CREATE FUNCTION core.refuse_definition() RETURNS event_trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF current_user NOT IN ('ana_owner', 'ana_accounts') AND NOT (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) THEN
        RAISE insufficient_privilege USING MESSAGE = 'permission denied for ' || tg_tag;
    END IF;
END
$$;
CREATE EVENT TRIGGER ana_refuse_definition ON ddl_command_start EXECUTE FUNCTION core.refuse_definition();

-- Every account has its counter of tries, also one that is older than they are.
DO $$
DECLARE
    v_user text;
BEGIN
    FOR v_user IN SELECT a.user_name FROM core.account a LOOP
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS attempt.%I MINVALUE 0 START 0', v_user);
        EXECUTE format('ALTER SEQUENCE attempt.%I OWNER TO ana_accounts', v_user);
    END LOOP;
END
$$;
