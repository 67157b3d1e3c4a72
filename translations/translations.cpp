// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <memory>

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTranslator>

// Outside the namespace, as the resource compiler defines it there. A static library's resources are linked only if
// something asks for them.
static void initResources()
{
    Q_INIT_RESOURCE(ana_translations);
}

namespace ana {

using namespace Qt::StringLiterals;

void installTranslations()
{
    initResources();
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    for (const QString &file : {u":/translations/qt_vi.qm"_s, u":/translations/ana_vi.qm"_s}) {
        auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
        if (translator->load(file))
            QCoreApplication::installTranslator(translator.release());
        else
            qWarning("A compiled translation is missing from the program.");
    }
}

} // namespace ana
