// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar.h"

#include <QCoreApplication>

namespace ana::calendar {

using namespace Qt::StringLiterals;

namespace {
struct KindWord
{
    DayKind kind;
    const char *name;
    const char *text;
};

constexpr KindWord kinds[] = {
    {DayKind::Holiday, "holiday", QT_TRANSLATE_NOOP("calendar", "Public holiday")},
    {DayKind::Substitute, "substitute", QT_TRANSLATE_NOOP("calendar", "Substitute day off")},
    {DayKind::SwappedOff, "swapped_off", QT_TRANSLATE_NOOP("calendar", "Swapped day off")},
    {DayKind::MakeupWork, "makeup_work", QT_TRANSLATE_NOOP("calendar", "Make-up working day")},
    {DayKind::Ordinary, "ordinary", QT_TRANSLATE_NOOP("calendar", "Works as usual")},
    {DayKind::Proposal, "proposal", QT_TRANSLATE_NOOP("calendar", "Proposed, not decided")},
};
} // namespace

QString dayKindName(DayKind kind)
{
    for (const KindWord &word : kinds) {
        if (word.kind == kind)
            return QString::fromLatin1(word.name);
    }
    return {};
}

std::optional<DayKind> dayKindFromName(const QString &name)
{
    for (const KindWord &word : kinds) {
        if (name == QLatin1StringView(word.name))
            return word.kind;
    }
    return std::nullopt;
}

QString dayKindText(DayKind kind)
{
    for (const KindWord &word : kinds) {
        if (word.kind == kind)
            return QCoreApplication::translate("calendar", word.text);
    }
    return {};
}

} // namespace ana::calendar
