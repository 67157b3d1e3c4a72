// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/editortoolbar.h"

#include <algorithm>
#include <array>

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include "ui/widgets/icons.h"

using namespace Qt::StringLiterals;

namespace ana::content {

struct EditorToolBar::Face
{
    QString text;
    QString iconName = {};
    /// Shown only: the page itself hears it, in the order of typing. A shortcut here would overtake letters typed just
    /// before it, or act twice.
    QString pageKey = {};
    bool checkable = false;
    QKeySequence shortcut = {};
};

EditorToolBar::EditorToolBar(QWidget *parent)
    : QToolBar(parent)
{
    setObjectName(u"editorToolBar"_s);
    setAccessibleName(tr("Text tools"));
    setMovable(false);
    setFloatable(false);
    const int extent = widgets::iconExtent(*this);
    setIconSize(QSize(extent, extent));
    addHistory();
    addSeparator();
    addStyles();
    addMarks();
    addSeparator();
    addLists();
    addBlocks();
    addSeparator();
    addTables();
    addFiles();
    if (auto *more = findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        more->setIcon(widgets::icon(u"chevron-right"_s));
        more->setAccessibleName(tr("More tools"));
        more->setToolTip(tr("More tools"));
    }
    showState({});
}

QAction *EditorToolBar::add(QWidget *place, const QString &name, const Face &face)
{
    auto *action = new QAction(face.text, this);
    action->setObjectName(name);
    if (!face.iconName.isEmpty())
        action->setIcon(widgets::icon(face.iconName));
    action->setCheckable(face.checkable);
    action->setShortcut(face.shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString key = face.pageKey.isEmpty() ? face.shortcut.toString(QKeySequence::NativeText) : face.pageKey;
    action->setToolTip(key.isEmpty() ? face.text : QString(face.text + u" ("_s + key + u')'));
    if (place == m_styleMenu && !key.isEmpty())
        action->setText(face.text + u'\t' + key);
    place->addAction(action);
    m_actions.insert(name, action);
    return action;
}

QAction *EditorToolBar::addCommand(
    QWidget *place, const QString &name, const Face &face, const QString &command, const QJsonObject &given)
{
    QAction *action = add(place, name, face);
    connect(action, &QAction::triggered, this, [this, command, given] { Q_EMIT commandWanted(command, given); });
    return action;
}

QToolButton *EditorToolBar::addMenuButton(
    const QString &objectName, const QString &text, const QString &iconName, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(widgets::icon(iconName));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    addWidget(button);
    return button;
}

void EditorToolBar::addHistory()
{
    addCommand(this, u"undo"_s, {tr("Undo"), u"format-undo"_s, u"Ctrl+Z"_s}, u"undo"_s);
    addCommand(this, u"redo"_s, {tr("Redo"), u"format-redo"_s, u"Ctrl+Y"_s}, u"redo"_s);
}

void EditorToolBar::addStyles()
{
    m_styleMenu = new QMenu(this);
    addCommand(m_styleMenu, u"paragraph"_s, {tr("Plain text"), {}, u"Ctrl+Alt+0"_s, true}, u"paragraph"_s);
    const std::array<QString, 3> names{tr("Heading"), tr("Subheading"), tr("Small heading")};
    for (int level = 2; level <= 4; ++level) {
        const QString name = u"heading%1"_s.arg(level);
        const QString key = u"Ctrl+Alt+%1"_s.arg(level);
        addCommand(m_styleMenu, name, {names[static_cast<size_t>(level - 2)], {}, key, true}, u"heading"_s,
            {{u"level"_s, level}});
    }
    m_style = addMenuButton(u"editorStyle"_s, tr("Style"), u"format-heading"_s, m_styleMenu);
    m_style->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_style->setMinimumWidth(m_style->fontMetrics().horizontalAdvance(tr("Small heading")) + 3 * iconSize().width());
}

void EditorToolBar::addMarks()
{
    addCommand(this, u"bold"_s, {tr("Bold"), u"format-bold"_s, u"Ctrl+B"_s, true}, u"bold"_s);
    addCommand(this, u"italic"_s, {tr("Italic"), u"format-italic"_s, u"Ctrl+I"_s, true}, u"italic"_s);
    QAction *link = add(this, u"link"_s, {tr("Link…"), u"link"_s, {}, true, QKeySequence(u"Ctrl+Shift+K"_s)});
    connect(link, &QAction::triggered, this, &EditorToolBar::linkWanted);
    addCommand(
        this, u"clearFormatting"_s, {tr("Clear formatting"), u"format-clear"_s, u"Ctrl+\\"_s}, u"clearFormatting"_s);
}

void EditorToolBar::addLists()
{
    addCommand(
        this, u"bulletList"_s, {tr("Bullet list"), u"format-bullets"_s, u"Ctrl+Shift+8"_s, true}, u"bulletList"_s);
    addCommand(
        this, u"orderedList"_s, {tr("Numbered list"), u"format-numbers"_s, u"Ctrl+Shift+7"_s, true}, u"orderedList"_s);
}

void EditorToolBar::addBlocks()
{
    addCommand(this, u"blockquote"_s, {tr("Quotation"), u"format-quote"_s, u"Ctrl+Shift+9"_s, true}, u"blockquote"_s);
    m_calloutMenu = new QMenu(this);
    const QList<std::pair<QString, QString>> kinds{
        {u"info"_s, tr("Information")}, {u"warning"_s, tr("Attention")}, {u"contact"_s, tr("Contact")}};
    for (const auto &[kind, text] : kinds)
        addCommand(m_calloutMenu, u"callout-"_s + kind, {text, {}, {}, true}, u"callout"_s, {{u"kind"_s, kind}});
    m_calloutMenu->addSeparator();
    addCommand(m_calloutMenu, u"callout-none"_s, {tr("No box")}, u"callout"_s);
    addMenuButton(u"editorCallout"_s, tr("Highlighted box"), u"format-callout"_s, m_calloutMenu);
    addCommand(this, u"rule"_s, {tr("Dividing line"), u"format-rule"_s}, u"rule"_s);
}

void EditorToolBar::addTables()
{
    m_tableMenu = new QMenu(this);
    connect(add(m_tableMenu, u"table"_s, {tr("Insert table…"), u"table"_s}), &QAction::triggered, this,
        &EditorToolBar::tableWanted);
    m_tableMenu->addSeparator();
    const QList<std::pair<QString, QString>> commands{{u"rowAbove"_s, tr("Row above")},
        {u"rowBelow"_s, tr("Row below")}, {u"columnLeft"_s, tr("Column to the left")},
        {u"columnRight"_s, tr("Column to the right")}, {u"headerRow"_s, tr("First row is a header")},
        {u"headerColumn"_s, tr("First column is a header")}, {u"mergeCells"_s, tr("Merge cells")},
        {u"splitCell"_s, tr("Split cell")}, {u"deleteRow"_s, tr("Delete row")},
        {u"deleteColumn"_s, tr("Delete column")}, {u"deleteTable"_s, tr("Delete table")}};
    for (const auto &[name, text] : commands)
        addCommand(m_tableMenu, name, {text}, name);
    addMenuButton(u"editorTable"_s, tr("Table"), u"table"_s, m_tableMenu);
}

void EditorToolBar::addFiles()
{
    connect(add(this, u"figure"_s, {tr("Picture…"), u"image"_s, {}, false, QKeySequence(u"Ctrl+Shift+G"_s)}),
        &QAction::triggered, this, &EditorToolBar::figureWanted);
    connect(add(this, u"attachment"_s, {tr("Attachment…"), u"attachment"_s}), &QAction::triggered, this,
        &EditorToolBar::attachmentWanted);
}

void EditorToolBar::check(const char *name, bool on)
{
    m_actions.value(QLatin1StringView(name))->setChecked(on);
}

void EditorToolBar::showState(const QJsonObject &state)
{
    const int level = state.value("heading"_L1).toInt();
    for (const auto *mark : {"bold", "italic", "bulletList", "orderedList", "blockquote"})
        check(mark, state.value(QLatin1StringView(mark)).toBool());
    check("link", !state.value("link"_L1).toString().isEmpty());
    check("paragraph", level == 0);
    for (int i = 2; i <= 4; ++i)
        m_actions.value(u"heading%1"_s.arg(i))->setChecked(level == i);
    const QAction *style = m_actions.value(level >= 2 ? u"heading%1"_s.arg(level) : u"paragraph"_s);
    const QString styleName = style->text().section(u'\t', 0, 0);
    m_style->setText(styleName);
    m_style->setMinimumWidth(std::max(m_style->minimumWidth(), m_style->sizeHint().width()));
    m_style->setAccessibleName(tr("Style: %1").arg(styleName));
    const QString callout = state.value("callout"_L1).toString();
    for (const QString &kind : {u"info"_s, u"warning"_s, u"contact"_s})
        m_actions.value(u"callout-"_s + kind)->setChecked(callout == kind);
    m_actions.value(u"callout-none"_s)->setEnabled(!callout.isEmpty());
    m_actions.value(u"undo"_s)->setEnabled(state.value("canUndo"_L1).toBool());
    m_actions.value(u"redo"_s)->setEnabled(state.value("canRedo"_L1).toBool());
    const bool inTable = state.value("table"_L1).toBool();
    for (QAction *action : m_tableMenu->actions())
        action->setEnabled(action->objectName() == u"table"_s ? !inTable : inTable);
}

} // namespace ana::content
