// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/applications/applicationlistmodel.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordlist.h"

namespace ana::applications {

/// The applications a person may see, in lists with exact counters; pages from the database while it is scrolled.
class ApplicationListPage final : public widgets::RecordList
{
    Q_OBJECT
public:
    ApplicationListPage(const widgets::DeskContext &context, QWidget *parent);

    QString helpTopic() const override { return QStringLiteral("applications"); }

protected:
    bool hasMore() const override { return !m_complete; }

private:
    struct Shown
    {
        std::vector<ApplicationRow> rows;
        QJsonObject counts;
    };
    void addChips();
    void addActions();
    void choose(const QString &chip);
    void readAgain();
    void readMore();
    void present(Shown shown);

    widgets::DeskContext m_context;
    ApplicationListModel m_model;
    ApplicationFilter m_filter;
    QAction *m_receive = nullptr;
    bool m_reading = false;
    bool m_again = false;
    bool m_complete = false; ///< the last page has been read
};

} // namespace ana::applications
