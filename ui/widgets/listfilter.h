// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace ana::widgets {

/// Sorts a list by SortRole (texts in Vietnamese order) and narrows it to rows that hold all typed words, folded.
class ListFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ListFilter(QObject *parent = nullptr);
    void setWords(const QString &words);

private:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

    QStringList m_words;
};

} // namespace ana::widgets
