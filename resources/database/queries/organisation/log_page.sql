-- SPDX-License-Identifier: GPL-3.0-or-later
-- A page of the log, newest first, before (at, id), with the names of what was done to, as far as they may be seen.
SELECT l.id,
       l.at,
       CAST(l.at AS text) AS exact_at,
       u.name AS unit_name,
       l.person_name,
       l.command_name,
       l.outcome_word,
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
  FROM api.log_page(CAST(:before_at AS timestamptz), CAST(:before_id AS uuid), CAST(:limit AS integer), CAST(:unit AS text),
                    CAST(:person AS uuid), NULL, CAST(:outcome AS text)) AS l
  LEFT JOIN api.unit AS u ON u.id = l.unit_id
 ORDER BY l.at DESC, l.id DESC
