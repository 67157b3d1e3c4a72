// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedureform.h"

#include <algorithm>
#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include "models/core/text.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "models/procedures/procedurequeries.h"
#include "ui/procedures/parttable.h"
#include "ui/procedures/procedurewords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/savedstate.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;

namespace {

QPlainTextEdit *textField(int lines, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + grid(4));
    return field;
}

QComboBox *choiceField(const std::vector<ProcedureWords::Choice> &choices, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const ProcedureWords::Choice &choice : choices)
        box->addItem(choice.text, choice.value);
    return box;
}

} // namespace

ProcedureForm::ProcedureForm(const widgets::DeskContext &context, const QString &code, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_code(code)
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_versions(new QComboBox(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_saved(new widgets::SavedState(this))
    , m_pages(new QTabWidget(this))
    , m_rows(new FormRows(this))
    , m_title(new QLineEdit(this))
    , m_field(new QLineEdit(this))
    , m_competent(choiceField(ProcedureWords::competentKinds(), this))
    , m_result(new QLineEdit(this))
    , m_online(choiceField(ProcedureWords::onlineLevels(), this))
    , m_cutOff(new QCheckBox(tr("What comes after 15:00 is due the next working day"), this))
    , m_supplements(new QLineEdit(this))
    , m_summary(textField(3, this))
    , m_requirements(textField(4, this))
    , m_source(textField(2, this))
{
    setObjectName(u"procedureForm"_s);
    buildHead();
    m_pages->setObjectName(u"procedurePages"_s);
    m_pages->setDocumentMode(true);
    m_pages->setMinimumHeight(grid(30)); // at large letters the pages give way: they scroll, the acts above do not
    m_pages->addTab(buildData(), tr("General"));
    buildParts();
    layout()->addWidget(m_pages);
    setFocusProxy(m_title);
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"procedure"_s, m_code) || changes.touches(u"procedure_version"_s))
            refresh();
    });
    refresh();
}

void ProcedureForm::buildHead()
{
    widgets::setLook(m_name, widgets::Look::Title);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_state->setObjectName(u"procedureState"_s);
    m_versions->setObjectName(u"procedureVersions"_s);
    m_versions->setAccessibleName(tr("Version"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_versions, &QComboBox::activated, this,
        [this] { open(VersionId::fromString(m_versions->currentData().toString())); });
    m_save = actButton(u"procedureSave"_s, u"save"_s, tr("Save draft"), &ProcedureForm::save);
    m_save->setShortcut(QKeySequence::Save);
    m_inForce = actButton(u"procedureInForce"_s, u"publish"_s, tr("Put in force…"), &ProcedureForm::putInForce);
    widgets::setLook(m_inForce, widgets::Look::Primary);
    m_inForce->setIcon(widgets::icon(u"publish"_s, widgets::Role::OnAccent));
    m_draft = actButton(u"procedureDraft"_s, u"edit"_s, tr("Correct in a new version"), &ProcedureForm::draftVersion);
    m_discard = actButton(u"procedureDiscard"_s, u"delete"_s, tr("Discard draft"), &ProcedureForm::discardVersion);
    widgets::setLook(m_discard, widgets::Look::Danger);
    m_try = actButton(u"procedureTry"_s, u"clock"_s, tr("Try terms…"), &ProcedureForm::tryTerms);
    auto *acts = new QWidget(this);
    auto *flow = new widgets::FlowLayout(acts, grid(2));
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_versions, m_try, m_draft, m_save, m_inForce, m_discard, m_saved})
        flow->addWidget(part);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    page->setSpacing(grid(3));
    page->addWidget(m_name);
    page->addWidget(m_state);
    page->addWidget(acts);
    page->addWidget(m_strip);
}

QPushButton *ProcedureForm::actButton(
    const QString &name, const QString &iconName, const QString &text, void (ProcedureForm::*slot)())
{
    auto *button = new QPushButton(widgets::icon(iconName), text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->hide();
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget *ProcedureForm::buildData()
{
    m_rows->addField(u"name"_s, tr("Name of the procedure"), m_title, FormRows::Need::Required);
    m_rows->addField(u"field"_s, tr("Field"), m_field, FormRows::Need::Required);
    m_rows->addField(u"competent_kind"_s, tr("Decided by"), m_competent, FormRows::Need::Required);
    m_rows->addField(u"summary"_s, tr("In short"), m_summary);
    m_rows->addField(u"requirements"_s, tr("Requirements and conditions"), m_requirements);
    m_rows->addField(u"result_name"_s, tr("Result"), m_result);
    m_rows->addField(u"online_level"_s, tr("Online"), m_online);
    m_rows->addField(u"cut_off"_s, tr("Same-day term"), m_cutOff);
    m_rows->addField(u"supplement_limit"_s, tr("How often papers may be asked for again"), m_supplements,
        FormRows::Need::Optional, tr("Empty: as often as needed."));
    m_rows->addField(u"source"_s, tr("Where the figures come from"), m_source, FormRows::Need::Optional,
        tr("Say here what nobody has checked yet."));
    m_rows->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    for (QLineEdit *field : {m_title, m_field, m_result, m_supplements})
        connect(field, &QLineEdit::textChanged, this, &ProcedureForm::edited);
    for (QPlainTextEdit *field : {m_summary, m_requirements, m_source})
        connect(field, &QPlainTextEdit::textChanged, this, &ProcedureForm::edited);
    for (QComboBox *field : {m_competent, m_online})
        connect(field, &QComboBox::currentIndexChanged, this, &ProcedureForm::edited);
    connect(m_cutOff, &QCheckBox::toggled, this, &ProcedureForm::edited);
    auto *page = new QWidget(this);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, grid(4), grid(4), 0);
    inner->addWidget(m_rows);
    inner->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

void ProcedureForm::buildParts()
{
    using Kind = PartTable::Kind;
    m_cases = new PartTable(u"procedureCases"_s, tr("Cases"),
        {{tr("Case"), 180, Kind::Text, {}, true}, {tr("When"), 160}, {tr("Term"), 95, Kind::Number},
            {tr("Unit"), 175, Kind::Choice, ProcedureWords::termUnits()}, {tr("Target"), 90, Kind::Number},
            {tr("Fee (đồng)"), 145, Kind::Number}, {tr("for"), 130, Kind::Choice, ProcedureWords::feeUnits()},
            {tr("Words to the fee"), 150}},
        this);
    m_exemptions = new PartTable(u"procedureExemptions"_s, tr("Exemptions"),
        {{tr("Case no."), 130, Kind::Number}, {tr("Who"), 280, Kind::Text, {}, true}, {tr("Legal ground"), 300},
            {tr("Percent off"), 100, Kind::Number}, {tr("or to pay (đồng)"), 190, Kind::Number}},
        this);
    m_papers = new PartTable(u"procedurePapers"_s, tr("Papers"),
        {{tr("Paper"), 360, Kind::Text, {}, true}, {tr("Case no."), 130, Kind::Number},
            {tr("Originals"), 105, Kind::Number}, {tr("Copies"), 95, Kind::Number}, {tr("Required"), 105, Kind::Check},
            {tr("Note"), 260}},
        this);
    m_steps = new PartTable(u"procedureSteps"_s, tr("Steps"),
        {{tr("Step"), 300, Kind::Text, {}, true}, {tr("Kind"), 150, Kind::Choice, ProcedureWords::stepKinds()},
            {tr("Role"), 200, Kind::Choice,
                {{u"clerk"_s, tr("One-stop clerk")}, {u"officer"_s, tr("Officer")}, {u"leader"_s, tr("Leader")}}},
            {tr("Where"), 190, Kind::Choice, ProcedureWords::stepUnits()}, {tr("Hours"), 90, Kind::Number}},
        this);
    m_basis = new PartTable(u"procedureBasis"_s, tr("Legal basis"),
        {{tr("Number"), 150}, {tr("Title"), 400, Kind::Text, {}, true}, {tr("Date"), 140}, {tr("Issued by"), 165}},
        this);
    const std::pair<PartTable *, QString> pages[]
        = {{m_cases, tr("Cases, terms, fees")}, {m_exemptions, tr("Exemptions")}, {m_papers, tr("Papers")},
            {m_steps, tr("Steps")}, {m_basis, tr("Legal basis")}};
    for (const auto &[table, text] : pages) {
        m_pages->addTab(table, text);
        connect(table, &PartTable::edited, this, &ProcedureForm::edited);
    }
}

QString ProcedureForm::title() const
{
    return m_version.content.name.isEmpty() ? m_code : m_version.content.name;
}

bool ProcedureForm::isEditable() const
{
    return m_version.allows("procedure.change_version");
}

void ProcedureForm::edited()
{
    if (m_filling || !isEditable())
        return;
    m_changed = true;
    m_saved->showChanged();
    m_context.drafts.keep(draftName(), m_code, typed().toJson());
}

void ProcedureForm::keepAsDraft(const Done &done)
{
    m_context.drafts.keep(draftName(), m_code, typed().toJson());
    m_context.drafts.flush().then(this, [done](const Result<void> &kept) { done(kept); });
}

void ProcedureForm::discardChanges()
{
    m_changed = false;
    m_context.drafts.discard(draftName(), m_code);
    fill(m_version.content);
}

void ProcedureForm::restoreDraft(const QJsonObject &fields)
{
    m_kept = fields;
    if (!m_version.code.isEmpty())
        bringBack();
}

void ProcedureForm::bringBack()
{
    const auto draft = std::find_if(m_version.versions.begin(), m_version.versions.end(),
        [](const VersionRow &row) { return row.standing == "draft"_L1; });
    if (isEditable()) {
        fill(Content::fromJson(std::exchange(m_kept, {})));
        edited();
    } else if (draft != m_version.versions.end() && draft->id != m_version.id) {
        open(draft->id);
    } else {
        m_kept = {};
        m_strip->showWarning(tr("The draft these changes were typed in is no longer there."));
    }
}

void ProcedureForm::open(const VersionId &id)
{
    if (m_changed) {
        m_strip->showWarning(tr("Save or discard the changes first."));
        m_versions->setCurrentIndex(m_versions->findData(m_version.id.toString()));
        return;
    }
    m_shown = id;
    refresh();
}

void ProcedureForm::refresh()
{
    if (!m_context.session.isOpen() || m_changed)
        return;
    m_context.session
        .read(this,
            [code = m_code, id = m_shown](
                Reader &reader) { return id.isNull() ? openProcedure(reader, code) : openVersion(reader, id); })
        .then(this, [this](const Result<Version> &version) {
            if (version) {
                present(*version);
            } else if (!m_shown.isNull() && version.error().kind == ErrorKind::NotFound) {
                m_shown = {}; // a draft somebody discarded
                refresh();
            } else {
                m_strip->show(version.error());
            }
        });
}

void ProcedureForm::present(const Version &version)
{
    if (m_changed)
        return;
    m_version = version;
    m_shown = version.id;
    fill(version.content);
    showHead();
    Q_EMIT titleChanged(title());
    if (!m_kept.isEmpty())
        bringBack();
}

void ProcedureForm::showHead()
{
    m_name->setText(title());
    const QString period = ProcedureWords::period(m_version.from, m_version.to);
    m_state->setText(m_code + u" · "_s + ProcedureWords::standing(m_version.standing)
        + (period.isEmpty() ? QString() : u" · "_s + period));
    m_versions->clear();
    for (const VersionRow &row : m_version.versions) {
        m_versions->addItem(widgets::icon(ProcedureWords::standingIcon(row.standing)),
            tr("Version %1 – %2").arg(row.number).arg(ProcedureWords::standing(row.standing)), row.id.toString());
    }
    m_versions->setCurrentIndex(m_versions->findData(m_version.id.toString()));
    m_draft->setVisible(m_version.allows("procedure.draft_version"));
    for (QPushButton *button : {m_save, m_inForce, m_discard})
        button->setVisible(isEditable());
    m_try->show();
    m_saved->setVisible(isEditable());
}

} // namespace ana::procedures
