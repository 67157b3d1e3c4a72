// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "models/content/article.h"

namespace ana {
class Reader;
}

/// What the content desk reads; each function is a job for DatabaseSession::read and costs one round trip.
namespace ana::content {

struct ArticleFilter
{
    std::optional<ArticleState> state;
    QString section; ///< empty: all
    QString unit; ///< empty: all the person may see
    QString words; ///< folded by the database; empty: all

    friend bool operator==(const ArticleFilter &, const ArticleFilter &) = default;
};

/// Where the next page of a list begins: after this row.
struct ArticlePlace
{
    QString place; ///< ArticleRow::place
    ArticleId id;
};

constexpr int articlePageSize = 100;

/// Newest first, at most articlePageSize.
std::vector<ArticleRow> readArticles(
    Reader &reader, const ArticleFilter &filter, const std::optional<ArticlePlace> &after = {});
/// Exact up to 1,000; 1,001 means more.
int countArticles(Reader &reader, const ArticleFilter &filter);
Result<Article> openArticle(Reader &reader, const ArticleId &id);
Result<ArticleRevision> readRevision(Reader &reader, const ArticleId &id, int number);
std::vector<Section> readSections(Reader &reader);
/// What units are called, by id.
QHash<QString, QString> readUnitNames(Reader &reader);

/// "I am here", asking for the pen if `editing`; answers who is here. Call every few seconds while the record is open:
/// a mark that is not renewed for 12 s counts no more.
std::vector<PresentPerson> touchPresence(Reader &reader, const ArticleId &id, bool editing);
void leavePresence(Reader &reader, const ArticleId &id);

} // namespace ana::content
