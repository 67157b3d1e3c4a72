// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/trialdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/calendar/deadlinewords.h"
#include "models/core/dates.h"
#include "models/database/databasesession.h"
#include "models/procedures/procedurequeries.h"
#include "ui/procedures/procedurewords.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;

namespace {

QString row(const QStringList &cells, const QString &tag = u"td"_s)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells)
        html += u"<%1 align=\"left\">%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    return html + u"</tr>"_s;
}

QString table(const QString &rows)
{
    return u"<table cellspacing=\"0\" cellpadding=\"4\">%1</table>"_s.arg(rows);
}

} // namespace

TrialDialog::TrialDialog(DatabaseSession &session, const Version &version, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_version(version.id)
    , m_strip(new widgets::MessageStrip(this))
    , m_rows(new FormRows(this))
    , m_day(new QLineEdit(dateText(QDateTime::currentDateTimeUtc()), this))
    , m_time(new QLineEdit(timeText(QDateTime::currentDateTimeUtc()), this))
    , m_go(new QPushButton(tr("Try"), this))
    , m_result(new QTextBrowser(this))
{
    setObjectName(u"trialDialog"_s);
    setWindowTitle(tr("Try terms and steps"));
    resize(grid(190), grid(150));
    m_rows->addField(u"day"_s, tr("Received on"), m_day, FormRows::Need::Required, tr("Day, month, year: 05/03/2026."));
    m_rows->addField(u"time"_s, tr("At"), m_time, FormRows::Need::Required, tr("Hour and minute: 14:05."));
    m_go->setObjectName(u"trialGo"_s);
    m_go->setDefault(true);
    widgets::setLook(m_go, widgets::Look::Primary);
    m_result->setObjectName(u"trialResult"_s);
    m_result->setAccessibleName(tr("What would come of it"));
    m_result->setOpenLinks(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid(3));
    layout->addWidget(m_strip);
    layout->addWidget(m_rows);
    layout->addWidget(m_go, 0, Qt::AlignLeft);
    layout->addWidget(m_result, 1);
    connect(m_go, &QPushButton::clicked, this, &TrialDialog::calculate);
    calculate();
}

void TrialDialog::calculate()
{
    m_rows->clearProblems();
    const QDate day = dateFromText(m_day->text().trimmed());
    const QTime time = QTime::fromString(m_time->text().trimmed(), u"H:m"_s);
    if (!day.isValid())
        m_rows->showProblem(u"day"_s, tr("This is no day. Type it as 05/03/2026."));
    if (!time.isValid())
        m_rows->showProblem(u"time"_s, tr("This is no time. Type it as 14:05."));
    if (m_rows->focusFirstProblem())
        return;
    m_go->setEnabled(false);
    m_session
        .read(this,
            [id = m_version, at = QDateTime(day, time, localZone())](
                Reader &reader) { return simulate(reader, id, at); })
        .then(this, [this](const Result<Simulation> &simulation) {
            m_go->setEnabled(true);
            if (simulation)
                show(*simulation);
            else
                m_strip->show(simulation.error());
        });
}

void TrialDialog::show(const Simulation &simulation)
{
    m_strip->dismiss();
    QString html = stepsHtml(simulation);
    for (const SimulatedCase &one : simulation.cases)
        html += caseHtml(one);
    m_result->setHtml(html);
}

QString TrialDialog::stepsHtml(const Simulation &simulation)
{
    QString rows = row({tr("Step"), tr("By"), tr("Hours"), tr("From"), tr("To")}, u"th"_s);
    for (const SimulatedStep &step : simulation.steps)
        rows
            += row({step.name, step.role, QString::number(step.hours), dateTimeText(step.from), dateTimeText(step.to)});
    return u"<h3>%1</h3>"_s.arg(tr("Steps").toHtmlEscaped()) + table(rows);
}

QString TrialDialog::caseHtml(const SimulatedCase &one)
{
    QString html = u"<h3>%1</h3><p>%2</p>"_s.arg(one.name.toHtmlEscaped(),
        (one.due.isValid() ? tr("Due %1").arg(dateTimeText(one.due)) : tr("No fixed term")).toHtmlEscaped());
    if (one.target.isValid())
        html += u"<p>%1</p>"_s.arg(tr("Promised for %1").arg(dateTimeText(one.target)).toHtmlEscaped());
    if (one.stepsTooLong)
        html += u"<p><b>%1</b></p>"_s.arg(tr("Attention: the steps take longer than the term allows.").toHtmlEscaped());
    QString days;
    for (const QJsonValue &value : one.days) {
        calendar::DueDay day;
        day.date = QDate::fromString(value["date"_L1].toString(), Qt::ISODate);
        day.isCounted = value["counted"_L1].toBool();
        day.rule = value["rule"_L1].toString();
        day.name = value["name"_L1].toString();
        days += row({dateText(day.date), day.isCounted ? tr("counted") : tr("not counted"), calendar::dayReason(day)});
    }
    if (!days.isEmpty())
        html += table(days);
    QString letters;
    for (const SimulatedLetter &letter : one.letters)
        letters += row({tr("Form %1").arg(letter.form), letterText(letter),
            letter.at.isValid() ? dateTimeText(letter.at) : tr("only if it comes to it")});
    return letters.isEmpty() ? html : html + u"<p>%1</p>"_s.arg(tr("Letters").toHtmlEscaped()) + table(letters);
}

QString TrialDialog::letterText(const SimulatedLetter &letter)
{
    if (letter.occasion == u"receive")
        return tr("Receipt and date of return");
    if (letter.occasion == u"hand_over")
        return tr("Handed over to the next step");
    if (letter.occasion == u"return")
        return tr("The result is returned");
    if (letter.occasion == u"supplement")
        return tr("Request for what is missing");
    if (letter.occasion == u"refuse")
        return tr("Refusal to receive");
    if (letter.occasion == u"late")
        return tr("Apology and new date");
    return tr("Processing is stopped");
}

} // namespace ana::procedures
