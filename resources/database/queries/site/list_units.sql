-- SPDX-License-Identifier: GPL-3.0-or-later
-- Units with pages of their own: those that have something to read.
SELECT u.id, u.name, u.kind
  FROM published.unit AS u
 WHERE EXISTS (SELECT FROM published.article AS a WHERE a.unit_id = u.id)
 ORDER BY u.position, u.id
