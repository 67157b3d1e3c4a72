// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchbox.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QListWidget>

#include "models/applications/purposes.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "models/database/databasesession.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/typing.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {
constexpr int KindOfItemRole = widgets::ToneRole + 1;
constexpr auto commandKind = "command";
constexpr auto lookUpKind = "look_up";
constexpr auto personKind = "person_served";

QString lineOf(const applications::MaskedParty &person)
{
    QStringList parts{person.fullName};
    if (person.birthYear > 0)
        parts << QString::number(person.birthYear);
    for (const QString &part : {person.identity, person.phone, person.place}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u" · "_s);
}
} // namespace

SearchBox::SearchBox(DatabaseSession &session, widgets::RecordOpener &opener, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_opener(opener)
    , m_field(new widgets::SearchField(this))
    , m_popup(new QListWidget(parent))
{
    m_field->setObjectName(u"searchBox"_s);
    m_field->setAccessibleName(tr("Find an article, a person or a command"));
    m_field->setPlaceholderText(tr("Find anything, with or without marks (Ctrl+K)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field);
    m_popup->setObjectName(u"searchResults"_s);
    m_popup->setAccessibleName(tr("Search results"));
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_popup->setTextElideMode(Qt::ElideRight);
    m_popup->hide();
    m_field->installEventFilter(this);
    connect(m_field, &widgets::SearchField::searchRequested, this, &SearchBox::search);
    connect(m_popup, &QListWidget::itemClicked, this, &SearchBox::choose);
}

SearchBox::~SearchBox()
{
    stopSearch();
}

void SearchBox::stopSearch()
{
    // Qt 6.4 cancels the continuations of a finished future as well, which are gone by then.
    if (!m_running.isFinished())
        m_running.cancel();
    if (!m_lookingUp.isFinished())
        m_lookingUp.cancel();
}

void SearchBox::setKindTitle(const QString &kind, const QString &title, const QString &iconName)
{
    m_kinds.push_back({kind, title, iconName});
}

void SearchBox::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (m_field->text() != m_shownWords || m_popup->count() == 0)
        showResults(m_field->text(), {});
    else
        showPopup();
}

bool SearchBox::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        m_popup->hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress || m_popup->isHidden())
        return false;
    return moveChoice(static_cast<QKeyEvent *>(event)->key());
}

bool SearchBox::moveChoice(int key)
{
    if (key == Qt::Key_Escape) {
        m_popup->hide();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        widgets::commitPending();
        // Typed and entered at once: what is listed answers older words. The field asks now, the answer is chosen from.
        m_enterWaits = m_field->text() != m_shownWords;
        if (!m_enterWaits && m_popup->currentItem())
            choose(m_popup->currentItem());
        return !m_enterWaits;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return false;
    const int step = key == Qt::Key_Down ? 1 : -1;
    for (int row = m_popup->currentRow() + step; row >= 0 && row < m_popup->count(); row += step) {
        if (m_popup->item(row)->flags().testFlag(Qt::ItemIsSelectable)) {
            m_popup->setCurrentRow(row);
            break;
        }
    }
    return true;
}

void SearchBox::search(const QString &words)
{
    stopSearch();
    if (words.trimmed().isEmpty()) {
        showResults(words, {});
        return;
    }
    m_running = m_session.read(this, [words](Reader &reader) { return findRecords(reader, words); });
    m_running.then(this, [this, words](const Result<std::vector<Found>> &found) {
        if (words != m_field->text())
            return;
        showResults(words, found.value_or(std::vector<Found>()));
        if (!found)
            addSentence(sentence(found.error()));
        else if (std::exchange(m_enterWaits, false) && m_popup->currentItem())
            choose(m_popup->currentItem());
    });
}

void SearchBox::lookUp(const QString &words, applications::Purpose purpose)
{
    stopSearch();
    m_lookingUp = m_session.read(
        this, [words = nfc(words), purpose](Reader &reader) { return applications::findPeople(reader, words, purpose); });
    m_lookingUp.then(this, [this, words, purpose](const Result<std::vector<applications::MaskedParty>> &people) {
        if (words != m_field->text())
            return;
        showPeople(purpose, people.value_or(std::vector<applications::MaskedParty>()));
        if (!people)
            addSentence(sentence(people.error()));
    });
}

void SearchBox::showPeople(applications::Purpose purpose, const std::vector<applications::MaskedParty> &people)
{
    m_popup->clear();
    addHead(tr("People served – written down: %1").arg(applications::purposeTitle(purpose)));
    for (const applications::MaskedParty &person : people) {
        addItem(u"person"_s, lineOf(person), QLatin1StringView(personKind),
            person.id.toString() + u'/' + applications::purposeKey(purpose));
    }
    if (people.empty()) {
        addSentence(tr("Nobody found. Add the year of birth or more of the name."));
        addSentence(tr("By the whole identity number people of other units are found too."));
    }
    m_popup->setCurrentRow(-1);
    moveChoice(Qt::Key_Down);
    showPopup();
}

void SearchBox::addLookUps(const QString &words)
{
    const QString wanted = words.simplified();
    const std::vector<applications::Purpose> purposes = applications::purposesOf(m_session.info());
    if (wanted.size() < 2 || purposes.empty())
        return;
    addHead(tr("People served"));
    for (const applications::Purpose purpose : purposes) {
        addItem(u"person"_s, tr("Look up “%1” %2").arg(wanted, applications::purposeTitle(purpose)),
            QLatin1StringView(lookUpKind), applications::purposeKey(purpose));
    }
}

void SearchBox::showResults(const QString &words, const std::vector<Found> &found)
{
    m_popup->clear();
    m_shownWords = words;
    for (const Kind &kind : kindsOf(found)) {
        addHead(kind.title);
        for (const Found &one : found) {
            if (one.kind == kind.kind)
                addRecord(one, kind.iconName);
        }
    }
    const auto commands = matchingCommands(m_commands, words);
    if (!commands.empty())
        addHead(tr("Commands"));
    for (const widgets::DeskCommand &command : commands)
        addCommand(command);
    addLookUps(words); // last: Enter looks nobody up while there is something else it can mean
    if (m_popup->count() == 0)
        addSentence(tr("Nothing found. Try fewer or shorter words."));
    m_popup->setCurrentRow(-1);
    moveChoice(Qt::Key_Down);
    showPopup();
}

/// The kinds there is something of, the one with the best hit first, else in the order of the desks.
std::vector<SearchBox::Kind> SearchBox::kindsOf(const std::vector<Found> &found) const
{
    QHash<QString, int> best;
    for (const Found &one : found)
        best[one.kind] = std::max(best.value(one.kind, -1), one.rank);
    std::vector<Kind> kinds;
    std::copy_if(m_kinds.begin(), m_kinds.end(), std::back_inserter(kinds),
        [&best](const Kind &kind) { return best.contains(kind.kind); });
    std::stable_sort(kinds.begin(), kinds.end(),
        [&best](const Kind &a, const Kind &b) { return best.value(a.kind) > best.value(b.kind); });
    return kinds;
}

void SearchBox::addHead(const QString &title)
{
    auto *item = new QListWidgetItem(title, m_popup);
    item->setFlags(Qt::ItemIsEnabled);
    QFont font = m_popup->font();
    font.setBold(true);
    item->setFont(font);
    item->setForeground(widgets::color(widgets::Role::MutedText, *this));
}

void SearchBox::addRecord(const Found &found, const QString &iconName)
{
    const QString text = found.snippet.isEmpty() ? found.title : tr("%1\n%2").arg(found.title, found.snippet);
    addItem(iconName, text, found.kind, found.id);
}

void SearchBox::addCommand(const widgets::DeskCommand &command)
{
    addItem(command.iconName, command.title, QLatin1StringView(commandKind), command.id);
}

void SearchBox::addItem(const QString &iconName, const QString &text, const QString &kind, const QString &id)
{
    auto *item = new QListWidgetItem(widgets::icon(iconName), text, m_popup);
    item->setData(KindOfItemRole, kind);
    item->setData(widgets::IdRole, id);
}

void SearchBox::addSentence(const QString &sentence)
{
    auto *item = new QListWidgetItem(sentence, m_popup);
    item->setFlags(Qt::ItemIsEnabled);
    item->setForeground(widgets::color(widgets::Role::MutedText, *this));
    showPopup();
}

void SearchBox::showPopup()
{
    if (!m_field->hasFocus())
        return;
    const QWidget &area = *m_popup->parentWidget();
    const QPoint below = m_field->mapTo(&area, QPoint(0, m_field->height() + grid(1)));
    int height = grid(2);
    for (int row = 0; row < m_popup->count(); ++row)
        height += m_popup->sizeHintForRow(row);
    m_popup->setGeometry(QRect(below, QSize(m_field->width(), std::min(height, area.height() - below.y() - grid(4)))));
    m_popup->show();
    m_popup->raise();
}

void SearchBox::choose(const QListWidgetItem *item)
{
    const QString kind = item->data(KindOfItemRole).toString();
    const QString id = item->data(widgets::IdRole).toString();
    if (kind.isEmpty())
        return;
    if (kind == QLatin1StringView(lookUpKind)) {
        if (const auto purpose = applications::purposeFromKey(id))
            lookUp(m_field->text(), *purpose);
        return;
    }
    m_popup->hide();
    m_field->clear();
    if (kind != QLatin1StringView(commandKind)) {
        m_opener.openRecord(kind, id);
        return;
    }
    for (const widgets::DeskCommand &command : m_commands) {
        if (command.id == id) {
            command.run();
            return;
        }
    }
}

} // namespace ana::shell
