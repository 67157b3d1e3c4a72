-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was done to a record, oldest first.
SELECT h.entry, h.at, h.person_name, h.command, h.outcome
  FROM api.record_history(CAST(:kind AS text), CAST(:record AS text)) AS h
