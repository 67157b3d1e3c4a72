// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/resultpanel.h"

#include <QAccessible>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/applications/reception/returnsection.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

/// In groups of four: it is read out and typed in.
QString grouped(const QString &secret)
{
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += 4)
        groups += secret.mid(at, 4);
    return groups.join(u'-');
}

} // namespace

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_card(new QFrame(this))
    , m_head(new QLabel(m_card))
    , m_code(new QLabel(m_card))
    , m_detail(new QLabel(m_card))
    , m_remark(new QLabel(m_card))
    , m_print(button(u"resultPrint"_s, u"print"_s, tr("Print again"), &ResultPanel::printWanted))
    , m_next(button(u"resultNext"_s, u"person"_s, tr("Next citizen (Enter)"), &ResultPanel::nextWanted))
{
    setObjectName(u"receptionResult"_s);
    widgets::setLook(m_head, widgets::Look::Section);
    widgets::setLook(m_code, widgets::Look::Title);
    m_code->setObjectName(u"resultCode"_s);
    m_detail->setObjectName(u"resultDetail"_s);
    m_remark->setObjectName(u"resultRemark"_s);
    m_remark->setProperty("remark", u"warning"_s);
    for (QLabel *label : {m_head, m_code, m_detail, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    widgets::setLook(m_next, widgets::Look::Primary);
    m_next->setIcon(widgets::icon(u"person"_s, widgets::Role::OnAccent));
    auto *acts = new QWidget(this);
    auto *flow = new widgets::FlowLayout(acts, grid(2));
    flow->addWidget(m_next);
    flow->addWidget(button(
        u"resultSame"_s, u"plus"_s, tr("Next application of this person (Ctrl+N)"), &ResultPanel::samePersonWanted));
    flow->addWidget(m_print);
    flow->addWidget(button(u"resultOpen"_s, u"open"_s, tr("Open the application"), &ResultPanel::openWanted));
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    inside->setSpacing(grid(2));
    for (QLabel *part : {m_head, m_code, m_detail, m_remark})
        inside->addWidget(part);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(3));
    lines->addWidget(m_card);
    lines->addWidget(acts);
    lines->addStretch(1);
}

QPushButton *ResultPanel::button(
    const QString &name, const QString &iconName, const QString &text, void (ResultPanel::*wanted)())
{
    auto *made = new QPushButton(widgets::icon(iconName), text, this);
    made->setObjectName(name);
    made->setAutoDefault(true); // Enter does what has the focus
    connect(made, &QPushButton::clicked, this, wanted);
    return made;
}

void ResultPanel::present(
    Ending ending, const ApplicationReceived &received, const QString &who, const QString &procedure, bool prints)
{
    m_card->setProperty(
        "strip", ending == Ending::Received || ending == Ending::ReceivedBefore ? u"success"_s : u"info"_s);
    m_card->style()->unpolish(m_card);
    m_card->style()->polish(m_card);
    const QString heads[] = {tr("Accepted: print the receipt and hand it over"),
        tr("It had been accepted already when it was sent before – there is one application only"),
        tr("Registered, not yet accepted: no clock runs"), tr("Not taken in: print form 03 and hand it over")};
    m_head->setText(heads[static_cast<int>(ending)]);
    m_code->setText(received.code);
    QStringList lines{who + u" – "_s + procedure};
    if (received.saved.dueAt.isValid())
        lines += tr("Due: %1").arg(dateTimeText(received.saved.dueAt));
    else if (ending == Ending::Received || ending == Ending::ReceivedBefore)
        lines += tr("Due: no fixed term");
    if (ending != Ending::Refused)
        lines += tr("Secret for looking it up: %1").arg(grouped(received.secret));
    if (received.fee[u"amount"].isDouble() && received.fee[u"amount"].toInteger() > 0)
        lines += tr("Fee: %1").arg(moneyText(received.fee[u"amount"].toInteger()));
    m_detail->setText(lines.join(u'\n'));
    m_remark->clear();
    m_remark->hide();
    m_print->setVisible(prints);
    // Nobody has seen the receipt of an answer that was lost.
    setFocusProxy(ending == Ending::ReceivedBefore ? m_print : m_next);
    QAccessibleEvent alert(m_card, QAccessible::Alert);
    m_card->setAccessibleName(m_head->text() + u' ' + m_code->text());
    QAccessible::updateAccessibility(&alert);
}

void ResultPanel::addRemark(const QString &text)
{
    m_remark->setText(m_remark->text().isEmpty() ? text : m_remark->text() + u'\n' + text);
    m_remark->show();
}

} // namespace ana::applications
