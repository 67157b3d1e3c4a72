// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "models/applications/reception.h"
#include "ui/widgets/actdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ana::applications {

/// What is decided about papers that cannot be accepted.
struct CounterDecision
{
    bool refuses = false; ///< form 03; else the person is guided with form 02 and comes back
    QString reasonCode;
    QString reason;
    QStringList missing;
    QDate expected;
};

/// Guides the person with form 02, or refuses with form 03: reason and what is missing, in words.
class CounterDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    CounterDialog(const std::vector<RefusalReason> &reasons, const QStringList &missing, QWidget *parent);

    void answered(const Result<void> &answer);

Q_SIGNALS:
    void decided(const ana::applications::CounterDecision &decision);

private:
    void act() override;
    void showChoice();
    bool refuses() const;

    QComboBox *m_way;
    QComboBox *m_reason;
    QPlainTextEdit *m_missing;
    QPlainTextEdit *m_text;
    QLineEdit *m_expected;
};

} // namespace ana::applications
