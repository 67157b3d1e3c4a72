-- SPDX-License-Identifier: GPL-3.0-or-later
-- Procedures are public law: whoever has an open session reads them. What is in force cannot be rewritten, by no function.

GRANT SELECT ON core.procedure, core.procedure_version, core.procedure_case, core.procedure_paper, core.procedure_exemption,
    core.procedure_step TO ana_staff;
CREATE POLICY procedure_staff ON core.procedure FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY procedure_version_staff ON core.procedure_version FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY procedure_case_staff ON core.procedure_case FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY procedure_paper_staff ON core.procedure_paper FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY procedure_exemption_staff ON core.procedure_exemption FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY procedure_step_staff ON core.procedure_step FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);

-- What the lists ask in the name of the person.
GRANT EXECUTE ON FUNCTION core.version_standing(text, date, date, date), core.leading_version(text) TO ana_staff;

GRANT SELECT, INSERT, UPDATE ON core.procedure TO ana_command;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.procedure_version, core.procedure_case, core.procedure_paper,
    core.procedure_exemption, core.procedure_step TO ana_command;

CREATE TRIGGER keep_in_force BEFORE UPDATE OR DELETE ON core.procedure_version
    FOR EACH ROW EXECUTE FUNCTION core.keep_version_in_force();
CREATE TRIGGER keep_in_force BEFORE INSERT OR UPDATE OR DELETE ON core.procedure_case
    FOR EACH ROW EXECUTE FUNCTION core.keep_content_in_force();
CREATE TRIGGER keep_in_force BEFORE INSERT OR UPDATE OR DELETE ON core.procedure_paper
    FOR EACH ROW EXECUTE FUNCTION core.keep_content_in_force();
CREATE TRIGGER keep_in_force BEFORE INSERT OR UPDATE OR DELETE ON core.procedure_step
    FOR EACH ROW EXECUTE FUNCTION core.keep_content_in_force();
CREATE TRIGGER keep_in_force BEFORE INSERT OR UPDATE OR DELETE ON core.procedure_exemption
    FOR EACH ROW EXECUTE FUNCTION core.keep_content_in_force();

SELECT core.track('core.procedure', '{code}');
SELECT core.track('core.procedure_version', '{id}');
SELECT core.track('core.procedure_case', '{id}');
SELECT core.track('core.procedure_paper', '{id}');
SELECT core.track('core.procedure_exemption', '{id}');
SELECT core.track('core.procedure_step', '{id}');
