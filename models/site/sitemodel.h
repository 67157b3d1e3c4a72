// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

#include "models/site/records.h"
#include "models/site/template.h"

namespace ana::site {

/// A file of the site's own look: its address carries its hash, so a browser may keep it for ever.
struct Asset
{
    QByteArray path;
    QByteArray bytes;
    QByteArray integrity; ///< "sha384-…"
};

/// Style, script, emblem: read from resources/site/assets.
struct Assets
{
    Asset style;
    Asset script;
    Asset emblem;
    std::vector<Asset> all() const { return {style, script, emblem}; }
};
Result<Assets> readAssets(const QString &folder);

QByteArray sectionPath(const QByteArray &section);
QByteArray unitPath(const QByteArray &unit);

/// Names, menu and addresses that pages share; fixed for one run.
class SiteModel
{
public:
    SiteModel(Frame frame, Assets assets);

    const Section *section(const QByteArray &id) const;
    const Unit *unit(const QByteArray &id) const;
    const std::vector<Section> &sections() const { return m_frame.sections; }
    const std::vector<Unit> &units() const { return m_frame.units; }
    const Assets &assets() const { return m_assets; }
    QByteArray setting(const char *key, const char *fallback = "") const;

    std::vector<const Section *> children(const QByteArray &section) const; ///< of the empty id: the main menu
    std::vector<const Section *> ancestors(const QByteArray &section) const; ///< from the top, without itself
    QSet<QByteArray> subtree(const QByteArray &section) const; ///< with itself

    /// "https://host" without a slash at the end.
    const QByteArray &address() const { return m_address; }
    /// The fields every page has: names, assets, menu with this branch marked, foot.
    const View &frameView(const QByteArray &section = {}) const;

private:
    View makeFrameView(const QByteArray &current) const;
    std::vector<View> menu(const QByteArray &current) const;

    Frame m_frame;
    Assets m_assets;
    QByteArray m_address;
    QHash<QByteArray, qsizetype> m_sectionAt;
    QHash<QByteArray, qsizetype> m_unitAt;
    QHash<QByteArray, View> m_frameViews; ///< by the branch of the menu that is marked
};

} // namespace ana::site
