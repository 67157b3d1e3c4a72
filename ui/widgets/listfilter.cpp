// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listfilter.h"

#include <algorithm>

#include "models/core/text.h"
#include "ui/widgets/tablemodel.h"

namespace ana::widgets {

ListFilter::ListFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    setSortRole(SortRole);
}

void ListFilter::setWords(const QString &words)
{
    m_words = foldedWords(words);
    invalidateFilter();
}

bool ListFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    QString key;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        key += foldedKey(sourceModel()->index(row, column, parent).data(SearchRole).toString()) + QChar::Space;
    return std::all_of(m_words.begin(), m_words.end(), [&key](const QString &word) { return key.contains(word); });
}

bool ListFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return compareVietnamese(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace ana::widgets
