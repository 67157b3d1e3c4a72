-- SPDX-License-Identifier: GPL-3.0-or-later
-- The one way to write: session → operation → arguments → command → log → notification.

-- What a type asks of an argument, as a jsonpath predicate on the path of it.
CREATE FUNCTION core.argument_shape(p_key text, p_type text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT replace(CASE rtrim(p_type, '?')
            WHEN 'text' THEN '@.type() == "string"'
            WHEN 'uuid' THEN '@.type() == "string" && @ like_regex "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"'
            WHEN 'integer' THEN '@.type() == "number" && @ >= -999999999 && @ <= 999999999 && @.floor() == @'
            WHEN 'boolean' THEN '@.type() == "boolean"'
            WHEN 'date' THEN '@.type() == "string" && @ like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"'
            WHEN 'timestamp' THEN '@.type() == "string" && @ like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,15}(Z|[+-][0-9]{2}:?[0-9]{2})$"'
            WHEN 'sha256' THEN '@.type() == "string" && @ like_regex "^[0-9a-f]{64}$"'
            WHEN 'object' THEN '@.type() == "object"'
            WHEN 'array' THEN '@.type() == "array"'
            WHEN 'any' THEN '1 == 1'
            ELSE '1 == 0'
        END || CASE WHEN p_type LIKE '%?' THEN ' || !exists(@) || @ == null' ELSE '' END, '@', '$.' || to_json(p_key))
$$;

-- Declares a command. Arguments: {"id": "uuid", "note": "text?"}; a question mark makes it optional. Types: text, uuid,
-- integer, boolean, date, timestamp, sha256, object, array, any.
CREATE FUNCTION core.declare_command(p_name text, p_right text, p_policy text, p_arguments jsonb,
                                     p_record_kind text, p_record_argument text DEFAULT 'id') RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.command (name, right_code, policy, required, optional, types, shape, record_kind, record_argument)
    SELECT p_name, p_right, p_policy,
        coalesce(array_agg(a.key ORDER BY a.key) FILTER (WHERE a.value NOT LIKE '%?'), '{}'),
        coalesce(array_agg(a.key ORDER BY a.key) FILTER (WHERE a.value LIKE '%?'), '{}'),
        coalesce(jsonb_object_agg(a.key, rtrim(a.value, '?')) FILTER (WHERE a.key IS NOT NULL), '{}'),
        coalesce(string_agg('(' || core.argument_shape(a.key, a.value) || ')', ' && ' ORDER BY a.key), '1 == 1')::jsonpath,
        p_record_kind, p_record_argument
    FROM (SELECT) AS one
    LEFT JOIN jsonb_each_text(p_arguments) AS a ON true
$$;

-- Are these arguments of the declared kind? None missing, none unknown, each of its type; an optional one may be null.
-- One expression of built-ins, because every command comes by.
CREATE FUNCTION core.arguments_fit(p_arguments jsonb, p_required text[], p_optional text[], p_shape jsonpath) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_typeof(p_arguments) = 'object' AND jsonb_exists_all(p_arguments, p_required)
        AND p_arguments - p_required - p_optional = '{}' AND jsonb_path_match(p_arguments, p_shape, '{}', true)
$$;

-- Says what is wrong with arguments that do not fit.
CREATE FUNCTION core.refuse_arguments(p_arguments jsonb, p_required text[], p_optional text[], p_types jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_key text;
BEGIN
    IF jsonb_typeof(p_arguments) <> 'object' THEN
        PERFORM core.fail('invalid', 'argument.type', 'arguments');
    END IF;
    SELECT r INTO v_key FROM unnest(p_required) AS r WHERE NOT jsonb_exists(p_arguments, r) LIMIT 1;
    IF FOUND THEN
        PERFORM core.fail('invalid', 'argument.missing', v_key);
    END IF;
    SELECT k INTO v_key FROM jsonb_object_keys(p_arguments) AS k WHERE NOT jsonb_exists(p_types, k) LIMIT 1;
    IF FOUND THEN
        PERFORM core.fail('invalid', 'argument.unknown', left(v_key, 60));
    END IF;
    SELECT k INTO v_key
    FROM jsonb_object_keys(p_arguments) AS k
    WHERE jsonb_path_match(p_arguments, core.argument_shape(k, (p_types ->> k)
        || CASE WHEN k = ANY (p_optional) THEN '?' ELSE '' END)::jsonpath, '{}', true) IS NOT TRUE
    LIMIT 1;
    PERFORM core.fail('invalid', 'argument.type', left(v_key, 60));
END
$$;

-- Appends one entry to the chain of a unit and day. Whoever comes here takes the lock that its whole unit waits for: last.
-- A sealed day takes nothing more; the entry goes to the first open one.
CREATE FUNCTION core.write_entry(p_id uuid, p_at timestamptz, p_unit text, p_person uuid, p_session uuid, p_who text,
                                 p_command text, p_operation uuid, p_outcome text, p_kind text, p_record text, p_body text)
    RETURNS date
LANGUAGE plpgsql AS $$
DECLARE
    v_salt bytea := uuid_send(gen_random_uuid());
    v_day date := (p_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    v_open date;
    v_tail text;
BEGIN
    v_tail := format(',"id":"%s","at":"%s","person":%s,"session":%s%s,"command":%s,"operation":%s,"outcome":"%s","record":%s,"body":"%s","changes":[%s]}',
        p_id, to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce('"' || p_person || '"', 'null'), coalesce('"' || p_session || '"', 'null'), p_who, to_json(p_command),
        coalesce('"' || p_operation || '"', 'null'), p_outcome,
        CASE WHEN p_kind IS NULL THEN 'null' ELSE json_build_array(p_kind, p_record)::text END,
        encode(sha256(v_salt || convert_to(p_body, 'UTF8')), 'hex'),
        rtrim(current_setting('ana.changes'), ','));
    LOOP
        WITH c AS (
            UPDATE audit.chain AS h
            SET count = h.count + 1,
                head = sha256(h.head || convert_to('{"unit":"' || p_unit || '","day":"' || v_day || '","seq":' || (h.count + 1) || v_tail, 'UTF8'))
            WHERE h.unit_id = p_unit AND h.day = v_day AND NOT h.sealed
            RETURNING h.count, h.head
        ), b AS (
            INSERT INTO audit.entry_body (entry_id, salt, text) SELECT p_id, v_salt, p_body FROM c
        )
        INSERT INTO audit.entry (unit_id, day, seq, id, at, line, hash, person_id, session_id, command, operation_id, outcome,
            record_kind, record_id)
        SELECT p_unit, v_day, c.count, p_id, p_at,
            '{"unit":"' || p_unit || '","day":"' || v_day || '","seq":' || c.count || v_tail, c.head,
            p_person, p_session, p_command, p_operation, p_outcome, p_kind, p_record
        FROM c;
        IF FOUND THEN
            RETURN v_day;
        END IF;
        SELECT greatest(v_day, max(s.day) + 1) INTO v_open FROM audit.seal s;
        IF v_open > v_day THEN
            v_day := v_open;
        END IF;
        INSERT INTO audit.chain (unit_id, day, count, head)
        VALUES (p_unit, v_day, 0, '\x0000000000000000000000000000000000000000000000000000000000000000')
        ON CONFLICT DO NOTHING;
    END LOOP;
END
$$;

-- Opens and closes an entry for acts of the system itself (worker, founding): begin, change rows, end.
CREATE FUNCTION core.begin_entry() RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid := core.uuid7(core.now());
BEGIN
    PERFORM set_config('ana.entry', v_id::text, true), set_config('ana.changes', '', true),
        set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true);
    RETURN v_id;
END
$$;

CREATE FUNCTION core.end_entry(p_id uuid, p_command text, p_kind text, p_record text, p_body jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.write_entry(p_id, core.now(), core.root_unit(), NULL, NULL, ',"device":null,"roles":"system"',
        p_command, NULL, 'done', p_kind, p_record, p_body::text);
    PERFORM set_config('ana.entry', '', true), set_config('ana.changes', '', true);
    PERFORM pg_notify('ana', coalesce(p_kind, '-') || ' ' || coalesce(p_record, '-') || ' -');
END
$$;

-- Turns a caught error into the answer the window gets; null for what must be raised again (the transaction is lost, or
-- trying again may help).
CREATE FUNCTION core.refusal(p_state text, p_detail text, p_constraint text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_error jsonb;
BEGIN
    IF p_state LIKE 'AN%' THEN
        RETURN CASE WHEN p_state IN ('AN006', 'AN007') THEN NULL ELSE p_detail::jsonb END;
    END IF;
    IF left(p_state, 2) = '23' THEN
        SELECT jsonb_strip_nulls(jsonb_build_object('kind', c.kind, 'code', c.code, 'subject', c.subject)) INTO v_error
        FROM core.constraint_code c WHERE c.constraint_name = p_constraint;
        RETURN coalesce(v_error, jsonb_build_object('kind', 'invalid', 'code', 'constraint.broken', 'detail', p_constraint));
    END IF;
    IF left(p_state, 2) = '22' THEN
        RETURN jsonb_build_object('kind', 'invalid', 'code', 'argument.value', 'detail', p_state);
    END IF;
    -- Nested too deep for the server's stack, or beyond another of its limits: what was sent, not what was asked for, is wrong.
    IF left(p_state, 2) = '54' THEN
        RETURN jsonb_build_object('kind', 'invalid', 'code', CASE p_state WHEN '54001' THEN 'argument.too_deep' ELSE 'argument.too_large' END);
    END IF;
    IF left(p_state, 2) IN ('08', '25', '40', '53', '55', '57', '58', 'XX') THEN
        RETURN NULL;
    END IF;
    RETURN jsonb_build_object('kind', 'internal', 'code', 'internal.fault', 'detail', p_state);
END
$$;

CREATE FUNCTION api.execute_command(operation_id uuid, name text, arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
#variable_conflict use_column
DECLARE
    p_operation ALIAS FOR $1;
    p_name ALIAS FOR $2;
    p_arguments ALIAS FOR $3;
    v_asked record;
    v_text text := p_arguments;
    v_word text := 'done';
    v_outcome jsonb;
    v_state text;
    v_detail text;
    v_constraint text;
    -- Takes the result of calls made for their effect: an assignment costs a tenth of a PERFORM.
    v_void integer;
BEGIN
    -- Two connections that send one operation at the same moment: the second waits here and then finds the first's result.
    v_void := (pg_advisory_xact_lock(hashtextextended(session_user || ' ' || p_operation, 0)) IS NULL)::integer;
    SELECT s.id, s.person_id, s.unit_id, s.limited, a.at, core.uuid7(a.at) AS entry,
        k.name AS command, k.function_name, k.required, k.optional, k.types, k.record_kind,
        lower(left(p_arguments ->> k.record_argument, 100)) AS record, -- a UUID in capitals is the same record
        core.arguments_fit(p_arguments, k.required, k.optional, k.shape) AND length(v_text) <= 4000000 AS fits,
        o.digest AS known_digest, o.outcome, sha256(convert_to(p_name || E'\n' || v_text, 'UTF8')) AS digest,
        ',"device":"' || s.device_hash || '","roles":"' || s.roles || '"' AS who,
        NOT s.limited AND o.digest IS NULL AND num_nulls(p_operation, p_name, v_text) = 0
            AND current_setting('transaction_isolation') = 'read committed' AS fresh
    INTO v_asked
    FROM core.session s
    CROSS JOIN (SELECT statement_timestamp() + c.clock_offset AS at FROM core.cluster c) AS a
    LEFT JOIN core.command k ON k.name = p_name
    LEFT JOIN core.operation o ON o.person_id = s.person_id AND o.operation_id = p_operation
    WHERE s.secret_hash = sha256(convert_to(current_setting('ana.secret', true), 'UTF8'))
      AND s.user_name = session_user
      AND s.ended_at IS NULL
      AND s.idle_until > clock_timestamp();
    IF v_asked.fresh IS NOT TRUE THEN
        IF v_asked.id IS NULL THEN
            PERFORM core.fail('not_permitted', 'session.none');
        ELSIF v_asked.limited THEN
            PERFORM core.fail('not_permitted', 'session.limited');
        ELSIF current_setting('transaction_isolation') <> 'read committed' THEN
            -- An old snapshot would still show rights that are lost since.
            PERFORM core.fail('invalid', 'argument.value', 'transaction_isolation');
        ELSIF v_asked.known_digest IS NULL THEN
            PERFORM core.fail('invalid', 'argument.missing', 'operation_id');
        ELSIF v_asked.known_digest = v_asked.digest THEN
            RETURN v_asked.outcome;
        END IF;
        RETURN jsonb_build_object('ok', false, 'error',
            jsonb_build_object('kind', 'conflict', 'code', 'operation.reused', 'subject', p_operation));
    END IF;

    v_void := num_nulls(set_config('ana.entry', v_asked.entry::text, true), set_config('ana.changes', '', true),
        set_config('idle_in_transaction_session_timeout', '5s', true));
    BEGIN
        IF v_asked.fits IS NOT TRUE THEN
            IF v_asked.command IS NULL THEN
                PERFORM core.fail('invalid', 'command.unknown', left(p_name, 60));
            ELSIF length(v_text) > 4000000 THEN
                v_text := '"too large"';
                PERFORM core.fail('invalid', 'argument.too_large');
            END IF;
            PERFORM core.refuse_arguments(p_arguments, v_asked.required, v_asked.optional, v_asked.types);
        END IF;
        v_outcome := jsonb_build_object('ok', true, 'result', coalesce(core.run_command(v_asked.command, p_arguments), '{}'));
    EXCEPTION
        WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS v_state = RETURNED_SQLSTATE, v_detail = PG_EXCEPTION_DETAIL, v_constraint = CONSTRAINT_NAME;
            v_outcome := core.refusal(v_state, v_detail, v_constraint);
            IF v_outcome IS NULL THEN
                RAISE;
            END IF;
            v_word := CASE WHEN v_outcome ->> 'kind' = 'internal' THEN 'failed' ELSE 'refused' END;
            v_outcome := jsonb_build_object('ok', false, 'error', v_outcome);
    END;

    -- A fault of the program is logged but not kept as the operation's outcome: after the repair it may be sent again.
    IF v_word <> 'failed' THEN
        INSERT INTO core.operation (person_id, operation_id, digest, outcome, at)
        VALUES (v_asked.person_id, p_operation, v_asked.digest, v_outcome, v_asked.at);
    END IF;
    v_void := num_nulls(
        core.write_entry(v_asked.entry, v_asked.at, v_asked.unit_id, v_asked.person_id, v_asked.id, v_asked.who,
            left(p_name, 60), p_operation, v_word, v_asked.record_kind, v_asked.record,
            '{"arguments": ' || v_text || ', "outcome": ' || v_outcome || '}'),
        set_config('ana.entry', '', true), set_config('ana.changes', '', true),
        CASE v_word WHEN 'done' THEN
            pg_notify('ana', coalesce(v_asked.record_kind, '-') || ' ' || coalesce(v_asked.record, '-') || ' ' || v_asked.id)::text
        END);
    RETURN v_outcome;
END
$$;

-- Ends its transaction only when all that was committed before lies on the disk. An empty transaction would not wait: it
-- writes the smallest record there is.
CREATE FUNCTION api.await_disk() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_logical_emit_message(true, 'ana', '')
$$;

-- One command in one round trip, answered when it lies on the disk. The command commits without waiting, so that nobody
-- queues behind the disk for the head of a chain and for the notification; then a transaction of its own waits, and all
-- who wait share one flush. Until then others may see what a power cut would still take back, but its author has no
-- answer yet and sends it again. Refused inside a transaction block, where the caller could take back the entry of a
-- refused command.
CREATE PROCEDURE api.perform_command(operation_id uuid, name text, arguments jsonb, INOUT outcome jsonb DEFAULT NULL)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.set_config('synchronous_commit', 'off', true);
    outcome := api.execute_command(operation_id, name, arguments);
    COMMIT;
    PERFORM api.await_disk();
END
$$;
