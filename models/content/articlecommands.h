// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/article.h"
#include "models/database/command.h"

/// The commands of an article; each is one function of the same name in resources/database/commands/23_article.sql,
/// where its rule stands. All but CreateArticle name the version they change; a stale one is refused as
/// `article.version.stale`.
namespace ana::content {

/// What all acts on an article share.
template <typename Derived> struct ArticleCommand
{
    using Reply = ArticleSaved;
    ArticleId id;
    int version = 0;

    RecordRef record() const { return {QStringLiteral("article"), id.toString()}; }
    static Result<ArticleSaved> reply(const QJsonObject &result) { return savedFromJson(result); }

protected:
    QJsonObject identity() const
    {
        return {{QStringLiteral("id"), id.toString()}, {QStringLiteral("version"), version}};
    }
};

struct CreateArticle
{
    static constexpr const char *commandName = "article.create";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    using Reply = ArticleSaved;
    ArticleId id;
    QString unit;
    QString section;
    QString title;

    RecordRef record() const { return {QStringLiteral("article"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<ArticleSaved> reply(const QJsonObject &result) { return savedFromJson(result); }
};

enum class SaveKind {
    ByHand,
    Automatic, ///< gives way in the history to the author's next save
};

struct SaveArticle : ArticleCommand<SaveArticle>
{
    static constexpr const char *commandName = "article.save";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    ArticleFields fields;
    SaveKind kind = SaveKind::ByHand;
    QJsonObject arguments() const;
};

struct SubmitArticle : ArticleCommand<SubmitArticle>
{
    static constexpr const char *commandName = "article.submit";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    QString note;
    QJsonObject arguments() const;
};

struct ReturnArticle : ArticleCommand<ReturnArticle>
{
    static constexpr const char *commandName = "article.return";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    QString reason;
    QJsonObject arguments() const;
};

struct PublishArticle : ArticleCommand<PublishArticle>
{
    static constexpr const char *commandName = "article.publish";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    int revision = 0; ///< the one that was read and approved
    QJsonObject arguments() const;
};

/// One's own text, with a reason; stays flagged until a second person confirms.
struct ForcePublishArticle : ArticleCommand<ForcePublishArticle>
{
    static constexpr const char *commandName = "article.force_publish";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    int revision = 0;
    QString reason;
    QJsonObject arguments() const;
};

struct ConfirmArticle : ArticleCommand<ConfirmArticle>
{
    static constexpr const char *commandName = "article.confirm";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    QJsonObject arguments() const { return identity(); }
};

struct WithdrawArticle : ArticleCommand<WithdrawArticle>
{
    static constexpr const char *commandName = "article.withdraw";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    QString reason;
    QJsonObject arguments() const;
};

/// Makes a new revision equal to an older one.
struct RestoreArticle : ArticleCommand<RestoreArticle>
{
    static constexpr const char *commandName = "article.restore";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    int revision = 0;
    QJsonObject arguments() const;
};

/// Only a draft that was never published.
struct DiscardArticle : ArticleCommand<DiscardArticle>
{
    static constexpr const char *commandName = "article.discard";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    QJsonObject arguments() const { return identity(); }
};

/// Withdrawn or discarded becomes a draft again.
struct ReopenArticle : ArticleCommand<ReopenArticle>
{
    static constexpr const char *commandName = "article.reopen";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    QJsonObject arguments() const { return identity(); }
};

/// Takes the pen from whoever holds it; the log keeps who took it and when.
struct TakeOverArticle
{
    static constexpr const char *commandName = "presence.take_over";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = std::vector<PresentPerson>;
    ArticleId id;

    RecordRef record() const { return {QStringLiteral("article"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<std::vector<PresentPerson>> reply(const QJsonObject &result);
};

} // namespace ana::content
