// SPDX-License-Identifier: GPL-3.0-or-later
// A desktop that writes without end until it is killed. Prints "kept ID" when a note is safe on this PC and "done ID"
// when the server has acknowledged it.
//   fault_writer FOLDER URI USER PASSWORD [drain]
// With "drain" it writes nothing new, sends what the outbox holds, and ends.
#include <cstdio>

#include <QCoreApplication>
#include <QTimer>

#include "models/database/commandgateway.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int underWayAtMost = 8;

void print(const char *word, const QString &id)
{
    std::printf("%s %s\n", word, qPrintable(id));
    std::fflush(stdout);
}

class Writer : public QObject
{
public:
    Writer(const QStringList &arguments, QObject *parent)
        : QObject(parent)
        , m_arguments(arguments)
        , m_gateway(m_session)
    {
        connect(&m_gateway, &CommandGateway::kept, this,
            [](const OperationId &, const RecordRef &record) { print("kept", record.id); });
        connect(&m_gateway, &CommandGateway::waitingChanged, this, [this] { endWhenDrained(); });
        openSession();
    }

private:
    bool isDraining() const { return m_arguments.value(5) == "drain"_L1; }

    void openSession()
    {
        const auto address = ServerAddress::fromUri(m_arguments.at(2));
        m_session.open(*address, {m_arguments.at(3), m_arguments.at(4), {}}, u"fault writer"_s)
            .then(this, [this](const Result<SessionInfo> &opened) {
                if (!opened)
                    QTimer::singleShot(50ms, this, [this] { openSession(); }); // the server may just be dead
                else
                    openStore();
            });
    }

    void openStore()
    {
        AccountStore::open(m_arguments.at(1), m_session.account(), KeyChoice::File)
            .then(this, [this](const Result<std::shared_ptr<AccountStore>> &store) {
                if (!store)
                    qFatal("%s", qPrintable(store.error().code));
                openOutbox(*store);
            });
    }

    void openOutbox(const std::shared_ptr<AccountStore> &store)
    {
        m_gateway.openOutbox(store).then(this, [this](const Result<void> &opened) {
            if (!opened)
                qFatal("%s", qPrintable(opened.error().code));
            m_open = true;
            endWhenDrained();
            for (int i = 0; i < underWayAtMost && !isDraining(); ++i)
                write();
        });
    }

    void write()
    {
        const QString id = newId();
        m_gateway.execute(WriteNote{id, u"written through faults"_s})
            .then(this, [this, id](const Result<int> &version) {
                if (!version)
                    qFatal("%s", qPrintable(version.error().code));
                print("done", id);
                write();
            });
    }

    void endWhenDrained()
    {
        if (m_open && isDraining() && m_gateway.waiting() == 0)
            QCoreApplication::quit();
    }

    const QStringList m_arguments;
    DatabaseSession m_session;
    CommandGateway m_gateway;
    bool m_open = false;
};
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Writer writer(QCoreApplication::arguments(), &application);
    return QCoreApplication::exec();
}
