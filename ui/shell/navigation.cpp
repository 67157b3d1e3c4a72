// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

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
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Desks"));
    m_layout->setContentsMargins(grid(3), grid(4), grid(3), grid(4));
    m_layout->setSpacing(grid(1));
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(grid(3), 0, grid(3), grid(3));
    brand->setSpacing(grid(2));
    auto *name = new QLabel(tr("Krông Ana"), this);
    widgets::setLook(name, widgets::Look::Section);
    brand->addWidget(m_mark);
    brand->addWidget(name, 1);
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
    label(m_entries[desk.id]);
    fit();
}

void Navigation::setCount(const QString &deskId, int count)
{
    const auto entry = m_entries.find(deskId);
    if (entry == m_entries.end())
        return;
    entry->count = count;
    label(*entry);
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
    entry.button->setText(
        entry.count > 0 ? tr("  %1  (%2)").arg(entry.title).arg(entry.count) : tr("  %1").arg(entry.title));
    entry.button->setAccessibleName(
        entry.count > 0 ? tr("%1, %n waiting", "", entry.count).arg(entry.title) : entry.title);
}

void Navigation::fit()
{
    const int side = widgets::iconExtent(*this) + grid(1);
    m_mark->setPixmap(widgets::icon(u"ana-desk"_s).pixmap(side + grid(2), side + grid(2)));
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setIconSize(QSize(side, side));
}

void Navigation::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ana::shell
