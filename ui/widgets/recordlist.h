// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/deskpage.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QTableView;
class QTimer;

namespace ana::widgets {

class EmptyState;
class FilterChips;
class ListFilter;
class MessageStrip;
class SearchField;
class Settings;
class TableModelBase;

/// Base of all list screens: title and actions above, filter chips and a field that narrows the rows shown (Ctrl+F),
/// table with remembered columns, optional preview at the right, empty state, strip for errors.
/// Keyboard: arrows, Enter opens, F5 reads again, Ctrl+F narrows, menu key for all actions.
class RecordList : public DeskPage
{
    Q_OBJECT
public:
    /// \p name is the object name and the key of remembered columns: "articleList".
    RecordList(const QString &name, const QString &title, Settings &settings, QWidget *parent);
    ~RecordList() override;

    /// Ids of the selected rows in the order shown.
    QStringList selectedIds() const;
    QString currentId() const;
    /// Selects the row with this id if it is there.
    void selectId(const QString &id);
    QTableView &table() { return *m_table; }
    MessageStrip &strip() { return *m_strip; }
    FilterChips &chips() { return *m_chips; }
    void applyFilter(const QString &filter) override; ///< chooses the chip of that id
    void refresh() override; ///< emits refreshRequested

Q_SIGNALS:
    void openRequested(const QStringList &ids);
    void refreshRequested();
    /// Chosen chip or the words of the field changed (after 300 ms without typing).
    void filterChanged(const QString &chip, const QString &words);
    void selectionChanged(const QStringList &ids);
    /// The last rows came into view: a paged list appends its next range.
    void moreWanted();

protected:
    enum class Narrowing {
        Here, ///< the rows shown are narrowed in the window by their SearchRole, folded (small lists)
        Database, ///< the list listens to filterChanged and queries again (long lists)
    };
    enum class ActionPlace {
        Main, ///< the accented button
        Button, ///< a button above the list and in the context menu
        Menu, ///< context menu only
    };
    /// Once, at the end of the constructor. The model is not owned.
    void setModel(TableModelBase *model, Narrowing narrowing);
    /// Actions that need a selection are enabled by the list itself from selectionChanged.
    void addListAction(QAction *action, ActionPlace place);
    /// Sentence shown instead of an empty table, with the next useful step if there is one.
    void setEmptyText(const QString &iconName, const QString &text, QAction *nextStep = nullptr);
    void setPreview(QWidget *preview);
    /// A line of its own under the chips, e.g. "hơn 1.000 tin bài".
    void setCountText(const QString &text);
    /// Shows that rows are on the way without hiding those that are there.
    void setLoading(bool loading);

private:
    void changeEvent(QEvent *event) override;
    void fitRows();
    void buildHead(const QString &title);
    void buildTable(const QString &name);
    void connectKeys();
    void restoreColumns();
    void rememberColumns();
    void keepSelection();
    void bringSelectionBack();
    void updateEmptyState();
    void showMenu(const QPoint &at);
    void openSelected();

    Settings &m_settings;
    QHBoxLayout *m_actionRow;
    FilterChips *m_chips;
    SearchField *m_words;
    QLabel *m_count;
    MessageStrip *m_strip;
    QTableView *m_table;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QStackedLayout *m_stack;
    TableModelBase *m_model = nullptr;
    ListFilter *m_filter = nullptr;
    QList<QAction *> m_menuActions;
    QStringList m_keptIds;
    QString m_keptCurrent;
    int m_keptScroll = 0;
    bool m_loading = false;
};

} // namespace ana::widgets
