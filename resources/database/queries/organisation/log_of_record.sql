-- SPDX-License-Identifier: GPL-3.0-or-later
-- A page of what was done to one record, newest first, before (at, id).
SELECT l.id,
       l.at,
       CAST(l.at AS text) AS exact_at,
       u.name AS unit_name,
       l.person_name,
       l.command AS command_name,
       l.outcome AS outcome_word,
       l.record_kind,
       l.record_id,
       CASE l.record_kind
           WHEN 'person' THEN (SELECT x.full_name FROM api.person_list AS x WHERE x.id = CAST(l.record_id AS uuid))
           WHEN 'assignment' THEN (SELECT x.person_name FROM api.assignment_list AS x WHERE x.id = CAST(l.record_id AS uuid))
           WHEN 'session' THEN (SELECT x.person_name FROM api.session_list AS x WHERE x.id = CAST(l.record_id AS uuid))
           WHEN 'article' THEN (SELECT x.title FROM api.article_list AS x WHERE x.id = CAST(l.record_id AS uuid))
           WHEN 'unit' THEN (SELECT x.name FROM api.unit AS x WHERE x.id = l.record_id)
           WHEN 'section' THEN (SELECT x.name FROM api.section AS x WHERE x.id = l.record_id)
           WHEN 'setting' THEN l.record_id
       END AS record_name
  FROM api.log_list AS l
  LEFT JOIN api.unit AS u ON u.id = l.unit_id
 WHERE l.record_kind = CAST(:kind AS text)
   AND l.record_id = CAST(:record AS text)
   AND (CAST(:outcome AS text) IS NULL OR l.outcome = CAST(:outcome AS text))
   AND (l.at, l.id) < (coalesce(CAST(:before_at AS timestamptz), 'infinity'),
                       coalesce(CAST(:before_id AS uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
 ORDER BY l.at DESC, l.id DESC
 LIMIT CAST(:limit AS integer)
