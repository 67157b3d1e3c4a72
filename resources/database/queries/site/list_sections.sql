-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tree of the site in the order of the menu.
SELECT s.id, s.parent_id, s.name, s.description
  FROM published.section AS s
 WHERE s.shown
 ORDER BY s.position, s.id
