// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/widgets/deskcontext.h"
#include "ui/widgets/deskpage.h"

class QStackedWidget;
class QTabBar;

namespace ana::administration {

/// *Quản trị*: people, units, settings and log, each for whoever holds its right; a list is made when it is first
/// looked at.
class AdministrationPage final : public widgets::DeskPage
{
    Q_OBJECT
public:
    AdministrationPage(const widgets::DeskContext &context, QWidget *parent);

    /// "people", "units", "settings", "log"; with ":" and a chip of that list behind it ("people:locked").
    void applyFilter(const QString &filter) override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("administration"); }

private:
    struct Section
    {
        QString id;
        std::function<widgets::DeskPage *(QWidget *parent)> create;
        widgets::DeskPage *page = nullptr;
    };
    void addSection(const QString &id, const QString &right, const QString &iconName, const QString &title,
        const std::function<widgets::DeskPage *(QWidget *parent)> &create);
    void choose(int index);

    widgets::DeskContext m_context;
    std::vector<Section> m_sections;
    QTabBar *m_bar;
    QStackedWidget *m_area;
};

} // namespace ana::administration
