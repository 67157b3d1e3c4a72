// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/applications/reception.h"
#include "ui/widgets/deskcontext.h"

class QListWidget;
class QPushButton;

namespace ana::widgets {
class MessageStrip;
}

namespace ana::applications {

/// The receptions of the unit that were put by, to go on with one of them here.
class KeptDialog final : public QDialog
{
    Q_OBJECT
public:
    KeptDialog(const widgets::DeskContext &context, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void read();
    void present(const std::vector<KeptIntake> &kept);
    void goOn();
    void drop();
    QString currentId() const;

    widgets::DeskContext m_context;
    widgets::MessageStrip *m_strip;
    QListWidget *m_list;
    QPushButton *m_goOn;
    QPushButton *m_drop;
};

} // namespace ana::applications
