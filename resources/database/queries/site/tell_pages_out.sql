-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tells the desks which articles are out.
SELECT count(*)
  FROM jsonb_to_recordset(CAST(:pages AS jsonb)) AS p (id text, path text, revision integer),
       LATERAL published.page_out('article', p.id, p.path, p.revision)
