-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a person is logged in now.
SELECT s.id, s.device, host(s.address) AS address, s.opened_at, s.touched_at
  FROM api.session_list AS s
 WHERE s.person_id = :person
   AND s.ended_at IS NULL
   AND s.idle_until > clock_timestamp()
 ORDER BY s.opened_at DESC
