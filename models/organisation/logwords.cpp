// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/logwords.h"

#include <span>

#include <QCoreApplication>

#include "models/organisation/settingwords.h"

namespace ana::organisation {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    const char *code;
    const char *source;
};

constexpr Word acts[] = {
    {"article.create", QT_TRANSLATE_NOOP("logwords", "began the article")},
    {"article.save", QT_TRANSLATE_NOOP("logwords", "saved the article")},
    {"article.submit", QT_TRANSLATE_NOOP("logwords", "submitted for review the article")},
    {"article.return", QT_TRANSLATE_NOOP("logwords", "returned to its author the article")},
    {"article.publish", QT_TRANSLATE_NOOP("logwords", "published the article")},
    {"article.force_publish",
        QT_TRANSLATE_NOOP("logwords", "published urgently, without a second person, the article")},
    {"article.confirm", QT_TRANSLATE_NOOP("logwords", "confirmed the urgent publication of the article")},
    {"article.withdraw", QT_TRANSLATE_NOOP("logwords", "withdrew from the public the article")},
    {"article.restore", QT_TRANSLATE_NOOP("logwords", "brought back an earlier version of the article")},
    {"article.discard", QT_TRANSLATE_NOOP("logwords", "discarded the draft")},
    {"article.reopen", QT_TRANSLATE_NOOP("logwords", "took up again the article")},
    {"absence.end", QT_TRANSLATE_NOOP("logwords", "ended an absence")},
    {"absence.set", QT_TRANSLATE_NOOP("logwords", "recorded an absence with a substitute")},
    {"application.accept", QT_TRANSLATE_NOOP("logwords", "accepted the application")},
    {"application.accept_due_change",
        QT_TRANSLATE_NOOP("logwords", "confirmed new due times after a change of the calendar")},
    {"application.answer_unit",
        QT_TRANSLATE_NOOP("logwords", "answered what another unit asked about the application")},
    {"application.apologise", QT_TRANSLATE_NOOP("logwords", "apologised for the delay of the application")},
    {"application.ask_payment", QT_TRANSLATE_NOOP("logwords", "asked for the financial duty of the application")},
    {"application.ask_supplement", QT_TRANSLATE_NOOP("logwords", "asked for papers to supplement the application")},
    {"application.ask_unit", QT_TRANSLATE_NOOP("logwords", "asked another unit about the application")},
    {"application.ask_withdraw", QT_TRANSLATE_NOOP("logwords", "recorded the wish to withdraw the application")},
    {"application.assign", QT_TRANSLATE_NOOP("logwords", "gave to a colleague the application")},
    {"application.attach", QT_TRANSLATE_NOOP("logwords", "added files to the application")},
    {"application.break_glass", QT_TRANSLATE_NOOP("logwords", "opened, with a reason, the confidential application")},
    {"application.claim", QT_TRANSLATE_NOOP("logwords", "took over the application")},
    {"application.classify", QT_TRANSLATE_NOOP("logwords", "changed the confidentiality of the application")},
    {"application.correct", QT_TRANSLATE_NOOP("logwords", "took back the decision on the application")},
    {"application.decide", QT_TRANSLATE_NOOP("logwords", "decided the application")},
    {"application.extend", QT_TRANSLATE_NOOP("logwords", "extended the time limit of the application")},
    {"application.grant_withdraw", QT_TRANSLATE_NOOP("logwords", "granted the withdrawal of the application")},
    {"application.hand_over", QT_TRANSLATE_NOOP("logwords", "handed over the application")},
    {"application.hand_over_many", QT_TRANSLATE_NOOP("logwords", "handed over many applications")},
    {"application.issue", QT_TRANSLATE_NOOP("logwords", "issued the result of the application")},
    {"application.note", QT_TRANSLATE_NOOP("logwords", "wrote a note about the application")},
    {"application.paid", QT_TRANSLATE_NOOP("logwords", "recorded the payment for the application")},
    {"application.receive", QT_TRANSLATE_NOOP("logwords", "received the application")},
    {"application.refuse_at_counter", QT_TRANSLATE_NOOP("logwords", "refused at the counter the application")},
    {"application.refuse_intake", QT_TRANSLATE_NOOP("logwords", "refused to accept the application")},
    {"application.refuse_withdraw", QT_TRANSLATE_NOOP("logwords", "refused the withdrawal of the application")},
    {"application.register", QT_TRANSLATE_NOOP("logwords", "registered the application")},
    {"application.release", QT_TRANSLATE_NOOP("logwords", "put back for colleagues the application")},
    {"application.reopen", QT_TRANSLATE_NOOP("logwords", "reopened the application")},
    {"application.return_result", QT_TRANSLATE_NOOP("logwords", "handed over the result of the application")},
    {"application.review_access", QT_TRANSLATE_NOOP("logwords", "reviewed a look into a confidential application")},
    {"application.send_back", QT_TRANSLATE_NOOP("logwords", "sent back to the former desk the application")},
    {"application.stop", QT_TRANSLATE_NOOP("logwords", "stopped the application")},
    {"application.succeed", QT_TRANSLATE_NOOP("logwords", "handed on to their successor the open applications of")},
    {"application.supplied", QT_TRANSLATE_NOOP("logwords", "recorded the supplement to the application")},
    {"application.take_back", QT_TRANSLATE_NOOP("logwords", "took back from the next desk the application")},
    {"application.take_fee", QT_TRANSLATE_NOOP("logwords", "took a fee for the application")},
    {"application.undo_many", QT_TRANSLATE_NOOP("logwords", "took back a joint hand-over")},
    {"form.note_print", QT_TRANSLATE_NOOP("logwords", "printed an official form")},
    {"form.note_register_print", QT_TRANSLATE_NOOP("logwords", "printed the register of applications")},
    {"form_template.discard", QT_TRANSLATE_NOOP("logwords", "discarded the draft of a form's text")},
    {"form_template.put_in_force", QT_TRANSLATE_NOOP("logwords", "put in force the text of a form")},
    {"form_template.save", QT_TRANSLATE_NOOP("logwords", "saved the text of a form")},
    {"intake.drop", QT_TRANSLATE_NOOP("logwords", "dropped an unfinished intake")},
    {"intake.keep", QT_TRANSLATE_NOOP("logwords", "kept an unfinished intake")},
    {"person_served.change", QT_TRANSLATE_NOOP("logwords", "changed the data of a citizen")},
    {"person_served.create", QT_TRANSLATE_NOOP("logwords", "recorded a citizen")},
    {"assignment.confirm", QT_TRANSLATE_NOOP("logwords", "confirmed a role of")},
    {"assignment.confirm_by_owner", QT_TRANSLATE_NOOP("logwords", "confirmed, as owner of the server, a role of")},
    {"assignment.end", QT_TRANSLATE_NOOP("logwords", "ended a role of")},
    {"assignment.grant", QT_TRANSLATE_NOOP("logwords", "gave a role to")},
    {"blob.store", QT_TRANSLATE_NOOP("logwords", "stored a picture or file")},
    {"calendar.decide_year", QT_TRANSLATE_NOOP("logwords", "decided about the calendar of the year")},
    {"calendar.end_periods", QT_TRANSLATE_NOOP("logwords", "ended the own hours of a unit")},
    {"calendar.remove_day", QT_TRANSLATE_NOOP("logwords", "took out of the calendar a day")},
    {"calendar.set_day", QT_TRANSLATE_NOOP("logwords", "entered in the calendar the day")},
    {"calendar.set_periods", QT_TRANSLATE_NOOP("logwords", "entered working hours")},
    {"database.reimage", QT_TRANSLATE_NOOP("logwords", "wrote down, at an upgrade, how the records stand")},
    {"log.erase", QT_TRANSLATE_NOOP("logwords", "erased personal data from an entry of the log")},
    {"organisation.found", QT_TRANSLATE_NOOP("logwords", "founded the organisation")},
    {"person.change", QT_TRANSLATE_NOOP("logwords", "changed the data of")},
    {"person.create", QT_TRANSLATE_NOOP("logwords", "added to the register")},
    {"person.leave", QT_TRANSLATE_NOOP("logwords", "closed for good the account of")},
    {"person.lock", QT_TRANSLATE_NOOP("logwords", "locked the account of")},
    {"person.reset_password", QT_TRANSLATE_NOOP("logwords", "gave a new first password to")},
    {"person.unlock", QT_TRANSLATE_NOOP("logwords", "unlocked the account of")},
    {"presence.take_over", QT_TRANSLATE_NOOP("logwords", "took over the writing of a record")},
    {"procedure.change_version", QT_TRANSLATE_NOOP("logwords", "changed the draft of a procedure")},
    {"procedure.create", QT_TRANSLATE_NOOP("logwords", "entered the procedure")},
    {"procedure.discard_version", QT_TRANSLATE_NOOP("logwords", "discarded the draft of a procedure")},
    {"procedure.draft_version", QT_TRANSLATE_NOOP("logwords", "drafted a new version of the procedure")},
    {"procedure.end", QT_TRANSLATE_NOOP("logwords", "ended the procedure")},
    {"procedure.import", QT_TRANSLATE_NOOP("logwords", "imported a list of procedures")},
    {"procedure.put_in_force", QT_TRANSLATE_NOOP("logwords", "put in force a version of a procedure")},
    {"section.change", QT_TRANSLATE_NOOP("logwords", "changed the section")},
    {"section.create", QT_TRANSLATE_NOOP("logwords", "added the section")},
    {"session.force_end", QT_TRANSLATE_NOOP("logwords", "ended by force a session of")},
    {"setting.change", QT_TRANSLATE_NOOP("logwords", "changed the setting")},
    {"setting.change_by_owner", QT_TRANSLATE_NOOP("logwords", "changed, as owner of the server, the setting")},
    {"site.publish", QT_TRANSLATE_NOOP("logwords", "asked for publishing at once")},
    {"unit.change", QT_TRANSLATE_NOOP("logwords", "changed the unit")},
    {"unit.create", QT_TRANSLATE_NOOP("logwords", "added the unit")},
    {"unit.succeed", QT_TRANSLATE_NOOP("logwords", "entered the successor of the unit")},
};

constexpr Word kinds[] = {
    {"absence", QT_TRANSLATE_NOOP("logwords", "Absence")},
    {"application", QT_TRANSLATE_NOOP("logwords", "Application")},
    {"application_access", QT_TRANSLATE_NOOP("logwords", "Look into a confidential application")},
    {"application_bulk", QT_TRANSLATE_NOOP("logwords", "Joint hand-over")},
    {"article", QT_TRANSLATE_NOOP("logwords", "Article")},
    {"assignment", QT_TRANSLATE_NOOP("logwords", "Assignment")},
    {"blob", QT_TRANSLATE_NOOP("logwords", "Picture or file")},
    {"calendar_day", QT_TRANSLATE_NOOP("logwords", "Day of the calendar")},
    {"calendar_year", QT_TRANSLATE_NOOP("logwords", "Year of the calendar")},
    {"form_print", QT_TRANSLATE_NOOP("logwords", "Printed form")},
    {"form_template", QT_TRANSLATE_NOOP("logwords", "Text of a form")},
    {"intake", QT_TRANSLATE_NOOP("logwords", "Unfinished intake")},
    {"log_entry", QT_TRANSLATE_NOOP("logwords", "Entry of the log")},
    {"person", QT_TRANSLATE_NOOP("logwords", "Person")},
    {"person_served", QT_TRANSLATE_NOOP("logwords", "Citizen or organisation served")},
    {"procedure", QT_TRANSLATE_NOOP("logwords", "Procedure")},
    {"procedure_version", QT_TRANSLATE_NOOP("logwords", "Version of a procedure")},
    {"section", QT_TRANSLATE_NOOP("logwords", "Section")},
    {"session", QT_TRANSLATE_NOOP("logwords", "Session")},
    {"setting", QT_TRANSLATE_NOOP("logwords", "Setting")},
    {"site", QT_TRANSLATE_NOOP("logwords", "Public site")},
    {"unit", QT_TRANSLATE_NOOP("logwords", "Unit")},
    {"working_week", QT_TRANSLATE_NOOP("logwords", "Working hours")},
};

constexpr Word fields[] = {
    {"act", QT_TRANSLATE_NOOP("logwords", "Act")},
    {"at", QT_TRANSLATE_NOOP("logwords", "Time")},
    {"author_id", QT_TRANSLATE_NOOP("logwords", "Author")},
    {"autosave", QT_TRANSLATE_NOOP("logwords", "Saved by itself")},
    {"body", QT_TRANSLATE_NOOP("logwords", "Text (fingerprint)")},
    {"byte_size", QT_TRANSLATE_NOOP("logwords", "Size in bytes")},
    {"change_note", QT_TRANSLATE_NOOP("logwords", "What is new")},
    {"code", QT_TRANSLATE_NOOP("logwords", "Code")},
    {"cover_alt", QT_TRANSLATE_NOOP("logwords", "Description of the cover picture")},
    {"cover_id", QT_TRANSLATE_NOOP("logwords", "Cover picture")},
    {"first_published_at", QT_TRANSLATE_NOOP("logwords", "First published")},
    {"forced_at", QT_TRANSLATE_NOOP("logwords", "Published urgently at")},
    {"forced_by", QT_TRANSLATE_NOOP("logwords", "Published urgently by")},
    {"forced_reason", QT_TRANSLATE_NOOP("logwords", "Reason for urgency")},
    {"from_state", QT_TRANSLATE_NOOP("logwords", "State before")},
    {"full_name", QT_TRANSLATE_NOOP("logwords", "Full name")},
    {"height", QT_TRANSLATE_NOOP("logwords", "Height")},
    {"holder_id", QT_TRANSLATE_NOOP("logwords", "Who goes on with it")},
    {"kind", QT_TRANSLATE_NOOP("logwords", "Kind")},
    {"least", QT_TRANSLATE_NOOP("logwords", "Least")},
    {"left_at", QT_TRANSLATE_NOOP("logwords", "Left at")},
    {"live_revision", QT_TRANSLATE_NOOP("logwords", "Public version")},
    {"media_type", QT_TRANSLATE_NOOP("logwords", "Kind of file")},
    {"most", QT_TRANSLATE_NOOP("logwords", "Most")},
    {"name", QT_TRANSLATE_NOOP("logwords", "Name")},
    {"note", QT_TRANSLATE_NOOP("logwords", "Note")},
    {"number", QT_TRANSLATE_NOOP("logwords", "Number of the version")},
    {"parent_id", QT_TRANSLATE_NOOP("logwords", "Belongs to")},
    {"person_id", QT_TRANSLATE_NOOP("logwords", "Person")},
    {"position", QT_TRANSLATE_NOOP("logwords", "Place in lists")},
    {"public_path", QT_TRANSLATE_NOOP("logwords", "Public address")},
    {"published_at", QT_TRANSLATE_NOOP("logwords", "Published at")},
    {"published_by", QT_TRANSLATE_NOOP("logwords", "Published by")},
    {"return_reason", QT_TRANSLATE_NOOP("logwords", "Reason for returning")},
    {"revision", QT_TRANSLATE_NOOP("logwords", "Number of the version")},
    {"role_code", QT_TRANSLATE_NOOP("logwords", "Role")},
    {"scope", QT_TRANSLATE_NOOP("logwords", "Scope")},
    {"section_id", QT_TRANSLATE_NOOP("logwords", "Section")},
    {"state", QT_TRANSLATE_NOOP("logwords", "State")},
    {"state_reason", QT_TRANSLATE_NOOP("logwords", "Reason")},
    {"submitted_at", QT_TRANSLATE_NOOP("logwords", "Submitted at")},
    {"submitted_by", QT_TRANSLATE_NOOP("logwords", "Submitted by")},
    {"summary", QT_TRANSLATE_NOOP("logwords", "Summary")},
    {"title", QT_TRANSLATE_NOOP("logwords", "Title")},
    {"to_state", QT_TRANSLATE_NOOP("logwords", "State after")},
    {"unit_id", QT_TRANSLATE_NOOP("logwords", "Unit")},
    {"user_name", QT_TRANSLATE_NOOP("logwords", "User name")},
    {"valid_from", QT_TRANSLATE_NOOP("logwords", "From")},
    {"valid_to", QT_TRANSLATE_NOOP("logwords", "Until")},
    {"value", QT_TRANSLATE_NOOP("logwords", "Value")},
    {"width", QT_TRANSLATE_NOOP("logwords", "Width")},
};

constexpr Word values[] = {
    {"active", QT_TRANSLATE_NOOP("logwords", "active")},
    {"locked", QT_TRANSLATE_NOOP("logwords", "locked")},
    {"left", QT_TRANSLATE_NOOP("logwords", "left")},
    {"draft", QT_TRANSLATE_NOOP("logwords", "draft")},
    {"submitted", QT_TRANSLATE_NOOP("logwords", "waiting for review")},
    {"returned", QT_TRANSLATE_NOOP("logwords", "returned")},
    {"published", QT_TRANSLATE_NOOP("logwords", "published")},
    {"withdrawn", QT_TRANSLATE_NOOP("logwords", "withdrawn")},
    {"discarded", QT_TRANSLATE_NOOP("logwords", "discarded")},
    {"unit", QT_TRANSLATE_NOOP("logwords", "this unit alone")},
    {"subtree", QT_TRANSLATE_NOOP("logwords", "this unit and all below it")},
    {"true", QT_TRANSLATE_NOOP("logwords", "yes")},
    {"false", QT_TRANSLATE_NOOP("logwords", "no")},
};

QString translated(const char *source)
{
    return QCoreApplication::translate("logwords", source);
}

const char *find(std::span<const Word> words, const QString &code)
{
    for (const Word &word : words) {
        if (code == QLatin1StringView(word.code))
            return word.source;
    }
    return nullptr;
}

QString textOf(std::span<const Word> words, const QString &code)
{
    const char *source = find(words, code);
    return source ? translated(source) : code;
}

} // namespace

bool hasActText(const QString &command)
{
    return find(acts, command) != nullptr;
}

QString actText(const QString &command)
{
    return textOf(acts, command);
}

QString recordKindText(const QString &kind)
{
    return textOf(kinds, kind);
}

QString recordText(const LogRow &row)
{
    return row.recordKind == "setting"_L1 ? settingName(row.recordId) : row.recordName;
}

QString actSentence(const LogRow &row)
{
    const QString who = row.who.isEmpty() ? translated(QT_TRANSLATE_NOOP("logwords", "The system")) : row.who;
    const QString name = recordText(row);
    const QString act = name.isEmpty()
        ? actText(row.command)
        : translated(QT_TRANSLATE_NOOP("logwords", "%1 “%2”")).arg(actText(row.command), name);
    if (row.outcome == "done"_L1)
        return translated(QT_TRANSLATE_NOOP("logwords", "%1 %2.")).arg(who, act);
    return translated(QT_TRANSLATE_NOOP("logwords", "%1 tried something that was refused: %2.")).arg(who, act);
}

QString outcomeText(const QString &outcome)
{
    return outcome == "done"_L1 ? translated(QT_TRANSLATE_NOOP("logwords", "Done"))
                                : translated(QT_TRANSLATE_NOOP("logwords", "Refused"));
}

QString fieldText(const QString &field)
{
    return textOf(fields, field);
}

QString fieldValueText(const QString &field, const QString &value)
{
    if (field.endsWith("state"_L1) || field == "scope"_L1 || value == "true"_L1 || value == "false"_L1)
        return textOf(values, value);
    return value;
}

} // namespace ana::organisation
