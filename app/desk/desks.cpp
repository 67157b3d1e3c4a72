// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desks.h"

#include <QCoreApplication>

#include "ui/administration/administrationdesk.h"
#include "ui/applications/applicationdesk.h"
#include "ui/applications/forms/formcommands.h"
#include "ui/content/contentdesk.h"
#include "ui/home/homepage.h"
#include "ui/procedures/proceduredesk.h"

namespace ana::desk {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ana::desk::Desks", source);
}

} // namespace

std::vector<widgets::Desk> makeDesks(const widgets::DeskContext &context)
{
    std::vector<widgets::Desk> desks;
    desks.push_back({u"home"_s, text(QT_TRANSLATE_NOOP("ana::desk::Desks", "Work for today")), u"today"_s, {},
        [context](QWidget *parent) -> QWidget * { return new home::HomePage(context, parent); }});
    desks.push_back(content::contentDesk(context));
    desks.push_back(procedures::procedureDesk(context));
    applications::addFormTemplates(desks.back(), context);
    desks.push_back(applications::applicationDesk(context));
    applications::addRegister(desks.back(), context);
    desks.push_back(administration::administrationDesk(context));
    return desks;
}

} // namespace ana::desk
