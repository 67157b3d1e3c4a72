-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT u.id, u.name, u.kind
  FROM api.unit AS u
 ORDER BY u.position, u.id
