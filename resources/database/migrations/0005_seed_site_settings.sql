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
    ('site.reviewed', '""');
