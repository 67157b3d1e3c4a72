// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/applications/application.h"

class QLabel;

namespace ana::applications {

/// Beside a list: what its row says about one application, in whole sentences. Nothing is read for it.
class ApplicationPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit ApplicationPreview(QWidget *parent);

    /// \p row may be null: nothing is chosen.
    void show(const ApplicationRow *row, const QDateTime &now);
    using QWidget::show;

private:
    QLabel *m_code;
    QLabel *m_who;
    QLabel *m_what;
    QLabel *m_paceIcon;
    QLabel *m_pace;
    QLabel *m_facts;
    QLabel *m_nothing;
    QWidget *m_all;
};

} // namespace ana::applications
