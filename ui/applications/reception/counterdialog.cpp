// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/counterdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::FormRows;

namespace {

QPlainTextEdit *textField(int lines, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + widgets::grid(4));
    return field;
}

QString typed(const QPlainTextEdit *field)
{
    return nfc(field->toPlainText()).trimmed();
}

} // namespace

CounterDialog::CounterDialog(const std::vector<RefusalReason> &reasons, const QStringList &missing, QWidget *parent)
    : ActDialog(u"counterDialog"_s, tr("It cannot be accepted like this"), tr("Refuse and print form 03"), parent)
    , m_way(new QComboBox(this))
    , m_reason(new QComboBox(this))
    , m_missing(textField(3, this))
    , m_text(textField(3, this))
    , m_expected(new QLineEdit(this))
{
    for (QComboBox *box : {m_way, m_reason}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    setHint(tr("What was typed stays with the application. The paper names everything that is missing at once."));
    m_way->addItem(tr("Guide: register it and print form 02, the person comes back"), false);
    m_way->addItem(tr("Refuse: print form 03 with the right of appeal"), true);
    for (const RefusalReason &reason : reasons)
        m_reason->addItem(reason.name, reason.code);
    if (!missing.isEmpty())
        m_reason->setCurrentIndex(std::max(m_reason->findData(u"papers_missing"_s), 0));
    m_missing->setPlainText(missing.join(u'\n'));
    m_expected->setPlaceholderText(tr("such as 05/03/2026"));
    rows().addField(u"way"_s, tr("What to do"), m_way);
    rows().addField(u"reason_code"_s, tr("Legal reason"), m_reason, FormRows::Need::Required);
    rows().addField(u"missing"_s, tr("Missing or wrong, one a line"), m_missing);
    rows().addField(u"reason"_s, tr("Said to the person"), m_text, FormRows::Need::Required,
        tr("In words the person understands: what is wrong and what to do."));
    rows().addField(u"expected"_s, tr("The person wants to come back by"), m_expected, FormRows::Need::Required);
    connect(m_way, &QComboBox::currentIndexChanged, this, &CounterDialog::showChoice);
    m_way->setCurrentIndex(missing.isEmpty() ? 1 : 0);
    showChoice();
}

bool CounterDialog::refuses() const
{
    return m_way->currentData().toBool();
}

void CounterDialog::showChoice()
{
    rows().setFieldVisible(u"reason_code"_s, refuses());
    rows().setFieldVisible(u"expected"_s, !refuses());
    actButton().setText(refuses() ? tr("Refuse and print form 03") : tr("Register and print form 02"));
    actButton().setAccessibleName(actButton().text());
    fitToFields();
}

void CounterDialog::act()
{
    CounterDecision decision;
    decision.refuses = refuses();
    decision.reasonCode = m_reason->currentData().toString();
    decision.reason = typed(m_text);
    decision.missing = typed(m_missing).split(u'\n', Qt::SkipEmptyParts);
    decision.expected = dateFromText(m_expected->text());
    if (decision.reason.isEmpty())
        rows().showProblem(u"reason"_s, tr("Say why, in words."));
    if (!refuses() && !decision.expected.isValid())
        rows().showProblem(u"expected"_s, tr("Type a day like 05/03/2026."));
    if (!refuses() && decision.missing.isEmpty())
        rows().showProblem(u"missing"_s, tr("Name what is missing."));
    if (rows().focusFirstProblem())
        return;
    setBusy(true);
    Q_EMIT decided(decision);
}

void CounterDialog::answered(const Result<void> &answer)
{
    setBusy(false);
    if (answer)
        accept();
    else
        refuse(answer.error());
}

} // namespace ana::applications
