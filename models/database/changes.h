// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QSet>
#include <QString>

namespace ana {

/// Which records changed, gathered over a moment. A hint only: whoever shows one of them reads again.
struct Changes
{
    QHash<QString, QSet<QString>> ids; ///< kind ("article") → ids
    bool everything = false; ///< the line was away, so anything may have changed
    bool own = false; ///< made by this desktop; other tabs of it need the news too

    /// True if a list of this kind should be read again.
    bool touches(const QString &kind) const { return everything || ids.contains(kind); }
    /// True if this one record should be read again.
    bool touches(const QString &kind, const QString &id) const { return everything || ids.value(kind).contains(id); }
    void add(const QString &kind, const QString &id) { ids[kind].insert(id); }
    bool isEmpty() const { return !everything && ids.isEmpty(); }

    friend bool operator==(const Changes &, const Changes &) = default;
};

} // namespace ana

Q_DECLARE_METATYPE(ana::Changes)
