-- SPDX-License-Identifier: GPL-3.0-or-later
-- What everything else stands on: errors, clock, session, rights, row tracking. Applied first, because views, commands
-- and policies call it.

-- Errors ------------------------------------------------------------------------------------------------------------

-- Refuses. kind: not_permitted, invalid, conflict, wrong_state, not_found, unavailable, cancelled, internal.
CREATE FUNCTION core.fail(p_kind text, p_code text, p_subject text DEFAULT NULL, p_detail text DEFAULT NULL,
                          p_current jsonb DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'AN00' || coalesce(array_position(ARRAY['not_permitted', 'invalid', 'conflict', 'wrong_state',
            'not_found', 'unavailable', 'cancelled', 'internal'], p_kind), 8),
        MESSAGE = p_code,
        -- What is current is shown beside what was typed: its own nulls belong to it.
        DETAIL = (jsonb_strip_nulls(jsonb_build_object('kind', p_kind, 'code', p_code, 'subject', p_subject, 'detail', p_detail))
            || CASE WHEN p_current IS NULL THEN '{}' ELSE jsonb_build_object('current', p_current) END)::text;
END
$$;

-- Compares the version a command names with the stored one; both texts are then shown by the window.
CREATE FUNCTION core.check_version(p_stored integer, p_named integer, p_kind text, p_current jsonb DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_stored IS DISTINCT FROM p_named THEN
        PERFORM core.fail('conflict', p_kind || '.version.stale', 'version', NULL,
            coalesce(p_current, '{}') || jsonb_build_object('version', p_stored));
    END IF;
END
$$;

CREATE FUNCTION core.declare_constraint(p_constraint text, p_kind text, p_code text, p_subject text DEFAULT NULL) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.constraint_code (constraint_name, kind, code, subject)
    VALUES (p_constraint, p_kind, p_code, p_subject)
$$;

-- Clock -------------------------------------------------------------------------------------------------------------

-- The time of records. Only a cluster marked as sample can have an offset.
CREATE FUNCTION core.now() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_now timestamptz;
BEGIN
    SELECT statement_timestamp() + c.clock_offset INTO v_now FROM core.cluster c;
    RETURN v_now;
END
$$;

CREATE FUNCTION core.today() RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT ((statement_timestamp() + c.clock_offset) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM core.cluster c);
END
$$;

-- The time of sessions, locks and lock-outs: real, whatever the sample clock says.
CREATE FUNCTION core.wall_clock() RETURNS timestamptz
LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;

CREATE FUNCTION core.local_day(p_at timestamptz) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (p_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

-- An id that sorts by time, so that the log's indexes grow at one end.
CREATE FUNCTION core.uuid7(p_at timestamptz) RETURNS uuid
LANGUAGE sql VOLATILE AS $$
    SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM p_at) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- Settings ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION core.setting(p_key text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT s.value FROM core.setting s WHERE s.key = p_key);
END
$$;

CREATE FUNCTION core.setting_number(p_key text) RETURNS integer
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT (s.value #>> '{}')::integer FROM core.setting s WHERE s.key = p_key);
END
$$;

-- Texts -------------------------------------------------------------------------------------------------------------

-- One line of text as it is stored: NFC, trimmed, single spaces; refused when empty, too long or with control characters.
CREATE FUNCTION core.line(p_text text, p_subject text, p_most integer) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_text text := btrim(regexp_replace(normalize(coalesce(p_text, ''), NFC), '[ \u00A0]+', ' ', 'g'));
BEGIN
    IF v_text = '' THEN
        PERFORM core.fail('invalid', 'text.empty', p_subject);
    END IF;
    IF length(v_text) > p_most THEN
        PERFORM core.fail('invalid', 'text.too_long', p_subject);
    END IF;
    -- Turned writing (bidirectional controls) makes a name look like another one.
    IF v_text ~ '[\u0001-\u001F\u007F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]' THEN
        PERFORM core.fail('invalid', 'text.control', p_subject);
    END IF;
    RETURN v_text;
END
$$;

-- Session and rights ------------------------------------------------------------------------------------------------

-- The session this connection has shown the secret of; no row for a stranger. A secret alone is not enough: it counts
-- only for the role it was given to. A limited session (password must be changed) is none.
CREATE FUNCTION core.session() RETURNS core.session
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_session core.session;
BEGIN
    SELECT s.* INTO v_session
    FROM core.session s
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
      AND s.user_name = session_user
      AND s.ended_at IS NULL
      AND s.idle_until > clock_timestamp()
      AND NOT s.limited;
    RETURN v_session;
END
$$;

-- The person asking, or null.
CREATE FUNCTION core.me() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_person uuid;
BEGIN
    SELECT s.person_id INTO v_person
    FROM core.session s
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
      AND s.user_name = session_user
      AND s.ended_at IS NULL
      AND s.idle_until > clock_timestamp()
      AND NOT s.limited;
    RETURN v_person;
END
$$;

-- The units in which the person asking holds a right today. Policies call it once a statement:
-- unit_id = ANY ((SELECT core.units_with('content.read'))::text[])
CREATE FUNCTION core.units_with(p_right text) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(DISTINCT h.unit_id), '{}')
        FROM core.session s
        CROSS JOIN core.cluster c
        JOIN core.held_right h ON h.person_id = s.person_id
        WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
          AND s.user_name = session_user
          AND s.ended_at IS NULL
          AND s.idle_until > clock_timestamp()
          AND NOT s.limited
          AND h.right_code = p_right
          AND ((statement_timestamp() + c.clock_offset) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN h.valid_from AND h.valid_to);
END
$$;

-- Does the person asking hold the right in that unit today?
CREATE FUNCTION core.holds(p_right text, p_unit text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT
        FROM core.session s
        CROSS JOIN core.cluster c
        JOIN core.held_right h ON h.person_id = s.person_id
        WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
          AND s.user_name = session_user
          AND s.ended_at IS NULL
          AND s.idle_until > clock_timestamp()
          AND NOT s.limited
          AND h.right_code = p_right
          AND h.unit_id = p_unit
          AND ((statement_timestamp() + c.clock_offset) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN h.valid_from AND h.valid_to);
END
$$;

-- First line of every command: the right, and the unit of the *stored* record (null when there is no such record). A
-- record of another unit and a missing one answer alike.
CREATE FUNCTION core.require(p_right text, p_unit text) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    -- The question of core.holds() asked here: every command comes by, and a definer call would cost it twice.
    PERFORM
    FROM core.session s
    CROSS JOIN core.cluster c
    JOIN core.held_right h ON h.person_id = s.person_id
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
      AND s.user_name = session_user
      AND s.ended_at IS NULL
      AND s.idle_until > clock_timestamp()
      AND NOT s.limited
      AND h.right_code = p_right
      AND h.unit_id = p_unit
      AND ((statement_timestamp() + c.clock_offset) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN h.valid_from AND h.valid_to;
    IF FOUND THEN
        RETURN;
    END IF;
    PERFORM core.fail('not_permitted',
        CASE WHEN cardinality(core.units_with(p_right)) = 0 THEN 'right.missing' ELSE 'record.not_permitted' END, p_right);
END
$$;

-- The unit of system acts, and of what concerns the whole organisation.
CREATE FUNCTION core.root_unit() RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT c.root_unit FROM core.cluster c);
END
$$;

-- May new records be made for the unit today?
CREATE FUNCTION core.unit_is_active(p_unit text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT
            FROM core.unit u
            WHERE u.id = p_unit
              AND core.today() BETWEEN coalesce(u.valid_from, '-infinity') AND coalesce(u.valid_to, 'infinity')));
END
$$;

-- A unit and everything below it.
CREATE FUNCTION core.subtree(p_unit text) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below AS (
        SELECT p_unit AS id
        UNION
        SELECT u.id FROM core.unit u JOIN below b ON u.parent_id = b.id
    )
    SELECT b.id FROM below b
$$;

-- One change of rights at a time: a second one would not see, and bring back, what the first takes away.
CREATE FUNCTION core.lock_rights() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('rights', 0));
END
$$;

-- Fills held_right from assignments: of one, or of all after units moved.
CREATE FUNCTION core.spread_rights(p_assignment uuid DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.lock_rights();
    DELETE FROM core.held_right h WHERE p_assignment IS NULL OR h.assignment_id = p_assignment;
    INSERT INTO core.held_right (person_id, right_code, unit_id, assignment_id, valid_from, valid_to)
    SELECT a.person_id, r.right_code, u.id, a.id, a.valid_from, coalesce(a.valid_to, 'infinity')
    FROM core.assignment a
    JOIN core.role_right r ON r.role_code = a.role_code
    CROSS JOIN LATERAL (
        SELECT a.unit_id AS id WHERE a.scope = 'unit'
        UNION ALL
        SELECT s FROM core.subtree(a.unit_id) AS s WHERE a.scope = 'subtree'
    ) AS u
    WHERE (p_assignment IS NULL OR a.id = p_assignment)
      AND NOT a.needs_confirmation
      AND coalesce(a.valid_to, 'infinity') >= a.valid_from;
END
$$;

-- Row tracking ------------------------------------------------------------------------------------------------------

-- The text of a row as the log keeps it; large columns stand as their digest.
CREATE FUNCTION core.row_image(p_row jsonb, p_digest_columns text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_row jsonb := p_row;
    v_column text;
BEGIN
    FOREACH v_column IN ARRAY p_digest_columns LOOP
        IF v_row ->> v_column IS NOT NULL THEN
            v_row := jsonb_set(v_row, ARRAY[v_column],
                to_jsonb('sha256:' || encode(sha256(convert_to(v_row ->> v_column, 'UTF8')), 'hex')));
        END IF;
    END LOOP;
    RETURN v_row::text;
END
$$;

CREATE FUNCTION core.row_key(p_row jsonb, p_key_columns text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN (SELECT string_agg(p_row ->> k.name, '/' ORDER BY k.n) FROM unnest(p_key_columns) WITH ORDINALITY AS k (name, n));
END
$$;

-- Writes the image of a changed row under the running entry. Outside a command there is none, and the change is refused,
-- also to a superuser. ana.changes gathers the digests; a refused command's subtransaction takes both back. Images render times in UTC and bytes in hex: the gateway and core.begin_entry() see to it.
CREATE FUNCTION core.track_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    v_entry text := current_setting('ana.entry', true);
    v_changes text := current_setting('ana.changes', true);
    v_row jsonb;
    v_image text;
    v_salt bytea := uuid_send(gen_random_uuid());
BEGIN
    IF coalesce(v_entry, '') = '' THEN
        PERFORM core.fail('not_permitted', 'log.direct_change', TG_ARGV[0]);
    END IF;
    IF TG_OP = 'DELETE' THEN
        v_row := to_jsonb(OLD);
    ELSE
        v_row := to_jsonb(NEW);
        v_image := CASE WHEN TG_NARGS = 2 THEN v_row::text ELSE core.row_image(v_row, string_to_array(TG_ARGV[2], ',')) END;
    END IF;
    INSERT INTO audit.row_change (entry_id, n, table_name, key, salt, image)
    VALUES (v_entry::uuid, length(v_changes) / 67 + 1, TG_ARGV[0],
        coalesce(v_row ->> TG_ARGV[1], core.row_key(v_row, string_to_array(TG_ARGV[1], ','))), v_salt, v_image);
    v_changes := set_config('ana.changes', v_changes || '"'
        || encode(sha256(v_salt || convert_to(coalesce(v_image, ''), 'UTF8')), 'hex') || '",', true);
    RETURN NULL;
END
$$;

-- Tells the log to follow a table: SELECT core.track('core.article', '{id}', '{body}'). Called in policies/. The trigger is
-- told the table's name, its key and, where there are any, the columns that stand as digests.
CREATE FUNCTION core.track(p_table regclass, p_key_columns text[], p_digest_columns text[] DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_name text := (SELECT n.nspname || '.' || c.relname
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = p_table);
BEGIN
    INSERT INTO core.tracked_table (table_name, key_columns, digest_columns) VALUES (v_name, p_key_columns, p_digest_columns);
    EXECUTE format('CREATE TRIGGER track_change AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION core.track_change(%s)',
        p_table, concat_ws(', ', quote_literal(v_name), quote_literal(array_to_string(p_key_columns, ',')),
            quote_literal(nullif(array_to_string(p_digest_columns, ','), ''))));
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change()', p_table);
END
$$;

CREATE FUNCTION core.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.fail('not_permitted', 'log.direct_change', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
END
$$;
