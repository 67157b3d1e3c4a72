// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/people/personservedpage.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/applications/purposes.h"
#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/database/databasesession.h"
#include "ui/applications/people/personapplicationmodel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

QString sexText(const QString &sex)
{
    if (sex == "male"_L1)
        return PersonServedPage::tr("Male");
    return sex == "female"_L1 ? PersonServedPage::tr("Female") : QString();
}

} // namespace

PersonServedPage::PersonServedPage(const widgets::DeskContext &context, const QString &id, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_id(id)
    , m_party(PartyId::fromString(id.section(u'/', 0, 0)))
    , m_purpose(purposeFromKey(id.section(u'/', 1)))
    , m_strip(new widgets::MessageStrip(this))
    , m_head(new QLabel(this))
    , m_note(new QLabel(this))
    , m_facts(new QFormLayout)
    , m_table(new QTableView(this))
    , m_model(new PersonApplicationModel(this))
{
    setObjectName(u"personServedPage"_s);
    widgets::setLook(m_head, widgets::Look::Title);
    widgets::setLook(m_note, widgets::Look::Muted);
    m_note->setWordWrap(true);
    m_table->setObjectName(u"personApplications"_s);
    m_table->setAccessibleName(tr("Applications of this person"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PersonApplicationModel::Procedure, QHeaderView::Stretch);
    setFocusProxy(m_table);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    page->setSpacing(grid(3));
    page->addWidget(m_head);
    page->addWidget(m_note);
    page->addWidget(m_strip);
    page->addLayout(m_facts);
    page->addWidget(m_table, 1);
    connect(m_table, &QTableView::activated, this, &PersonServedPage::openApplication);
    if (!m_purpose)
        m_strip->showError(tr("Why this person is looked up is not known. Look the person up again with Ctrl+K."));
    else
        read();
}

void PersonServedPage::read()
{
    m_context.session
        .read(this, [party = m_party, purpose = *m_purpose](Reader &reader) { return readPersonServed(reader, party, purpose); })
        .then(this, [this](const Result<QJsonObject> &person) {
            if (person)
                show(*person);
            else
                m_strip->show(person.error());
        });
}

void PersonServedPage::show(const QJsonObject &person)
{
    m_title = person["full_name"_L1].toString();
    m_head->setText(m_title);
    m_note->setText(tr("That you look at this record %1 was written down on %2.")
                        .arg(purposeTitle(*m_purpose), dateTimeText(QDateTime::currentDateTimeUtc())));
    const QDate birth = QDate::fromString(person["birth_date"_L1].toString(), Qt::ISODate);
    const int year = person["birth_year"_L1].toInt();
    addFact(tr("Identity number"), person["identity_number"_L1].toString());
    addFact(tr("Born"), birth.isValid() ? dateText(birth) : year > 0 ? QString::number(year) : QString());
    addFact(tr("Sex"), sexText(person["sex"_L1].toString()));
    addFact(tr("Telephone"), person["phone_number"_L1].toString());
    addFact(tr("E-mail"), person["email"_L1].toString());
    addFact(tr("Address"), person["address"_L1].toString());
    addFact(tr("Place"), person["place"_L1].toString());
    for (const QJsonValue &code : person["warnings"_L1].toArray())
        addFact(tr("Note"), sentence(Error{ErrorKind::Invalid, code.toString(), {}, {}}));
    m_model->setRows(personApplicationsFromJson(person["applications"_L1].toArray()));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    Q_EMIT titleChanged(m_title);
}

void PersonServedPage::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *text = new QLabel(value, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrap(true);
    text->setAccessibleName(label);
    m_facts->addRow(label + u':', text);
}

void PersonServedPage::openApplication(const QModelIndex &index)
{
    m_context.opener.openRecord(u"application"_s, index.data(widgets::IdRole).toString());
}

} // namespace ana::applications
