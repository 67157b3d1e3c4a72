// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/applicationpage.h"

#include <QVBoxLayout>

#include "models/applications/applicationqueries.h"
#include "models/database/databasesession.h"
#include "ui/widgets/messagestrip.h"

namespace ana::applications {

ApplicationPage::ApplicationPage(const widgets::DeskContext &context, const QString &id, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_id(ApplicationId::fromString(id))
    , m_strip(new widgets::MessageStrip(this))
{
    setObjectName(QStringLiteral("applicationPage"));
    auto *page = new QVBoxLayout(this);
    page->addWidget(m_strip);
    page->addStretch();
    refresh();
}

QString ApplicationPage::title() const
{
    return m_application ? m_application->head.code : tr("Application");
}

void ApplicationPage::refresh()
{
    if (!m_context.session.isOpen())
        return;
    m_context.session.read(this, [id = m_id](Reader &reader) { return openApplication(reader, id); })
        .then(this, [this](const Result<Application> &read) {
            if (!read) {
                m_strip->show(read.error());
                return;
            }
            m_application = *read;
            Q_EMIT titleChanged(title());
        });
}

} // namespace ana::applications
