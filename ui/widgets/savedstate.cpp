// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savedstate.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "models/core/dates.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(SavedState::State state)
{
    switch (state) {
    case SavedState::State::Untouched:
        return {};
    case SavedState::State::Changed:
        return u"edit"_s;
    case SavedState::State::Saving:
        return u"refresh"_s;
    case SavedState::State::Saved:
        return u"check"_s;
    case SavedState::State::Kept:
        return u"outbox"_s;
    case SavedState::State::Refused:
        return u"warning"_s;
    }
    return {};
}

Tone toneOf(SavedState::State state)
{
    switch (state) {
    case SavedState::State::Saved:
        return Tone::Success;
    case SavedState::State::Kept:
        return Tone::Warning;
    case SavedState::State::Refused:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

} // namespace

SavedState::SavedState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(u"savedState"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(2));
    row->addWidget(m_icon);
    row->addWidget(m_text);
    dress();
}

QString SavedState::text() const
{
    switch (m_state) {
    case State::Untouched:
        return {};
    case State::Changed:
        return tr("Not saved yet, kept on this PC");
    case State::Saving:
        return tr("Saving");
    case State::Saved:
        return tr("Saved %1").arg(timeText(m_savedAt));
    case State::Kept:
        return tr("Kept on this PC, will be sent when the line is back");
    case State::Refused:
        return tr("Not saved, kept on this PC");
    }
    return {};
}

void SavedState::showSaved(const QDateTime &at)
{
    m_savedAt = at;
    present(State::Saved);
}

void SavedState::present(State state)
{
    m_state = state;
    dress();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

void SavedState::dress()
{
    m_text->setText(text());
    setAccessibleName(text());
    const int side = iconExtent(*this);
    const QIcon picture = icon(iconOf(m_state), toneRole(toneOf(m_state)));
    m_icon->setVisible(!picture.isNull());
    m_icon->setPixmap(picture.pixmap(side, side));
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, color(toneRole(toneOf(m_state)), *this));
    if (m_text->palette() != colours)
        m_text->setPalette(colours);
}

void SavedState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace ana::widgets
