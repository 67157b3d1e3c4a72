// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/loglist.h"

#include <utility>

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/organisation/organisationcommands.h"
#include "models/organisation/organisationqueries.h"
#include "ui/administration/fields.h"
#include "ui/administration/logdetail.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;

namespace {

struct Choices
{
    std::vector<organisation::Unit> units;
    std::vector<PersonRow> people;
};

} // namespace

LogList::LogList(const widgets::DeskContext &context, QWidget *parent)
    : RecordList(u"logList"_s, tr("Log"), context.settings, parent)
    , m_context(context)
    , m_detail(new LogDetail(
          context.session.info().may(u"people.manage"_s) ? LogDetail::Erasing::Offered : LogDetail::Erasing::Hidden,
          this))
    , m_unit(choiceField(this))
    , m_person(choiceField(this))
    , m_record(new QPushButton(widgets::icon(u"close"_s), {}, this))
{
    chips().addChip(u"all"_s, tr("All"));
    chips().addChip(u"done"_s, tr("Done"), u"check"_s);
    chips().addChip(u"refused"_s, tr("Refused"), u"warning"_s);
    buildFilters();
    setEmptyText(u"log"_s, tr("Nothing of this kind was done."));
    setModel(&m_model, Narrowing::Here);
    auto *beside = new QScrollArea(this); // large letters and a message above leave little room
    beside->setWidgetResizable(true);
    beside->setFocusPolicy(Qt::NoFocus);
    beside->setWidget(m_detail);
    beside->setMinimumWidth(m_detail->minimumWidth());
    setPreview(beside);
    connect(this, &RecordList::refreshRequested, this, &LogList::readAgain);
    connect(this, &RecordList::moreWanted, this, &LogList::readMore);
    connect(&chips(), &widgets::FilterChips::currentChanged, this, [this] {
        m_model.setRows({});
        readAgain();
    });
    connect(this, &RecordList::selectionChanged, this, [this] { showChosen(); });
    connect(m_detail, &LogDetail::recordWanted, this, &LogList::showRecord);
    connect(m_detail, &LogDetail::eraseWanted, this, &LogList::askToErase);
    connect(&m_context.session, &DatabaseSession::opened, this, &LogList::readAgain);
    readChoices();
    readAgain();
}

void LogList::buildFilters()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &name, const QString &text, QComboBox *box) {
        auto *label = new QLabel(text, this);
        label->setBuddy(box);
        box->setObjectName(name);
        box->setAccessibleName(text);
        row->addWidget(label);
        row->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, [this] {
            m_model.setRows({});
            readAgain();
        });
    };
    add(u"logUnit"_s, tr("Unit"), m_unit);
    add(u"logPerson"_s, tr("Person"), m_person);
    m_unit->addItem(tr("All units"), QString());
    m_person->addItem(tr("Everybody"), QString());
    m_record->setObjectName(u"logRecord"_s);
    m_record->setAccessibleName(tr("Show all records again"));
    m_record->hide();
    widgets::setLook(m_record, widgets::Look::Chip);
    row->addWidget(m_record, 1);
    row->addStretch(1);
    connect(m_record, &QPushButton::clicked, this, [this] { showRecord({}, {}, {}); });
    // Above the table with its preview; the foot stands last.
    auto *page = qobject_cast<QVBoxLayout *>(layout());
    page->insertLayout(page->count() - 2, row);
}

void LogList::readChoices()
{
    m_context.session.read(this,
                         [](Reader &reader) {
                             return Choices{readUnits(reader), readPeople(reader)};
                         })
        .then(this, [this](const Result<Choices> &choices) {
            if (!choices)
                return; // the list itself tells when the line is away
            fillUnits(*m_unit, choices->units, {}, UnitChoice::Optional, tr("All units"));
            for (const PersonRow &person : choices->people)
                m_person->addItem(person.fullName, person.id.toString());
        });
}

QStringList LogList::narrowedBy() const
{
    QStringList lines = RecordList::narrowedBy();
    if (!m_recordId.isEmpty())
        return lines << m_record->text();
    if (m_unit->currentIndex() > 0)
        lines.append(tr("Unit: %1").arg(m_unit->currentText().trimmed()));
    if (m_person->currentIndex() > 0)
        lines.append(tr("Person: %1").arg(m_person->currentText()));
    return lines;
}

LogFilter LogList::filter()
{
    LogFilter filter;
    if (chips().current() != "all"_L1)
        filter.outcome = chips().current();
    filter.unit = m_unit->currentData().toString();
    if (const QString person = m_person->currentData().toString(); !person.isEmpty())
        filter.person = PersonId::fromString(person);
    filter.recordKind = m_recordKind;
    filter.recordId = m_recordId;
    return filter;
}

void LogList::showRecord(const QString &kind, const QString &id, const QString &name)
{
    m_recordKind = kind;
    m_recordId = id;
    m_record->setText(tr("Only: %1").arg(name));
    m_record->setVisible(!id.isEmpty());
    m_unit->setEnabled(id.isEmpty());
    m_person->setEnabled(id.isEmpty());
    m_model.setRows({});
    readAgain();
}

void LogList::readAgain()
{
    m_again = m_reading;
    if (m_reading || !m_context.session.isOpen())
        return;
    m_reading = true;
    setLoading(true);
    m_context.session.read(this, [filter = filter()](Reader &reader) { return readLog(reader, filter); })
        .then(this, [this](const Result<std::vector<LogRow>> &page) { take(page, false); });
}

void LogList::readMore()
{
    if (m_reading || m_complete || m_model.rows().empty())
        return;
    m_reading = true;
    m_context.session
        .read(this,
            [filter = filter(), last = m_model.rows().back()](Reader &reader) { return readLog(reader, filter, last); })
        .then(this, [this](const Result<std::vector<LogRow>> &page) { take(page, true); });
}

void LogList::take(const Result<std::vector<LogRow>> &page, bool append)
{
    m_reading = false;
    setLoading(false);
    // Something else was chosen meanwhile: these rows are no longer what is asked for.
    if (std::exchange(m_again, false)) {
        readAgain();
        return;
    }
    if (!page) {
        strip().show(page.error());
        return;
    }
    m_complete = page->size() < logPageSize;
    if (append)
        m_model.appendRows(*page);
    else
        m_model.setRows(*page);
}

void LogList::showChosen()
{
    const int row = m_model.rowOf(selectedIds().value(0));
    if (row < 0) {
        m_shown.clear();
        m_detail->clear();
        return;
    }
    const LogRow chosen = m_model.row(row);
    const QString id = chosen.id.toString();
    if (id == m_shown)
        return;
    m_shown = id;
    m_detail->showLoading(chosen);
    m_context.session.read(this, [chosen](Reader &reader) { return readLogEntry(reader, chosen); })
        .then(this, [this, id](const Result<LogEntry> &entry) {
            if (id != m_shown)
                return;
            if (entry)
                m_detail->show(*entry);
            else
                strip().show(entry.error());
        });
}

void LogList::askToErase(const LogRow &row)
{
    const widgets::Question question{u"eraseLogEntry"_s, tr("Erase personal data"),
        tr("Erase the personal data from this entry?"),
        tr("What was typed and what it replaced go for good. Who did what and when stays, and the log can still be "
           "proved. "
           "The erasing is an entry of its own, with your reason."),
        {{u"erase"_s, tr("Erase for good"), widgets::Answer::Kind::Destructive},
            {u"stay"_s, tr("Cancel"), widgets::Answer::Kind::Escape}},
        tr("Reason")};
    widgets::ask(this, question, [this, row](const QString &answer, const QString &reason) {
        if (answer == "erase"_L1)
            erase(row, reason);
    });
}

void LogList::erase(const LogRow &row, const QString &reason)
{
    m_context.gateway.execute(this, EraseLogEntry{row.id, reason}).then(this, [this](const Result<QJsonObject> &done) {
        if (!done) {
            strip().show(done.error());
            return;
        }
        strip().showSuccess(tr("The personal data of the entry are erased."));
        m_shown.clear();
        showChosen();
        readAgain();
    });
}

} // namespace ana::administration
