// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <algorithm>
#include <optional>

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "models/core/resources.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

/// Paints the SVG with `currentColor` replaced when it is painted, not when it is made: light and dark need no renewal.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(const QString &name, const QByteArray &svg, std::optional<Role> role)
        : m_name(name)
        , m_svg(svg)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", tint(mode).name().toLatin1());
        // Wider than high: the rest is room between icon and text.
        const int side = std::min(rect.width(), rect.height());
        const int left = QGuiApplication::isRightToLeft() ? rect.right() - side + 1 : rect.left();
        QSvgRenderer(svg).render(painter, QRectF(left, rect.top() + (rect.height() - side) / 2.0, side, side));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"%1/%2/%3x%4"_s.arg(m_name, tint(mode).name()).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString iconName() override { return m_name; }

    QIconEngine *clone() const override { return new IconEngine(*this); }

private:
    QColor tint(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return color(Role::FieldBorder, schemeOf(palette));
        return color(m_role.value_or(mode == QIcon::Selected ? Role::OnAccentSoft : Role::Text), schemeOf(palette));
    }

    QString m_name;
    QByteArray m_svg;
    std::optional<Role> m_role;
};

QIcon load(const QString &name, std::optional<Role> role)
{
    QFile file(resourcePath(u"icons/"_s + name + u".svg"_s));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new IconEngine(name, file.readAll(), role));
}

} // namespace

QIcon icon(const QString &name)
{
    return load(name, std::nullopt);
}

QIcon icon(const QString &name, Role role)
{
    return load(name, role);
}

QStringList iconNames()
{
    QStringList names = QDir(resourcePath(u"icons"_s)).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    names.replaceInStrings(u".svg"_s, QString());
    return names;
}

} // namespace ana::widgets
