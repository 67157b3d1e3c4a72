-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a role that gives power over others counts only when a second person has confirmed it.
-- Oldest compatible program: 0.1

ALTER TABLE core.assignment
    ADD COLUMN needs_confirmation boolean NOT NULL DEFAULT false,
    ADD COLUMN confirmed_by uuid;
INSERT INTO core.image_due (table_name, columns, reason)
VALUES ('core.assignment', '{needs_confirmation,confirmed_by}', 'assignments may need a second person');

INSERT INTO core.access_right (code) VALUES ('people.confirm');

-- An older database follows these tables already; a new one has no triggers yet.
ALTER TABLE core.role_right DISABLE TRIGGER USER;
INSERT INTO core.role_right (role_code, right_code) VALUES ('administrator', 'people.confirm'), ('leader', 'people.confirm');
ALTER TABLE core.role_right ENABLE TRIGGER USER;
ALTER TABLE core.setting DISABLE TRIGGER USER;
INSERT INTO core.setting (key, value)
SELECT 'assignment.confirmed_roles',
    CASE WHEN c.sample THEN '[]' ELSE '["administrator", "editor_in_chief", "leader", "auditor"]' END::jsonb
FROM core.cluster c;
ALTER TABLE core.setting ENABLE TRIGGER USER;
INSERT INTO core.image_due (table_name, key, reason) VALUES
    ('core.role_right', 'administrator/people.confirm', 'administrators confirm assignments'),
    ('core.role_right', 'leader/people.confirm', 'leaders confirm assignments'),
    ('core.setting', 'assignment.confirmed_roles', 'which roles need a second person');

-- Both roles hold log.read, and hold the new right wherever they hold that.
INSERT INTO core.held_right (person_id, right_code, unit_id, assignment_id, valid_from, valid_to)
SELECT h.person_id, 'people.confirm', h.unit_id, h.assignment_id, h.valid_from, h.valid_to
FROM core.held_right h
JOIN core.assignment a ON a.id = h.assignment_id
WHERE a.role_code IN ('administrator', 'leader') AND h.right_code = 'log.read';
