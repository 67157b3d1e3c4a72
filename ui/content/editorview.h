// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QFuture>
#include <QJsonObject>
#include <QPromise>
#include <QWidget>

#include "models/content/document.h"
#include "models/content/pastecleaner.h"
#include "ui/content/editorblobs.h"

class QLabel;
class QMenu;
class QStackedLayout;
class QWebEngineView;

namespace ana::content {

class EditorBridge;
class EditorPage;
class EditorToolBar;

/// The field in which a rich text is written: tools above, the page below.
/// The page runs in a process of its own: it answers later. Before any act with the text, flush() it and go on in the
/// answer. registerEditorScheme() must have run before the QApplication was made.
class EditorView final : public QWidget
{
    Q_OBJECT
public:
    explicit EditorView(EditorBlobs &blobs, QWidget *parent = nullptr);
    ~EditorView() override;

    /// Shows another text; its undo begins anew. May be called before the page is ready.
    void setDocument(const QJsonObject &document);
    /// The same for a text that came from elsewhere: false, and nothing changed, if letters were typed that document()
    /// does not have yet. Those follow by documentChanged().
    QFuture<bool> replaceDocument(const QJsonObject &document);
    /// The last text known here; up to a second behind the page.
    const Document &document() const { return m_document; }
    /// Commits the syllable under way and gives the text as it stands; after the renderer's death the last known one.
    /// Always answers, within 5 s.
    QFuture<QJsonObject> flush();

    bool isReady() const { return m_ready; }
    /// The page has letters that document() does not have yet.
    bool isAhead() const { return m_ahead; }
    void setReadOnly(bool readOnly);
    /// Puts a picture at the caret; its alt text can be given later.
    void insertFigure(const BlobId &blob, const QString &alt = {}, const QString &caption = {});
    void insertAttachment(const BlobId &blob, const QString &title);
    /// A dialog that shall be used instead of opened ones, for tests: runs when a dialog would open.
    void setDialogHook(std::function<void(QDialog &)> hook) { m_dialogHook = std::move(hook); }
    EditorToolBar &toolBar() const { return *m_toolBar; }
    /// The sentence about what a paste left behind; empty if nothing was.
    static QString pasteSentence(const PasteReport &report);
    static QString hintSentence(const AccessibilityHint &hint);

Q_SIGNALS:
    void ready();
    /// Something was typed; the text itself follows by documentChanged().
    void edited();
    /// At most once a second while typing. Checked by Document::fromJson.
    void documentChanged(const QJsonObject &document);
    /// document() is what the page shows again; after documentChanged(), or alone if what was typed was taken back.
    void caughtUp();
    /// The page holds what may not be stored, e.g. more text than the limit. Nothing is lost yet; tell the writer.
    void refused(const ana::Error &error);
    void wordCountChanged(int words);
    void hintsChanged(const QList<ana::content::AccessibilityHint> &hints);
    /// The tool was pressed: choose a file, import and store it, then insertFigure() or insertAttachment().
    void imageWanted();
    void attachmentWanted();
    /// A picture was pasted or dropped: import and store it, then insertFigure().
    void imageOffered(const QString &name, const QByteArray &bytes);
    /// Another file was dropped: store it, then insertAttachment(). Empty bytes: too big.
    void fileOffered(const QString &name, const QByteArray &bytes);
    void pasteCleaned(const ana::content::PasteReport &report);
    void linkActivated(const QString &href);
    /// The page's process ended. The text is kept as of the last change and shown again by itself, a few times.
    void rendererDied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void followFocus(const QWidget *before, const QWidget *now);
    void connectPage();
    void connectTools();
    void startPage();
    void pageBecameReady();
    void sendWords();
    void sendTheme();
    void sendDocument();
    void takeChange(int changes, const QJsonObject &json);
    void finishReplacement(int generation, bool taken);
    void finishFlush(int ticket, const QJsonObject &json);
    void finishAllFlushes();
    void rendererEnded();
    void offer(const QString &name, const QByteArray &bytes);
    void command(const QString &name, const QJsonObject &given = {});
    int run(QDialog &dialog);
    void askForLink();
    void askForFigure();
    void askForTable();
    void showContextMenu(const QPoint &position);

    EditorToolBar *m_toolBar;
    QWebEngineView *m_view;
    EditorPage *m_page;
    EditorBridge *m_bridge;
    QLabel *m_gone;
    QStackedLayout *m_stack;
    Document m_document;
    QJsonObject m_state;
    std::function<void(QDialog &)> m_dialogHook;
    std::map<int, QPromise<QJsonObject>> m_flushes;
    struct Replacement
    {
        Document document;
        QPromise<bool> promise;
    };
    std::map<int, Replacement> m_replacements; ///< on their way to the page, by generation
    int m_nextTicket = 1;
    int m_generation = 0; ///< of the document on the page
    int m_lastGeneration = 0; ///< given out
    int m_changes = 0; ///< of the page, as far as document() has them
    int m_deaths = 0;
    bool m_ready = false;
    bool m_ahead = false;
    bool m_readOnly = false;
};

} // namespace ana::content
