// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/proceduresection.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "models/calendar/deadlinewords.h"
#include "models/core/text.h"
#include "ui/applications/reception/suggestfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

/// Of an empty field: what was received of late, then the beginning of the catalogue.
constexpr size_t offeredAtMost = 30;

bool fits(const CounterProcedure &procedure, const QStringList &words)
{
    const QString key = foldedKey(procedure.name + u' ' + procedure.field + u' ' + procedure.code);
    return std::all_of(words.begin(), words.end(), [&key](const QString &word) { return key.contains(word); });
}

} // namespace

ProcedureSection::ProcedureSection(QWidget *parent)
    : QWidget(parent)
    , m_search(new SuggestField(u"procedureSearch"_s, tr("Procedure"),
          tr("Words of the name without marks, or the code; the arrow down shows the recent ones"), this))
    , m_card(new QWidget(this))
    , m_name(new QLabel(m_card))
    , m_detail(new QLabel(m_card))
    , m_caseLabel(new QLabel(tr("Case"), m_card))
    , m_cases(new QComboBox(m_card))
    , m_when(new QLabel(m_card))
    , m_asked(new QWidget(m_card))
    , m_askedLines(new QVBoxLayout(m_asked))
{
    setObjectName(u"procedure"_s);
    buildCard();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_search);
    whole->addWidget(m_card);
    connect(m_search, &SuggestField::wanted, this, &ProcedureSection::offer);
    connect(m_search, &SuggestField::chosen, this, &ProcedureSection::take);
    connect(m_cases, &QComboBox::activated, this, [this] {
        m_case = QUuid::fromString(m_cases->currentData().toString());
        Q_EMIT changed();
    });
    clear();
}

void ProcedureSection::buildCard()
{
    widgets::setLook(m_name, widgets::Look::Section);
    widgets::setLook(m_detail, widgets::Look::Muted);
    widgets::setLook(m_when, widgets::Look::Muted);
    m_name->setObjectName(u"procedureName"_s);
    for (QLabel *label : {m_name, m_detail, m_when}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_cases->setObjectName(u"procedureCase"_s);
    m_cases->setAccessibleName(tr("Case"));
    m_cases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_caseLabel->setBuddy(m_cases);
    auto *other = new QPushButton(widgets::icon(u"search"_s), tr("Another procedure"), m_card);
    other->setObjectName(u"procedureOther"_s);
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, [this] {
        clear();
        begin();
        Q_EMIT changed();
    });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid(1));
    texts->addWidget(m_name);
    texts->addWidget(m_detail);
    auto *head = new QHBoxLayout;
    head->addLayout(texts, 1);
    head->addWidget(other, 0, Qt::AlignTop);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_caseLabel);
    choice->addWidget(m_cases, 1);
    m_askedLines->setContentsMargins(0, 0, 0, 0);
    m_askedLines->setSpacing(grid(1));
    auto *lines = new QVBoxLayout(m_card);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(2));
    lines->addLayout(head);
    lines->addLayout(choice);
    lines->addWidget(m_when);
    lines->addWidget(m_asked);
}

void ProcedureSection::setProcedures(const std::vector<CounterProcedure> &procedures)
{
    m_procedures = procedures;
    showName();
    if (!m_search->words().isEmpty())
        offer(m_search->words());
}

void ProcedureSection::offer(const QString &words)
{
    const QStringList folded = foldedWords(words);
    std::vector<std::pair<int, const CounterProcedure *>> fitting;
    for (const CounterProcedure &procedure : m_procedures) {
        if (fits(procedure, folded))
            fitting.emplace_back(-int(markAgreement(procedure.name, words)), &procedure);
    }
    // Agreeing marks first; within them the order of the counter: recent ones, then the alphabet.
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Suggestion> suggestions;
    for (const auto &[rank, procedure] : fitting) {
        if (suggestions.size() == offeredAtMost)
            break;
        QStringList detail{procedure->field};
        if (const auto unit = calendar::termUnitFromName(procedure->termUnit); procedure->term && unit)
            detail += calendar::termText({*procedure->term, *unit});
        detail += procedure->code;
        suggestions.push_back({procedure->code, procedure->name, detail.join(u"  ·  "_s),
            procedure->recent > 0 ? u"history"_s : u"procedure"_s});
    }
    m_search->offer(words, suggestions);
}

void ProcedureSection::take(const QString &code)
{
    m_code = code;
    m_case = {};
    m_answers = {};
    m_typedName.clear();
    showQuestions({});
    m_cases->clear();
    showName();
    Q_EMIT changed();
    Q_EMIT chosen();
}

void ProcedureSection::showName()
{
    const auto found = std::find_if(m_procedures.begin(), m_procedures.end(),
        [this](const CounterProcedure &procedure) { return procedure.code == m_code; });
    m_name->setText(found == m_procedures.end() ? m_typedName : found->name);
    m_detail->setText(found == m_procedures.end() ? m_code : found->field + u"  ·  "_s + m_code);
    m_search->setVisible(m_code.isEmpty());
    m_card->setVisible(!m_code.isEmpty());
    setFocusProxy(m_code.isEmpty() ? static_cast<QWidget *>(m_search) : m_cases);
}

void ProcedureSection::present(const ReceptionTerms &terms)
{
    if (terms.procedure != m_code)
        return;
    m_typedName = terms.name;
    m_name->setText(terms.name);
    m_case = terms.procedureCase;
    const QSignalBlocker quiet(m_cases);
    m_cases->clear();
    for (const ReceptionCase &one : terms.cases)
        m_cases->addItem(one.name, one.id.toString());
    m_cases->setCurrentIndex(m_cases->findData(terms.procedureCase.toString()));
    const bool several = terms.cases.size() > 1;
    m_cases->setVisible(several);
    m_caseLabel->setVisible(several);
    const ReceptionCase *one = terms.chosenCase();
    m_when->setText(one ? one->when : QString());
    m_when->setVisible(several && !m_when->text().isEmpty());
    if (terms.questions != m_questions)
        showQuestions(terms.questions);
}

void ProcedureSection::showQuestions(const std::vector<ReceptionQuestion> &questions)
{
    m_questions = questions;
    m_fields.clear();
    while (QLayoutItem *item = m_askedLines->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const ReceptionQuestion &question : questions) {
        auto *line = new QWidget(m_asked);
        auto *text = new QLabel(question.text, line);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        QWidget *field = questionField(question, line);
        field->setObjectName(u"question-"_s + question.key);
        field->setAccessibleName(question.text);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(text, 1);
        row->addWidget(field);
        m_askedLines->addWidget(line);
        m_fields.push_back(field);
    }
    m_asked->setVisible(!questions.empty());
}

QWidget *ProcedureSection::questionField(const ReceptionQuestion &question, QWidget *parent)
{
    const QVariant known = m_answers.value(question.key).toVariant();
    if (question.isNumber) {
        auto *field = new QSpinBox(parent);
        field->setRange(-1, 1'000'000);
        field->setSpecialValueText(tr("not asked yet"));
        field->setValue(known.isValid() ? known.toInt() : -1);
        connect(field, &QSpinBox::valueChanged, this,
            [this, key = question.key](int value) { answer(key, value < 0 ? QVariant() : QVariant(value)); });
        return field;
    }
    auto *field = new QComboBox(parent);
    field->addItem(tr("not asked yet"), QVariant());
    if (question.choices.empty()) {
        field->addItem(tr("Yes"), true);
        field->addItem(tr("No"), false);
    }
    for (const auto &[value, text] : question.choices)
        field->addItem(text, value);
    field->setCurrentIndex(known.isValid() ? std::max(field->findData(known), 0) : 0);
    connect(
        field, &QComboBox::activated, this, [this, field, key = question.key] { answer(key, field->currentData()); });
    return field;
}

void ProcedureSection::answer(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_answers.insert(key, QJsonValue::fromVariant(value));
    else
        m_answers.remove(key);
    Q_EMIT changed();
}

QUuid ProcedureSection::procedureCase() const
{
    return m_case;
}

QJsonObject ProcedureSection::answers() const
{
    return m_answers;
}

QString ProcedureSection::procedureName() const
{
    return m_code.isEmpty() ? QString() : m_name->text();
}

QJsonObject ProcedureSection::toJson() const
{
    if (m_code.isEmpty())
        return m_search->words().isEmpty() ? QJsonObject() : QJsonObject{{u"words"_s, m_search->words()}};
    return {{u"code"_s, m_code}, {u"name"_s, m_name->text()}, {u"case"_s, m_case.toString(QUuid::WithoutBraces)},
        {u"answers"_s, m_answers}};
}

void ProcedureSection::fromJson(const QJsonObject &json)
{
    clear();
    if (!json.contains(u"code"_s)) {
        m_search->field().setText(json[u"words"].toString());
        return;
    }
    m_code = json[u"code"].toString();
    m_typedName = json[u"name"].toString();
    m_case = QUuid::fromString(json[u"case"].toString());
    m_answers = json[u"answers"].toObject();
    showName();
}

void ProcedureSection::clear()
{
    m_code.clear();
    m_typedName.clear();
    m_case = {};
    m_answers = {};
    m_cases->clear();
    m_cases->hide();
    m_caseLabel->hide();
    m_when->hide();
    showQuestions({});
    m_search->clear();
    showName();
}

void ProcedureSection::begin()
{
    if (m_code.isEmpty())
        m_search->setFocus();
    else
        beginMore();
}

bool ProcedureSection::hasMore() const
{
    return m_cases->count() > 1 || !m_fields.empty();
}

void ProcedureSection::beginMore()
{
    if (m_cases->count() > 1)
        m_cases->setFocus();
    else if (!m_fields.empty())
        m_fields.front()->setFocus();
}

} // namespace ana::applications
