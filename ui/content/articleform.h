// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/content/article.h"
#include "models/database/draftjournal.h"
#include "ui/content/articlesaver.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ana::widgets {
class MessageStrip;
class SavedState;
} // namespace ana::widgets

namespace ana::content {

class ArticleActions;
class ArticleBlobs;
class ArticleFieldsPanel;
class ArticleHistory;
class ArticleNotice;
class ArticlePresence;
class EditorView;
class PreviewView;

/// One article: writing, preview, history, and the acts of its workflow.
class ArticleForm final : public widgets::Form
{
    Q_OBJECT
public:
    /// \p id empty: a new article.
    ArticleForm(const widgets::DeskContext &context, const QString &id, QWidget *parent);

    QString title() const override;
    QString recordId() const override;
    bool hasChanges() const override;
    void keepAsDraft(const Done &done) override;
    void discardChanges() override;
    void restoreDraft(const QJsonObject &fields) override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("content.article"); }

private:
    enum Page { Writing, Preview, History };
    struct Act
    {
        QString name;
        QString reason;
        bool again = false; ///< it is already the second try: a third would not help
    };

    void buildHead();
    QHBoxLayout *buildStateRow();
    void buildWriting();
    void buildFoot();
    void connectParts();
    void connectEditor();
    void startNew(const QString &unit, const ArticleId &id);
    void offerDraft();
    void takeDraft();
    void beginFromDraft();
    void readSections();

    void show(const Article &article);
    /// Puts the text of the server into the fields, unless something is typed here.
    void takeText();
    /// Puts another text into the editor, then goes on; letters typed meanwhile come first: then it is `refused`.
    void replaceText(
        const QJsonObject &body, const std::function<void()> &taken, const std::function<void()> &refused = {});
    void fill(const ArticleFields &fields);
    void showActions();
    void updateReadOnly();
    void fieldEdited();
    ArticleFields fields() const;
    /// Brings the editor's last syllable into the fields, then goes on.
    void flush(const std::function<void()> &then);
    void showState(ArticleSaver::State state);
    void showRefusal(const Error &error);

    void save();
    /// Somebody else came first. `kind`: of the save that found out; a question opens by itself only after an act.
    void compareWithServer(SaveKind kind);
    /// Brings two texts together that both grew out of `base`; asks where they differ. `again` comes back to the
    /// question.
    void settle(const ArticleFields &base, const ArticleFields &mine, const Article &theirs,
        const std::function<void()> &again);
    /// Only the version had moved on: goes on with what the person wanted.
    void goOn(SaveKind kind);
    void showConflict(const std::function<void()> &choose);
    void act(const QString &name);
    void runAct(const QString &name, const QString &reason);
    void sendAct(const QString &name, const QString &reason);
    template <typename C> void send(C command);
    void actEnded();
    void askReason(const QString &name);

    void chooseFile(const QString &title, const QString &kinds,
        const std::function<void(const QString &, const QByteArray &)> &take);
    void addPicture(const QString &name, const QByteArray &bytes);
    void describePicture(const BlobId &picture);
    void addFile(const QString &name, const QByteArray &bytes);
    void chooseCover();
    void showPage(int page);
    void viewRevision(int number);
    void restoreRevision(int number);
    void openPublicPage();

    widgets::DeskContext m_context;
    ArticleSaver *m_saver;
    ArticleBlobs *m_blobs;
    std::optional<Article> m_article; ///< as last read
    std::optional<Draft> m_wantedDraft; ///< the person asked for it; waits for the article
    QHash<QString, QString> m_sectionNames;
    std::optional<Act> m_act; ///< under way, from the press to the server's answer
    bool m_reading = false;
    bool m_readAgain = false; ///< something changed after the reading began
    bool m_filling = false;
    int m_viewed = 0; ///< revision shown in the preview; 0: what is being written

    QLineEdit *m_title;
    QLabel *m_titleProblem;
    QLabel *m_stateLabel;
    widgets::SavedState *m_saved;
    QButtonGroup *m_pageButtons;
    widgets::MessageStrip *m_strip;
    ArticlePresence *m_presence;
    ArticleNotice *m_notice;
    QStackedWidget *m_pages;
    EditorView *m_editor;
    QLabel *m_hint;
    QLabel *m_words;
    ArticleFieldsPanel *m_panel;
    PreviewView *m_preview = nullptr; ///< made at first use: it starts a process
    QWidget *m_previewPage;
    QPushButton *m_restore;
    ArticleHistory *m_history;
    QPushButton *m_save;
    ArticleActions *m_actions;
};

} // namespace ana::content
