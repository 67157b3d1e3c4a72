// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>

#include <QHash>
#include <QJsonObject>
#include <QString>

#include "models/core/error.h"
#include "models/core/id.h"

namespace ana {

/// Whether a command may wait for the server. The database declares the same in api.command_list.
enum class CommandPolicy {
    Queue, ///< drafts, notes, answers: kept in the outbox until the server has it
    Online, ///< publish, issue: answered now or refused as unavailable, the form stays as it is
};

/// The record a command changes. Commands on one record are sent in the order they were given; different records
/// do not wait for one another.
struct RecordRef
{
    QString kind; ///< "article"
    QString id;

    bool isNull() const { return id.isEmpty(); }
    friend bool operator==(const RecordRef &, const RecordRef &) = default;
    friend size_t qHash(const RecordRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.kind, ref.id); }
};

/// A command is a plain struct that says what is to be done:
///
///   struct SaveArticle {
///       static constexpr const char *commandName = "article.save";
///       static constexpr CommandPolicy policy = CommandPolicy::Queue;
///       using Reply = Saved;                                            // or void
///       ArticleId id; int version; QString title; …
///       RecordRef record() const { return { u"article"_s, id.toString() }; }
///       QJsonObject arguments() const;
///       static Result<Saved> reply(const QJsonObject &result);          // called on another thread: pure
///   };
///
/// The same command with the same arguments given again (double click, key repeat) is one operation, not two.
template <typename C>
concept Command = requires(const C &command, const QJsonObject &result)
{
    typename C::Reply;
    {
        QString::fromLatin1(C::commandName)
        } -> std::same_as<QString>;
    {
        C::policy
        } -> std::convertible_to<CommandPolicy>;
    {
        command.record()
        } -> std::same_as<RecordRef>;
    {
        command.arguments()
        } -> std::same_as<QJsonObject>;
    {
        C::reply(result)
        } -> std::same_as<Result<typename C::Reply>>;
};

/// A command as it travels: to the outbox, to the server, into a file of sample data.
struct CommandCall
{
    QString name;
    QJsonObject arguments;
    CommandPolicy policy = CommandPolicy::Online;
    RecordRef record;

    friend bool operator==(const CommandCall &, const CommandCall &) = default;
};

template <Command C> CommandCall commandCall(const C &command)
{
    return {QString::fromLatin1(C::commandName), command.arguments(), C::policy, command.record()};
}

} // namespace ana
