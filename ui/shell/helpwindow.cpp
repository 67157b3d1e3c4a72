// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpwindow.h"

#include <QDesktopServices>
#include <QListWidget>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include "models/core/resources.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablemodel.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_library(resourcePath(u"help"_s))
    , m_words(new widgets::SearchField(this))
    , m_contents(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Help"));
    m_words->setObjectName(u"helpWords"_s);
    m_words->setAccessibleName(tr("Search the guide"));
    m_words->setPlaceholderText(tr("Search the guide"));
    m_contents->setObjectName(u"helpContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setWordWrap(true);
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("Page of the guide"));
    m_text->setOpenLinks(false);

    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(2));
    column->addWidget(m_words);
    column->addWidget(m_contents, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(side);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 35, letter * 80});
    splitter->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    page->addWidget(splitter);
    resize(QSize(letter * 118, fontMetrics().height() * 33).boundedTo(screen()->availableSize() * 9 / 10));

    listAll();
    connect(m_words, &widgets::SearchField::searchRequested, this, [this](const QString &words) {
        if (words.trimmed().isEmpty())
            listAll();
        else
            list(m_library.search(words));
    });
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showPage(item->data(widgets::IdRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme().startsWith(u"http"_s))
            QDesktopServices::openUrl(link);
        else
            choose(link.path().section(u'/', -1).section(u'.', 0, 0));
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
}

void HelpWindow::listAll()
{
    m_contents->clear();
    for (const HelpGroup &group : m_library.groups()) {
        auto *head = new QListWidgetItem(group.title, m_contents);
        head->setFlags(Qt::ItemIsEnabled);
        QFont font = m_contents->font();
        font.setBold(true);
        head->setFont(font);
        for (const QString &topic : group.topics)
            addTopic(topic);
    }
}

void HelpWindow::list(const QStringList &topics)
{
    m_contents->clear();
    for (const QString &topic : topics)
        addTopic(topic);
    if (!topics.isEmpty())
        m_contents->setCurrentRow(0);
}

void HelpWindow::addTopic(const QString &topic)
{
    const HelpPage *page = m_library.page(topic);
    if (!page)
        return;
    auto *item = new QListWidgetItem(page->title, m_contents);
    item->setData(widgets::IdRole, topic);
}

void HelpWindow::showPlace(const QString &place)
{
    listAll();
    choose(m_library.topicFor(place));
}

void HelpWindow::choose(const QString &topic)
{
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(widgets::IdRole).toString() == topic) {
            m_contents->setCurrentRow(row);
            return;
        }
    }
    showPage(topic);
}

void HelpWindow::showPage(const QString &topic)
{
    const HelpPage *page = m_library.page(topic);
    if (!page)
        return;
    m_text->setMarkdown(page->text);
    m_text->document()->setDocumentMargin(grid(5));
}

QString HelpWindow::currentTopic() const
{
    const QListWidgetItem *item = m_contents->currentItem();
    return item ? item->data(widgets::IdRole).toString() : QString();
}

} // namespace ana::shell
