-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the public may read, and nothing else. The views belong to ana_published, which meets the policies of
-- policies/21_published.sql below them: not the WHERE of a view but the policy keeps drafts inside.

CREATE VIEW published.article AS
SELECT a.id,
       a.public_path AS path,
       a.slug,
       r.section_id,
       a.unit_id,
       r.title,
       r.summary,
       r.body,
       r.cover,
       r.cover_alt,
       a.first_published_at,
       a.published_at,
       r.number AS revision,
       r.change_note,
       p.full_name AS approved_by_name,
       u.name AS author_unit
  FROM core.article AS a
  JOIN core.article_revision AS r ON r.article_id = a.id AND r.number = a.live_revision
  JOIN core.unit AS u ON u.id = a.unit_id
  LEFT JOIN core.person AS p ON p.id = a.published_by;

CREATE VIEW published.section AS
SELECT s.id, s.parent_id, s.name, s.description, s.position, s.shown
  FROM core.section AS s;

CREATE VIEW published.unit AS
SELECT u.id, u.name, u.kind, u.parent_id, u.position, u.valid_from, u.valid_to
  FROM core.unit AS u;

CREATE VIEW published.blob AS
SELECT b.id, b.sha256, b.media_type, b.name, b.width, b.height, b.byte_size
  FROM core.blob AS b;

CREATE VIEW published.blob_piece AS
SELECT p.blob_id, p.n, p.bytes
  FROM core.blob_piece AS p;

CREATE VIEW published.setting AS
SELECT s.key, s.value
  FROM core.setting AS s;

CREATE VIEW published.seal AS
SELECT s.day, s.text, s.hash
  FROM audit.seal AS s;

-- Only what no running transaction can still precede: a reader that remembers the last (xid, seq) loses nothing.
CREATE VIEW published.change AS
SELECT c.xid, c.seq, c.kind, c.id, c.gone, c.path
  FROM core.publication_change AS c
 WHERE c.xid < pg_snapshot_xmin(pg_current_snapshot());
