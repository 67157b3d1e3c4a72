// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/duewindow.h"

#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/calendar/deadlinewords.h"
#include "models/core/dates.h"
#include "ui/applications/record/recordwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

QDateTime moment(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QString paragraph(const QString &text)
{
    return u"<p style='margin: 2px 0'>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString weekday(const QDate &day)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Monday"),
        QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Tuesday"),
        QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Wednesday"),
        QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Thursday"),
        QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Friday"),
        QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Saturday"),
        QT_TRANSLATE_NOOP("ana::applications::DueWindow", "Sunday")};
    return day.isValid() ? DueWindow::tr(names[day.dayOfWeek() - 1]) : QString();
}

QString dayTable(const std::vector<calendar::DueDay> &days)
{
    QString html
        = u"<table width='100%' border='1' cellspacing='0' cellpadding='4' style='border-collapse: collapse'>"
          u"<thead><tr><th align='left'>%1</th><th align='left'>%2</th><th align='left'>%3</th></tr></thead>"_s.arg(
              DueWindow::tr("Day"), DueWindow::tr("Counted"), DueWindow::tr("Because"));
    int number = 0;
    for (const calendar::DueDay &day : days) {
        const QString counted = day.isCounted ? DueWindow::tr("yes, no. %1").arg(++number) : DueWindow::tr("no");
        html += u"<tr><td>%1, %2</td><td>%3</td><td>%4</td></tr>"_s.arg(weekday(day.date), dateText(day.date),
            day.isCounted ? u"<b>%1</b>"_s.arg(counted) : counted, calendar::dayReason(day).toHtmlEscaped());
    }
    return html + u"</table>"_s;
}

QString changes(const ApplicationRecord &record)
{
    QString html;
    for (const QJsonValue &pause : record.application.pauses) {
        const QDateTime until = moment(pause[u"until"]);
        html += paragraph(until.isValid()
                ? DueWindow::tr("Stood still from %1 until %2: %3 (%4)")
                      .arg(dateTimeText(moment(pause[u"from"])), dateTimeText(until),
                          RecordWords::pause(pause[u"kind"].toString()), pause[u"ground"].toString())
                : DueWindow::tr("Stands still since %1: %2 (%3). The date is set anew when it goes on.")
                      .arg(dateTimeText(moment(pause[u"from"])), RecordWords::pause(pause[u"kind"].toString()),
                          pause[u"ground"].toString()));
    }
    for (const QJsonValue &extension : record.application.due[u"extensions"].toArray()) {
        html += paragraph(
            DueWindow::tr("Extended by %1 working days from %2 to %3, approved by %4: %5")
                .arg(extension[u"days"].toInt())
                .arg(dateTimeText(moment(extension[u"former_due"])), dateTimeText(moment(extension[u"due"])),
                    extension[u"approved_by"].toString(), extension[u"ground"].toString()));
    }
    return html;
}

} // namespace

QString dueHtml(const ApplicationRecord &record)
{
    const Application &application = record.application;
    const calendar::DueAnswer answer = calendar::dueFromJson(application.due);
    QString html = u"<h2>%1</h2>"_s.arg(DueWindow::tr("Why is application %1 due on %2?")
                                            .arg(application.head.code, dateTimeText(application.head.dueAt))
                                            .toHtmlEscaped());
    html += paragraph(application.head.procedureName);
    html += paragraph(DueWindow::tr("Term: %1").arg(calendar::termText(answer.term)));
    html += paragraph(DueWindow::tr("Received: %1").arg(dateTimeText(answer.received)));
    html += paragraph(DueWindow::tr("The clock starts: %1, by the working hours of %2")
                          .arg(dateTimeText(answer.clockStart), record.competentUnitName));
    for (const calendar::DueWarning &warning : answer.warnings)
        html += paragraph(calendar::warningText(warning));
    html += changes(record);
    if (!answer.days.empty())
        html += u"<p></p>"_s + dayTable(answer.days);
    if (answer.due.isValid())
        html += paragraph(DueWindow::tr("The term ends on %1.").arg(dateTimeText(answer.due)));
    return html
        + u"<p><b>%1</b></p>"_s.arg(DueWindow::tr("Due: %1").arg(dateTimeText(application.head.dueAt)).toHtmlEscaped());
}

DueWindow::DueWindow(const ApplicationRecord &record, QWidget *parent)
    : QDialog(parent)
    , m_html(dueHtml(record))
{
    setObjectName(u"dueWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Why this date?"));
    auto *text = new QTextBrowser(this);
    text->setObjectName(u"dueText"_s);
    text->setAccessibleName(windowTitle());
    text->setHtml(m_html);
    auto *print = new QPushButton(widgets::icon(u"print"_s), tr("Print"), this);
    print->setObjectName(u"duePrint"_s);
    print->setAccessibleName(print->text());
    print->setShortcut(QKeySequence::Print);
    print->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"dueClose"_s);
    close->setAccessibleName(close->text());
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(print);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(5), grid(5), grid(5), grid(5));
    layout->setSpacing(grid(3));
    layout->addWidget(text);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 30);
    connect(print, &QPushButton::clicked, this, [this] { widgets::printPage(this, m_html); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace ana::applications
