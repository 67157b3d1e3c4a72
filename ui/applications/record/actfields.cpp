// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/actfields.h"

#include <algorithm>

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "ui/applications/papers/papertray.h"
#include "ui/applications/record/paperchoice.h"
#include "ui/applications/record/recordwords.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;

namespace {

using Choices = std::vector<std::pair<QVariant, QString>>;

/// A term for the citizen that is neither rushed nor forgotten.
constexpr int daysToAnswer = 10;
/// How soon a late result is usually promised.
constexpr int daysToPromise = 3;
constexpr int officeCloses = 17; // o'clock

QString digits(QString text)
{
    return text.remove(u' ').remove(u'.').remove(QChar::Nbsp);
}

Choices named(const std::vector<Choice> &choices)
{
    Choices all;
    for (const Choice &choice : choices)
        all.emplace_back(choice.id, choice.name);
    return all;
}

template <typename Word> Choices worded(std::initializer_list<const char *> codes, Word word)
{
    Choices all;
    for (const char *code : codes) {
        QString text = word(QString::fromLatin1(code));
        text[0] = text[0].toUpper();
        all.emplace_back(QString::fromLatin1(code), text);
    }
    return all;
}

Choices openFees(const Application &application)
{
    Choices all;
    for (const FeeLine &fee : application.fees) {
        if (fee.amount > 0 && !fee.paidAt.isValid())
            all.emplace_back(fee.line, u"%1: %2"_s.arg(fee.name, RecordWords::money(fee.amount)));
    }
    return all;
}

} // namespace

Choices choicesOf(const QString &list, const ApplicationRecord &record)
{
    if (list == "next"_L1)
        return named(record.next.people);
    if (list == "here"_L1)
        return named(record.here);
    if (list == "again"_L1)
        return named(record.again);
    if (list == "units"_L1)
        return named(record.units);
    if (list == "reasons"_L1)
        return named(record.reasons);
    if (list == "exemptions"_L1)
        return named(record.exemptions);
    if (list == "fee_lines"_L1)
        return openFees(record.application);
    if (list == "pay_ways"_L1)
        return worded({"cash", "qr", "transfer"}, &RecordWords::payWay);
    if (list == "return_ways"_L1)
        return worded({"counter", "post", "online"}, &RecordWords::returnWay);
    if (list == "relations"_L1)
        return worded({"applicant", "authorised", "other"}, &RecordWords::relation);
    if (list == "outcomes"_L1)
        return {{u"granted"_s, RecordWords::tr("Grant")}, {u"refused"_s, RecordWords::tr("Refuse with a reason")}};
    if (list == "term_units"_L1)
        return worded({"working_days", "calendar_days", "working_hours", "months"}, &RecordWords::termUnit);
    if (list == "secrecy"_L1)
        return {{true, RecordWords::tr("Confidential: only who is meant to see it may open it")},
            {false, RecordWords::tr("Not confidential")}};
    return {};
}

ActFields::ActFields(const widgets::DeskContext &context, const Act &act, const ApplicationRecord &record,
    FormRows &rows, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_act(act)
    , m_record(record)
    , m_rows(rows)
{
    for (const ActField &field : act.fields) {
        if (field.kind == FieldKind::ShownFiles && record.application.files.empty())
            continue;
        QWidget *widget = makeField(field);
        m_widgets.insert(QString::fromLatin1(field.argument), widget);
        m_rows.addField(QString::fromLatin1(field.argument), actText(field.label), widget,
            field.required ? FormRows::Need::Required : FormRows::Need::Optional, actText(field.help));
    }
    for (QWidget *widget : std::as_const(m_widgets)) {
        if (auto *box = qobject_cast<QComboBox *>(widget))
            connect(box, &QComboBox::currentIndexChanged, this, &ActFields::showConditional);
    }
    followRelation();
    showConditional();
}

QWidget *ActFields::makeField(const ActField &field)
{
    switch (field.kind) {
    case FieldKind::Text:
        return makeText(field);
    case FieldKind::Choice:
        return makeChoice(field);
    case FieldKind::MissingPapers:
    case FieldKind::SuppliedPapers:
    case FieldKind::GivenPapers:
        return makePapers(field);
    case FieldKind::ShownFiles:
        return makeShownFiles(field);
    case FieldKind::NewFiles: {
        auto *tray = new PaperTray(m_context, &m_rows);
        tray->setFileKind(qstrcmp(m_act.name, "issue") == 0 ? u"result"_s : u"paper"_s);
        return tray;
    }
    default:
        return makeLine(field);
    }
}

QWidget *ActFields::makeText(const ActField &)
{
    auto *edit = new QPlainTextEdit(&m_rows);
    edit->setTabChangesFocus(true);
    constexpr int lines = 3;
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + grid(4));
    return edit;
}

QWidget *ActFields::makeLine(const ActField &field)
{
    return new QLineEdit(proposed(field), &m_rows);
}

QWidget *ActFields::makeChoice(const ActField &field)
{
    auto *box = new QComboBox(&m_rows);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillChoice(*box, field);
    return box;
}

void ActFields::fillChoice(QComboBox &box, const ActField &field) const
{
    const QString list = QString::fromLatin1(field.choices);
    const Choices choices = choicesOf(list, m_record);
    if (!field.required)
        box.addItem(list == "exemptions"_L1 ? tr("None") : tr("Whoever takes it"), QString());
    for (const auto &[data, text] : choices)
        box.addItem(text, data);
    box.setPlaceholderText(choices.empty() ? tr("There is nothing to choose") : tr("Choose…"));
    // What the law or a person must be asked for is never chosen by the program, unless there is only one.
    const bool asks = list == "reasons"_L1 || list == "units"_L1 || list == "here"_L1;
    box.setCurrentIndex(field.required && asks && choices.size() != 1 ? -1 : 0);
    if (list == "return_ways"_L1)
        box.setCurrentIndex(std::max(0, box.findData(m_record.returnWay)));
    if (list == "secrecy"_L1)
        box.setCurrentIndex(m_record.application.head.confidential ? 1 : 0);
    if (list == "reasons"_L1) {
        for (int i = 0; i < box.count(); ++i)
            box.setItemData(i, m_record.reasons.at(size_t(i)).further, Qt::ToolTipRole);
    }
}

QStringList ActFields::askablePapers() const
{
    QStringList papers;
    for (const AskedPaper &paper : m_record.askedPapers)
        papers += paper.name;
    for (const ApplicationPaper &paper : m_record.application.papers) {
        if (!papers.contains(paper.name))
            papers += paper.name;
    }
    return papers;
}

QWidget *ActFields::makePapers(const ActField &field)
{
    if (field.kind == FieldKind::SuppliedPapers)
        return new PaperChoice(m_record.askedNow, m_record.askedNow, &m_rows);
    const QStringList there = field.kind == FieldKind::GivenPapers ? givenPapers() : QStringList();
    return new PaperChoice(askablePapers(), there, &m_rows);
}

QStringList ActFields::givenPapers() const
{
    QStringList names;
    for (const ApplicationPaper &paper : m_record.application.papers) {
        if (paper.state == "given"_L1)
            names += paper.name;
    }
    return names;
}

/// What is asked for is told in words; what is there, as lines of the check-list with their copies.
QJsonValue ActFields::valueOfPapers(const ActField &field, const QStringList &chosen) const
{
    if (field.kind == FieldKind::MissingPapers)
        return QJsonArray::fromStringList(chosen);
    QJsonArray lines;
    for (const QString &name : chosen) {
        QJsonObject line{{u"name"_s, name}, {u"originals"_s, 1}};
        const auto asked = std::ranges::find(m_record.askedPapers, name, &AskedPaper::name);
        if (field.kind == FieldKind::GivenPapers && asked != m_record.askedPapers.end())
            line = {{u"paper"_s, asked->id}, {u"name"_s, name}, {u"originals"_s, asked->originals},
                {u"copies"_s, asked->copies}};
        lines.append(line);
    }
    return lines;
}

QWidget *ActFields::makeShownFiles(const ActField &)
{
    auto *list = new QListWidget(&m_rows);
    list->setTabKeyNavigation(false);
    for (const ApplicationFile &file : m_record.application.files) {
        auto *item = new QListWidgetItem(file.title, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, file.blob.toString());
    }
    constexpr int lines = 4;
    list->setFixedHeight(list->fontMetrics().lineSpacing() * lines + grid(4));
    return list;
}

QString ActFields::proposed(const ActField &field) const
{
    const QLatin1StringView argument(field.argument);
    const QDate today = localDate(m_record.now);
    if (field.kind == FieldKind::Day && field.required) {
        const int most = m_record.mostPauseDays > 0 ? m_record.mostPauseDays : daysToAnswer;
        return dateText(today.addDays(std::min(daysToAnswer, most)));
    }
    if (field.kind == FieldKind::EndOfDay)
        return dateText(std::max(today, localDate(m_record.application.head.dueAt)).addDays(daysToPromise));
    if (argument == "recipient"_L1)
        return m_record.application.applicant.fullName;
    if (argument == "days"_L1 && field.required && m_record.mostExtensionDays > 0)
        return QString::number(m_record.mostExtensionDays);
    return {};
}

/// The name of the recipient follows who it is, as long as nobody typed another.
void ActFields::followRelation()
{
    auto *relation = qobject_cast<QComboBox *>(m_widgets.value(u"relation"_s));
    auto *recipient = qobject_cast<QLineEdit *>(m_widgets.value(u"recipient"_s));
    if (!relation || !recipient)
        return;
    const QString applicant = m_record.application.applicant.fullName;
    const QString authorised = m_record.application.authorised ? m_record.application.authorised->fullName : QString();
    connect(relation, &QComboBox::currentIndexChanged, this, [=] {
        const QString typed = recipient->text();
        if (!typed.isEmpty() && typed != applicant && typed != authorised)
            return;
        const QString who = relation->currentData().toString();
        recipient->setText(who == "applicant"_L1 ? applicant : who == "authorised"_L1 ? authorised : QString());
    });
    if (m_record.application.authorised)
        relation->setCurrentIndex(relation->findData(u"authorised"_s));
}

bool ActFields::isShown(const ActField &field) const
{
    const QString condition = QString::fromLatin1(field.only);
    if (condition.isEmpty())
        return true;
    const auto *box = qobject_cast<QComboBox *>(m_widgets.value(condition.section(u'=', 0, 0)));
    return box && box->currentData().toString() == condition.section(u'=', 1);
}

void ActFields::showConditional()
{
    for (const ActField &field : m_act.fields) {
        if (*field.only)
            m_rows.setFieldVisible(QString::fromLatin1(field.argument), isShown(field));
    }
    Q_EMIT shownChanged();
}

QString ActFields::text(const ActField &field) const
{
    const QWidget *widget = m_widgets.value(QString::fromLatin1(field.argument));
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return nfc(line->text()).simplified();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return nfc(edit->toPlainText()).trimmed();
    return {};
}

bool ActFields::check()
{
    bool good = true;
    for (const ActField &field : m_act.fields) {
        const QString wrong = isShown(field) ? problem(field) : QString();
        if (!wrong.isEmpty()) {
            good = false;
            m_rows.showProblem(QString::fromLatin1(field.argument), wrong);
        }
    }
    m_rows.focusFirstProblem();
    return good;
}

QString ActFields::problem(const ActField &field) const
{
    switch (field.kind) {
    case FieldKind::NewFiles:
        return problemOfFiles(field);
    case FieldKind::Choice:
    case FieldKind::MissingPapers: {
        const QJsonValue chosen = value(field);
        const bool empty = chosen.isNull() || chosen == QJsonValue(QString()) || chosen == QJsonValue(QJsonArray());
        return field.required && empty ? tr("Please choose.") : QString();
    }
    case FieldKind::SuppliedPapers:
    case FieldKind::GivenPapers:
    case FieldKind::ShownFiles:
        return {};
    default:
        return problemOfLine(field, text(field));
    }
}

QString ActFields::problemOfLine(const ActField &field, const QString &text) const
{
    if (text.isEmpty())
        return field.required ? tr("Please fill this in.") : QString();
    constexpr int shortestReason = 5; // the database asks for as much
    bool isNumber = true;
    switch (field.kind) {
    case FieldKind::Text:
        return field.required && text.size() < shortestReason ? tr("Please say it in a few words.") : QString();
    case FieldKind::Number:
    case FieldKind::Amount:
        return digits(text).toLongLong(&isNumber) > 0 && isNumber ? QString()
                                                                  : tr("This is no number. Type digits only.");
    case FieldKind::Day:
    case FieldKind::EndOfDay: {
        const QDate day = dateFromText(text);
        if (!day.isValid())
            return tr("This is no day. Type it as 05/03/2026.");
        return day < localDate(m_record.now) ? tr("This day is past. Type one to come.") : QString();
    }
    default:
        return {};
    }
}

QString ActFields::problemOfFiles(const ActField &field) const
{
    const auto *tray = qobject_cast<const PaperTray *>(m_widgets.value(QString::fromLatin1(field.argument)));
    if (tray->isBusy())
        return tr("The files are still on their way; a moment, please.");
    if (tray->unsent() > 0)
        return tr("A file is not stored yet. Send it again or remove it.");
    return field.required && tray->count() == 0 ? tr("Please add a file.") : QString();
}

QJsonValue ActFields::valueOfLine(const ActField &field) const
{
    const QString typed = text(field);
    if (typed.isEmpty())
        return {};
    switch (field.kind) {
    case FieldKind::Number:
        return digits(typed).toInt();
    case FieldKind::Amount:
        return digits(typed).toLongLong();
    case FieldKind::Day:
        return dateFromText(typed).toString(Qt::ISODate);
    case FieldKind::EndOfDay:
        return isoText(QDateTime(dateFromText(typed), QTime(officeCloses, 0), localZone()));
    case FieldKind::Identity:
        return digits(typed);
    default:
        return typed;
    }
}

QJsonValue ActFields::value(const ActField &field) const
{
    QWidget *widget = m_widgets.value(QString::fromLatin1(field.argument));
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return QJsonValue::fromVariant(box->currentData());
    if (const auto *papers = qobject_cast<const PaperChoice *>(widget))
        return valueOfPapers(field, papers->chosen());
    if (const auto *tray = qobject_cast<const PaperTray *>(widget))
        return tray->files();
    if (const auto *list = qobject_cast<const QListWidget *>(widget)) {
        QJsonArray ticked;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->checkState() == Qt::Checked)
                ticked.append(list->item(row)->data(Qt::UserRole).toString());
        }
        return ticked;
    }
    return valueOfLine(field);
}

QJsonObject ActFields::said() const
{
    QJsonObject all;
    for (const ActField &field : m_act.fields) {
        const QJsonValue one = isShown(field) ? value(field) : QJsonValue();
        const bool empty = one.isNull() || (one.isString() && one.toString().isEmpty())
            || (one.isArray() && one.toArray().isEmpty() && !field.required);
        if (!empty)
            all.insert(QString::fromLatin1(field.argument), one);
    }
    return all;
}

} // namespace ana::applications
