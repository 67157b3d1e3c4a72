-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole record in one round trip.
SELECT api.article_open(CAST(:id AS uuid)) AS article
