// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/registerdialog.h"

#include <QComboBox>
#include <QLineEdit>

#include "models/core/dates.h"
#include "models/database/databasesession.h"
#include "models/organisation/organisationqueries.h"
#include "ui/applications/forms/formsheet.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::FormRows;

RegisterDialog::RegisterDialog(const widgets::DeskContext &context, QWidget *parent)
    : ActDialog(u"registerDialog"_s, tr("Print the register of applications"), tr("Show the register"), parent)
    , m_context(context)
    , m_unit(new QComboBox(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
{
    setHint(tr("Form 07: what a unit received in these days, at most a year at once. Reading it is written down."));
    const QDate today = localDate(QDateTime::currentDateTimeUtc());
    m_from->setText(dateText(QDate(today.year(), today.month(), 1)));
    m_to->setText(dateText(today));
    rows().addField(u"unit"_s, tr("Unit"), m_unit, FormRows::Need::Required);
    rows().addField(u"from"_s, tr("From"), m_from, FormRows::Need::Required, tr("Day, month, year: 05/03/2026."));
    rows().addField(u"to"_s, tr("To"), m_to, FormRows::Need::Required);
    fillUnits();
}

void RegisterDialog::fillUnits()
{
    m_context.session.read(this, [](Reader &reader) { return organisation::readUnits(reader); })
        .then(this, [this](const Result<std::vector<organisation::Unit>> &units) {
            if (!units) {
                strip().show(units.error());
                return;
            }
            const SessionInfo info = m_context.session.info();
            for (const organisation::Unit &unit : *units) {
                if (info.may(u"application.read"_s, unit.id))
                    m_unit->addItem(unit.name, unit.id);
            }
            m_unit->setCurrentIndex(qMax(0, m_unit->findData(info.unitId)));
        });
}

QDate RegisterDialog::dayOf(const QString &name, const QLineEdit &field)
{
    const QDate day = dateFromText(field.text().trimmed());
    if (!day.isValid())
        rows().showProblem(name, tr("This is no day. Type it as 05/03/2026."));
    return day;
}

void RegisterDialog::act()
{
    const QDate from = dayOf(u"from"_s, *m_from);
    const QDate to = dayOf(u"to"_s, *m_to);
    if (from.isValid() && to.isValid() && to < from)
        rows().showProblem(u"to"_s, tr("This day lies before the first one."));
    if (rows().focusFirstProblem() || m_unit->currentIndex() < 0)
        return;
    openRegisterSheet(m_context, m_unit->currentData().toString(), from, to, parentWidget());
    accept();
}

} // namespace ana::applications
