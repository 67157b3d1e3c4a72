-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the words of the public site that an administrator fills in: its name, its agency, what stands in the footer.
-- Oldest compatible program: 0.1

INSERT INTO core.setting (key, value) VALUES
    ('site.title', '"Cổng thông tin điện tử"'),
    ('site.subtitle', '""'),
    ('site.description', '""'),
    ('site.agency', '""'),
    ('site.responsible', '""'),
    ('site.licence', '""'),
    ('site.postal', '""'),
    ('site.phone', '""'),
    ('site.email', '""'),
    ('site.footer', '""'),
    ('site.about', '""'),
    ('site.contact', '""'),
    ('site.reviewed', '""'),
    ('site.address', '""');

-- Desktops open pages by it and pages name themselves by it: a web address and nothing else.
ALTER TABLE core.setting ADD CONSTRAINT setting_site_address_check
    CHECK (key <> 'site.address' OR value #>> '{}' ~ '^(https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?)?$');
