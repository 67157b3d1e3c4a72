// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include <QListWidget>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tablemodel.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    setObjectName(u"timeline"_s);
    m_list->setObjectName(u"timelineList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust); // lines are broken anew when the width changes
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *item) { Q_EMIT activated(item->data(IdRole).toString()); });
}

void Timeline::setEntries(const std::vector<TimelineEntry> &entries)
{
    m_list->clear();
    for (const TimelineEntry &entry : entries) {
        QString text = tr("%1 · %2\n%3").arg(dateTimeText(entry.at), entry.who, entry.what);
        if (!entry.detail.isEmpty())
            text += u'\n' + entry.detail;
        auto *item = new QListWidgetItem(icon(entry.iconName, toneRole(entry.tone)), text, m_list);
        item->setData(IdRole, entry.id);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

} // namespace ana::widgets
