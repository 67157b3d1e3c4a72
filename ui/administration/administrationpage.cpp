// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationpage.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "models/database/databasesession.h"
#include "ui/administration/loglist.h"
#include "ui/administration/peoplelist.h"
#include "ui/administration/settinglist.h"
#include "ui/administration/unitlist.h"

namespace ana::administration {

using namespace Qt::StringLiterals;

namespace {

template <typename List> auto maker(const widgets::DeskContext &context)
{
    return [context](QWidget *parent) -> widgets::DeskPage * { return new List(context, parent); };
}

} // namespace

AdministrationPage::AdministrationPage(const widgets::DeskContext &context, QWidget *parent)
    : DeskPage(parent)
    , m_context(context)
    , m_bar(new QTabBar(this))
    , m_area(new QStackedWidget(this))
{
    setObjectName(u"administrationPage"_s);
    m_bar->setObjectName(u"administrationBar"_s);
    m_bar->setAccessibleName(tr("Parts of the administration"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    addSection(u"people"_s, u"people.manage"_s, u"people"_s, tr("People"), maker<PeopleList>(context));
    addSection(u"units"_s, u"organisation.manage"_s, u"unit"_s, tr("Units"), maker<UnitList>(context));
    addSection(u"settings"_s, u"settings.manage"_s, u"settings"_s, tr("Settings"), maker<SettingList>(context));
    addSection(u"log"_s, u"log.read"_s, u"log"_s, tr("Log"), maker<LogList>(context));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_area, 1);
    m_bar->setVisible(m_sections.size() > 1);
    connect(m_bar, &QTabBar::currentChanged, this, &AdministrationPage::choose);
    if (!m_sections.empty())
        choose(0);
}

void AdministrationPage::addSection(const QString &id, const QString &right, const QString &iconName,
    const QString &title, const std::function<widgets::DeskPage *(QWidget *parent)> &create)
{
    if (!m_context.session.info().may(right))
        return;
    m_sections.push_back({id, create});
    m_bar->addTab(widgets::icon(iconName), title);
}

void AdministrationPage::choose(int index)
{
    if (index < 0 || index >= int(m_sections.size()))
        return;
    Section &section = m_sections[size_t(index)];
    if (!section.page) {
        section.page = section.create(m_area);
        m_area->addWidget(section.page);
    }
    m_area->setCurrentWidget(section.page);
    setFocusProxy(section.page);
}

void AdministrationPage::applyFilter(const QString &filter)
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].id != filter.section(u':', 0, 0))
            continue;
        m_bar->setCurrentIndex(int(i));
        choose(int(i));
        if (filter.contains(u':'))
            m_sections[i].page->applyFilter(filter.section(u':', 1));
    }
}

void AdministrationPage::refresh()
{
    if (auto *page = qobject_cast<widgets::DeskPage *>(m_area->currentWidget()))
        page->refresh();
}

} // namespace ana::administration
