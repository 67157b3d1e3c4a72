// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include "models/site/records.h"
#include "ui/content/articleblobs.h"

namespace ana::content {

/// Address of the previewed page.
QUrl previewAddress();

/// Serves the rendered page, the site's own files and the pictures in the sizes the site would offer.
class PreviewSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    PreviewSchemeHandler(ArticleBlobs &blobs, QObject *parent);

    void setPage(const QByteArray &html, const std::vector<site::Blob> &blobs);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void serveMedia(QWebEngineUrlRequestJob *job, const QByteArray &path);

    ArticleBlobs &m_blobs;
    QByteArray m_page;
    QHash<QByteArray, site::Blob> m_blobOfPath; ///< by the address a picture has on the site
};

/// Lets nothing out of the preview's own scheme.
class PreviewInterceptor final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace ana::content
