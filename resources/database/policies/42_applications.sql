-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reads what of applications, and what the commands may do. People, papers, letters and files are read through functions.

GRANT SELECT (id, code, kind, state, procedure_code, version_id, received_unit, competent_unit, unit_id, channel, applicant_label,
    subject_label, confidential, received_at, due_at, target_at, promised_at, expected_on, finished_at, outcome, verdict, step_name,
    step_due_at, holder_role, holder_id, sort_at, version) ON core.application TO ana_staff;
CREATE POLICY application_staff ON core.application FOR SELECT TO ana_staff
    USING (unit_id = ANY ((SELECT core.units_with('application.read'))::text[])
        OR received_unit = ANY ((SELECT core.units_with('application.read'))::text[])
        OR competent_unit = ANY ((SELECT core.units_with('application.read'))::text[]));

GRANT EXECUTE ON FUNCTION core.application_pace(integer, timestamptz, text, timestamptz, interval) TO ana_staff;

GRANT SELECT ON core.application_state, core.refusal_reason TO ana_staff;
CREATE POLICY application_state_staff ON core.application_state FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY refusal_reason_staff ON core.refusal_reason FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);

GRANT SELECT (id, unit_id, title, person_id, kept_at, version) ON core.intake TO ana_staff;
CREATE POLICY intake_staff ON core.intake FOR SELECT TO ana_staff
    USING (unit_id = ANY ((SELECT core.units_with('application.receive'))::text[]));

GRANT SELECT ON core.absence TO ana_staff;
CREATE POLICY absence_staff ON core.absence FOR SELECT TO ana_staff
    USING (person_id = (SELECT core.me()) OR substitute_id = (SELECT core.me())
        OR EXISTS (SELECT FROM core.person p WHERE p.id = absence.person_id AND p.unit_id = ANY ((SELECT core.units_with('application.read'))::text[])));

GRANT SELECT ON core.application_state, core.application_move, core.refusal_reason TO ana_command;
GRANT SELECT, INSERT, UPDATE ON core.party, core.party_private, core.party_search, core.application, core.application_clock,
    core.application_pause, core.application_step, core.application_link, core.fee_line, core.application_decision, core.counter,
    core.absence, core.application_access, core.application_bulk TO ana_command;
GRANT SELECT, INSERT ON core.application_secret, core.application_event, core.application_extension, core.application_file,
    core.application_letter, core.application_return TO ana_command;
GRANT SELECT, INSERT, DELETE ON core.application_paper TO ana_command;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.intake TO ana_command;

-- What happened stays as it was told, and a letter as it was sent.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON core.application_event FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON core.application_letter FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON core.application FOR EACH ROW EXECUTE FUNCTION core.refuse_change();

SELECT core.track('core.party', '{id}');
SELECT core.track('core.party_private', '{party_id}');
SELECT core.track('core.application', '{id}');
SELECT core.track('core.application_clock', '{application_id,number}');
SELECT core.track('core.application_event', '{application_id,version}');
SELECT core.track('core.application_pause', '{application_id,n}');
SELECT core.track('core.application_extension', '{application_id,n}');
SELECT core.track('core.application_step', '{application_id,n}');
SELECT core.track('core.application_paper', '{application_id,n}');
SELECT core.track('core.application_file', '{application_id,blob_id}');
SELECT core.track('core.application_link', '{child_id}');
SELECT core.track('core.application_letter', '{application_id,version}');
SELECT core.track('core.fee_line', '{application_id,n}');
SELECT core.track('core.application_decision', '{application_id,n}');
SELECT core.track('core.application_return', '{application_id,n}');
SELECT core.track('core.absence', '{id}');
SELECT core.track('core.application_access', '{id}');
