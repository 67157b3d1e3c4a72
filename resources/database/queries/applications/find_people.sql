-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT found.id, found.kind, found.full_name, found.birth_year, found.identity, found.phone, found.place
  FROM api.person_served_search(CAST(:text AS text), CAST(:purpose AS text)) AS found
