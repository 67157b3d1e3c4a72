-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the change feed ends.
SELECT c.xid::text::bigint AS xid, c.seq, c.kind, c.id
  FROM published.change AS c
 ORDER BY c.xid DESC, c.seq DESC
 LIMIT 1
