// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/formcommands.h"

#include <QApplication>

#include "ui/applications/forms/registerdialog.h"
#include "ui/applications/forms/templatepage.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/recordopener.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

void addFormTemplates(widgets::Desk &desk, const widgets::DeskContext &context)
{
    desk.records.push_back({u"form_template"_s, u"print"_s,
        [context](const QString &id, QWidget *parent) -> QWidget * { return new TemplatePage(context, id, parent); }});
    desk.commands.push_back({u"formTemplates"_s, TemplatePage::tr("Texts of the official forms"), u"print"_s,
        {u"procedure.manage"_s}, [context] { context.opener.openRecord(u"form_template"_s, u"01"_s); }});
}

void addRegister(widgets::Desk &desk, const widgets::DeskContext &context)
{
    desk.commands.push_back({u"register"_s, RegisterDialog::tr("Print the register of applications"), u"print"_s,
        {u"application.read"_s}, [context] {
            QDialog *dialog = new RegisterDialog(context, QApplication::activeWindow());
            dialog->open();
        }});
}

} // namespace ana::applications
