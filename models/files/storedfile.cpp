// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/storedfile.h"

namespace ana::files {

using namespace Qt::StringLiterals;

QJsonObject StoreBlob::arguments() const
{
    QJsonObject all{{u"id"_s, file.id.toString()}, {u"sha256"_s, QString::fromLatin1(file.sha256)},
        {u"name"_s, file.name}, {u"media_type"_s, file.mediaType}};
    if (file.width > 0) {
        all[u"width"] = file.width;
        all[u"height"] = file.height;
    }
    return all;
}

} // namespace ana::files
