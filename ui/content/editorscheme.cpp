// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/editorscheme.h"

#include <QBuffer>
#include <QFile>
#include <QLoggingCategory>
#include <QPointer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(editorScheme, "ana.editor.scheme")

namespace ana::content {

namespace {

constexpr auto schemeName = "ana-editor";

/// Path in the address → resource and media type.
struct PageFile
{
    QString resource;
    QByteArray mediaType;
};

const QHash<QString, PageFile> &pageFiles()
{
    static const QHash<QString, PageFile> files{
        {u"/index.html"_s, {u":/editor/index.html"_s, "text/html"}},
        {u"/editor.js"_s, {u":/editor/editor.js"_s, "text/javascript"}},
        {u"/editor.css"_s, {u":/editor/editor.css"_s, "text/css"}},
        {u"/qwebchannel.js"_s, {u":/qtwebchannel/qwebchannel.js"_s, "text/javascript"}},
    };
    return files;
}

bool shownByEditor(const QString &mediaType)
{
    static const QStringList types{u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s};
    return types.contains(mediaType);
}

void reply(QWebEngineUrlRequestJob *job, const QByteArray &bytes, const QByteArray &mediaType)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(mediaType, buffer);
}

} // namespace

void registerEditorScheme()
{
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl editorAddress()
{
    return QUrl(u"ana-editor://page/index.html"_s);
}

EditorSchemeHandler::EditorSchemeHandler(EditorBlobs &blobs, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_blobs(blobs)
{
}

void EditorSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    if (url.host() == u"page"_s)
        return serveFile(job, url.path());
    const BlobId blob = BlobId::fromString(url.path().mid(1));
    if (url.host() == u"blob"_s && !blob.isNull())
        return serveBlob(job, blob);
    job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void EditorSchemeHandler::serveFile(QWebEngineUrlRequestJob *job, const QString &path)
{
    const auto found = pageFiles().constFind(path);
    if (found == pageFiles().constEnd())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    QFile file(found->resource);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(editorScheme) << "The editor page is missing from the program:" << found->resource;
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
    reply(job, file.readAll(), found->mediaType);
}

void EditorSchemeHandler::serveBlob(QWebEngineUrlRequestJob *job, const BlobId &blob)
{
    const QPointer<QWebEngineUrlRequestJob> waiting(job);
    m_blobs.load(blob).then(this, [waiting](const Result<BlobContent> &content) {
        if (!waiting)
            return;
        if (!content || !shownByEditor(content->mediaType))
            return waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
        reply(waiting, content->bytes, content->mediaType.toLatin1());
    });
}

void EditorInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const bool own = info.requestUrl().scheme() == QLatin1StringView(schemeName);
    if (!own)
        qCInfo(editorScheme) << "The editor refuses a request to" << info.requestUrl().scheme();
    info.block(!own);
}

} // namespace ana::content
