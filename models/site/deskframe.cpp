// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/deskframe.h"

#include <QJsonDocument>
#include <QJsonValue>

#include "models/database/reader.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

// Settings are JSON values; the site shows texts.
QByteArray settingText(const QByteArray &json)
{
    const QJsonDocument wrapped = QJsonDocument::fromJson("[" + json + "]");
    return wrapped[0].toVariant().toString().toUtf8();
}

} // namespace

Frame readDeskFrame(Reader &reader)
{
    Frame frame;
    Rows settings = reader.run(u"site/desk_settings"_s);
    while (settings.next())
        frame.settings.insert(settings.text("key").toUtf8(), settingText(settings.text("value").toUtf8()));
    Rows sections = reader.run(u"site/desk_sections"_s);
    while (sections.next())
        frame.sections.push_back({sections.text("id").toUtf8(), sections.text("parent_id").toUtf8(),
            sections.text("name").toUtf8(), sections.text("description").toUtf8()});
    Rows units = reader.run(u"site/desk_units"_s);
    while (units.next())
        frame.units.push_back({units.text("id").toUtf8(), units.text("name").toUtf8(), units.text("kind").toUtf8()});
    return frame;
}

} // namespace ana::site
