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
#include "ui/content/articlenotice.h"
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
        startNew(m_context.session.info().unitId, ArticleId::create());
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

void ArticleForm::restoreDraft(const QJsonObject &typed)
{
    Draft draft;
    draft.fields = typed;
    // The journal knows what the typing began on; without that a colleague's newer text would be overwritten.
    for (const Draft &found : m_context.drafts.found()) {
        if (found.form == u"article" && found.fields == typed)
            draft = found;
    }
    m_wantedDraft = draft;
    if (m_saver->exists())
        takeDraft(); // else as soon as the article is read, or known not to be there
}

void ArticleForm::takeDraft()
{
    const Draft draft = *std::exchange(m_wantedDraft, std::nullopt);
    const ArticleFields mine = fieldsFromJson(draft.fields);
    // Typed before the article was on the server: if nobody has saved it since, nothing can stand against it.
    const bool alone = draft.baseVersion == 0 && m_article->version <= 1;
    settle(alone ? m_article->fields : fieldsFromJson(draft.baseFields), mine, *m_article,
        [this, typed = draft.fields] { restoreDraft(typed); });
    if (m_strip->isHidden())
        m_strip->showInfo(
            tr("This is what was typed and not saved. It is kept on this PC until you save or discard it."));
}

void ArticleForm::offerDraft()
{
    for (const Draft &draft : m_context.drafts.found()) {
        if (draft.form != u"article" || draft.recordId != recordId())
            continue;
        m_strip->show(widgets::Tone::Warning,
            tr("Something was typed here until %1 and not saved.").arg(dateTimeText(draft.keptAt)), tr("Put it in"),
            [this, typed = draft.fields] { restoreDraft(typed); });
        return;
    }
}

void ArticleForm::beginFromDraft()
{
    const Draft draft = *std::exchange(m_wantedDraft, std::nullopt);
    const ArticleId id = m_article->id;
    m_article.reset();
    startNew(draft.fields[u"unit"].toString(), id);
    fill(fieldsFromJson(draft.fields));
    m_saver->typed(fieldsFromJson(draft.fields));
    Q_EMIT titleChanged(title());
    m_strip->showInfo(tr("This is what was typed and not saved. It is kept on this PC until you save or discard it."));
}

void ArticleForm::startNew(const QString &unit, const ArticleId &id)
{
    const QStringList units = m_context.session.info().rights.value(u"content.write"_s);
    m_saver->beginNew(units.contains(unit) ? unit : units.value(0), id);
    m_context.session.read(this, [](Reader &reader) { return readUnitNames(reader); })
        .then(this, [this, units](const Result<QHash<QString, QString>> &names) {
            QStringList texts;
            for (const QString &one : units)
                texts += names ? names->value(one, one) : one;
            m_panel->setUnits(units, texts, m_saver->unit());
        });
    fill(m_saver->fields());
    updateReadOnly();
    showActions();
    m_title->setFocus();
}

void ArticleForm::readSections()
{
    m_context.session.read(this, &ana::content::readSections)
        .then(this, [this](const Result<std::vector<Section>> &sections) {
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
    if (!m_article || !m_context.session.isOpen())
        return;
    // What is being read may be older than the news that came just now.
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    m_context.session.read(this, [id = m_article->id](Reader &reader) { return openArticle(reader, id); })
        .then(this, [this](const Result<Article> &article) {
            m_reading = false;
            const bool outdated = article && m_saver->exists() && article->version < m_saver->version();
            if (m_readAgain || outdated)
                refresh();
            if (outdated)
                return; // read before the last save was answered: it would take that save back from the window
            if (article)
                show(*article);
            else if (m_wantedDraft && article.error().kind == ErrorKind::NotFound)
                beginFromDraft();
            else
                m_strip->show(article.error());
        });
}

void ArticleForm::show(const Article &article)
{
    const bool first = !m_saver->exists();
    m_article = article;
    m_blobs->know(article.files);
    takeText();
    m_panel->hideUnits();
    m_stateLabel->setText(ArticleWords::state(article.state));
    m_history->present(article);
    showActions();
    m_notice->present(article);
    updateReadOnly();
    const ArticleAction *edit = article.action(u"article.save"_s);
    m_presence->follow(article.id, edit && edit->allowed, article.presence);
    Q_EMIT titleChanged(title());
    if (first && m_wantedDraft)
        takeDraft();
    else if (first)
        offerDraft();
}

// What is typed here is never replaced by what somebody else saved: that is settled at the next save. Reading again
// what was just saved here changes nothing, and the line that says so stays.
void ArticleForm::takeText()
{
    const auto take = [this, article = *m_article] {
        m_saver->loaded(article);
        fill(article.fields);
    };
    if (!m_saver->exists()) {
        take();
        return;
    }
    const auto isTyping = [this] { return m_saver->hasChanges() || m_saver->isBusy() || m_editor->isAhead(); };
    if (m_article->version <= m_saver->version() || isTyping())
        return;
    // The page of the text knows best whether letters are on their way from it.
    replaceText(m_article->fields.body, [this, take, isTyping, article = *m_article] {
        if (isTyping()) // in another field, while the page was asked
            settle(m_saver->base(), fields(), article, [this] { compareWithServer(SaveKind::ByHand); });
        else if (article.version > m_saver->version())
            take();
    });
}

void ArticleForm::replaceText(
    const QJsonObject &body, const std::function<void()> &taken, const std::function<void()> &refused)
{
    if (body.isEmpty() || m_editor->document().toJson() == body) {
        taken();
        return;
    }
    m_editor->replaceDocument(body).then(this, [taken, refused](bool done) {
        if (done)
            taken();
        else if (refused)
            refused();
    });
}

void ArticleForm::fill(const ArticleFields &fields)
{
    const QScopedValueRollback quiet(m_filling, true);
    if (nfc(m_title->text()).trimmed() != fields.title)
        m_title->setText(fields.title);
    m_panel->fill(fields);
    if (m_editor->document().toJson() != fields.body && !fields.body.isEmpty())
        m_editor->setDocument(fields.body);
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
    if (!m_saver->exists() && !m_panel->unit().isEmpty())
        m_saver->setUnit(m_panel->unit());
    m_saver->typed(fields());
    m_presence->wrote();
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
    // Sending on saves first: a new article need not have been saved for it.
    std::vector<ArticleAction> actions
        = m_article ? m_article->actions : std::vector<ArticleAction>{{u"article.submit"_s, true, {}}};
    for (ArticleAction &action : actions) {
        // Whoever holds the pen submits and discards; deciding is not writing.
        const bool writing = action.name == u"article.submit" || action.name == u"article.discard";
        if (writing && action.allowed && m_presence->isHeldByAnother())
            action = {action.name, false, ArticleActions::heldByAnother};
    }
    m_actions->present(actions);
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
    m_save->setToolTip(readOnly && mayEdit
            ? tr("%1 is editing this article. Take over if you have agreed on it.").arg(m_presence->holder())
            : tr("Save (Ctrl+S)"));
    m_save->setAccessibleDescription(m_save->toolTip());
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

void ArticleForm::compareWithServer(SaveKind kind)
{
    m_context.session.read(this, [id = m_saver->id()](Reader &reader) { return openArticle(reader, id); })
        .then(this, [this, kind](const Result<Article> &theirs) {
            if (!theirs) {
                actEnded();
                m_strip->show(theirs.error());
                return;
            }
            // The letters of this very second belong to what is compared.
            flush([this, kind, theirs = *theirs] {
                const ArticleMerge merge = mergeArticle(m_saver->base(), fields(), theirs.fields);
                const bool open = !merge.conflicting.isEmpty();
                if (open && kind == SaveKind::Automatic)
                    showConflict([this] { compareWithServer(SaveKind::ByHand); });
                else
                    settle(m_saver->base(), fields(), theirs, [this] { compareWithServer(SaveKind::ByHand); });
                if (!open && merge.taken.isEmpty())
                    goOn(kind);
                else
                    actEnded(); // another text than the person saw: they look first, then act again
            });
        });
}

void ArticleForm::goOn(SaveKind kind)
{
    const std::optional<Act> act = std::exchange(m_act, std::nullopt);
    if (!act) {
        m_saver->save(kind);
        return;
    }
    const ArticleAction *still = m_article ? m_article->action(act->name) : nullptr;
    actEnded();
    if (act->again || !still || !still->allowed)
        return;
    m_act = Act{act->name, act->reason, true};
    runAct(act->name, act->reason);
}

void ArticleForm::settle(
    const ArticleFields &base, const ArticleFields &mine, const Article &theirs, const std::function<void()> &again)
{
    const ArticleMerge merge = mergeArticle(base, mine, theirs.fields);
    m_blobs->know(theirs.files);
    const auto take = [this, theirs, again](const ArticleFields &chosen) {
        replaceText(
            chosen.body,
            [this, theirs, chosen] {
                m_saver->rebase(theirs, chosen);
                show(theirs);
                fill(chosen);
            },
            again);
    };
    if (merge.conflicting.isEmpty()) {
        take(merge.fields);
        if (!merge.taken.isEmpty())
            m_strip->showInfo(
                tr("%1 saved other parts of this article meanwhile. Both changes are here now; save to keep them.")
                    .arg(theirs.updatedByName));
        return;
    }
    auto *dialog = new ConflictDialog(merge, mine, theirs, m_sectionNames, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [take, dialog] { take(dialog->chosen()); });
    connect(dialog, &QDialog::rejected, this, [this, again] { showConflict(again); });
    dialog->open();
}

void ArticleForm::showConflict(const std::function<void()> &choose)
{
    m_strip->show(widgets::Tone::Warning,
        tr("Two versions of this article are waiting for your choice. What you typed is kept on this PC."),
        tr("Choose now"), choose);
}

} // namespace ana::content
