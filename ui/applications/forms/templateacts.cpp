// SPDX-License-Identifier: GPL-3.0-or-later
// Between the text and its version: reading, what is typed, its check and preview, and the acts.
#include <algorithm>

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QTextBlock>
#include <QTreeWidget>
#include <QtConcurrent>

#include "models/applications/formtemplates.h"
#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "ui/applications/forms/inforcedialog.h"
#include "ui/applications/forms/templatepage.h"
#include "ui/applications/forms/whenmade.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/savedstate.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using printing::FormTemplate;
using printing::PrintedForm;
using widgets::Answer;

namespace {

const QString draftName = u"form_template"_s;
constexpr int fieldRole = Qt::UserRole;
constexpr int lineRole = Qt::UserRole;

} // namespace

bool TemplatePage::allows(QStringView act) const
{
    const QJsonArray actions = m_whole[u"actions"].toArray();
    return std::any_of(actions.begin(), actions.end(),
        [act](const QJsonValue &action) { return action[u"name"].toString() == act && action[u"allowed"].toBool(); });
}

void TemplatePage::refresh()
{
    if (!m_context.session.isOpen() || m_changed)
        return;
    m_context.session
        .read(this, [form = m_form, id = m_version](Reader &reader) { return openFormTemplate(reader, form, id); })
        .then(this, [this](const Result<QJsonObject> &whole) {
            if (whole) {
                present(*whole);
            } else if (!m_version.isNull() && whole.error().kind == ErrorKind::NotFound) {
                m_version = {}; // a draft somebody discarded
                refresh();
            } else {
                m_strip->show(whole.error());
            }
        });
}

void TemplatePage::present(const QJsonObject &whole)
{
    if (m_changed)
        return;
    m_whole = whole;
    m_shown.text = printing::templateFromJson(whole);
    m_shown.fields = printing::fieldsFromJson(whole[u"catalogue"].toArray());
    m_shown.values = printing::sampleValues(m_shown.fields);
    m_shown.code = u"MAU-260205-0001"_s;
    m_version = m_shown.text.id;
    fill(m_shown.text);
    showHead();
    Q_EMIT titleChanged(title());
    if (!m_kept.isEmpty())
        restoreDraft(std::exchange(m_kept, {}));
    Q_EMIT presented();
}

void TemplatePage::showHead()
{
    static const std::pair<QString, const char *> words[]
        = {{u"draft"_s, QT_TR_NOOP("Draft")}, {u"in_force"_s, QT_TR_NOOP("In force")},
            {u"coming"_s, QT_TR_NOOP("Comes into force")}, {u"ended"_s, QT_TR_NOOP("No longer in force")}};
    const auto standing = [](const QJsonValue &version) {
        const QString name = version[u"standing"].toString();
        for (const auto &[known, text] : words) {
            if (known == name)
                return tr(text);
        }
        return name;
    };
    m_name->setText(title());
    const QDate from = QDate::fromString(m_whole[u"valid_from"].toString(), Qt::ISODate);
    m_state->setText(from.isValid() ? tr("%1 since %2").arg(standing(m_whole), dateText(from)) : standing(m_whole));
    m_versions->clear();
    const QJsonArray versions = m_whole[u"versions"].toArray();
    for (const QJsonValue &version : versions) {
        m_versions->addItem(
            tr("Version %1 – %2").arg(version[u"number"].toInt()).arg(standing(version)), version[u"id"].toString());
    }
    m_versions->setCurrentIndex(m_versions->findData(m_version.toString(QUuid::WithoutBraces)));
    m_begin->setVisible(allows(u"form_template.draft"));
    for (QPushButton *button : {m_save, m_inForce, m_discard})
        button->setVisible(isEditable());
    m_saved->setVisible(isEditable());
}

void TemplatePage::fill(const FormTemplate &text)
{
    const QScopedValueRollback quiet(m_filling, true);
    m_title->setText(text.title);
    m_title->setCursorPosition(0);
    m_paper->setCurrentIndex(m_paper->findData(text.paper));
    m_body->setPlainText(text.body);
    m_title->setReadOnly(!isEditable());
    m_body->setReadOnly(!isEditable());
    m_paper->setEnabled(isEditable());
    m_saved->showUntouched();
    m_fields->clear();
    for (const printing::FormField &field : m_shown.fields) {
        QTreeWidgetItem *parent = nullptr;
        if (!field.parent.isEmpty()) {
            const auto found = m_fields->findItems(u"{{#"_s + field.parent + u"}}"_s, Qt::MatchExactly);
            parent = found.isEmpty() ? nullptr : found.front();
        }
        const bool list = field.kind == printing::FieldKind::Rows;
        const QString code = (list ? u"{{#"_s : u"{{"_s) + field.name + u"}}"_s;
        const QString label = field.required ? tr("%1 (must be shown)").arg(field.label) : field.label;
        auto *item = parent ? new QTreeWidgetItem(parent, {code, label}) : new QTreeWidgetItem(m_fields, {code, label});
        item->setData(0, fieldRole, list ? code + u"{{/"_s + field.name + u"}}"_s : code);
        item->setExpanded(true);
    }
    m_fields->expandAll();
    look();
}

FormTemplate TemplatePage::typed() const
{
    FormTemplate text = m_shown.text;
    text.title = nfc(m_title->text()).simplified();
    text.paper = m_paper->currentData().toString();
    text.body = nfc(m_body->toPlainText());
    return text;
}

QJsonObject TemplatePage::typedFields() const
{
    const FormTemplate text = typed();
    return {{u"id"_s, m_version.toString(QUuid::WithoutBraces)}, {u"title"_s, text.title}, {u"paper"_s, text.paper},
        {u"body"_s, text.body}};
}

void TemplatePage::edited()
{
    if (m_filling || !isEditable())
        return;
    m_changed = true;
    m_saved->showChanged();
    m_context.drafts.keep(draftName, m_form, typedFields());
    m_pause.start();
}

void TemplatePage::keepAsDraft(const Done &done)
{
    m_context.drafts.keep(draftName, m_form, typedFields());
    m_context.drafts.flush().then(this, [done](const Result<void> &kept) { done(kept); });
}

void TemplatePage::discardChanges()
{
    m_changed = false;
    m_context.drafts.discard(draftName, m_form);
    fill(m_shown.text);
}

void TemplatePage::restoreDraft(const QJsonObject &fields)
{
    if (m_whole.isEmpty()) {
        m_kept = fields;
        return;
    }
    if (!isEditable()) {
        m_strip->showWarning(tr("The draft these changes were typed in is no longer there."));
        return;
    }
    FormTemplate text = m_shown.text;
    text.title = fields[u"title"].toString();
    text.paper = fields[u"paper"].toString();
    text.body = fields[u"body"].toString();
    fill(text);
    edited();
}

void TemplatePage::open(const QUuid &id)
{
    if (m_changed) {
        m_strip->showWarning(tr("Save or discard the changes first."));
        m_versions->setCurrentIndex(m_versions->findData(m_version.toString(QUuid::WithoutBraces)));
        return;
    }
    m_version = id;
    refresh();
}

void TemplatePage::look()
{
    printing::OfficialForm form = m_shown;
    form.text = typed();
    const auto problems = printing::templateProblems(form.text.body, form.fields);
    m_problems->clear();
    for (const printing::TemplateProblem &problem : problems) {
        const QString words = sentence(Error{ErrorKind::Invalid, problem.code, problem.subject, {}});
        auto *item = new QListWidgetItem(widgets::icon(u"error"_s, widgets::Role::Danger),
            problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(words) : words, m_problems);
        item->setData(lineRole, problem.line);
    }
    if (problems.empty())
        new QListWidgetItem(widgets::icon(u"success"_s, widgets::Role::Success),
            tr("Nothing is wrong; the text can be put in force."), m_problems);
    m_side->setTabText(2, problems.empty() ? tr("Check") : tr("Check (%1)").arg(problems.size()));
    if (!problems.empty())
        return;
    // What was typed later may be drawn sooner.
    whenMade(this, QtConcurrent::run([form] { return printing::printOfficialForm(form, 1); }),
        [this, turn = ++m_turn](const Result<PrintedForm> &printed) {
            if (turn != m_turn)
                return;
            if (printed)
                showPages(*printed);
            else
                m_strip->show(printed.error());
        });
}

void TemplatePage::showPages(const PrintedForm &printed)
{
    m_view->setDocument(nullptr);
    m_document.close();
    m_content.close();
    m_content.setData(printed.pdf);
    m_content.open(QIODevice::ReadOnly);
    m_document.load(&m_content);
    m_view->setDocument(&m_document);
    Q_EMIT drawn();
}

void TemplatePage::insertField()
{
    const QTreeWidgetItem *item = m_fields->currentItem();
    if (!item || m_body->isReadOnly())
        return;
    m_body->insertPlainText(item->data(0, fieldRole).toString());
    m_body->setFocus();
}

void TemplatePage::goToProblem()
{
    const QListWidgetItem *item = m_problems->currentItem();
    const int line = item ? item->data(lineRole).toInt() : 0;
    if (line <= 0)
        return;
    QTextCursor cursor(m_body->document()->findBlockByNumber(line - 1));
    m_body->setTextCursor(cursor);
    m_body->centerCursor();
    m_body->setFocus();
}

void TemplatePage::saved(const Result<int> &version)
{
    if (!version) {
        m_saved->showRefused();
        m_strip->show(version.error());
        return;
    }
    m_changed = false;
    // The next act may come before the page is read again.
    m_whole[u"version"] = *version;
    m_strip->dismiss();
    m_context.drafts.discard(draftName, m_form);
    m_saved->showSaved(QDateTime::currentDateTimeUtc());
    refresh();
}

void TemplatePage::save()
{
    const FormTemplate text = typed();
    m_saved->showSaving();
    m_context.gateway
        .execute(this,
            SaveFormTemplate{
                m_version, m_whole[u"version"].toInt(), m_form, text.title, text.otherTitle, text.paper, text.body})
        .then(this, [this](const Result<int> &version) { saved(version); });
}

void TemplatePage::begin()
{
    const FormTemplate text = m_shown.text;
    const QUuid draft = QUuid::createUuid();
    m_context.gateway
        .execute(this, SaveFormTemplate{draft, 0, m_form, text.title, text.otherTitle, text.paper, text.body})
        .then(this, [this, draft](const Result<int> &version) {
            if (version)
                m_version = draft;
            saved(version);
        });
}

void TemplatePage::putInForce()
{
    if (m_changed) {
        m_strip->showWarning(tr("Save the draft first: what is put in force is what is saved."));
        return;
    }
    auto *dialog = new TemplateInForceDialog(m_context.gateway, m_version, m_whole[u"version"].toInt(), this);
    connect(dialog, &TemplateInForceDialog::done, this, &TemplatePage::refresh);
    dialog->open();
}

void TemplatePage::discard()
{
    widgets::ask(this,
        {u"discardTemplate"_s, tr("Discard draft"), tr("The draft of this form's text will be gone."), {},
            {{u"discard"_s, tr("Discard draft"), Answer::Kind::Destructive},
                {u"keep"_s, tr("Keep it"), Answer::Kind::Escape}}},
        [this](const QString &answer, const QString &) {
            if (answer != u"discard"_s)
                return;
            m_context.gateway.execute(this, DiscardFormTemplate{m_version, m_whole[u"version"].toInt()})
                .then(this, [this](const Result<int> &done) {
                    if (done)
                        m_version = {};
                    saved(done);
                });
        });
}

} // namespace ana::applications
