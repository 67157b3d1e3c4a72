// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/applications/applicationlistmodel.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordlist.h"

class QComboBox;

namespace ana::applications {

class ApplicationPreview;

/// The applications a person may see, in lists with exact counters; pages from the database while it is scrolled.
class ApplicationListPage final : public widgets::RecordList
{
    Q_OBJECT
public:
    ApplicationListPage(const widgets::DeskContext &context, QWidget *parent);

    QString helpTopic() const override { return QStringLiteral("applications"); }

protected:
    bool hasMore() const override { return !m_complete; }
    QStringList narrowedBy() const override;

private:
    struct Shown
    {
        std::vector<ApplicationRow> rows;
        QJsonObject counts;
    };
    void addChips();
    void addActions();
    void addFilters();
    void readUnitNames();
    /// Another list or another filter: what was read is not part of it.
    void chooseAnew();
    void readAgain();
    void readMore();
    void present(Shown shown, int asked);
    void handOver();
    void takeBack(const QUuid &bulk);

    widgets::DeskContext m_context;
    ApplicationListModel m_model;
    ApplicationFilter m_filter;
    ApplicationPreview *m_preview;
    QComboBox *m_unit;
    QComboBox *m_state;
    QAction *m_receive = nullptr;
    bool m_reading = false;
    bool m_again = false;
    bool m_complete = false; ///< the last page has been read
};

} // namespace ana::applications
