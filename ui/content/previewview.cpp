// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/previewview.h"

#include <QVBoxLayout>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

#include "models/content/document.h"
#include "models/database/databasesession.h"
#include "models/site/deskframe.h"
#include "ui/content/previewscheme.h"

#include <QJsonDocument>

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

// Stays where it is: a link in a preview is looked at, not followed.
class PreviewPage final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool) override
    {
        return type == NavigationTypeTyped && url == previewAddress();
    }
};

site::Blob siteBlob(const StoredFile &file)
{
    return {file.id.value, file.sha256, file.mediaType.toUtf8(), file.name.toUtf8(), file.width, file.height,
        file.byteSize};
}

qint64 millis(const QDateTime &moment)
{
    return moment.isValid() ? moment.toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch();
}

site::Article siteArticle(const Article &article, const ArticleFields &fields)
{
    site::Article shown;
    shown.id = article.id.value;
    shown.path = article.publicPath.isEmpty() ? QByteArray("/preview.html") : article.publicPath.toUtf8();
    shown.section = fields.section.toUtf8();
    shown.unit = article.unit.toUtf8();
    shown.title = fields.title.toUtf8();
    shown.summary = fields.summary.toUtf8();
    shown.body = QJsonDocument(fields.body).toJson(QJsonDocument::Compact);
    if (!fields.cover.isNull())
        shown.cover = fields.cover.value;
    shown.coverAlt = fields.coverAlt.toUtf8();
    shown.firstPublished = millis(article.firstPublishedAt);
    shown.published = millis(article.publishedAt);
    shown.revision = article.revision;
    shown.changeNote = fields.changeNote.toUtf8();
    shown.approvedBy = article.publishedByName.toUtf8();
    return shown;
}

} // namespace

PreviewView::PreviewView(const widgets::DeskContext &context, ArticleBlobs &blobs, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_blobs(blobs)
    , m_handler(new PreviewSchemeHandler(blobs, this))
    , m_view(new QWebEngineView(this))
{
    setObjectName(u"preview"_s);
    auto *profile = new QWebEngineProfile(this);
    profile->setUrlRequestInterceptor(new PreviewInterceptor(profile));
    profile->installUrlSchemeHandler(previewAddress().scheme().toLatin1(), m_handler);
    m_view->setPage(new PreviewPage(profile, m_view));
    m_view->page()->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAccessibleName(tr("Preview of the public page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

void PreviewView::present(const Article &article, const ArticleFields &fields)
{
    site::ArticleView view{siteArticle(article, fields), {}, {}};
    const auto body = Document::fromJson(fields.body);
    QList<BlobRef> used = body ? body->references() : QList<BlobRef>();
    if (!fields.cover.isNull())
        used += {fields.cover, BlobRef::Use::Figure};
    for (const BlobRef &reference : used) {
        if (const StoredFile *file = m_blobs.file(reference.blob))
            view.blobs.push_back(siteBlob(*file));
    }
    if (m_frame) {
        view.frame = *m_frame;
        render(view);
        return;
    }
    m_context.session.read(this, [](Reader &reader) { return site::readDeskFrame(reader); })
        .then(this, [this, view](const Result<site::Frame> &frame) mutable {
            if (!frame) {
                Q_EMIT failed(frame.error());
                return;
            }
            m_frame = *frame;
            view.frame = *frame;
            render(view);
        });
}

void PreviewView::render(const site::ArticleView &view)
{
    const auto html = site::renderPreview(view);
    if (!html) {
        Q_EMIT failed(html.error());
        return;
    }
    m_handler->setPage(*html, view.blobs);
    m_view->load(previewAddress());
}

} // namespace ana::content
