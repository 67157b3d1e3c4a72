-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT s.key, s.value
  FROM api.setting_list AS s
 WHERE s.key LIKE 'site.%'
 ORDER BY s.key
