// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/organisation/logreading.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace ana::administration {

/// One act of the log: a sentence, when and from which PC, the reason given, and each field before and after.
class LogDetail final : public QWidget
{
    Q_OBJECT
public:
    enum class Erasing { Offered, Hidden };
    LogDetail(Erasing erasing, QWidget *parent);

    void clear();
    void showLoading(const organisation::LogRow &row);
    void show(const organisation::LogEntry &entry);

Q_SIGNALS:
    void recordWanted(const QString &kind, const QString &id, const QString &name);
    void eraseWanted(const ana::organisation::LogRow &row);

private:
    QString facts(const organisation::LogEntry &entry) const;
    QString changes(const organisation::LogEntry &entry) const;

    organisation::LogRow m_row;
    QLabel *m_sentence;
    QTextBrowser *m_text;
    QPushButton *m_record;
    QPushButton *m_erase;
    bool m_mayErase;
};

} // namespace ana::administration
