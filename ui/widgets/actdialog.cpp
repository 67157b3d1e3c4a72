// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actdialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "models/core/messages.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typing.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

/// As high as its content as long as the screen allows; scrolls beyond.
class FittingScroll final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        // Nothing of it can be seen beside the bar: whatever is wider than the usual line makes the dialog wider.
        const int wide = qMax(fontMetrics().averageCharWidth() * 64,
            widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
        const int high = widget()->hasHeightForWidth() ? widget()->heightForWidth(wide) : widget()->sizeHint().height();
        return QSize(wide, qMin(high, screen()->availableSize().height() * 6 / 10));
    }
};

/// The fields were added after the buttons: Tab still reaches the fields first, and typing begins in the first one.
void beginAtTheFirstField(QDialog &dialog, const QWidget &rows, QPushButton &act)
{
    if (auto *cancel = dialog.findChild<QPushButton *>(dialog.objectName() + u"Cancel"_s)) {
        QWidget::setTabOrder(dialog.previousInFocusChain(), cancel);
        QWidget::setTabOrder(cancel, &act);
    }
    for (QWidget *next = dialog.nextInFocusChain(); next != &dialog; next = next->nextInFocusChain()) {
        if (rows.isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(&dialog)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace

ActDialog::ActDialog(const QString &name, const QString &title, const QString &actText, QWidget *parent)
    : QDialog(parent)
    , m_head(new QLabel(title, this))
    , m_hint(new QLabel(this))
    , m_strip(new MessageStrip(this))
    , m_rows(new FormRows(this))
    , m_act(new QPushButton(actText, this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setLook(m_head, Look::Title);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->hide();
    m_act->setObjectName(name + u"Act"_s);
    m_act->setAccessibleName(actText);
    m_act->setDefault(true);
    setLook(m_act, Look::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(name + u"Cancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);

    auto *scroll = new FittingScroll(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setContentsMargins(0, 0, grid(4), 0);
    scroll->setWidget(m_rows);
    m_scroll = scroll;
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    page->setSpacing(grid(4));
    page->addWidget(m_head);
    page->addWidget(m_hint);
    page->addWidget(m_strip);
    page->addWidget(scroll, 1);
    page->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &ActDialog::begin);
}

void ActDialog::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    if (isVisible()) // before that it has no width yet
        fitTexts();
}

void ActDialog::fitTexts()
{
    // A dialog asks its layout for a size before the lines are broken: without this the last line may be cut.
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    for (QLabel *text : {m_head, m_hint}) {
        text->setMinimumHeight(0); // a label never asks for less than it was given
        text->setMinimumHeight(std::max(0, text->heightForWidth(room)));
    }
}

void ActDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        sizeForOpening(*this);
        beginAtTheFirstField(*this, *m_rows, *m_act);
    }
    QDialog::setVisible(visible);
}

void ActDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitTexts();
}

void ActDialog::fitToFields()
{
    m_rows->layout()->activate();
    m_scroll->updateGeometry();
    layout()->activate();
    sizeForContent(*this);
}

void ActDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_act->setEnabled(!busy);
}

void ActDialog::markAsGrave()
{
    m_act->setDefault(false);
    m_act->setAutoDefault(false);
    setLook(m_act, Look::Danger);
}

void ActDialog::refuse(const Error &error)
{
    setBusy(false);
    if (m_rows->showProblem(error.subject, sentence(error)) && m_rows->focusFirstProblem())
        return;
    m_strip->show(error);
}

void ActDialog::begin()
{
    if (m_busy)
        return;
    commitPending();
    m_rows->clearProblems();
    m_strip->dismiss();
    act();
}

} // namespace ana::widgets
