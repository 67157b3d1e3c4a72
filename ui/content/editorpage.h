// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>
#include <QWebEngineProfile>

#include "ui/content/editorscheme.h"

namespace ana::content {

/// The page of one editor: off the record, never leaving its own address, opening nothing, asking for nothing.
class EditorPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    /// Makes a page with its own profile; both belong to \p parent.
    static EditorPage *create(EditorBlobs &blobs, QObject *parent);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;

private:
    EditorPage(QWebEngineProfile *profile, QObject *parent);
    void refuseEverythingElse();
};

} // namespace ana::content
