// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/editorbridge.h"

namespace ana::content {

QJsonArray EditorBridge::cleanPaste(const QString &html)
{
    const CleanedPaste cleaned = ana::content::cleanPaste(html);
    Q_EMIT pasteCleaned(cleaned.dropped, cleaned.images);
    return cleaned.content;
}

void EditorBridge::filesOffered(const QString &name, const QString &base64)
{
    Q_EMIT fileReported(name, QByteArray::fromBase64(base64.toLatin1()));
}

} // namespace ana::content
