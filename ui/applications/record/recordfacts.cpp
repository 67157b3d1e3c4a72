// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/recordfacts.h"

#include <algorithm>
#include <set>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/applications/record/recordwords.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Tone;

namespace {

QDateTime moment(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool isGiven(const Application &application, const QString &name)
{
    return std::ranges::any_of(application.papers, [&](const ApplicationPaper &paper) { return paper.name == name; });
}

} // namespace

RecordFacts::RecordFacts(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"recordFacts"_s);
    m_layout->setContentsMargins(0, 0, grid(3), 0);
}

void RecordFacts::present(const ApplicationRecord &record)
{
    m_record = record;
    const QWidget *focus = window()->focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    delete m_body;
    m_body = new QWidget(this);
    auto *lines = new QVBoxLayout(m_body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(1));
    addPapers(record);
    addFiles(record.application);
    addFees(record.application);
    addParts(record.application);
    addForms(record.application);
    addWaits(record.application);
    addDecisions(record.application);
    lines->addStretch();
    m_layout->addWidget(m_body);
    if (QWidget *same = focused.isEmpty() ? nullptr : m_body->findChild<QWidget *>(focused))
        same->setFocus();
}

void RecordFacts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_body)
        present(ApplicationRecord(m_record));
}

void RecordFacts::addSection(const QString &title)
{
    auto *label = new QLabel(title, m_body);
    widgets::setLook(label, widgets::Look::Section);
    if (m_body->layout()->count() > 0)
        label->setContentsMargins(0, grid(3), 0, 0);
    m_body->layout()->addWidget(label);
}

QWidget *RecordFacts::addRow(const QString &iconName, Tone tone, const QString &text, const QString &name,
    const QString &button, const std::function<void()> &pressed)
{
    auto *row = new QWidget(m_body);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(2));
    auto *sign = new QLabel(row);
    sign->setPixmap(widgets::icon(iconName, widgets::toneRole(tone)).pixmap(widgets::iconExtent(*this)));
    auto *words = new QLabel(text, row);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    if (!button.isEmpty()) {
        auto *act = new QPushButton(button, row);
        act->setObjectName(name);
        act->setAccessibleName(u"%1: %2"_s.arg(button, text.section(u'\n', 0, 0)));
        act->setAutoDefault(false);
        widgets::setLook(act, widgets::Look::Chip);
        connect(act, &QPushButton::clicked, this, pressed);
        line->addWidget(act, 0, Qt::AlignTop);
    }
    m_body->layout()->addWidget(row);
    return row;
}

void RecordFacts::addPapers(const ApplicationRecord &record)
{
    addSection(tr("Papers"));
    for (const ApplicationPaper &paper : record.application.papers) {
        const bool good = paper.state == "given"_L1;
        addRow(good ? u"success"_s : u"warning"_s, good ? Tone::Success : Tone::Warning,
            joined({paper.name, RecordWords::copies(paper.originals, paper.copies),
                RecordWords::paperState(paper.state), paper.note}));
    }
    for (const QString &paper : record.askedNow)
        addRow(u"waiting"_s, Tone::Warning, joined({paper, tr("asked for, not there yet")}));
    for (const AskedPaper &paper : record.askedPapers) {
        if (paper.required && !isGiven(record.application, paper.name))
            addRow(u"warning"_s, Tone::Warning, joined({paper.name, RecordWords::paperState(u"missing"_s)}));
    }
    if (record.application.papers.empty() && record.askedPapers.empty())
        addRow(u"info"_s, Tone::Neutral, tr("No papers are written down."));
}

void RecordFacts::addFiles(const Application &application)
{
    if (application.files.empty())
        return;
    addSection(tr("Files (%1)").arg(application.files.size()));
    for (const ApplicationFile &file : application.files) {
        addRow(file.mediaType.startsWith(u"image/") ? u"image"_s : u"attachment"_s, Tone::Info,
            joined({file.title, QLocale(QLocale::Vietnamese).formattedDataSize(file.byteSize, 0)}),
            u"file-"_s + file.blob.toString(), tr("View"), [this, file] { Q_EMIT fileWanted(file); });
    }
}

void RecordFacts::addFees(const Application &application)
{
    addSection(tr("Fees"));
    if (application.fees.empty())
        addRow(u"info"_s, Tone::Neutral, tr("Nothing is to be paid."));
    for (const FeeLine &fee : application.fees) {
        if (fee.amount == 0)
            addRow(u"info"_s, Tone::Neutral, joined({fee.name, tr("nothing to pay")}));
        else if (fee.paidAt.isValid())
            addRow(u"success"_s, Tone::Success,
                joined({fee.name, RecordWords::money(fee.amount),
                    tr("paid on %1 %2").arg(dateTimeText(fee.paidAt), RecordWords::payWay(fee.paidWay)),
                    fee.receipt.isEmpty() ? QString() : tr("receipt no. %1").arg(fee.receipt)}));
        else
            addRow(u"waiting"_s, Tone::Warning, joined({fee.name, RecordWords::money(fee.amount), tr("not paid yet")}));
    }
}

void RecordFacts::addParts(const Application &application)
{
    if (application.parts.empty())
        return;
    addSection(tr("Asked of other units"));
    for (const ApplicationPart &part : application.parts) {
        const bool answered = !part.answer.isEmpty();
        addRow(answered ? u"success"_s : u"waiting"_s, answered ? Tone::Success : Tone::Warning,
            u"%1\n%2"_s.arg(joined({part.unitName, part.code,
                                answered ? tr("answered") : tr("answer due on %1").arg(dateTimeText(part.dueAt))}),
                answered ? tr("Asked: %1\nAnswer: %2").arg(part.asked, part.answer) : tr("Asked: %1").arg(part.asked)));
    }
}

void RecordFacts::addForms(const Application &application)
{
    addSection(tr("Letters and forms"));
    const auto form = [this](const QString &number, const QString &letter, const QString &text) {
        addRow(u"print"_s, Tone::Info, text, u"form-%1-%2"_s.arg(number, letter), tr("Print…"),
            [this, number, letter] { Q_EMIT formWanted(number, letter); });
    };
    std::set<QString> written;
    for (const TimelineEntry &entry : application.timeline) {
        // The control slip is one paper, however often the application was handed over.
        if (entry.form.isEmpty() || entry.form == "06"_L1)
            continue;
        written.insert(entry.form);
        form(entry.form, QString::number(entry.version),
            joined({RecordWords::form(entry.form), dateTimeText(entry.at)}));
    }
    for (const QJsonValue &letter : application.letters) {
        const QString number = letter[u"form"].toString();
        if (!written.contains(number))
            form(number, QString::number(letter[u"version"].toInt()),
                joined({RecordWords::form(number), dateTimeText(moment(letter[u"at"]))}));
    }
    if (!application.steps.isEmpty())
        form(u"06"_s, {}, RecordWords::form(u"06"_s));
}

void RecordFacts::addWaits(const Application &application)
{
    const QJsonArray extensions = application.due[u"extensions"].toArray();
    if (application.pauses.isEmpty() && extensions.isEmpty())
        return;
    addSection(tr("Pauses and extensions"));
    for (const QJsonValue &pause : application.pauses) {
        const QDateTime until = moment(pause[u"until"]);
        const bool overlong = pause[u"overlong"].toBool();
        addRow(u"waiting"_s, overlong ? Tone::Danger : Tone::Info,
            joined({RecordWords::pause(pause[u"kind"].toString()),
                until.isValid() ? tr("from %1 until %2").arg(dateTimeText(moment(pause[u"from"])), dateTimeText(until))
                                : tr("since %1").arg(dateTimeText(moment(pause[u"from"]))),
                pause[u"ground"].toString(),
                overlong ? tr("longer than the procedure allows (%1 days): it can be stopped")
                               .arg(pause[u"most_days"].toInt())
                         : QString()}));
    }
    for (const QJsonValue &extension : extensions) {
        addRow(u"clock"_s, Tone::Info,
            joined({tr("extended by %1 working days").arg(extension[u"days"].toInt()),
                tr("from %1 to %2")
                    .arg(dateTimeText(moment(extension[u"former_due"])), dateTimeText(moment(extension[u"due"]))),
                tr("approved by %1").arg(extension[u"approved_by"].toString()), extension[u"ground"].toString()}));
    }
}

void RecordFacts::addDecisions(const Application &application)
{
    if (application.decisions.isEmpty() && application.returns.isEmpty())
        return;
    addSection(tr("Decision and result"));
    for (const QJsonValue &decision : application.decisions) {
        const bool withdrawn = !decision[u"withdrawn_at"].isNull();
        const QDate valid = QDate::fromString(decision[u"valid_until"].toString(), Qt::ISODate);
        addRow(withdrawn ? u"close"_s : u"check"_s, withdrawn ? Tone::Warning : Tone::Success,
            joined({tr("No. %1/%2 of %3, signed by %4")
                        .arg(decision[u"number"].toInt())
                        .arg(decision[u"year"].toInt())
                        .arg(dateText(QDate::fromString(decision[u"decided_on"].toString(), Qt::ISODate)),
                            decision[u"signer_name"].toString()),
                RecordWords::outcome(decision[u"outcome"].toString()), decision[u"reason"].toString(),
                valid.isValid() ? tr("valid until %1").arg(dateText(valid)) : QString(),
                withdrawn ? tr("does not count any more: %1").arg(decision[u"withdrawn_reason"].toString())
                          : QString()}));
    }
    for (const QJsonValue &given : application.returns) {
        addRow(u"person"_s, Tone::Success,
            joined({tr("handed out %1 on %2")
                        .arg(RecordWords::returnWay(given[u"way"].toString()), dateTimeText(moment(given[u"at"]))),
                given[u"recipient"].toString(), RecordWords::relation(given[u"relation"].toString()),
                given[u"identity"].toString().isEmpty() ? QString()
                                                        : tr("paper no. %1").arg(given[u"identity"].toString()),
                given[u"post_number"].toString().isEmpty() ? QString()
                                                           : tr("postal no. %1").arg(given[u"post_number"].toString()),
                tr("by %1").arg(given[u"by_name"].toString())}));
    }
}

} // namespace ana::applications
