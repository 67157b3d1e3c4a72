// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/keptdialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/applications/receptioncommands.h"
#include "models/applications/receptionqueries.h"
#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

KeptDialog::KeptDialog(const widgets::DeskContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_strip(new widgets::MessageStrip(this))
    , m_list(new QListWidget(this))
    , m_goOn(new QPushButton(tr("Go on with it"), this))
    , m_drop(new QPushButton(widgets::icon(u"delete"_s), tr("Throw away"), this))
{
    setObjectName(u"keptDialog"_s);
    setWindowTitle(tr("Receptions put by"));
    m_list->setObjectName(u"keptList"_s);
    m_list->setAccessibleName(tr("Receptions put by"));
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 70, fontMetrics().lineSpacing() * 12);
    m_list->setWordWrap(true);
    m_goOn->setObjectName(u"keptGoOn"_s);
    m_goOn->setDefault(true);
    m_drop->setObjectName(u"keptDrop"_s);
    m_drop->setAutoDefault(false);
    widgets::setLook(m_drop, widgets::Look::Danger);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_drop);
    acts->addStretch(1);
    acts->addWidget(close);
    acts->addWidget(m_goOn);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(grid(5), grid(5), grid(5), grid(5));
    lines->setSpacing(grid(3));
    lines->addWidget(m_strip);
    lines->addWidget(m_list, 1);
    lines->addLayout(acts);
    connect(m_goOn, &QPushButton::clicked, this, &KeptDialog::goOn);
    connect(m_drop, &QPushButton::clicked, this, &KeptDialog::drop);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &KeptDialog::goOn);
    widgets::sizeForOpening(*this);
    read();
}

void KeptDialog::read()
{
    m_context.session.read(this, &readKeptIntakes).then(this, [this](const Result<std::vector<KeptIntake>> &kept) {
        if (kept)
            present(*kept);
        else
            m_strip->show(kept.error());
    });
}

void KeptDialog::present(const std::vector<KeptIntake> &kept)
{
    m_list->clear();
    for (const KeptIntake &one : kept) {
        const QString who = one.own ? tr("by you") : tr("by %1").arg(one.byName);
        auto *item = new QListWidgetItem(widgets::icon(u"draft"_s),
            tr("%1\n%2, %3, %4").arg(one.title, dateTimeText(one.keptAt), who, one.unitName), m_list);
        item->setData(Qt::UserRole, one.id.toString(QUuid::WithoutBraces));
    }
    m_list->setCurrentRow(kept.empty() ? -1 : 0);
    m_goOn->setEnabled(!kept.empty());
    m_drop->setEnabled(!kept.empty());
    if (kept.empty())
        m_strip->showInfo(tr("Nothing is put by. “Put by” in a reception keeps it here for every desk of the unit."));
    m_list->setFocus();
}

QString KeptDialog::currentId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void KeptDialog::goOn()
{
    if (currentId().isEmpty())
        return;
    const QString id = currentId();
    accept();
    Q_EMIT chosen(id);
}

void KeptDialog::drop()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    const widgets::Question question{u"dropIntake"_s, tr("Throw this reception away?"),
        tr("What was typed for it goes, on all desks. The files stay on the server for some days."), {},
        {{u"drop"_s, tr("Throw away"), widgets::Answer::Kind::Destructive},
            {u"stay"_s, tr("Keep it"), widgets::Answer::Kind::Escape}}};
    widgets::ask(this, question, [this, id](const QString &answer, const QString &) {
        if (answer != u"drop")
            return;
        m_context.gateway.execute(this, DropIntake{QUuid::fromString(id)}).then(this, [this](const Result<int> &done) {
            if (done)
                read();
            else
                m_strip->show(done.error());
        });
    });
}

} // namespace ana::applications
