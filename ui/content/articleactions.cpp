// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articleactions.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

#include "models/core/messages.h"
#include "ui/content/articlewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

// From the rarest to the main one, which stands at the right. The first of the last four that is allowed is accented.
const QStringList &order()
{
    static const QStringList names{u"article.discard"_s, u"article.withdraw"_s, u"article.reopen"_s,
        u"article.return"_s, u"article.force_publish"_s, u"article.submit"_s, u"article.confirm"_s,
        u"article.publish"_s};
    return names;
}

// Of another state or another role: not this person's business here.
bool isForeign(const ArticleAction &action)
{
    return !action.allowed
        && (action.reason.endsWith(u".wrong_state") || action.reason.endsWith(u".not_permitted")
            || action.reason.endsWith(u".not_live") || action.reason.endsWith(u".not_forced")
            || action.reason.endsWith(u".was_published"));
}

QString reasonText(const QString &reason)
{
    if (reason == ArticleActions::heldByAnother)
        return ArticleActions::tr("Another person is editing this article now. Take over if you have agreed on it.");
    return sentence(Error{ErrorKind::WrongState, reason, {}, {}});
}

bool isGrave(const QString &name)
{
    return name == u"article.discard" || name == u"article.withdraw";
}

} // namespace

ArticleActions::ArticleActions(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"articleActions"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ArticleActions::present(const std::vector<ArticleAction> &actions)
{
    if (actions == m_shown)
        return;
    m_shown = actions;
    const QString focusedBefore = focused();
    qDeleteAll(findChildren<QPushButton *>());
    m_primary = nullptr;

    QString primary;
    for (const QString &name : {u"article.publish"_s, u"article.confirm"_s, u"article.submit"_s, u"article.reopen"_s}) {
        const auto found = std::ranges::find(actions, name, &ArticleAction::name);
        if (primary.isEmpty() && found != actions.end() && found->allowed)
            primary = name;
    }
    for (const QString &name : order()) {
        const auto found = std::ranges::find(actions, name, &ArticleAction::name);
        if (found == actions.end() || isForeign(*found))
            continue;
        auto *button = new QPushButton(
            widgets::icon(ArticleWords::actIcon(name), name == primary ? widgets::Role::OnAccent : widgets::Role::Text),
            ArticleWords::act(name), this);
        button->setObjectName(name);
        button->setEnabled(found->allowed);
        if (!found->allowed)
            button->setToolTip(reasonText(found->reason));
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(button->toolTip());
        if (name == primary) {
            m_primary = button;
            button->setToolTip(tr("%1 (Ctrl+Shift+Enter)").arg(button->text()));
            widgets::setLook(button, widgets::Look::Primary);
        } else if (isGrave(name))
            widgets::setLook(button, widgets::Look::Danger);
        connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT wanted(name); });
        m_layout->addWidget(button);
    }
    if (focusedBefore.isEmpty())
        return;
    // Keys are heard where the focus is: with its button gone it would be nowhere.
    auto *same = findChild<QPushButton *>(focusedBefore);
    if (same && same->isEnabled())
        same->setFocus();
    else
        parentWidget()->setFocus();
}

QString ArticleActions::focused() const
{
    const QWidget *widget = window()->focusWidget();
    return widget && isAncestorOf(widget) ? widget->objectName() : QString();
}

void ArticleActions::setBusy(bool busy)
{
    if (busy && !focused().isEmpty())
        parentWidget()->setFocus();
    setEnabled(!busy);
}

void ArticleActions::pressPrimary()
{
    if (m_primary)
        m_primary->click();
}

} // namespace ana::content
