// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/stepbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Role;

namespace {

QLabel *iconLabel(const QString &name, Role role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setPixmap(widgets::icon(name, role).pixmap(widgets::iconExtent(*parent)));
    return label;
}

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
    , m_flow(new widgets::FlowLayout(this, grid(1)))
{
    setObjectName(u"stepBar"_s);
}

void StepBar::present(const std::vector<RouteStep> &route)
{
    if (route == m_route)
        return;
    m_route = route;
    dress();
}

void StepBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void StepBar::dress()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    QStringList spoken;
    for (size_t i = 0; i < m_route.size(); ++i) {
        const RouteStep &step = m_route[i];
        auto *cell = new QWidget(this);
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(grid(1));
        if (i > 0)
            line->addWidget(iconLabel(u"chevron-right"_s, Role::MutedText, cell));
        line->addWidget(step.done ? iconLabel(u"success"_s, Role::Success, cell)
                                  : iconLabel(u"clock"_s, step.current ? Role::Accent : Role::MutedText, cell));
        auto *name = new QLabel(step.name, cell);
        name->setTextFormat(Qt::PlainText);
        if (step.current)
            widgets::setLook(name, widgets::Look::Badge);
        else if (!step.done)
            widgets::setLook(name, widgets::Look::Muted);
        QString tip = step.roleName;
        if (step.hours > 0)
            tip += u" · "_s + tr("%1 working hours").arg(step.hours);
        cell->setToolTip(tip);
        line->addWidget(name);
        m_flow->addWidget(cell);
        cell->show();
        spoken += step.current ? tr("%1: now").arg(step.name)
            : step.done        ? tr("%1: done").arg(step.name)
                               : tr("%1: to come").arg(step.name);
    }
    setAccessibleName(tr("Steps"));
    setAccessibleDescription(spoken.join(u", "_s));
    setVisible(!m_route.empty());
}

} // namespace ana::applications
