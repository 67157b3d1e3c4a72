// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/personfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;

namespace {

QString digitsOf(const QString &text)
{
    static const QRegularExpression between(u"[\\s.\\-]"_s);
    return QString(text).remove(between);
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

PersonFields::PersonFields(QWidget *parent)
    : QWidget(parent)
    , m_left(new FormRows(this))
    , m_right(new FormRows(this))
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_birth(new QLineEdit(this))
    , m_sex(new QComboBox(this))
    , m_phone(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_place(new QLineEdit(this))
{
    buildRows();
    connectFields();
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(grid(4));
    columns->addWidget(m_left, 1);
    columns->addWidget(m_right, 1);
    columns->setAlignment(m_left, Qt::AlignTop);
    columns->setAlignment(m_right, Qt::AlignTop);
    setFocusProxy(m_name);
}

void PersonFields::buildRows()
{
    const std::pair<QString, QString> kinds[] = {{u"citizen"_s, tr("Citizen's card")},
        {u"citizen_old"_s, tr("Old identity card (9 digits)")}, {u"passport"_s, tr("Passport")},
        {u"birth"_s, tr("Birth certificate")}, {u"foreigner"_s, tr("Foreigner's paper")},
        {u"tax"_s, tr("Organisation: tax number")}, {u"other"_s, tr("Another paper")}};
    for (const auto &[value, text] : kinds)
        m_kind->addItem(text, value);
    m_sex->addItem(tr("not said"), QString());
    m_sex->addItem(tr("Male"), u"male"_s);
    m_sex->addItem(tr("Female"), u"female"_s);
    // Digits come from scanners and number keys; an input method has nothing to do there.
    for (QLineEdit *field : {m_number, m_phone, m_birth})
        field->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhPreferNumbers);
    m_birth->setPlaceholderText(tr("05/03/1990 or 1990"));
    m_name->setMaxLength(200);
    m_address->setMaxLength(500);
    m_place->setMaxLength(200);
    m_left->addField(u"full_name"_s, tr("Full name"), m_name, FormRows::Need::Required);
    m_right->addField(u"birth_date"_s, tr("Born"), m_birth);
    m_left->addField(u"identity_kind"_s, tr("Paper"), m_kind);
    m_right->addField(u"identity_number"_s, tr("Number of the paper"), m_number);
    m_left->addField(u"sex"_s, tr("Sex"), m_sex);
    m_right->addField(u"phone"_s, tr("Telephone"), m_phone);
    m_left->addField(u"address"_s, tr("Address"), m_address);
    m_right->addField(u"place"_s, tr("Village and commune, as lists show it"), m_place);
    for (FormRows *column : {m_left, m_right})
        column->layout()->setSpacing(grid(2));
    // Reading order goes across the two columns.
    QWidget *former = m_name;
    for (QWidget *next :
        std::initializer_list<QWidget *>{m_birth, m_kind, m_number, m_sex, m_phone, m_address, m_place}) {
        setTabOrder(former, next);
        former = next;
    }
}

void PersonFields::connectFields()
{
    for (QLineEdit *field : {m_name, m_number, m_birth, m_phone, m_address, m_place})
        connect(field, &QLineEdit::textChanged, this, &PersonFields::edited);
    for (QComboBox *field : {m_kind, m_sex}) {
        connect(field, &QComboBox::currentIndexChanged, this, &PersonFields::edited);
        connect(field, &QComboBox::currentIndexChanged, this, &PersonFields::warn);
    }
    connect(m_birth, &QLineEdit::editingFinished, this, &PersonFields::warn);
    connect(m_number, &QLineEdit::editingFinished, this, &PersonFields::warn);
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        const qsizetype whole = kind() == u"citizen"_s ? 12 : kind() == u"citizen_old"_s ? 9 : 0;
        if (whole > 0 && number().size() == whole)
            Q_EMIT numberTyped(number());
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        const qsizetype comma = m_address->text().indexOf(u',');
        if (m_place->text().isEmpty() && comma > 0)
            m_place->setText(m_address->text().mid(comma + 1).trimmed());
    });
}

void PersonFields::begin(const QString &typed)
{
    setParty({});
    const QString text = nfc(typed).trimmed();
    const QString digits = digitsOf(text);
    if (isDigits(digits) && (digits.size() == 10 || digits.size() == 11)) {
        m_phone->setText(digits);
    } else if (isDigits(digits) && digits.size() >= 6) {
        m_kind->setCurrentIndex(m_kind->findData(digits.size() == 9 ? u"citizen_old"_s : u"citizen"_s));
        m_number->setText(digits);
    } else {
        static const QRegularExpression year(u"\\b(18|19|20)\\d\\d\\b"_s);
        m_birth->setText(year.match(text).captured());
        m_name->setText(QString(text).remove(year).simplified());
    }
    (m_name->text().isEmpty() ? m_name : m_birth)->setFocus();
}

void PersonFields::takeCard(const papers::IdentityCard &card)
{
    setParty({});
    m_name->setText(card.fullName);
    m_kind->setCurrentIndex(m_kind->findData(u"citizen"_s));
    m_number->setText(card.number);
    m_birth->setText(dateText(card.birthDate));
    m_sex->setCurrentIndex(std::max(m_sex->findData(card.sex), 0));
    m_address->setText(card.address);
    const qsizetype comma = card.address.indexOf(u',');
    m_place->setText(comma > 0 ? card.address.mid(comma + 1).trimmed() : QString());
    warn();
    if (card.nameIsDoubtful())
        m_left->showWarning(u"full_name"_s, tr("The name may have been altered on its way: compare with the card."));
    (card.nameIsDoubtful() || card.fullName.isEmpty() ? m_name : m_phone)->setFocus();
}

QString PersonFields::kind() const
{
    return m_kind->currentData().toString();
}

QString PersonFields::name() const
{
    return nfc(m_name->text()).simplified();
}

QString PersonFields::place() const
{
    return nfc(m_place->text()).simplified();
}

QString PersonFields::number() const
{
    const QString digits = digitsOf(m_number->text());
    return isDigits(digits) ? digits : nfc(m_number->text()).simplified();
}

QString PersonFields::birthText() const
{
    return m_birth->text().trimmed();
}

int PersonFields::birthYear() const
{
    const QDate day = dateFromText(birthText());
    return day.isValid() ? day.year() : birthText().toInt();
}

QJsonObject PersonFields::party() const
{
    const QDate day = dateFromText(birthText());
    QJsonObject party{{u"full_name"_s, name()}, {u"kind"_s, kind() == u"tax"_s ? u"organisation"_s : u"person"_s}};
    const std::pair<QString, QString> texts[] = {{u"sex"_s, m_sex->currentData().toString()},
        {u"phone"_s, m_phone->text().trimmed()}, {u"address"_s, nfc(m_address->text()).simplified()},
        {u"place"_s, place()}, {u"birth_date"_s, day.isValid() ? day.toString(Qt::ISODate) : QString()},
        {u"identity_kind"_s, number().isEmpty() ? QString() : kind()}, {u"identity_number"_s, number()}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty())
            party.insert(name, text);
    }
    if (!day.isValid() && birthYear() > 0)
        party.insert(u"birth_year"_s, birthYear());
    return party;
}

void PersonFields::setParty(const QJsonObject &party)
{
    m_left->clearProblems();
    m_right->clearProblems();
    m_name->setText(party[u"full_name"].toString());
    const QDate day = QDate::fromString(party[u"birth_date"].toString(), Qt::ISODate);
    const int year = party[u"birth_year"].toInt();
    m_birth->setText(day.isValid() ? dateText(day) : year > 0 ? QString::number(year) : QString());
    m_kind->setCurrentIndex(std::max(m_kind->findData(party[u"identity_kind"].toString()), 0));
    m_number->setText(party[u"identity_number"].toString());
    m_sex->setCurrentIndex(std::max(m_sex->findData(party[u"sex"].toString()), 0));
    m_phone->setText(party[u"phone"].toString());
    m_address->setText(party[u"address"].toString());
    m_place->setText(party[u"place"].toString());
}

void PersonFields::warn()
{
    m_right->clearProblem(u"identity_number"_s);
    if (kind() != u"citizen"_s || number().size() != 12)
        return;
    QDate day = dateFromText(birthText());
    if (!day.isValid() && birthYear() > 1800)
        day = QDate(birthYear(), 1, 1);
    const QStringList doubts = papers::identityNumberDoubts(number(), day, m_sex->currentData().toString());
    QStringList texts;
    for (const QString &code : doubts)
        texts += sentence({ErrorKind::Invalid, code, {}, {}});
    if (!texts.isEmpty())
        m_right->showWarning(u"identity_number"_s, texts.join(u' '));
}

bool PersonFields::check()
{
    m_left->clearProblem(u"full_name"_s);
    m_right->clearProblem(u"birth_date"_s);
    m_right->clearProblem(u"phone"_s);
    warn(); // clears what was wrong with the number
    if (name().isEmpty())
        m_left->showProblem(u"full_name"_s, tr("Type the name."));
    if (!birthText().isEmpty() && !dateFromText(birthText()).isValid() && (birthYear() < 1850 || birthYear() > 2200))
        m_right->showProblem(u"birth_date"_s, tr("Type a day like 05/03/1990, or the year alone."));
    if (kind() == u"citizen"_s && !number().isEmpty() && (!isDigits(number()) || number().size() != 12))
        m_right->showProblem(u"identity_number"_s, tr("A citizen's card has 12 digits."));
    return !m_left->hasProblems() && !m_right->hasProblems();
}

bool PersonFields::showProblem(const QString &subject, const QString &text)
{
    const QString field = subject == u"birth_year"_s ? u"birth_date"_s : subject;
    return m_left->showProblem(field, text) || m_right->showProblem(field, text);
}

void PersonFields::focusProblem()
{
    if (!m_left->focusFirstProblem())
        m_right->focusFirstProblem();
}

} // namespace ana::applications
