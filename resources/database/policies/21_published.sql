-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rows and columns that ana_published, the owner of the published views, can see at all: live revisions and what they use.

GRANT SELECT (id, unit_id, live_revision, first_published_at, published_at, published_by, slug, public_path)
    ON core.article TO ana_published;
CREATE POLICY article_published ON core.article FOR SELECT TO ana_published USING (live_revision IS NOT NULL);

GRANT SELECT (article_id, number, section_id, title, summary, body, cover, cover_alt, change_note)
    ON core.article_revision TO ana_published;
CREATE POLICY article_revision_published ON core.article_revision FOR SELECT TO ana_published
    USING (EXISTS (SELECT FROM core.article AS a WHERE a.id = article_revision.article_id AND a.live_revision = article_revision.number));

GRANT SELECT (article_id, revision, blob_id) ON core.article_blob TO ana_published;
CREATE POLICY article_blob_published ON core.article_blob FOR SELECT TO ana_published
    USING (EXISTS (SELECT FROM core.article AS a WHERE a.id = article_blob.article_id AND a.live_revision = article_blob.revision));

GRANT SELECT (id, sha256, media_type, name, width, height, byte_size) ON core.blob TO ana_published;
CREATE POLICY blob_published ON core.blob FOR SELECT TO ana_published
    USING (EXISTS (SELECT FROM core.article_blob AS used WHERE used.blob_id = blob.id));

GRANT SELECT ON core.blob_piece TO ana_published;
CREATE POLICY blob_piece_published ON core.blob_piece FOR SELECT TO ana_published
    USING (EXISTS (SELECT FROM core.article_blob AS used WHERE used.blob_id = blob_piece.blob_id));

-- Of the staff, the name of whoever approved a text that the public reads.
GRANT SELECT (id, full_name) ON core.person TO ana_published;
CREATE POLICY person_published ON core.person FOR SELECT TO ana_published
    USING (EXISTS (SELECT FROM core.article AS a WHERE a.published_by = person.id AND a.live_revision IS NOT NULL));

GRANT SELECT (id, parent_id, name, description, position, shown) ON core.section TO ana_published;
CREATE POLICY section_published ON core.section FOR SELECT TO ana_published USING (true);

GRANT SELECT (id, name, kind, parent_id, position, valid_from, valid_to) ON core.unit TO ana_published;
CREATE POLICY unit_published ON core.unit FOR SELECT TO ana_published USING (true);

GRANT SELECT (key, value) ON core.setting TO ana_published;
CREATE POLICY setting_published ON core.setting FOR SELECT TO ana_published USING (key LIKE 'site.%');

GRANT USAGE ON SCHEMA audit TO ana_published;
GRANT SELECT (day, text, hash) ON audit.seal TO ana_published;
CREATE POLICY seal_published ON audit.seal FOR SELECT TO ana_published USING (true);

GRANT SELECT (xid, seq, kind, id, gone, path) ON core.publication_change TO ana_published;
CREATE POLICY publication_change_published ON core.publication_change FOR SELECT TO ana_published USING (true);

GRANT SELECT ON published.article, published.section, published.unit, published.blob, published.blob_piece,
    published.setting, published.seal, published.change TO ana_publisher;
