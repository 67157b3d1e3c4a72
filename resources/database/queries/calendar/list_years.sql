-- SPDX-License-Identifier: GPL-3.0-or-later
-- The years of which somebody has said whether their calendar is complete.
SELECT y.year,
       y.decided,
       y.ground,
       y.entered_by_name,
       y.entered_at,
       y.version
  FROM api.calendar_year AS y
 ORDER BY y.year
