// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchips.h"

#include <algorithm>

#include <QButtonGroup>
#include <QLocale>
#include <QPushButton>

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::widgets {

namespace {

/// The chosen chip is bold: there is room for it from the beginning, so that none moves when another is chosen.
class ChipButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int more = QFontMetrics(bold).horizontalAdvance(text()) - fontMetrics().horizontalAdvance(text());
        return QPushButton::sizeHint() + QSize(std::max(0, more) + 1, 0);
    }
};

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    new FlowLayout(this, grid(2)); // becomes the layout of its parent
    setAccessibleName(tr("Filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](const QAbstractButton *button, bool checked) {
        if (checked)
            Q_EMIT currentChanged(button->objectName());
    });
}

void FilterChips::addChip(const QString &id, const QString &text, const QString &iconName)
{
    auto *button = new ChipButton(text, this);
    button->setObjectName(id);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoDefault(false);
    setLook(button, Look::Chip);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    if (m_chips.empty())
        button->setChecked(true);
    m_group->addButton(button);
    layout()->addWidget(button);
    m_chips.push_back({id, text, iconName, button});
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitIcons();
}

/// Large letters: rather two lines of words than three with pictures.
void FilterChips::fitIcons()
{
    int needed = 0;
    for (const Chip &chip : m_chips) {
        const bool isBare = chip.button->icon().isNull() && !chip.iconName.isEmpty();
        needed += chip.button->sizeHint().width() + grid(2) + (isBare ? chip.button->iconSize().width() + grid(1) : 0);
    }
    const bool showIcons = needed <= 2 * width();
    for (const Chip &chip : m_chips) {
        if (chip.iconName.isEmpty() || showIcons != chip.button->icon().isNull())
            continue;
        chip.button->setIcon(showIcons ? icon(chip.iconName) : QIcon());
        chip.button->updateGeometry();
    }
}

void FilterChips::setCount(const QString &id, int count)
{
    const Chip *chip = find(id);
    if (!chip)
        return;
    const QString text = count < 0 ? chip->text : tr("%1 (%2)").arg(chip->text, QLocale().toString(count));
    chip->button->setText(text);
    chip->button->setAccessibleName(text);
}

QString FilterChips::current() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button ? button->objectName() : QString();
}

QString FilterChips::currentText() const
{
    const Chip *chip = find(current());
    return chip ? chip->text : QString();
}

void FilterChips::setCurrent(const QString &id)
{
    if (const Chip *chip = find(id))
        chip->button->setChecked(true);
}

const FilterChips::Chip *FilterChips::find(const QString &id) const
{
    for (const Chip &chip : m_chips) {
        if (chip.id == id)
            return &chip;
    }
    return nullptr;
}

} // namespace ana::widgets
