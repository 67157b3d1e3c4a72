// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include "models/applications/applicationcommands.h"
#include "models/applications/reception.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ana::widgets {
class FormRows;
}

namespace ana::applications {

/// What it costs and by which rule, how the result comes back, and what it is about.
class ReturnSection final : public QWidget
{
    Q_OBJECT
public:
    explicit ReturnSection(QWidget *parent);

    void present(const ReceptionTerms &terms);
    /// Before a procedure is chosen.
    void presentNothing();
    /// What the fee depends on.
    void ask(ReceptionQuestionnaire &asked) const;
    void fill(ReceiveApplication &command) const;
    bool isPaid() const;
    QString note() const;
    /// Says beside the fields what cannot be; true if nothing is wrong.
    bool check();
    bool showProblem(const QString &subject, const QString &text);
    void focusProblem();
    QJsonObject toJson() const;
    void fromJson(const QJsonObject &json);
    void clear();
    void begin();

Q_SIGNALS:
    void changed();
    void feeTouched(); ///< exemption, copies or pages: the fee is another

private:
    void buildRows();
    void connectFields();
    void presentExemptions(const ReceptionTerms &terms);
    QUuid exemption() const;
    std::optional<qint64> typedFee() const;

    widgets::FormRows *m_left;
    widgets::FormRows *m_right;
    QLabel *m_fee;
    QLabel *m_rule;
    QComboBox *m_exemption;
    QSpinBox *m_copies;
    QSpinBox *m_pages;
    QLineEdit *m_tariff;
    QCheckBox *m_paid;
    QComboBox *m_way;
    QComboBox *m_channel;
    QSpinBox *m_sets;
    QLineEdit *m_subject;
    QLineEdit *m_note;
    QCheckBox *m_confidential;
    QUuid m_wanted; ///< exemption of a draft, until the terms are there
    bool m_feeOpen = false;
    qint64 m_amount = 0;
};

/// 1234567 → "1.234.567 đồng".
QString moneyText(qint64 amount);

} // namespace ana::applications
