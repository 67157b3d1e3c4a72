-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person was, is and will be; the present first.
SELECT a.id,
       a.role_name,
       a.unit_name,
       a.scope,
       a.valid_from,
       a.valid_to,
       a.version,
       NOT a.needs_confirmation AND CAST(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date)
           BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity') AS holds_today,
       a.needs_confirmation,
       coalesce(a.valid_to, 'infinity') < CAST(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS over
  FROM api.assignment_list AS a
 WHERE a.person_id = :person
 ORDER BY coalesce(a.valid_to, 'infinity') DESC, a.valid_from DESC, a.id
