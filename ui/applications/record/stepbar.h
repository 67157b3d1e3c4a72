// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/applications/workreading.h"

namespace ana::widgets {
class FlowLayout;
}

namespace ana::applications {

/// The steps of the route from left to right: done, present, still to come, each with its sign.
class StepBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent);
    void present(const std::vector<RouteStep> &route);

private:
    void changeEvent(QEvent *event) override;
    void dress();

    widgets::FlowLayout *m_flow;
    std::vector<RouteStep> m_route;
};

} // namespace ana::applications
