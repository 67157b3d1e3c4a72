// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/home/worklist.h"
#include "ui/widgets/tablemodel.h"

namespace ana::home {

class WorkModel final : public widgets::TableModel<WorkItem>
{
    Q_OBJECT
public:
    enum Column { When, What, Title, Unit, ColumnCount };

    explicit WorkModel(QObject *parent = nullptr);

private:
    QVariant cell(const WorkItem &item, int column, int role) const override;
    QString whenText(const WorkItem &item) const;
    QString whatText(const WorkItem &item) const;
    QString titleText(const WorkItem &item) const;
};

} // namespace ana::home
