// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QCoreApplication>
#include <QTranslator>

static void initialiseResources()
{
    Q_INIT_RESOURCE(ana_translations);
}

namespace ana {

void installTranslations()
{
    initialiseResources();
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/translations/ana_vi.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace ana
