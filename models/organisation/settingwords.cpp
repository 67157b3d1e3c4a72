// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/settingwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ana::organisation {

using namespace Qt::StringLiterals;

namespace {

struct SettingWord
{
    const char *key;
    const char *name;
    const char *help;
    const char *unit;
};

constexpr auto days = QT_TRANSLATE_NOOP("settingwords", "%1 days");
constexpr auto hours = QT_TRANSLATE_NOOP("settingwords", "%1 hours");
constexpr auto minutes = QT_TRANSLATE_NOOP("settingwords", "%1 minutes");
constexpr auto characters = QT_TRANSLATE_NOOP("settingwords", "%1 characters");
constexpr auto megabytes = QT_TRANSLATE_NOOP("settingwords", "%1 MB");
constexpr auto megapixels = QT_TRANSLATE_NOOP("settingwords", "%1 million pixels");
constexpr auto times = QT_TRANSLATE_NOOP("settingwords", "%1 times");

constexpr SettingWord words[] = {
    {"account.unused_days", QT_TRANSLATE_NOOP("settingwords", "Close accounts nobody uses after"),
        QT_TRANSLATE_NOOP(
            "settingwords", "The person is refused at the next log-in until an administrator unlocks the account."),
        days},
    {"application.access_minutes",
        QT_TRANSLATE_NOOP("settingwords", "A confidential application opened with a reason stays open for"),
        QT_TRANSLATE_NOOP("settingwords", "Every such look is reviewed by somebody else."), minutes},
    {"application.agency_prefix", QT_TRANSLATE_NOOP("settingwords", "Beginning of the codes of applications"),
        QT_TRANSLATE_NOOP("settingwords", "Stands before the code of the unit, for example H15."), ""},
    {"application.soon_hours",
        QT_TRANSLATE_NOOP("settingwords", "An application counts as nearly due before its time limit by"), "", hours},
    {"application.undo_minutes", QT_TRANSLATE_NOOP("settingwords", "A joint hand-over can be taken back for"), "",
        minutes},
    {"assignment.confirmed_roles", QT_TRANSLATE_NOOP("settingwords", "Roles that a second person must confirm"),
        QT_TRANSLATE_NOOP("settingwords", "Only the owner of the server changes this."), ""},
    {"content.confirm_days", QT_TRANSLATE_NOOP("settingwords", "Confirm urgent publications within"), "", days},
    {"content.draft_days", QT_TRANSLATE_NOOP("settingwords", "Remind of drafts nobody touched for"), "", days},
    {"content.file_limit_mb", QT_TRANSLATE_NOOP("settingwords", "Largest file of an article"), "", megabytes},
    {"content.image_limit_mb", QT_TRANSLATE_NOOP("settingwords", "Largest picture of an article"), "", megabytes},
    {"content.image_limit_megapixels", QT_TRANSLATE_NOOP("settingwords", "Most points of a picture"), "", megapixels},
    {"content.return_days", QT_TRANSLATE_NOOP("settingwords", "Correct returned articles within"), "", days},
    {"content.review_days", QT_TRANSLATE_NOOP("settingwords", "Review submitted articles within"), "", days},
    {"content.upload_quota_mb", QT_TRANSLATE_NOOP("settingwords", "Most that one person may upload and not yet use"),
        "", megabytes},
    {"factor.enforced", QT_TRANSLATE_NOOP("settingwords", "Let nobody of these roles work without a second factor"),
        QT_TRANSLATE_NOOP("settingwords", "Whoever has one of the roles and no second factor can only set one up."),
        ""},
    {"factor.roles", QT_TRANSLATE_NOOP("settingwords", "Roles that need a second factor"), "", ""},
    {"lock.failures", QT_TRANSLATE_NOOP("settingwords", "Lock an account after wrong passwords"), "", times},
    {"lock.minutes", QT_TRANSLATE_NOOP("settingwords", "Keep it locked for"),
        QT_TRANSLATE_NOOP("settingwords", "An administrator can unlock it earlier."), minutes},
    {"password.admin_days", QT_TRANSLATE_NOOP("settingwords", "Administrators change their password every"), "", days},
    {"password.days", QT_TRANSLATE_NOOP("settingwords", "Everybody else changes the password every"), "", days},
    {"password.history", QT_TRANSLATE_NOOP("settingwords", "Earlier passwords that cannot be used again"), "", ""},
    {"password.initial_days", QT_TRANSLATE_NOOP("settingwords", "A first password must be used within"), "", days},
    {"password.length", QT_TRANSLATE_NOOP("settingwords", "Least length of a password"), "", characters},
    {"password.length_with_factor", QT_TRANSLATE_NOOP("settingwords", "Least length with a second factor"), "",
        characters},
    {"session.idle_minutes", QT_TRANSLATE_NOOP("settingwords", "End a session without input after"),
        QT_TRANSLATE_NOOP("settingwords", "What was typed stays on that person's PC."), minutes},
    {"site.about", QT_TRANSLATE_NOOP("settingwords", "About this site"), "", ""},
    {"site.address", QT_TRANSLATE_NOOP("settingwords", "Address of the site on the network"), "", ""},
    {"site.agency", QT_TRANSLATE_NOOP("settingwords", "Agency in charge"), "", ""},
    {"site.contact", QT_TRANSLATE_NOOP("settingwords", "Whom to ask"), "", ""},
    {"site.description", QT_TRANSLATE_NOOP("settingwords", "Description for search engines"), "", ""},
    {"site.email", QT_TRANSLATE_NOOP("settingwords", "E-mail address"), "", ""},
    {"site.footer", QT_TRANSLATE_NOOP("settingwords", "Line at the foot of each page"), "", ""},
    {"site.licence", QT_TRANSLATE_NOOP("settingwords", "Licence of the site"), "", ""},
    {"site.phone", QT_TRANSLATE_NOOP("settingwords", "Telephone"), "", ""},
    {"site.postal", QT_TRANSLATE_NOOP("settingwords", "Postal address"), "", ""},
    {"site.responsible", QT_TRANSLATE_NOOP("settingwords", "Who answers for the content"), "", ""},
    {"site.reviewed", QT_TRANSLATE_NOOP("settingwords", "Accessibility last reviewed on"), "", ""},
    {"site.subtitle", QT_TRANSLATE_NOOP("settingwords", "Line under the title"), "", ""},
    {"site.title", QT_TRANSLATE_NOOP("settingwords", "Title of the site"), "", ""},
};

struct GroupWord
{
    const char *prefix;
    const char *name;
};

constexpr GroupWord groups[] = {
    {"account", QT_TRANSLATE_NOOP("settingwords", "Accounts and sessions")},
    {"content", QT_TRANSLATE_NOOP("settingwords", "Articles")},
    {"factor", QT_TRANSLATE_NOOP("settingwords", "Second factor")},
    {"lock", QT_TRANSLATE_NOOP("settingwords", "Accounts and sessions")},
    {"password", QT_TRANSLATE_NOOP("settingwords", "Passwords")},
    {"session", QT_TRANSLATE_NOOP("settingwords", "Accounts and sessions")},
    {"site", QT_TRANSLATE_NOOP("settingwords", "Public site")},
};

QString translated(const char *source)
{
    return source && *source ? QCoreApplication::translate("settingwords", source) : QString();
}

const SettingWord *find(const QString &key)
{
    for (const SettingWord &word : words) {
        if (key == QLatin1StringView(word.key))
            return &word;
    }
    return nullptr;
}

} // namespace

QString settingName(const QString &key)
{
    const SettingWord *word = find(key);
    return word ? translated(word->name) : key;
}

QString settingHelp(const QString &key)
{
    const SettingWord *word = find(key);
    return word ? translated(word->help) : QString();
}

QString settingGroup(const QString &key)
{
    for (const GroupWord &group : groups) {
        if (key.section(u'.', 0, 0) == QLatin1StringView(group.prefix))
            return translated(group.name);
    }
    return key.section(u'.', 0, 0);
}

QString settingUnit(const QString &key)
{
    const SettingWord *word = find(key);
    return word ? translated(word->unit) : QString();
}

QString settingValueText(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return translated(
            value.toBool() ? QT_TRANSLATE_NOOP("settingwords", "Yes") : QT_TRANSLATE_NOOP("settingwords", "No"));
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(part.toString());
        return parts.join(u", "_s);
    }
    if (!value.isDouble())
        return value.toString();
    const QString number = QString::number(value.toInt());
    const QString unit = settingUnit(key);
    return unit.isEmpty() ? number : unit.arg(number);
}

QStringList settingKeysWithWords()
{
    QStringList keys;
    for (const SettingWord &word : words)
        keys.append(QString::fromLatin1(word.key));
    return keys;
}

} // namespace ana::organisation
