// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/article.h"
#include "ui/widgets/tablemodel.h"

namespace ana::content {

class ArticleListModel final : public widgets::TableModel<ArticleRow>
{
    Q_OBJECT
public:
    enum Column { Title, State, Section, Unit, Author, Updated, ColumnCount };

    explicit ArticleListModel(QObject *parent = nullptr);

private:
    QVariant cell(const ArticleRow &row, int column, int role) const override;
    QString text(const ArticleRow &row, int column) const;
    QString stateText(const ArticleRow &row) const;
};

} // namespace ana::content
