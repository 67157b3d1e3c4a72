-- SPDX-License-Identifier: GPL-3.0-or-later
-- "What may this person do?": each right with its units and the role it comes from.
SELECT r.right_code, r.unit_name, r.role_name, r.valid_from, r.valid_to, r.holds_today
  FROM api.person_rights(CAST(:person AS uuid)) AS r
