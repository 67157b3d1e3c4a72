// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/successiondialog.h"

#include <QComboBox>
#include <QLineEdit>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/organisation/organisationcommands.h"
#include "ui/administration/fields.h"
#include "ui/widgets/formrows.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::FormRows;

SuccessionDialog::SuccessionDialog(
    CommandGateway &gateway, const Unit &unit, const std::vector<Unit> &units, QWidget *parent)
    : ActDialog(u"successionDialog"_s, tr("Who succeeds %1?").arg(unit.name), tr("Enter successor"), parent)
    , m_gateway(gateway)
    , m_unit(unit)
    , m_successor(choiceField(this))
    , m_on(new QLineEdit(
          dateText(unit.to.isValid() ? unit.to.addDays(1) : localDate(QDateTime::currentDateTimeUtc())), this))
    , m_takes(new QLineEdit(tr("all of it"), this))
    , m_note(new QLineEdit(this))
{
    setHint(tr("Records keep the unit that acted. Where a unit is divided, enter each successor by itself."));
    std::vector<Unit> others;
    for (const Unit &one : units) {
        if (one.id != unit.id)
            others.push_back(one);
    }
    fillUnits(*m_successor, others, {}, UnitChoice::Required);
    rows().addField(u"successor"_s, tr("Successor"), m_successor, FormRows::Need::Required);
    rows().addField(u"on"_s, tr("From which day"), m_on, FormRows::Need::Required);
    rows().addField(u"takes"_s, tr("What it takes over"), m_takes, FormRows::Need::Required,
        tr("In a few words: all of it, or which area or which work."));
    rows().addField(
        u"note"_s, tr("Note"), m_note, FormRows::Need::Optional, tr("For example the number of the resolution."));
}

void SuccessionDialog::act()
{
    const TypedDay on = typedDay(*m_on);
    if (!on.day.isValid())
        rows().showProblem(u"on"_s, tr("This is no day. Type it as 05/03/2026."));
    if (m_takes->text().trimmed().isEmpty())
        rows().showProblem(u"takes"_s, tr("Type what the successor takes over."));
    if (rows().focusFirstProblem())
        return;
    setBusy(true);
    const SucceedUnit command{m_unit.id, m_successor->currentData().toString(), on.day, nfc(m_takes->text()).trimmed(),
        nfc(m_note->text()).trimmed()};
    m_gateway.execute(this, command).then(this, [this](const Result<QJsonObject> &done) {
        if (!done) {
            refuse(done.error());
            return;
        }
        Q_EMIT entered();
        accept();
    });
}

} // namespace ana::administration
