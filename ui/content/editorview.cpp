// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/editorview.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QImageReader>
#include <QInputMethod>
#include <QLabel>
#include <QLoggingCategory>
#include <QMenu>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineView>

#include "models/files/imageimport.h"
#include "ui/content/editorbridge.h"
#include "ui/content/editordialogs.h"
#include "ui/content/editorpage.h"
#include "ui/content/editortoolbar.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(editorView, "ana.editor.view")

namespace ana::content {

namespace {

constexpr auto flushPatience = 5s;
constexpr auto deathMemory = 60s;
constexpr int deathsForgiven = 3;

QJsonObject themeColors(const QWidget &widget)
{
    using widgets::Role;
    const QList<std::pair<QString, Role>> roles{{u"base"_s, Role::Surface}, {u"raised"_s, Role::Raised},
        {u"text"_s, Role::Text}, {u"muted"_s, Role::MutedText}, {u"line"_s, Role::FieldBorder},
        {u"accent"_s, Role::Accent}, {u"link"_s, Role::Accent}, {u"highlight"_s, Role::AccentSoft},
        {u"highlighted-text"_s, Role::OnAccentSoft}, {u"bad"_s, Role::Danger}, {u"warning"_s, Role::Warning},
        {u"good"_s, Role::Success}};
    QJsonObject colors;
    for (const auto &[name, role] : roles)
        colors.insert(name, widgets::color(role, widget).name());
    return colors;
}

} // namespace

EditorView::EditorView(EditorBlobs &blobs, QWidget *parent)
    : QWidget(parent)
    , m_toolBar(new EditorToolBar(this))
    , m_view(new QWebEngineView(this))
    , m_page(EditorPage::create(blobs, this))
    , m_bridge(new EditorBridge(this))
    , m_gone(new QLabel(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"editorView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addLayout(m_stack, 1);
    m_view->setObjectName(u"editorPage"_s);
    m_view->setAccessibleName(tr("Text of the article"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_gone->setAlignment(Qt::AlignCenter);
    m_gone->setWordWrap(true);
    m_gone->setText(
        tr("The text field has stopped several times. Your text is kept; save it, close this tab and open it again."));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_gone);
    setFocusProxy(m_view);
    connect(qApp, &QApplication::focusChanged, this, &EditorView::followFocus);
    connectPage();
    connectTools();
    startPage();
}

EditorView::~EditorView()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus leaves the page while its parts go
    m_flushes.clear(); // cancelled: whoever waits is being taken down too
    m_replacements.clear();
    m_view->setPage(nullptr); // the page goes before its profile
    delete m_page;
}

void EditorView::connectPage()
{
    auto *channel = new QWebChannel(m_page);
    channel->registerObject(u"desk"_s, m_bridge);
    m_page->setWebChannel(channel);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &EditorView::rendererEnded);
    connect(m_bridge, &EditorBridge::pageReady, this, &EditorView::pageBecameReady);
    connect(m_bridge, &EditorBridge::stateReported, this, [this](const QJsonObject &state) {
        m_state = state;
        m_toolBar->showState(state);
    });
    connect(m_bridge, &EditorBridge::editedReported, this, [this](int generation) {
        if (generation != m_generation)
            return;
        m_ahead = true;
        Q_EMIT edited();
    });
    connect(
        m_bridge, &EditorBridge::changeReported, this, [this](int generation, int changes, const QJsonObject &json) {
            if (generation == m_generation)
                takeChange(changes, json);
        });
    connect(m_bridge, &EditorBridge::flushReported, this,
        [this](int ticket, int generation, int changes, const QJsonObject &json) {
            if (generation == m_generation)
                takeChange(changes, json);
            finishFlush(ticket, m_document.toJson());
        });
    connect(m_bridge, &EditorBridge::replaceReported, this, &EditorView::finishReplacement);
    connect(m_bridge, &EditorBridge::pasteCleaned, this,
        [this](const PasteReport &report, const QList<QByteArray> &images) {
            for (const QByteArray &image : images)
                offer(tr("pasted picture"), image);
            Q_EMIT pasteCleaned(report);
        });
    connect(m_bridge, &EditorBridge::fileReported, this, &EditorView::offer);
    connect(m_bridge, &EditorBridge::linkReported, this, &EditorView::linkActivated);
    connect(m_bridge, &EditorBridge::figureReported, this, &EditorView::askForFigure);
}

void EditorView::connectTools()
{
    connect(m_toolBar, &EditorToolBar::commandWanted, this, &EditorView::command);
    connect(m_toolBar, &EditorToolBar::linkWanted, this, &EditorView::askForLink);
    connect(m_toolBar, &EditorToolBar::tableWanted, this, &EditorView::askForTable);
    connect(m_toolBar, &EditorToolBar::figureWanted, this, &EditorView::imageWanted);
    connect(m_toolBar, &EditorToolBar::attachmentWanted, this, &EditorView::attachmentWanted);
    connect(m_view, &QWidget::customContextMenuRequested, this, &EditorView::showContextMenu);
    for (QAction *action : m_toolBar->findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty())
            addAction(action); // so that the shortcut works while the caret is in the page
    }
}

void EditorView::startPage()
{
    m_page->setBackgroundColor(widgets::color(widgets::Role::Surface, *this));
    m_view->setPage(m_page);
    m_page->load(editorAddress());
}

void EditorView::pageBecameReady()
{
    sendWords();
    m_ready = true;
    sendTheme();
    sendDocument();
    setReadOnly(m_readOnly);
    Q_EMIT ready();
}

void EditorView::sendWords()
{
    m_bridge->send(u"words"_s,
        {{u"label"_s, tr("Text of the article")}, {u"alt"_s, tr("Description")},
            {u"altMissing"_s, tr("No picture description yet – press to write one")},
            {u"decorative"_s, tr("Decoration, no description")}, {u"caption"_s, tr("Caption")}});
}

void EditorView::sendTheme()
{
    m_page->setBackgroundColor(widgets::color(widgets::Role::Surface, *this));
    const int extent = widgets::iconExtent(*this);
    m_toolBar->setIconSize(QSize(extent, extent));
    if (!m_ready)
        return;
    const QFontInfo font(this->font());
    m_bridge->send(u"theme"_s,
        {{u"colors"_s, themeColors(*this)}, {u"dark"_s, widgets::isDark(widgets::schemeOf(palette()))},
            {u"fontFamily"_s, font.family()}, {u"fontPixels"_s, font.pixelSize() + 1}});
}

void EditorView::sendDocument()
{
    m_generation = ++m_lastGeneration;
    m_ahead = false;
    if (m_ready)
        m_bridge->send(u"load"_s,
            {{u"document"_s, m_document.toJson()}, {u"generation"_s, m_generation}, {u"known"_s, m_changes}});
    Q_EMIT wordCountChanged(m_document.wordCount());
    Q_EMIT hintsChanged(m_document.accessibilityHints());
}

void EditorView::setDocument(const QJsonObject &json)
{
    const auto read = Document::fromJson(json);
    if (!read) {
        Q_EMIT refused(read.error());
        return;
    }
    m_document = *read;
    finishAllFlushes();
    sendDocument();
}

QFuture<bool> EditorView::replaceDocument(const QJsonObject &json)
{
    const auto read = Document::fromJson(json);
    if (!read || !m_ready) {
        setDocument(json);
        return QtFuture::makeReadyFuture(read.has_value());
    }
    const int generation = ++m_lastGeneration;
    Replacement &waiting = m_replacements[generation];
    waiting.document = *read;
    waiting.promise.start();
    const QFuture<bool> answer = waiting.promise.future();
    m_bridge->send(u"replace"_s, {{u"document"_s, json}, {u"generation"_s, generation}, {u"known"_s, m_changes}});
    return answer;
}

void EditorView::finishReplacement(int generation, bool taken)
{
    const auto waiting = m_replacements.find(generation);
    if (waiting == m_replacements.end())
        return;
    Replacement replacement = std::move(waiting->second);
    m_replacements.erase(waiting);
    taken = taken && generation > m_generation; // else another text was set meanwhile, and the page has that one
    if (taken) {
        m_generation = generation;
        m_ahead = false;
        m_document = std::move(replacement.document);
        Q_EMIT wordCountChanged(m_document.wordCount());
        Q_EMIT hintsChanged(m_document.accessibilityHints());
    }
    replacement.promise.addResult(taken);
    replacement.promise.finish();
}

void EditorView::takeChange(int changes, const QJsonObject &json)
{
    auto read = Document::fromJson(json);
    if (!read) {
        qCWarning(editorView) << "The editor page holds a text that may not be stored:" << read.error().code;
        Q_EMIT refused(read.error());
        return;
    }
    m_ahead = false;
    m_changes = changes;
    if (*read != m_document) {
        m_document = std::move(*read);
        Q_EMIT documentChanged(m_document.toJson());
        Q_EMIT wordCountChanged(m_document.wordCount());
        Q_EMIT hintsChanged(m_document.accessibilityHints());
    }
    Q_EMIT caughtUp();
}

QFuture<QJsonObject> EditorView::flush()
{
    QPromise<QJsonObject> promise;
    QFuture<QJsonObject> future = promise.future();
    promise.start();
    if (!m_ready) {
        promise.addResult(m_document.toJson());
        promise.finish();
        return future;
    }
    if (m_view->hasFocus() || (focusWidget() && m_view->isAncestorOf(focusWidget())))
        QGuiApplication::inputMethod()->commit();
    const int ticket = m_nextTicket++;
    m_flushes.emplace(ticket, std::move(promise));
    m_bridge->send(u"flush"_s, {{u"ticket"_s, ticket}});
    QTimer::singleShot(flushPatience, this, [this, ticket] { finishFlush(ticket, m_document.toJson()); });
    return future;
}

void EditorView::finishFlush(int ticket, const QJsonObject &json)
{
    const auto waiting = m_flushes.find(ticket);
    if (waiting == m_flushes.end())
        return;
    QPromise<QJsonObject> promise = std::move(waiting->second);
    m_flushes.erase(waiting);
    promise.addResult(json);
    promise.finish();
}

void EditorView::finishAllFlushes()
{
    while (!m_flushes.empty())
        finishFlush(m_flushes.begin()->first, m_document.toJson());
}

void EditorView::rendererEnded()
{
    qCWarning(editorView) << "The editor page's process ended; the text is kept as of its last change.";
    m_ready = false;
    finishAllFlushes();
    while (!m_replacements.empty())
        finishReplacement(m_replacements.begin()->first, false);
    Q_EMIT rendererDied();
    ++m_deaths;
    QTimer::singleShot(deathMemory, this, [this] { --m_deaths; });
    if (m_deaths > deathsForgiven) {
        m_stack->setCurrentWidget(m_gone);
        m_toolBar->setEnabled(false);
        return;
    }
    QTimer::singleShot(0, this, [this] { m_page->load(editorAddress()); });
}

void EditorView::setReadOnly(bool readOnly)
{
    const bool opens = m_readOnly && !readOnly;
    m_readOnly = readOnly;
    m_toolBar->setVisible(!readOnly);
    if (m_ready)
        m_bridge->send(u"editable"_s, {{u"on"_s, !readOnly}});
    if (opens)
        followFocus(nullptr, QApplication::focusWidget()); // the caret was gone with the right to write
}

void EditorView::insertFigure(const BlobId &blob, const QString &alt, const QString &caption)
{
    command(u"insertFigure"_s, {{u"blob"_s, blob.toString()}, {u"alt"_s, alt}, {u"caption"_s, caption}});
}

void EditorView::insertAttachment(const BlobId &blob, const QString &title)
{
    command(u"insertAttachment"_s, {{u"blob"_s, blob.toString()}, {u"title"_s, title}});
}

void EditorView::command(const QString &name, const QJsonObject &given)
{
    if (m_ready && !m_readOnly)
        m_bridge->send(u"command"_s, {{u"name"_s, name}, {u"given"_s, given}});
}

void EditorView::offer(const QString &name, const QByteArray &bytes)
{
    if (files::looksLikeImage(bytes))
        Q_EMIT imageOffered(name, bytes);
    else
        Q_EMIT fileOffered(name, bytes);
}

int EditorView::run(QDialog &dialog)
{
    if (m_dialogHook) {
        m_dialogHook(dialog);
        return dialog.result();
    }
    return dialog.exec();
}

void EditorView::askForLink()
{
    const QString href = m_state.value("link"_L1).toString();
    const bool askForText = href.isEmpty() && m_state.value("selectedText"_L1).toString().isEmpty();
    LinkDialog dialog(href, askForText, this);
    if (run(dialog) == QDialog::Accepted)
        command(u"link"_s, {{u"href"_s, dialog.href()}, {u"text"_s, dialog.text()}});
    m_toolBar->showState(m_state); // pressing the tool has turned its check mark
}

void EditorView::askForFigure()
{
    const QJsonObject figure = m_state.value("figure"_L1).toObject();
    FigureDialog dialog(figure.value("alt"_L1).toString(), figure.value("decorative"_L1).toBool(), this);
    if (run(dialog) == QDialog::Accepted)
        command(u"setFigure"_s, {{u"alt"_s, dialog.alt()}, {u"decorative"_s, dialog.decorative()}});
}

void EditorView::askForTable()
{
    TableDialog dialog(this);
    if (run(dialog) == QDialog::Accepted)
        command(u"insertTable"_s,
            {{u"rows"_s, dialog.rows()}, {u"columns"_s, dialog.columns()}, {u"header"_s, dialog.header()}});
}

void EditorView::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto edit = [&](const QString &text, QWebEnginePage::WebAction action) {
        QAction *entry = menu->addAction(text, m_page, [this, action] { m_page->triggerAction(action); });
        entry->setEnabled(m_page->action(action)->isEnabled());
    };
    edit(tr("Cut"), QWebEnginePage::Cut);
    edit(tr("Copy"), QWebEnginePage::Copy);
    edit(tr("Paste"), QWebEnginePage::Paste);
    edit(tr("Paste as plain text"), QWebEnginePage::PasteAndMatchStyle);
    menu->addSeparator();
    if (!m_readOnly) {
        menu->addAction(m_toolBar->action(u"link"_s));
        if (m_state.value("figure"_L1).isObject())
            menu->addAction(tr("Picture description…"), this, &EditorView::askForFigure);
        if (m_state.value("table"_L1).toBool())
            menu->addActions(m_toolBar->tableMenu()->actions());
    }
    menu->popup(m_view->mapToGlobal(position));
}

void EditorView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        sendTheme();
    if (event->type() == QEvent::LanguageChange && m_ready)
        sendWords();
}

// Chromium gives its page the focus, not the text in it: without this nothing typed after setFocus() would arrive.
void EditorView::followFocus(const QWidget *before, const QWidget *now)
{
    if (now && m_view->isAncestorOf(now) && !(before && m_view->isAncestorOf(before)))
        command(u"focus"_s);
}

QString EditorView::pasteSentence(const PasteReport &report)
{
    QStringList dropped;
    if (report.styles > 0)
        dropped.append(tr("%n font style(s)", nullptr, report.styles));
    if (report.images > 0)
        dropped.append(tr("%n picture(s) that cannot be embedded", nullptr, report.images));
    if (report.links > 0)
        dropped.append(tr("%n unusable link(s)", nullptr, report.links));
    if (report.others > 0)
        dropped.append(tr("%n foreign element(s)", nullptr, report.others));
    QString sentence = dropped.isEmpty() ? QString() : tr("Left out: %1.").arg(dropped.join(u", "_s));
    if (report.legacyRuns > 0)
        sentence += (sentence.isEmpty() ? QString() : u" "_s)
            + tr("Old TCVN3/VNI letters were converted; please read the text through.");
    return sentence;
}

QString EditorView::hintSentence(const AccessibilityHint &hint)
{
    switch (hint.kind) {
    case AccessibilityHint::Kind::MissingAlt:
        return hint.excerpt.isEmpty() ? tr("A picture has no description.")
                                      : tr("The picture “%1” has no description.").arg(hint.excerpt);
    case AccessibilityHint::Kind::SkippedHeading:
        return tr("The heading “%1” skips a level.").arg(hint.excerpt);
    case AccessibilityHint::Kind::EmptyHeading:
        return tr("A heading is empty.");
    case AccessibilityHint::Kind::TableWithoutHeader:
        return tr("The table “%1” has no header row.").arg(hint.excerpt);
    case AccessibilityHint::Kind::UnclearLink:
        return tr("The link text “%1” does not say where it leads.").arg(hint.excerpt);
    }
    return {};
}

} // namespace ana::content
