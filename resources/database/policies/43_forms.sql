-- SPDX-License-Identifier: GPL-3.0-or-later
-- The texts of forms are no secret; what was printed of whom is. What is in force cannot be rewritten, by no function.

GRANT SELECT (id, form_set, form, number, title, other_title, paper, state, valid_from, valid_to, version) ON core.form_template TO ana_staff;
CREATE POLICY form_template_staff ON core.form_template FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);

GRANT SELECT, INSERT, UPDATE, DELETE ON core.form_template TO ana_command;
GRANT SELECT, INSERT ON core.form_letter, core.form_print TO ana_command;

CREATE TRIGGER keep_in_force BEFORE UPDATE OR DELETE ON core.form_template FOR EACH ROW EXECUTE FUNCTION core.keep_form_in_force();
CREATE TRIGGER number_letter AFTER INSERT ON core.application_letter FOR EACH ROW EXECUTE FUNCTION core.number_letter();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON core.form_letter FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON core.form_print FOR EACH ROW EXECUTE FUNCTION core.refuse_change();

SELECT core.track('core.form_template', '{id}', '{body}');
SELECT core.track('core.form_letter', '{application_id,version}');
SELECT core.track('core.form_print', '{id}', '{fields}');
