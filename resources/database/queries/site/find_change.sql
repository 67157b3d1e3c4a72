-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the feed of this database holds this very row.
SELECT EXISTS (
    SELECT FROM published.change AS c
     WHERE c.xid = CAST(CAST(:xid AS text) AS xid8) AND c.seq = :seq AND c.kind = :kind AND c.id = :id)
