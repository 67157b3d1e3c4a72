// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationdesk.h"

#include <QCoreApplication>

#include "ui/applications/applicationlist.h"
#include "ui/applications/board/boardpage.h"
#include "ui/applications/people/personservedpage.h"
#include "ui/applications/reception/receptionpage.h"
#include "ui/applications/record/applicationpage.h"
#include "ui/widgets/recordopener.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ana::applications::ApplicationDesk", source);
}

} // namespace

widgets::Desk applicationDesk(const widgets::DeskContext &context)
{
    widgets::Desk desk{u"applications"_s, text(QT_TRANSLATE_NOOP("ana::applications::ApplicationDesk", "Applications")),
        u"application"_s, {u"application.read"_s},
        [context](QWidget *parent) -> QWidget * { return new ApplicationListPage(context, parent); }};
    desk.records.push_back(
        {u"application"_s, u"application"_s, [context](const QString &id, QWidget *parent) -> QWidget * {
             return new ApplicationPage(context, id, parent);
         }});
    desk.records.push_back({u"intake"_s, u"plus"_s,
        [context](const QString &id, QWidget *parent) -> QWidget * { return new ReceptionPage(context, id, parent); }});
    desk.records.push_back(
        {u"person_served"_s, u"person"_s, [context](const QString &id, QWidget *parent) -> QWidget * {
             return new PersonServedPage(context, id, parent);
         }});
    desk.records.push_back({u"board"_s, u"report"_s,
        [context](const QString &, QWidget *parent) -> QWidget * { return new BoardPage(context, parent); }});
    desk.commands.push_back({u"applications.receive"_s,
        text(QT_TRANSLATE_NOOP("ana::applications::ApplicationDesk", "Receive an application")), u"plus"_s,
        {u"application.receive"_s}, [context] { context.opener.openNew(u"intake"_s); }});
    desk.commands.push_back({u"applications.late"_s,
        text(QT_TRANSLATE_NOOP("ana::applications::ApplicationDesk", "Late applications")), u"overdue"_s,
        {u"application.read"_s}, [context] { context.opener.openDesk(u"applications"_s, u"late"_s); }});
    desk.commands.push_back(
        {u"applications.board"_s, text(QT_TRANSLATE_NOOP("ana::applications::ApplicationDesk", "Board of the work")),
            u"report"_s, {u"application.read"_s}, [context] { context.opener.openRecord(u"board"_s, u"all"_s); }});
    return desk;
}

} // namespace ana::applications
