// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/sidepanel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/calendar/deadlinewords.h"
#include "models/core/dates.h"
#include "ui/applications/reception/returnsection.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

QLabel *paragraph(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *head(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    widgets::setLook(label, widgets::Look::Section);
    label->setWordWrap(true);
    return label;
}

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_due(paragraph(this))
    , m_dueDetail(paragraph(this))
    , m_why(new QPushButton(widgets::icon(u"help"_s), tr("Why this time?"), this))
    , m_days(paragraph(this))
    , m_feeHead(head(tr("Fee"), this))
    , m_fee(paragraph(this))
    , m_decides(paragraph(this))
    , m_open(new QWidget(this))
    , m_openLines(new QVBoxLayout(m_open))
    , m_remarks(paragraph(this))
    , m_requirementsHead(head(tr("Requirements"), this))
    , m_requirements(paragraph(this))
{
    setObjectName(u"receptionSide"_s);
    m_due->setObjectName(u"due"_s);
    widgets::setLook(m_due, widgets::Look::Title);
    widgets::setLook(m_dueDetail, widgets::Look::Muted);
    m_why->setObjectName(u"dueWhy"_s);
    m_why->setCheckable(true);
    m_why->setAutoDefault(false);
    m_days->setObjectName(u"dueDays"_s);
    m_days->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks->setObjectName(u"receptionRemarks"_s);
    m_remarks->setProperty("remark", u"warning"_s);
    m_openLines->setContentsMargins(0, 0, 0, 0);
    m_openLines->setSpacing(grid(1));
    m_open->setObjectName(u"duplicates"_s);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(2));
    lines->addWidget(head(tr("Due"), this));
    lines->addWidget(m_due);
    lines->addWidget(m_dueDetail);
    lines->addWidget(m_why, 0, Qt::AlignLeft);
    lines->addWidget(m_days);
    lines->addWidget(m_remarks);
    lines->addWidget(m_open);
    lines->addWidget(m_feeHead);
    lines->addWidget(m_fee);
    lines->addWidget(m_decides);
    lines->addWidget(m_requirementsHead);
    lines->addWidget(m_requirements);
    lines->addStretch(1);
    connect(m_why, &QPushButton::toggled, m_days, &QWidget::setVisible);
    m_days->hide();
    m_remarks->hide();
    presentNothing();
}

void SidePanel::present(const ReceptionTerms &terms)
{
    const bool hasTerm = !terms.due.isEmpty();
    const calendar::DueAnswer due = calendar::dueFromJson(terms.due);
    m_due->setText(hasTerm ? dateTimeText(due.due) : tr("no fixed term"));
    QStringList detail;
    if (hasTerm) {
        detail += tr("If it is accepted now; term: %1.").arg(calendar::termText(due.term));
        if (due.clockStart > due.received.addSecs(60))
            detail += tr("The clock starts on %1.").arg(dateTimeText(due.clockStart));
        for (const calendar::DueWarning &warning : due.warnings)
            detail += calendar::warningText(warning);
    }
    m_dueDetail->setText(detail.join(u' '));
    m_dueDetail->setVisible(hasTerm);
    m_why->setVisible(hasTerm);
    m_days->setText(calendar::explanation(due).join(u'\n'));
    m_days->setVisible(hasTerm && m_why->isChecked());
    m_fee->setText(terms.fee ? *terms.fee == 0 ? tr("none") : moneyText(*terms.fee) : tr("by the tariff"));
    m_fee->show();
    m_feeHead->show();
    m_decides->setText(tr("Decided by: %1").arg(terms.competentName));
    m_decides->setVisible(!terms.competentName.isEmpty());
    m_requirements->setText(terms.requirements);
    m_requirements->setVisible(!terms.requirements.isEmpty());
    m_requirementsHead->setVisible(!terms.requirements.isEmpty());
    showDuplicates(terms.duplicates);
}

void SidePanel::presentNothing()
{
    m_due->setText(u"–"_s);
    m_dueDetail->setText(tr("Choose person and procedure: the due time appears here with its reason."));
    m_dueDetail->show();
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_why, m_days, m_feeHead, m_fee, m_decides, m_open, m_requirements, m_requirementsHead})
        part->hide();
}

void SidePanel::showDuplicates(const std::vector<OpenDuplicate> &duplicates)
{
    while (QLayoutItem *item = m_openLines->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_open->setVisible(!duplicates.empty());
    if (duplicates.empty())
        return;
    QLabel *title = head(tr("The same is still open for this person"), m_open);
    title->setProperty("remark", u"warning"_s);
    m_openLines->addWidget(title);
    for (const OpenDuplicate &one : duplicates) {
        auto *link = new QPushButton(widgets::icon(u"open"_s), one.code, m_open);
        link->setObjectName(u"duplicate"_s);
        link->setAutoDefault(false);
        link->setAccessibleDescription(one.stateName);
        connect(link, &QPushButton::clicked, this, [this, id = one.id.toString()] { Q_EMIT applicationWanted(id); });
        QLabel *text = paragraph(m_open);
        text->setText(tr("%1, received on %2").arg(one.stateName, dateText(one.receivedAt))
            + (one.dueAt.isValid() ? tr(", due %1").arg(dateTimeText(one.dueAt)) : QString()));
        m_openLines->addWidget(link, 0, Qt::AlignLeft);
        m_openLines->addWidget(text);
    }
}

void SidePanel::addRemark(const QString &text)
{
    if (!m_said.contains(text))
        m_said += text;
    m_remarks->setText(m_said.join(u'\n'));
    m_remarks->show();
}

void SidePanel::clearRemarks()
{
    m_said.clear();
    m_remarks->clear();
    m_remarks->hide();
}

} // namespace ana::applications
