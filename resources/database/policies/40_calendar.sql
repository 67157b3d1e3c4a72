-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody with a session may see the calendar; commands change it, and the log follows.

GRANT SELECT, INSERT, UPDATE, DELETE ON core.calendar_day, core.working_period TO ana_command;
GRANT SELECT, INSERT, UPDATE ON core.calendar_year, core.working_week TO ana_command;
GRANT SELECT ON core.calendar_day, core.calendar_year, core.working_week, core.working_period TO ana_staff;

CREATE POLICY calendar_day_staff ON core.calendar_day FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY calendar_year_staff ON core.calendar_year FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY working_week_staff ON core.working_week FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);
CREATE POLICY working_period_staff ON core.working_period FOR SELECT TO ana_staff USING ((SELECT core.me()) IS NOT NULL);

SELECT core.track('core.calendar_day', '{id}');
SELECT core.track('core.calendar_year', '{year}');
SELECT core.track('core.working_week', '{id}');
SELECT core.track('core.working_period', '{week_id,weekday,opens}');
