// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlehistory.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/content/articlewords.h"
#include "ui/widgets/timeline.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using widgets::TimelineEntry;
using widgets::Tone;

ArticleHistory::ArticleHistory(QWidget *parent)
    : QWidget(parent)
    , m_timeline(new widgets::Timeline(this))
{
    setObjectName(u"articleHistory"_s);
    m_timeline->setAccessibleName(tr("History of the article"));
    auto *hint = new QLabel(
        tr("Every save is kept. Press Enter on a version to look at it; from there it can be brought back."), this);
    hint->setWordWrap(true);
    widgets::setLook(hint, widgets::Look::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(hint);
    layout->addWidget(m_timeline, 1);
    connect(
        m_timeline, &widgets::Timeline::activated, this, [this](const QString &id) { Q_EMIT viewWanted(id.toInt()); });
}

void ArticleHistory::present(const Article &article)
{
    std::vector<TimelineEntry> entries;
    for (const RevisionSummary &revision : article.revisions) {
        const QString id = QString::number(revision.number);
        for (auto stone = revision.milestones.rbegin(); stone != revision.milestones.rend(); ++stone)
            entries.push_back({id, stone->at, stone->byName, ArticleWords::done(stone->act), stone->note,
                ArticleWords::actIcon(stone->act), stone->act == u"return" ? Tone::Warning : Tone::Info});
        QString what = revision.restored
            ? tr("version %1, brought back from version %2").arg(revision.number).arg(*revision.restored)
            : revision.autosave ? tr("version %1, saved automatically").arg(revision.number)
                                : tr("version %1 saved").arg(revision.number);
        if (revision.live)
            what = tr("%1 – what the public reads").arg(what);
        QStringList detail;
        if (!revision.changeNote.isEmpty())
            detail += revision.changeNote;
        if (revision.collapsed > 0)
            detail += tr("and %n automatic save(s) before it", nullptr, revision.collapsed);
        entries.push_back({id, revision.at, revision.authorName, what, detail.join(u" · "_s),
            revision.live ? u"success"_s : u"save"_s, revision.live ? Tone::Success : Tone::Neutral});
    }
    m_timeline->setEntries(entries);
}

} // namespace ana::content
