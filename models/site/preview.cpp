// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/preview.h"

#include "models/core/resources.h"
#include "models/site/pages.h"

namespace ana::site {

using namespace Qt::StringLiterals;

Result<QByteArray> renderPreview(const ArticleView &view)
{
    auto assets = readAssets(resourcePath(u"site/assets"_s));
    if (!assets)
        return tl::unexpected(assets.error());
    const auto templates = Templates::read(resourcePath(u"site/templates"_s));
    if (!templates)
        return tl::unexpected(templates.error());
    const auto body = content::Document::fromJson(view.article.body);
    if (!body)
        return tl::unexpected(body.error());
    const SiteModel site(view.frame, std::move(*assets));
    const BlobFinder find = [&view](const QUuid &id) -> const Blob * {
        for (const Blob &blob : view.blobs) {
            if (blob.id == id)
                return &blob;
        }
        return nullptr;
    };
    return Pages(site, *templates).article(view.article, *body, find).bytes;
}

Result<MediaFile> previewAsset(const QByteArray &path)
{
    const auto assets = readAssets(resourcePath(u"site/assets"_s));
    if (!assets)
        return tl::unexpected(assets.error());
    for (const Asset &asset : assets->all()) {
        if (asset.path == path)
            return MediaFile{asset.path, asset.bytes};
    }
    return tl::unexpected(Error{ErrorKind::NotFound, u"site.asset.missing"_s, QString::fromUtf8(path), {}});
}

} // namespace ana::site
