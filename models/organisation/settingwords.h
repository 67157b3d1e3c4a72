// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

/// What a setting is called and what it does, for the administrator who changes it.
namespace ana::organisation {

QString settingName(const QString &key);
/// What happens when it is changed; empty if the name says it all.
QString settingHelp(const QString &key);
/// The group it stands in: "Passwords", "Public site", …
QString settingGroup(const QString &key);
/// The value with its unit ("15 minutes"), yes or no, texts as they are.
QString settingValueText(const QString &key, const QJsonValue &value);
/// "days", "minutes", …; empty if it counts nothing.
QString settingUnit(const QString &key);
QStringList settingKeysWithWords();

} // namespace ana::organisation
