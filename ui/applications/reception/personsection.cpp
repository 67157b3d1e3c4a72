// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/personsection.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/applications/applicationqueries.h"
#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "models/database/databasesession.h"
#include "ui/applications/papers/cardreader.h"
#include "ui/applications/reception/personfields.h"
#include "ui/applications/reception/suggestfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

constexpr int lettersToSearch = 2;

QStringList shownOf(const MaskedParty &person)
{
    QStringList parts;
    if (person.birthYear > 0)
        parts += QString::number(person.birthYear);
    for (const QString &part : {person.identity, person.phone, person.place}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts;
}

QJsonObject maskedJson(const MaskedParty &person)
{
    return {{u"id"_s, person.id.toString()}, {u"kind"_s, person.organisation ? u"organisation"_s : u"person"_s},
        {u"full_name"_s, person.fullName}, {u"birth_year"_s, person.birthYear}, {u"identity"_s, person.identity},
        {u"phone"_s, person.phone}, {u"place"_s, person.place}};
}

} // namespace

PersonSection::PersonSection(
    const widgets::DeskContext &context, const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(name)
    , m_search(new SuggestField(
          name + u"Search"_s, label, tr("Name without marks, phone, paper number – or scan the card"), this))
    , m_cards(new CardReader(m_search->field()))
    , m_card(new QWidget(this))
    , m_who(new QLabel(m_card))
    , m_data(new QLabel(m_card))
    , m_remark(new QLabel(m_card))
    , m_all(new QPushButton(widgets::icon(u"preview"_s), tr("Show all data"), m_card))
    , m_fields(new PersonFields(this))
{
    setObjectName(name);
    buildCard();
    auto *search = new QWidget(this);
    auto *row = new QHBoxLayout(search);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 1);
    auto *picture = new QPushButton(widgets::icon(u"image"_s), tr("Card from a picture…"), search);
    picture->setObjectName(name + u"CardPicture"_s);
    picture->setAutoDefault(false);
    connect(picture, &QPushButton::clicked, m_cards, &CardReader::choosePicture);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *writing = new QWidget(this);
    auto *lines = new QVBoxLayout(writing);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_fields);
    auto *back = new QPushButton(widgets::icon(u"search"_s), tr("Search again"), writing);
    back->setObjectName(name + u"SearchAgain"_s);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &PersonSection::searchAgain);
    lines->addWidget(back, 0, Qt::AlignLeft);
    m_pages = {search, m_card, writing};
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page : m_pages)
        whole->addWidget(page);
    connectSearch();
    showPage(Searching);
}

void PersonSection::buildCard()
{
    widgets::setLook(m_who, widgets::Look::Section);
    for (QLabel *label : {m_who, m_data, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_who->setObjectName(m_name + u"Name"_s);
    m_data->setObjectName(m_name + u"Data"_s);
    m_data->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remark->setProperty("remark", u"warning"_s);
    m_remark->setObjectName(m_name + u"Remark"_s);
    m_all->setObjectName(m_name + u"ShowAll"_s);
    m_all->setToolTip(tr("Number, telephone and address in full; that they were shown is noted with the purpose."));
    auto *other = new QPushButton(widgets::icon(u"search"_s), tr("Somebody else"), m_card);
    other->setObjectName(m_name + u"Other"_s);
    for (QPushButton *button : {m_all, other})
        button->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, &PersonSection::showAll);
    connect(other, &QPushButton::clicked, this, &PersonSection::searchAgain);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid(1));
    for (QLabel *label : {m_who, m_data, m_remark})
        texts->addWidget(label);
    auto *row = new QHBoxLayout(m_card);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(texts, 1);
    row->addWidget(m_all, 0, Qt::AlignTop);
    row->addWidget(other, 0, Qt::AlignTop);
}

void PersonSection::connectSearch()
{
    connect(m_search, &SuggestField::wanted, this, &PersonSection::search);
    connect(m_search, &SuggestField::chosen, this, &PersonSection::take);
    connect(m_cards, &CardReader::cardRead, this, &PersonSection::takeCard);
    connect(m_cards, &CardReader::failed, this, &PersonSection::failed);
    connect(m_fields, &PersonFields::edited, this, &PersonSection::changed);
    connect(m_fields, &PersonFields::numberTyped, this, &PersonSection::offerKnown);
}

void PersonSection::search(const QString &words)
{
    if (words.trimmed().size() < lettersToSearch || papers::looksLikeCard(words)) {
        m_search->offer(words, {});
        return;
    }
    m_context.session
        .read(this, [words](Reader &reader) { return findPeople(reader, words.trimmed(), Purpose::Intake); })
        .then(this, [this, words](const Result<std::vector<MaskedParty>> &people) {
            if (!people)
                Q_EMIT failed(people.error());
            offer(words, people.value_or(std::vector<MaskedParty>()));
        });
}

void PersonSection::offer(const QString &words, const std::vector<MaskedParty> &people)
{
    if (words != m_search->words())
        return;
    m_found = people;
    std::vector<Suggestion> suggestions;
    for (const MaskedParty &person : people)
        suggestions.push_back({person.id.toString(), person.fullName, shownOf(person).join(u"  ·  "_s),
            person.organisation ? u"unit"_s : u"person"_s});
    suggestions.push_back({QString(), tr("Somebody new: “%1”").arg(words.trimmed()), {}, u"plus"_s});
    m_search->offer(words, suggestions);
}

void PersonSection::take(const QString &id)
{
    if (id.isEmpty()) {
        write([this, typed = m_search->words()] { m_fields->begin(typed); });
        return;
    }
    const auto found = std::find_if(
        m_found.begin(), m_found.end(), [&id](const MaskedParty &person) { return person.id.toString() == id; });
    if (found != m_found.end())
        takeKnown(*found);
}

void PersonSection::takeKnown(const MaskedParty &person)
{
    m_known = person;
    m_remark->clear();
    showCard();
    showPage(Known);
    Q_EMIT changed();
    Q_EMIT chosen();
}

// A name may have been altered on its way from the scanner, the number hardly: so the person is found by number, and
// where the names differ that is said.
void PersonSection::takeCard(const papers::IdentityCard &card)
{
    m_context.session
        .read(this, [number = card.number](Reader &reader) { return findPeople(reader, number, Purpose::Intake); })
        .then(this, [this, card](const Result<std::vector<MaskedParty>> &people) {
            if (!people)
                Q_EMIT failed(people.error());
            if (!people || people->empty()) {
                write([this, &card] { m_fields->takeCard(card); });
                return;
            }
            takeKnown(people->front());
            const bool sameName = foldedKey(card.fullName) == foldedKey(m_known->fullName);
            if (!card.fullName.isEmpty() && !sameName)
                m_remark->setText(tr("On the card: %1. Compare before you go on.").arg(card.fullName));
            m_remark->setVisible(!m_remark->text().isEmpty());
        });
}

void PersonSection::offerKnown(const QString &number)
{
    m_context.session.read(this, [number](Reader &reader) { return findPeople(reader, number, Purpose::Intake); })
        .then(this, [this, number](const Result<std::vector<MaskedParty>> &people) {
            if (!people || people->empty() || m_page != Writing || m_fields->number() != number)
                return;
            Q_EMIT remarked(tr("%1 is recorded with this number already. “Search again” and type the number to take "
                               "that record.")
                                .arg(people->front().fullName));
        });
}

void PersonSection::write(const std::function<void()> &fill)
{
    m_known.reset();
    m_new = PartyId::create();
    showPage(Writing);
    fill();
    Q_EMIT changed();
}

void PersonSection::searchAgain()
{
    clear();
    begin();
    Q_EMIT changed();
}

void PersonSection::showAll()
{
    m_all->setEnabled(false);
    m_context.session
        .read(this, [id = m_known->id](Reader &reader) { return readPersonServed(reader, id, Purpose::Intake); })
        .then(this, [this](const Result<QJsonObject> &all) {
            m_all->setEnabled(true);
            if (!all) {
                Q_EMIT failed(all.error());
                return;
            }
            QStringList parts;
            const QDate born = QDate::fromString((*all)[u"birth_date"].toString(), Qt::ISODate);
            if (born.isValid())
                parts += dateText(born);
            for (const QString &name : {u"identity_number"_s, u"phone_number"_s, u"email"_s, u"address"_s}) {
                if (!(*all)[name].toString().isEmpty())
                    parts += (*all)[name].toString();
            }
            m_data->setText(parts.join(u"  ·  "_s));
            QStringList remarks;
            for (const QJsonValue &code : (*all)[u"warnings"].toArray())
                remarks += sentence({ErrorKind::Invalid, code.toString(), {}, {}});
            m_remark->setText(remarks.join(u' '));
            m_remark->setVisible(!remarks.isEmpty());
            m_all->hide();
        });
}

void PersonSection::showCard()
{
    m_who->setText(m_known->fullName);
    m_data->setText(shownOf(*m_known).join(u"  ·  "_s));
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_all->setVisible(true);
}

void PersonSection::showPage(Page page)
{
    m_page = page;
    for (size_t each = 0; each < m_pages.size(); ++each)
        m_pages[each]->setVisible(each == size_t(page));
    setFocusProxy(page == Searching ? static_cast<QWidget *>(m_search)
            : page == Known         ? static_cast<QWidget *>(m_all)
                                    : m_fields);
}

bool PersonSection::isEmpty() const
{
    return m_page == Searching && m_search->words().trimmed().isEmpty();
}

PartyId PersonSection::known() const
{
    return m_known ? m_known->id : PartyId();
}

QString PersonSection::personName() const
{
    if (m_known)
        return m_known->fullName;
    return m_page == Writing ? m_fields->name() : QString();
}

QJsonObject PersonSection::party() const
{
    if (m_known)
        return {{u"id"_s, m_known->id.toString()}};
    if (m_page != Writing)
        return {};
    QJsonObject party = m_fields->party();
    party.insert(u"id"_s, m_new.toString());
    return party;
}

QJsonObject PersonSection::toJson() const
{
    if (m_known)
        return {{u"known"_s, maskedJson(*m_known)}};
    if (m_page == Writing)
        return {{u"new"_s, party()}};
    return m_search->words().isEmpty() ? QJsonObject() : QJsonObject{{u"words"_s, m_search->words()}};
}

void PersonSection::fromJson(const QJsonObject &json)
{
    clear();
    if (json.contains(u"known"_s)) {
        m_known = partyFromJson(json[u"known"].toObject());
        showCard();
        showPage(Known);
    } else if (json.contains(u"new"_s)) {
        const QJsonObject party = json[u"new"].toObject();
        m_new = PartyId::fromString(party[u"id"].toString());
        m_fields->setParty(party);
        showPage(Writing);
    } else {
        m_search->field().setText(json[u"words"].toString());
    }
}

void PersonSection::clear()
{
    m_known.reset();
    m_found.clear();
    m_new = {};
    m_remark->clear();
    m_fields->setParty({});
    m_search->clear();
    showPage(Searching);
}

void PersonSection::keepAsKnown()
{
    if (m_known || m_new.isNull())
        return;
    takeKnown({m_new, m_fields->party()[u"kind"] == u"organisation"_s, m_fields->name(), m_fields->birthYear(), {}, {},
        m_fields->place()});
}

bool PersonSection::check()
{
    return m_page != Writing || m_fields->check();
}

bool PersonSection::showProblem(const QString &subject, const QString &text)
{
    return m_page == Writing && m_fields->showProblem(subject, text);
}

void PersonSection::begin()
{
    focusProxy()->setFocus();
}

void PersonSection::focusProblem()
{
    if (m_page == Writing)
        m_fields->focusProblem();
    else
        begin();
}

} // namespace ana::applications
