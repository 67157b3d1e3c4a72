// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settings.h"

#include <algorithm>

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int currentFormat = 1;

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::HighContrast:
        return u"contrast"_s;
    }
    return {};
}

QString perUser(const QString &user, QLatin1StringView key)
{
    return u"users/%1/%2"_s.arg(user, key);
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"ana"_s, u"ana-desk"_s)
{
    m_store.setValue(u"format"_s, currentFormat);
}

Settings::Settings(const QString &file)
    : m_store(file, QSettings::IniFormat)
{
    m_store.setValue(u"format"_s, currentFormat);
}

Scheme Settings::scheme() const
{
    const QString kept = m_store.value(u"appearance/scheme"_s).toString();
    for (const Scheme scheme : {Scheme::Dark, Scheme::HighContrast}) {
        if (kept == schemeName(scheme))
            return scheme;
    }
    return Scheme::Light;
}

void Settings::setScheme(Scheme scheme)
{
    m_store.setValue(u"appearance/scheme"_s, schemeName(scheme));
    Q_EMIT appearanceChanged();
}

int Settings::fontScale() const
{
    return std::clamp(
        m_store.value(u"appearance/font_scale"_s, 100).toInt(), Theme::smallestScale, Theme::largestScale);
}

void Settings::setFontScale(int percent)
{
    m_store.setValue(u"appearance/font_scale"_s, percent);
    Q_EMIT appearanceChanged();
}

QString Settings::serverUri() const
{
    return m_store.value(u"server/uri"_s).toString();
}

void Settings::setServerUri(const QString &uri)
{
    m_store.setValue(u"server/uri"_s, uri);
}

QString Settings::lastUser() const
{
    return m_store.value(u"server/last_user"_s).toString();
}

void Settings::setLastUser(const QString &user)
{
    m_store.setValue(u"server/last_user"_s, user);
}

int Settings::lockMinutes() const
{
    return std::clamp(m_store.value(u"security/lock_minutes"_s, 10).toInt(), 1, 60);
}

void Settings::setLockMinutes(int minutes)
{
    m_store.setValue(u"security/lock_minutes"_s, minutes);
}

bool Settings::softwareRendering() const
{
    return m_store.value(u"editor/software_rendering"_s, false).toBool();
}

void Settings::setSoftwareRendering(bool on)
{
    m_store.setValue(u"editor/software_rendering"_s, on);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(u"window/geometry"_s).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(u"window/geometry"_s, geometry);
}

std::vector<OpenRecord> Settings::openRecords(const QString &user) const
{
    std::vector<OpenRecord> records;
    for (const QString &line : m_store.value(perUser(user, "open_records"_L1)).toStringList()) {
        const QString kind = line.section(u' ', 0, 0);
        const QString id = line.section(u' ', 1, 1);
        if (!kind.isEmpty() && !id.isEmpty())
            records.push_back({kind, id, line.section(u' ', 2)});
    }
    return records;
}

void Settings::setOpenRecords(const QString &user, const std::vector<OpenRecord> &records)
{
    QStringList lines;
    for (const OpenRecord &record : records)
        lines.append(record.kind + u' ' + record.id + u' ' + record.title);
    m_store.setValue(perUser(user, "open_records"_L1), lines);
}

QString Settings::currentDesk(const QString &user) const
{
    return m_store.value(perUser(user, "desk"_L1)).toString();
}

void Settings::setCurrentDesk(const QString &user, const QString &deskId)
{
    m_store.setValue(perUser(user, "desk"_L1), deskId);
}

QByteArray Settings::columns(const QString &list) const
{
    return m_store.value(u"lists/%1/columns"_s.arg(list)).toByteArray();
}

void Settings::setColumns(const QString &list, const QByteArray &state)
{
    m_store.setValue(u"lists/%1/columns"_s.arg(list), state);
}

QByteArray Settings::splitter(const QString &name) const
{
    return m_store.value(u"splitters/"_s + name).toByteArray();
}

void Settings::setSplitter(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"splitters/"_s + name, state);
}

QString Settings::choice(const QString &what) const
{
    return m_store.value(u"choices/"_s + what).toString();
}

void Settings::setChoice(const QString &what, const QString &chosen)
{
    m_store.setValue(u"choices/"_s + what, chosen);
}

} // namespace ana::widgets
