-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every picture and file that a live revision shows.
SELECT b.id, encode(b.sha256, 'hex') AS sha256, b.media_type, b.name, b.width, b.height, b.byte_size
  FROM published.blob AS b
 ORDER BY b.id
