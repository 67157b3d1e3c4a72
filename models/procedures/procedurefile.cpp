// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/procedures/procedurefile.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/core/text.h"
#include "models/procedures/procedure.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    int number = 0;
    QStringList cells;
};

Error fileError(const QString &code, const QString &path)
{
    return Error{ErrorKind::Invalid, code, path, {}};
}

/// The lines of a table as RFC 4180 writes them: a quoted cell may hold commas and line feeds.
std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    Line line{1, {QString()}};
    bool quoted = false;
    int number = 1;
    const auto finish = [&] {
        if (line.cells.size() > 1 || !line.cells.first().trimmed().isEmpty())
            lines.push_back(line);
        line = {number, {QString()}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++number;
        if (c == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"')
            line.cells.last() += text.at(i++);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            line.cells.append(QString());
        else if (c == u'\n' && !quoted)
            finish();
        else if (c != u'\r')
            line.cells.last() += c;
    }
    finish();
    return lines;
}

/// One line of the table, whose cells are asked for by the name of their column.
class Cells
{
public:
    Cells(const QStringList &names, const Line &line, std::vector<FileProblem> &problems)
        : m_names(names)
        , m_line(line)
        , m_problems(problems)
    {
    }

    QString text(const QString &column) const
    {
        const qsizetype at = m_names.indexOf(column);
        return at < 0 || at >= m_line.cells.size() ? QString() : m_line.cells.at(at).trimmed();
    }

    QString text(const QString &column, const QString &otherwise) const
    {
        const QString cell = text(column);
        return cell.isEmpty() ? otherwise : cell;
    }

    std::optional<int> number(const QString &column) const
    {
        QString cell = text(column);
        if (cell.isEmpty())
            return std::nullopt;
        bool understood = false;
        const int value = cell.remove(u'.').toInt(&understood); // 200.000 as people write it
        if (!understood)
            complain(column);
        return value;
    }

    /// 2025-07-01 or 01/07/2025, as the database wants it.
    QJsonValue day(const QString &column) const
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return {};
        QDate date = QDate::fromString(cell, Qt::ISODate);
        if (!date.isValid())
            date = QDate::fromString(cell, u"dd/MM/yyyy"_s);
        if (!date.isValid())
            complain(column);
        return date.toString(Qt::ISODate);
    }

    void complain(const QString &column) const { m_problems.push_back({m_line.number, column, text(column)}); }

private:
    const QStringList &m_names;
    const Line &m_line;
    std::vector<FileProblem> &m_problems;
};

std::vector<Case> casesFrom(const Cells &cells)
{
    Case ordinary;
    ordinary.name = u"Thông thường"_s;
    ordinary.term = cells.number(u"term"_s);
    ordinary.termUnit = cells.text(u"term_unit"_s);
    ordinary.target = cells.number(u"target"_s);
    ordinary.fee = cells.number(u"fee"_s);
    ordinary.feeUnit = cells.text(u"fee_unit"_s, u"case"_s);
    ordinary.feeFirst = cells.number(u"fee_first"_s);
    ordinary.feeNext = cells.number(u"fee_next"_s);
    ordinary.feeMost = cells.number(u"fee_most"_s);
    ordinary.feeNote = cells.text(u"fee_note"_s);
    if (const auto online = cells.number(u"fee_online"_s))
        ordinary.exemptions.push_back({{}, u"Nộp hồ sơ trực tuyến"_s, {}, online, std::nullopt});
    std::vector<Case> cases{ordinary};
    if (const auto verified = cells.number(u"term_with_verification"_s)) {
        Case verification = ordinary;
        verification.name = u"Cần xác minh"_s;
        verification.term = verified;
        verification.target.reset();
        cases.push_back(verification);
    }
    return cases;
}

QJsonObject readDetails(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject contentFrom(const Cells &cells, const QString &folder)
{
    Content content;
    content.name = nfc(cells.text(u"name"_s));
    content.field = nfc(cells.text(u"field"_s));
    content.competentKind = cells.text(u"competent"_s, u"commune"_s);
    content.resultKind = cells.text(u"result_kind"_s, u"other"_s);
    content.resultName = cells.text(u"result_name"_s);
    content.onlineLevel = cells.text(u"online_level"_s, u"information"_s);
    content.formSet = cells.text(u"form_set"_s, u"one_stop"_s);
    content.cutOff = !cells.text(u"cut_off"_s).isEmpty();
    content.source = cells.text(u"source"_s);
    content.cases = casesFrom(cells);
    QJsonObject json = content.toJson();
    const QStringList names = cells.text(u"details"_s).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const QJsonObject details = name.contains(u'/') ? QJsonObject() : readDetails(folder + u'/' + name);
        if (details.isEmpty())
            cells.complain(u"details"_s);
        for (auto detail = details.begin(); detail != details.end(); ++detail)
            json[detail.key()] = detail.value();
    }
    return json;
}

Result<ProcedureFile> readTable(const QString &text, const QString &path)
{
    const std::vector<Line> lines = linesOf(text);
    const QStringList names = lines.empty() ? QStringList() : lines.front().cells;
    if (!names.contains(u"code"_s) || !names.contains(u"name"_s) || !names.contains(u"valid_from"_s))
        return tl::unexpected(fileError(u"procedure.file.form"_s, path));
    ProcedureFile file;
    QHash<QString, qsizetype> known;
    const QFileInfo place(path);
    const QString folder = place.path() + u'/' + place.completeBaseName();
    for (size_t i = 1; i < lines.size(); ++i) {
        const Cells cells(names, lines[i], file.problems);
        const QString code = cells.text(u"code"_s);
        if (lines[i].cells.size() != names.size())
            cells.complain(u"code"_s);
        const QJsonObject version{{u"valid_from"_s, cells.day(u"valid_from"_s)},
            {u"valid_to"_s, cells.day(u"valid_to"_s)}, {u"content"_s, contentFrom(cells, folder)}};
        if (const auto earlier = known.constFind(code); earlier != known.constEnd()) {
            QJsonObject procedure = file.procedures.at(*earlier).toObject();
            QJsonArray versions = procedure[u"versions"].toArray();
            versions.append(version);
            procedure[u"versions"] = versions;
            file.procedures.replace(*earlier, procedure);
            continue;
        }
        known.insert(code, file.procedures.size());
        file.lines.push_back(lines[i].number);
        file.procedures.append(QJsonObject{{u"code"_s, code}, {u"kind"_s, cells.text(u"kind"_s, u"ordinary"_s)},
            {u"level"_s, cells.text(u"level"_s, u"commune"_s)}, {u"versions"_s, QJsonArray{version}}});
    }
    return file;
}

} // namespace

Result<ProcedureFile> readProcedureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(fileError(u"procedure.file.unreadable"_s, path));
    const QByteArray bytes = file.readAll();
    if (!path.endsWith(u".json"_s, Qt::CaseInsensitive))
        return readTable(QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes), path);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        return tl::unexpected(fileError(u"procedure.file.form"_s, path));
    ProcedureFile read;
    read.procedures = document.array();
    for (int n = 1; n <= read.procedures.size(); ++n)
        read.lines.push_back(n);
    return read;
}

} // namespace ana::procedures
