-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.code, p.version_id, p.name, p.field, p.competent_kind, p.standing, p.valid_from, p.valid_to, p.term_value, p.term_unit,
    p.fee_amount, p.fee_unit, p.fee_note, coalesce(p.cases, 0) AS cases, p.draft_id IS NOT NULL AS has_draft
FROM api.procedure_list AS p
ORDER BY p.field, p.name_key, p.code
