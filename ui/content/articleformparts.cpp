// SPDX-License-Identifier: GPL-3.0-or-later
// How the article form is built and wired.
#include "ui/content/articleform.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <tuple>

#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/content/articleactions.h"
#include "ui/content/articleblobs.h"
#include "ui/content/articlefieldspanel.h"
#include "ui/content/articlehistory.h"
#include "ui/content/articlenotice.h"
#include "ui/content/articlepresence.h"
#include "ui/content/editorview.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/savedstate.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

/// Scrolls up and down only: never narrower than its fields with their letters.
class PanelArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
        const QSize own = QScrollArea::minimumSizeHint();
        return {widget() ? std::max(grid(70), widget()->minimumSizeHint().width() + bar) : own.width(), own.height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

void ArticleForm::buildHead()
{
    m_title = new QLineEdit(this);
    m_title->setObjectName(u"title"_s);
    m_title->setMaxLength(300);
    m_title->setPlaceholderText(tr("Title: say in one line what it is about"));
    m_title->setAccessibleName(tr("Title, required"));
    widgets::setLook(m_title, widgets::Look::Title);
    setFocusProxy(m_title);
    m_titleProblem = new QLabel(this);
    m_titleProblem->setObjectName(u"titleProblem"_s);
    m_titleProblem->setProperty("remark", u"wrong"_s);
    m_titleProblem->setWordWrap(true);
    m_titleProblem->hide();
    QHBoxLayout *stateRow = buildStateRow(); // made in the order of reading, which is the order of Tab
    m_strip = new widgets::MessageStrip(this);
    m_presence = new ArticlePresence(m_context, this);
    m_notice = new ArticleNotice(this);
    m_pages = new QStackedWidget(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(6), grid(4), grid(6), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_title);
    layout->addWidget(m_titleProblem);
    layout->addLayout(stateRow);
    layout->addWidget(m_strip);
    layout->addWidget(m_presence);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
}

QHBoxLayout *ArticleForm::buildStateRow()
{
    m_stateLabel = new QLabel(tr("Not saved yet"), this);
    m_stateLabel->setObjectName(u"articleState"_s);
    widgets::setLook(m_stateLabel, widgets::Look::Badge);
    m_saved = new widgets::SavedState(this);
    m_words = new QLabel(this);
    m_words->setObjectName(u"wordCount"_s);
    widgets::setLook(m_words, widgets::Look::Muted);

    auto *row = new QHBoxLayout;
    row->setSpacing(grid(3));
    row->addWidget(m_stateLabel);
    row->addWidget(m_words);
    row->addWidget(m_saved);
    row->addStretch();
    m_pageButtons = new QButtonGroup(this);
    const std::tuple<QString, QString, QKeySequence> pages[]
        = {{tr("Write"), u"pageWriting"_s, QKeySequence(Qt::ALT | Qt::Key_1)},
            {tr("Preview"), u"pagePreview"_s, QKeySequence(Qt::ALT | Qt::Key_2)},
            {tr("History"), u"pageHistory"_s, QKeySequence(Qt::ALT | Qt::Key_3)}};
    for (const auto &[text, name, keys] : pages) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
        button->setCheckable(true);
        widgets::setLook(button, widgets::Look::Chip);
        m_pageButtons->addButton(button, int(m_pageButtons->buttons().size()));
        row->addWidget(button);
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    m_pageButtons->button(Writing)->setChecked(true);
    return row;
}

void ArticleForm::buildWriting()
{
    auto *text = new QWidget(this);
    m_editor = new EditorView(*m_blobs, text);
    m_editor->setAccessibleName(tr("Text of the article"));
    m_hint = new QLabel(text);
    m_hint->setObjectName(u"textHint"_s);
    m_hint->setProperty("remark", u"warning"_s);
    m_hint->setWordWrap(true);
    m_hint->hide();
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 0, 0, 0);
    textLayout->setSpacing(grid(2));
    textLayout->addWidget(m_editor, 1);
    textLayout->addWidget(m_hint);

    m_panel = new ArticleFieldsPanel(*m_blobs, this);
    auto *scroll = new PanelArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_panel);
    m_panel->setContentsMargins(grid(2), 0, grid(2), 0);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(text);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    m_pages->addWidget(splitter);

    m_previewPage = new QWidget(this);
    m_restore = new QPushButton(widgets::icon(u"restore"_s), QString(), m_previewPage);
    m_restore->setObjectName(u"restoreRevision"_s);
    m_restore->setAccessibleName(tr("Bring back this version"));
    m_restore->hide();
    auto *previewLayout = new QVBoxLayout(m_previewPage);
    previewLayout->setContentsMargins(0, 0, 0, 0);
    previewLayout->addWidget(m_restore, 0, Qt::AlignLeft);
    m_pages->addWidget(m_previewPage);
    m_history = new ArticleHistory(this);
    m_pages->addWidget(m_history);
}

void ArticleForm::buildFoot()
{
    m_save = new QPushButton(widgets::icon(u"save"_s), tr("Save"), this);
    m_save->setObjectName(u"save"_s);
    m_save->setAccessibleName(m_save->text());
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    m_actions = new ArticleActions(this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch();
    foot->addWidget(m_actions);
    static_cast<QVBoxLayout *>(layout())->addLayout(foot);
    auto *shortcut = new QShortcut(QKeySequence::Save, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_save, &QPushButton::click);
    auto *next = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this);
    next->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, m_actions, &ArticleActions::pressPrimary);
}

void ArticleForm::connectParts()
{
    connect(m_title, &QLineEdit::textChanged, this, [this] {
        m_titleProblem->hide();
        fieldEdited();
    });
    connect(m_panel, &ArticleFieldsPanel::edited, this, [this] {
        m_panel->rows().clearProblems();
        fieldEdited();
    });
    connect(m_panel, &ArticleFieldsPanel::coverWanted, this, &ArticleForm::chooseCover);
    connect(m_pageButtons, &QButtonGroup::idClicked, this, &ArticleForm::showPage);
    connect(m_history, &ArticleHistory::viewWanted, this, &ArticleForm::viewRevision);
    connect(m_restore, &QPushButton::clicked, this, [this] { restoreRevision(m_viewed); });
    connect(m_save, &QPushButton::clicked, this, &ArticleForm::save);
    connect(m_actions, &ArticleActions::wanted, this, &ArticleForm::act);
    connect(m_notice, &ArticleNotice::publicPageWanted, this, &ArticleForm::openPublicPage);
    connect(m_presence, &ArticlePresence::failed, this, [this](const Error &error) { m_strip->show(error); });
    connect(m_presence, &ArticlePresence::heldChanged, this, [this] {
        updateReadOnly();
        showActions();
    });
    connect(m_saver, &ArticleSaver::stateChanged, this, &ArticleForm::showState);
    connect(m_saver, &ArticleSaver::refused, this, &ArticleForm::showRefusal);
    connect(m_saver, &ArticleSaver::conflict, this, &ArticleForm::compareWithServer);
    connect(&m_context.gateway, &CommandGateway::kept, this, [this](const OperationId &, const RecordRef &record) {
        if (m_act && record.id == recordId() && m_context.session.line() != LineState::Online)
            m_saved->showKept();
    });
    connect(m_saver, &ArticleSaver::created, this, [this] {
        m_article.emplace().id = m_saver->id();
        refresh();
    });
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"article"_s, recordId()))
            refresh();
    });
}

void ArticleForm::connectEditor()
{
    connect(m_editor, &EditorView::documentChanged, this, [this](const QJsonObject &body) {
        if (m_filling)
            return;
        ArticleFields now = fields();
        now.body = body;
        m_saver->typed(now);
        m_presence->wrote();
    });
    connect(m_editor, &EditorView::edited, m_presence, &ArticlePresence::wrote);
    connect(m_editor, &EditorView::caughtUp, this, [this] {
        if (m_saver->exists())
            takeText(); // what came while letters were on their way
    });
    connect(m_editor, &EditorView::refused, this, [this](const Error &error) { m_strip->show(error); });
    connect(m_editor, &EditorView::wordCountChanged, this,
        [this](int words) { m_words->setText(tr("%n word(s)", nullptr, words)); });
    connect(m_editor, &EditorView::hintsChanged, this, [this](const QList<AccessibilityHint> &hints) {
        m_hint->setVisible(!hints.isEmpty());
        if (hints.isEmpty())
            return;
        const QString first = EditorView::hintSentence(hints.first());
        m_hint->setText(
            hints.size() == 1 ? first : tr("%1 And %n more remark(s).", nullptr, int(hints.size()) - 1).arg(first));
    });
    connect(m_editor, &EditorView::imageOffered, this, &ArticleForm::addPicture);
    connect(m_editor, &EditorView::fileOffered, this, &ArticleForm::addFile);
    connect(m_editor, &EditorView::imageWanted, this, [this] {
        chooseFile(tr("Insert a picture"), tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)"),
            [this](const QString &name, const QByteArray &bytes) { addPicture(name, bytes); });
    });
    connect(m_editor, &EditorView::attachmentWanted, this, [this] {
        chooseFile(tr("Attach a file"), tr("Documents (*.pdf *.docx *.xlsx *.odt *.ods *.zip)"),
            [this](const QString &name, const QByteArray &bytes) { addFile(name, bytes); });
    });
    connect(m_editor, &EditorView::pasteCleaned, this, [this](const PasteReport &report) {
        const QString told = EditorView::pasteSentence(report);
        if (!told.isEmpty())
            m_strip->showInfo(told);
    });
    connect(m_editor, &EditorView::rendererDied, this, [this] {
        m_strip->showWarning(tr("The writing area had to be started again. Your text is here as of the last second."));
    });
}

} // namespace ana::content
