// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/assignmentdialogs.h"

#include <QComboBox>
#include <QLineEdit>

#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "models/organisation/organisationcommands.h"
#include "ui/administration/adminwords.h"
#include "ui/administration/fields.h"
#include "ui/widgets/formrows.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::FormRows;

namespace {

QString today()
{
    return dateText(QDateTime::currentDateTimeUtc());
}

} // namespace

GrantDialog::GrantDialog(CommandGateway &gateway, const PersonRow &person, const std::vector<Role> &roles,
    const std::vector<Unit> &units, QWidget *parent)
    : ActDialog(u"grantDialog"_s, tr("Give %1 a role").arg(person.fullName), tr("Give role"), parent)
    , m_gateway(gateway)
    , m_person(person)
    , m_role(choiceField(this))
    , m_unit(choiceField(this))
    , m_scope(choiceField(this))
    , m_from(new QLineEdit(today(), this))
    , m_to(new QLineEdit(this))
{
    for (const Role &role : roles)
        m_role->addItem(role.name, role.code);
    fillUnits(*m_unit, units, person.unitId, UnitChoice::Required);
    for (const Scope scope : {Scope::Unit, Scope::Subtree})
        m_scope->addItem(AdminWords::scope(scope), int(scope));
    rows().addField(u"role"_s, tr("Role"), m_role, FormRows::Need::Required);
    rows().addField(u"unit"_s, tr("For which unit"), m_unit, FormRows::Need::Required);
    rows().addField(u"scope"_s, tr("Scope"), m_scope, FormRows::Need::Required);
    rows().addField(
        u"from"_s, tr("From"), m_from, FormRows::Need::Required, tr("Day, month and year, for example 05/03/2026."));
    rows().addField(
        u"to"_s, tr("Until"), m_to, FormRows::Need::Optional, tr("The last day. Leave empty if there is no end yet."));
}

void GrantDialog::act()
{
    const QString noDay = tr("This is no day. Type it as 05/03/2026.");
    checkDay(rows(), u"from"_s, noDay);
    checkDay(rows(), u"to"_s, noDay);
    if (m_from->text().trimmed().isEmpty())
        rows().showProblem(u"from"_s, tr("Type the first day."));
    if (rows().focusFirstProblem())
        return;
    setBusy(true);
    const GrantAssignment grant{AssignmentId::create(), m_person.id, m_role->currentData().toString(),
        m_unit->currentData().toString(), Scope(m_scope->currentData().toInt()), typedDay(*m_from).day,
        typedDay(*m_to).day};
    m_gateway.execute(this, grant).then(this, [this](const Result<int> &done) {
        if (!done) {
            refuse(done.error());
            return;
        }
        Q_EMIT granted();
        accept();
    });
}

EndAssignmentDialog::EndAssignmentDialog(CommandGateway &gateway, const Assignment &assignment, QWidget *parent)
    : ActDialog(u"endAssignmentDialog"_s, tr("End the role “%1”").arg(assignment.roleName), tr("End role"), parent)
    , m_gateway(gateway)
    , m_assignment(assignment)
    , m_lastDay(new QLineEdit(today(), this))
{
    setHint(tr("%1, %2").arg(assignment.unitName, AdminWords::period(assignment.from, assignment.to)));
    rows().addField(u"on"_s, tr("Last day"), m_lastDay, FormRows::Need::Required,
        tr("The role counts until the end of this day. Yesterday ends it at once."));
}

void EndAssignmentDialog::act()
{
    const TypedDay last = typedDay(*m_lastDay);
    if (!last.day.isValid()) {
        rows().showProblem(u"on"_s, tr("This is no day. Type it as 05/03/2026."));
        rows().focusFirstProblem();
        return;
    }
    setBusy(true);
    // A role given for today and ended yesterday counts on no day at all.
    const QDate onDay = qMax(last.day, m_assignment.from.addDays(-1));
    m_gateway.execute(this, EndAssignment{m_assignment.id, m_assignment.version, onDay})
        .then(this, [this](const Result<int> &done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            Q_EMIT ended();
            accept();
        });
}

} // namespace ana::administration
