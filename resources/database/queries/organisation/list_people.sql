-- SPDX-License-Identifier: GPL-3.0-or-later
-- The register of people with the roles they hold today and their last log-in, as far as the person asking may see them.
SELECT p.id,
       p.user_name,
       p.full_name,
       p.unit_id,
       p.unit_name,
       p.state,
       p.version,
       (SELECT coalesce(jsonb_agg(DISTINCT a.role_name), '[]')
          FROM api.assignment_list AS a
         WHERE a.person_id = p.id
           AND NOT a.needs_confirmation
           AND CAST(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date)
               BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')) AS roles,
       (SELECT max(s.opened_at) FROM api.session_list AS s WHERE s.person_id = p.id) AS last_log_in
  FROM api.person_list AS p
 ORDER BY p.name_key, p.id
