// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationlist.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "models/applications/applicationcommands.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/organisation/organisationqueries.h"
#include "ui/applications/applicationpreview.h"
#include "ui/applications/applicationwords.h"
#include "ui/applications/handoverdialog.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

constexpr ApplicationList allLists[]
    = {ApplicationList::Mine, ApplicationList::Unit, ApplicationList::Running, ApplicationList::Soon,
        ApplicationList::Late, ApplicationList::Waiting, ApplicationList::Uncollected, ApplicationList::All};

} // namespace

ApplicationListPage::ApplicationListPage(const widgets::DeskContext &context, QWidget *parent)
    : RecordList(u"applicationList"_s, tr("Applications"), context.settings, parent)
    , m_context(context)
    , m_preview(new ApplicationPreview(this))
    , m_unit(new QComboBox(this))
    , m_state(new QComboBox(this))
{
    addChips();
    addActions();
    addFilters();
    setModel(&m_model, Narrowing::Database);
    auto *beside = new QScrollArea(this); // large letters leave little room
    beside->setWidgetResizable(true);
    beside->setFocusPolicy(Qt::NoFocus);
    beside->setWidget(m_preview);
    beside->setMinimumWidth(m_preview->minimumWidth());
    setPreview(beside);
    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_context.opener.openRecord(u"application"_s, id);
    });
    connect(this, &RecordList::selectionChanged, this,
        [this] { m_preview->show(m_model.find(currentId()), m_model.now()); });
    connect(this, &RecordList::refreshRequested, this, &ApplicationListPage::readAgain);
    connect(this, &RecordList::moreWanted, this, &ApplicationListPage::readMore);
    connect(this, &RecordList::filterChanged, this, [this](const QString &, const QString &words) {
        m_filter.words = words;
        chooseAnew();
    });
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"application"_s))
            readAgain();
    });
    connect(&m_context.session, &DatabaseSession::opened, this, &ApplicationListPage::readAgain);
    // What was in time becomes late without anybody touching it.
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            readAgain();
    });
    minute->start(60'000);
    readUnitNames();
    chooseAnew();
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
    auto *handOver = new QAction(widgets::icon(u"send"_s), tr("Hand over…"), this);
    handOver->setObjectName(u"handOverApplications"_s);
    connect(open, &QAction::triggered, this, [this] { Q_EMIT openRequested(selectedIds()); });
    connect(handOver, &QAction::triggered, this, &ApplicationListPage::handOver);
    for (QAction *action : {open, handOver}) {
        action->setEnabled(false);
        connect(this, &RecordList::selectionChanged, action,
            [action](const QStringList &ids) { action->setEnabled(!ids.isEmpty()); });
        addListAction(action, ActionPlace::Button);
    }
    auto *board = new QAction(widgets::icon(u"report"_s), tr("Board"), this);
    board->setObjectName(u"openBoard"_s);
    connect(board, &QAction::triggered, this, [this] { m_context.opener.openRecord(u"board"_s, u"all"_s); });
    addListAction(board, ActionPlace::Button);
}

void ApplicationListPage::addFilters()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &name, const QString &text, const QString &everything, QComboBox *box) {
        box->setObjectName(name);
        box->setAccessibleName(text);
        box->addItem(everything);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
        auto *label = new QLabel(text, this);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &ApplicationListPage::chooseAnew);
    };
    add(u"applicationUnit"_s, tr("Unit"), tr("All units"), m_unit);
    add(u"applicationState"_s, tr("State"), tr("All states"), m_state);
    for (const State state : {State::Registered, State::Received, State::NotReceived, State::Processing,
             State::Supplement, State::Payment, State::Withdrawing, State::Stopped, State::Done, State::Returned})
        m_state->addItem(ApplicationWords::state(state), int(state));
    row->addStretch(1);
    auto *page = qobject_cast<QVBoxLayout *>(layout());
    page->insertLayout(page->count() - 2, row); // above the table with its preview; the foot stands last
}

void ApplicationListPage::readUnitNames()
{
    m_context.session.read(this, &organisation::readUnits)
        .then(this, [this](const Result<std::vector<organisation::Unit>> &units) {
            if (!units)
                return; // the list itself tells when the line is away
            const SessionInfo info = m_context.session.info();
            for (const organisation::Unit &unit : *units) {
                if (info.may(u"application.read"_s, unit.id))
                    m_unit->addItem(unit.name, unit.id);
            }
            m_unit->setEnabled(m_unit->count() > 2);
        });
}

QStringList ApplicationListPage::narrowedBy() const
{
    QStringList lines = RecordList::narrowedBy();
    if (m_unit->currentIndex() > 0)
        lines.append(tr("Unit: %1").arg(m_unit->currentText()));
    if (m_state->currentIndex() > 0)
        lines.append(tr("State: %1").arg(m_state->currentText()));
    return lines;
}

void ApplicationListPage::chooseAnew()
{
    m_filter.list = listFromName(chips().current()).value_or(ApplicationList::All);
    m_filter.unit = m_unit->currentData().toString();
    m_filter.state.reset();
    if (const QVariant state = m_state->currentData(); state.isValid())
        m_filter.state = static_cast<State>(state.toInt());
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
    // As many as are shown: whoever has gone down the list stays where he is.
    const int asked = std::clamp(m_model.rowCount(), applicationPageSize, applicationsAtMost);
    m_context.session
        .read(this,
            [filter = m_filter, asked](Reader &reader) {
                return Shown{readApplications(reader, filter, {}, asked), countApplications(reader, filter.unit)};
            })
        .then(this, [this, asked](Result<Shown> shown) {
            m_reading = false;
            setLoading(false);
            // Something was chosen meanwhile: these rows are no longer what is asked for.
            if (std::exchange(m_again, false))
                readAgain();
            else if (!shown)
                strip().show(shown.error());
            else
                present(std::move(*shown), asked);
        });
}

void ApplicationListPage::present(Shown shown, int asked)
{
    if (!strip().code().isEmpty())
        strip().dismiss();
    for (const ApplicationList list : allLists)
        chips().setCount(listName(list), shown.counts[listName(list)].toInt(-1));
    m_complete = int(shown.rows.size()) < asked;
    // By the clock of the records: that of this PC may be wrong.
    m_model.setNow(QDateTime::fromString(shown.counts[u"now"].toString(), Qt::ISODateWithMs));
    m_model.setRows(std::move(shown.rows));
    m_preview->show(m_model.find(currentId()), m_model.now());
    const bool narrowed = m_filter.state || !m_filter.words.isEmpty();
    const int count = narrowed ? -1 : shown.counts[listName(m_filter.list)].toInt(-1);
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

void ApplicationListPage::handOver()
{
    std::vector<ApplicationRow> chosen;
    for (const QString &id : selectedIds()) {
        if (const ApplicationRow *row = m_model.find(id))
            chosen.push_back(*row);
    }
    if (chosen.empty())
        return;
    auto *dialog = new HandOverDialog(m_context.gateway, std::move(chosen), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandOverDialog::handedOver, this, [this](const QUuid &bulk, int count) {
        strip().show(widgets::Tone::Success,
            tr("%n application(s) handed over. This can be taken back for some minutes.", nullptr, count),
            tr("Take the hand-over back"), [this, bulk] { takeBack(bulk); });
        readAgain();
    });
    dialog->open();
}

void ApplicationListPage::takeBack(const QUuid &bulk)
{
    m_context.gateway.execute(this, UndoHandOver{bulk}).then(this, [this](const Result<int> &count) {
        if (!count)
            strip().show(count.error());
        else
            strip().showSuccess(tr("%n application(s) taken back.", nullptr, *count));
        readAgain();
    });
}

} // namespace ana::applications
