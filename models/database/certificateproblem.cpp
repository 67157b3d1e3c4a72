// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/certificateproblem.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QDir>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 5000;
/// PostgreSQL's question whether it encrypts: length 8, code 80877103. It answers 'S' or 'N'.
constexpr std::array<char, 8> encryptionRequest{0, 0, 0, 8, 0x04, char(0xd2), 0x16, 0x2f};

QString authorityFile(const ServerAddress &address)
{
    return address.sslRootCert.isEmpty() ? QDir::home().filePath(u".postgresql/root.crt"_s) : address.sslRootCert;
}

bool hasAny(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::any_of(errors.begin(), errors.end(), [&kinds](const QSslError &error) {
        return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
    });
}

CertificateProblem problemIn(const QList<QSslError> &errors, const QString &host)
{
    if (hasAny(errors,
            {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
                QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
                QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
                QSslError::CertificateSignatureFailed, QSslError::InvalidCaCertificate}))
        return {u"server.certificate.untrusted"_s, host};
    if (hasAny(errors, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return {u"server.certificate.expired"_s, host};
    if (hasAny(errors, {QSslError::HostNameMismatch}))
        return {u"server.certificate.name"_s, host};
    return {u"server.certificate"_s, host};
}

/// Whether the server took up encryption; nothing if it did not answer.
std::optional<bool> offersEncryption(QSslSocket &line)
{
    if (!line.waitForConnected(patienceMs) || line.write(encryptionRequest.data(), encryptionRequest.size()) < 0)
        return {};
    char answer = 0;
    if (!line.waitForReadyRead(patienceMs) || line.read(&answer, 1) != 1)
        return {};
    return answer == 'S';
}
} // namespace

CertificateProblem certificateProblem(const ServerAddress &address)
{
    const QString host = address.host.section(u',', 0, 0);
    const QString authority = authorityFile(address);
    const QList<QSslCertificate> trusted = QSslCertificate::fromPath(authority);

    QSslSocket line;
    line.connectToHost(host, quint16(address.port));
    const std::optional<bool> encrypts = offersEncryption(line);
    if (encrypts == false)
        return {u"server.certificate.missing"_s, host};
    if (trusted.isEmpty())
        return {u"server.certificate.authority"_s, authority};
    if (!encrypts)
        return {u"server.certificate"_s, host};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(trusted);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    line.setSslConfiguration(configuration);
    line.setPeerVerifyName(host);
    line.startClientEncryption();
    if (line.waitForEncrypted(patienceMs))
        return {u"server.certificate"_s, host};
    return problemIn(line.sslHandshakeErrors(), host);
}

} // namespace ana
