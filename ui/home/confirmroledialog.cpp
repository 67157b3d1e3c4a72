// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/confirmroledialog.h"

#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "models/organisation/organisationcommands.h"

namespace ana::home {

using namespace Qt::StringLiterals;

namespace {

QDate day(const QJsonObject &facts, QLatin1StringView key)
{
    return QDate::fromString(facts[key].toString(), Qt::ISODate);
}

} // namespace

ConfirmRoleDialog::ConfirmRoleDialog(CommandGateway &gateway, const WorkItem &item, QWidget *parent)
    : ActDialog(u"confirmRoleDialog"_s,
          tr("Confirm the role “%1” for %2")
              .arg(item.facts["role_name"_L1].toString(), item.facts["person_name"_L1].toString()),
          tr("Confirm role"), parent)
    , m_gateway(gateway)
    , m_item(item)
{
    const QDate to = day(item.facts, "to"_L1);
    const QString unit = item.facts["scope"_L1].toString() == "subtree"_L1 ? tr("%1 and all units below").arg(item.unit) : item.unit;
    const QString from = dateText(day(item.facts, "from"_L1));
    const QString period = to.isValid() ? tr("from %1 until %2").arg(from, dateText(to)) : tr("from %1, until further notice").arg(from);
    setHint(tr("Given by %1: %2, %3. It gives power over others, so it counts only when you, a second person, confirm it. "
               "Do so only if you know that it is meant.")
                .arg(item.facts["granted_by_name"_L1].toString(), unit, period));
}

void ConfirmRoleDialog::act()
{
    setBusy(true);
    const organisation::ConfirmAssignment confirm{
        organisation::AssignmentId::fromString(m_item.id), m_item.facts["version"_L1].toInt()};
    m_gateway.execute(this, confirm).then(this, [this](const Result<int> &done) {
        if (!done) {
            refuse(done.error());
            return;
        }
        Q_EMIT confirmed();
        accept();
    });
}

} // namespace ana::home
