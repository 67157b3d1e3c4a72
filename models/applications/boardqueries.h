// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "models/applications/applicationqueries.h"

/// What the supervisor's board reads; each function is a job for DatabaseSession::read.
namespace ana::applications {

enum class Figure { Open, Late, Today, Coming, Waiting, Unclaimed, Stuck, Uncollected };

constexpr int figureCount = 8;

/// The name the database knows it by: "late".
QString figureName(Figure figure);

struct BoardUnit
{
    QString id; ///< empty: all units together
    QString name;
    std::array<int, figureCount> figures{};

    int figure(Figure which) const { return figures[static_cast<size_t>(which)]; }
    friend bool operator==(const BoardUnit &, const BoardUnit &) = default;
};

struct BoardPerson
{
    PersonId id;
    QString name;
    QString unit; ///< where the work lies
    QString unitName;
    int open = 0;
    int late = 0;
    int stuck = 0;

    friend bool operator==(const BoardPerson &, const BoardPerson &) = default;
};

struct Board
{
    QDateTime now; ///< by the clock of the records
    std::vector<BoardUnit> units; ///< by name
    std::vector<BoardPerson> people; ///< of all units, whoever is latest first

    /// All units together.
    BoardUnit sum() const;
};

/// A figure that opens its rows.
struct BoardQuestion
{
    Figure figure = Figure::Open;
    QString unit = {}; ///< empty: all the person may see
    PersonId person = {}; ///< null: whoever has it

    friend bool operator==(const BoardQuestion &, const BoardQuestion &) = default;
};

/// Every figure of every unit and person. One round trip.
Board readBoard(Reader &reader);
/// The applications behind a figure, most urgent first, at most \p most (and applicationsAtMost). One round trip.
std::vector<ApplicationRow> readBoardRows(Reader &reader, const BoardQuestion &question,
    const std::optional<ApplicationPlace> &after = {}, int most = applicationPageSize);

} // namespace ana::applications
