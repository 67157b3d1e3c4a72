// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/articlequeries.h"
#include "ui/content/articlelistmodel.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordlist.h"

namespace ana::content {

/// The articles a person may see, newest first; pages from the database while it is scrolled.
class ArticleList final : public widgets::RecordList
{
    Q_OBJECT
public:
    ArticleList(const widgets::DeskContext &context, QWidget *parent);

    QString helpTopic() const override { return QStringLiteral("content"); }

protected:
    bool hasMore() const override { return !m_complete; }

private:
    void addActions();
    void readAgain();
    void readMore();
    void showCount(int count);
    /// As many rows as are shown now are read again, so that a refresh does not throw a reader back to the top.
    static std::vector<ArticleRow> readPages(Reader &reader, const ArticleFilter &filter, size_t rows);

    widgets::DeskContext m_context;
    ArticleListModel m_model;
    ArticleFilter m_filter;
    bool m_reading = false;
    bool m_again = false;
    bool m_complete = false; ///< the last page has been read
};

} // namespace ana::content
