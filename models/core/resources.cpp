// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/resources.h"

#include <QDir>

namespace ana {

using namespace Qt::StringLiterals;

QString resourcePath(const QString &relative)
{
    static const QString root = qEnvironmentVariable("ANA_RESOURCES", QStringLiteral(ANA_RESOURCE_DIR));
    return QDir(root).filePath(relative);
}

} // namespace ana
