// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practicecard.h"

#include <algorithm>

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include "models/core/totp.h"
#include "ui/widgets/icons.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Look;
using widgets::setLook;

namespace {

QString codeOf(const PracticeAccount &account)
{
    return account.totpSecret.isEmpty() ? QString() : totpCode(account.totpSecret, QDateTime::currentDateTimeUtc());
}

} // namespace

PracticeCard::PracticeCard(QWidget *parent)
    : QFrame(parent)
    , m_list(new QListWidget(this))
{
    setLook(this, Look::Card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(6), grid(6), grid(6), grid(6));
    layout->setSpacing(grid(3));
    auto *head = new QLabel(tr("Practice accounts"), this);
    setLook(head, Look::Section);
    auto *hint
        = new QLabel(tr("This PC has a sample district for practice. Choose a person to see the desk as they do; "
                        "nothing you do here reaches the public."),
            this);
    hint->setWordWrap(true);
    setLook(hint, Look::Muted);
    m_list->setObjectName(u"practiceAccounts"_s);
    m_list->setAccessibleName(head->text());
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    head->setBuddy(m_list);
    layout->addWidget(head);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    const auto choose = [this](const QListWidgetItem *item) {
        const PracticeAccount &account = m_accounts[size_t(m_list->row(item))];
        Q_EMIT chosen({account.user, account.password, codeOf(account)});
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

void PracticeCard::present(const std::vector<PracticeAccount> &accounts)
{
    m_accounts = accounts;
    m_list->clear();
    for (const PracticeAccount &account : accounts) {
        const QString text = tr("%1\n%2 · %3").arg(account.fullName, account.roles, account.unit);
        new QListWidgetItem(widgets::icon(u"person"_s), text, m_list);
    }
    setVisible(!accounts.empty());
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void PracticeCard::setBusy(bool busy)
{
    m_list->setEnabled(!busy);
}

void PracticeCard::fit(int width, int height)
{
    constexpr int lines = 18;
    const int fewest = fontMetrics().height() * 6;
    const int others = layout()->sizeHint().height() - m_list->sizeHint().height();
    m_list->setMinimumWidth(width);
    m_list->setFixedHeight(std::clamp(height - others, fewest, std::max(fewest, fontMetrics().height() * lines)));
}

} // namespace ana::shell
