// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/deskpage.h"
#include "ui/widgets/theme.h"

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace ana::printing {
struct Sheet;
}

namespace ana::widgets {

class EmptyState;
class FilterChips;
class ListFilter;
class MessageStrip;
class SearchField;
class Settings;
class TableModelBase;

/// Base of all list screens: title and actions above, filter chips and a field that narrows the rows shown (Ctrl+F),
/// table with remembered columns, optional preview at the right, empty state, strip for errors; below how many there
/// are, printing and a spreadsheet of what is shown. Keyboard: arrows, Enter opens, F5 reads again, Ctrl+F narrows,
/// Ctrl+P prints, menu key for all actions.
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
    /// What is shown, for paper or a spreadsheet.
    printing::Sheet sheet() const;
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
    /// Stands under the table, e.g. "hơn 1.000 tin bài". A list that says nothing itself gets its number of rows.
    void setCountText(const QString &text);
    /// What narrows the list beside chip and words, one sentence each: "Đơn vị: Xã Ea Na".
    virtual QStringList narrowedBy() const;
    /// A paged list has further rows that are not shown yet.
    virtual bool hasMore() const { return false; }
    /// Shows that rows are on the way without hiding those that are there.
    void setLoading(bool loading);

private:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override
    {
        DeskPage::resizeEvent(event);
        fitFoot();
    }
    void fitFoot();
    void fitRows();
    void buildHead(const QString &title);
    void buildTable(const QString &name);
    QWidget *buildFoot();
    QAction *outputAction(const QString &name, const QString &iconName, const QString &text, void (RecordList::*act)());
    QPushButton *buttonFor(QAction *action, std::optional<Look> look);
    void print();
    void saveSheet();
    void showCount();
    void connectKeys();
    void restoreColumns();
    void rememberColumns();
    void fitColumns();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keepSelection();
    void bringSelectionBack();
    void updateEmptyState();
    void showMenu(const QPoint &at);
    void openSelected();

    Settings &m_settings;
    QHBoxLayout *m_top;
    QHBoxLayout *m_actionRow;
    QWidget *m_foot;
    bool m_isLow = false; ///< room for few lines only
    FilterChips *m_chips;
    SearchField *m_words;
    QLabel *m_count;
    QString m_countText;
    QAction *m_print = nullptr;
    QAction *m_sheet = nullptr;
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
    bool m_fitting = false;
    bool m_ownColumns = false; ///< arranged by the person: left as they are
};

} // namespace ana::widgets
