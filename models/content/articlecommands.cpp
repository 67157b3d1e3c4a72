// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/articlecommands.h"

#include <QJsonArray>

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

QJsonObject CreateArticle::arguments() const
{
    return {{u"id"_s, id.toString()}, {u"unit"_s, unit}, {u"section"_s, section}, {u"title"_s, title}};
}

QJsonObject SaveArticle::arguments() const
{
    QJsonObject all = toJson(fields);
    all[u"id"] = id.toString();
    all[u"version"] = version;
    if (kind == SaveKind::Automatic)
        all[u"autosave"] = true;
    return all;
}

QJsonObject SubmitArticle::arguments() const
{
    return note.isEmpty() ? identity() : with(identity(), u"note"_s, note);
}

QJsonObject ReturnArticle::arguments() const
{
    return with(identity(), u"reason"_s, reason);
}

QJsonObject PublishArticle::arguments() const
{
    return with(identity(), u"revision"_s, revision);
}

QJsonObject ForcePublishArticle::arguments() const
{
    return with(with(identity(), u"revision"_s, revision), u"reason"_s, reason);
}

QJsonObject WithdrawArticle::arguments() const
{
    return with(identity(), u"reason"_s, reason);
}

QJsonObject RestoreArticle::arguments() const
{
    return with(identity(), u"revision"_s, revision);
}

QJsonObject TakeOverArticle::arguments() const
{
    return {{u"kind"_s, u"article"_s}, {u"id"_s, id.toString()}};
}

Result<std::vector<PresentPerson>> TakeOverArticle::reply(const QJsonObject &result)
{
    return presenceFromJson(result[u"presence"].toArray());
}

} // namespace ana::content
