// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include "ui/content/editorblobs.h"

namespace ana::content {

/// Makes the scheme "ana-editor:" known. Call it once in main(), before the QApplication is made.
void registerEditorScheme();

/// Address of the editor page.
QUrl editorAddress();

/// Serves the page's own files and the pictures of the text; there is nothing else behind the scheme.
class EditorSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    explicit EditorSchemeHandler(EditorBlobs &blobs, QObject *parent = nullptr);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void serveFile(QWebEngineUrlRequestJob *job, const QString &path);
    void serveBlob(QWebEngineUrlRequestJob *job, const BlobId &blob);

    EditorBlobs &m_blobs;
};

/// Lets requests of the scheme through and nothing else: no network, no local file, no data address.
class EditorInterceptor final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace ana::content
