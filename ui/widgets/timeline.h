// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QWidget>

#include <vector>

class QListWidget;

namespace ana::widgets {

/// One thing that happened to a record.
struct TimelineEntry
{
    QString id; ///< for activated(), e.g. the revision number
    QDateTime at;
    QString who;
    QString what;
    QString detail; ///< reason or note, may be empty
    QString iconName;
    Tone tone = Tone::Neutral;
};

/// The history of a record, newest first; Enter or double-click opens an entry.
class Timeline final : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);
    void setEntries(const std::vector<TimelineEntry> &entries);

Q_SIGNALS:
    void activated(const QString &id);

private:
    QListWidget *m_list;
};

} // namespace ana::widgets
