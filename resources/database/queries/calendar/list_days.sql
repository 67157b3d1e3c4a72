-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is entered for the days of a year, everybody's before the units'.
SELECT d.id,
       d.unit_id,
       d.unit_name,
       d.day,
       d.kind,
       d.name,
       d.status,
       d.replaces,
       d.ground,
       d.entered_by_name,
       d.entered_at,
       d.version
  FROM api.calendar_day AS d
 WHERE d.day BETWEEN make_date(CAST(:year AS integer), 1, 1) AND make_date(CAST(:year AS integer), 12, 31)
 ORDER BY d.day, d.unit_name NULLS FIRST, d.id
