// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/organisation.h"

#include "models/core/text.h"

namespace ana::organisation {

using namespace Qt::StringLiterals;

QString personStateName(PersonState state)
{
    switch (state) {
    case PersonState::Active:
        return u"active"_s;
    case PersonState::Locked:
        return u"locked"_s;
    case PersonState::Left:
        return u"left"_s;
    }
    return {};
}

std::optional<PersonState> personStateFromName(const QString &name)
{
    for (const PersonState state : {PersonState::Active, PersonState::Locked, PersonState::Left}) {
        if (personStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

QString scopeName(Scope scope)
{
    return scope == Scope::Unit ? u"unit"_s : u"subtree"_s;
}

QString suggestedUserName(const QString &fullName, const QString &unitId)
{
    QString given = slug(fullName.simplified().section(u' ', -1));
    given.remove(u'-');
    return given.isEmpty() ? QString() : QString(given + u'.' + unitId).left(39);
}

} // namespace ana::organisation
