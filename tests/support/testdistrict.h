// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QString>

#include "models/database/localcluster.h"

namespace ana::test {

/// Units: "krongana", the district; "buontrap" and "eana", two of its communes. Sections: "tin-tuc" with
/// "hoat-dong" below it, "thong-bao".
struct TestPerson
{
    const char *user;
    const char *fullName;
    const char *role;
    const char *unit; ///< where the person sits and what the role is for, with everything below it
};

/// One person for each role, and a second author in the other commune. Everybody's password is `testPassword`;
/// nobody has a second factor.
inline constexpr TestPerson testPeople[] = {
    {"admin", "Nguyễn Đình Hải", "administrator", "krongana"},
    {"author", "H'Linh Niê", "commune_editor", "buontrap"},
    {"neighbour", "Y Nem Byă", "commune_editor", "eana"},
    {"reviewer", "Trần Thị Đào", "district_editor", "krongana"},
    {"chief", "Trần Minh Tuấn", "editor_in_chief", "krongana"},
    {"leader", "Phan Quốc Khánh", "leader", "krongana"},
    {"clerk", "Lê Thị Ánh", "clerk", "buontrap"},
    {"officer", "Đỗ Văn Ơn", "officer", "buontrap"},
    {"auditor", "Vũ Thị Ưng", "auditor", "krongana"},
};

inline const QString testPassword = QStringLiteral("Song-KrongAna-2026");

/// Founds the district in an empty cluster: units, sections and people, by commands.
void foundTestDistrict(LocalCluster &cluster);

} // namespace ana::test
