// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/recordhead.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/applications/record/recordwords.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Look;

namespace {

QLabel *plain(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *smallButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    widgets::setLook(button, Look::Chip);
    return button;
}

/// Words with a button at their right.
QLayout *withButton(QWidget *words, QWidget *button)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(3));
    row->addWidget(words, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    return row;
}

QString described(const MaskedParty &party)
{
    QStringList parts{party.fullName};
    if (party.birthYear > 0)
        parts[0] += RecordHead::tr(" (born %1)").arg(party.birthYear);
    if (!party.identity.isEmpty())
        parts += RecordHead::tr("Paper no. %1").arg(party.identity);
    if (!party.phone.isEmpty())
        parts += RecordHead::tr("Phone %1").arg(party.phone);
    if (!party.place.isEmpty())
        parts += party.place;
    return parts.join(u" · "_s);
}

} // namespace

RecordHead::RecordHead(QWidget *parent)
    : QFrame(parent)
    , m_code(plain(u"recordCode"_s, this))
    , m_stateIcon(new QLabel(this))
    , m_state(plain(u"recordState"_s, this))
    , m_paceIcon(new QLabel(this))
    , m_pace(plain(u"recordPace"_s, this))
    , m_secret(plain(u"recordSecret"_s, this))
    , m_procedure(plain(u"recordProcedure"_s, this))
    , m_applicant(plain(u"recordApplicant"_s, this))
    , m_showAll(smallButton(u"showPerson"_s, tr("Show in full…"), this))
    , m_person(plain(u"recordPerson"_s, this))
    , m_due(plain(u"recordDue"_s, this))
    , m_why(smallButton(u"whyThisDate"_s, tr("Why this date?"), this))
    , m_received(plain(u"recordReceived"_s, this))
    , m_holder(plain(u"recordHolder"_s, this))
    , m_part(plain(u"recordPart"_s, this))
{
    setObjectName(u"recordHead"_s);
    widgets::setLook(this, Look::Card);
    widgets::setLook(m_code, Look::Title);
    widgets::setLook(m_procedure, Look::Section);
    widgets::setLook(m_secret, Look::Badge);
    m_secret->setText(tr("Confidential"));
    for (QLabel *wide : {m_pace, m_procedure, m_applicant, m_due, m_person, m_part, m_holder, m_received})
        wide->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(1));
    auto *first = new QHBoxLayout;
    first->setSpacing(grid(2));
    first->addWidget(m_code);
    first->addSpacing(grid(2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_secret, m_stateIcon, m_state, m_paceIcon})
        first->addWidget(part);
    first->addWidget(m_pace, 1);
    layout->addLayout(first);
    layout->addWidget(m_procedure);
    layout->addWidget(m_part);
    layout->addLayout(withButton(m_applicant, m_showAll));
    layout->addWidget(m_person);
    layout->addLayout(withButton(m_due, m_why));
    layout->addWidget(m_received);
    layout->addWidget(m_holder);
    m_person->hide();
    connect(m_showAll, &QPushButton::clicked, this, &RecordHead::personWanted);
    connect(m_why, &QPushButton::clicked, this, &RecordHead::dueWanted);
}

void RecordHead::present(const ApplicationRecord &record)
{
    m_record = record;
    const Application &application = record.application;
    m_code->setText(application.head.code);
    m_state->setText(application.head.stateName);
    m_pace->setText(RecordWords::pace(application.head, record.now));
    m_secret->setVisible(application.head.confidential);
    m_procedure->setText(application.caseName.isEmpty()
            ? application.head.procedureName
            : u"%1 – %2"_s.arg(application.head.procedureName, application.caseName));
    m_part->setVisible(application.part);
    m_part->setText(tr("Part of application %1. Asked: %2").arg(record.partOf, record.partAsked));
    showPeople();
    showDates();
    showHolder();
    dress();
}

void RecordHead::showPeople()
{
    const Application &application = m_record.application;
    if (!application.opened) {
        m_applicant->setText(tr("The applicant is not shown: the application is confidential."));
        m_showAll->hide();
        return;
    }
    QString people = described(application.applicant);
    if (application.authorised)
        people += u'\n' + tr("Authorised: %1").arg(described(*application.authorised));
    if (!application.head.subject.isEmpty() && !application.part)
        people += u'\n' + tr("About: %1").arg(application.head.subject);
    m_applicant->setText(people);
    m_showAll->show();
}

void RecordHead::showDates()
{
    const Application &application = m_record.application;
    const ApplicationRow &head = application.head;
    QStringList due;
    if (head.dueAt.isValid())
        due += tr("Due: %1").arg(dateTimeText(head.dueAt));
    if (application.targetAt.isValid() && !head.finishedAt.isValid())
        due += tr("our own target: %1").arg(dateTimeText(application.targetAt));
    if (application.promisedAt.isValid())
        due += tr("promised: %1").arg(dateTimeText(application.promisedAt));
    if (head.finishedAt.isValid())
        due += tr("finished: %1").arg(dateTimeText(head.finishedAt));
    if (!application.outcome.isEmpty())
        due += RecordWords::outcome(application.outcome);
    m_due->setText(due.isEmpty() ? tr("No due date yet") : due.join(u" · "_s));
    m_why->setVisible(!application.due.isEmpty());
    m_received->setText(tr("Received: %1 at %2").arg(dateTimeText(head.receivedAt), m_record.receivedUnitName)
        + (m_record.competentUnitName == m_record.receivedUnitName
                ? QString()
                : u" · "_s + tr("decided by: %1").arg(m_record.competentUnitName)));
}

void RecordHead::showHolder()
{
    const ApplicationRow &head = m_record.application.head;
    QStringList parts;
    if (!head.holderName.isEmpty())
        parts += m_record.mine ? tr("On your desk (%1)").arg(head.holderName)
                               : tr("On the desk of %1").arg(head.holderName);
    else if (!m_record.holderRoleName.isEmpty())
        parts += tr("Nobody has taken it yet; waits for: %1").arg(m_record.holderRoleName);
    if (!head.stepName.isEmpty())
        parts += tr("step: %1").arg(head.stepName);
    if (head.stepDueAt.isValid())
        parts += head.stepDueAt < m_record.now ? tr("step due: %1, which is past").arg(dateTimeText(head.stepDueAt))
                                               : tr("step due: %1").arg(dateTimeText(head.stepDueAt));
    parts += head.unitName;
    m_holder->setText(parts.join(u" · "_s));
}

void RecordHead::showPerson(const QJsonObject &person)
{
    QStringList parts;
    const std::pair<QString, QString> fields[] = {{tr("Paper no. %1"), person[u"identity_number"].toString()},
        {tr("Born %1"), dateText(QDate::fromString(person[u"birth_date"].toString(), Qt::ISODate))},
        {tr("Phone %1"), person[u"phone_number"].toString()}, {tr("E-mail %1"), person[u"email"].toString()},
        {tr("Address: %1"), person[u"address"].toString()}};
    for (const auto &[text, value] : fields) {
        if (!value.isEmpty())
            parts += text.arg(value);
    }
    m_person->setText(parts.isEmpty() ? tr("Nothing more is known of this person.") : parts.join(u" · "_s));
    m_person->show();
}

void RecordHead::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void RecordHead::dress()
{
    const int extent = widgets::iconExtent(*this);
    const auto sign = [extent](QLabel *label, const QString &name, widgets::Tone tone) {
        label->setPixmap(widgets::icon(name, widgets::toneRole(tone)).pixmap(extent));
    };
    const widgets::Tone pace = RecordWords::paceTone(m_record.application.head.pace);
    sign(m_stateIcon, u"application"_s, RecordWords::stateTone(m_record.application.head.state));
    sign(m_paceIcon, RecordWords::paceIcon(m_record.application.head.pace), pace);
    m_pace->setStyleSheet(u"font-weight: 600; color: %1"_s.arg(widgets::color(widgets::toneRole(pace), *this).name()));
}

} // namespace ana::applications
