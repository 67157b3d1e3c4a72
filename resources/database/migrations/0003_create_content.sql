-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: sections, articles with immutable revisions, files, presence and the search index of articles.
-- Oldest compatible program: 0.1

-- Sections: the tree of the public site. The id is a word that addresses are made of, so it never changes.
CREATE TABLE core.section (
    id          text    NOT NULL,
    parent_id   text,
    name        text    NOT NULL,
    description text    NOT NULL DEFAULT '',
    duty        text    NOT NULL DEFAULT '',   -- the update duty in words, as the law or the unit states it
    duty_days   integer,                       -- days after which the section counts as stale; null = no fixed term
    position    integer NOT NULL DEFAULT 0,
    articles    boolean NOT NULL DEFAULT true, -- whether articles may stand in it
    shown       boolean NOT NULL DEFAULT true, -- whether the public menu shows it
    version     integer NOT NULL DEFAULT 1,
    CONSTRAINT section_pkey PRIMARY KEY (id),
    CONSTRAINT section_id_check CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 60),
    CONSTRAINT section_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES core.section (id),
    CONSTRAINT section_parent_id_check CHECK (parent_id <> id),
    CONSTRAINT section_name_check CHECK (length(btrim(name)) BETWEEN 1 AND 200),
    CONSTRAINT section_duty_days_check CHECK (duty_days BETWEEN 1 AND 3660)
);
CREATE INDEX section_parent_id_idx ON core.section (parent_id, position);

-- Files. Pieces arrive before the file is stored by a command that knows its sha256; from then on they stay as they are.
CREATE TABLE core.blob_upload (
    id          uuid        NOT NULL,
    uploader_id uuid        NOT NULL,
    begun_at    timestamptz NOT NULL,
    byte_size   bigint      NOT NULL DEFAULT 0,
    CONSTRAINT blob_upload_pkey PRIMARY KEY (id),
    CONSTRAINT blob_upload_uploader_id_fkey FOREIGN KEY (uploader_id) REFERENCES core.person (id)
);
CREATE INDEX blob_upload_uploader_id_idx ON core.blob_upload (uploader_id, begun_at);

CREATE TABLE core.blob (
    id          uuid        NOT NULL,
    sha256      bytea       NOT NULL,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    byte_size   bigint      NOT NULL,
    pieces      integer     NOT NULL,
    width       integer,
    height      integer,
    uploader_id uuid        NOT NULL,
    stored_at   timestamptz NOT NULL,
    CONSTRAINT blob_pkey PRIMARY KEY (id),
    CONSTRAINT blob_sha256_check CHECK (length(sha256) = 32),
    CONSTRAINT blob_name_check CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[/\\[:cntrl:]]'),
    CONSTRAINT blob_byte_size_check CHECK (byte_size > 0),
    CONSTRAINT blob_width_check CHECK (width > 0 AND height > 0 OR width IS NULL AND height IS NULL),
    CONSTRAINT blob_uploader_id_fkey FOREIGN KEY (uploader_id) REFERENCES core.person (id)
);
CREATE INDEX blob_uploader_id_idx ON core.blob (uploader_id);

CREATE TABLE core.blob_piece (
    blob_id uuid    NOT NULL,
    n       integer NOT NULL,
    bytes   bytea   NOT NULL,
    CONSTRAINT blob_piece_pkey PRIMARY KEY (blob_id, n),
    CONSTRAINT blob_piece_n_check CHECK (n BETWEEN 0 AND 9999),
    CONSTRAINT blob_piece_bytes_check CHECK (length(bytes) BETWEEN 1 AND 262144)
);
-- Pictures and office files are compressed already; trying again costs time and gains nothing.
ALTER TABLE core.blob_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Articles: one row says where the article stands, its texts are revisions.
CREATE TABLE core.article (
    id                 uuid        NOT NULL,
    unit_id            text        NOT NULL,
    section_id         text        NOT NULL,
    title              text        NOT NULL,
    state              text        NOT NULL,
    version            integer     NOT NULL DEFAULT 1,
    revision           integer     NOT NULL,  -- the working text
    live_revision      integer,               -- what the public reads
    creator_id         uuid        NOT NULL,
    author_id          uuid        NOT NULL,  -- who wrote the working revision
    holder_id          uuid        NOT NULL,  -- who is to go on with it: its author, or the successor of one who left
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    updated_by         uuid        NOT NULL,
    submitted_at       timestamptz,
    submitted_by       uuid,
    return_reason      text,
    published_at       timestamptz,
    published_by       uuid,
    first_published_at timestamptz,
    forced_by          uuid,                  -- set while a forced publication waits for the second person
    forced_at          timestamptz,
    forced_reason      text,
    slug               text,
    public_path        text,
    CONSTRAINT article_pkey PRIMARY KEY (id),
    CONSTRAINT article_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT article_section_id_fkey FOREIGN KEY (section_id) REFERENCES core.section (id),
    CONSTRAINT article_creator_id_fkey FOREIGN KEY (creator_id) REFERENCES core.person (id),
    CONSTRAINT article_author_id_fkey FOREIGN KEY (author_id) REFERENCES core.person (id),
    CONSTRAINT article_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES core.person (id),
    CONSTRAINT article_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES core.person (id),
    CONSTRAINT article_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES core.person (id),
    CONSTRAINT article_published_by_fkey FOREIGN KEY (published_by) REFERENCES core.person (id),
    CONSTRAINT article_forced_by_fkey FOREIGN KEY (forced_by) REFERENCES core.person (id),
    CONSTRAINT article_state_check CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'withdrawn', 'discarded')),
    CONSTRAINT article_title_check CHECK (length(btrim(title)) BETWEEN 1 AND 300),
    CONSTRAINT article_live_revision_check CHECK (live_revision IS NULL OR live_revision <= revision AND first_published_at IS NOT NULL),
    CONSTRAINT article_public_path_key UNIQUE (public_path),
    CONSTRAINT article_public_path_check CHECK ((public_path IS NULL) = (first_published_at IS NULL)),
    CONSTRAINT article_forced_by_check CHECK ((forced_by IS NULL) = (forced_at IS NULL AND forced_reason IS NULL))
);
-- Lists, newest first: of a few units each from its own index, of many units from the common one.
CREATE INDEX article_unit_updated_idx ON core.article (unit_id, updated_at DESC, id DESC) WHERE state <> 'discarded';
CREATE INDEX article_unit_state_updated_idx ON core.article (unit_id, state, updated_at DESC, id DESC);
CREATE INDEX article_updated_idx ON core.article (updated_at DESC, id DESC) WHERE state <> 'discarded';
CREATE INDEX article_state_updated_idx ON core.article (state, updated_at DESC, id DESC);
CREATE INDEX article_section_updated_idx ON core.article (section_id, updated_at DESC, id DESC);
CREATE INDEX article_submitted_idx ON core.article (unit_id, submitted_at) WHERE state = 'submitted';
CREATE INDEX article_holder_open_idx ON core.article (holder_id) WHERE state IN ('draft', 'returned');
CREATE INDEX article_forced_idx ON core.article (unit_id) WHERE forced_by IS NOT NULL;
CREATE INDEX article_published_by_idx ON core.article (published_by) WHERE live_revision IS NOT NULL;

CREATE TABLE core.article_revision (
    article_id  uuid        NOT NULL,
    number      integer     NOT NULL,
    author_id   uuid        NOT NULL,
    saved_at    timestamptz NOT NULL,
    autosave    boolean     NOT NULL,
    restored    integer,                -- the revision it repeats, where somebody went back to it
    section_id  text        NOT NULL,
    title       text        NOT NULL,
    summary     text        NOT NULL DEFAULT '',
    body        jsonb       NOT NULL,
    cover       uuid,
    cover_alt   text,
    change_note text,
    CONSTRAINT article_revision_pkey PRIMARY KEY (article_id, number),
    CONSTRAINT article_revision_article_id_fkey FOREIGN KEY (article_id) REFERENCES core.article (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT article_revision_section_id_fkey FOREIGN KEY (section_id) REFERENCES core.section (id),
    CONSTRAINT article_revision_author_id_fkey FOREIGN KEY (author_id) REFERENCES core.person (id),
    CONSTRAINT article_revision_cover_fkey FOREIGN KEY (cover) REFERENCES core.blob (id),
    CONSTRAINT article_revision_title_check CHECK (length(btrim(title)) BETWEEN 1 AND 300),
    CONSTRAINT article_revision_summary_check CHECK (length(summary) <= 2000),
    CONSTRAINT article_revision_change_note_check CHECK (length(change_note) <= 1000),
    CONSTRAINT article_revision_cover_alt_check CHECK (length(cover_alt) <= 500)
);
ALTER TABLE core.article
    ADD CONSTRAINT article_revision_fkey FOREIGN KEY (id, revision) REFERENCES core.article_revision (article_id, number) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT article_live_revision_fkey FOREIGN KEY (id, live_revision) REFERENCES core.article_revision (article_id, number) DEFERRABLE INITIALLY DEFERRED;

-- What happened to an article, in the words of the workflow: the milestones of its history.
CREATE TABLE core.article_event (
    article_id uuid        NOT NULL,
    version    integer     NOT NULL,    -- the version the act made
    act        text        NOT NULL,
    from_state text        NOT NULL,
    to_state   text        NOT NULL,
    revision   integer     NOT NULL,
    person_id  uuid        NOT NULL,
    at         timestamptz NOT NULL,
    note       text,
    CONSTRAINT article_event_pkey PRIMARY KEY (article_id, version),
    CONSTRAINT article_event_article_id_fkey FOREIGN KEY (article_id) REFERENCES core.article (id),
    CONSTRAINT article_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id),
    CONSTRAINT article_event_note_check CHECK (length(note) <= 2000)
);

-- Which revision shows which file: the rights of a file, and what of it is public, follow from here.
CREATE TABLE core.article_blob (
    article_id uuid    NOT NULL,
    revision   integer NOT NULL,
    blob_id    uuid    NOT NULL,
    CONSTRAINT article_blob_pkey PRIMARY KEY (article_id, revision, blob_id),
    CONSTRAINT article_blob_revision_fkey FOREIGN KEY (article_id, revision) REFERENCES core.article_revision (article_id, number),
    CONSTRAINT article_blob_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES core.blob (id)
);
CREATE INDEX article_blob_blob_id_idx ON core.article_blob (blob_id);

-- The one table of the workflow. Commands obey it, and the actions a record brings along are read from it.
CREATE TABLE core.article_move (
    from_state   text    NOT NULL,
    act          text    NOT NULL,
    to_state     text    NOT NULL,
    right_name   text    NOT NULL,
    other_author boolean NOT NULL DEFAULT false,  -- not by the author of the working revision
    needs_live   boolean NOT NULL DEFAULT false,  -- only while the public reads a revision
    never_live   boolean NOT NULL DEFAULT false,  -- only what the public has never read
    needs_flag   boolean NOT NULL DEFAULT false,  -- only while a forced publication waits, and not by who forced it
    CONSTRAINT article_move_pkey PRIMARY KEY (from_state, act)
);
INSERT INTO core.article_move (from_state, act, to_state, right_name, other_author, needs_live, never_live, needs_flag) VALUES
    ('draft',     'save',          'draft',     'content.write',    false, false, false, false),
    ('returned',  'save',          'returned',  'content.write',    false, false, false, false),
    ('submitted', 'save',          'submitted', 'content.review',   false, false, false, false),
    ('published', 'save',          'draft',     'content.write',    false, false, false, false),
    ('draft',     'restore',       'draft',     'content.write',    false, false, false, false),
    ('returned',  'restore',       'returned',  'content.write',    false, false, false, false),
    ('published', 'restore',       'draft',     'content.write',    false, false, false, false),
    ('draft',     'submit',        'submitted', 'content.write',    false, false, false, false),
    ('returned',  'submit',        'submitted', 'content.write',    false, false, false, false),
    ('submitted', 'return',        'returned',  'content.review',   false, false, false, false),
    ('submitted', 'publish',       'published', 'content.review',   true,  false, false, false),
    ('draft',     'force_publish', 'published', 'content.force',    false, false, false, false),
    ('returned',  'force_publish', 'published', 'content.force',    false, false, false, false),
    ('submitted', 'force_publish', 'published', 'content.force',    false, false, false, false),
    ('draft',     'confirm',       'draft',     'content.review',   false, false, false, true),
    ('returned',  'confirm',       'returned',  'content.review',   false, false, false, true),
    ('submitted', 'confirm',       'submitted', 'content.review',   false, false, false, true),
    ('published', 'confirm',       'published', 'content.review',   false, false, false, true),
    ('withdrawn', 'confirm',       'withdrawn', 'content.review',   false, false, false, true),
    ('published', 'withdraw',      'withdrawn', 'content.withdraw', false, true,  false, false),
    ('draft',     'withdraw',      'draft',     'content.withdraw', false, true,  false, false),
    ('returned',  'withdraw',      'returned',  'content.withdraw', false, true,  false, false),
    ('submitted', 'withdraw',      'submitted', 'content.withdraw', false, true,  false, false),
    ('draft',     'discard',       'discarded', 'content.write',    false, false, true,  false),
    ('returned',  'discard',       'discarded', 'content.write',    false, false, true,  false),
    ('withdrawn', 'reopen',        'draft',     'content.write',    false, false, false, false),
    ('discarded', 'reopen',        'draft',     'content.write',    false, false, false, false);

-- Search: lexemes of the working text, kept by the commands. Not a record: it can be computed anew from the revision.
CREATE TABLE core.article_search (
    article_id uuid        NOT NULL,
    unit_id    text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    plain      text        NOT NULL,  -- one blank between words
    folded     text        NOT NULL,  -- the same words folded, for the place of a snippet
    lexemes    tsvector    NOT NULL,
    CONSTRAINT article_search_pkey PRIMARY KEY (article_id),
    CONSTRAINT article_search_article_id_fkey FOREIGN KEY (article_id) REFERENCES core.article (id)
);
-- Frequent words must be known to be frequent: the way a search takes hangs on it.
ALTER TABLE core.article_search ALTER COLUMN lexemes SET STATISTICS 500;
CREATE INDEX article_search_lexemes_idx ON core.article_search USING gin (lexemes) WITH (gin_pending_list_limit = 1024);
CREATE INDEX article_search_saved_idx ON core.article_search (saved_at DESC, article_id DESC);
CREATE INDEX article_search_unit_saved_idx ON core.article_search (unit_id, saved_at DESC, article_id DESC);

-- Who has what open. Lost in a crash, and rightly so: nobody has anything open then.
CREATE UNLOGGED TABLE core.presence (
    kind       text        NOT NULL,
    record_id  uuid        NOT NULL,
    session_id uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    since      timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    editing    boolean     NOT NULL,
    CONSTRAINT presence_pkey PRIMARY KEY (kind, record_id, session_id)
);

-- Sizes in megabytes and megapixels, ages in days after which work counts as due.
INSERT INTO core.setting (key, value, least, most) VALUES
    ('content.image_limit_mb', '12', 1, 100),
    ('content.image_limit_megapixels', '60', 1, 200),
    ('content.file_limit_mb', '40', 1, 200),
    ('content.upload_quota_mb', '200', 1, 10000),
    ('content.review_days', '2', 0, 60),
    ('content.return_days', '3', 0, 60),
    ('content.confirm_days', '1', 0, 60),
    ('content.draft_days', '14', 1, 366);
