// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/boardqueries.h"

#include <QJsonArray>
#include <QVariantMap>

#include "models/applications/applicationrows.h"
#include "models/database/reader.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

QString figureName(Figure figure)
{
    static const std::array<QString, figureCount> names{
        u"open"_s, u"late"_s, u"today"_s, u"coming"_s, u"waiting"_s, u"unclaimed"_s, u"stuck"_s, u"uncollected"_s};
    return names[static_cast<size_t>(figure)];
}

BoardUnit Board::sum() const
{
    BoardUnit all;
    for (const BoardUnit &unit : units) {
        for (size_t n = 0; n < all.figures.size(); ++n)
            all.figures[n] += unit.figures[n];
    }
    return all;
}

Board readBoard(Reader &reader)
{
    const QJsonObject answer = reader.record(u"SELECT api.board()");
    Board board;
    board.now = QDateTime::fromString(answer[u"now"].toString(), Qt::ISODateWithMs);
    for (const QJsonValue &each : answer[u"units"].toArray()) {
        BoardUnit unit{each[u"id"].toString(), each[u"name"].toString()};
        for (int n = 0; n < figureCount; ++n)
            unit.figures[size_t(n)] = each[figureName(static_cast<Figure>(n))].toInt();
        board.units.push_back(std::move(unit));
    }
    for (const QJsonValue &each : answer[u"people"].toArray()) {
        board.people.push_back(
            {PersonId::fromString(each[u"person"].toString()), each[u"name"].toString(), each[u"unit"].toString(),
                each[u"unit_name"].toString(), each[u"open"].toInt(), each[u"late"].toInt(), each[u"stuck"].toInt()});
    }
    return board;
}

std::vector<ApplicationRow> readBoardRows(
    Reader &reader, const BoardQuestion &question, const std::optional<ApplicationPlace> &after, int most)
{
    std::vector<ApplicationRow> applications;
    Rows rows = reader.run(u"applications/list_board"_s,
        {{u"figure"_s, figureName(question.figure)},
            {u"unit"_s, question.unit.isEmpty() ? QVariant() : QVariant(question.unit)},
            {u"person"_s, question.person.isNull() ? QVariant() : QVariant(question.person.value)},
            {u"after_at"_s, after ? QVariant(after->place) : QVariant()},
            {u"after_id"_s, after ? QVariant(after->id.value) : QVariant()}, {u"limit"_s, most}});
    while (rows.next())
        applications.push_back(applicationRow(rows));
    return applications;
}

} // namespace ana::applications
