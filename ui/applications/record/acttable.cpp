// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/acttable.h"

#include <algorithm>

#include <QCoreApplication>

namespace ana::applications {

namespace {

using enum FieldKind;

constexpr const char *reasonHelp = QT_TRANSLATE_NOOP(
    "ana::applications::Acts", "Stands in the history of the application, and in the letter if there is one.");

constexpr ActField note[] = {{"note", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Note")}};
constexpr ActField requiredNote[] = {{"note", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Note"), true, "",
    QT_TRANSLATE_NOOP("ana::applications::Acts", "Seen by whoever has the application.")}};
constexpr ActField reason[]
    = {{"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Reason"), true, "", reasonHelp}};

constexpr ActField accept[] = {
    {"papers", GivenPapers, QT_TRANSLATE_NOOP("ana::applications::Acts", "Papers that are there")},
    {"exemption", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Exemption from the fee"), false, "exemptions"},
    {"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "Files")},
};
constexpr ActField refuseIntake[] = {
    {"reason_code", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Legal reason"), true, "reasons"},
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "What exactly is wrong"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Stands in the letter (form 03) that the citizen gets.")},
    {"missing", MissingPapers, QT_TRANSLATE_NOOP("ana::applications::Acts", "Papers it is about")},
};
constexpr ActField assign[] = {
    {"person", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Who is to do it"), true, "here"},
    {"note", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Note")},
};
constexpr ActField handOver[] = {
    {"person", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "To"), false, "next",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Left open, it lies there for whoever of them takes it first.")},
    {"note", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Note"), false, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "What the next person should know.")},
};
constexpr ActField askSupplement[] = {
    {"missing", MissingPapers, QT_TRANSLATE_NOOP("ana::applications::Acts", "What is missing or wrong"), true},
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Reason"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Stands in the letter (form 02) that the citizen gets.")},
    {"expected", Day, QT_TRANSLATE_NOOP("ana::applications::Acts", "To be brought by"), true},
};
constexpr ActField supplied[] = {
    {"papers", SuppliedPapers, QT_TRANSLATE_NOOP("ana::applications::Acts", "What was brought")},
    {"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "Files")},
    {"note", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Note")},
};
constexpr ActField askPayment[] = {
    {"name", Line, QT_TRANSLATE_NOOP("ana::applications::Acts", "What is to be paid"), true},
    {"amount", Amount, QT_TRANSLATE_NOOP("ana::applications::Acts", "Amount (đồng)"), true},
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Ground"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The rule or notice the amount comes from.")},
    {"expected", Day, QT_TRANSLATE_NOOP("ana::applications::Acts", "To be paid by"), true},
};
constexpr ActField paid[] = {
    {"way", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "How it was paid"), true, "pay_ways"},
    {"receipt", Line, QT_TRANSLATE_NOOP("ana::applications::Acts", "Number of the fee receipt")},
};
constexpr ActField takeFee[] = {
    {"line", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Which fee"), true, "fee_lines"},
    {"way", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "How it was paid"), true, "pay_ways"},
    {"receipt", Line, QT_TRANSLATE_NOOP("ana::applications::Acts", "Number of the fee receipt")},
};
constexpr ActField askWithdraw[] = {
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Why the applicant withdraws"), true, "", reasonHelp},
    {"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "The written request")},
};
constexpr ActField stop[] = {
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Reason"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Stands in the notice (form 05) that the citizen gets.")},
    {"money", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "What becomes of money already paid")},
};
constexpr ActField extend[] = {
    {"days", Number, QT_TRANSLATE_NOOP("ana::applications::Acts", "Working days more"), true},
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Ground"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Stands in the letter (form 04) that the citizen gets.")},
};
constexpr ActField apologise[] = {
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Why it is late"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Stands in the letter (form 04) that the citizen gets.")},
    {"promised", EndOfDay, QT_TRANSLATE_NOOP("ana::applications::Acts", "New day for the result"), true},
};
constexpr ActField attach[] = {{"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "Files"), true}};
constexpr ActField classify[] = {
    {"confidential", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "From now on"), true, "secrecy"},
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Reason"), true, "", reasonHelp},
};
constexpr ActField askUnit[] = {
    {"unit", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Unit"), true, "units"},
    {"asked", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "What is asked"), true, "",
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The other unit sees this text and the files given along, nothing else.")},
    {"days", Number, QT_TRANSLATE_NOOP("ana::applications::Acts", "Working days to answer"), false, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Empty: 3 working days.")},
    {"files", ShownFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "Files given along")},
};
constexpr ActField answerUnit[] = {
    {"answer", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Answer"), true},
    {"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "Files")},
};
constexpr ActField decide[] = {
    {"outcome", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Decision"), true, "outcomes"},
    {"reason_code", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Legal reason"), true, "reasons", "",
        "outcome=refused"},
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "What exactly is wrong"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "Stands in the letter (form 03) together with the right to complain and to go to court."),
        "outcome=refused"},
    {"missing", MissingPapers, QT_TRANSLATE_NOOP("ana::applications::Acts", "Papers it is about"), false, "", "",
        "outcome=refused"},
    {"valid_until", Day, QT_TRANSLATE_NOOP("ana::applications::Acts", "The result is valid until"), false, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Empty: without an end."), "outcome=granted"},
};
constexpr ActField issue[] = {{"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "The signed result")}};
constexpr ActField correct[] = {
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "What is wrong"), true, "", reasonHelp},
    {"person", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Who corrects it"), false, "again",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Left open, it lies there for whoever of them takes it first.")},
};
constexpr ActField returnResult[] = {
    {"way", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "How"), true, "return_ways"},
    {"relation", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Who receives it"), true, "relations"},
    {"recipient", Line, QT_TRANSLATE_NOOP("ana::applications::Acts", "Full name of the recipient"), true},
    {"identity_number", Identity, QT_TRANSLATE_NOOP("ana::applications::Acts", "Number of the paper shown"), true, "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Identity card, passport."), "way=counter"},
    {"post_number", Line, QT_TRANSLATE_NOOP("ana::applications::Acts", "Number of the postal item"), true, "", "",
        "way=post"},
    {"files", NewFiles, QT_TRANSLATE_NOOP("ana::applications::Acts", "Signed slip")},
    {"note", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Note")},
};
constexpr ActField reopen[] = {
    {"reason", Text, QT_TRANSLATE_NOOP("ana::applications::Acts", "Reason"), true, "", reasonHelp},
    {"term", Number, QT_TRANSLATE_NOOP("ana::applications::Acts", "New time limit"), true},
    {"term_unit", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Counted in"), true, "term_units"},
    {"person", Choice, QT_TRANSLATE_NOOP("ana::applications::Acts", "Who takes it up"), false, "again",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Left open, it lies there for whoever of them takes it first.")},
};

constexpr Act table[] = {
    {"accept", QT_TRANSLATE_NOOP("ana::applications::Acts", "Accept"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Accept the application"),
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "From now on the time limit runs. The receipt (form 01) is printed afterwards."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is accepted; the time limit runs."), "check",
        false, accept},
    {"apologise", QT_TRANSLATE_NOOP("ana::applications::Acts", "Apologise"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Apologise and promise a new day"),
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The letter (form 04) is printed afterwards. The time limit stays what it was."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The apology is written."), "send", false, apologise},
    {"claim", QT_TRANSLATE_NOOP("ana::applications::Acts", "Take over"), "", "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is on your desk."), "person", false, {}},
    {"answer_unit", QT_TRANSLATE_NOOP("ana::applications::Acts", "Answer"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Answer the unit that asked"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "Your answer and your files go to the unit that asked. Your part is done with it."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The answer is on its way."), "send", true, answerUnit},
    {"decide", QT_TRANSLATE_NOOP("ana::applications::Acts", "Decide"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Decide"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The decision gets the next number of the unit and your name."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The decision is taken."), "check", false, decide},
    {"hand_over", QT_TRANSLATE_NOOP("ana::applications::Acts", "Hand over"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Hand over"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is handed over."), "send", false, handOver},
    {"issue", QT_TRANSLATE_NOOP("ana::applications::Acts", "Issue the result"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Issue the result"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "The time limit ends now. The application goes to the one-stop desk, where the result is handed out."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The result is issued and waits at the one-stop desk."), "publish",
        true, issue},
    {"supplied", QT_TRANSLATE_NOOP("ana::applications::Acts", "Papers brought"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Take the papers that were brought"),
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The time limit runs on; it has moved by the time that was waited."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The papers are taken; the time limit runs on."), "check", false,
        supplied},
    {"paid", QT_TRANSLATE_NOOP("ana::applications::Acts", "Paid"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The amount is paid"),
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The time limit runs on; it has moved by the time that was waited."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The payment is recorded; the time limit runs on."), "check",
        false, paid},
    {"return_result", QT_TRANSLATE_NOOP("ana::applications::Acts", "Hand out the result"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Hand out the result"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The result is handed out; the application is finished."), "check",
        true, returnResult},
    {"grant_withdraw", QT_TRANSLATE_NOOP("ana::applications::Acts", "Let withdraw"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Let the application be withdrawn"),
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The application ends here. The notice (form 05) is printed afterwards."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is withdrawn."), "withdraw", true, note},
    {"send_back", QT_TRANSLATE_NOOP("ana::applications::Acts", "Send back"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Send back"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is sent back."), "return", false, reason},
    {"ask_supplement", QT_TRANSLATE_NOOP("ana::applications::Acts", "Ask for papers"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Ask for missing papers"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "The time limit stands still until the papers are there. The letter (form 02) is printed afterwards."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The papers are asked for; the time limit stands still."),
        "attachment", false, askSupplement},
    {"ask_unit", QT_TRANSLATE_NOOP("ana::applications::Acts", "Ask another unit"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Ask another unit"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "The unit gets a part of its own. It cannot be decided here before the answer is there; the time limit "
            "runs on."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The unit is asked."), "unit", false, askUnit},
    {"ask_payment", QT_TRANSLATE_NOOP("ana::applications::Acts", "Ask for payment"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Ask for a payment"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The time limit stands still until it is paid."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The payment is asked for; the time limit stands still."),
        "waiting", false, askPayment},
    {"take_fee", QT_TRANSLATE_NOOP("ana::applications::Acts", "Take the fee"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Take the fee"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The fee is taken."), "check", false, takeFee},
    {"extend", QT_TRANSLATE_NOOP("ana::applications::Acts", "Extend"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Extend the time limit"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The letter (form 04) is printed afterwards."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The time limit is extended."), "clock", false, extend},
    {"assign", QT_TRANSLATE_NOOP("ana::applications::Acts", "Assign"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Assign this step to somebody"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The step is assigned."), "people", false, assign},
    {"release", QT_TRANSLATE_NOOP("ana::applications::Acts", "Give back"), "", "",
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The application lies with the role again; whoever has it may take it."),
        "return", false, {}},
    {"attach", QT_TRANSLATE_NOOP("ana::applications::Acts", "Add files"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Add files"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The files are added."), "attachment", false, attach},
    {"note", QT_TRANSLATE_NOOP("ana::applications::Acts", "Write a note"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Write a note"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The note is kept."), "edit", false, requiredNote},
    {"ask_withdraw", QT_TRANSLATE_NOOP("ana::applications::Acts", "Applicant withdraws"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The applicant wants to withdraw"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The time limit stands still while the leader examines it."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The wish to withdraw is recorded."), "withdraw", false,
        askWithdraw},
    {"refuse_withdraw", QT_TRANSLATE_NOOP("ana::applications::Acts", "Do not let withdraw"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Do not let the application be withdrawn"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "It goes on where it stood; the time limit runs on."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application goes on."), "restore", false, reason},
    {"refuse_intake", QT_TRANSLATE_NOOP("ana::applications::Acts", "Refuse"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Refuse the application"),
        QT_TRANSLATE_NOOP(
            "ana::applications::Acts", "The application is not received. The letter (form 03) is printed afterwards."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is refused."), "close", true, refuseIntake},
    {"correct", QT_TRANSLATE_NOOP("ana::applications::Acts", "Take the result back"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Take the result back and correct it"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "The decision does not count any more; the time limit runs on from where it stood."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The result is taken back; the work goes on."), "restore", true,
        correct},
    {"reopen", QT_TRANSLATE_NOOP("ana::applications::Acts", "Reopen"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Reopen the application"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "A new time limit starts now; the first one and how it ended stay in the history."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is reopened."), "restore", true, reopen},
    {"classify", QT_TRANSLATE_NOOP("ana::applications::Acts", "Confidentiality"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Change the confidentiality"), "",
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The confidentiality is changed."), "lock", false, classify},
    {"stop", QT_TRANSLATE_NOOP("ana::applications::Acts", "Stop"),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "Stop the application"),
        QT_TRANSLATE_NOOP("ana::applications::Acts",
            "The application ends here without a result. The notice (form 05) is printed afterwards."),
        QT_TRANSLATE_NOOP("ana::applications::Acts", "The application is stopped."), "error", true, stop},
};

} // namespace

std::span<const Act> acts()
{
    return table;
}

const Act *actNamed(const QString &name)
{
    const QString bare = name.section(u'.', -1);
    const auto found = std::ranges::find_if(table, [&](const Act &act) { return bare == QLatin1StringView(act.name); });
    return found == std::end(table) ? nullptr : &*found;
}

QString actText(const char *source)
{
    return *source ? QCoreApplication::translate("ana::applications::Acts", source) : QString();
}

} // namespace ana::applications
