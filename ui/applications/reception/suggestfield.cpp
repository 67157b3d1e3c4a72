// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/suggestfield.h"

#include <algorithm>

#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsShown = 7;
}

SuggestField::SuggestField(const QString &name, const QString &label, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_field(new widgets::SearchField(this))
    , m_list(new QListWidget(this))
{
    m_field->setObjectName(name);
    m_field->setAccessibleName(label);
    m_field->setAccessibleDescription(placeholder);
    m_field->setPlaceholderText(placeholder);
    m_field->installEventFilter(this);
    m_list->setObjectName(name + u"List"_s);
    m_list->setAccessibleName(label);
    // The letters stay in the field: the list is gone through from there.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->hide();
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(widgets::grid(1));
    lines->addWidget(m_field);
    lines->addWidget(m_list);
    setFocusProxy(m_field);
    connect(m_field, &widgets::SearchField::searchRequested, this, [this](const QString &words) {
        if (!m_clearing)
            Q_EMIT wanted(words);
    });
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_enterWaits = false; });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

QString SuggestField::words() const
{
    return m_field->text();
}

void SuggestField::offer(const QString &words, const std::vector<Suggestion> &suggestions)
{
    if (words != m_field->text())
        return;
    m_answered = words;
    m_hasAnswer = true;
    m_list->clear();
    for (const Suggestion &one : suggestions) {
        const QString text = one.detail.isEmpty() ? one.title : one.title + u"  ·  "_s + one.detail;
        auto *item = new QListWidgetItem(widgets::icon(one.iconName), text, m_list);
        item->setData(Qt::UserRole, one.id);
        item->setToolTip(text);
    }
    m_list->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    fitHeight();
    // What can be written down anew stands last and is no second thing to choose from.
    const auto choices = std::count_if(
        suggestions.begin(), suggestions.end(), [](const Suggestion &one) { return !one.id.isEmpty(); });
    if (m_enterWaits && choices <= 1)
        take(0);
    m_enterWaits = false;
}

void SuggestField::clear()
{
    m_field->clear();
    // Asked for nothing, the field forgets its words: the next citizen may ask for the same.
    m_clearing = true;
    Q_EMIT m_field->returnPressed();
    m_clearing = false;
    m_list->clear();
    m_list->hide();
    m_hasAnswer = false;
    m_enterWaits = false;
}

void SuggestField::fitHeight()
{
    const int rows = std::min(m_list->count(), rowsShown);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 1) + 2 * m_list->frameWidth() + widgets::grid(1));
}

bool SuggestField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool plain = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && key(press->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool SuggestField::key(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(+1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hasAnswer && m_answered == m_field->text()) {
            take(m_list->currentRow());
            return true;
        }
        m_enterWaits = !m_field->text().trimmed().isEmpty();
        return false; // the field asks at once
    default:
        return false;
    }
}

void SuggestField::move(int rows)
{
    if (m_list->count() == 0) {
        Q_EMIT wanted(m_field->text());
        return;
    }
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, m_list->count() - 1));
}

void SuggestField::take(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    const QString id = item->data(Qt::UserRole).toString();
    m_enterWaits = false;
    Q_EMIT chosen(id);
}

} // namespace ana::applications
