// SPDX-License-Identifier: GPL-3.0-or-later
// Writes notes into the outbox of an account until it is killed, and prints the id of each one that is safe there.
//   outbox_sender FOLDER ACCOUNT
#include <cstdio>

#include <QCoreApplication>

#include "models/database/commandgateway.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    DatabaseSession session; // never opened: the network is away
    CommandGateway gateway(session);
    auto store = AccountStore::open(arguments.at(1), arguments.at(2), KeyChoice::File);
    store.waitForFinished();
    if (!store.result())
        return 1;
    QObject::connect(
        &gateway, &CommandGateway::kept, &application, [&gateway](const OperationId &, const RecordRef &record) {
            std::puts(qPrintable(record.id));
            std::fflush(stdout);
            gateway.execute(WriteNote{newId(), u"kept by a process that was killed"_s});
        });
    gateway.openOutbox(*store.result()).waitForFinished();
    gateway.execute(WriteNote{newId(), u"kept by a process that was killed"_s});
    return QCoreApplication::exec();
}
