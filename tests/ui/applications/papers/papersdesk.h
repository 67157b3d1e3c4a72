// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QtTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

namespace ana::test {

using namespace Qt::StringLiterals;

class NoOpener final : public widgets::RecordOpener
{
public:
    void openRecord(const QString &, const QString &) override { }
    void openNew(const QString &) override { }
    void openDesk(const QString &, const QString &) override { }
};

/// A clerk at a desk with a server behind it, and some papers to bring in.
struct PapersDesk
{
    PapersDesk()
        : settings(folder.filePath(u"settings.ini"_s))
        , gateway(session)
    {
    }
    widgets::DeskContext context() { return {session, gateway, drafts, opener, settings}; }
    void logIn(const ServerAddress &address, const Credentials &credentials)
    {
        auto opened = session.open(address, credentials, u"test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20000);
        QVERIFY(opened.result());
    }
    void logIn() { logIn(database.address(), database.credentials(u"clerk"_s)); }

    QString photograph(const QString &name, const QColor &colour = Qt::darkCyan) const
    {
        QImage image(1200, 1600, QImage::Format_RGB32);
        image.fill(colour);
        QPainter painter(&image);
        painter.fillRect(200, 200, 800, 500, Qt::white);
        painter.end();
        const QString path = folder.filePath(name);
        image.save(path, "jpeg", 90);
        return path;
    }
    QString pdf(const QString &name, int pages) const
    {
        const QString path = folder.filePath(name);
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        for (int n = 0; n < pages; ++n) {
            if (n > 0)
                writer.newPage();
            painter.drawRect(1000, 1000, 5000, 700 * (n + 1));
        }
        return path;
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = folder.filePath(name);
        QFile made(path);
        made.open(QIODevice::WriteOnly);
        made.write(bytes);
        return path;
    }

    TestDatabase database;
    QTemporaryDir folder;
    widgets::Settings settings;
    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    NoOpener opener;
};

} // namespace ana::test
