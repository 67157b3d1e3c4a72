-- SPDX-License-Identifier: GPL-3.0-or-later
-- The live revisions of these articles; none for an article that is withdrawn.
SELECT a.id,
       a.path,
       a.section_id,
       a.unit_id,
       a.title,
       a.summary,
       a.body::text AS body,
       a.cover,
       a.cover_alt,
       (extract(epoch FROM a.first_published_at) * 1000)::bigint AS first_published,
       (extract(epoch FROM a.published_at) * 1000)::bigint AS published,
       a.revision,
       a.change_note,
       a.approved_by_name AS approved_by
  FROM published.article AS a
 WHERE a.id = ANY (CAST(:ids AS uuid[]))
