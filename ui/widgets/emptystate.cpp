// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"emptyState"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMinimumWidth(grid(60));
    setLook(m_text, Look::Muted);
    m_button->setObjectName(u"emptyStep"_s);
    m_button->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid(3));
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_step)
            m_step->trigger();
    });
}

void EmptyState::present(const QString &iconName, const QString &text, QAction *nextStep)
{
    m_iconName = iconName;
    m_step = nextStep;
    m_text->setText(text);
    setAccessibleName(text);
    m_button->setVisible(nextStep != nullptr);
    if (nextStep) {
        m_button->setText(nextStep->text());
        m_button->setAccessibleName(nextStep->text());
        m_button->setIcon(nextStep->icon());
        m_button->setEnabled(nextStep->isEnabled());
    }
    dress();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::dress()
{
    const int side = 2 * iconExtent(*this);
    m_icon->setPixmap(icon(m_iconName, Role::MutedText).pixmap(side, side));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace ana::widgets
