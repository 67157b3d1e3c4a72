// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/draftoffer.h"

#include <memory>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

QString titleOf(const Draft &draft)
{
    const QString title = draft.fields["title"_L1].toString().trimmed();
    return title.isEmpty() ? DraftOffer::tr("(without title)") : title;
}

} // namespace

DraftOffer::DraftOffer(DraftJournal &journal, const std::vector<Draft> &drafts, const Open &open, QWidget *parent)
    : QDialog(parent)
    , m_journal(journal)
    , m_drafts(drafts)
    , m_open(open)
    , m_list(new QListWidget(this))
{
    setObjectName(u"draftOffer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unsaved work found"));
    setMinimumWidth(grid(140));
    auto *title = new QLabel(tr("You typed this and it was not saved"), this);
    widgets::setLook(title, widgets::Look::Title);
    title->setWordWrap(true);
    auto *hint = new QLabel(tr("It was kept on this PC when the program ended. Open it to look at it and save it; "
                               "nothing is changed before you do."),
        this);
    hint->setWordWrap(true);
    widgets::setLook(hint, widgets::Look::Muted);
    m_list->setObjectName(u"draftList"_s);
    m_list->setAccessibleName(title->text());
    for (const Draft &draft : m_drafts) {
        new QListWidgetItem(widgets::icon(u"draft"_s),
            tr("%1\ntyped until %2").arg(titleOf(draft), dateTimeText(draft.keptAt)), m_list);
    }
    m_list->setCurrentRow(0);

    auto *openButton = new QPushButton(tr("Open"), this);
    auto *discard = new QPushButton(tr("Discard"), this);
    auto *later = new QPushButton(tr("Later"), this);
    openButton->setObjectName(u"draftOpen"_s);
    discard->setObjectName(u"draftDiscard"_s);
    later->setObjectName(u"draftLater"_s);
    openButton->setDefault(true);
    widgets::setLook(openButton, widgets::Look::Primary);
    widgets::setLook(discard, widgets::Look::Danger);
    widgets::setLook(later, widgets::Look::Quiet);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {openButton, discard, later}) {
        button->setAccessibleName(button->text());
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    page->setSpacing(grid(3));
    page->addWidget(title);
    page->addWidget(hint);
    page->addWidget(m_list, 1);
    page->addLayout(buttons);

    connect(openButton, &QPushButton::clicked, this, &DraftOffer::openCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &DraftOffer::openCurrent);
    connect(discard, &QPushButton::clicked, this, &DraftOffer::discardCurrent);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
}

void DraftOffer::setVisible(bool visible)
{
    if (visible)
        widgets::sizeForOpening(*this);
    QDialog::setVisible(visible);
}

void DraftOffer::openCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_open(m_drafts[size_t(row)]);
    takeCurrent();
}

void DraftOffer::discardCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const widgets::Question question{u"discardDraft"_s, tr("Discard unsaved work"),
        tr("Discard what you typed in “%1”?").arg(titleOf(m_drafts[size_t(row)])), tr("This cannot be undone."),
        {{u"discard"_s, tr("Discard"), widgets::Answer::Kind::Destructive},
            {u"keep"_s, tr("Keep it"), widgets::Answer::Kind::Escape}}};
    widgets::ask(this, question, [this, row](const QString &answer, const QString &) {
        if (answer != "discard"_L1)
            return;
        m_journal.discard(m_drafts[size_t(row)].form, m_drafts[size_t(row)].recordId);
        takeCurrent();
    });
}

void DraftOffer::takeCurrent()
{
    const int row = m_list->currentRow();
    m_drafts.erase(m_drafts.begin() + row);
    const std::unique_ptr<QListWidgetItem> gone(m_list->takeItem(row));
    if (m_drafts.empty())
        accept();
}

} // namespace ana::shell
