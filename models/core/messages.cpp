// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/messages.h"

#include <QCoreApplication>
#include <QHash>

#include "models/core/messagetable.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
const QHash<QString, const char *> &sources()
{
    static const QHash<QString, const char *> byCode = [] {
        QHash<QString, const char *> table;
        for (const MessageEntry &entry : messageTable())
            table.insert(QString::fromLatin1(entry.code), entry.source);
        return table;
    }();
    return byCode;
}

/// The entry of the code itself, or of the longest ending that has one.
const char *sourceOf(const QString &code)
{
    if (const char *own = sources().value(code))
        return own;
    for (auto dot = code.indexOf(u'.'); dot >= 0; dot = code.indexOf(u'.', dot + 1)) {
        if (const char *shared = sources().value(u'*' + code.sliced(dot)))
            return shared;
    }
    return nullptr;
}

QString codeOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotPermitted:
        return u"permission.missing"_s;
    case ErrorKind::Invalid:
        return u"argument.invalid"_s;
    case ErrorKind::Conflict:
        return u"record.conflict"_s;
    case ErrorKind::WrongState:
        return u"record.state.wrong"_s;
    case ErrorKind::NotFound:
        return u"record.missing"_s;
    case ErrorKind::Unavailable:
        return u"server.unavailable"_s;
    case ErrorKind::Cancelled:
        return u"operation.cancelled"_s;
    case ErrorKind::Internal:
        break;
    }
    return u"program.fault"_s;
}
} // namespace

QString sentence(const Error &error)
{
    const char *source = sourceOf(error.code);
    if (!source)
        source = sourceOf(codeOfKind(error.kind));
    QString text = QCoreApplication::translate("messages", source);
    text.replace(u"%1"_s, error.subject);
    return text;
}

bool hasSentence(const QString &code)
{
    return sourceOf(code) != nullptr;
}

QStringList sentenceCodes()
{
    return sources().keys();
}

} // namespace ana
