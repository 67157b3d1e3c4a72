// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/inforcedialog.h"

#include <QLineEdit>

#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "models/procedures/procedurecommands.h"
#include "ui/widgets/formrows.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

InForceDialog::InForceDialog(CommandGateway &gateway, const Version &draft, QWidget *parent)
    : ActDialog(u"inForceDialog"_s, tr("Put the version in force"), tr("Put in force"), parent)
    , m_gateway(gateway)
    , m_id(draft.id)
    , m_version(draft.version)
    , m_from(new QLineEdit(dateText(localDate(QDateTime::currentDateTimeUtc()).addDays(1)), this))
{
    setHint(tr("The version that counts until then ends the day before. Applications received before keep it. A "
               "version in force"
               " cannot be changed any more, only replaced."));
    rows().addField(u"valid_from"_s, tr("Counts from"), m_from, widgets::FormRows::Need::Required,
        tr("Day, month, year: 05/03/2026."));
}

void InForceDialog::act()
{
    const QDate from = dateFromText(m_from->text().trimmed());
    if (!from.isValid()) {
        rows().showProblem(u"valid_from"_s, tr("This is no day. Type it as 05/03/2026."));
        rows().focusFirstProblem();
        return;
    }
    setBusy(true);
    PutInForce put;
    put.id = m_id;
    put.version = m_version;
    put.from = from;
    m_gateway.execute(this, put).then(this, [this](const Result<int> &result) {
        if (!result) {
            refuse(result.error());
            return;
        }
        Q_EMIT done();
        accept();
    });
}

} // namespace ana::procedures
