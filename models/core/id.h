// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace ana {

/// A record's key that cannot be mistaken for another record's: an ArticleId is not a BlobId.
/// Made by the client, so that what is made offline has one.
template <typename Tag> struct Id
{
    QUuid value;

    Id() = default;
    explicit Id(QUuid v)
        : value(v)
    {
    }
    static Id create() { return Id(QUuid::createUuid()); }
    static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return value.isNull(); }
    /// Lower case, without braces: the form PostgreSQL and the JSON arguments use.
    QString toString() const { return value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using ArticleId = Id<struct ArticleTag>;
using BlobId = Id<struct BlobTag>;
using PersonId = Id<struct PersonTag>;
using SessionId = Id<struct SessionTag>;
using OperationId = Id<struct OperationTag>;

} // namespace ana
