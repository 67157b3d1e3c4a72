// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include <algorithm>

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/desk.h"
#include "ui/widgets/icons.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {
constexpr int desksWithKeys = 7;
}

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
    , m_mark(new QLabel(this))
    , m_name(new QLabel(tr("Krông Ana"), this))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Desks"));
    m_layout->setContentsMargins(grid(3), grid(4), grid(3), grid(4));
    m_layout->setSpacing(grid(1));
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(grid(3), 0, grid(3), grid(3));
    brand->setSpacing(grid(2));
    widgets::setLook(m_name, widgets::Look::Section);
    brand->addWidget(m_mark);
    brand->addWidget(m_name, 1);
    m_layout->addLayout(brand);
    m_layout->addStretch();
}

void Navigation::addDesk(const widgets::Desk &desk)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"desk-"_s + desk.id);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(widgets::icon(desk.iconName));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button);
    const auto go = [this, id = desk.id] { Q_EMIT chosen(id); };
    connect(button, &QToolButton::clicked, this, go);
    m_ids.append(desk.id);
    if (m_ids.size() <= desksWithKeys) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(int(Qt::Key_0) + int(m_ids.size())));
        connect(new QShortcut(keys, this), &QShortcut::activated, this, go);
        button->setToolTip(tr("%1 (%2)").arg(desk.title, keys.toString(QKeySequence::NativeText)));
    }
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_entries.insert(desk.id, {desk.title, button});
    fit();
}

void Navigation::setCount(const QString &deskId, int count)
{
    const auto entry = m_entries.find(deskId);
    if (entry == m_entries.end())
        return;
    entry->count = count;
    fit();
}

void Navigation::setCurrent(const QString &deskId)
{
    const auto entry = m_entries.constFind(deskId);
    if (entry != m_entries.constEnd())
        entry->button->setChecked(true);
}

void Navigation::label(const Entry &entry)
{
    const QString counted = m_narrow ? tr("%1\n(%2)") : tr("  %1  (%2)");
    const QString plain = m_narrow ? u"%1"_s : tr("  %1");
    entry.button->setToolButtonStyle(m_narrow ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonTextBesideIcon);
    entry.button->setText(entry.count > 0 ? counted.arg(entry.title).arg(entry.count) : plain.arg(entry.title));
    entry.button->setAccessibleName(
        entry.count > 0 ? tr("%1, %n waiting", "", entry.count).arg(entry.title) : entry.title);
}

void Navigation::fitInto(int windowWidth)
{
    m_windowWidth = windowWidth;
    fit();
}

/// With labels beside the icons more than a fifth of the window would be gone.
bool Navigation::isCramped() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, QFontMetrics(bold).horizontalAdvance(tr("  %1  (%2)").arg(entry.title).arg(10)));
    return m_windowWidth > 0 && 5 * (widest + widgets::iconExtent(*this) + grid(14)) > m_windowWidth;
}

void Navigation::fit()
{
    m_narrow = isCramped();
    m_name->setVisible(!m_narrow);
    const int side = widgets::iconExtent(*this) + grid(1);
    m_mark->setPixmap(widgets::icon(u"ana-desk"_s).pixmap(side + grid(2), side + grid(2)));
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.button->setIconSize(QSize(side, side));
        label(entry);
    }
}

void Navigation::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ana::shell
