-- SPDX-License-Identifier: GPL-3.0-or-later
-- These pictures and files, as far as a live revision shows them.
SELECT b.id, encode(b.sha256, 'hex') AS sha256, b.media_type, b.name, b.width, b.height, b.byte_size
  FROM published.blob AS b
 WHERE b.id = ANY (CAST(:ids AS uuid[]))
 ORDER BY b.id
