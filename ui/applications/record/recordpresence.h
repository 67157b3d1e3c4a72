// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

#include "models/applications/workreading.h"
#include "ui/widgets/deskcontext.h"

namespace ana::applications {

/// Who else has this application open, in a sentence; hidden while nobody has. Tells the server every few seconds that
/// this desktop shows it; a tab in the background does not count. It keeps nobody from acting: what protects an
/// application is that it is claimed.
class RecordPresence final : public QLabel
{
    Q_OBJECT
public:
    RecordPresence(const widgets::DeskContext &context, const ApplicationId &id, QWidget *parent);
    ~RecordPresence() override;

    void present(const std::vector<Present> &present);
    /// Begins to tell, at once, or stops: the mark fades by itself.
    void setWatching(bool watching);

private:
    void touch();

    widgets::DeskContext m_context;
    ApplicationId m_id;
    QTimer m_again;
    bool m_touching = false;
    bool m_told = false; ///< the server has a mark of this desktop
};

} // namespace ana::applications
