// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/adminwords.h"

#include "models/core/dates.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using organisation::PersonState;
using organisation::Scope;

namespace {

struct Word
{
    const char *code;
    const char *source;
};

constexpr Word rights[] = {
    {"content.read", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Read articles")},
    {"content.write",
        QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Write articles and submit them for review")},
    {"content.review",
        QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Review, return and publish articles of others")},
    {"content.withdraw", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Withdraw published articles")},
    {"content.force", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Publish urgently without a second person")},
    {"people.manage", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Manage people, roles and sessions")},
    {"organisation.manage", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Manage units and sections")},
    {"settings.manage", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Change settings")},
    {"procedure.manage", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Keep the catalogue of procedures")},
    {"calendar.manage", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Keep the working calendar")},
    {"log.read", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Read the log")},
    {"site.publish",
        QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Have the public site brought up to date at once")},
};

constexpr Word kinds[] = {
    {"province", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Province")},
    {"district", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "District")},
    {"township", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Township")},
    {"commune", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Commune")},
    {"ward", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Ward")},
    {"office", QT_TRANSLATE_NOOP("ana::administration::AdminWords", "Office or division")},
};

} // namespace

QString AdminWords::state(PersonState state)
{
    switch (state) {
    case PersonState::Active:
        return tr("Active");
    case PersonState::Locked:
        return tr("Locked");
    case PersonState::Left:
        return tr("Left");
    }
    return {};
}

QString AdminWords::stateIcon(PersonState state)
{
    switch (state) {
    case PersonState::Active:
        return u"success"_s;
    case PersonState::Locked:
        return u"lock"_s;
    case PersonState::Left:
        return u"log-out"_s;
    }
    return {};
}

widgets::Tone AdminWords::stateTone(PersonState state)
{
    switch (state) {
    case PersonState::Active:
        return widgets::Tone::Success;
    case PersonState::Locked:
        return widgets::Tone::Warning;
    case PersonState::Left:
        return widgets::Tone::Neutral;
    }
    return widgets::Tone::Neutral;
}

QString AdminWords::scope(Scope scope)
{
    return scope == Scope::Unit ? tr("This unit alone") : tr("This unit and all below it");
}

QString AdminWords::right(const QString &code)
{
    for (const Word &word : rights) {
        if (code == QLatin1StringView(word.code))
            return tr(word.source);
    }
    return code;
}

QString AdminWords::unitKind(const QString &kind)
{
    for (const Word &word : kinds) {
        if (kind == QLatin1StringView(word.code))
            return tr(word.source);
    }
    return kind;
}

QStringList AdminWords::unitKinds()
{
    QStringList codes;
    for (const Word &word : kinds)
        codes.append(QString::fromLatin1(word.code));
    return codes;
}

QString AdminWords::period(const QDate &from, const QDate &to)
{
    if (!to.isValid())
        return from.isValid() ? tr("since %1").arg(dateText(from)) : tr("without limit");
    return from.isValid() ? tr("%1 – %2").arg(dateText(from), dateText(to)) : tr("until %1").arg(dateText(to));
}

} // namespace ana::administration
