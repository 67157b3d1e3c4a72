// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprocedure.h"

namespace ana::test {

using namespace Qt::StringLiterals;

void changeRows(SqlConnection &administrator, const QString &statements)
{
    administrator.script(
        u"BEGIN; SELECT core.begin_entry(); %1; SELECT core.end_entry(current_setting('ana.entry')::uuid,"
        " 'test.change', NULL, NULL, '{}'); COMMIT"_s.arg(statements));
}

void addTestProcedure(SqlConnection &administrator)
{
    changeRows(administrator,
        QString(uR"(
        INSERT INTO core.procedure (code, field, level, created_at) VALUES ('%1', 'Hộ tịch', 'commune', core.now());
        INSERT INTO core.procedure_version (id, procedure_code, number, name, field, competent_kind, supplement_limit,
            pause_limit_days, extension_limit, extension_days, made_at)
        VALUES ('%2', '%1', 1, 'Đăng ký kết hôn', 'Hộ tịch', 'commune', 1, 30, 1, 5, core.now());
        INSERT INTO core.procedure_case (id, version_id, position, name, term_value, term_unit, target_value, fee_amount)
        VALUES ('%3', '%2', 1, 'Thông thường', 5, 'working_days', 3, 50000);
        INSERT INTO core.procedure_paper (id, version_id, position, name, originals) VALUES ('%4', '%2', 1, 'Tờ khai', 1);
        INSERT INTO core.procedure_step (id, version_id, position, name, role_code, unit_kind, hours, kind)
        VALUES (gen_random_uuid(), '%2', 1, 'Tiếp nhận', 'clerk', 'received', 2, 'receive'),
            (gen_random_uuid(), '%2', 2, 'Thẩm định', 'officer', 'competent', 8, 'process'),
            (gen_random_uuid(), '%2', 3, 'Ký', 'leader', 'same', 4, 'decide'),
            (gen_random_uuid(), '%2', 4, 'Trả kết quả', 'clerk', 'received', 2, 'return');
        UPDATE core.procedure_version SET state = 'in_force', valid_from = '2020-01-01', in_force_at = core.now() WHERE id = '%2')"_s)
            .arg(QLatin1StringView(TestProcedure::code), QLatin1StringView(TestProcedure::version),
                QLatin1StringView(TestProcedure::caseId), QLatin1StringView(TestProcedure::paper)));
}

} // namespace ana::test
