-- SPDX-License-Identifier: GPL-3.0-or-later
-- {count} applications of {people} people over ten years in three units, past triggers and log: what searches and home walk over.
-- Every 50th is open, a few wait for the officer of Buôn Trấp; every 500th is confidential.
BEGIN;
SET LOCAL session_replication_role = replica;
CREATE TEMP TABLE person_made ON COMMIT DROP AS
SELECT n, md5('party ' || n)::uuid AS id,
    (ARRAY['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Y', 'H'''])
        [CASE WHEN n % 10 < 4 THEN 1 WHEN n % 10 < 6 THEN 2 ELSE 3 + n / 10 % 16 END]
    || ' ' || (ARRAY['Văn', 'Thị', 'Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Thanh', 'Hữu', 'Kim'])[1 + n / 7 % 10]
    || ' ' || (ARRAY['Đường', 'Dương', 'Lan', 'Hòa', 'Hoà', 'Sương', 'Nam', 'Bình', 'Tú', 'Mạ', 'Mã', 'Hạnh', 'Phúc', 'Linh', 'Niê', 'Byă', 'Knul',
        'Thủy', 'Kỳ', 'Dũng', 'Trang', 'Hương', 'Tâm', 'Thảo', 'Khánh', 'Long', 'Quý', 'Vinh', 'Yến', 'Oanh', 'Ái', 'Ngân'])[1 + n / 70 % 32]
    || CASE WHEN n % 9973 = 0 THEN ' Xuyến' ELSE '' END AS name,
    1940 + n % 70 AS birth_year, (ARRAY['buontrap', 'eana', 'krongana'])[1 + n % 3] AS unit_id
FROM generate_series(1, {people}) AS n;
CREATE TEMP TABLE name_made ON COMMIT DROP AS
SELECT p.name, core.search_lexemes(p.name) AS lexemes FROM (SELECT DISTINCT name FROM person_made) AS p;
CREATE TEMP TABLE subject_made ON COMMIT DROP AS
SELECT s.n, s.subject, core.search_lexemes(s.subject) AS lexemes
FROM (SELECT n, (ARRAY['Thửa đất số ', 'Đăng ký kết hôn, ', 'Khai sinh cho cháu ', 'Chứng thực bản sao, bộ '])[1 + n % 4] || n % 250 AS subject
      FROM generate_series(0, 999) AS n) AS s;
INSERT INTO core.party (id, kind, full_name, birth_year, identity_masked, phone_masked, place, unit_id, created_at, created_by)
SELECT m.id, 'person', m.name, m.birth_year, '066*******00', '09xx***000', 'Buôn Trấp', m.unit_id, '2026-01-01', p.id
FROM person_made AS m, core.person AS p WHERE p.user_name = 'clerk';
INSERT INTO core.party_private (party_id, identity_kind, identity_number, phone)
SELECT m.id, 'citizen', '066' || lpad(m.n::text, 9, '0'), '09' || lpad(m.n::text, 8, '0') FROM person_made AS m;
DROP INDEX core.party_search_lexemes_index, core.application_search_lexemes_index;
INSERT INTO core.party_search (party_id, lexemes)
SELECT m.id, n.lexemes || array_to_tsvector(ARRAY['@' || m.unit_id, '#' || m.birth_year])
FROM person_made AS m JOIN name_made AS n ON n.name = m.name;
CREATE TEMP TABLE made ON COMMIT DROP AS
SELECT i AS n, md5('application ' || i)::uuid AS id, m.id AS applicant_id, m.name, m.unit_id, i % 500 = 0 AS confidential,
    timestamptz '2017-01-01' + (i::double precision / {count}) * interval '3650 days' AS at
FROM generate_series(1, {count}) AS i JOIN person_made AS m ON m.n = 1 + i::bigint * 7919 % {people};
INSERT INTO core.application (id, code, state, procedure_code, version_id, case_id, received_unit, competent_unit, unit_id, channel, applicant_id,
    applicant_label, subject, subject_label, confidential, received_at, clock, due_at, step_kind, step_name, holder_role, finished_at, outcome,
    created_by, updated_at, updated_by)
SELECT a.id, upper(a.unit_id) || '-' || to_char(a.at, 'YYMMDD') || '-' || lpad(a.n::text, 7, '0'), CASE WHEN a.n % 50 = 0 THEN 4 ELSE 10 END,
    v.procedure_code, v.id, c.id, a.unit_id, a.unit_id, a.unit_id, 'counter', a.applicant_id, CASE WHEN NOT a.confidential THEN a.name END,
    s.subject, CASE WHEN NOT a.confidential THEN s.subject END, a.confidential, a.at, 1,
    core.now() + (a.n / 50 % 400 - 200) * interval '1 hour', CASE WHEN a.n % 50 = 0 THEN 'process' END, CASE WHEN a.n % 50 = 0 THEN 'Thẩm định' END,
    CASE WHEN a.n % 50 = 0 THEN 'officer' END, CASE WHEN a.n % 50 <> 0 THEN a.at END, CASE WHEN a.n % 50 <> 0 THEN 'granted' END, p.id, a.at, p.id
FROM made AS a, core.procedure_version AS v, core.procedure_case AS c, core.person AS p, subject_made AS s
WHERE c.version_id = v.id AND p.user_name = 'clerk' AND s.n = a.n % 1000;
INSERT INTO core.application_search (application_id, received_at, code_key, tail_key, number, lexemes)
SELECT a.id, a.at, upper(a.unit_id) || to_char(a.at, 'YYMMDD') || lpad(a.n::text, 7, '0'), to_char(a.at, 'YYMMDD') || lpad(a.n::text, 7, '0'), a.n,
    CASE WHEN a.confidential THEN '' ELSE n.lexemes || s.lexemes || array_to_tsvector(ARRAY['@' || a.unit_id, '~dang', '~ki', '~ket', '~hon']) END
FROM made AS a JOIN name_made AS n ON n.name = a.name JOIN subject_made AS s ON s.n = a.n % 1000;
COMMIT;
SET maintenance_work_mem = '512MB';
CREATE INDEX party_search_lexemes_index ON core.party_search USING gin (lexemes);
CREATE INDEX application_search_lexemes_index ON core.application_search USING gin (lexemes) WITH (gin_pending_list_limit = 512);
