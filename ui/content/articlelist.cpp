// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlelist.h"

#include <QAction>

#include <utility>

#include "models/database/databasesession.h"
#include "ui/content/articlewords.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    std::vector<ArticleRow> rows;
    int count;
};

} // namespace

ArticleList::ArticleList(const widgets::DeskContext &context, QWidget *parent)
    : RecordList(u"articleList"_s, tr("Articles"), context.settings, parent)
    , m_context(context)
{
    chips().addChip(u"all"_s, tr("All"));
    for (const ArticleState state : {ArticleState::Draft, ArticleState::Submitted, ArticleState::Returned,
             ArticleState::Published, ArticleState::Withdrawn})
        chips().addChip(articleStateName(state), ArticleWords::state(state), ArticleWords::stateIcon(state));
    addActions();
    setModel(&m_model, Narrowing::Database);

    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_context.opener.openRecord(u"article"_s, id);
    });
    connect(this, &RecordList::refreshRequested, this, &ArticleList::readAgain);
    connect(this, &RecordList::moreWanted, this, &ArticleList::readMore);
    connect(this, &RecordList::filterChanged, this, [this](const QString &chip, const QString &words) {
        m_filter.state = articleStateFromName(chip);
        m_filter.words = words;
        m_model.setRows({});
        readAgain();
    });
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"article"_s))
            readAgain();
    });
    connect(&m_context.session, &DatabaseSession::opened, this, &ArticleList::readAgain);
    readAgain();
}

void ArticleList::addActions()
{
    QAction *write = nullptr;
    if (m_context.session.info().may(u"content.write"_s)) {
        write = new QAction(widgets::icon(u"plus"_s), tr("Write a new article"), this);
        write->setObjectName(u"newArticle"_s);
        write->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
        write->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(write, &QAction::triggered, this, [this] { m_context.opener.openNew(u"article"_s); });
        addListAction(write, ActionPlace::Main);
    }
    auto *open = new QAction(widgets::icon(u"open"_s), tr("Open"), this);
    open->setObjectName(u"openArticle"_s);
    connect(open, &QAction::triggered, this, [this] { Q_EMIT openRequested(selectedIds()); });
    connect(this, &RecordList::selectionChanged, open,
        [open](const QStringList &ids) { open->setEnabled(!ids.isEmpty()); });
    addListAction(open, ActionPlace::Button);
    setEmptyText(u"article"_s,
        tr("There is no article here yet. Articles of your unit appear as soon as somebody starts one."), write);
}

std::vector<ArticleRow> ArticleList::readPages(Reader &reader, const ArticleFilter &filter, size_t rows)
{
    std::vector<ArticleRow> all = readArticles(reader, filter);
    while (!all.empty() && all.size() < rows) {
        auto more = readArticles(reader, filter, ArticlePlace{all.back().place, all.back().id});
        if (more.empty())
            break;
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

void ArticleList::readAgain()
{
    if (!m_context.session.isOpen())
        return;
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    setLoading(true);
    m_context.session
        .read(this,
            [filter = m_filter, rows = m_model.rows().size()](Reader &reader) {
                return Shown{readPages(reader, filter, rows), countArticles(reader, filter)};
            })
        .then(this, [this](Result<Shown> shown) {
            m_reading = false;
            setLoading(false);
            // Something was chosen meanwhile: these rows are no longer what is asked for.
            if (std::exchange(m_again, false)) {
                readAgain();
                return;
            }
            if (!shown) {
                strip().show(shown.error());
                return;
            }
            strip().dismiss();
            m_complete = shown->rows.size() % articlePageSize != 0 || shown->rows.empty();
            showCount(shown->count);
            m_model.setRows(std::move(shown->rows));
        });
}

void ArticleList::readMore()
{
    if (m_reading || m_complete || m_model.rows().empty())
        return;
    m_reading = true;
    const ArticleRow &last = m_model.rows().back();
    m_context.session
        .read(this,
            [filter = m_filter, place = ArticlePlace{last.place, last.id}](
                Reader &reader) { return readArticles(reader, filter, place); })
        .then(this, [this](Result<std::vector<ArticleRow>> more) {
            m_reading = false;
            if (std::exchange(m_again, false)) {
                readAgain();
                return;
            }
            if (!more) {
                strip().show(more.error());
                return;
            }
            m_complete = more->size() < articlePageSize;
            m_model.appendRows(std::move(*more));
        });
}

void ArticleList::showCount(int count)
{
    setCountText(count > 1000 ? tr("more than 1,000 articles") : tr("%n article(s)", nullptr, count));
}

} // namespace ana::content
