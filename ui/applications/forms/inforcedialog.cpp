// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/inforcedialog.h"

#include <QLineEdit>

#include "models/applications/formtemplates.h"
#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "ui/widgets/formrows.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

TemplateInForceDialog::TemplateInForceDialog(CommandGateway &gateway, const QUuid &draft, int version, QWidget *parent)
    : ActDialog(u"templateInForceDialog"_s, tr("Put the form's text in force"), tr("Put in force"), parent)
    , m_gateway(gateway)
    , m_id(draft)
    , m_version(version)
    , m_from(new QLineEdit(dateText(localDate(QDateTime::currentDateTimeUtc()).addDays(1)), this))
{
    setHint(
        tr("The text that counts until then ends the day before. Letters that were printed keep it. A text in force "
           "cannot be changed any more, only replaced."));
    rows().addField(u"valid_from"_s, tr("Counts from"), m_from, widgets::FormRows::Need::Required,
        tr("Day, month, year: 05/03/2026."));
}

void TemplateInForceDialog::act()
{
    const QDate from = dateFromText(m_from->text().trimmed());
    if (!from.isValid()) {
        rows().showProblem(u"valid_from"_s, tr("This is no day. Type it as 05/03/2026."));
        rows().focusFirstProblem();
        return;
    }
    setBusy(true);
    m_gateway.execute(this, PutFormInForce{m_id, m_version, from}).then(this, [this](const Result<int> &result) {
        if (!result) {
            refuse(result.error());
            return;
        }
        Q_EMIT done();
        accept();
    });
}

} // namespace ana::applications
