// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sampletable.h"

#include <QFile>
#include <QStringList>

#include "models/core/text.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
/// The cells of one line.
QStringList cellsOf(const QString &line)
{
    QStringList cells(QString{});
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"' && quoted && i + 1 < line.size() && line.at(i + 1) == u'"')
            cells.last() += line.at(i++);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells.append(QString());
        else
            cells.last() += c;
    }
    return cells;
}
} // namespace

Error sampleInvalid(const QString &where)
{
    return {ErrorKind::Invalid, u"sample.data.invalid"_s, where, {}};
}

Result<QString> readSampleText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(sampleInvalid(path));
    return nfc(QString::fromUtf8(file.readAll()));
}

Result<std::vector<SampleRow>> readSampleTable(const QString &path)
{
    const auto text = readSampleText(path);
    if (!text)
        return tl::unexpected(text.error());
    QStringList lines = text->split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return tl::unexpected(sampleInvalid(path));
    const QStringList names = cellsOf(lines.takeFirst());
    std::vector<SampleRow> rows;
    for (const QString &line : lines) {
        const QStringList cells = cellsOf(line);
        if (cells.size() != names.size())
            return tl::unexpected(sampleInvalid(path + u": "_s + line));
        SampleRow row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            row.insert(names.at(i), cells.at(i));
        rows.push_back(row);
    }
    return rows;
}

QUuid sampleId(const QString &name)
{
    static const QUuid sampleSpace(u"{6f0a3c1e-5f5b-4c55-9d0e-2c1a4f6a7d21}"_s);
    return QUuid::createUuidV5(sampleSpace, name);
}

QString sampleIdText(const QString &name)
{
    return sampleId(name).toString(QUuid::WithoutBraces);
}

} // namespace ana::cli
