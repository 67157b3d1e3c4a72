// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/organisation/logreading.h"
#include "ui/administration/listmodels.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordlist.h"

class QComboBox;
class QPushButton;

namespace ana::administration {

class LogDetail;

/// Everything that was done or refused, newest first; pages from the database while it is scrolled. At the right the
/// chosen act in a sentence, with what it changed.
class LogList final : public widgets::RecordList
{
    Q_OBJECT
public:
    LogList(const widgets::DeskContext &context, QWidget *parent);

    QString helpTopic() const override { return QStringLiteral("administration"); }
    /// Only the acts on one record.
    void showRecord(const QString &kind, const QString &id, const QString &name);

protected:
    QStringList narrowedBy() const override;
    bool hasMore() const override { return !m_complete; }

private:
    void buildFilters();
    void readChoices();
    void readAgain();
    void readMore();
    void take(const Result<std::vector<organisation::LogRow>> &page, bool append);
    void showChosen();
    void askToErase(const organisation::LogRow &row);
    void erase(const organisation::LogRow &row, const QString &reason);
    organisation::LogFilter filter();

    widgets::DeskContext m_context;
    LogModel m_model;
    LogDetail *m_detail;
    QComboBox *m_unit;
    QComboBox *m_person;
    QPushButton *m_record;
    QString m_recordKind;
    QString m_recordId;
    QString m_shown;
    bool m_reading = false;
    bool m_again = false;
    bool m_complete = false; ///< the last page has been read
};

} // namespace ana::administration
