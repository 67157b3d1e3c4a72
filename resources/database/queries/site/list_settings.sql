-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the site calls itself.
SELECT s.key, s.value #>> '{}' AS value
  FROM published.setting AS s
 ORDER BY s.key
