// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articleform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <utility>

#include "models/content/articlemerge.h"
#include "models/content/articlequeries.h"
#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "models/database/databasesession.h"
#include "ui/content/articleactions.h"
#include "ui/content/articleblobs.h"
#include "ui/content/articlefieldspanel.h"
#include "ui/content/articlehistory.h"
#include "ui/content/articlepresence.h"
#include "ui/content/articlewords.h"
#include "ui/content/conflictdialog.h"
#include "ui/content/editorview.h"
#include "ui/content/previewview.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/typing.h"

// What the form shows and keeps. How it is built stands in articleformparts.cpp, the acts in articleformacts.cpp.
namespace ana::content {

using namespace Qt::StringLiterals;

ArticleForm::ArticleForm(const widgets::DeskContext &context, const QString &id, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_saver(new ArticleSaver(context, this))
    , m_blobs(new ArticleBlobs(context, this))
{
    setObjectName(u"articleForm"_s);
    buildHead();
    buildWriting();
    buildFoot();
    connectParts();
    connectEditor();
    readSections();
    if (id.isEmpty()) {
        startNew();
        return;
    }
    m_editor->setReadOnly(true);
    m_article.emplace().id = ArticleId::fromString(id);
    refresh();
}

QString ArticleForm::title() const
{
    const QString text = m_title->text().trimmed();
    return text.isEmpty() ? tr("New article") : text;
}

QString ArticleForm::recordId() const
{
    if (m_saver->exists())
        return m_saver->id().toString();
    return m_article ? m_article->id.toString() : QString();
}

bool ArticleForm::hasChanges() const
{
    return m_saver->hasChanges();
}

void ArticleForm::keepAsDraft(const Done &done)
{
    flush([done] { done({}); });
}

void ArticleForm::discardChanges()
{
    m_saver->discard();
    fill(m_saver->fields());
}

void ArticleForm::restoreDraft(const QJsonObject &draft)
{
    const QString unit = draft[u"unit"].toString();
    if (!m_saver->exists() && !unit.isEmpty())
        m_saver->setUnit(unit);
    fill(fieldsFromJson(draft));
    m_saver->typed(fieldsFromJson(draft));
    m_strip->showInfo(tr("This is what was typed and not saved. It is kept on this PC until you save or discard it."));
}

void ArticleForm::startNew()
{
    const SessionInfo info = m_context.session.info();
    const QStringList units = info.rights.value(u"content.write"_s);
    m_saver->beginNew(units.contains(info.unitId) ? info.unitId : units.value(0));
    m_context.session.read(this, [](Reader &reader) { return readUnitNames(reader); })
        .then(this, [this, units](const Result<QHash<QString, QString>> &names) {
            QStringList texts;
            for (const QString &unit : units)
                texts += names ? names->value(unit, unit) : unit;
            m_panel->setUnits(units, texts, m_saver->unit());
        });
    fill(m_saver->fields());
    updateReadOnly();
    m_title->setFocus();
}

void ArticleForm::readSections()
{
    m_context.session.read(this, &ana::content::readSections).then(this, [this](const Result<std::vector<Section>> &sections) {
        if (!sections) {
            m_strip->show(sections.error());
            return;
        }
        for (const Section &section : *sections)
            m_sectionNames.insert(section.id, section.name);
        m_panel->setSections(*sections);
    });
}

void ArticleForm::refresh()
{
    if (!m_article || m_reading || !m_context.session.isOpen())
        return;
    m_reading = true;
    m_context.session.read(this, [id = m_article->id](Reader &reader) { return openArticle(reader, id); })
        .then(this, [this](const Result<Article> &article) {
            m_reading = false;
            if (article)
                show(*article);
            else
                m_strip->show(article.error());
        });
}

void ArticleForm::show(const Article &article)
{
    const bool first = !m_saver->exists();
    m_article = article;
    m_blobs->know(article.files);
    // What is typed here is never replaced by what somebody else saved: that is settled at the next save.
    if (first || (!m_saver->hasChanges() && !m_saver->isBusy())) {
        m_saver->loaded(article);
        fill(article.fields);
    }
    m_panel->hideUnits();
    m_stateLabel->setText(ArticleWords::state(article.state));
    m_history->present(article);
    showActions();
    showNotices();
    updateReadOnly();
    const ArticleAction *edit = article.action(u"article.save"_s);
    m_presence->follow(article.id, edit && edit->allowed, article.presence);
    Q_EMIT titleChanged(title());
}

void ArticleForm::fill(const ArticleFields &fields)
{
    const QScopedValueRollback quiet(m_filling, true);
    if (nfc(m_title->text()).trimmed() != fields.title)
        m_title->setText(fields.title);
    m_panel->fill(fields);
    if (m_editor->document().toJson() != fields.body && !fields.body.isEmpty())
        m_editor->setDocument(fields.body);
    m_heading->setText(title());
}

ArticleFields ArticleForm::fields() const
{
    ArticleFields now = m_saver->fields();
    now.title = nfc(m_title->text()).trimmed();
    m_panel->read(now);
    return now;
}

void ArticleForm::fieldEdited()
{
    if (m_filling)
        return;
    m_heading->setText(title());
    if (!m_saver->exists() && !m_panel->unit().isEmpty())
        m_saver->setUnit(m_panel->unit());
    m_saver->typed(fields());
    Q_EMIT titleChanged(title());
}

void ArticleForm::flush(const std::function<void()> &then)
{
    widgets::commitPending();
    m_editor->flush().then(this, [this, then](const QJsonObject &body) {
        ArticleFields now = fields();
        if (!body.isEmpty() && m_saver->state() != ArticleSaver::State::Untouched)
            now.body = body;
        m_saver->typed(now);
        then();
    });
}

void ArticleForm::showActions()
{
    std::vector<ArticleAction> actions = m_article ? m_article->actions : std::vector<ArticleAction>();
    if (m_presence->isHeldByAnother()) {
        // Whoever holds the pen submits and discards; deciding is not writing.
        std::erase_if(actions, [](const ArticleAction &a) { return a.name == u"article.submit" || a.name == u"article.discard"; });
    }
    m_actions->present(actions);
}

void ArticleForm::showNotices()
{
    QStringList notices;
    if (m_article->state == ArticleState::Returned)
        notices += tr("Returned for correction: %1").arg(m_article->returnReason);
    if (m_article->needsConfirmation)
        notices += tr("Published urgently by %1 (%2). A second person has to confirm it.").arg(m_article->forcedByName, m_article->forcedReason);
    if (m_article->state == ArticleState::Submitted)
        notices += tr("Waiting for review since %1, submitted by %2.").arg(dateTimeText(m_article->submittedAt), m_article->submittedByName);
    if (m_article->liveRevision && m_article->outAt.isValid())
        notices += tr("On the public site since %1.").arg(dateTimeText(m_article->outAt));
    else if (m_article->liveRevision)
        notices += tr("Published; the page is on its way to the public site.");
    m_notice->setText(notices.join(u'\n'));
    m_notice->setVisible(!notices.isEmpty());
    m_openPage->setVisible(m_article->liveRevision && m_article->outAt.isValid() && !m_article->siteAddress.isEmpty());
}

void ArticleForm::updateReadOnly()
{
    const ArticleAction *edit = m_article && m_saver->exists() ? m_article->action(u"article.save"_s) : nullptr;
    const bool mayEdit = m_saver->exists() ? edit && edit->allowed : !m_article;
    const bool readOnly = !mayEdit || m_presence->isHeldByAnother();
    m_title->setReadOnly(readOnly);
    m_panel->setReadOnly(readOnly);
    m_editor->setReadOnly(readOnly);
    m_save->setVisible(mayEdit);
    m_save->setEnabled(!readOnly);
    m_saver->setAutomatic(!readOnly);
}

void ArticleForm::showState(ArticleSaver::State state)
{
    switch (state) {
    case ArticleSaver::State::Untouched:
        m_saved->showUntouched();
        break;
    case ArticleSaver::State::Changed:
        m_saved->showChanged();
        break;
    case ArticleSaver::State::Saving:
        m_saved->showSaving();
        break;
    case ArticleSaver::State::Saved:
        m_saved->showSaved(m_saver->savedAt());
        break;
    case ArticleSaver::State::Kept:
        m_saved->showKept();
        break;
    case ArticleSaver::State::Refused:
        m_saved->showRefused();
        break;
    }
}

void ArticleForm::showRefusal(const Error &error)
{
    const QString text = sentence(error);
    m_titleProblem->setVisible(error.subject == u"title");
    if (error.subject == u"title") {
        m_titleProblem->setText(text);
        m_title->setFocus();
        return;
    }
    if (m_panel->rows().showProblem(error.subject, text) && m_panel->rows().focusFirstProblem())
        return;
    m_strip->show(error);
}

void ArticleForm::compareWithServer()
{
    m_context.session.read(this, [id = m_saver->id()](Reader &reader) { return openArticle(reader, id); })
        .then(this, [this](const Result<Article> &theirs) {
            if (theirs)
                settleConflict(*theirs);
            else
                m_strip->show(theirs.error());
        });
}

void ArticleForm::settleConflict(const Article &theirs)
{
    const ArticleMerge merge = mergeArticle(m_saver->base(), m_saver->fields(), theirs.fields);
    m_blobs->know(theirs.files);
    const auto goOn = [this, theirs](const ArticleFields &chosen) {
        m_saver->rebase(theirs, chosen);
        show(theirs);
        fill(chosen);
    };
    if (merge.conflicting.isEmpty()) {
        goOn(merge.fields);
        m_strip->showInfo(tr("%1 saved other parts of this article meanwhile. Both changes are here now; save to keep them.").arg(theirs.updatedByName));
        return;
    }
    auto *dialog = new ConflictDialog(merge, m_saver->fields(), theirs, m_sectionNames, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [goOn, dialog] { goOn(dialog->chosen()); });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_strip->show(widgets::Tone::Warning, tr("Two versions of this article are waiting for your choice. What you typed is kept on this PC."),
            tr("Choose now"), [this] { compareWithServer(); });
    });
    dialog->open();
}

} // namespace ana::content
