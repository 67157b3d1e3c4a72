// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "models/site/preview.h"
#include "ui/content/articleblobs.h"

class QLabel;
class QStackedLayout;
class QWebEngineView;

namespace ana::content {

class PreviewSchemeHandler;

/// Makes the scheme "ana-site:" known. Call it once in main(), before the QApplication is made.
void registerPreviewScheme();

/// The article as the public would read it, by the very renderer of the site. No script, no network.
class PreviewView final : public QWidget
{
    Q_OBJECT
public:
    PreviewView(const widgets::DeskContext &context, ArticleBlobs &blobs, QWidget *parent);

    /// Shows these fields; names and menu of the site are read once.
    void present(const Article &article, const ArticleFields &fields);

Q_SIGNALS:
    void failed(const ana::Error &error);

private:
    void render(const site::ArticleView &view);

    widgets::DeskContext m_context;
    ArticleBlobs &m_blobs;
    std::optional<site::Frame> m_frame;
    PreviewSchemeHandler *m_handler;
    QWebEngineView *m_view;
};

} // namespace ana::content
