-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may touch which table of the ground. 90_finish.sql forces row-level security and gives ana_command its policies.

-- Commands: what they need and no more ---------------------------------------------------------------------------------

GRANT SELECT ON core.cluster, core.access_right, core.role, core.role_right, core.command, core.constraint_code, core.tracked_table
    TO ana_command;
GRANT SELECT, UPDATE ON core.setting TO ana_command;
GRANT SELECT, INSERT, UPDATE ON core.unit, core.person, core.assignment, core.account, core.session TO ana_command;
GRANT SELECT, INSERT ON core.unit_successor, core.password_history, core.operation TO ana_command;
GRANT SELECT, INSERT, DELETE ON core.held_right, core.failed_login TO ana_command;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.factor TO ana_command;

GRANT SELECT, INSERT, UPDATE ON audit.chain TO ana_command;
GRANT SELECT, INSERT ON audit.entry, audit.entry_body, audit.row_change, audit.seal, audit.read_log, audit.read_log_default TO ana_command;
-- Sealing locks the reading log, for which PostgreSQL asks this right; the trigger below refuses every row.
GRANT UPDATE ON audit.read_log TO ana_command;
GRANT UPDATE (text, salt, erased_at) ON audit.entry_body TO ana_command;
GRANT UPDATE (image, salt) ON audit.row_change TO ana_command;

GRANT SELECT (user_name) ON core.account TO ana_accounts;
GRANT SELECT, INSERT, UPDATE ON core.log_position TO ana_accounts;
-- core.make_read_log() runs as the tables' owner and must see which months the default partition already holds.
CREATE POLICY read_log_default_owner ON audit.read_log_default FOR SELECT TO ana_owner USING (true);
CREATE POLICY account_accounts ON core.account FOR SELECT TO ana_accounts USING (true);
CREATE POLICY log_position_accounts ON core.log_position TO ana_accounts USING (true) WITH CHECK (true);

-- Staff: with an open session -------------------------------------------------------------------------------------------

GRANT SELECT ON core.unit, core.unit_successor, core.role, core.role_right, core.access_right, core.setting, core.command,
    core.constraint_code, core.assignment, audit.seal TO ana_staff;
GRANT SELECT (id, user_name, full_name, name_key, unit_id, state, created_at, left_at, version) ON core.person TO ana_staff;
GRANT SELECT (id, person_id, user_name, unit_id, device, address, opened_at, touched_at, idle_until, ended_at, end_reason)
    ON core.session TO ana_staff;
GRANT SELECT (unit_id, day, seq, id, at, person_id, session_id, command, operation_id, outcome, record_kind, record_id)
    ON audit.entry TO ana_staff;

CREATE POLICY unit_staff ON core.unit FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY unit_successor_staff ON core.unit_successor FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY role_staff ON core.role FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY role_right_staff ON core.role_right FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY access_right_staff ON core.access_right FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY setting_staff ON core.setting FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY command_staff ON core.command FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY constraint_code_staff ON core.constraint_code FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY person_staff ON core.person FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY assignment_staff ON core.assignment FOR SELECT TO ana_staff
    USING (person_id = (SELECT core.me()) OR unit_id = ANY ((SELECT core.units_with('people.manage'))::text[])
        OR unit_id = ANY ((SELECT core.units_with('people.confirm'))::text[]));
CREATE POLICY session_staff ON core.session FOR SELECT TO ana_staff
    USING (person_id = (SELECT core.me()) OR unit_id = ANY ((SELECT core.units_with('people.manage'))::text[]));
CREATE POLICY entry_staff ON audit.entry FOR SELECT TO ana_staff
    USING (unit_id = ANY ((SELECT core.units_with('log.read'))::text[]));
CREATE POLICY seal_staff ON audit.seal FOR SELECT TO ana_staff
    USING (cardinality((SELECT core.units_with('log.read'))::text[]) > 0);

-- The worker reads the log to check it; it writes through functions only ------------------------------------------------

GRANT SELECT ON audit.chain, audit.entry, audit.entry_body, audit.row_change, audit.seal, audit.read_log, core.tracked_table TO ana_worker;
CREATE POLICY chain_worker ON audit.chain FOR SELECT TO ana_worker USING (true);
CREATE POLICY entry_worker ON audit.entry FOR SELECT TO ana_worker USING (true);
CREATE POLICY entry_body_worker ON audit.entry_body FOR SELECT TO ana_worker USING (true);
CREATE POLICY row_change_worker ON audit.row_change FOR SELECT TO ana_worker USING (true);
CREATE POLICY seal_worker ON audit.seal FOR SELECT TO ana_worker USING (true);
CREATE POLICY read_log_worker ON audit.read_log FOR SELECT TO ana_worker USING (true);
CREATE POLICY tracked_table_worker ON core.tracked_table FOR SELECT TO ana_worker USING (true);

-- The log follows ------------------------------------------------------------------------------------------------------

SELECT core.track('core.setting', '{key}');
SELECT core.track('core.unit', '{id}');
SELECT core.track('core.unit_successor', '{from_unit,to_unit,on_date}');
SELECT core.track('core.person', '{id}');
SELECT core.track('core.role', '{code}');
SELECT core.track('core.role_right', '{role_code,right_code}');
SELECT core.track('core.assignment', '{id}');

-- … and cannot be rewritten, by a superuser neither.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit.entry FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit.seal FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit.read_log FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON audit.chain FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON audit.entry_body FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON audit.row_change FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_rewrite BEFORE UPDATE ON audit.entry_body FOR EACH ROW EXECUTE FUNCTION core.refuse_rewrite();
CREATE TRIGGER refuse_rewrite BEFORE UPDATE ON audit.row_change FOR EACH ROW EXECUTE FUNCTION core.refuse_rewrite();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.entry_body FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.row_change FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.chain FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.seal FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.read_log FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OF sample ON core.cluster FOR EACH ROW EXECUTE FUNCTION core.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON core.operation FOR EACH ROW EXECUTE FUNCTION core.refuse_change();

SELECT core.declare_constraint(c.conname, 'internal', 'constraint.' || c.conname)
FROM pg_constraint c
WHERE c.connamespace IN ('core'::regnamespace, 'audit'::regnamespace)
  AND c.conrelid IN (SELECT x::regclass FROM unnest(ARRAY['core.cluster', 'core.access_right', 'core.role', 'core.role_right',
      'core.held_right', 'core.factor', 'core.password_history', 'core.session', 'core.failed_login', 'core.log_position',
      'core.operation', 'core.command', 'core.constraint_code', 'core.tracked_table', 'audit.chain', 'audit.entry',
      'audit.entry_body', 'audit.row_change', 'audit.seal', 'audit.read_log', 'core.image_due']) AS x);
