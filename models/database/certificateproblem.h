// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/database/serveraddress.h"

namespace ana {

/// Why a server is not believed: an error code of "server.certificate…" and what it concerns.
struct CertificateProblem
{
    QString code;
    QString subject;
};

/// libpq says only "certificate verify failed". This asks the (first) server once more by a TLS handshake of its own,
/// in which no name and no password is sent, and tells whether the authority, the date or the name is wrong. It only
/// explains a refusal: a server that answers well this time is still a refused one.
CertificateProblem certificateProblem(const ServerAddress &address);

} // namespace ana
