// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/error.h"

#include <array>
#include <utility>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
const std::array<std::pair<ErrorKind, QString>, 8> kindNames{{
    {ErrorKind::NotPermitted, u"not_permitted"_s},
    {ErrorKind::Invalid, u"invalid"_s},
    {ErrorKind::Conflict, u"conflict"_s},
    {ErrorKind::WrongState, u"wrong_state"_s},
    {ErrorKind::NotFound, u"not_found"_s},
    {ErrorKind::Unavailable, u"unavailable"_s},
    {ErrorKind::Cancelled, u"cancelled"_s},
    {ErrorKind::Internal, u"internal"_s},
}};
}

QString errorKindName(ErrorKind kind)
{
    for (const auto &[k, name] : kindNames) {
        if (k == kind)
            return name;
    }
    return u"internal"_s;
}

ErrorKind errorKindFromName(const QString &name)
{
    for (const auto &[kind, n] : kindNames) {
        if (n == name)
            return kind;
    }
    return ErrorKind::Internal;
}

} // namespace ana
