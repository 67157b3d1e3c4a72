// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/applications/reception.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ana::applications {

/// What this reception leads to: the due time with its reason, day by day, what of the same is still open, and what is
/// worth knowing before it is accepted.
class SidePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent);

    void present(const ReceptionTerms &terms);
    void presentNothing();
    void addRemark(const QString &text);
    void clearRemarks();

Q_SIGNALS:
    void applicationWanted(const QString &id);

private:
    void showDuplicates(const std::vector<OpenDuplicate> &duplicates);

    QLabel *m_due;
    QLabel *m_dueDetail;
    QPushButton *m_why;
    QLabel *m_days;
    QLabel *m_feeHead;
    QLabel *m_fee;
    QLabel *m_decides;
    QWidget *m_open;
    QVBoxLayout *m_openLines;
    QLabel *m_remarks;
    QLabel *m_requirementsHead;
    QLabel *m_requirements;
    QStringList m_said;
};

} // namespace ana::applications
