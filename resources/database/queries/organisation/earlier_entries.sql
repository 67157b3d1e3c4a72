-- SPDX-License-Identifier: GPL-3.0-or-later
-- The acts on a record before one of them, newest first: where the image a change replaced may stand.
-- The settings and roles that were there from the first day have their first image in the founding, which is an act on the
-- root unit.
(SELECT l.id
  FROM api.log_list AS l
  JOIN api.log_list AS entry ON entry.id = CAST(:entry AS uuid)
 WHERE l.record_kind = entry.record_kind
   AND l.record_id = entry.record_id
   AND l.outcome = 'done'
   AND (l.at, l.id) < (entry.at, entry.id)
 ORDER BY l.at DESC, l.id DESC
 LIMIT 10)
UNION ALL
(SELECT l.id
   FROM api.log_list AS l
  WHERE l.record_kind = 'unit'
    AND l.command = 'organisation.found')
