// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/recordpresence.h"

#include "models/core/dates.h"
#include "models/database/databasesession.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RecordPresence::RecordPresence(const widgets::DeskContext &context, const ApplicationId &id, QWidget *parent)
    : QLabel(parent)
    , m_context(context)
    , m_id(id)
{
    setObjectName(u"recordPresence"_s);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    widgets::setLook(this, widgets::Look::Muted);
    hide();
    m_again.setInterval(4s);
    connect(&m_again, &QTimer::timeout, this, &RecordPresence::touch);
}

RecordPresence::~RecordPresence()
{
    if (m_told && m_context.session.isOpen())
        m_context.session.read([id = m_id](Reader &reader) { return leaveApplication(reader, id), true; });
}

void RecordPresence::present(const std::vector<Present> &present)
{
    QStringList others;
    for (const Present &each : present) {
        if (!each.mine)
            others += tr("%1 (since %2)").arg(each.name, timeText(each.since));
    }
    setText(tr("Also open at: %1").arg(others.join(u", "_s)));
    setVisible(!others.isEmpty());
}

void RecordPresence::setWatching(bool watching)
{
    if (!watching) {
        m_again.stop();
    } else if (!m_again.isActive()) {
        m_again.start();
        touch();
    }
}

void RecordPresence::touch()
{
    if (m_touching || !m_context.session.isOpen() || m_context.session.line() != LineState::Online)
        return;
    m_touching = true;
    m_told = true;
    m_context.session.read(this, [id = m_id](Reader &reader) { return touchApplication(reader, id); })
        .then(this,
            [this](const Result<std::vector<Present>> &read) {
                m_touching = false;
                if (read)
                    present(*read);
            })
        .onCanceled(this, [this] { m_touching = false; });
}

} // namespace ana::applications
