-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of applications follow their rows; nobody reads the index but through functions.

GRANT SELECT, INSERT, UPDATE ON core.application_search TO ana_command;

CREATE TRIGGER keep_search AFTER INSERT ON core.application FOR EACH ROW EXECUTE FUNCTION core.keep_application_search();
CREATE TRIGGER keep_search_changed AFTER UPDATE ON core.application FOR EACH ROW
    WHEN ((OLD.unit_id, OLD.received_unit, OLD.competent_unit, OLD.confidential, OLD.applicant_label, OLD.subject_label, OLD.authorised_id)
        IS DISTINCT FROM (NEW.unit_id, NEW.received_unit, NEW.competent_unit, NEW.confidential, NEW.applicant_label, NEW.subject_label, NEW.authorised_id))
    EXECUTE FUNCTION core.keep_application_search();

SELECT core.fill_search();
