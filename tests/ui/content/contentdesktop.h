// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/models/database_content/contentdistrict.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

namespace ana::test {

/// Turns the event loop until the future has its answer.
template <typename T> T answered(const QFuture<T> &future)
{
    [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
    return future.result();
}

/// What a desk works with, for one person, without the shell around it. Two of them are two PCs.
class ContentDesktop final : private widgets::RecordOpener
{
public:
    /// `folder` keeps drafts, outbox and settings of this PC; a second desktop on it is the same PC after a restart.
    ContentDesktop(TestDatabase &database, const char *user, const QString &folder);
    /// The same over another line.
    ContentDesktop(TestDatabase &database, const ServerAddress &address, const char *user, const QString &folder);
    ~ContentDesktop() override;

    const widgets::DeskContext &context() { return m_context; }
    /// Kinds and ids that were asked to be opened, as "kind:id".
    QStringList opened;

    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    widgets::Settings settings;

private:
    void openRecord(const QString &kind, const QString &id) override { opened += kind + u':' + id; }
    void openNew(const QString &kind) override { opened += kind + u':'; }
    void openDesk(const QString &deskId, const QString &filter) override { opened += deskId + u':' + filter; }

    widgets::DeskContext m_context;
};

} // namespace ana::test
