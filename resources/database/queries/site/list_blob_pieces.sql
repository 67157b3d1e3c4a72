-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bytes of one file.
SELECT p.bytes
  FROM published.blob_piece AS p
 WHERE p.blob_id = :id
 ORDER BY p.n
