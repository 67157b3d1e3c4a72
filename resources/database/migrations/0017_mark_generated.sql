-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a sample cluster remembers how many applications were made past the log for measuring.
-- Oldest compatible program: 0.1

-- Rows made by `anactl sample generate`: their ids begin with be2c4000 and the log holds no images of them. verify-log says how
-- many there are. Only a sample cluster can have some.
ALTER TABLE core.cluster ADD COLUMN generated bigint NOT NULL DEFAULT 0;
ALTER TABLE core.cluster ADD CONSTRAINT cluster_generated_check CHECK (generated = 0 OR sample AND generated > 0);
