-- SPDX-License-Identifier: GPL-3.0-or-later
-- Best first: 3 exactly as typed, 2 no typed mark contradicted, 1 alike without marks.
SELECT found.kind, found.id, found.title, found.snippet, found.rank
  FROM api.search(CAST(:text AS text), CAST(:limit AS integer)) AS found
