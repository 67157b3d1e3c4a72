// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/leaverdialog.h"

#include <algorithm>

#include <QComboBox>
#include <QLabel>

#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/organisation/organisationcommands.h"
#include "ui/administration/fields.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/theme.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::FormRows;

namespace {

/// Who can take over: active people, those of the leaver's unit first.
std::vector<PersonRow> successors(std::vector<PersonRow> people, const PersonRow &leaver)
{
    std::erase_if(
        people, [&](const PersonRow &row) { return row.state != PersonState::Active || row.id == leaver.id; });
    std::sort(people.begin(), people.end(), [&](const PersonRow &a, const PersonRow &b) {
        if ((a.unitId == leaver.unitId) != (b.unitId == leaver.unitId))
            return a.unitId == leaver.unitId;
        return compareVietnamese(nameSortKey(a.fullName), nameSortKey(b.fullName)) < 0;
    });
    return people;
}

} // namespace

LeaverDialog::LeaverDialog(
    CommandGateway &gateway, const Person &person, const std::vector<PersonRow> &people, QWidget *parent)
    : ActDialog(u"leaverDialog"_s, tr("%1 leaves").arg(person.row.fullName), tr("Close the account for good"), parent)
    , m_gateway(gateway)
    , m_person(person)
    , m_successor(choiceField(this))
{
    markAsGrave();
    setHint(tr("This cannot be taken back. What the person did stays on record."));
    auto *list = new QLabel(u"• "_s + consequences(person).join(u"\n• "_s), this);
    list->setObjectName(u"leaverConsequences"_s);
    list->setWordWrap(true);
    list->setTextFormat(Qt::PlainText);
    rows().addWidget(list);
    m_successor->addItem(tr("Nobody"), QString());
    for (const PersonRow &row : successors(people, person.row))
        m_successor->addItem(tr("%1 – %2").arg(row.fullName, row.unitName), row.id.toString());
    rows().addField(u"successor"_s, tr("Who takes over the unfinished work"), m_successor, FormRows::Need::Optional,
        tr("Unfinished articles then stand in this person's list. Give the roles that are needed separately."));
    if (!person.account.openWork.isEmpty())
        rows().showWarning(
            u"successor"_s, tr("There is unfinished work. Without a successor nobody is reminded of it."));
}

QStringList LeaverDialog::consequences(const Person &person)
{
    QStringList lines{tr("The account “%1” is closed; logging in is no longer possible.").arg(person.row.userName)};
    if (!person.sessions.empty())
        lines.append(tr("%n open sessions end at once.", "", int(person.sessions.size())));
    const auto roles = std::count_if(person.assignments.begin(), person.assignments.end(),
        [](const Assignment &assignment) { return !assignment.isOver; });
    if (roles > 0)
        lines.append(tr("%n roles end.", "", int(roles)));
    const QStringList &work = person.account.openWork;
    if (work.isEmpty()) {
        lines.append(tr("There is no unfinished work to hand over."));
        return lines;
    }
    constexpr qsizetype named = 5;
    const QStringList shown = work.mid(0, named);
    QString titles = u"“"_s + shown.join(u"”, “"_s) + u"”"_s;
    if (work.size() > named)
        titles = tr("%1 and %n more", "", int(work.size() - named)).arg(titles);
    lines.append(tr("%n unfinished articles go to the successor: %1.", "", int(work.size())).arg(titles));
    return lines;
}

void LeaverDialog::act()
{
    setBusy(true);
    DismissPerson leave;
    leave.id = m_person.row.id;
    leave.version = m_person.row.version;
    if (const QString successor = m_successor->currentData().toString(); !successor.isEmpty())
        leave.successor = PersonId::fromString(successor);
    m_gateway.execute(this, leave).then(this, [this](const Result<int> &done) {
        if (!done) {
            refuse(done.error());
            return;
        }
        Q_EMIT left();
        accept();
    });
}

} // namespace ana::administration
