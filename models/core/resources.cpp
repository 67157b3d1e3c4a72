// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/resources.h"

#include <QCoreApplication>
#include <QDir>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
/// An installed program has them beside it: /usr/bin and /usr/share. While developing they stand next to the sources.
QString resourceFolder()
{
    const QString installed = QCoreApplication::applicationDirPath() + u"/../share/ana-desk"_s;
    const QString usual = QDir(installed).exists() ? installed : QStringLiteral(ANA_RESOURCE_DIR);
    return qEnvironmentVariable("ANA_RESOURCES", usual);
}
} // namespace

QString resourcePath(const QString &relative)
{
    static const QString root = resourceFolder();
    return QDir(root).filePath(relative);
}

} // namespace ana
