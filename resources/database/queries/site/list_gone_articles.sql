-- SPDX-License-Identifier: GPL-3.0-or-later
-- Addresses that were public and are not any more.
SELECT DISTINCT c.path
  FROM published.change AS c
 WHERE c.kind = 'article'
   AND c.gone
   AND c.path IS NOT NULL
   AND NOT EXISTS (SELECT FROM published.article AS a WHERE a.path = c.path)
 ORDER BY c.path
