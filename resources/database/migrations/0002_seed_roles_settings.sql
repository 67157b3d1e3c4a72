-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the rights, the roles and the settings every installation starts with.
-- Oldest compatible program: 0.1

INSERT INTO core.access_right (code) VALUES
    ('content.read'), ('content.write'), ('content.review'), ('content.withdraw'), ('content.force'),
    ('people.manage'), ('organisation.manage'), ('settings.manage'), ('log.read'), ('site.publish');

INSERT INTO core.role (code, name, position) VALUES
    ('commune_editor', 'Biên tập viên xã', 1),
    ('district_editor', 'Biên tập viên huyện', 2),
    ('editor_in_chief', 'Trưởng ban biên tập', 3),
    ('leader', 'Lãnh đạo', 4),
    ('clerk', 'Cán bộ một cửa', 5),
    ('officer', 'Công chức chuyên môn', 6),
    ('administrator', 'Quản trị hệ thống', 7),
    ('auditor', 'Kiểm tra viên', 8);

INSERT INTO core.role_right (role_code, right_code)
SELECT r.role_code, x.right_code
FROM (VALUES
    ('commune_editor', ARRAY['content.read', 'content.write']),
    ('district_editor', ARRAY['content.read', 'content.write', 'content.review', 'content.withdraw', 'site.publish']),
    ('editor_in_chief', ARRAY['content.read', 'content.write', 'content.review', 'content.withdraw', 'content.force', 'site.publish']),
    ('leader', ARRAY['content.read', 'log.read']),
    ('clerk', ARRAY['content.read']),
    ('officer', ARRAY['content.read', 'content.write']),
    ('administrator', ARRAY['people.manage', 'organisation.manage', 'settings.manage', 'log.read', 'site.publish']),
    ('auditor', ARRAY['log.read'])
) AS r (role_code, rights)
CROSS JOIN LATERAL unnest(r.rights) AS x (right_code);

-- Figures of TCVN 14423:2026 (level 3); lock-out and idle times are our decision, the standard names none.
INSERT INTO core.setting (key, value, least, most) VALUES
    ('password.length', '14', 14, 60),
    ('password.length_with_factor', '8', 8, 60),
    ('password.history', '10', 10, 50),
    ('password.days', '180', 1, 366),
    ('password.admin_days', '60', 1, 60),
    ('password.initial_days', '7', 1, 30),
    ('account.unused_days', '45', 1, 45),
    ('factor.roles', '["administrator"]', NULL, NULL),
    ('factor.enforced', 'false', NULL, NULL),
    ('lock.failures', '5', 1, 20),
    ('lock.minutes', '15', 1, 1440),
    ('session.idle_minutes', '15', 1, 240);
