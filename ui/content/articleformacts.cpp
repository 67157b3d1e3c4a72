// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of the article form do.
#include "ui/content/articleform.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "models/content/articlecommands.h"
#include "models/content/articlequeries.h"
#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/content/articleactions.h"
#include "ui/content/articleblobs.h"
#include "ui/content/articlefieldspanel.h"
#include "ui/content/articlepresence.h"
#include "ui/content/articlewords.h"
#include "ui/content/editorview.h"
#include "ui/content/previewview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using widgets::Answer;
using widgets::Question;

void ArticleForm::save()
{
    m_strip->dismiss();
    flush([this] { m_saver->save(SaveKind::ByHand); });
}

void ArticleForm::act(const QString &name)
{
    if (name == u"article.return" || name == u"article.withdraw" || name == u"article.force_publish") {
        askReason(name);
        return;
    }
    if (name != u"article.publish" && name != u"article.discard") {
        runAct(name, {});
        return;
    }
    const bool publish = name == u"article.publish";
    const Question question{name, publish ? tr("Publish this article?") : tr("Discard this draft?"),
        publish ? tr("“%1” goes to the public site for everybody to read.").arg(title())
                : tr("“%1” leaves the lists. It can be opened for editing again later.").arg(title()),
        {},
        {{u"go"_s, ArticleWords::act(name), publish ? Answer::Kind::Default : Answer::Kind::Destructive},
            {u"stay"_s, tr("Not now"), Answer::Kind::Escape}}};
    widgets::ask(this, question, [this, name](const QString &answer, const QString &) {
        if (answer == u"go")
            runAct(name, {});
    });
}

void ArticleForm::askReason(const QString &name)
{
    const QString text = name == u"article.return" ? tr("The author sees your reason and corrects the text.")
        : name == u"article.withdraw"
        ? tr("The page leaves the public site; its address says that it was withdrawn.")
        : tr("You publish your own text. It stays marked until a second person confirms it.");
    const Question question{name, ArticleWords::act(name), text, {},
        {{u"go"_s, ArticleWords::act(name),
             name == u"article.withdraw" ? Answer::Kind::Destructive : Answer::Kind::Default},
            {u"stay"_s, tr("Not now"), Answer::Kind::Escape}},
        tr("Reason")};
    widgets::ask(this, question, [this, name](const QString &answer, const QString &reason) {
        if (answer == u"go")
            runAct(name, reason);
    });
}

void ArticleForm::runAct(const QString &name, const QString &reason)
{
    m_strip->dismiss();
    if (!m_act)
        m_act = Act{name, reason};
    m_actions->setBusy(true);
    // What is typed belongs to the act: first it reaches the server, then the act names that very version.
    flush([this, name, reason] {
        m_presence->putDownPen();
        m_saver->save(SaveKind::ByHand, [this, name, reason](const Result<void> &saved) {
            if (saved)
                sendAct(name, reason);
            else if (saved.error().code != u"article.version.stale") // else comparing with the server goes on from here
                actEnded();
        });
    });
}

void ArticleForm::sendAct(const QString &name, const QString &reason)
{
    if (name == u"article.submit")
        send(SubmitArticle{});
    else if (name == u"article.return")
        send(ReturnArticle{{}, reason});
    else if (name == u"article.publish")
        send(PublishArticle{{}, m_saver->revision()});
    else if (name == u"article.force_publish")
        send(ForcePublishArticle{{}, m_saver->revision(), reason});
    else if (name == u"article.confirm")
        send(ConfirmArticle{});
    else if (name == u"article.withdraw")
        send(WithdrawArticle{{}, reason});
    else if (name == u"article.discard")
        send(DiscardArticle{});
    else if (name == u"article.reopen")
        send(ReopenArticle{});
    else
        actEnded();
}

template <typename C> void ArticleForm::send(C command)
{
    command.id = m_saver->id();
    command.version = m_saver->version();
    m_context.gateway.execute(this, command).then(this, [this](const Result<ArticleSaved> &done) {
        showState(m_saver->state());
        if (!done && done.error().code == u"article.version.stale") {
            compareWithServer(SaveKind::ByHand);
            return;
        }
        actEnded();
        if (!done) {
            showRefusal(done.error());
            return;
        }
        m_strip->showSuccess(
            tr("Done: %1 (%2).")
                .arg(ArticleWords::done(QString::fromLatin1(C::commandName)), dateTimeText(done->savedAt)));
        refresh();
    });
}

void ArticleForm::actEnded()
{
    m_act.reset();
    m_actions->setBusy(false);
}

void ArticleForm::chooseFile(
    const QString &title, const QString &kinds, const std::function<void(const QString &, const QByteArray &)> &take)
{
    auto *dialog = new QFileDialog(this, title, {}, kinds);
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, take](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_strip->showError(tr("The file cannot be read. Choose another one or copy it to this PC first."));
            return;
        }
        take(path.section(u'/', -1), file.readAll());
    });
    dialog->open();
}

void ArticleForm::addPicture(const QString &name, const QByteArray &bytes)
{
    m_strip->showInfo(tr("The picture is being stored…"));
    m_blobs->addPicture(name, bytes, [this](const Result<StoredFile> &file) {
        if (!file) {
            m_strip->show(file.error());
            return;
        }
        m_strip->dismiss();
        describePicture(file->id);
    });
}

// Asked while the person still sees the picture before them; it can be left out and given later.
void ArticleForm::describePicture(const BlobId &picture)
{
    const Question question{u"describePicture"_s, tr("Describe the picture"),
        tr("What can be seen, for people who cannot see it?"), tr("One sentence; do not begin with “picture of”."),
        {{u"insert"_s, tr("Insert with this description"), Answer::Kind::Default},
            {u"later"_s, tr("Describe it later"), Answer::Kind::Escape}},
        tr("Description")};
    widgets::ask(this, question, [this, picture](const QString &answer, const QString &alt) {
        m_editor->insertFigure(picture, answer == u"insert" ? alt.trimmed() : QString());
        m_editor->setFocus();
    });
}

void ArticleForm::addFile(const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        m_strip->showError(tr("The file “%1” is empty or too large to attach.").arg(name));
        return;
    }
    m_strip->showInfo(tr("The file is being stored…"));
    m_blobs->addFile(name, bytes, [this](const Result<StoredFile> &file) {
        if (!file) {
            m_strip->show(file.error());
            return;
        }
        m_strip->dismiss();
        m_editor->insertAttachment(file->id, file->name);
    });
}

void ArticleForm::chooseCover()
{
    chooseFile(tr("Choose the cover picture"), tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)"),
        [this](const QString &name, const QByteArray &bytes) {
            m_strip->showInfo(tr("The picture is being stored…"));
            m_blobs->addPicture(name, bytes, [this](const Result<StoredFile> &file) {
                if (!file) {
                    m_strip->show(file.error());
                    return;
                }
                m_strip->dismiss();
                m_panel->setCover(file->id);
            });
        });
}

void ArticleForm::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_pageButtons->button(page)->setChecked(true);
    if (page != Preview)
        return;
    m_viewed = 0;
    m_restore->hide();
    flush([this] {
        if (!m_preview) {
            m_preview = new PreviewView(m_context, *m_blobs, m_previewPage);
            static_cast<QVBoxLayout *>(m_previewPage->layout())->addWidget(m_preview, 1);
            connect(m_preview, &PreviewView::failed, this, [this](const Error &error) { m_strip->show(error); });
        }
        Article shown = m_article.value_or(Article());
        shown.unit = m_saver->unit();
        m_preview->present(shown, m_saver->fields());
    });
}

void ArticleForm::viewRevision(int number)
{
    m_context.session
        .read(this, [id = m_saver->id(), number](Reader &reader) { return readRevision(reader, id, number); })
        .then(this, [this](const Result<ArticleRevision> &revision) {
            if (!revision) {
                m_strip->show(revision.error());
                return;
            }
            m_blobs->know(revision->files);
            showPage(Preview);
            flush([this, revision = *revision] {
                m_viewed = revision.number;
                const ArticleAction *restore = m_article ? m_article->action(u"article.restore"_s) : nullptr;
                m_restore->setText(
                    tr("Bring back version %1 of %2").arg(revision.number).arg(dateTimeText(revision.at)));
                m_restore->setVisible(restore && restore->allowed && revision.number != m_saver->revision());
                m_preview->present(*m_article, revision.fields);
            });
        });
}

void ArticleForm::restoreRevision(int number)
{
    if (m_saver->hasChanges()) {
        m_strip->showWarning(tr("Save or discard what you have typed first; then bring back the older version."));
        return;
    }
    RestoreArticle command;
    command.revision = number;
    send(command);
    showPage(Writing);
}

void ArticleForm::openPublicPage()
{
    QDesktopServices::openUrl(QUrl(m_article->siteAddress + m_article->publicPath));
}

} // namespace ana::content
