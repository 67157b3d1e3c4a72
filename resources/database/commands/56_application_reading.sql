-- SPDX-License-Identifier: GPL-3.0-or-later
-- One application, one round trip; lists by key; exact numbers; who may see its files.

-- The day-by-day reason of the due time, and what moved it since.
CREATE FUNCTION core.application_due_explained(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_clock core.application_clock;
BEGIN
    SELECT c.* INTO v_clock FROM core.application_clock c WHERE c.application_id = p_application.id AND c.number = p_application.clock;
    IF NOT FOUND OR v_clock.term_value IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN core.due(v_clock.term_value, v_clock.term_unit, v_clock.started_at, p_application.competent_unit,
            core.application_pauses(p_application), v_clock.cut_off)
        || jsonb_build_object('due_now', p_application.due_at, 'extensions', (
            SELECT coalesce(jsonb_agg(jsonb_build_object('days', x.days, 'former_due', x.former_due, 'due', x.due_at, 'ground', x.ground,
                'approved_by', core.person_name(x.approved_by), 'at', x.at) ORDER BY x.n), '[]')
            FROM core.application_extension x WHERE x.application_id = p_application.id AND x.clock = p_application.clock));
END
$$;

CREATE FUNCTION core.application_timeline(p_application uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('version', e.version, 'act', e.act, 'from', e.from_state, 'to', e.to_state,
            'by', e.person_id, 'by_name', core.person_name(e.person_id), 'for_name', core.person_name(e.for_person),
            'unit', e.unit_id, 'unit_name', (SELECT u.name FROM core.unit u WHERE u.id = e.unit_id), 'at', e.at, 'reason', e.reason,
            'form', e.form, 'detail', e.detail) ORDER BY e.version), '[]')
        FROM core.application_event e WHERE e.application_id = p_application);
END
$$;

CREATE FUNCTION core.application_papers_and_files(p_application uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN jsonb_build_object(
        'papers', (SELECT coalesce(jsonb_agg(jsonb_build_object('n', p.n, 'paper', p.paper_id, 'name', p.name, 'originals', p.originals,
                       'copies', p.copies, 'state', p.state, 'note', p.note) ORDER BY p.n), '[]')
                   FROM core.application_paper p WHERE p.application_id = p_application),
        'files', (SELECT coalesce(jsonb_agg(jsonb_build_object('blob', f.blob_id, 'kind', f.kind, 'title', f.title, 'paper', f.paper_n,
                      'added_at', f.added_at, 'added_by_name', core.person_name(f.added_by), 'name', b.name, 'media_type', b.media_type,
                      'byte_size', b.byte_size, 'pieces', b.pieces, 'sha256', encode(b.sha256, 'hex')) ORDER BY f.added_at, f.title), '[]')
                  FROM core.application_file f JOIN core.blob b ON b.id = f.blob_id WHERE f.application_id = p_application),
        'letters', (SELECT coalesce(jsonb_agg(jsonb_build_object('version', l.version, 'form', l.form, 'data', l.data, 'at', l.at,
                        'by_name', core.person_name(l.person_id)) ORDER BY l.version), '[]')
                    FROM core.application_letter l WHERE l.application_id = p_application),
        'fees', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', f.n, 'name', f.name, 'amount', f.amount, 'rule', f.rule,
                     'paid_at', f.paid_at, 'paid_way', f.paid_way, 'receipt', f.receipt_number) ORDER BY f.n), '[]')
                 FROM core.fee_line f WHERE f.application_id = p_application));
END
$$;

CREATE FUNCTION core.application_course(p_application uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN jsonb_build_object(
        'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('n', s.n, 'name', s.name, 'kind', s.kind, 'unit', s.unit_id,
                      'role', s.role_code, 'person_name', core.person_name(s.person_id), 'given_by_name', core.person_name(s.given_by),
                      'given_at', s.given_at, 'claimed_at', s.claimed_at, 'due_at', s.due_at, 'left_at', s.left_at,
                      'verdict', s.verdict) ORDER BY s.n), '[]')
                  FROM core.application_step s WHERE s.application_id = p_application),
        'pauses', (SELECT coalesce(jsonb_agg(jsonb_build_object('n', x.n, 'kind', x.kind, 'ground', x.ground, 'from', x.from_at,
                       'until', x.until_at, 'expected', x.expected_on, 'most_days', x.most_days,
                       'overlong', x.until_at IS NULL AND core.today() > core.local_day(x.from_at) + x.most_days) ORDER BY x.n), '[]')
                   FROM core.application_pause x WHERE x.application_id = p_application),
        'clocks', (SELECT coalesce(jsonb_agg(to_jsonb(c) - 'application_id' ORDER BY c.number), '[]')
                   FROM core.application_clock c WHERE c.application_id = p_application),
        'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', d.number, 'year', d.year, 'unit', d.unit_id,
                          'decided_on', d.decided_on, 'signer_name', core.person_name(d.signer_id), 'outcome', d.outcome,
                          'reason_code', d.reason_code, 'reason', d.reason, 'valid_until', d.valid_until, 'issued_at', d.issued_at,
                          'withdrawn_at', d.withdrawn_at, 'withdrawn_reason', d.withdrawn_reason) ORDER BY d.n), '[]')
                      FROM core.application_decision d WHERE d.application_id = p_application),
        'returns', (SELECT coalesce(jsonb_agg(jsonb_build_object('way', r.way, 'recipient', r.recipient, 'relation', r.relation,
                        'identity', r.identity_masked, 'post_number', r.post_number, 'at', r.at,
                        'by_name', core.person_name(r.person_id)) ORDER BY r.n), '[]')
                    FROM core.application_return r WHERE r.application_id = p_application));
END
$$;

-- The parts asked of other units, with their state and answer; of a part, the code of its whole and what was asked.
CREATE FUNCTION core.application_links(p_application uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN jsonb_build_object(
        'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'state', c.state, 'unit', c.unit_id,
                      'unit_name', (SELECT u.name FROM core.unit u WHERE u.id = c.unit_id), 'asked', l.asked, 'asked_at', l.asked_at,
                      'due_at', c.due_at, 'answer', l.answer, 'answered_at', l.answered_at) ORDER BY l.asked_at), '[]')
                  FROM core.application_link l JOIN core.application c ON c.id = l.child_id WHERE l.parent_id = p_application),
        'part_of', (SELECT jsonb_build_object('code', p.code, 'unit', p.unit_id, 'asked', l.asked, 'asked_by_name', core.person_name(l.asked_by),
                        'asked_at', l.asked_at)
                    FROM core.application_link l JOIN core.application p ON p.id = l.parent_id WHERE l.child_id = p_application));
END
$$;

-- The whole record. Of a confidential one, whoever is not meant to read it sees only what lists show and how to ask; whoever
-- is, is noted before: api.read_intent('application_open', 'application', id).
CREATE FUNCTION api.application_open(id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v core.application;
    v_opened boolean;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.id IS NULL OR NOT core.application_readable(v) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    v_opened := core.application_opened(v);
    IF v.confidential AND v_opened THEN
        PERFORM core.require_noted('application_open', 'application', $1::text);
    END IF;
    RETURN jsonb_build_object('id', v.id, 'code', v.code, 'kind', v.kind, 'state', v.state,
            'state_name', (SELECT s.name FROM core.application_state s WHERE s.code = v.state), 'version', v.version,
            'procedure', v.procedure_code, 'procedure_version', v.version_id, 'case', v.case_id,
            'procedure_name', (SELECT p.name FROM core.procedure_version p WHERE p.id = v.version_id),
            'case_name', (SELECT c.name FROM core.procedure_case c WHERE c.id = v.case_id),
            'received_unit', v.received_unit, 'competent_unit', v.competent_unit, 'helped_unit', v.helped_unit, 'unit', v.unit_id,
            'unit_name', (SELECT u.name FROM core.unit u WHERE u.id = v.unit_id), 'channel', v.channel, 'return_way', v.return_way,
            'confidential', v.confidential, 'opened', v_opened, 'received_at', v.received_at, 'clock_start', v.clock_start,
            'due_at', v.due_at, 'target_at', v.target_at, 'promised_at', v.promised_at, 'expected_on', v.expected_on,
            'finished_at', v.finished_at, 'outcome', v.outcome, 'verdict', v.verdict, 'step_name', v.step_name, 'step_kind', v.step_kind,
            'step_due_at', v.step_due_at, 'holder', v.holder_id, 'holder_name', core.person_name(v.holder_id), 'holder_role', v.holder_role,
            'actions', core.application_actions(v))
        || CASE WHEN NOT v_opened THEN '{}' ELSE
            jsonb_build_object('subject', v.subject, 'sets', v.sets, 'applicant', core.party_masked(v.applicant_id),
                'authorised', core.party_masked(v.authorised_id), 'due', core.application_due_explained(v),
                'timeline', core.application_timeline(v.id))
            || core.application_papers_and_files(v.id) || core.application_course(v.id) || core.application_links(v.id) END;
END
$$;

-- A page of a list in its order: the keys alone; the caller joins them to api.application_list, whose policy applies again.
-- The top rows of each permitted unit, then the top of those: under a policy alone a list whose rows are rare would walk
-- the whole index. Lists: mine, unit (open), running, soon, late, waiting by due time; uncollected by finish; all by reception.
CREATE FUNCTION api.application_page(list text, unit text DEFAULT NULL, after_at timestamptz DEFAULT NULL, after_id uuid DEFAULT NULL,
                                     most integer DEFAULT 100, procedure text DEFAULT NULL, state integer DEFAULT NULL, words text DEFAULT NULL)
    RETURNS TABLE (id uuid, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp SET jit = off AS $$
#variable_conflict use_column
DECLARE
    v_units text[] := core.application_units($2);
    v_most integer := least(greatest(coalesce($5, 100), 1), 500);
    v_filter text := core.application_filter($1)
        || core.application_words_filter($1, $8)
        || CASE WHEN $6 IS NULL THEN '' ELSE ' AND a.procedure_code = $5' END
        || CASE WHEN $7 IS NULL THEN '' ELSE ' AND a.state = $6' END;
    v_key text := CASE $1 WHEN 'uncollected' THEN 'a.finished_at' WHEN 'all' THEN 'a.received_at' ELSE 'a.sort_at' END;
    v_way text := CASE $1 WHEN 'all' THEN 'DESC' ELSE 'ASC' END;
    v_rest text := CASE WHEN $3 IS NULL THEN '' ELSE format(' AND (%s, a.id) %s ($2, $3)', v_key, CASE $1 WHEN 'all' THEN '<' ELSE '>' END) END
        || format(' ORDER BY %s %s, a.id %2$s LIMIT $4', v_key, v_way);
BEGIN
    RETURN QUERY EXECUTE format(
        CASE
            WHEN $1 = 'mine' THEN
                'SELECT t.id, t.at FROM unnest($7) AS desk (id) CROSS JOIN LATERAL (
                     SELECT a.id, %1$s AS at FROM core.application a WHERE a.holder_id = desk.id AND a.unit_id = ANY ($1)%2$s%3$s) AS t
                 ORDER BY t.at %4$s, t.id %4$s LIMIT $4'
            -- Of one procedure, or of a state few are in, the newest of all units are walked: it has an index of its own.
            WHEN $1 = 'all' AND ($6 IS NOT NULL OR $7 <> 10) THEN
                'SELECT a.id, %1$s FROM core.application a
                 WHERE (a.unit_id = ANY ($1) OR a.received_unit = ANY ($1) OR a.competent_unit = ANY ($1))%2$s%3$s'
            WHEN $1 = 'all' THEN
                'SELECT t.id, t.at FROM (SELECT DISTINCT x.id, x.at FROM unnest($1) AS permitted (id) CROSS JOIN LATERAL (
                     (SELECT a.id, %1$s AS at FROM core.application a WHERE a.unit_id = permitted.id%2$s%3$s) UNION ALL
                     (SELECT a.id, %1$s FROM core.application a WHERE a.received_unit = permitted.id%2$s%3$s) UNION ALL
                     (SELECT a.id, %1$s FROM core.application a WHERE a.competent_unit = permitted.id%2$s%3$s)) AS x) AS t
                 ORDER BY t.at %4$s, t.id %4$s LIMIT $4'
            ELSE
                'SELECT t.id, t.at FROM unnest($1) AS permitted (id) CROSS JOIN LATERAL (
                     SELECT a.id, %1$s AS at FROM core.application a WHERE a.unit_id = permitted.id%2$s%3$s) AS t
                 ORDER BY t.at %4$s, t.id %4$s LIMIT $4'
        END, v_key, v_filter, v_rest, v_way)
    USING v_units, $3, $4, v_most, $6, $7, core.my_desks(), core.now(), core.now() + make_interval(hours => core.setting_number('application.soon_hours')),
        (SELECT q.every FROM core.search_query($8) AS q), core.code_pattern($8), core.unit_marks(v_units);
END
$$;

-- What was typed above a list: words of it ($10) or its code ($11). Open work is little, and each row of the list is asked; of
-- all there ever was the newest hits are taken, as the search box does, because rare words would walk the whole list.
CREATE FUNCTION core.application_words_filter(p_list text, p_words text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN coalesce(btrim(p_words), '') = '' THEN ''
        WHEN p_list = 'all' THEN
            ' AND a.id IN (SELECT m.application_id FROM core.newest_applications($10 && $12, 500) AS m
                           UNION ALL (SELECT s.application_id FROM core.application_search s WHERE s.code_key LIKE $11 OR s.tail_key LIKE $11 LIMIT 500))'
        ELSE ' AND EXISTS (SELECT FROM core.application_search s
                           WHERE s.application_id = a.id AND (s.lexemes @@ $10 OR s.code_key LIKE $11 OR s.tail_key LIKE $11))' END
$$;

-- The beginning of a code, or of its day and number, without signs: "H15.655.11-26", "261120-0003". Null for what is no code.
CREATE FUNCTION core.code_pattern(p_words text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT key || '%' FROM regexp_replace(upper(left(p_words, 100)), '[^A-Z0-9]', '', 'g') AS key WHERE key ~ '[0-9]{3}'
$$;

-- The condition of a list over core.application AS a, worded so that its partial index serves.
CREATE FUNCTION core.application_filter(p_list text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_filter text := CASE p_list
        WHEN 'mine' THEN ' AND a.state IN (1, 2, 4, 5, 6, 7, 9)'
        WHEN 'unit' THEN ' AND a.state IN (1, 2, 4, 5, 6, 7)'
        WHEN 'running' THEN ' AND a.state IN (2, 4)'
        WHEN 'soon' THEN ' AND a.state IN (2, 4) AND a.sort_at >= $8 AND a.sort_at < $9'
        WHEN 'late' THEN ' AND a.state IN (2, 4) AND a.sort_at < $8'
        WHEN 'waiting' THEN ' AND a.state IN (5, 6)'
        WHEN 'uncollected' THEN ' AND a.state = 9'
        WHEN 'all' THEN '' END;
BEGIN
    IF v_filter IS NULL THEN
        PERFORM core.fail('invalid', 'application.list.unknown', 'list');
    END IF;
    RETURN v_filter;
END
$$;

CREATE FUNCTION core.application_units(p_unit text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT ARRAY(SELECT u FROM unnest(core.units_with('application.read')) AS u WHERE p_unit IS NULL OR u = p_unit));
END
$$;

-- How many stand in each list, exactly: open work is little against all there ever was, and each number is counted on the
-- index of its list.
CREATE FUNCTION api.application_counts(unit text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_units text[] := core.application_units($1);
    v_now timestamptz := core.now();
    v_soon timestamptz := v_now + make_interval(hours => core.setting_number('application.soon_hours'));
BEGIN
    RETURN jsonb_build_object(
        'now', v_now,
        'mine', (SELECT count(*) FROM core.application a
                 WHERE a.holder_id = ANY (core.my_desks()) AND a.unit_id = ANY (v_units) AND a.state IN (1, 2, 4, 5, 6, 7, 9)),
        'unit', (SELECT count(*) FROM core.application a WHERE a.unit_id = ANY (v_units) AND a.state IN (1, 2, 4, 5, 6, 7)),
        'running', (SELECT count(*) FROM core.application a WHERE a.unit_id = ANY (v_units) AND a.state IN (2, 4)),
        'soon', (SELECT count(*) FROM core.application a
                 WHERE a.unit_id = ANY (v_units) AND a.state IN (2, 4) AND a.sort_at >= v_now AND a.sort_at < v_soon),
        'late', (SELECT count(*) FROM core.application a WHERE a.unit_id = ANY (v_units) AND a.state IN (2, 4) AND a.sort_at < v_now),
        'waiting', (SELECT count(*) FROM core.application a WHERE a.unit_id = ANY (v_units) AND a.state IN (5, 6)),
        'uncollected', (SELECT count(*) FROM core.application a WHERE a.unit_id = ANY (v_units) AND a.state = 9));
END
$$;

-- The one with this code, if the person asking may see it.
CREATE FUNCTION api.application_by_code(code text) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v core.application;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.code = upper(btrim($1));
    RETURN CASE WHEN core.application_readable(v) THEN v.id END;
END
$$;

-- Open applications of the same person for the same procedure, as far as the person asking may see them.
CREATE FUNCTION api.application_duplicates(applicant uuid, procedure text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'state', a.state, 'unit', a.unit_id,
            'received_at', a.received_at, 'due_at', a.due_at) ORDER BY a.received_at DESC), '[]')
        FROM core.application a
        WHERE a.applicant_id = $1 AND a.procedure_code = $2 AND a.kind = 'case' AND a.state IN (1, 2, 4, 5, 6, 7)
          AND core.application_readable(a) AND core.application_opened(a));
END
$$;

-- A kept intake with what was typed; it holds personal data of somebody who stands at the counter, and is noted like them:
-- api.read_intent('intake_open', 'intake', id).
CREATE FUNCTION api.intake_open(id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_intake core.intake;
BEGIN
    SELECT i.* INTO v_intake FROM core.intake i WHERE i.id = $1;
    PERFORM core.require('application.receive', v_intake.unit_id);
    PERFORM core.require_noted('intake_open', 'intake', $1::text);
    RETURN to_jsonb(v_intake);
END
$$;

-- The look-up secret for another print of the receipt; of a confidential one noted before, as its record is.
CREATE FUNCTION api.application_receipt(id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v core.application;
BEGIN
    SELECT a.* INTO v FROM core.application a WHERE a.id = $1;
    IF v.id IS NULL OR NOT core.application_readable(v) OR NOT core.application_opened(v) THEN
        PERFORM core.fail('not_found', 'application.not_found', 'id');
    END IF;
    PERFORM core.require('application.receive', core.living_unit(v.received_unit));
    IF v.confidential THEN
        PERFORM core.require_noted('application_open', 'application', $1::text);
    END IF;
    RETURN jsonb_build_object('code', v.code, 'secret', (SELECT s.secret FROM core.application_secret s WHERE s.application_id = v.id));
END
$$;

-- Who looked into confidential applications of one's units, for review.
CREATE FUNCTION api.application_accesses(most integer DEFAULT 100)
    RETURNS TABLE (id uuid, application_id uuid, code text, person_name text, from_at timestamptz, until_at timestamptz, reason text,
                   reviewed_by_name text, reviewed_at timestamptz, justified boolean, version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT x.id, x.application_id, a.code, core.person_name(x.person_id), x.from_at, x.until_at, x.reason, core.person_name(x.reviewed_by),
        x.reviewed_at, x.justified, x.version
    FROM core.application_access x
    JOIN core.application a ON a.id = x.application_id
    WHERE a.unit_id = ANY (core.units_with('log.read'))
    ORDER BY x.reviewed_at IS NOT NULL, x.from_at DESC
    LIMIT least(greatest(coalesce($1, 100), 1), 1000)
$$;
