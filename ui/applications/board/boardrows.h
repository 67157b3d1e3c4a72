// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/boardqueries.h"
#include "ui/applications/applicationlistmodel.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordlist.h"

namespace ana::applications {

/// The applications a figure of the board counted; Enter opens them.
class BoardRows final : public widgets::RecordList
{
    Q_OBJECT
public:
    BoardRows(const widgets::DeskContext &context, QWidget *parent);

    /// \p title says whose figure it is: "Xã Ea Na – Late".
    void show(const BoardQuestion &question, const QString &title);
    using RecordList::show;
    void readAgain();
    void setNow(const QDateTime &now) { m_model.setNow(now); }

protected:
    bool hasMore() const override { return !m_complete; }
    QStringList narrowedBy() const override;

private:
    void readMore();
    void present(Result<std::vector<ApplicationRow>> rows, int asked);

    widgets::DeskContext m_context;
    ApplicationListModel m_model;
    BoardQuestion m_question;
    QString m_title;
    bool m_reading = false;
    bool m_again = false;
    bool m_complete = false; ///< the last page has been read
};

} // namespace ana::applications
