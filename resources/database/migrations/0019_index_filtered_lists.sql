-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the list of all applications is quick also when it is filtered by a procedure or by a state few are in.
-- Oldest compatible program: 0.1

CREATE INDEX application_procedure_index ON core.application (procedure_code, received_at DESC, id DESC);
-- Nearly all have been returned; of them the lists by unit find enough.
CREATE INDEX application_state_index ON core.application (state, received_at DESC, id DESC) WHERE state <> 10;
