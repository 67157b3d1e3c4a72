// SPDX-License-Identifier: GPL-3.0-or-later
// How a reception ends: accepted, registered, guided, refused, or put by.
#include <QApplication>
#include <QJsonArray>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTimer>

#include "models/applications/receptioncommands.h"
#include "models/applications/receptionqueries.h"
#include "models/applications/workcommands.h"
#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "models/database/linestate.h"
#include "ui/applications/papers/papertray.h"
#include "ui/applications/reception/keptdialog.h"
#include "ui/applications/reception/personsection.h"
#include "ui/applications/reception/proceduresection.h"
#include "ui/applications/reception/receptionpage_p.h"
#include "ui/applications/reception/returnsection.h"
#include "ui/applications/reception/sidepanel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typing.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

QJsonArray ReceptionPage::Private::files(PaperList::Which which) const
{
    QJsonArray files;
    for (const QJsonValue &value : tray->files()) {
        QJsonObject file = value.toObject();
        // The tray counts the lines of the check-list; the command counts what is sent of it.
        const int place = papers->placeOf(file[u"paper"].toInt() - 1, which);
        if (place > 0)
            file.insert(u"paper"_s, place);
        else
            file.remove(u"paper"_s);
        files.append(file);
    }
    return files;
}

ReceiveApplication ReceptionPage::Private::command(PaperList::Which which) const
{
    ReceiveApplication receive;
    receive.id = application;
    receive.unit = unit;
    receive.procedureVersion = terms->version;
    receive.procedureCase = terms->procedureCase;
    receive.applicant = applicant->party();
    if (authorisedButton->isChecked())
        receive.authorised = authorised->party();
    receive.papers = papers->papers(which);
    receive.files = files(which);
    back->fill(receive);
    return receive;
}

bool ReceptionPage::Private::checkPerson()
{
    if (applicant->party().isEmpty()) {
        strip->showError(
            ReceptionPage::tr("Say who it is for: find the person, scan the card, or write somebody new down."));
        applicant->begin();
        showFocus();
        return false;
    }
    for (PersonSection *person : {applicant, authorised}) {
        const bool used = person == applicant || authorisedButton->isChecked();
        if (used && !person->check()) {
            person->focusProblem();
            showFocus();
            return false;
        }
    }
    if (authorisedButton->isChecked() && authorised->party().isEmpty()) {
        strip->showError(ReceptionPage::tr("Say who hands it in, or press Ctrl+U if the applicant is here in person."));
        authorised->begin();
        showFocus();
        return false;
    }
    if (!procedure->isComplete()) {
        strip->showError(ReceptionPage::tr("Choose the procedure."));
        procedure->begin();
        showFocus();
        return false;
    }
    if (!terms || termsTimer->isActive() || asked != questionnaire()) {
        strip->showInfo(ReceptionPage::tr("Papers and fee are still being read; this goes on by itself."));
        readTermsNow();
        return false;
    }
    if (tray->unsent() > 0) {
        strip->showWarning(ReceptionPage::tr("%1 files are not stored yet. Wait until they are, or take them out.")
                               .arg(tray->unsent()));
        mainScroll->ensureWidgetVisible(tray);
        return false;
    }
    return true;
}

bool ReceptionPage::Private::checkAll()
{
    strip->dismiss();
    if (!checkPerson())
        return false;
    const QString obstacle = papers->obstacle();
    if (!obstacle.isEmpty()) {
        strip->showError(obstacle);
        papers->begin();
        mainScroll->ensureWidgetVisible(papers);
        return false;
    }
    if (!back->check()) {
        back->focusProblem();
        showFocus();
        return false;
    }
    return true;
}

void ReceptionPage::Private::receive()
{
    if (busy || result)
        return;
    widgets::commitPending();
    receiveWaits = procedure->isComplete() && (!terms || termsTimer->isActive() || asked != questionnaire());
    if (!checkAll())
        return;
    setBusy(true);
    context.gateway.execute(&page, command(PaperList::Which::Given))
        .then(this, [this](const Result<ApplicationReceived> &received) {
            if (!received) {
                setBusy(false);
                refused(received.error());
                return;
            }
            takeFee(*received, [this](const ApplicationReceived &after) {
                setBusy(false);
                ended(ResultPanel::Ending::Received, after, u"01"_s);
                print();
            });
        });
}

// Before the receipt is printed, because it says whether the fee is paid.
void ReceptionPage::Private::takeFee(
    const ApplicationReceived &received, const std::function<void(const ApplicationReceived &)> &then)
{
    noteDown(received);
    if (!back->isPaid()) {
        then(received);
        return;
    }
    TakeFee take;
    take.id = application;
    take.version = received.saved.version;
    context.gateway.execute(&page, take).then(this, [this, received, then](const Result<ApplicationSaved> &taken) {
        ApplicationReceived after = received;
        if (taken)
            after.saved.version = taken->version;
        then(after);
        if (!taken)
            ending->addRemark(
                ReceptionPage::tr("That the fee was taken is not written down yet: do it in the application. %1")
                    .arg(sentence(taken.error())));
    });
}

void ReceptionPage::Private::noteDown(const ApplicationReceived &received)
{
    if (back->note().isEmpty())
        return;
    context.gateway
        .execute(workCall(u"application.note"_s, application, received.saved.version, {{u"note"_s, back->note()}}))
        .then(this, [this](const Result<QJsonObject> &noted) {
            if (!noted && result)
                ending->addRemark(
                    ReceptionPage::tr("The note for the colleagues is not stored: %1").arg(sentence(noted.error())));
        });
}

void ReceptionPage::Private::registerOnly()
{
    if (busy || result)
        return;
    widgets::commitPending();
    strip->dismiss();
    if (!checkPerson())
        return;
    setBusy(true);
    context.gateway.execute(&page, RegisterApplication{command(PaperList::Which::All)})
        .then(this, [this](const Result<ApplicationReceived> &registered) {
            setBusy(false);
            if (registered)
                ended(ResultPanel::Ending::Registered, *registered, {});
            else
                refused(registered.error());
        });
}

void ReceptionPage::Private::decideOtherwise()
{
    if (busy || result)
        return;
    widgets::commitPending();
    strip->dismiss();
    if (!checkPerson())
        return;
    auto *dialog = new CounterDialog(counter.reasons, papers->missing(), &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &CounterDialog::decided, this, [this, dialog](const CounterDecision &decision) {
        if (decision.refuses)
            refuseAtCounter(decision, dialog);
        else
            guide(decision, dialog);
    });
    dialog->open();
}

void ReceptionPage::Private::refuseAtCounter(const CounterDecision &decision, CounterDialog *dialog)
{
    context.gateway
        .execute(&page,
            RefuseAtCounter{command(PaperList::Which::All), decision.reasonCode, decision.reason, decision.missing})
        .then(dialog, [this, dialog](const Result<ApplicationReceived> &done) {
            dialog->answered(done ? Result<void>() : tl::unexpected(done.error()));
            if (!done)
                return;
            ended(ResultPanel::Ending::Refused, *done, u"03"_s);
            print();
        });
}

// Form 02 belongs to an application: it is registered first, without a clock, and waits for the person.
void ReceptionPage::Private::guide(const CounterDecision &decision, CounterDialog *dialog)
{
    context.gateway.execute(&page, RegisterApplication{command(PaperList::Which::All)})
        .then(dialog, [this, dialog, decision](const Result<ApplicationReceived> &registered) {
            if (!registered) {
                dialog->answered(tl::unexpected(registered.error()));
                return;
            }
            AskSupplement ask;
            ask.id = application;
            ask.version = registered->saved.version;
            ask.missing = decision.missing;
            ask.reason = decision.reason;
            ask.expected = decision.expected;
            context.gateway.execute(&page, ask)
                .then(this, [this, dialog, registered = *registered](const Result<ApplicationSaved> &asked02) {
                    dialog->answered({});
                    ended(ResultPanel::Ending::Registered, registered, asked02 ? u"02"_s : QString());
                    if (asked02)
                        print();
                    else
                        ending->addRemark(
                            ReceptionPage::tr("It is registered, but form 02 is not written: open the application and "
                                              "ask for the supplement there. %1")
                                .arg(sentence(asked02.error())));
                });
        });
}

void ReceptionPage::Private::ended(ResultPanel::Ending how, const ApplicationReceived &received, const QString &form)
{
    result = received;
    resultForm = form;
    changed = false;
    context.drafts.discard(formName(), intake.toString(QUuid::WithoutBraces));
    if (intakeVersion > 0)
        context.gateway.execute(DropIntake{intake});
    strip->dismiss();
    ending->present(how, received, applicant->personName(), procedure->procedureName(), !form.isEmpty());
    for (const QString &code : received.warnings)
        ending->addRemark(sentence({ErrorKind::Invalid, code, {}, {}}));
    work->hide();
    foot->hide();
    ending->show();
    ending->setFocus();
    saved->showUntouched();
    Q_EMIT page.titleChanged(page.title());
}

void ReceptionPage::Private::refused(const Error &error)
{
    if (error.code == u"application.exists") {
        findLost();
        return;
    }
    if (error.code == u"application.procedure.ended" || error.code == u"application.unit.ended") {
        openCounter(unit);
        strip->show(error);
        return;
    }
    if (error.kind == ErrorKind::Unavailable) {
        strip->showWarning(sentence(error) + u' '
            + ReceptionPage::tr("Nothing is lost: this reception stays here and on this PC. Press Ctrl+Enter again "
                                "when the line is back; there is never a second receipt."));
        return;
    }
    const QString text = sentence(error);
    if (applicant->showProblem(error.subject, text))
        applicant->focusProblem();
    else if (authorised->showProblem(error.subject, text))
        authorised->focusProblem();
    else if (back->showProblem(error.subject, text))
        back->focusProblem();
    else
        strip->show(error);
    showFocus();
}

/// What waits for the person is where he looks.
void ReceptionPage::Private::showFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && mainScroll->isAncestorOf(focused))
        mainScroll->ensureWidgetVisible(focused, 0, widgets::grid(20));
}

/// It was stored when it was sent before and the answer was lost; somebody may have changed a letter since.
void ReceptionPage::Private::findLost()
{
    setBusy(true);
    context.session.read(this, [id = application](Reader &reader) { return readReception(reader, id); })
        .then(this, [this](const Result<ApplicationReceived> &found) {
            setBusy(false);
            if (!found) {
                strip->show(found.error());
                return;
            }
            switch (found->saved.state) {
            case State::Registered:
            case State::Supplement:
                ended(ResultPanel::Ending::Registered, *found, {});
                break;
            case State::NotReceived:
                ended(ResultPanel::Ending::Refused, *found, u"03"_s);
                break;
            default:
                ended(ResultPanel::Ending::ReceivedBefore, *found, u"01"_s);
            }
        });
}

void ReceptionPage::Private::keep()
{
    if (busy || result)
        return;
    widgets::commitPending();
    if (applicant->isEmpty() && !procedure->isComplete() && tray->count() == 0) {
        strip->showInfo(ReceptionPage::tr("There is nothing to put by yet."));
        return;
    }
    if (tray->unsent() > 0) {
        strip->showWarning(ReceptionPage::tr("%1 files are not stored yet. Wait until they are, or take them out.")
                               .arg(tray->unsent()));
        return;
    }
    KeepIntake kept;
    kept.id = intake;
    kept.version = intakeVersion;
    kept.unit = unit;
    kept.title = workTitle();
    kept.fields = fields();
    saved->showSaving();
    context.gateway.execute(&page, kept)
        .then(this, [this, title = kept.title, id = intake](const Result<int> &version) {
            if (!version) {
                if (id == intake)
                    saved->showChanged();
                strip->show(version.error());
                return;
            }
            context.drafts.discard(formName(), id.toString(QUuid::WithoutBraces));
            if (id != intake)
                return; // the next citizen is being served already
            beginAnew();
            strip->showSuccess(
                ReceptionPage::tr("Put by: %1. Any desk of the unit can go on with it (Ctrl+O).").arg(title));
            openCounter(unit);
        });
}

void ReceptionPage::Private::keptHere()
{
    if (context.session.line() == LineState::Online)
        return; // the answer is on its way
    const QString title = workTitle();
    beginAnew();
    strip->showWarning(
        ReceptionPage::tr("The line is away: %1 is kept on this PC and put by as soon as it is back.").arg(title));
}

void ReceptionPage::Private::showKept()
{
    auto *dialog = new KeptDialog(context, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &KeptDialog::chosen, this, [this](const QString &id) { context.opener.openRecord(formName(), id); });
    dialog->open();
}

void ReceptionPage::Private::setBusy(bool on)
{
    busy = on;
    receiveButton->setEnabled(!on);
    if (on)
        focusBefore = QApplication::focusWidget();
    work->setEnabled(!on);
    if (!on && focusBefore && page.isAncestorOf(focusBefore))
        focusBefore->setFocus(); // what is disabled loses it
    if (on)
        saved->showSaving();
    else if (changed)
        saved->showChanged();
}

void ReceptionPage::Private::print()
{
    FormRequest request;
    request.form = resultForm;
    request.application = application;
    printing(request);
}

} // namespace ana::applications
