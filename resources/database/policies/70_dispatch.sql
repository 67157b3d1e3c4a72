-- SPDX-License-Identifier: GPL-3.0-or-later
-- core.run_command calls the function of a command by name. It is written here from the declarations, as a tree of static
-- calls: to plan `EXECUTE 'SELECT command.…'` anew for each command costs more than to check the right.

CREATE FUNCTION core.dispatch_tree(p_names text[]) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_half integer := cardinality(p_names) / 2;
BEGIN
    IF v_half = 0 THEN
        RETURN format('IF p_name = %L THEN RETURN command.%I(p_arguments); END IF;', p_names[1], replace(p_names[1], '.', '_'));
    END IF;
    RETURN format('IF p_name < %L COLLATE "C" THEN %s ELSE %s END IF;', p_names[v_half + 1],
        core.dispatch_tree(p_names[:v_half]), core.dispatch_tree(p_names[v_half + 1:]));
END
$$;

DO $do$
BEGIN
    EXECUTE format($function$
        CREATE FUNCTION core.run_command(p_name text, p_arguments jsonb) RETURNS jsonb
        LANGUAGE plpgsql AS $body$
        DECLARE
            v_result jsonb;
        BEGIN
            %s
            -- Declared after this function was written.
            EXECUTE format('SELECT command.%%I($1)', replace(p_name, '.', '_')) INTO v_result USING p_arguments;
            RETURN v_result;
        END $body$ $function$,
        core.dispatch_tree((SELECT array_agg(c.name ORDER BY c.name COLLATE "C") FROM core.command c)));
END
$do$;
