// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/documentbar.h"

#include <cmath>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {
constexpr double zoomStep = 1.25;
}

DocumentBar::DocumentBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid(1));
    m_back = add(u"documentPageBack"_s, u"move-up"_s, tr("Page before"), {Qt::ALT | Qt::Key_PageUp},
        [this] { Q_EMIT pageWanted(page() - 1); });
    m_on = add(u"documentPageOn"_s, u"move-down"_s, tr("Next page"), {Qt::ALT | Qt::Key_PageDown},
        [this] { Q_EMIT pageWanted(page() + 1); });
    m_page = new QSpinBox(this);
    m_page->setObjectName(u"documentPage"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    m_count = new QLabel(this);
    m_count->setObjectName(u"documentPages"_s);
    m_row->addWidget(m_page);
    m_row->addWidget(m_count);
    m_row->addStretch();
    m_smaller = add(u"documentSmaller"_s, u"zoom-out"_s, tr("Smaller"), {Qt::CTRL | Qt::Key_Minus},
        [this] { Q_EMIT zoomedBy(1 / zoomStep); });
    m_zoom = new QLabel(this);
    m_zoom->setObjectName(u"documentZoom"_s);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(u"1000 %"_s));
    m_row->addWidget(m_zoom);
    m_larger = add(u"documentLarger"_s, u"zoom-in"_s, tr("Larger"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [this] { Q_EMIT zoomedBy(zoomStep); });
    m_width = add(u"documentFitWidth"_s, u"fit-width"_s, tr("Fit to the width"), {Qt::CTRL | Qt::Key_0},
        [this] { Q_EMIT fitWanted(Fit::Width); });
    m_whole = add(u"documentFitPage"_s, u"fit-page"_s, tr("Whole page"), {Qt::CTRL | Qt::Key_9},
        [this] { Q_EMIT fitWanted(Fit::Page); });
    m_turn = add(u"documentTurn"_s, u"refresh"_s, tr("Turn the picture"), {Qt::CTRL | Qt::Key_R},
        [this] { Q_EMIT turnWanted(); });
    m_save
        = add(u"documentSaveAs"_s, u"save"_s, tr("Save as…"), {Qt::CTRL | Qt::Key_S}, [this] { Q_EMIT saveWanted(); });
    connect(m_page, &QSpinBox::valueChanged, this, &DocumentBar::pageWanted);
    setContent(Content::None);
    setPages(0);
}

QToolButton *DocumentBar::add(const QString &name, const QString &iconName, const QString &text,
    const QList<QKeySequence> &keys, const std::function<void()> &act)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(widgets::icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(u"%1 (%2)"_s.arg(text, keys.constFirst().toString(QKeySequence::NativeText)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, act);
    for (const QKeySequence &one : keys)
        m_keys.emplace_back(one, button);
    m_row->addWidget(button);
    return button;
}

QToolButton *DocumentBar::buttonOf(const QKeyEvent &key) const
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers & ~Qt::ShiftModifier, Qt::Key(key.key())));
    for (const auto &[keys, button] : m_keys) {
        if (keys == pressed && button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

void DocumentBar::press(const QKeyEvent &key)
{
    if (QToolButton *button = buttonOf(key))
        button->click();
}

void DocumentBar::setContent(Content content)
{
    const bool pages = content == Content::Pages;
    const bool seen = pages || content == Content::Picture;
    for (QWidget *one : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_page),
             static_cast<QWidget *>(m_count)})
        one->setVisible(pages);
    for (QWidget *one : {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_zoom),
             static_cast<QWidget *>(m_larger), static_cast<QWidget *>(m_width), static_cast<QWidget *>(m_whole)})
        one->setVisible(seen);
    m_turn->setVisible(content == Content::Picture);
    m_save->setVisible(content != Content::None);
}

void DocumentBar::setPages(int count)
{
    const QSignalBlocker quiet(m_page);
    m_page->setRange(count > 0 ? 1 : 0, count);
    m_count->setText(tr("of %1 pages").arg(count));
    setPage(count > 0 ? 1 : 0);
}

void DocumentBar::setPage(int page)
{
    const QSignalBlocker quiet(m_page);
    m_page->setValue(page);
    m_back->setEnabled(page > 1);
    m_on->setEnabled(page < pages());
}

void DocumentBar::setZoom(double factor)
{
    constexpr int whole = 100;
    m_zoom->setText(u"%1 %"_s.arg(std::lround(factor * whole)));
}

int DocumentBar::pages() const
{
    return m_page->maximum();
}

int DocumentBar::page() const
{
    return m_page->value();
}

} // namespace ana::applications
