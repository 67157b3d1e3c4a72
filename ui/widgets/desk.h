// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace ana::widgets {

/// A kind of record a desk can open in a tab of its own ("article").
struct RecordKind
{
    QString kind;
    QString iconName;
    /// \p id is empty for a new record. A Form (form.h) is asked before it closes; any other widget closes at once.
    std::function<QWidget *(const QString &id, QWidget *parent)> create;
};

/// Something a person can start from the search box: "Viết tin bài mới".
struct DeskCommand
{
    QString id;
    QString title;
    QString iconName;
    QStringList rights; ///< any of these; empty means everybody
    std::function<void()> run;
};

/// One entry of the navigation. The shell shows it to whoever holds one of the rights (no rights named: to everybody),
/// makes its page at first use and keeps it.
struct Desk
{
    QString id; ///< stable, also object name: "content"
    QString title; ///< shown: "Tin bài"
    QString iconName;
    QStringList rights;
    std::function<QWidget *(QWidget *parent)> create; ///< best a DeskPage
    std::vector<RecordKind> records = {}; ///< also what its counter counts among the work waiting
    std::vector<DeskCommand> commands = {};
};

} // namespace ana::widgets
