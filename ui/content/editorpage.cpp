// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/editorpage.h"

#include <QLoggingCategory>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineSettings>

Q_LOGGING_CATEGORY(editorPage, "ana.editor.page")

namespace ana::content {

namespace {

void configure(QWebEngineSettings &settings)
{
    using S = QWebEngineSettings;
    for (const auto attribute : {S::LocalStorageEnabled, S::PluginsEnabled, S::LocalContentCanAccessRemoteUrls,
             S::LocalContentCanAccessFileUrls, S::JavascriptCanOpenWindows, S::HyperlinkAuditingEnabled,
             S::FullScreenSupportEnabled, S::ScreenCaptureEnabled, S::WebGLEnabled, S::Accelerated2dCanvasEnabled,
             S::AutoLoadIconsForPage, S::PdfViewerEnabled, S::DnsPrefetchEnabled, S::NavigateOnDropEnabled})
        settings.setAttribute(attribute, false);
    settings.setAttribute(S::FocusOnNavigationEnabled, false);
    settings.setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace

EditorPage *EditorPage::create(EditorBlobs &blobs, QObject *parent)
{
    auto *profile = new QWebEngineProfile(parent); // without a name: nothing of it is written to disk
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    profile->setUrlRequestInterceptor(new EditorInterceptor(profile));
    profile->installUrlSchemeHandler("ana-editor", new EditorSchemeHandler(blobs, profile));
    connect(profile, &QWebEngineProfile::downloadRequested, profile,
        [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return new EditorPage(profile, parent);
}

EditorPage::EditorPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    configure(*settings());
    refuseEverythingElse();
}

void EditorPage::refuseEverythingElse()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
}

bool EditorPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    return isMainFrame && url == editorAddress();
}

QWebEnginePage *EditorPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList EditorPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void EditorPage::javaScriptAlert(const QUrl &, const QString &) { }

bool EditorPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

void EditorPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &)
{
    if (level == InfoMessageLevel)
        qCDebug(editorPage) << "Line" << line << message;
    else
        qCWarning(editorPage) << "Line" << line << message;
}

} // namespace ana::content
