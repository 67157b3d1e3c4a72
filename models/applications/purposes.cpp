// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/purposes.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <QCoreApplication>

#include "models/database/sessioninfo.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    Purpose purpose;
    const char *key;
    const char *title;
};

constexpr std::array words{
    Word{Purpose::Intake, "intake", QT_TRANSLATE_NOOP("ana::applications::Purposes", "to receive an application")},
    Word{Purpose::Processing, "processing",
        QT_TRANSLATE_NOOP("ana::applications::Purposes", "to process an application")},
    Word{Purpose::Return, "return", QT_TRANSLATE_NOOP("ana::applications::Purposes", "to hand over a result")},
    Word{Purpose::Inspection, "inspection", QT_TRANSLATE_NOOP("ana::applications::Purposes", "for an inspection")},
    Word{Purpose::Request, "request",
        QT_TRANSLATE_NOOP("ana::applications::Purposes", "because the person asks for it")},
};

const Word &wordOf(Purpose purpose)
{
    return *std::find_if(words.begin(), words.end(), [purpose](const Word &word) { return word.purpose == purpose; });
}

bool fits(Purpose purpose, const SessionInfo &person)
{
    switch (purpose) {
    case Purpose::Intake:
    case Purpose::Return:
        return person.may(u"application.receive"_s);
    case Purpose::Processing:
        return person.mayAny({u"application.process"_s, u"application.decide"_s});
    case Purpose::Inspection:
        return person.mayAny({u"application.decide"_s, u"log.read"_s});
    case Purpose::Request:
        return true;
    }
    return false;
}

} // namespace

QString purposeKey(Purpose purpose)
{
    return QString::fromLatin1(wordOf(purpose).key);
}

std::optional<Purpose> purposeFromKey(const QString &key)
{
    const auto found
        = std::find_if(words.begin(), words.end(), [&key](const Word &word) { return key == QLatin1StringView(word.key); });
    return found == words.end() ? std::nullopt : std::optional(found->purpose);
}

QString purposeTitle(Purpose purpose)
{
    return QCoreApplication::translate("ana::applications::Purposes", wordOf(purpose).title);
}

std::vector<Purpose> purposesOf(const SessionInfo &person)
{
    std::vector<Purpose> purposes;
    if (!person.may(u"person_served.read"_s))
        return purposes;
    for (const Word &word : words) {
        if (fits(word.purpose, person))
            purposes.push_back(word.purpose);
    }
    return purposes;
}

} // namespace ana::applications
