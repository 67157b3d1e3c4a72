// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/looking.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include "models/applications/workcommands.h"
#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/widgets/formrows.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::FormRows;

PersonDialog::PersonDialog(const widgets::DeskContext &context, const PartyId &id, QWidget *parent)
    : ActDialog(u"personDialog"_s, tr("Show the person in full"), tr("Show"), parent)
    , m_context(context)
    , m_id(id)
    , m_purpose(new QComboBox(this))
{
    setHint(tr("Number of the paper, phone and address are personal data. Who looks, when and why is written down."));
    const std::pair<Purpose, QString> purposes[] = {{Purpose::Processing, tr("To process the application")},
        {Purpose::Return, tr("To hand out the result")}, {Purpose::Intake, tr("To receive the application")},
        {Purpose::Inspection, tr("For an inspection")}, {Purpose::Request, tr("The person asks for it")}};
    for (const auto &[purpose, text] : purposes)
        m_purpose->addItem(text, int(purpose));
    rows().addField(u"purpose"_s, tr("What for"), m_purpose, FormRows::Need::Required);
}

void PersonDialog::act()
{
    setBusy(true);
    const auto purpose = static_cast<Purpose>(m_purpose->currentData().toInt());
    m_context.session.read(this, [id = m_id, purpose](Reader &reader) { return readPersonServed(reader, id, purpose); })
        .then(this, [this](const Result<QJsonObject> &person) {
            if (!person) {
                refuse(person.error());
                return;
            }
            Q_EMIT read(*person);
            accept();
        });
}

BreakGlassDialog::BreakGlassDialog(const widgets::DeskContext &context, const ApplicationId &id, QWidget *parent)
    : ActDialog(u"breakGlassDialog"_s, tr("Open in an emergency"), tr("Open"), parent)
    , m_context(context)
    , m_id(id)
    , m_reason(new QPlainTextEdit(this))
{
    setHint(
        tr("The application is confidential. You may open it for an hour if you must; your reason is kept and somebody "
           "else looks at it afterwards."));
    m_reason->setTabChangesFocus(true);
    constexpr int lines = 4;
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * lines);
    rows().addField(u"reason"_s, tr("Why it must be opened now"), m_reason, FormRows::Need::Required);
    markAsGrave();
}

void BreakGlassDialog::act()
{
    BreakGlass open;
    open.id = QUuid::createUuid();
    open.application = m_id;
    open.reason = nfc(m_reason->toPlainText()).trimmed();
    setBusy(true);
    m_context.gateway.execute(this, open).then(this, [this](const Result<QDateTime> &until) {
        if (!until) {
            refuse(until.error());
            return;
        }
        Q_EMIT opened();
        accept();
    });
}

} // namespace ana::applications
