-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reads what of content, and what the commands may do. A text, its words and its files are read through functions only.

-- The right is asked once a statement, not once a row.
GRANT SELECT (id, unit_id, section_id, title, state, version, revision, live_revision, author_id, updated_at, submitted_at,
              published_at, forced_by, return_reason, public_path) ON core.article TO ana_staff;
CREATE POLICY article_staff_read ON core.article FOR SELECT TO ana_staff
    USING (unit_id = ANY ((SELECT core.units_with('content.read'))::text[]));

GRANT SELECT (id, parent_id, name, description, duty, duty_days, position, articles, shown, version) ON core.section TO ana_staff;
CREATE POLICY section_staff_read ON core.section FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);

GRANT SELECT, INSERT, UPDATE ON core.section, core.article, core.article_search, core.page_out TO ana_command;
GRANT SELECT, INSERT ON core.article_revision, core.article_event, core.article_blob, core.blob TO ana_command;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.blob_upload, core.blob_piece, core.presence TO ana_command;
GRANT SELECT ON core.article_move TO ana_command;
GRANT SELECT, INSERT ON core.publication_change TO ana_command;
GRANT SELECT, UPDATE ON core.publication_state TO ana_command;

CREATE POLICY section_command ON core.section TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY article_command ON core.article TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY article_revision_command ON core.article_revision TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY article_event_command ON core.article_event TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY article_blob_command ON core.article_blob TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY article_move_command ON core.article_move FOR SELECT TO ana_command USING (true);
CREATE POLICY article_search_command ON core.article_search TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY blob_command ON core.blob TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY blob_upload_command ON core.blob_upload TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY presence_command ON core.presence TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY page_out_command ON core.page_out TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY publication_change_command ON core.publication_change TO ana_command USING (true) WITH CHECK (true);
CREATE POLICY publication_state_command ON core.publication_state TO ana_command USING (true) WITH CHECK (true);

-- The pieces of a stored file stay as they are, whatever a function tries.
CREATE POLICY blob_piece_command_read ON core.blob_piece FOR SELECT TO ana_command USING (true);
CREATE POLICY blob_piece_command_add ON core.blob_piece FOR INSERT TO ana_command
    WITH CHECK (NOT EXISTS (SELECT FROM core.blob AS b WHERE b.id = blob_piece.blob_id));
CREATE POLICY blob_piece_command_change ON core.blob_piece FOR UPDATE TO ana_command
    USING (NOT EXISTS (SELECT FROM core.blob AS b WHERE b.id = blob_piece.blob_id));
CREATE POLICY blob_piece_command_drop ON core.blob_piece FOR DELETE TO ana_command
    USING (NOT EXISTS (SELECT FROM core.blob AS b WHERE b.id = blob_piece.blob_id));

SELECT core.track('core.section', '{id}');
SELECT core.track('core.article', '{id}');
SELECT core.track('core.article_revision', '{article_id,number}', '{body}');
SELECT core.track('core.article_event', '{article_id,version}');
SELECT core.track('core.article_blob', '{article_id,revision,blob_id}');
SELECT core.track('core.blob', '{id}');
