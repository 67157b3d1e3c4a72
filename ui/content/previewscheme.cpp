// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/previewscheme.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QtConcurrentRun>

#include "models/site/media.h"
#include "models/site/preview.h"
#include "ui/content/previewview.h"

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schemeName = "ana-site";

QByteArray mediaTypeOf(const QByteArray &path)
{
    static const QHash<QByteArray, QByteArray> types{{"css", "text/css"}, {"js", "text/javascript"},
        {"svg", "image/svg+xml"}, {"webp", "image/webp"}, {"jpg", "image/jpeg"}, {"png", "image/png"}};
    return types.value(path.mid(path.lastIndexOf('.') + 1), "application/octet-stream");
}

void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *device = new QBuffer(job);
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    job->reply(type, device);
}

} // namespace

void registerPreviewScheme()
{
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl previewAddress()
{
    return QUrl(u"ana-site://preview/page"_s);
}

PreviewSchemeHandler::PreviewSchemeHandler(ArticleBlobs &blobs, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_blobs(blobs)
{
}

void PreviewSchemeHandler::setPage(const QByteArray &html, const std::vector<site::Blob> &blobs)
{
    m_page = html;
    m_blobOfPath.clear();
    for (const site::Blob &blob : blobs) {
        for (const QByteArray &path : site::mediaPaths(blob))
            m_blobOfPath.insert(path, blob);
    }
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QByteArray path = job->requestUrl().path().toUtf8();
    if (path == previewAddress().path().toUtf8()) {
        reply(job, "text/html", m_page);
        return;
    }
    if (m_blobOfPath.contains(path)) {
        serveMedia(job, path);
        return;
    }
    if (const auto asset = site::previewAsset(path)) {
        reply(job, mediaTypeOf(path), asset->bytes);
        return;
    }
    job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PreviewSchemeHandler::serveMedia(QWebEngineUrlRequestJob *job, const QByteArray &path)
{
    const site::Blob blob = m_blobOfPath.value(path);
    m_blobs.load(BlobId(blob.id))
        .then(this, [this, job = QPointer(job), path, blob](const Result<BlobContent> &content) {
            if (!job)
                return;
            if (!content) {
                job->fail(QWebEngineUrlRequestJob::UrlNotFound);
                return;
            }
            QtConcurrent::run([blob, bytes = content->bytes] {
                return site::makeMedia(blob, bytes);
            }).then(this, [job, path](const Result<std::vector<site::MediaFile>> &files) {
                if (!job)
                    return;
                for (const site::MediaFile &file : files ? *files : std::vector<site::MediaFile>()) {
                    if (file.path == path) {
                        reply(job, mediaTypeOf(path), file.bytes);
                        return;
                    }
                }
                job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            });
        });
}

void PreviewInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    info.block(info.requestUrl().scheme() != QLatin1StringView(schemeName));
}

} // namespace ana::content
