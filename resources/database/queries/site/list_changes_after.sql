-- SPDX-License-Identifier: GPL-3.0-or-later
-- The change feed after a row, as far as no running transaction can still add to it.
SELECT c.xid::text::bigint AS xid, c.seq, c.kind, c.id, c.path
  FROM published.change AS c
 WHERE (c.xid, c.seq) > (CAST(CAST(:xid AS text) AS xid8), CAST(:seq AS bigint))
 ORDER BY c.xid, c.seq
