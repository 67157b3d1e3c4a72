-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT api.article_revision(CAST(:id AS uuid), CAST(:number AS integer)) AS revision
