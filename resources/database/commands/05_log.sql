-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reading the log, erasing personal data from it, sealing a day.

SELECT core.declare_command('log.erase', 'people.manage', 'online', '{"entry": "uuid", "reason": "text"}', 'log_entry', 'entry');

-- Takes arguments, result and superseded row images of an entry out of the log, for ever. The chain holds their salted
-- digests and stays whole; the salts go too, because a phone number could be guessed with them. The last image of a row
-- stays: it says no more than the row itself, which is changed first. Erasing again takes what was superseded since.
CREATE FUNCTION command.log_erase(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_entry uuid := (p_arguments ->> 'entry')::uuid;
    v_texts integer;
    v_images integer;
BEGIN
    PERFORM core.require('people.manage', (SELECT e.unit_id FROM audit.entry e WHERE e.id = v_entry));
    -- What an administrator did himself, another one erases.
    IF EXISTS (SELECT FROM audit.entry e WHERE e.id = v_entry AND e.person_id = core.me()) THEN
        PERFORM core.fail('not_permitted', 'record.not_permitted', 'people.manage');
    END IF;
    PERFORM core.line(p_arguments ->> 'reason', 'reason', 500);
    UPDATE audit.entry_body SET text = NULL, salt = NULL, erased_at = core.now() WHERE entry_id = v_entry AND erased_at IS NULL;
    GET DIAGNOSTICS v_texts = ROW_COUNT;
    UPDATE audit.row_change c SET image = NULL, salt = NULL
    WHERE c.entry_id = v_entry AND c.image IS NOT NULL
      AND EXISTS (SELECT FROM audit.row_change l WHERE l.table_name = c.table_name AND l.key = c.key AND l.position > c.position);
    GET DIAGNOSTICS v_images = ROW_COUNT;
    IF v_texts + v_images = 0 THEN
        PERFORM core.fail('wrong_state', 'log.erased_already');
    END IF;
    RETURN jsonb_build_object('images', v_images);
END
$$;

CREATE FUNCTION core.refuse_rewrite() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    -- The one rewriting there is: erasing, inside a command.
    IF coalesce(current_setting('ana.entry', true), '') = '' OR (to_jsonb(NEW) - '{text,image,salt,erased_at}'::text[])
            <> (to_jsonb(OLD) - '{text,image,salt,erased_at}'::text[])
       OR to_jsonb(NEW) ->> 'text' IS NOT NULL OR to_jsonb(NEW) ->> 'image' IS NOT NULL OR NEW.salt IS NOT NULL THEN
        PERFORM core.fail('not_permitted', 'log.direct_change', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
    END IF;
    RETURN NEW;
END
$$;

-- Writes into the reading log. The transaction stands beside it; inside a savepoint too it is the outer one.
CREATE FUNCTION core.note_reading(p_what text, p_kind text, p_record text, p_unit text) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO audit.read_log (at, day, id, person_id, session_id, unit_id, what, record_kind, record_id, xid)
    SELECT core.now(), core.today(), core.uuid7(core.now()), s.person_id, s.id, p_unit, p_what, p_kind, p_record, pg_current_xact_id()
    FROM core.session() AS s
$$;

-- What somebody who wants to read personal data says before, in a transaction of its own: a note written together with the
-- reading would go with ROLLBACK, while what was read is read. `what` is the function that will be asked. Who may not
-- read is told so by that function; that he wanted to stays in the log.
CREATE FUNCTION api.read_intent(what text, kind text, id text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    v_session core.session := core.session();
BEGIN
    IF v_session.id IS NULL THEN
        PERFORM core.fail('not_permitted', 'session.none');
    ELSIF coalesce($1 !~ '^[a-z_]{1,60}$' OR $2 !~ '^[a-z_]{1,60}$' OR $3 !~ '^[A-Za-z0-9._/-]{1,100}$', true) THEN
        PERFORM core.fail('invalid', 'argument.value', 'what');
    END IF;
    PERFORM core.note_reading($1, $2, lower($3), coalesce(core.record_unit($2, $3), v_session.unit_id));
END
$$;

-- What every function that shows personal data asks before it shows any: did this session say so within the last minute,
-- in a transaction that is over? A row of another transaction is visible only when that one is committed.
CREATE FUNCTION core.require_noted(p_what text, p_kind text, p_record text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM
    FROM core.session() AS s
    JOIN audit.read_log r ON r.session_id = s.id
    WHERE r.day BETWEEN core.today() - 1 AND core.today()
      AND r.at > core.now() - interval '1 minute'
      AND r.what = p_what AND r.record_kind = p_kind AND r.record_id = lower(p_record)
      AND r.xid IS DISTINCT FROM pg_current_xact_id_if_assigned();
    IF NOT FOUND THEN
        PERFORM core.fail('not_permitted', 'reading.not_noted', p_kind);
    END IF;
END
$$;

-- One entry with arguments, outcome and row images. Reading it is itself written down.
CREATE FUNCTION api.log_entry(id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
    v_entry audit.entry;
BEGIN
    SELECT e.* INTO v_entry FROM audit.entry e WHERE e.id = $1;
    PERFORM core.require('log.read', v_entry.unit_id);
    PERFORM core.require_noted('log_entry', 'log_entry', $1::text);
    RETURN (
        SELECT jsonb_build_object('id', v_entry.id, 'at', v_entry.at, 'unit', v_entry.unit_id, 'day', v_entry.day, 'seq', v_entry.seq,
            'person', v_entry.person_id, 'person_name', (SELECT p.full_name FROM core.person p WHERE p.id = v_entry.person_id),
            'command', v_entry.command, 'outcome', v_entry.outcome, 'record_kind', v_entry.record_kind, 'record_id', v_entry.record_id,
            'device', (SELECT s.device FROM core.session s WHERE s.id = v_entry.session_id),
            'hash', encode(v_entry.hash, 'hex'), 'body', b.text::jsonb, 'erased_at', b.erased_at,
            'changes', (SELECT coalesce(jsonb_agg(jsonb_build_object('table', c.table_name, 'key', c.key, 'after', c.image::jsonb) ORDER BY c.n), '[]')
                        FROM audit.row_change c WHERE c.entry_id = v_entry.id))
        FROM audit.entry_body b WHERE b.entry_id = v_entry.id);
END
$$;

-- A page of the log, newest first, before (at, id): the newest of each permitted unit, then the newest of all, so that a
-- million entries cost what a page costs.
CREATE FUNCTION api.log_page(before_at timestamptz DEFAULT NULL, before_id uuid DEFAULT NULL, most integer DEFAULT 100,
                             unit text DEFAULT NULL, person uuid DEFAULT NULL, command text DEFAULT NULL, outcome text DEFAULT NULL)
    RETURNS TABLE (id uuid, at timestamptz, unit_id text, person_id uuid, person_name text, command_name text, outcome_word text,
                   record_kind text, record_id text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    v_units text[] := core.units_with('log.read');
    v_most integer := least(greatest(coalesce($3, 100), 1), 1000);
BEGIN
    -- The acts of one person have an order of their own; in the units' order they could lie far apart.
    IF $5 IS NOT NULL THEN
        RETURN QUERY
            SELECT t.id, t.at, t.unit_id, t.person_id, p.full_name, t.command, t.outcome, t.record_kind, t.record_id
            FROM audit.entry t
            LEFT JOIN core.person p ON p.id = t.person_id
            WHERE t.person_id = $5
              AND t.unit_id = ANY (v_units)
              AND (t.at, t.id) < (coalesce($1, 'infinity'), coalesce($2, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
              AND ($4 IS NULL OR t.unit_id = $4)
              AND ($6 IS NULL OR t.command = $6)
              AND ($7 IS NULL OR t.outcome = $7)
            ORDER BY t.at DESC, t.id DESC
            LIMIT v_most;
        RETURN;
    END IF;
    RETURN QUERY
        SELECT e.id, e.at, e.unit_id, e.person_id, p.full_name, e.command, e.outcome, e.record_kind, e.record_id
        FROM (
            SELECT x.*
            FROM unnest(v_units) AS u
            CROSS JOIN LATERAL (
                SELECT t.id, t.at, t.unit_id, t.person_id, t.command, t.outcome, t.record_kind, t.record_id
                FROM audit.entry t
                WHERE t.unit_id = u
                  AND (t.at, t.id) < (coalesce($1, 'infinity'), coalesce($2, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                  AND ($6 IS NULL OR t.command = $6)
                  AND ($7 IS NULL OR t.outcome = $7)
                ORDER BY t.at DESC, t.id DESC
                LIMIT v_most
            ) AS x
            WHERE $4 IS NULL OR u = $4
            ORDER BY x.at DESC, x.id DESC
            LIMIT v_most
        ) AS e
        LEFT JOIN core.person p ON p.id = e.person_id
        ORDER BY e.at DESC, e.id DESC;
END
$$;

-- The unit a record belongs to now; null when there is none. Domains with records of their own have a line here.
CREATE FUNCTION core.record_unit(p_kind text, p_id text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_kind = 'article' THEN
        RETURN (SELECT a.unit_id FROM core.article a WHERE a.id = p_id::uuid);
    ELSIF p_kind = 'person' THEN
        RETURN (SELECT p.unit_id FROM core.person p WHERE p.id = p_id::uuid);
    ELSIF p_kind = 'assignment' THEN
        RETURN (SELECT a.unit_id FROM core.assignment a WHERE a.id = p_id::uuid);
    ELSIF p_kind = 'session' THEN
        RETURN (SELECT s.unit_id FROM core.session s WHERE s.id = p_id::uuid);
    ELSIF p_kind = 'unit' THEN
        RETURN (SELECT u.id FROM core.unit u WHERE u.id = p_id);
    ELSIF p_kind = 'application' THEN
        RETURN (SELECT a.unit_id FROM core.application a WHERE a.id = p_id::uuid);
    ELSIF p_kind = 'person_served' THEN
        RETURN (SELECT p.unit_id FROM core.party p WHERE p.id = p_id::uuid);
    ELSIF p_kind = 'intake' THEN
        RETURN (SELECT i.unit_id FROM core.intake i WHERE i.id = p_id::uuid);
    ELSIF p_kind IN ('setting', 'section') THEN
        RETURN core.root_unit();
    ELSIF p_kind = 'log_entry' THEN
        RETURN (SELECT e.unit_id FROM audit.entry e WHERE e.id = p_id::uuid);
    END IF;
    RETURN NULL;
END
$$;

-- What was done to a record, oldest first: for those who may read it, and for those who read the log.
CREATE FUNCTION api.record_history(kind text, id text)
    RETURNS TABLE (entry uuid, at timestamptz, person_id uuid, person_name text, command text, outcome text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    v_unit text := core.record_unit($1, $2);
    v_units text[] := core.units_with('log.read');
    v_readable boolean := core.holds(CASE $1 WHEN 'article' THEN 'content.read' WHEN 'section' THEN 'content.read'
        WHEN 'application' THEN 'application.read' WHEN 'person_served' THEN 'person_served.read'
        WHEN 'unit' THEN 'organisation.manage' WHEN 'setting' THEN 'settings.manage' ELSE 'people.manage' END, v_unit);
BEGIN
    RETURN QUERY
        SELECT e.id, e.at, e.person_id, p.full_name, e.command, e.outcome
        FROM audit.entry e
        LEFT JOIN core.person p ON p.id = e.person_id
        WHERE e.record_kind = $1 AND e.record_id = $2
          AND ((v_readable AND e.outcome = 'done') OR e.unit_id = ANY (v_units))
        ORDER BY e.at, e.id
        LIMIT 1000;
END
$$;

-- The seal of a day lists every chain of it, so that a removed chain shows, and holds the seal before it.
CREATE FUNCTION core.seal_text(p_day date) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT 'day ' || p_day || E'\n'
        || 'previous ' || coalesce((SELECT encode(s.hash, 'hex') FROM audit.seal s WHERE s.day < p_day ORDER BY s.day DESC LIMIT 1), repeat('0', 64)) || E'\n'
        || coalesce((SELECT string_agg(c.unit_id || ' ' || c.count || ' ' || encode(c.head, 'hex') || E'\n', '' ORDER BY c.unit_id COLLATE "C")
                     FROM audit.chain c WHERE c.day = p_day), '')
        || (SELECT '+reads ' || count(*) || ' ' || encode(sha256(convert_to(coalesce(string_agg(
                extract(epoch FROM r.at) || '|' || r.id || '|' || r.person_id || '|' || r.session_id || '|' || r.unit_id || '|' || r.what || '|'
                || r.record_kind || '|' || r.record_id || E'\n', '' ORDER BY r.at, r.id), ''), 'UTF8')), 'hex') || E'\n'
            FROM audit.read_log r WHERE r.day = p_day)
$$;
