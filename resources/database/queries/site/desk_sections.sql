-- SPDX-License-Identifier: GPL-3.0-or-later
-- For the preview in the desk: the tree of the site in the order of the menu.
SELECT s.id, s.parent_id, s.name, s.description
  FROM api.section AS s
 WHERE s.shown
 ORDER BY s.position, s.id
