-- SPDX-License-Identifier: GPL-3.0-or-later
-- All units, also those that have ended or are still to come.
SELECT u.id,
       u.code,
       u.name,
       u.kind,
       u.parent_id,
       p.name AS parent_name,
       u.valid_from,
       u.valid_to,
       u.position,
       u.note,
       u.version,
       CAST(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date)
           BETWEEN coalesce(u.valid_from, '-infinity') AND coalesce(u.valid_to, 'infinity') AS in_force
  FROM api.unit AS u
  LEFT JOIN api.unit AS p ON p.id = u.parent_id
 ORDER BY u.position, u.name, u.id
