-- SPDX-License-Identifier: GPL-3.0-or-later
-- One page of the article list, newest first; the next page begins after the last (updated_at, id) of this one.
SELECT list.id,
       list.unit_id,
       list.unit_name,
       list.section_id,
       list.section_name,
       list.title,
       list.state,
       list.version,
       list.revision,
       list.live_revision,
       list.author_id,
       list.author_name,
       list.updated_at,
       -- To the microsecond: the next page begins exactly behind it.
       list.updated_at::text AS place,
       list.submitted_at,
       list.published_at,
       list.needs_confirmation,
       list.return_reason,
       list.public_path
  FROM api.article_page(CAST(:state AS text), CAST(:section AS text), CAST(:unit AS text), CAST(:words AS text),
                        CAST(:after_updated_at AS timestamptz), CAST(:after_id AS uuid), CAST(:limit AS integer)) AS page
  JOIN api.article_list AS list ON list.id = page.id
 ORDER BY page.updated_at DESC, page.id DESC
