// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "models/core/error.h"

namespace ana::site {

struct VerifyReport
{
    int files = 0;
    QByteArray treeHash; ///< of the signed index: two equal sites have the same
    QStringList faults; ///< a line a fault: what is wrong, a colon, the path
    bool isSound() const { return faults.isEmpty(); }
    QJsonObject toJson() const;
};

/// Checks a published folder against its signed manifest: signature, every hash and size, nothing missing, nothing
/// that was never published. Shares no code with the publisher, so that a fault there shows here. With a key (base64)
/// the site must be signed by it, else by the one it names itself.
Result<VerifyReport> verifySite(const QString &folder, const std::optional<QByteArray> &key = std::nullopt);

} // namespace ana::site
