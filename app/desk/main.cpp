// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QApplication>

#include "app/desk/options.h"
#include "app/desk/program.h"
#include "app/desk/singleinstance.h"
#include "models/database/accountstore.h"
#include "translations/translations.h"
#include "ui/content/contentdesk.h"

namespace {

/// Chromium refuses to run its sandbox as root; nobody else loses it.
void prepareWebEngine()
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

/// A person's flags for Chromium are added to, never replaced.
void addChromiumFlag(const QByteArray &flag)
{
    const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.isEmpty() ? flag : QByteArray(flags + ' ' + flag));
}

} // namespace

int main(int argc, char *argv[])
{
    prepareWebEngine();
    QCoreApplication::setOrganizationName(QStringLiteral("ana"));
    QCoreApplication::setApplicationName(QStringLiteral("ana-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANA_VERSION));
    {
        const ana::widgets::Settings settings;
        if (settings.softwareRendering())
            addChromiumFlag("--disable-gpu");
    }
    ana::content::registerSchemes();
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false); // the main window decides, after everything typed is safe
    ana::installTranslations();
    const ana::desk::Options options = ana::desk::optionsFrom(application.arguments());

    ana::desk::SingleInstance instance(ana::AccountStore::defaultFolder());
    if (!options.isScripted() && !instance.isFirst())
        return 0;
    ana::desk::Program program(application, options);
    QObject::connect(&instance, &ana::desk::SingleInstance::called, &program, &ana::desk::Program::comeForward);
    program.start();
    return QApplication::exec();
}
