-- SPDX-License-Identifier: GPL-3.0-or-later
-- Due-time work. All of it is found in tables: a dead worker delays and loses nothing, and any of it may run twice.

-- Seals every day that is over. The table lock waits for commands that write into the log just now; whoever comes after it
-- finds the day sealed and writes into the next.
CREATE FUNCTION worker.seal_due() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_day date;
    v_count integer := 0;
BEGIN
    PERFORM core.make_read_log(core.today());
    IF NOT EXISTS (SELECT FROM audit.chain c WHERE NOT c.sealed AND c.day < core.today()) THEN
        RETURN 0;
    END IF;
    LOCK TABLE audit.chain, audit.read_log IN SHARE ROW EXCLUSIVE MODE;
    FOR v_day IN SELECT DISTINCT c.day FROM audit.chain c WHERE NOT c.sealed AND c.day < core.today() ORDER BY c.day LOOP
        UPDATE audit.chain SET sealed = true WHERE day = v_day;
        INSERT INTO audit.seal (day, text, hash)
        SELECT v_day, t, sha256(convert_to(t, 'UTF8')) FROM core.seal_text(v_day) AS t;
        v_count := v_count + 1;
    END LOOP;
    PERFORM pg_notify('ana', 'seal ' || v_day || ' -');
    RETURN v_count;
END
$$;

-- The partitions of the read log for this month and the next.
CREATE FUNCTION core.make_read_log(p_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_month date;
    v_name text;
BEGIN
    FOREACH v_month IN ARRAY ARRAY[date_trunc('month', p_day)::date, (date_trunc('month', p_day) + interval '1 month')::date] LOOP
        v_name := 'read_log_' || to_char(v_month, 'YYYY_MM');
        CONTINUE WHEN to_regclass('audit.' || v_name) IS NOT NULL
            OR EXISTS (SELECT FROM audit.read_log_default d WHERE d.day >= v_month AND d.day < v_month + interval '1 month');
        EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.read_log FOR VALUES FROM (%L) TO (%L)',
            v_name, v_month, (v_month + interval '1 month')::date);
        EXECUTE format('ALTER TABLE audit.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_name);
    END LOOP;
END
$$;

-- Ends what nobody uses, and sessions whose person has owed a second factor since: the role or the rule is newer than they.
CREATE FUNCTION worker.end_idle() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_ended integer;
BEGIN
    SELECT count(core.end_session(s.id, 'idle')) INTO v_ended
    FROM core.session s
    WHERE s.ended_at IS NULL AND s.idle_until < core.wall_clock();
    IF core.setting('factor.enforced') = 'true' THEN
        v_ended := v_ended + (
            SELECT count(core.end_session(s.id, 'forced'))
            FROM core.session s
            WHERE s.ended_at IS NULL AND NOT s.limited
              AND s.person_id IN (SELECT a.person_id FROM core.assignment a WHERE jsonb_exists(core.setting('factor.roles'), a.role_code))
              AND core.factor_owed(s.person_id));
    END IF;
    RETURN v_ended;
END
$$;

-- BEGIN; execute; sleep would hold a whole unit.
CREATE FUNCTION worker.end_long_transactions() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN core.account_end_long_transactions(5);
END
$$;

-- Closes the door of accounts with too many failed log-ins since the last good one. Failures come from the server's log,
-- because a refused log-in never reaches the database.
CREATE FUNCTION worker.lock_out() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_account core.account;
    v_minutes integer := core.setting_number('lock.minutes');
    v_count integer := 0;
BEGIN
    INSERT INTO core.failed_login (user_name, at, address)
    SELECT f.user_name, f.at, f.address FROM core.account_failures() AS f;
    DELETE FROM core.failed_login WHERE at < core.wall_clock() - make_interval(mins => v_minutes);
    FOR v_account IN
        SELECT a.*
        FROM core.account a
        WHERE a.locked_until IS NULL
          AND core.setting_number('lock.failures') <= (
              SELECT count(*) FROM core.failed_login f
              WHERE f.user_name = a.user_name AND f.at > greatest(a.opened_at, a.unlocked_at, a.password_set_at))
        FOR UPDATE
    LOOP
        UPDATE core.account SET locked_until = core.wall_clock() + make_interval(mins => v_minutes) WHERE person_id = v_account.person_id;
        PERFORM core.account_set_open(v_account.user_name, false);
        v_count := v_count + 1;
    END LOOP;
    RETURN v_count;
END
$$;

CREATE FUNCTION worker.unlock_due() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_account record;
    v_count integer := 0;
BEGIN
    FOR v_account IN
        SELECT a.person_id, a.user_name, p.state
        FROM core.account a
        JOIN core.person p ON p.id = a.person_id
        WHERE a.locked_until <= core.wall_clock()
        FOR UPDATE OF a
    LOOP
        IF v_account.state = 'active' THEN
            PERFORM core.open_account(v_account.person_id);
        ELSE
            UPDATE core.account SET locked_until = NULL WHERE person_id = v_account.person_id;
        END IF;
        v_count := v_count + 1;
    END LOOP;
    RETURN v_count;
END
$$;

-- Writes the images of rows that a migration has made or given other columns, so that the log says what they say. Rows that
-- said something else already before it get none: whoever changed them behind the log's back is still found.
CREATE FUNCTION core.reimage(p_table text, p_reason text, p_columns text[] DEFAULT '{}', p_key text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    v_table core.tracked_table;
    v_entry uuid;
    v_rows bigint;
    v_changes text;
    v_all bigint := 0;
BEGIN
    SELECT t.* INTO STRICT v_table FROM core.tracked_table t WHERE t.table_name = p_table;
    -- Before the founding there is no log; the founding writes the first images.
    IF core.root_unit() IS NULL THEN
        RETURN 0;
    END IF;
    EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', p_table::regclass);
    LOOP
        v_entry := core.begin_entry();
        EXECUTE format($sql$
            WITH due AS (
                SELECT r.key, r.image, uuid_send(gen_random_uuid()) AS salt, row_number() OVER (ORDER BY r.key) AS n
                FROM (SELECT core.row_key(to_jsonb(t), $2) AS key, core.row_image(to_jsonb(t), $3) AS image FROM %s AS t) AS r
                LEFT JOIN LATERAL (
                    SELECT c.image FROM audit.row_change c WHERE c.table_name = $4 AND c.key = r.key ORDER BY c.position DESC LIMIT 1
                ) AS said ON true
                WHERE said.image IS DISTINCT FROM r.image
                  AND CASE WHEN $5 IS NOT NULL THEN r.key = $5 AND said.image IS NULL
                           ELSE said.image::jsonb - $6 = r.image::jsonb - $6 END
                ORDER BY r.key
                LIMIT 5000
            ), written AS (
                INSERT INTO audit.row_change (entry_id, n, table_name, key, salt, image)
                SELECT $1, d.n, $4, d.key, d.salt, d.image FROM due d ORDER BY d.n
            )
            SELECT count(*), string_agg('"' || encode(sha256(d.salt || convert_to(d.image, 'UTF8')), 'hex') || '",', '' ORDER BY d.n)
            FROM due d $sql$, p_table::regclass)
        INTO v_rows, v_changes
        USING v_entry, v_table.key_columns, v_table.digest_columns, p_table, p_key, p_columns;
        EXIT WHEN v_rows = 0;
        PERFORM set_config('ana.changes', v_changes, true);
        PERFORM core.end_entry(v_entry, 'database.reimage', NULL, NULL,
            jsonb_build_object('table', p_table, 'columns', p_columns, 'key', p_key, 'rows', v_rows, 'reason', p_reason));
        v_all := v_all + v_rows;
    END LOOP;
    PERFORM set_config('ana.entry', '', true), set_config('ana.changes', '', true);
    RETURN v_all;
END
$$;

-- Works off what migrations wrote down; the last step of an upgrade.
CREATE FUNCTION core.write_due_images() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_due core.image_due;
BEGIN
    FOR v_due IN SELECT d.* FROM core.image_due d ORDER BY d.id LOOP
        PERFORM core.reimage(v_due.table_name, v_due.reason, v_due.columns, v_due.key);
    END LOOP;
    DELETE FROM core.image_due;
END
$$;

-- For the independent check of the log: every row of a tracked table as it stands, in the words of its last image.
CREATE FUNCTION audit.row_images(table_name text) RETURNS TABLE (key text, image text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    v_table core.tracked_table;
BEGIN
    SELECT t.* INTO STRICT v_table FROM core.tracked_table t WHERE t.table_name = $1;
    RETURN QUERY EXECUTE format(
        'SELECT core.row_key(to_jsonb(t), %L::text[]), core.row_image(to_jsonb(t), %L::text[]) FROM %s AS t',
        v_table.key_columns, v_table.digest_columns, v_table.table_name::regclass);
END
$$;
