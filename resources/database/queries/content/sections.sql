-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT section.id, section.parent_id, section.name, section.description, section.duty, section.duty_days,
       section.position, section.articles, section.shown, section.version
  FROM api.section AS section
 ORDER BY section.position, section.name, section.id
