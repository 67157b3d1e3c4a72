-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what the public site is told: the change feed, the pages that are out, how far publishing has come.
-- Oldest compatible program: 0.1

-- The feed is read by transaction horizon: a plain sequence would pass over a row whose transaction commits late.
CREATE TABLE core.publication_change (
    xid  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    seq  bigint      GENERATED ALWAYS AS IDENTITY,
    kind text        NOT NULL,
    id   text        NOT NULL,
    gone boolean     NOT NULL DEFAULT false,  -- the public must no longer read it
    path text,                                -- the address that is gone
    at   timestamptz NOT NULL,
    CONSTRAINT publication_change_pkey PRIMARY KEY (xid, seq),
    CONSTRAINT publication_change_kind_check CHECK (kind IN ('article', 'section', 'unit', 'setting', 'seal', 'request'))
);

CREATE TABLE core.page_out (
    kind     text        NOT NULL,
    id       text        NOT NULL,
    path     text        NOT NULL,
    revision integer,
    out_at   timestamptz NOT NULL,
    CONSTRAINT page_out_pkey PRIMARY KEY (kind, id)
);

-- One row: up to where the feed is carried out.
CREATE TABLE core.publication_state (
    one boolean NOT NULL DEFAULT true,
    xid xid8    NOT NULL DEFAULT '0',
    seq bigint  NOT NULL DEFAULT 0,
    at  timestamptz,
    CONSTRAINT publication_state_pkey PRIMARY KEY (one),
    CONSTRAINT publication_state_one_check CHECK (one)
);
INSERT INTO core.publication_state (one) VALUES (true);
