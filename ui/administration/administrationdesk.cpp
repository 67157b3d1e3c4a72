// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationdesk.h"

#include <QCoreApplication>

#include "models/database/databasesession.h"
#include "ui/administration/administrationpage.h"
#include "ui/administration/personform.h"
#include "ui/widgets/recordopener.h"

namespace ana::administration {

using namespace Qt::StringLiterals;

namespace {

class AdministrationDesk
{
    Q_DECLARE_TR_FUNCTIONS(ana::administration::AdministrationDesk)
public:
    static widgets::Desk make(const widgets::DeskContext &context);
};

widgets::Desk AdministrationDesk::make(const widgets::DeskContext &context)
{
    widgets::Desk desk{u"administration"_s, tr("Administration"), u"administration"_s,
        {u"people.manage"_s, u"organisation.manage"_s, u"settings.manage"_s, u"log.read"_s},
        [context](QWidget *parent) -> QWidget * { return new AdministrationPage(context, parent); }};
    // Whoever may not manage people finds their names, but opens no account.
    if (context.session.info().may(u"people.manage"_s)) {
        desk.records.push_back({u"person"_s, u"person"_s, [context](const QString &id, QWidget *parent) -> QWidget * {
                                    return new PersonForm(context, id, parent);
                                }});
    }
    desk.commands.push_back({u"administration.newPerson"_s, tr("Add a person"), u"plus"_s, {u"people.manage"_s},
        [context] { context.opener.openNew(u"person"_s); }});
    const auto place
        = [&](const QString &section, const QString &title, const QString &iconName, const QString &right) {
              desk.commands.push_back({u"administration."_s + section, title, iconName, {right},
                  [context, section] { context.opener.openDesk(u"administration"_s, section); }});
          };
    place(u"people"_s, tr("People and roles"), u"people"_s, u"people.manage"_s);
    place(u"units"_s, tr("Units of the organisation"), u"unit"_s, u"organisation.manage"_s);
    place(u"settings"_s, tr("Settings of the office"), u"settings"_s, u"settings.manage"_s);
    place(u"log"_s, tr("Log of all acts"), u"log"_s, u"log.read"_s);
    return desk;
}

} // namespace

widgets::Desk administrationDesk(const widgets::DeskContext &context)
{
    return AdministrationDesk::make(context);
}

} // namespace ana::administration
