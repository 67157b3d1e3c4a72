-- SPDX-License-Identifier: GPL-3.0-or-later
-- Content as lists see it. Whole records and searches are functions (commands/26, 27).

CREATE VIEW api.section WITH (security_invoker) AS
SELECT s.id, s.parent_id, s.name, s.description, s.duty, s.duty_days, s.position, s.articles, s.shown, s.version
  FROM core.section AS s;

-- Comparing texts is leakproof to PostgreSQL, so a condition on a plain column is tried on rows the policy hides, and the
-- plan tells whether one met it. Joined with nothing (which is not leakproof) a text is compared after the policy only.
CREATE VIEW api.article_list WITH (security_invoker) AS
SELECT a.id,
       a.unit_id,
       u.name AS unit_name,
       a.section_id,
       s.name AS section_name,
       a.title || '' AS title,
       a.state,
       a.version,
       a.revision,
       a.live_revision,
       a.author_id,
       p.full_name AS author_name,
       a.updated_at,
       a.submitted_at,
       a.published_at,
       a.forced_by IS NOT NULL AS needs_confirmation,
       a.return_reason || '' AS return_reason,
       a.public_path || '' AS public_path
  FROM core.article AS a
  LEFT JOIN core.unit AS u ON u.id = a.unit_id
  LEFT JOIN core.section AS s ON s.id = a.section_id
  LEFT JOIN core.person AS p ON p.id = a.author_id;
