// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/verifier.h"

#include <sodium.h>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSet>

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

class Verifier
{
public:
    explicit Verifier(const QString &folder)
        : m_folder(folder)
    {
    }

    VerifyReport run(const std::optional<QByteArray> &trusted)
    {
        const QByteArray index = read(u"/manifest/index.txt"_s);
        checkSignature(index, trusted);
        m_report.treeHash = digest(index);
        const QList<QByteArray> lines = index.split('\n');
        if (lines.first() != "ana-site-manifest 1")
            fault("bad-index", u"/manifest/index.txt"_s);
        for (const QByteArray &line : lines.mid(1)) {
            if (line.size() > 65)
                checkShard(line.left(64), QString::fromUtf8(line.mid(65)));
        }
        findStrangers();
        return m_report;
    }

private:
    static QByteArray digest(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex();
    }

    QByteArray read(const QString &path)
    {
        m_known.insert(path);
        QFile file(m_folder + path);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
        fault("missing", path);
        return {};
    }

    void fault(const char *what, const QString &path) { m_report.faults += QString::fromLatin1(what) + u": "_s + path; }

    void checkSignature(const QByteArray &index, const std::optional<QByteArray> &trusted)
    {
        const QByteArray named = read(u"/manifest/key.txt"_s).trimmed();
        if (trusted && *trusted != named)
            fault("foreign-key", u"/manifest/key.txt"_s);
        const QByteArray key = QByteArray::fromBase64(trusted.value_or(named));
        const QByteArray signature = QByteArray::fromBase64(read(u"/manifest/index.sig"_s).trimmed());
        const auto raw
            = [](const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); };
        if (key.size() != qsizetype(crypto_sign_PUBLICKEYBYTES) || signature.size() != qsizetype(crypto_sign_BYTES)
            || crypto_sign_verify_detached(
                   raw(signature), raw(index), static_cast<unsigned long long>(index.size()), raw(key))
                != 0)
            fault("bad-signature", u"/manifest/index.sig"_s);
    }

    void checkShard(const QByteArray &hash, const QString &path)
    {
        const QByteArray shard = read(path);
        if (digest(shard) != hash)
            fault("changed", path);
        for (const QByteArray &line : shard.split('\n')) {
            const QList<QByteArray> parts = line.split(' ');
            if (line.isEmpty())
                continue;
            if (parts.size() < 3) {
                fault("bad-line", path);
                continue;
            }
            const QString page = QString::fromUtf8(parts[2]);
            const QByteArray bytes = read(page);
            ++m_report.files;
            if (bytes.size() != parts[1].toLongLong() || digest(bytes) != parts[0])
                fault("changed", page);
        }
    }

    void findStrangers()
    {
        QDirIterator files(m_folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(m_folder.size());
            if (!path.startsWith(u"/.ana/"_s) && !m_known.contains(path))
                fault("not-published", path);
        }
    }

    QString m_folder;
    QSet<QString> m_known;
    VerifyReport m_report;
};

} // namespace

QJsonObject VerifyReport::toJson() const
{
    return {{u"files"_s, files}, {u"sound"_s, isSound()}, {u"tree"_s, QString::fromLatin1(treeHash)},
        {u"faults"_s, QJsonArray::fromStringList(faults)}};
}

Result<VerifyReport> verifySite(const QString &folder, const std::optional<QByteArray> &key)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (!QFile::exists(path + u"/manifest/index.txt"_s))
        return tl::unexpected(Error{ErrorKind::NotFound, u"site.folder.unpublished"_s, path, {}});
    return Verifier(path).run(key);
}

} // namespace ana::site
