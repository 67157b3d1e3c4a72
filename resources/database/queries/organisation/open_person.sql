-- SPDX-License-Identifier: GPL-3.0-or-later
-- One person of the register.
SELECT p.id, p.user_name, p.full_name, p.unit_id, p.unit_name, p.state, p.version
  FROM api.person_list AS p
 WHERE p.id = :id
