// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/returnsection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "models/core/text.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;

namespace {

QSpinBox *countField(int most, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(1, most);
    return field;
}

void choose(QComboBox *box, const QString &value)
{
    box->setCurrentIndex(std::max(box->findData(value), 0));
}

} // namespace

QString moneyText(qint64 amount)
{
    QString digits = QString::number(amount);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return digits + u" đồng"_s;
}

ReturnSection::ReturnSection(QWidget *parent)
    : QWidget(parent)
    , m_left(new FormRows(this))
    , m_right(new FormRows(this))
    , m_fee(new QLabel(this))
    , m_rule(new QLabel(this))
    , m_exemption(new QComboBox(this))
    , m_copies(countField(1000, this))
    , m_pages(countField(10000, this))
    , m_tariff(new QLineEdit(this))
    , m_paid(new QCheckBox(tr("The fee is in the till"), this))
    , m_way(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_sets(countField(99, this))
    , m_subject(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_confidential(new QCheckBox(tr("Confidential: only who is meant to may read it"), this))
{
    setObjectName(u"return"_s);
    buildRows();
    connectFields();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(grid(4));
    columns->addWidget(m_left, 1, Qt::AlignTop);
    columns->addWidget(m_right, 1, Qt::AlignTop);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(grid(2));
    whole->addWidget(m_fee);
    whole->addWidget(m_rule);
    whole->addLayout(columns);
    presentNothing();
}

void ReturnSection::buildRows()
{
    widgets::setLook(m_fee, widgets::Look::Section);
    widgets::setLook(m_rule, widgets::Look::Muted);
    m_fee->setObjectName(u"fee"_s);
    m_rule->setObjectName(u"feeRule"_s);
    m_rule->setWordWrap(true);
    m_exemption->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tariff->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhPreferLatin);
    const std::pair<QString, QString> ways[]
        = {{u"counter"_s, tr("fetched at the counter")}, {u"post"_s, tr("by post")}, {u"online"_s, tr("online")}};
    for (const auto &[value, text] : ways)
        m_way->addItem(text, value);
    const std::pair<QString, QString> channels[] = {{u"counter"_s, tr("at the counter")}, {u"post"_s, tr("by post")},
        {u"mobile"_s, tr("with the mobile team")}, {u"phone"_s, tr("by telephone")}, {u"mail"_s, tr("by e-mail")},
        {u"online"_s, tr("online, entered for the person")}};
    for (const auto &[value, text] : channels)
        m_channel->addItem(text, value);
    m_subject->setMaxLength(1000);
    m_note->setMaxLength(1000);
    m_left->addField(u"exemption"_s, tr("Exemption"), m_exemption);
    m_left->addField(u"copies"_s, tr("Copies of the result"), m_copies);
    m_left->addField(u"pages"_s, tr("Pages of each copy"), m_pages);
    m_left->addField(u"fee_amount"_s, tr("Fee by the tariff (đồng)"), m_tariff);
    m_left->addWidget(m_paid);
    m_left->addField(u"return_way"_s, tr("The result is"), m_way);
    m_left->addField(u"sets"_s, tr("Sets of papers"), m_sets);
    m_right->addField(u"subject"_s, tr("What it is about"), m_subject, FormRows::Need::Optional,
        tr("For the lists and the receipt, such as the name of the child or the number of the plot."));
    m_right->addField(u"note"_s, tr("Note for the colleagues"), m_note);
    m_right->addField(u"channel"_s, tr("It came"), m_channel);
    m_right->addWidget(m_confidential);
    m_paid->setObjectName(u"paid"_s);
    m_confidential->setObjectName(u"confidential"_s);
    for (FormRows *column : {m_left, m_right})
        column->layout()->setSpacing(grid(2));
}

void ReturnSection::connectFields()
{
    connect(m_exemption, &QComboBox::activated, this, &ReturnSection::feeTouched);
    for (QSpinBox *field : {m_copies, m_pages})
        connect(field, &QSpinBox::valueChanged, this, &ReturnSection::feeTouched);
    connect(this, &ReturnSection::feeTouched, this, &ReturnSection::changed);
    for (QLineEdit *field : {m_tariff, m_subject, m_note})
        connect(field, &QLineEdit::textChanged, this, &ReturnSection::changed);
    for (QComboBox *field : {m_way, m_channel})
        connect(field, &QComboBox::activated, this, &ReturnSection::changed);
    for (QCheckBox *field : {m_paid, m_confidential})
        connect(field, &QCheckBox::toggled, this, &ReturnSection::changed);
    connect(m_sets, &QSpinBox::valueChanged, this, &ReturnSection::changed);
}

void ReturnSection::present(const ReceptionTerms &terms)
{
    m_amount = terms.fee.value_or(0);
    m_feeOpen = !terms.fee;
    m_fee->setText(m_feeOpen ? tr("Fee: as the tariff says")
            : m_amount == 0  ? tr("No fee")
                             : tr("Fee: %1").arg(moneyText(m_amount)));
    m_rule->setText(terms.feeRule);
    m_rule->setVisible(!terms.feeRule.isEmpty());
    presentExemptions(terms);
    m_left->setFieldVisible(u"copies"_s, terms.feeUnit == u"copy"_s || terms.feeUnit == u"page"_s);
    m_left->setFieldVisible(u"pages"_s, terms.feeUnit == u"page"_s);
    m_left->setFieldVisible(u"fee_amount"_s, m_feeOpen);
    m_paid->setVisible(m_feeOpen || m_amount > 0);
}

void ReturnSection::presentExemptions(const ReceptionTerms &terms)
{
    const ReceptionCase *one = terms.chosenCase();
    const QSignalBlocker quiet(m_exemption);
    m_exemption->clear();
    m_exemption->addItem(tr("none"), QString());
    if (one) {
        for (const auto &[id, name] : one->exemptions)
            m_exemption->addItem(name, id.toString(QUuid::WithoutBraces));
    }
    choose(m_exemption, terms.exemption.toString(QUuid::WithoutBraces));
    m_wanted = {};
    m_left->setFieldVisible(u"exemption"_s, m_exemption->count() > 1);
}

void ReturnSection::presentNothing()
{
    m_feeOpen = false;
    m_amount = 0;
    m_fee->setText(tr("The fee appears with the procedure."));
    m_rule->hide();
    for (const QString &name : {u"exemption"_s, u"copies"_s, u"pages"_s, u"fee_amount"_s})
        m_left->setFieldVisible(name, false);
    m_paid->hide();
}

QUuid ReturnSection::exemption() const
{
    return m_wanted.isNull() ? QUuid::fromString(m_exemption->currentData().toString()) : m_wanted;
}

void ReturnSection::ask(ReceptionQuestionnaire &asked) const
{
    asked.exemption = exemption();
    asked.copies = m_copies->value();
    asked.pages = m_pages->value();
}

std::optional<qint64> ReturnSection::typedFee() const
{
    QString digits = m_tariff->text();
    digits.remove(u'.').remove(u' ').remove(u'đ');
    bool isNumber = false;
    const qint64 amount = digits.toLongLong(&isNumber);
    return m_feeOpen && isNumber && amount >= 0 ? std::optional(amount) : std::nullopt;
}

void ReturnSection::fill(ReceiveApplication &command) const
{
    command.exemption = exemption();
    command.copies = m_copies->value();
    command.pages = m_pages->value();
    command.fee = typedFee();
    command.returnWay = m_way->currentData().toString();
    command.channel = m_channel->currentData().toString();
    command.sets = m_sets->value();
    command.subject = nfc(m_subject->text()).simplified();
    command.confidential = m_confidential->isChecked();
}

bool ReturnSection::isPaid() const
{
    return m_paid->isChecked() && (m_feeOpen ? typedFee().value_or(0) : m_amount) > 0;
}

QString ReturnSection::note() const
{
    return nfc(m_note->text()).simplified();
}

bool ReturnSection::check()
{
    m_left->clearProblem(u"fee_amount"_s);
    if (m_feeOpen && !m_tariff->text().trimmed().isEmpty() && !typedFee())
        m_left->showProblem(u"fee_amount"_s, tr("Type the amount in đồng, such as 15000."));
    return !m_left->hasProblems();
}

bool ReturnSection::showProblem(const QString &subject, const QString &text)
{
    return m_left->showProblem(subject, text) || m_right->showProblem(subject, text);
}

void ReturnSection::focusProblem()
{
    if (!m_left->focusFirstProblem())
        m_right->focusFirstProblem();
}

QJsonObject ReturnSection::toJson() const
{
    return {{u"exemption"_s, exemption().toString(QUuid::WithoutBraces)}, {u"copies"_s, m_copies->value()},
        {u"pages"_s, m_pages->value()}, {u"tariff"_s, m_tariff->text()}, {u"paid"_s, m_paid->isChecked()},
        {u"way"_s, m_way->currentData().toString()}, {u"channel"_s, m_channel->currentData().toString()},
        {u"sets"_s, m_sets->value()}, {u"subject"_s, m_subject->text()}, {u"note"_s, m_note->text()},
        {u"confidential"_s, m_confidential->isChecked()}};
}

void ReturnSection::fromJson(const QJsonObject &json)
{
    const QSignalBlocker quiet(this);
    m_wanted = QUuid::fromString(json[u"exemption"].toString());
    m_copies->setValue(json[u"copies"].toInt(1));
    m_pages->setValue(json[u"pages"].toInt(1));
    m_tariff->setText(json[u"tariff"].toString());
    m_paid->setChecked(json[u"paid"].toBool());
    choose(m_way, json[u"way"].toString());
    choose(m_channel, json[u"channel"].toString());
    m_sets->setValue(json[u"sets"].toInt(1));
    m_subject->setText(json[u"subject"].toString());
    m_note->setText(json[u"note"].toString());
    m_confidential->setChecked(json[u"confidential"].toBool());
    m_left->clearProblems();
    m_right->clearProblems();
}

void ReturnSection::clear()
{
    fromJson({});
    presentNothing();
}

void ReturnSection::begin()
{
    QWidget *first = m_exemption->isVisibleTo(this) ? static_cast<QWidget *>(m_exemption)
        : m_copies->isVisibleTo(this)               ? m_copies
        : m_tariff->isVisibleTo(this)               ? m_tariff
                                                    : static_cast<QWidget *>(m_way);
    first->setFocus();
}

} // namespace ana::applications
