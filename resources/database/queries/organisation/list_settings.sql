-- SPDX-License-Identifier: GPL-3.0-or-later
-- The settings with their limits; the value goes as text, because a JSON scalar is no record.
SELECT s.key, CAST(s.value AS text) AS value, jsonb_typeof(s.value) AS type, s.least, s.most, s.version, s.changed_at
  FROM api.setting_list AS s
 ORDER BY s.key
