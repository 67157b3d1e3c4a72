-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which contents are still shown somewhere; the key is the start of the sha256 that stands in the address.
SELECT DISTINCT left(encode(b.sha256, 'hex'), 20) AS key
  FROM published.blob AS b
 WHERE left(encode(b.sha256, 'hex'), 20) = ANY (CAST(:keys AS text[]))
