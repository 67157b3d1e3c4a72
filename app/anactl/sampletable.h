// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QString>
#include <QUuid>

#include "models/core/error.h"

namespace ana::cli {

/// One row of a table of the sample, by the names of its columns.
using SampleRow = QHash<QString, QString>;

/// `sample.data.invalid`; the subject names the file and what is wrong in it.
Error sampleInvalid(const QString &where);

/// The text of a file in NFC.
Result<QString> readSampleText(const QString &path);

/// A CSV file with a head; quotes as in RFC 4180. No cell of the sample holds a line feed.
Result<std::vector<SampleRow>> readSampleTable(const QString &path);

/// Reads a table into plain structs; `make` turns one row into one.
template <typename T> Result<std::vector<T>> readSampleRows(const QString &path, T (*make)(const SampleRow &))
{
    const auto rows = readSampleTable(path);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<T> made;
    for (const SampleRow &row : *rows)
        made.push_back(make(row));
    return made;
}

/// Ids are derived from names, so that two loads of one sample have the same.
QUuid sampleId(const QString &name);
QString sampleIdText(const QString &name);

} // namespace ana::cli
