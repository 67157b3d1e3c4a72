// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QHash>
#include <QWidget>

#include "models/database/linestate.h"
#include "ui/home/worklist.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordopener.h"

class QStackedWidget;

namespace ana {
struct Changes;
struct Draft;
struct Error;
struct OutboxEntry;
struct SessionInfo;
} // namespace ana

namespace ana::widgets {
class MessageStrip;
}

namespace ana::shell {

class AccountStrip;
class Navigation;
class RecordTabs;
class SearchBox;
class StatusBar;

/// What a logged-in person works in: navigation, search, tabs, status line. Lives as long as the person's log-in, also
/// over a forced end of the session.
class Workspace final : public QWidget, public widgets::RecordOpener
{
    Q_OBJECT
public:
    /// What the program offers; called once with a context whose opener is this workspace.
    using MakeDesks = std::function<std::vector<widgets::Desk>(const widgets::DeskContext &context)>;

    Workspace(DatabaseSession &session, CommandGateway &gateway, DraftJournal &drafts, widgets::Settings &settings,
        const MakeDesks &makeDesks, QWidget *parent);
    ~Workspace() override;

    void openRecord(const QString &kind, const QString &id) override;
    void openNew(const QString &kind) override;
    void openDesk(const QString &deskId, const QString &filter) override;
    using RecordOpener::openDesk;

    /// Records and desk of the last time.
    void restore();
    void remember() const;
    /// Lists what was found in the draft journal, if anything.
    void offerDrafts();
    widgets::MessageStrip &strip() { return *m_strip; }
    AccountStrip &accountStrip() { return *m_account; }
    RecordTabs &tabs() { return *m_tabs; }
    /// Where the person is, for the help window: "content.article.title".
    QString helpPlace() const;
    /// Everything typed goes to the draft journal; \p done runs when all of it is there.
    void keepAllDrafts(const std::function<void(bool allKept)> &done);
    void discardAllChanges();

Q_SIGNALS:
    void settingsWanted();
    void passwordWanted();
    void factorWanted();
    void lockWanted();
    void logOutWanted();

private:
    void resizeEvent(QResizeEvent *event) override;
    void buildPage();
    void addDesks(const MakeDesks &makeDesks);
    bool mayUse(const QStringList &rights) const;
    void connectKeys();
    void showDeskPage(const QString &deskId);
    QWidget *makeRecord(const QString &kind, const QString &id, QWidget *parent);
    const widgets::RecordKind *recordKind(const QString &kind) const;
    void count(const home::WorkList &work);
    void showLine();
    void showOutbox();
    /// A held entry goes back into its form; in the outbox it stays as given up.
    void correct(const OutboxEntry &entry);
    void showRefusal(const Error &error);
    void changeScale(int step);
    void moveFocusArea();

    DatabaseSession &m_session;
    CommandGateway &m_gateway;
    DraftJournal &m_drafts;
    widgets::Settings &m_settings;
    widgets::DeskContext m_context;
    std::vector<widgets::Desk> m_desks;
    QHash<QString, QWidget *> m_pages;
    QString m_currentDesk;

    Navigation *m_navigation;
    SearchBox *m_search;
    AccountStrip *m_account;
    widgets::MessageStrip *m_strip;
    QStackedWidget *m_deskArea;
    RecordTabs *m_tabs;
    StatusBar *m_status;
};

} // namespace ana::shell
