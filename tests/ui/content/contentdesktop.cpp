// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/content/contentdesktop.h"

#include "models/database/accountstore.h"

namespace ana::test {

using namespace Qt::StringLiterals;

ContentDesktop::ContentDesktop(TestDatabase &database, const char *user, const QString &folder)
    : ContentDesktop(database, database.address(), user, folder)
{
}

ContentDesktop::ContentDesktop(
    TestDatabase &database, const ServerAddress &address, const char *user, const QString &folder)
    : gateway(session)
    , settings(folder + u"/settings.ini"_s)
    , m_context{session, gateway, drafts, *this, settings}
{
    const QString name = QString::fromUtf8(user);
    const auto info = answered(session.open(address, database.credentials(name), u"test"_s));
    if (!info)
        qFatal("%s cannot log in: %s", user, qUtf8Printable(info.error().code));
    const auto store = answered(AccountStore::open(folder, session.account(), KeyChoice::File));
    if (!store)
        qFatal("The folder of %s does not open: %s", user, qUtf8Printable(store.error().code));
    if (!answered(gateway.openOutbox(*store)) || !answered(drafts.open(*store)))
        qFatal("The files of %s do not open", user);
}

ContentDesktop::~ContentDesktop() = default;

} // namespace ana::test
