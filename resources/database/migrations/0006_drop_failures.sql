-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: wrong tries are counted by sequences (schema attempt), which a rollback does not turn back.
-- Oldest compatible program: 0.1

ALTER TABLE core.account DROP COLUMN failures;
