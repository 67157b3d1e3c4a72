-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the working calendar (days off, made-up days, decided years, weeks of working periods) and the right to keep it.
-- Oldest compatible program: 0.1

-- A day that is not what its weekday says. What holds for a unit is its own entry, else its nearest parent's, else
-- everybody's. A proposal awaits its decision: it is shown and never counted.
CREATE TABLE core.calendar_day (
    id uuid NOT NULL,
    unit_id text, -- null: everybody
    day date NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    status text NOT NULL,
    replaces date, -- of a make-up day: the day off it makes up for; it takes the hours of that weekday
    ground text NOT NULL DEFAULT '', -- number of the law or notice
    entered_by uuid, -- null: came with the program
    entered_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT calendar_day_id_pkey PRIMARY KEY (id),
    CONSTRAINT calendar_day_day_key UNIQUE NULLS NOT DISTINCT (day, unit_id),
    CONSTRAINT calendar_day_day_check CHECK (day BETWEEN '2000-01-01' AND '2100-12-31'),
    CONSTRAINT calendar_day_kind_check
        CHECK (kind IN ('holiday', 'substitute', 'swapped_off', 'makeup_work', 'ordinary', 'proposal')),
    -- Only a unit can be an exception from what holds for everybody.
    CONSTRAINT calendar_day_unit_id_check CHECK (kind <> 'ordinary' OR unit_id IS NOT NULL),
    CONSTRAINT calendar_day_name_check CHECK (name <> '' AND length(name) <= 200),
    CONSTRAINT calendar_day_status_check CHECK (status IN ('decided', 'law', 'computed', 'certain', 'likely', 'option')),
    CONSTRAINT calendar_day_replaces_check CHECK ((kind = 'makeup_work') = (replaces IS NOT NULL)),
    CONSTRAINT calendar_day_weekday_check CHECK (replaces <> day AND extract(isodow FROM replaces) <= 5),
    CONSTRAINT calendar_day_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT calendar_day_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES core.person (id)
);
CREATE INDEX calendar_day_unit_id_index ON core.calendar_day (unit_id);
CREATE INDEX calendar_day_entered_by_index ON core.calendar_day (entered_by);

-- Which years somebody has declared complete. Terms that reach into another year carry a warning.
CREATE TABLE core.calendar_year (
    year integer NOT NULL,
    decided boolean NOT NULL,
    ground text NOT NULL DEFAULT '',
    entered_by uuid,
    entered_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT calendar_year_year_pkey PRIMARY KEY (year),
    CONSTRAINT calendar_year_year_check CHECK (year BETWEEN 2000 AND 2100),
    CONSTRAINT calendar_year_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES core.person (id)
);
CREATE INDEX calendar_year_entered_by_index ON core.calendar_year (entered_by);

-- The hours of a week from a day on. A unit without a week in force has its nearest parent's, in the end everybody's.
-- Dated, so that new hours never move an old case.
CREATE TABLE core.working_week (
    id uuid NOT NULL,
    unit_id text, -- null: everybody
    valid_from date NOT NULL,
    valid_to date,
    entered_by uuid,
    entered_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT working_week_id_pkey PRIMARY KEY (id),
    CONSTRAINT working_week_unit_id_key UNIQUE NULLS NOT DISTINCT (unit_id, valid_from),
    CONSTRAINT working_week_valid_from_check CHECK (valid_from BETWEEN '2000-01-01' AND '2100-12-31'),
    CONSTRAINT working_week_valid_to_check CHECK (valid_to >= valid_from),
    CONSTRAINT working_week_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id),
    CONSTRAINT working_week_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES core.person (id)
);
CREATE INDEX working_week_entered_by_index ON core.working_week (entered_by);

-- [opens, closes) of a weekday, Monday = 1. A period that does not count is open for reception only: a commune's own
-- Saturday, which legal terms pass over.
CREATE TABLE core.working_period (
    week_id uuid NOT NULL,
    weekday integer NOT NULL,
    opens time NOT NULL,
    closes time NOT NULL,
    counts boolean NOT NULL DEFAULT true,
    CONSTRAINT working_period_week_id_pkey PRIMARY KEY (week_id, weekday, opens),
    CONSTRAINT working_period_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT working_period_closes_check CHECK (closes > opens),
    CONSTRAINT working_period_minute_check
        CHECK (date_trunc('minute', opens - time '00:00') = opens - time '00:00'
            AND date_trunc('minute', closes - time '00:00') = closes - time '00:00'),
    CONSTRAINT working_period_week_id_fkey FOREIGN KEY (week_id) REFERENCES core.working_week (id)
);

-- The days of 2024 to 2027. Ids made of the day, so that every database has the same.
INSERT INTO core.calendar_day (id, day, kind, name, status, replaces, ground, entered_at)
SELECT md5('calendar_day ' || d.day)::uuid, d.day::date, d.kind, d.name, d.status, d.replaces::date, d.ground, '2026-11-20'
FROM (VALUES
    ('2024-01-01', 'holiday', 'Tết Dương lịch', 'decided', NULL, ''),
    ('2024-02-08', 'holiday', 'Tết Nguyên đán (29 tháng Chạp)', 'decided', NULL, ''),
    ('2024-02-09', 'holiday', 'Tết Nguyên đán (30 tháng Chạp)', 'decided', NULL, ''),
    ('2024-02-10', 'holiday', 'Tết Nguyên đán (Mùng 1 Tết)', 'decided', NULL, ''),
    ('2024-02-11', 'holiday', 'Tết Nguyên đán (Mùng 2 Tết)', 'decided', NULL, ''),
    ('2024-02-12', 'holiday', 'Tết Nguyên đán (Mùng 3 Tết)', 'decided', NULL, ''),
    ('2024-02-13', 'substitute', 'Nghỉ bù Tết', 'decided', NULL, ''),
    ('2024-02-14', 'substitute', 'Nghỉ bù Tết', 'decided', NULL, ''),
    ('2024-04-18', 'holiday', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'decided', NULL, ''),
    ('2024-04-29', 'swapped_off', 'Nghỉ hoán đổi', 'decided', NULL, ''),
    ('2024-04-30', 'holiday', 'Ngày Chiến thắng', 'decided', NULL, '45/2019/QH14'),
    ('2024-05-01', 'holiday', 'Quốc tế Lao động', 'decided', NULL, '45/2019/QH14'),
    ('2024-05-04', 'makeup_work', 'Làm bù cho 29/4', 'decided', '2024-04-29', ''),
    ('2024-09-02', 'holiday', 'Quốc khánh', 'decided', NULL, '45/2019/QH14'),
    ('2024-09-03', 'holiday', 'Quốc khánh (ngày liền kề)', 'decided', NULL, ''),
    ('2025-01-01', 'holiday', 'Tết Dương lịch', 'decided', NULL, '45/2019/QH14'),
    ('2025-01-27', 'holiday', 'Tết Nguyên đán (28 tháng Chạp)', 'decided', NULL, ''),
    ('2025-01-28', 'holiday', 'Tết Nguyên đán (29 tháng Chạp)', 'decided', NULL, ''),
    ('2025-01-29', 'holiday', 'Tết Nguyên đán (Mùng 1 Tết)', 'decided', NULL, ''),
    ('2025-01-30', 'holiday', 'Tết Nguyên đán (Mùng 2 Tết)', 'decided', NULL, ''),
    ('2025-01-31', 'holiday', 'Tết Nguyên đán (Mùng 3 Tết)', 'decided', NULL, ''),
    ('2025-04-07', 'holiday', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'decided', NULL, ''),
    ('2025-04-26', 'makeup_work', 'Làm bù cho 2/5', 'decided', '2025-05-02', ''),
    ('2025-04-30', 'holiday', 'Ngày Chiến thắng', 'decided', NULL, '45/2019/QH14'),
    ('2025-05-01', 'holiday', 'Quốc tế Lao động', 'decided', NULL, '45/2019/QH14'),
    ('2025-05-02', 'swapped_off', 'Nghỉ hoán đổi', 'decided', NULL, ''),
    ('2025-09-01', 'holiday', 'Quốc khánh (ngày liền kề)', 'decided', NULL, ''),
    ('2025-09-02', 'holiday', 'Quốc khánh', 'decided', NULL, '45/2019/QH14'),
    ('2026-01-01', 'holiday', 'Tết Dương lịch', 'decided', NULL, '9441/TB-BNV'),
    ('2026-01-02', 'swapped_off', 'Nghỉ hoán đổi', 'decided', NULL, '9441/TB-BNV'),
    ('2026-01-10', 'makeup_work', 'Làm bù cho 2/1', 'decided', '2026-01-02', ''),
    ('2026-02-16', 'holiday', 'Tết Nguyên đán (29 tháng Chạp)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-02-17', 'holiday', 'Tết Nguyên đán (Mùng 1 Tết)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-02-18', 'holiday', 'Tết Nguyên đán (Mùng 2 Tết)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-02-19', 'holiday', 'Tết Nguyên đán (Mùng 3 Tết)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-02-20', 'holiday', 'Tết Nguyên đán (Mùng 4 Tết)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-04-27', 'substitute', 'Nghỉ bù Giỗ Tổ', 'decided', NULL, '9441/TB-BNV'),
    ('2026-04-30', 'holiday', 'Ngày Chiến thắng', 'decided', NULL, '9441/TB-BNV'),
    ('2026-05-01', 'holiday', 'Quốc tế Lao động', 'decided', NULL, '9441/TB-BNV'),
    ('2026-08-22', 'makeup_work', 'Làm bù cho 31/8', 'decided', '2026-08-31', '9441/TB-BNV'),
    ('2026-08-31', 'swapped_off', 'Nghỉ hoán đổi', 'decided', NULL, '9441/TB-BNV'),
    ('2026-09-01', 'holiday', 'Quốc khánh (ngày liền kề)', 'decided', NULL, '9441/TB-BNV'),
    ('2026-09-02', 'holiday', 'Quốc khánh', 'decided', NULL, '9441/TB-BNV'),
    ('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', 'decided', NULL, '28/2026/QH16'),
    ('2027-01-01', 'holiday', 'Tết Dương lịch', 'law', NULL, '45/2019/QH14'),
    ('2027-02-04', 'proposal', 'Tết Nguyên đán (28 tháng Chạp)', 'option', NULL, ''),
    ('2027-02-05', 'proposal', 'Tết Nguyên đán (29 tháng Chạp (giao thừa))', 'likely', NULL, ''),
    ('2027-02-06', 'holiday', 'Tết Nguyên đán (Mùng 1 Tết)', 'certain', NULL, ''),
    ('2027-02-07', 'holiday', 'Tết Nguyên đán (Mùng 2 Tết)', 'certain', NULL, ''),
    ('2027-02-08', 'holiday', 'Tết Nguyên đán (Mùng 3 Tết)', 'certain', NULL, ''),
    ('2027-02-09', 'proposal', 'Tết Nguyên đán (Mùng 4 Tết / nghỉ bù)', 'likely', NULL, ''),
    ('2027-02-10', 'proposal', 'Tết Nguyên đán (Mùng 5 Tết / nghỉ bù)', 'likely', NULL, ''),
    ('2027-02-11', 'proposal', 'Tết Nguyên đán (Mùng 6 Tết / nghỉ bù)', 'option', NULL, ''),
    ('2027-04-16', 'holiday', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'computed', NULL, ''),
    ('2027-04-30', 'holiday', 'Ngày Chiến thắng', 'law', NULL, '45/2019/QH14'),
    ('2027-05-01', 'holiday', 'Quốc tế Lao động', 'law', NULL, '45/2019/QH14'),
    ('2027-05-03', 'substitute', 'Nghỉ bù 1/5', 'computed', NULL, ''),
    ('2027-09-01', 'proposal', 'Quốc khánh (ngày liền kề)', 'option', NULL, '45/2019/QH14'),
    ('2027-09-02', 'holiday', 'Quốc khánh', 'law', NULL, '45/2019/QH14'),
    ('2027-09-03', 'proposal', 'Quốc khánh (ngày liền kề)', 'option', NULL, '45/2019/QH14'),
    ('2027-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', 'law', NULL, '28/2026/QH16')
) AS d (day, kind, name, status, replaces, ground);

INSERT INTO core.calendar_year (year, decided, ground, entered_at) VALUES
    (2024, true, '', '2026-11-20'),
    (2025, true, '', '2026-11-20'),
    (2026, true, '9441/TB-BNV', '2026-11-20');

-- The hours every organisation starts with: Monday to Friday 07:00–11:30 and 13:30–17:00.
INSERT INTO core.working_week (id, valid_from, entered_at)
VALUES (md5('working_week')::uuid, '2000-01-01', '2026-11-20');
INSERT INTO core.working_period (week_id, weekday, opens, closes)
SELECT md5('working_week')::uuid, d, p.opens, p.closes
FROM generate_series(1, 5) AS d
CROSS JOIN (VALUES (time '07:00', time '11:30'), ('13:30', '17:00')) AS p (opens, closes);

INSERT INTO core.access_right (code) VALUES ('calendar.manage');

-- An older database follows this table already; a new one has no triggers yet.
ALTER TABLE core.role_right DISABLE TRIGGER USER;
INSERT INTO core.role_right (role_code, right_code) VALUES ('administrator', 'calendar.manage');
ALTER TABLE core.role_right ENABLE TRIGGER USER;

INSERT INTO core.image_due (table_name, key, reason)
VALUES ('core.role_right', 'administrator/calendar.manage', 'administrators keep the calendar');
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.calendar_day', d.id::text, 'the calendar of 2024 to 2027' FROM core.calendar_day d;
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.calendar_year', y.year::text, 'the calendar of 2024 to 2027' FROM core.calendar_year y;
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.working_week', w.id::text, 'the hours of a usual office' FROM core.working_week w;
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.working_period', concat_ws('/', p.week_id, p.weekday, p.opens), 'the hours of a usual office' FROM core.working_period p;

-- Administrators manage people, and keep the calendar wherever they do that.
INSERT INTO core.held_right (person_id, right_code, unit_id, assignment_id, valid_from, valid_to)
SELECT h.person_id, 'calendar.manage', h.unit_id, h.assignment_id, h.valid_from, h.valid_to
FROM core.held_right h
JOIN core.assignment a ON a.id = h.assignment_id
WHERE a.role_code = 'administrator' AND h.right_code = 'people.manage';
