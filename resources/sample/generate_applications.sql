-- SPDX-License-Identifier: GPL-3.0-or-later
-- {count} applications of the last sixteen months past the commands, for measuring: in every state, with people, clocks, events,
-- steps, papers, decisions, returns, words and counters that agree with each other. Their ids begin with be2c4000; the log
-- knows nothing of them. Run as superuser with triggers off; {seed} makes the same rows again, {names} are the names.

SELECT setseed({seed});

CREATE TEMP TABLE bulk_unit AS
SELECT row_number() OVER (ORDER BY u.id) - 1 AS n, u.id, core.agency(u.id) AS agency, staff.*
FROM core.unit u
CROSS JOIN LATERAL (
    SELECT min(a.person_id::text) FILTER (WHERE a.role_code = 'clerk' AND a.unit_id = u.id)::uuid AS clerk,
        min(a.person_id::text) FILTER (WHERE a.role_code = 'officer' AND a.unit_id = u.id)::uuid AS officer,
        min(a.person_id::text) FILTER (WHERE a.role_code = 'leader')::uuid AS leader
    FROM core.assignment a WHERE a.unit_id = u.id OR a.role_code = 'leader') AS staff
WHERE staff.clerk IS NOT NULL AND staff.officer IS NOT NULL AND staff.leader IS NOT NULL AND u.valid_to IS NULL;

CREATE TEMP TABLE bulk_day AS
SELECT row_number() OVER (ORDER BY d.day) - 1 AS n, d.day
FROM (SELECT core.today() - 480 + i AS day FROM generate_series(0, 479) AS i) AS d
WHERE core.next_working_moment(core.root_unit(), core.local_moment(d.day, 480)) = core.local_moment(d.day, 480);

CREATE TEMP TABLE bulk_case AS
SELECT row_number() OVER (ORDER BY coalesce(c.term_value, 99), v.procedure_code, c.position) - 1 AS n, v.id AS version_id, v.procedure_code,
    c.id AS case_id, c.term_value, c.term_unit, v.cut_off, coalesce(c.fee_amount, 0) AS fee, v.name AS subject,
    core.search_lexemes(v.name) || array_to_tsvector(ARRAY(
        SELECT DISTINCT '~' || translate(w, 'y', 'i') FROM regexp_split_to_table(core.bare_words(v.name), ' ') AS w WHERE w <> '')) AS lexemes,
    first.id AS receive_id, first.name AS receive_name, work.id AS work_id, work.name AS work_name, last.id AS decide_id, last.name AS decide_name,
    paper.id AS paper_id, paper.name AS paper_name
FROM core.procedure_version v
JOIN core.procedure_case c ON c.version_id = v.id
JOIN LATERAL (SELECT s.id, s.name FROM core.procedure_step s WHERE s.version_id = v.id AND s.kind = 'receive' ORDER BY s.position LIMIT 1) AS first ON true
JOIN LATERAL (SELECT s.id, s.name FROM core.procedure_step s WHERE s.version_id = v.id AND s.kind IN ('process', 'verify') ORDER BY s.position LIMIT 1) AS work ON true
JOIN LATERAL (SELECT s.id, s.name FROM core.procedure_step s WHERE s.version_id = v.id AND s.kind = 'decide' ORDER BY s.position LIMIT 1) AS last ON true
LEFT JOIN LATERAL (SELECT p.id, p.name FROM core.procedure_paper p WHERE p.version_id = v.id ORDER BY p.position LIMIT 1) AS paper ON true
WHERE v.id = core.procedure_version_on(v.procedure_code, core.today()) AND coalesce(v.valid_from, '-infinity') <= core.today() - 480
  AND v.competent_kind IN ('commune', 'commune_police', 'other');

CREATE TEMP TABLE bulk_due AS
SELECT d.n AS day_n, t.term_value, t.term_unit, t.cut_off,
    core.due_at(t.term_value, t.term_unit, core.local_moment(d.day, 540), core.root_unit(), '{}', t.cut_off) AS due_at
FROM bulk_day d
CROSS JOIN (SELECT DISTINCT k.term_value, k.term_unit, k.cut_off FROM bulk_case k WHERE k.term_value IS NOT NULL) AS t;
CREATE INDEX ON bulk_due (day_n, term_value, term_unit, cut_off);

-- Names with the words they are found by: to make words takes long, so there are a few thousand names.
CREATE TEMP TABLE bulk_name AS
SELECT row_number() OVER () - 1 AS n, x.full_name, x.sex, core.search_lexemes(x.full_name) AS lexemes
FROM (SELECT s || ' ' || m || ' ' || g AS full_name, 'male' AS sex
      FROM jsonb_array_elements_text({names} -> 'kinh//surname') AS s, jsonb_array_elements_text({names} -> 'kinh/male/middle') AS m,
          jsonb_array_elements_text({names} -> 'kinh/male/given') AS g
      UNION ALL
      SELECT s || ' ' || m || ' ' || g, 'female'
      FROM jsonb_array_elements_text({names} -> 'kinh//surname') AS s, jsonb_array_elements_text({names} -> 'kinh/female/middle') AS m,
          jsonb_array_elements_text({names} -> 'kinh/female/given') AS g
      UNION ALL
      SELECT 'Y ' || g || ' ' || c, 'male'
      FROM jsonb_array_elements_text({names} -> 'ede/male/given') AS g, jsonb_array_elements_text({names} -> 'ede//clan') AS c
      UNION ALL
      SELECT 'H''' || g || ' ' || c, 'female'
      FROM jsonb_array_elements_text({names} -> 'ede/female/given') AS g, jsonb_array_elements_text({names} -> 'ede//clan') AS c
      ORDER BY 1) AS x
WHERE hashtext(x.full_name || {seed}) % 100 < least(100, 4 + {count} / 5000);

CREATE TEMP TABLE bulk_size AS
SELECT (SELECT count(*) FROM bulk_unit) AS units, (SELECT count(*) FROM bulk_day) AS days, (SELECT count(*) FROM bulk_case) AS cases,
    (SELECT count(*) FROM bulk_name) AS names, greatest({count} / 5 * 2, 10)::bigint AS people,
    lpad(to_hex((SELECT c.generated FROM core.cluster c)), 8, '0') AS run, core.now() AS now;

CREATE TEMP TABLE bulk_party AS
SELECT i, format('be2c4000-%s-8000-8%s-%s', left(z.run, 4), left(lpad(right(z.run, 4), 4, '0'), 3), lpad(to_hex(i), 12, '0'))::uuid AS id,
    u.id AS unit_id, u.n AS unit_n, m.full_name, m.sex, m.lexemes, 1940 + (random() * 66)::integer AS year, u.clerk,
    '09000' || lpad((i % 100000)::text, 5, '0') AS phone
FROM bulk_size z
CROSS JOIN generate_series(0, z.people - 1) AS i
JOIN bulk_unit u ON u.n = i % z.units
JOIN bulk_name m ON m.n = (i * 7919 + i / 13) % z.names;
CREATE INDEX ON bulk_party (i);
ANALYZE bulk_party;

INSERT INTO core.party (id, kind, full_name, birth_year, identity_masked, phone_masked, place, unit_id, created_at, created_by)
SELECT p.id, 'person', p.full_name, p.year, core.masked_number('066' || '0' || '00000000'), core.masked_phone(p.phone), NULL, p.unit_id,
    core.local_moment(core.today() - 481, 480), p.clerk
FROM bulk_party p;
INSERT INTO core.party_private (party_id, identity_kind, identity_number, birth_date, sex, phone)
SELECT p.id, 'citizen', '066' || CASE WHEN p.year < 2000 THEN 0 ELSE 2 END + CASE p.sex WHEN 'female' THEN 1 ELSE 0 END
    || lpad((p.year % 100)::text, 2, '0') || lpad((p.i % 1000000)::text, 6, '0'), make_date(p.year, 1 + (p.i % 12)::integer, 1 + (p.i % 28)::integer),
    p.sex, p.phone
FROM bulk_party p;
INSERT INTO core.party_search (party_id, lexemes)
SELECT p.id, p.lexemes || array_to_tsvector(ARRAY['@' || p.unit_id, '#' || p.year]) FROM bulk_party p;

-- The throws of the dice, in order of reception, and what follows of them.
CREATE TEMP TABLE bulk_throw AS
SELECT i, floor(i * z.days / {count})::integer AS day_n, floor(random() * z.units)::integer AS unit_n, floor(power(random(), 1.6) * z.cases)::integer AS case_n,
    random() AS person, random() AS fate, random() AS pace, 420 + floor(random() * 480)::integer AS minute
FROM bulk_size z CROSS JOIN generate_series(0, {count}::bigint - 1) AS i;
UPDATE bulk_throw SET minute = minute + 120 WHERE minute BETWEEN 690 AND 809;

CREATE TEMP TABLE bulk_application AS
SELECT b.*, format('be2c4000-%s-8000-9%s-%s', left(b.run, 4), right(b.run, 3), lpad(to_hex(b.i), 12, '0'))::uuid AS id,
    row_number() OVER (PARTITION BY b.agency, b.day ORDER BY b.received_at, b.i)
        + coalesce((SELECT c.last FROM core.counter c WHERE c.kind = 'application' AND c.agency = b.agency AND c.period = to_char(b.day, 'YYMMDD')), 0) AS number,
    CASE WHEN b.state NOT IN (8, 9, 10) THEN NULL
         ELSE least(b.now - interval '1 minute', greatest(b.received_at + interval '20 minutes', b.received_at + (coalesce(b.due_at, b.received_at + interval '20 days') - b.received_at)
             * CASE WHEN b.pace > 0.96 THEN 1.2 ELSE 0.15 + b.pace * 0.85 END)) END AS finished_at
FROM (
    SELECT t.i, t.pace, z.run, z.now, d.day, u.id AS unit_id, u.agency, u.clerk, u.officer, u.leader, k.*, q.due_at,
        core.local_moment(d.day, t.minute) + make_interval(secs => t.i % 60) AS received_at,
        p.id AS applicant_id, p.full_name, p.lexemes AS name_lexemes, t.fate,
        CASE WHEN coalesce(q.due_at, core.local_moment(d.day, 1000) + interval '20 days') < z.now - interval '2 days' THEN CASE
            WHEN t.fate < 0.94 THEN 10 WHEN t.fate < 0.955 THEN 8 WHEN t.fate < 0.985 THEN 3 WHEN t.fate < 0.993 THEN 9
            WHEN t.fate < 0.997 THEN 5 WHEN t.fate < 0.998 THEN 6 ELSE 4 END
        ELSE CASE
            WHEN t.fate < 0.07 THEN 1 WHEN t.fate < 0.20 THEN 2 WHEN t.fate < 0.80 THEN 4 WHEN t.fate < 0.86 THEN 5
            WHEN t.fate < 0.88 THEN 6 WHEN t.fate < 0.89 THEN 7 WHEN t.fate < 0.95 THEN 9 ELSE 10 END END AS state
    FROM bulk_throw t
    CROSS JOIN bulk_size z
    JOIN bulk_day d ON d.n = t.day_n
    JOIN bulk_unit u ON u.n = t.unit_n
    JOIN bulk_case k ON k.n = t.case_n
    JOIN bulk_party p ON p.i = least(floor(t.person * (z.people / z.units))::bigint * z.units + u.n, z.people - 1)
    LEFT JOIN bulk_due q ON q.day_n = t.day_n AND q.term_value = k.term_value AND q.term_unit = k.term_unit AND q.cut_off = k.cut_off) AS b;
ALTER TABLE bulk_application ADD COLUMN code text, ADD COLUMN events integer, ADD COLUMN holder uuid;
UPDATE bulk_application
SET code = agency || '-' || to_char(day, 'YYMMDD') || '-' || lpad(number::text, greatest(4, length(number::text)), '0'),
    events = CASE state WHEN 1 THEN 1 WHEN 2 THEN 1 WHEN 3 THEN 1 WHEN 4 THEN 2 WHEN 9 THEN 5 WHEN 10 THEN 6 ELSE 3 END,
    holder = CASE WHEN state = 2 THEN clerk WHEN state IN (5, 6, 7) OR state = 4 AND fate * 1000 - floor(fate * 1000) < 0.7 THEN officer END;

INSERT INTO core.application (id, code, state, former_state, procedure_code, version_id, case_id, received_unit, competent_unit, unit_id, channel,
    applicant_id, applicant_label, subject, subject_label, received_at, clock, clock_start, due_at, expected_on, finished_at, outcome, verdict,
    step_id, step_kind, step_name, holder_role, holder_id, turn, created_by, updated_at, updated_by, version)
SELECT b.id, b.code, b.state, CASE b.state WHEN 7 THEN 4 END, b.procedure_code, b.version_id, b.case_id, b.unit_id, b.unit_id, b.unit_id,
    CASE b.state WHEN 1 THEN 'online' ELSE 'counter' END, b.applicant_id, b.full_name, b.subject, b.subject, b.received_at,
    CASE WHEN b.state IN (1, 3) THEN 0 ELSE 1 END, CASE WHEN b.state NOT IN (1, 3) THEN b.received_at END, CASE WHEN b.state NOT IN (1, 3) THEN b.due_at END,
    CASE WHEN b.state IN (5, 6) THEN b.day + 15 END, b.finished_at, CASE b.state WHEN 8 THEN 'stopped' WHEN 9 THEN 'granted' WHEN 10 THEN 'granted' END,
    CASE WHEN b.finished_at IS NOT NULL THEN core.lateness(b.due_at, b.finished_at) END,
    CASE b.state WHEN 2 THEN b.receive_id WHEN 4 THEN b.work_id WHEN 5 THEN b.work_id WHEN 6 THEN b.work_id WHEN 7 THEN b.work_id END,
    CASE b.state WHEN 2 THEN 'receive' WHEN 4 THEN 'process' WHEN 5 THEN 'process' WHEN 6 THEN 'process' WHEN 7 THEN 'process' END,
    CASE b.state WHEN 2 THEN b.receive_name WHEN 4 THEN b.work_name WHEN 5 THEN b.work_name WHEN 6 THEN b.work_name WHEN 7 THEN b.work_name END,
    CASE b.state WHEN 1 THEN 'clerk' WHEN 2 THEN 'clerk' WHEN 9 THEN 'clerk' WHEN 4 THEN 'officer' WHEN 5 THEN 'officer' WHEN 6 THEN 'officer' WHEN 7 THEN 'officer' END,
    b.holder, CASE WHEN b.state IN (1, 3) THEN 0 WHEN b.state = 2 THEN 1 WHEN b.state IN (9, 10) THEN 3 ELSE 2 END, b.clerk,
    coalesce(b.finished_at, b.received_at), b.clerk, b.events
FROM bulk_application b;

INSERT INTO core.application_search (application_id, received_at, code_key, tail_key, number, lexemes)
SELECT b.id, b.received_at, regexp_replace(upper(b.code), '[^A-Z0-9]', '', 'g'), to_char(b.day, 'YYMMDD') || lpad(b.number::text, greatest(4, length(b.number::text)), '0'),
    b.number, b.name_lexemes || b.lexemes || array_to_tsvector(ARRAY['@' || b.unit_id])
FROM bulk_application b;

INSERT INTO core.application_clock (application_id, number, term_value, term_unit, cut_off, started_at, due_at, finished_at, outcome, verdict)
SELECT b.id, 1, b.term_value, b.term_unit, b.cut_off, b.received_at, b.due_at, b.finished_at,
    CASE b.state WHEN 8 THEN 'stopped' WHEN 9 THEN 'granted' WHEN 10 THEN 'granted' END, CASE WHEN b.finished_at IS NOT NULL THEN core.lateness(b.due_at, b.finished_at) END
FROM bulk_application b WHERE b.state NOT IN (1, 3);

INSERT INTO core.application_event (application_id, version, act, from_state, to_state, person_id, unit_id, at, reason, form)
SELECT b.id, e.version, e.act, e.from_state, e.to_state, e.person, b.unit_id, e.at, e.reason, e.form
FROM bulk_application b
CROSS JOIN LATERAL (VALUES
    (1, CASE b.state WHEN 1 THEN 'register' WHEN 3 THEN 'refuse_at_counter' ELSE 'receive' END, 0, CASE b.state WHEN 1 THEN 1 WHEN 3 THEN 3 ELSE 2 END, b.clerk,
        b.received_at, CASE b.state WHEN 3 THEN 'Thiếu giấy tờ' END, CASE b.state WHEN 1 THEN NULL WHEN 3 THEN '03' ELSE '01' END, true),
    (2, 'hand_over', 2, 4, b.clerk, b.received_at + interval '10 minutes', NULL, '06', b.state > 3),
    (3, CASE b.state WHEN 5 THEN 'ask_supplement' WHEN 6 THEN 'ask_payment' WHEN 7 THEN 'ask_withdraw' ELSE 'stop' END, 4, b.state,
        CASE b.state WHEN 8 THEN b.leader ELSE b.officer END, coalesce(b.finished_at, b.received_at + interval '15 minutes'), 'Theo hồ sơ',
        CASE b.state WHEN 5 THEN '02' WHEN 8 THEN '05' END, b.state IN (5, 6, 7, 8)),
    (3, 'hand_over', 4, 4, b.officer, b.finished_at - interval '6 minutes', NULL, '06', b.state IN (9, 10)),
    (4, 'decide', 4, 4, b.leader, b.finished_at - interval '3 minutes', NULL, NULL, b.state IN (9, 10)),
    (5, 'issue', 4, 9, b.leader, b.finished_at, NULL, NULL, b.state IN (9, 10)),
    (6, 'return_result', 9, 10, b.clerk, least(b.finished_at + interval '1 day', b.now), NULL, '06', b.state = 10))
    AS e (version, act, from_state, to_state, person, at, reason, form, holds)
WHERE e.holds;

INSERT INTO core.application_step (application_id, n, from_n, step_id, name, kind, unit_id, role_code, person_id, given_at, given_by, claimed_at, left_at, verdict)
SELECT b.id, s.n, nullif(s.n - 1, 0), s.step_id, s.name, s.kind, b.unit_id, s.role, s.person, s.given_at, s.given_by, CASE WHEN s.person IS NOT NULL THEN s.given_at END,
    s.left_at, CASE WHEN s.left_at IS NOT NULL THEN 'on_time' END
FROM bulk_application b
CROSS JOIN LATERAL (VALUES
    (1, b.receive_id, b.receive_name, 'receive', 'clerk', b.clerk, b.received_at, b.clerk, CASE WHEN b.state > 3 THEN b.received_at + interval '10 minutes' END, b.state NOT IN (1, 3)),
    (2, b.work_id, b.work_name, 'process', 'officer', CASE WHEN b.state = 4 THEN b.holder ELSE b.officer END, b.received_at + interval '10 minutes', b.clerk,
        CASE WHEN b.state IN (9, 10) THEN b.finished_at - interval '6 minutes' ELSE b.finished_at END, b.state > 3),
    (3, b.decide_id, b.decide_name, 'decide', 'leader', b.leader, b.finished_at - interval '6 minutes', b.officer, b.finished_at, b.state IN (9, 10)))
    AS s (n, step_id, name, kind, role, person, given_at, given_by, left_at, holds)
WHERE s.holds;

INSERT INTO core.application_pause (application_id, n, clock, kind, ground, from_at, expected_on)
SELECT b.id, 1, 1, CASE b.state WHEN 5 THEN 'supplement' WHEN 6 THEN 'payment' ELSE 'withdrawal' END, 'Theo hồ sơ', b.received_at + interval '15 minutes', b.day + 15
FROM bulk_application b WHERE b.state IN (5, 6, 7);

INSERT INTO core.application_letter (application_id, version, form, data, at, person_id)
SELECT b.id, CASE b.state WHEN 3 THEN 1 ELSE 3 END, CASE b.state WHEN 3 THEN '03' WHEN 5 THEN '02' ELSE '05' END,
    jsonb_build_object('code', b.code, 'unit', b.unit_id, 'procedure', b.procedure_code, 'reason', 'Theo hồ sơ', 'missing', '["Giấy tờ chứng minh"]'::jsonb,
        'reason_name', 'Thiếu thành phần hồ sơ bắt buộc', 'legal_basis', 'Nghị định 118/2025/NĐ-CP'),
    coalesce(b.finished_at, b.received_at), b.officer
FROM bulk_application b WHERE b.state IN (3, 5, 8);

INSERT INTO core.application_secret (application_id, secret)
SELECT b.id, upper(translate(left(md5(b.id::text), 12), '01', '23')) FROM bulk_application b;

INSERT INTO core.application_paper (application_id, n, paper_id, name, originals, copies, state)
SELECT b.id, 1, b.paper_id, b.paper_name, 1, 0, 'given' FROM bulk_application b WHERE b.paper_id IS NOT NULL AND b.state <> 3;

INSERT INTO core.fee_line (application_id, n, name, amount, paid_at, paid_way, taken_by)
SELECT b.id, 1, 'Phí, lệ phí', b.fee, b.received_at, 'cash', b.clerk FROM bulk_application b WHERE b.fee > 0 AND b.state NOT IN (1, 3);

CREATE TEMP TABLE bulk_decision AS
SELECT b.id, b.unit_id, b.leader, b.finished_at, extract(year FROM core.local_day(b.finished_at))::integer AS year,
    row_number() OVER (PARTITION BY b.unit_id, extract(year FROM core.local_day(b.finished_at)) ORDER BY b.finished_at, b.i) AS number
FROM bulk_application b WHERE b.state IN (9, 10);
INSERT INTO core.application_decision (application_id, n, unit_id, year, number, decided_on, signer_id, outcome, issued_at)
SELECT d.id, 1, d.unit_id, d.year, d.number + coalesce((SELECT c.last FROM core.counter c WHERE c.kind = 'decision' AND c.agency = d.unit_id AND c.period = d.year::text), 0),
    core.local_day(d.finished_at), d.leader, 'granted', d.finished_at
FROM bulk_decision d;

INSERT INTO core.application_return (application_id, n, way, recipient, relation, identity_number, identity_masked, at, person_id)
SELECT b.id, 1, 'counter', b.full_name, 'applicant', '066000000000', core.masked_number('066000000000'), least(b.finished_at + interval '1 day', b.now), b.clerk
FROM bulk_application b WHERE b.state = 10;

INSERT INTO core.counter AS k (kind, agency, period, last)
SELECT 'application', b.agency, to_char(b.day, 'YYMMDD'), max(b.number) FROM bulk_application b GROUP BY 2, 3
UNION ALL
SELECT 'decision', d.unit_id, d.year::text, max(d.number) FROM bulk_decision d GROUP BY 2, 3
ON CONFLICT ON CONSTRAINT counter_kind_pkey DO UPDATE
SET last = CASE excluded.kind WHEN 'decision' THEN k.last + excluded.last ELSE excluded.last END;

UPDATE core.cluster SET generated = generated + {count};
DROP TABLE bulk_unit, bulk_day, bulk_case, bulk_due, bulk_name, bulk_size, bulk_party, bulk_throw, bulk_application, bulk_decision;
