-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many the list holds; 1001 means "more than 1,000".
SELECT api.article_count(CAST(:state AS text), CAST(:section AS text), CAST(:unit AS text), CAST(:words AS text)) AS count
