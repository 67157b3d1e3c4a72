-- SPDX-License-Identifier: GPL-3.0-or-later
-- The daily seals of the log, oldest first.
SELECT to_char(s.day, 'YYYY-MM-DD') AS day, encode(s.hash, 'hex') AS hash
  FROM published.seal AS s
 ORDER BY s.day
