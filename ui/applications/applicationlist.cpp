// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationlist.h"

#include <QAction>

#include <utility>

#include "models/database/databasesession.h"
#include "ui/applications/applicationwords.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

constexpr ApplicationList allLists[] = {ApplicationList::Mine, ApplicationList::Unit, ApplicationList::Running,
    ApplicationList::Soon, ApplicationList::Late, ApplicationList::Waiting, ApplicationList::Uncollected,
    ApplicationList::All};

} // namespace

ApplicationListPage::ApplicationListPage(const widgets::DeskContext &context, QWidget *parent)
    : RecordList(u"applicationList"_s, tr("Applications"), context.settings, parent)
    , m_context(context)
{
    addChips();
    addActions();
    setModel(&m_model, Narrowing::Database);
    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_context.opener.openRecord(u"application"_s, id);
    });
    connect(this, &RecordList::refreshRequested, this, &ApplicationListPage::readAgain);
    connect(this, &RecordList::moreWanted, this, &ApplicationListPage::readMore);
    connect(this, &RecordList::filterChanged, this, [this](const QString &chip) { choose(chip); });
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"application"_s))
            readAgain();
    });
    connect(&m_context.session, &DatabaseSession::opened, this, &ApplicationListPage::readAgain);
    choose(listName(ApplicationList::Mine));
}

void ApplicationListPage::addChips()
{
    for (const ApplicationList list : allLists)
        chips().addChip(listName(list), ApplicationWords::list(list), ApplicationWords::listIcon(list));
}

void ApplicationListPage::addActions()
{
    if (m_context.session.info().may(u"application.receive"_s)) {
        m_receive = new QAction(widgets::icon(u"plus"_s), tr("Receive an application"), this);
        m_receive->setObjectName(u"receiveApplication"_s);
        m_receive->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
        m_receive->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(m_receive, &QAction::triggered, this, [this] { m_context.opener.openNew(u"intake"_s); });
        addListAction(m_receive, ActionPlace::Main);
    }
    auto *open = new QAction(widgets::icon(u"open"_s), tr("Open"), this);
    open->setObjectName(u"openApplication"_s);
    open->setEnabled(false);
    connect(open, &QAction::triggered, this, [this] { Q_EMIT openRequested(selectedIds()); });
    connect(this, &RecordList::selectionChanged, open,
        [open](const QStringList &ids) { open->setEnabled(!ids.isEmpty()); });
    addListAction(open, ActionPlace::Button);
}

void ApplicationListPage::choose(const QString &chip)
{
    m_filter.list = listFromName(chip).value_or(ApplicationList::All);
    setEmptyText(ApplicationWords::listIcon(m_filter.list), ApplicationWords::listIsEmpty(m_filter.list), m_receive);
    m_model.setRows({});
    readAgain();
}

void ApplicationListPage::readAgain()
{
    if (!m_context.session.isOpen())
        return;
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    setLoading(true);
    m_context.session
        .read(this,
            [filter = m_filter](Reader &reader) {
                return Shown{readApplications(reader, filter), countApplications(reader, filter.unit)};
            })
        .then(this, [this](Result<Shown> shown) {
            m_reading = false;
            setLoading(false);
            // Something was chosen meanwhile: these rows are no longer what is asked for.
            if (std::exchange(m_again, false))
                readAgain();
            else if (!shown)
                strip().show(shown.error());
            else
                present(std::move(*shown));
        });
}

void ApplicationListPage::present(Shown shown)
{
    strip().dismiss();
    for (const ApplicationList list : allLists) {
        const QJsonValue count = shown.counts[listName(list)];
        chips().setCount(listName(list), count.toInt(-1));
    }
    m_complete = shown.rows.size() < applicationPageSize;
    m_model.setRows(std::move(shown.rows));
    const int count = shown.counts[listName(m_filter.list)].toInt(-1);
    setCountText(count < 0 ? QString() : tr("%n application(s)", nullptr, count));
}

void ApplicationListPage::readMore()
{
    if (m_reading || m_complete || m_model.rows().empty())
        return;
    m_reading = true;
    const ApplicationRow &last = m_model.rows().back();
    m_context.session
        .read(this,
            [filter = m_filter, place = ApplicationPlace{last.place, last.id}](
                Reader &reader) { return readApplications(reader, filter, place); })
        .then(this, [this](Result<std::vector<ApplicationRow>> more) {
            m_reading = false;
            if (std::exchange(m_again, false)) {
                readAgain();
            } else if (!more) {
                strip().show(more.error());
            } else {
                m_complete = more->size() < applicationPageSize;
                m_model.appendRows(std::move(*more));
            }
        });
}

} // namespace ana::applications
