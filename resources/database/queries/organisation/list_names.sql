-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ids the log's rows hold, and what they are called.
SELECT u.id, u.name FROM api.unit AS u
UNION ALL
SELECT CAST(p.id AS text), p.full_name FROM api.person_list AS p
UNION ALL
SELECT r.code, r.name FROM api.role_list AS r
UNION ALL
SELECT s.id, s.name FROM api.section AS s
