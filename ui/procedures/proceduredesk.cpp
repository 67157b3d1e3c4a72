// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/proceduredesk.h"

#include <QCoreApplication>

#include "ui/procedures/procedureform.h"
#include "ui/procedures/procedurelist.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

widgets::Desk procedureDesk(const widgets::DeskContext &context)
{
    widgets::Desk desk{u"procedures"_s, QCoreApplication::translate("ana::procedures::ProcedureList", "Procedures"),
        u"procedure"_s, {u"procedure.manage"_s, u"content.read"_s, u"application.read"_s},
        [context](QWidget *parent) -> QWidget * { return new ProcedureList(context, parent); }};
    desk.records.push_back({u"procedure"_s, u"procedure"_s,
        [context](const QString &id, QWidget *parent) -> QWidget * { return new ProcedureForm(context, id, parent); }});
    return desk;
}

} // namespace ana::procedures
