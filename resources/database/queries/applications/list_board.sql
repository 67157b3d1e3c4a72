-- SPDX-License-Identifier: GPL-3.0-or-later
-- One page of the applications behind a figure of the board; the next page begins after the last (place, id) of this one.
SELECT list.id, list.code, list.state, list.state_name, list.procedure_name, list.applicant, list.subject, list.confidential,
       list.unit_name, list.received_at, list.due_at, list.expected_on, list.finished_at, list.step_name, list.step_due_at,
       list.holder_name, list.pace, list.version, page.at::text AS place
  FROM api.board_rows(CAST(:figure AS text), CAST(:unit AS text), CAST(:person AS uuid), CAST(:after_at AS timestamptz),
                      CAST(:after_id AS uuid), CAST(:limit AS integer)) WITH ORDINALITY AS page (id, at, n)
  JOIN api.application_list AS list ON list.id = page.id
 ORDER BY page.n
