// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/sitemodel.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QFile>

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

/// As many branches of the default tree as a line of a desktop holds; the rest is one click away.
constexpr size_t menuSize = 5;

Result<Asset> readAsset(const QString &folder, const char *name, const char *ending)
{
    const QString fileName = QString::fromLatin1(name) + u'.' + QString::fromLatin1(ending);
    QFile file(folder + u'/' + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Internal, u"site.asset.missing"_s, fileName, file.errorString()});
    const QByteArray bytes = file.readAll();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha384);
    return Asset{
        QByteArray("/assets/") + name + '.' + hash.left(6).toHex() + '.' + ending, bytes, "sha384-" + hash.toBase64()};
}

} // namespace

Result<Assets> readAssets(const QString &folder)
{
    const auto style = readAsset(folder, "site", "css");
    const auto script = readAsset(folder, "reading", "js");
    const auto emblem = readAsset(folder, "emblem", "svg");
    for (const auto *asset : {&style, &script, &emblem}) {
        if (!*asset)
            return tl::unexpected(asset->error());
    }
    return Assets{*style, *script, *emblem};
}

QByteArray sectionPath(const QByteArray &section)
{
    return "/chuyen-muc/" + section + '/';
}

QByteArray unitPath(const QByteArray &unit)
{
    return "/don-vi/" + unit + '/';
}

SiteModel::SiteModel(Frame frame, Assets assets)
    : m_frame(std::move(frame))
    , m_assets(std::move(assets))
{
    m_address = setting("site.address", "http://localhost");
    while (m_address.endsWith('/'))
        m_address.chop(1);
    for (qsizetype i = 0; i < qsizetype(m_frame.sections.size()); ++i)
        m_sectionAt.insert(m_frame.sections[size_t(i)].id, i);
    for (qsizetype i = 0; i < qsizetype(m_frame.units.size()); ++i)
        m_unitAt.insert(m_frame.units[size_t(i)].id, i);
    m_frameViews.insert({}, makeFrameView({}));
    for (const Section *branch : children({}))
        m_frameViews.insert(branch->id, makeFrameView(branch->id));
}

const Section *SiteModel::section(const QByteArray &id) const
{
    const auto at = m_sectionAt.constFind(id);
    return at == m_sectionAt.cend() ? nullptr : &m_frame.sections[size_t(*at)];
}

const Unit *SiteModel::unit(const QByteArray &id) const
{
    const auto at = m_unitAt.constFind(id);
    return at == m_unitAt.cend() ? nullptr : &m_frame.units[size_t(*at)];
}

QByteArray SiteModel::setting(const char *key, const char *fallback) const
{
    const QByteArray value = m_frame.settings.value(key);
    return value.isEmpty() ? QByteArray(fallback) : value;
}

std::vector<const Section *> SiteModel::children(const QByteArray &parent) const
{
    std::vector<const Section *> found;
    for (const Section &candidate : m_frame.sections) {
        if (candidate.parent == parent)
            found.push_back(&candidate);
    }
    return found;
}

std::vector<const Section *> SiteModel::ancestors(const QByteArray &id) const
{
    std::vector<const Section *> found;
    const Section *at = section(id);
    while (at && !at->parent.isEmpty() && found.size() < m_frame.sections.size()) {
        at = section(at->parent);
        if (at)
            found.push_back(at);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

QSet<QByteArray> SiteModel::subtree(const QByteArray &id) const
{
    QSet<QByteArray> found{id};
    QList<QByteArray> open{id};
    while (!open.isEmpty()) {
        for (const Section *child : children(open.takeLast())) {
            if (found.contains(child->id))
                continue;
            found.insert(child->id);
            open.append(child->id);
        }
    }
    return found;
}

const View &SiteModel::frameView(const QByteArray &section) const
{
    const auto above = ancestors(section);
    const auto at = m_frameViews.constFind(above.empty() ? section : above.front()->id);
    return at == m_frameViews.cend() ? *m_frameViews.constFind({}) : *at;
}

std::vector<View> SiteModel::menu(const QByteArray &current) const
{
    std::vector<View> entries;
    for (const Section *branch : children({})) {
        View entry;
        entry.set(Field::path, sectionPath(branch->id)).set(Field::name, branch->name);
        entry.flag(Field::current, branch->id == current);
        entries.push_back(std::move(entry));
    }
    return entries;
}

View SiteModel::makeFrameView(const QByteArray &current) const
{
    View view;
    view.set(Field::siteTitle, setting("site.title", "Cổng thông tin điện tử"))
        .set(Field::subtitle, setting("site.subtitle"))
        .set(Field::agency, setting("site.agency", setting("site.title").constData()))
        .set(Field::responsible, setting("site.responsible"))
        .set(Field::licence, setting("site.licence"))
        .set(Field::postal, setting("site.postal"))
        .set(Field::phone, setting("site.phone"))
        .set(Field::email, setting("site.email"))
        .set(Field::footerNote, setting("site.footer"))
        .set(Field::address, m_address)
        .set(Field::style, m_assets.style.path)
        .set(Field::styleHash, m_assets.style.integrity)
        .set(Field::script, m_assets.script.path)
        .set(Field::scriptHash, m_assets.script.integrity)
        .set(Field::assets, m_assets.emblem.path)
        .set(Field::branches, menu(current));
    std::vector<View> first = menu(current);
    first.resize(qMin(first.size(), menuSize));
    view.set(Field::menu, std::move(first));
    std::vector<View> unitLinks;
    for (const Unit &unit : m_frame.units) {
        View link;
        link.set(Field::path, unitPath(unit.id)).set(Field::name, unit.name);
        unitLinks.push_back(std::move(link));
    }
    view.set(Field::units, std::move(unitLinks));
    return view;
}

} // namespace ana::site
