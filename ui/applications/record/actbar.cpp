// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/actbar.h"

#include <algorithm>

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/core/messages.h"
#include "ui/applications/record/acttable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

constexpr int mostButtons = 4; // beside the accented one

QString full(const char *act)
{
    return u"application."_s + QLatin1StringView(act);
}

QString why(const QString &code)
{
    return sentence(Error{ErrorKind::WrongState, code, {}, {}});
}

bool hasOpenFee(const Application &application)
{
    return std::ranges::any_of(
        application.fees, [](const FeeLine &fee) { return fee.amount > 0 && !fee.paidAt.isValid(); });
}

/// With dots when something is asked first.
QString labelOf(const Act &act)
{
    return *act.title ? ActBar::tr("%1…").arg(actText(act.button)) : actText(act.button);
}

/// Allowed, and there is something to do with it.
bool isOffered(const ApplicationRecord &record, const char *act)
{
    return record.allows(full(act)) && (qstrcmp(act, "take_fee") != 0 || hasOpenFee(record.application));
}

/// Issuing stands in the route's own step when there is one; else it follows the decision.
bool issueComesFirst(const ApplicationRecord &record)
{
    return record.next.stepName.isEmpty()
        || std::ranges::any_of(record.route, [](const RouteStep &step) { return step.current && step.issues; });
}

} // namespace

bool apologyIsDue(const ApplicationRecord &record)
{
    return std::ranges::any_of(record.application.actions, [](const ApplicationAction &each) {
        return each.reason == "application.apology_first"_L1;
    }) && record.allows(u"application.apologise"_s);
}

QString primaryAct(const ApplicationRecord &record)
{
    QStringList order{u"accept"_s, u"return_result"_s, u"supplied"_s, u"paid"_s, u"grant_withdraw"_s, u"claim"_s};
    if (apologyIsDue(record))
        order += u"apologise"_s;
    order += {u"answer_unit"_s, u"decide"_s};
    order
        += issueComesFirst(record) ? QStringList{u"issue"_s, u"hand_over"_s} : QStringList{u"hand_over"_s, u"issue"_s};
    for (const QString &act : order) {
        if (record.allows(u"application."_s + act))
            return act;
    }
    return {};
}

ActBar::ActBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QWidget(this))
    , m_obstacle(new QLabel(this))
    , m_more(new QPushButton(tr("More acts"), m_row))
    , m_menu(new QMenu(this))
{
    setObjectName(u"actBar"_s);
    m_flow = new widgets::FlowLayout(m_row, grid(2));
    m_more->setObjectName(u"moreActs"_s);
    m_more->setAccessibleName(m_more->text());
    m_more->setAutoDefault(false);
    m_more->setMenu(m_menu);
    m_menu->setObjectName(u"actMenu"_s);
    m_menu->setToolTipsVisible(true);
    m_obstacle->setObjectName(u"actObstacle"_s);
    m_obstacle->setWordWrap(true);
    m_obstacle->setTextFormat(Qt::PlainText);
    widgets::setLook(m_obstacle, widgets::Look::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_row);
    layout->addWidget(m_obstacle);
}

QPushButton *ActBar::button(const QString &name, bool isPrimary)
{
    const Act &act = *actNamed(name);
    const QString text = labelOf(act);
    auto *button = new QPushButton(
        widgets::icon(QString::fromLatin1(act.icon), isPrimary ? widgets::Role::OnAccent : widgets::Role::Text), text,
        m_row);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    if (isPrimary) {
        widgets::setLook(button, widgets::Look::Primary);
        button->setToolTip(tr("%1 (Ctrl+Shift+Enter)").arg(text));
    }
    connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT wanted(name); });
    return button;
}

void ActBar::present(const ApplicationRecord &record)
{
    const QString focusedBefore = focused();
    for (QPushButton *old : m_row->findChildren<QPushButton *>()) {
        if (old != m_more)
            delete old;
    }
    m_flow->removeWidget(m_more);
    m_primary = nullptr;
    m_primaryName = primaryAct(record);
    QStringList shown;
    if (!m_primaryName.isEmpty()) {
        m_primary = button(m_primaryName, true);
        m_flow->addWidget(m_primary);
        shown += m_primaryName;
    }
    static const QStringList likely{u"accept"_s, u"claim"_s, u"decide"_s, u"hand_over"_s, u"issue"_s, u"send_back"_s,
        u"ask_supplement"_s, u"ask_unit"_s, u"ask_payment"_s, u"take_fee"_s, u"refuse_withdraw"_s, u"refuse_intake"_s,
        u"extend"_s, u"attach"_s};
    for (const QString &act : likely) {
        if (shown.size() <= mostButtons && !shown.contains(act) && isOffered(record, qPrintable(act))) {
            m_flow->addWidget(button(act, false));
            shown += act;
        }
    }
    m_flow->addWidget(m_more);
    fillMenu(record, shown);
    showObstacle(record);
    for (QPushButton *each : m_row->findChildren<QPushButton *>())
        each->show();
    if (focusedBefore.isEmpty())
        return;
    // Keys are heard where the focus is: with its button gone it would be nowhere.
    if (auto *same = m_row->findChild<QPushButton *>(focusedBefore))
        same->setFocus();
    else
        takeFocus();
}

void ActBar::takeFocus()
{
    (m_primary ? m_primary : m_more)->setFocus();
}

void ActBar::fillMenu(const ApplicationRecord &record, const QStringList &shown)
{
    m_menu->clear();
    QList<QAction *> blocked;
    QList<QAction *> foreign;
    for (const Act &act : acts()) {
        const QString name = QString::fromLatin1(act.name);
        const QString reason = record.refusal(full(act.name));
        if (shown.contains(name) || reason == "application.wrong_state"_L1)
            continue;
        const QString text = actText(act.button);
        if (isOffered(record, act.name)) {
            QAction *action = m_menu->addAction(widgets::icon(QString::fromLatin1(act.icon)), labelOf(act));
            action->setObjectName(name);
            connect(action, &QAction::triggered, this, [this, name] { Q_EMIT wanted(name); });
        } else if (!reason.isEmpty()) {
            const bool otherTask = reason == "application.not_permitted"_L1;
            auto *action = new QAction(otherTask ? text : tr("%1 – %2").arg(text, why(reason)), m_menu);
            action->setObjectName(name);
            action->setEnabled(false);
            action->setToolTip(why(reason));
            (otherTask ? foreign : blocked) += action;
        }
    }
    if (!blocked.isEmpty())
        m_menu->addSeparator();
    m_menu->addActions(blocked);
    if (!foreign.isEmpty()) {
        QMenu *others = m_menu->addMenu(tr("Not of your task"));
        others->setObjectName(u"foreignActs"_s);
        others->setToolTipsVisible(true);
        others->addActions(foreign);
    }
    m_more->setVisible(!m_menu->isEmpty());
}

/// Why it does not go on, where the person could otherwise go on.
void ActBar::showObstacle(const ApplicationRecord &record)
{
    static const QStringList telling{u"application.apology_first"_s, u"application.part_open"_s,
        u"application.held_by_other"_s, u"application.other_role"_s};
    QString text;
    for (const char *act : {"hand_over", "decide", "issue", "claim", "ask_supplement"}) {
        const QString reason = record.refusal(full(act));
        if (text.isEmpty() && telling.contains(reason))
            text = why(reason);
    }
    if (record.refusal(full("claim")) == "application.held_by_other"_L1)
        text = tr("On the desk of %1.").arg(record.application.head.holderName);
    m_obstacle->setText(text);
    m_obstacle->setVisible(!text.isEmpty());
}

QString ActBar::focused() const
{
    const QWidget *widget = window()->focusWidget();
    return widget && isAncestorOf(widget) ? widget->objectName() : QString();
}

void ActBar::setBusy(bool busy)
{
    if (busy && !focused().isEmpty())
        parentWidget()->setFocus();
    m_row->setEnabled(!busy);
}

QList<QWidget *> ActBar::buttons() const
{
    QList<QWidget *> all;
    for (int i = 0; i < m_flow->count(); ++i)
        all += m_flow->itemAt(i)->widget();
    return all;
}

void ActBar::pressPrimary()
{
    if (m_primary && m_row->isEnabled())
        m_primary->click();
}

} // namespace ana::applications
