// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of a person's form: each asks what has to be asked, gives the command, and tells what came of it.
#include <algorithm>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "models/organisation/organisationcommands.h"
#include "models/organisation/organisationqueries.h"
#include "ui/administration/assignmentdialogs.h"
#include "ui/administration/fields.h"
#include "ui/administration/leaverdialog.h"
#include "ui/administration/passwordslip.h"
#include "ui/administration/personform.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/typing.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::Answer;

void PersonForm::save()
{
    if (m_saving)
        return;
    widgets::commitPending();
    m_rows->clearProblems();
    const QJsonObject fields = typed();
    if (fields[u"full_name"].toString().isEmpty())
        m_rows->showProblem(u"full_name"_s, tr("Type the full name."));
    if (fields[u"user_name"].toString().isEmpty())
        m_rows->showProblem(u"user_name"_s, tr("Type a user name."));
    if (m_rows->focusFirstProblem())
        return;
    m_saving = true;
    m_saved->showSaving();
    const bool fresh = isNew();
    const auto done = [this, fresh](const Result<int> &result) { saved(result, fresh); };
    if (fresh) {
        CreatePerson create;
        create.id = m_id;
        create.userName = fields[u"user_name"].toString();
        create.fullName = fields[u"full_name"].toString();
        create.unit = fields[u"unit"].toString();
        m_context.gateway.execute(this, create).then(this, done);
        return;
    }
    ChangePerson change;
    change.id = m_id;
    change.version = m_person.row.version;
    change.fullName = fields[u"full_name"].toString();
    change.unit = fields[u"unit"].toString();
    m_context.gateway.execute(this, change).then(this, done);
}

void PersonForm::saved(const Result<int> &done, bool wasNew)
{
    m_saving = false;
    if (!done) {
        refuse(done.error());
        return;
    }
    m_context.drafts.discard(u"person"_s, recordId());
    m_changed = false;
    m_person.row.version = *done;
    m_saved->showSaved(QDateTime::currentDateTimeUtc());
    if (wasNew)
        m_strip->show(widgets::Tone::Success, tr("The person is in the register. Next: a first password, then a role."),
            tr("Give first password"), [this] { resetPassword(); });
    refresh();
}

void PersonForm::refuse(const Error &error)
{
    m_saved->showRefused();
    if (error.kind == ErrorKind::Conflict && error.code.endsWith("version.stale"_L1)) {
        m_strip->show(widgets::Tone::Warning,
            tr("Somebody changed this person meanwhile. What you typed is still in the fields; nothing was lost."),
            tr("Show what is stored now"), [this] {
                discardChanges();
                refresh();
            });
        return;
    }
    if (!m_rows->showProblem(error.subject, sentence(error)))
        m_strip->show(error);
    m_rows->focusFirstProblem();
}

void PersonForm::finish(const Result<int> &done, const QString &text)
{
    if (done)
        m_strip->showSuccess(text);
    else
        m_strip->show(done.error());
    refresh();
}

void PersonForm::lock()
{
    const widgets::Question question{u"lockPerson"_s, tr("Lock account"),
        tr("Lock the account of %1?").arg(m_person.row.fullName),
        tr("All sessions end at once. What was typed stays on that person's PC. The account can be unlocked again."),
        {{u"lock"_s, tr("Lock account"), Answer::Kind::Destructive}, {u"stay"_s, tr("Cancel"), Answer::Kind::Escape}},
        tr("Reason")};
    widgets::ask(this, question, [this](const QString &answer, const QString &reason) {
        if (answer != "lock"_L1)
            return;
        LockPerson command;
        command.id = m_id;
        command.version = m_person.row.version;
        command.reason = reason;
        m_context.gateway.execute(this, command).then(this, [this](const Result<int> &done) {
            finish(done, tr("The account is locked; its sessions have ended."));
        });
    });
}

void PersonForm::unlock()
{
    UnlockPerson command;
    command.id = m_id;
    command.version = m_person.row.version;
    m_context.gateway.execute(this, command).then(this, [this](const Result<int> &done) {
        finish(done, tr("The account is open again."));
    });
}

void PersonForm::askForNewPassword()
{
    // Where there is no password yet nothing is lost by giving one.
    if (!m_person.account.passwordSetAt.isValid()) {
        resetPassword();
        return;
    }
    const widgets::Question question{u"resetPassword"_s, tr("New first password"),
        tr("Give %1 a new first password?").arg(m_person.row.fullName),
        tr("The present password stops working, open sessions end, and a second factor must be set up again."),
        {{u"reset"_s, tr("Give new password"), Answer::Kind::Destructive},
            {u"stay"_s, tr("Cancel"), Answer::Kind::Escape}}};
    widgets::ask(this, question, [this](const QString &answer, const QString &) {
        if (answer == "reset"_L1)
            resetPassword();
    });
}

void PersonForm::resetPassword()
{
    m_password->setEnabled(false);
    m_context.session.read(this, [id = m_id](Reader &reader) { return organisation::resetPassword(reader, id); })
        .then(this, [this](const Result<InitialPassword> &password) {
            m_password->setEnabled(true);
            if (!password) {
                m_strip->show(password.error());
                return;
            }
            m_strip->dismiss();
            (new PasswordSlip(*password, m_person.row.fullName, this))->open();
            refresh();
        });
}

void PersonForm::dismiss()
{
    auto *dialog = new LeaverDialog(m_context.gateway, m_person, m_choices.people, this);
    connect(dialog, &LeaverDialog::left, this, [this] {
        m_strip->showSuccess(tr("The account is closed for good; what was unfinished is handed over."));
        refresh();
    });
    dialog->open();
}

void PersonForm::grant()
{
    auto *dialog = new GrantDialog(m_context.gateway, m_person.row, m_choices.roles, m_choices.units, this);
    connect(dialog, &GrantDialog::granted, this, [this] {
        m_strip->showSuccess(
            tr("The role is given. It counts from the next act of the person; one with power over others from its "
               "confirmation by a second person."));
        refresh();
    });
    dialog->open();
}

// The row that is chosen; with one role waiting there is nothing to choose.
void PersonForm::confirmAssignment()
{
    const auto &all = m_person.assignments;
    const int row = m_assignments.rowOf(selectedId(*m_assignmentTable));
    const auto only = std::ranges::find_if(all, &organisation::waits);
    const bool isChosen = row >= 0 && organisation::waits(m_assignments.row(row));
    if (!isChosen && (only == all.end() || std::ranges::count_if(all, &organisation::waits) > 1)) {
        m_strip->show(widgets::Tone::Info, tr("Several roles wait. Choose the one you confirm."));
        return;
    }
    const organisation::Assignment &assignment = isChosen ? m_assignments.row(row) : *only;
    m_context.gateway.execute(this, organisation::ConfirmAssignment{assignment.id, assignment.version})
        .then(this, [this](const Result<int> &done) {
            finish(done, tr("The role is confirmed. It counts from the next act of the person."));
        });
}

void PersonForm::endAssignment()
{
    const int row = m_assignments.rowOf(selectedId(*m_assignmentTable));
    if (row < 0)
        return;
    auto *dialog = new EndAssignmentDialog(m_context.gateway, m_assignments.row(row), this);
    connect(dialog, &EndAssignmentDialog::ended, this, [this] {
        m_strip->showSuccess(tr("The end of the role is set."));
        refresh();
    });
    dialog->open();
}

void PersonForm::endSession()
{
    const QString id = selectedId(*m_sessionTable);
    if (id.isEmpty())
        return;
    const widgets::Question question{u"endSession"_s, tr("End session"),
        tr("End this session of %1?").arg(m_person.row.fullName),
        tr("The person must log in again. What was typed stays on that PC."),
        {{u"end"_s, tr("End session"), Answer::Kind::Destructive}, {u"stay"_s, tr("Cancel"), Answer::Kind::Escape}},
        tr("Reason")};
    widgets::ask(this, question, [this, id](const QString &answer, const QString &reason) {
        if (answer != "end"_L1)
            return;
        m_context.gateway.execute(this, ForceEndSession{SessionId::fromString(id), reason})
            .then(this, [this](const Result<QJsonObject> &done) {
                finish(done.map([](const QJsonObject &) { return 0; }), tr("The session has ended."));
            });
    });
}

} // namespace ana::administration
