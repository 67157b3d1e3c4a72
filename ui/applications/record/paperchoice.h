// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPlainTextEdit;

namespace ana::applications {

/// Lines to tick (Space), and a field for what the list does not name, one a line.
class PaperChoice final : public QWidget
{
    Q_OBJECT
public:
    PaperChoice(const QStringList &lines, const QStringList &ticked, QWidget *parent);

    /// The ticked lines in their order, then the written ones.
    QStringList chosen() const;

private:
    QListWidget *m_lines;
    QPlainTextEdit *m_further;
};

} // namespace ana::applications
