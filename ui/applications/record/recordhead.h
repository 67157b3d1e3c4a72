// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "models/applications/workreading.h"

class QLabel;
class QPushButton;

namespace ana::applications {

/// Whose it is, what it is about, how it stands, when it is due and who has it: the answer at the first look.
class RecordHead final : public QFrame
{
    Q_OBJECT
public:
    explicit RecordHead(QWidget *parent);

    void present(const ApplicationRecord &record);
    /// What was read of the person with a purpose; stays until the record is closed.
    void showPerson(const QJsonObject &person);

Q_SIGNALS:
    void personWanted();
    void dueWanted();

private:
    void changeEvent(QEvent *event) override;
    void dress();
    void showDates();
    void showHolder();
    void showPeople();

    ApplicationRecord m_record;
    QString m_fullPerson;
    QLabel *m_code;
    QLabel *m_stateIcon;
    QLabel *m_state;
    QLabel *m_paceIcon;
    QLabel *m_pace;
    QLabel *m_secret;
    QLabel *m_procedure;
    QLabel *m_applicant;
    QPushButton *m_showAll;
    QLabel *m_person;
    QLabel *m_due;
    QPushButton *m_why;
    QLabel *m_received;
    QLabel *m_holder;
    QLabel *m_part;
};

} // namespace ana::applications
