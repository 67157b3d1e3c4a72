// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonArray>
#include <QKeySequence>
#include <QWidget>

#include "ui/widgets/deskcontext.h"

class QAction;
class QLabel;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace ana::widgets {
class EmptyState;
class MessageStrip;
} // namespace ana::widgets

namespace ana::applications {

class FolderWatch;
class TrayContents;
class TrayModel;
struct TrayRow;

/// A line of the check-list that files can belong to.
struct TrayPaper
{
    int n = 0; ///< as application.receive takes it: place in its list of papers, from 1
    QString name;

    friend bool operator==(const TrayPaper &, const TrayPaper &) = default;
};

/// The files of an application that is being received or supplied: dropped, pasted, chosen, scanned, or taken from a
/// folder the camera writes to. Each is made ready (pictures become one PDF), sent at once and called stored only when
/// the server has given back the same bytes. What could not be sent yet stays and is sent when the line is back.
class PaperTray final : public QWidget
{
    Q_OBJECT
public:
    PaperTray(const widgets::DeskContext &context, QWidget *parent);
    ~PaperTray() override;

    /// The check-list; rows of papers that are no longer in it belong to none.
    void setPapers(const std::vector<TrayPaper> &papers);
    /// What comes next belongs to this paper; 0: the first one that has no file yet.
    void setCurrentPaper(int n);
    /// The stored files: [{blob, title, kind, paper}], as application.receive and its like take them.
    QJsonArray files() const;
    /// What a reception kept for later writes down, and takes back on another PC: stored files with all a row shows.
    QJsonArray kept() const;
    void takeBack(const QJsonArray &kept);

    int count() const; ///< rows
    bool isBusy() const; ///< something is being made, sent or compared
    int unsent() const; ///< rows that are not stored: busy, waiting for the line, or refused
    /// Kind of the files: "paper" (as it begins), "request", "result", "other".
    void setFileKind(const QString &kind);

    /// From files, as by the button or a drop: pictures given together become one PDF.
    void addFiles(const QStringList &paths);
    void paste(); ///< pictures and files of the clipboard
    void scan(); ///< opens the scan dialog
    void watchFolder(const QString &folder); ///< pictures that come into it from now on
    void clear();

Q_SIGNALS:
    void changed(); ///< rows came, went, moved, or a state changed
    void busyChanged(bool busy);

private:
    void buildTable();
    QWidget *buildButtons();
    void fitTable();
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QAction *act(const QString &name, const QString &iconName, const QString &text, const QList<QKeySequence> &keys,
        void (PaperTray::*slot)());
    QToolButton *buttonFor(QAction *action, Qt::ToolButtonStyle style);
    void connectWork(QStackedLayout *stack);
    void updateButtons();
    QStringList chosen() const;
    const TrayRow *current() const;
    int nextPaper() const;
    QString titleNow(const QString &what) const;
    void chooseFiles();
    void toggleWatch();
    void showWatch();
    void openCurrent();
    void moveUp();
    void moveDown();
    void joinChosen();
    void sendAgain();
    void removeChosen();
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    widgets::DeskContext m_context;
    TrayContents *m_contents;
    TrayModel *m_model;
    FolderWatch *m_watch;
    QTableView *m_table = nullptr;
    widgets::EmptyState *m_empty;
    widgets::MessageStrip *m_strip;
    QLabel *m_watched;
    QAction *m_camera = nullptr;
    QAction *m_open = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_join = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_remove = nullptr;
    QString m_kind = QStringLiteral("paper");
    int m_current = 0;
};

} // namespace ana::applications
