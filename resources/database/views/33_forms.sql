-- SPDX-License-Identifier: GPL-3.0-or-later
-- The versions of the official forms as a list; a text whole is a function (commands/60).

CREATE VIEW api.form_template_list WITH (security_invoker) AS
SELECT t.id, t.form_set, t.form, t.number, t.title, t.other_title, t.paper, t.valid_from, t.valid_to, t.version,
    core.version_standing(t.state, t.valid_from, t.valid_to, core.today()) AS standing
FROM core.form_template t;
