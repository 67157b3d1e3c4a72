// SPDX-License-Identifier: GPL-3.0-or-later
// Between the fields and the version: filling, reading what was typed, and the acts.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabWidget>

#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/database/draftjournal.h"
#include "models/procedures/procedurecommands.h"
#include "ui/procedures/inforcedialog.h"
#include "ui/procedures/parttable.h"
#include "ui/procedures/procedureform.h"
#include "ui/procedures/trialdialog.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/typing.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;
using widgets::Answer;

namespace {

QVariant cell(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

std::optional<int> number(const QVariant &value)
{
    return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
}

/// The part a row was filled with, so that what the table does not show stays.
template <typename T> T former(const std::vector<T> &parts, int origin)
{
    return origin >= 0 && size_t(origin) < parts.size() ? parts[size_t(origin)] : T{};
}

} // namespace

void ProcedureForm::fill(const Content &content)
{
    const QScopedValueRollback quiet(m_filling, true);
    m_filled = content;
    m_title->setText(content.name);
    m_title->setCursorPosition(0);
    m_field->setText(content.field);
    m_competent->setCurrentIndex(m_competent->findData(content.competentKind));
    m_result->setText(content.resultName);
    m_online->setCurrentIndex(m_online->findData(content.onlineLevel));
    m_cutOff->setChecked(content.cutOff);
    m_supplements->setText(content.supplementLimit ? QString::number(*content.supplementLimit) : QString());
    m_summary->setPlainText(content.summary);
    m_requirements->setPlainText(content.requirements);
    m_source->setPlainText(content.source);
    fillTables(content);
    const bool editable = isEditable();
    for (QLineEdit *field : {m_title, m_field, m_result, m_supplements})
        field->setReadOnly(!editable);
    for (QPlainTextEdit *field : {m_summary, m_requirements, m_source})
        field->setReadOnly(!editable);
    for (QWidget *field : std::initializer_list<QWidget *>{m_competent, m_online, m_cutOff})
        field->setEnabled(editable);
    m_saved->showUntouched();
}

void ProcedureForm::fillTables(const Content &content)
{
    for (PartTable *table : {m_cases, m_exemptions, m_papers, m_steps, m_basis})
        table->setReadOnly(!isEditable());
    std::vector<QVariantList> cases;
    std::vector<QVariantList> exemptions;
    for (const Case &one : content.cases) {
        cases.push_back({one.name, one.condition, cell(one.term), one.termUnit, cell(one.target), cell(one.fee),
            one.feeUnit, one.feeNote});
        for (const Exemption &exemption : one.exemptions)
            exemptions.push_back({int(cases.size()), exemption.name, exemption.legalBasis, cell(exemption.percent),
                cell(exemption.amount)});
    }
    m_cases->setRows(cases);
    m_exemptions->setRows(exemptions);
    std::vector<QVariantList> papers;
    for (const Paper &paper : content.papers)
        papers.push_back(
            {paper.name, cell(paper.caseNumber), paper.originals, paper.copies, paper.required, paper.note});
    m_papers->setRows(papers);
    std::vector<QVariantList> steps;
    for (const Step &step : content.steps)
        steps.push_back({step.name, step.kind, step.role, step.unitKind, step.hours});
    m_steps->setRows(steps);
    std::vector<QVariantList> basis;
    for (const LegalBasis &one : content.legalBasis)
        basis.push_back({one.number, one.title, dateText(one.date), one.issuer});
    m_basis->setRows(basis);
}

Content ProcedureForm::typed() const
{
    Content content = m_filled;
    content.name = nfc(m_title->text()).simplified();
    content.field = nfc(m_field->text()).simplified();
    content.competentKind = m_competent->currentData().toString();
    content.resultName = nfc(m_result->text()).simplified();
    content.onlineLevel = m_online->currentData().toString();
    content.cutOff = m_cutOff->isChecked();
    const QString supplements = m_supplements->text().trimmed();
    content.supplementLimit = supplements.isEmpty() ? std::nullopt : std::optional(supplements.toInt());
    content.summary = nfc(m_summary->toPlainText());
    content.requirements = nfc(m_requirements->toPlainText());
    content.source = nfc(m_source->toPlainText());
    readTables(content);
    return content;
}

void ProcedureForm::readTables(Content &content) const
{
    std::vector<Case> cases;
    for (const QVariantList &row : m_cases->rows()) {
        Case one = former(m_filled.cases, m_cases->origin(int(cases.size())));
        one.name = row[0].toString();
        one.condition = row[1].toString();
        one.term = number(row[2]);
        one.termUnit = row[3].toString();
        one.target = number(row[4]);
        one.fee = number(row[5]);
        one.feeUnit = row[6].toString();
        one.feeNote = row[7].toString();
        one.exemptions.clear();
        cases.push_back(one);
    }
    for (const QVariantList &row : m_exemptions->rows()) {
        const int caseNumber = row[0].isValid() ? row[0].toInt() : 1;
        if (caseNumber >= 1 && size_t(caseNumber) <= cases.size())
            cases[size_t(caseNumber - 1)].exemptions.push_back(
                {{}, row[1].toString(), row[2].toString(), number(row[4]), number(row[3])});
    }
    content.cases = cases;
    content.papers.clear();
    for (const QVariantList &row : m_papers->rows()) {
        Paper paper = former(m_filled.papers, m_papers->origin(int(content.papers.size())));
        paper.name = row[0].toString();
        paper.caseNumber = number(row[1]);
        paper.originals = row[2].toInt();
        paper.copies = row[3].toInt();
        paper.required = row[4].toBool();
        paper.note = row[5].toString();
        content.papers.push_back(paper);
    }
    content.steps.clear();
    for (const QVariantList &row : m_steps->rows())
        content.steps.push_back(
            {{}, row[0].toString(), row[2].toString(), row[3].toString(), row[4].toInt(), row[1].toString()});
    content.legalBasis.clear();
    for (const QVariantList &row : m_basis->rows())
        content.legalBasis.push_back(
            {row[0].toString(), row[1].toString(), dateFromText(row[2].toString()), row[3].toString()});
}

void ProcedureForm::save()
{
    if (m_saving || !isEditable())
        return;
    widgets::commitPending();
    m_rows->clearProblems();
    m_saving = true;
    m_saved->showSaving();
    ChangeVersion change;
    change.id = m_version.id;
    change.version = m_version.version;
    change.content = typed();
    m_context.gateway.execute(this, change).then(this, [this](const Result<int> &done) {
        m_saving = false;
        if (!done) {
            m_saved->showChanged();
            refuse(done.error());
            return;
        }
        m_changed = false;
        m_version.version = *done; // the next act may come before the version is read again
        m_context.drafts.discard(draftName(), m_code);
        m_strip->showSuccess(tr("The draft is saved. It counts when it is put in force."));
        refresh();
    });
}

/// "cases/2/term_value" is shown on the page of the cases, with the row named.
void ProcedureForm::refuse(const Error &error)
{
    const QStringList path = error.subject.split(u'/');
    const std::pair<QString, PartTable *> pages[]
        = {{u"cases"_s, m_cases}, {u"papers"_s, m_papers}, {u"steps"_s, m_steps}, {u"legal_basis"_s, m_basis}};
    for (const auto &[part, table] : pages) {
        if (path.first() != part)
            continue;
        m_pages->setCurrentWidget(path.value(2) == u"exemptions" ? m_exemptions : table);
        m_strip->showError(path.size() > 1 ? tr("Row %1: %2").arg(path.value(1), sentence(error)) : sentence(error));
        return;
    }
    if (m_rows->showProblem(error.subject, sentence(error))) {
        m_pages->setCurrentIndex(0);
        m_rows->focusFirstProblem();
        return;
    }
    m_strip->show(error);
}

void ProcedureForm::draftVersion()
{
    DraftVersion draft;
    draft.code = m_code;
    draft.version = m_version.procedureVersion;
    draft.draft = VersionId::create();
    m_context.gateway.execute(this, draft).then(this, [this, id = draft.draft](const Result<int> &done) {
        if (!done) {
            m_strip->show(done.error());
            return;
        }
        m_strip->showInfo(tr("This is a draft. What counts today stays until the draft is put in force."));
        open(id);
    });
}

void ProcedureForm::putInForce()
{
    if (m_changed) {
        m_strip->showWarning(tr("Save or discard the changes first."));
        return;
    }
    auto *dialog = new InForceDialog(m_context.gateway, m_version, this);
    connect(dialog, &InForceDialog::done, this, [this] {
        m_strip->showSuccess(tr("The version is put in force."));
        refresh();
    });
    dialog->open();
}

void ProcedureForm::tryTerms()
{
    if (m_changed) {
        m_strip->showWarning(tr("Save or discard the changes first."));
        return;
    }
    auto *dialog = new TrialDialog(m_context.session, m_version, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProcedureForm::discardVersion()
{
    const widgets::Question question{u"discardProcedureDraft"_s, tr("Discard the draft?"),
        tr("The draft and everything typed in it go. What is in force stays as it is."), {},
        {{u"discard"_s, tr("Discard draft"), Answer::Kind::Destructive},
            {u"stay"_s, tr("Keep it"), Answer::Kind::Escape}}};
    widgets::ask(this, question, [this](const QString &answer, const QString &) {
        if (answer != u"discard")
            return;
        DiscardVersion discard;
        discard.id = m_version.id;
        discard.version = m_version.version;
        m_context.gateway.execute(this, discard).then(this, [this](const Result<int> &done) {
            if (!done) {
                m_strip->show(done.error());
                return;
            }
            discardChanges();
            m_shown = {};
            m_strip->showSuccess(tr("The draft is discarded."));
            refresh();
        });
    });
}

} // namespace ana::procedures
