// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace ana {

/// What went wrong, coarse enough to decide on. The database's SQLSTATEs AN001–AN008 and libpq's states map to these.
enum class ErrorKind {
    NotPermitted, ///< AN001 – no session, no right, or the record is not this person's to see
    Invalid, ///< AN002 – an argument or field breaks a rule
    Conflict, ///< AN003 – the record changed since it was read, or the operation id was used for something else
    WrongState, ///< AN004 – the workflow does not allow this move now
    NotFound, ///< AN005
    Unavailable, ///< AN006 – server away, too busy, disk full; trying again may help
    Cancelled, ///< AN007 – the person or the program gave up
    Internal, ///< AN008 – a fault of the program
};

/// The one error type. Decide on kind and code, never on texts; `messages.h` turns a code into a Vietnamese sentence.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code; ///< stable, dotted: "article.slug.taken"
    QString subject; ///< the field or record concerned, empty if none: "title", an id
    QString detail; ///< for the support desk; never holds row values or SQL
    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason there is none. No exception crosses a thread or a layer.
template <typename T> using Result = tl::expected<T, Error>;

/// Stable lower-case name of a kind as it stands in the database's JSON: "not_permitted", "wrong_state", …
QString errorKindName(ErrorKind kind);
ErrorKind errorKindFromName(const QString &name);

} // namespace ana
