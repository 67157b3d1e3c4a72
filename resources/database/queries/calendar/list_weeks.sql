-- SPDX-License-Identifier: GPL-3.0-or-later
-- The hours of everybody and of the units that have some of their own.
SELECT w.id,
       w.unit_id,
       w.unit_name,
       w.valid_from,
       w.valid_to,
       coalesce(w.periods, '[]') AS periods,
       w.version
  FROM api.working_week AS w
 ORDER BY w.unit_name NULLS FIRST, w.valid_from
