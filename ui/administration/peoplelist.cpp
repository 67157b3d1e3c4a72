// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/peoplelist.h"

#include <algorithm>
#include <iterator>

#include "models/organisation/organisationqueries.h"
#include "ui/administration/adminwords.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/recordopener.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;

PeopleList::PeopleList(const widgets::DeskContext &context, QWidget *parent)
    : AdminList(u"peopleList"_s, tr("People"), context, parent)
{
    chips().addChip(u"all"_s, tr("All"));
    for (const PersonState state : {PersonState::Active, PersonState::Locked, PersonState::Left})
        chips().addChip(personStateName(state), AdminWords::state(state), AdminWords::stateIcon(state));

    QAction *add = newAction(u"newPerson"_s, u"plus"_s, tr("Add a person"));
    add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QAction::triggered, this, [this] { m_context.opener.openNew(u"person"_s); });
    addListAction(openAction(u"openPerson"_s, u"open"_s, tr("Open")), ActionPlace::Button);
    addListAction(add, ActionPlace::Main);
    setEmptyText(u"people"_s, tr("Nobody here has this state."), add);
    setModel(&m_model, Narrowing::Here);

    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_context.opener.openRecord(u"person"_s, id);
    });
    connect(this, &RecordList::filterChanged, this, [this] { narrow(); });
    listenTo({u"person"_s, u"assignment"_s, u"session"_s, u"unit"_s});
    setJob([](Reader &reader) { return readPeople(reader); });
    readAgain();
}

void PeopleList::take(const std::vector<PersonRow> &people)
{
    m_people = people;
    for (const PersonState state : {PersonState::Active, PersonState::Locked, PersonState::Left}) {
        const auto count
            = std::count_if(people.begin(), people.end(), [state](const PersonRow &row) { return row.state == state; });
        chips().setCount(personStateName(state), int(count));
    }
    chips().setCount(u"all"_s, int(people.size()));
    narrow();
}

void PeopleList::narrow()
{
    const auto state = personStateFromName(chips().current());
    std::vector<PersonRow> rows;
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(rows),
        [state](const PersonRow &row) { return !state || row.state == *state; });
    m_model.setRows(std::move(rows));
}

} // namespace ana::administration
