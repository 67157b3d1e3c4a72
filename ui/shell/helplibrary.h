// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

namespace ana::shell {

/// One page of the guide.
struct HelpPage
{
    QString topic;
    QString title;
    QString text; ///< Markdown
};

struct HelpGroup
{
    QString title;
    QStringList topics;
};

/// The guide in resources/help: index.json names groups, pages and the places of the program they explain.
class HelpLibrary
{
public:
    explicit HelpLibrary(const QString &folder);

    const std::vector<HelpGroup> &groups() const { return m_groups; }
    const HelpPage *page(const QString &topic) const;
    /// The page for a place such as "content.article.title": its own, else that of the nearest place above it, else
    /// the start page.
    QString topicFor(const QString &place) const;
    /// Topics of pages that hold all typed words without regard to marks, those with the words in the title first.
    QStringList search(const QString &words) const;

private:
    QString m_start;
    std::vector<HelpGroup> m_groups;
    std::vector<HelpPage> m_pages;
    QHash<QString, QString> m_places; ///< place → topic
};

} // namespace ana::shell
