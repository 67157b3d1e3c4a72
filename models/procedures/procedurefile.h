// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonArray>
#include <QString>

#include "models/core/error.h"

/// Lists of procedures as files: a table in which a spreadsheet can correct them, with details beside it.
namespace ana::procedures {

struct FileProblem
{
    int line = 0; ///< of the file, from 1
    QString column;
    QString value;
};

struct ProcedureFile
{
    QJsonArray procedures; ///< as procedure.import takes them, in the order of the file
    std::vector<int> lines; ///< the line each of them begins at
    std::vector<FileProblem> problems; ///< cells nobody can understand; with any, nothing is imported
};

/// Reads a table (.csv, UTF-8) or, as it is, the JSON array procedure.import takes.
///
/// One line of the table is one version: `code name field kind level competent valid_from valid_to term term_unit
/// target term_with_verification cut_off fee fee_unit fee_first fee_next fee_most fee_online fee_note result_kind
/// result_name online_level form_set details source`. Lines of one code belong together. `term_with_verification` makes
/// a second case, `fee_online` a reduction, `cut_off` is x or empty. `details` names files in the folder of the same
/// name beside the table; each is a JSON object whose keys take the place of what the line says, the later one's that
/// of the earlier.
Result<ProcedureFile> readProcedureFile(const QString &path);

} // namespace ana::procedures
