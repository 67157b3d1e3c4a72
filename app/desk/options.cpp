// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/options.h"

#include <cstdio>
#include <cstdlib>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace ana::desk {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ana::desk::Options", source);
}

[[noreturn]] void complain(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    std::exit(2);
}

std::optional<QSize> sizeFrom(const QString &value)
{
    const int width = value.section(u'x', 0, 0).toInt();
    const int height = value.section(u'x', 1).toInt();
    return width > 0 && height > 0 ? std::optional(QSize(width, height)) : std::nullopt;
}

} // namespace

Options optionsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("ana::desk::Options", "The desktop of the portal's staff.")));
    const auto option = [&](const QString &name, const char *description, const QString &value) {
        parser.addOption(QCommandLineOption(name, text(description), value));
    };
    option(u"server"_s,
        QT_TRANSLATE_NOOP("ana::desk::Options",
            "Server to log in to; without it the one remembered, else the private database of this user."),
        u"URI"_s);
    option(u"data"_s, QT_TRANSLATE_NOOP("ana::desk::Options", "Folder of the private database."), u"DIR"_s);
    option(u"log-in"_s,
        QT_TRANSLATE_NOOP("ana::desk::Options", "For scripts: log in as this person; needs --password-file."),
        u"USER"_s);
    option(u"password-file"_s,
        QT_TRANSLATE_NOOP("ana::desk::Options", "For scripts: file with the password in its first line."), u"FILE"_s);
    option(u"open"_s,
        QT_TRANSLATE_NOOP(
            "ana::desk::Options", "For scripts: desk (“desk:content”) or record (“article:ID”) to open after log-in."),
        u"KIND:ID"_s);
    option(u"screenshot"_s,
        QT_TRANSLATE_NOOP("ana::desk::Options", "For scripts: write a picture of the window and end."), u"FILE"_s);
    option(u"size"_s, QT_TRANSLATE_NOOP("ana::desk::Options", "For scripts: size of the window, for example 1366x768."),
        u"WxH"_s);
    option(u"scale"_s, QT_TRANSLATE_NOOP("ana::desk::Options", "For scripts: size of letters, 100 to 200 per cent."),
        u"PERCENT"_s);
    parser.addOption(
        QCommandLineOption(u"dark"_s, text(QT_TRANSLATE_NOOP("ana::desk::Options", "For scripts: dark colours."))));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);

    Options options;
    options.server = parser.value(u"server"_s);
    options.dataFolder = parser.value(u"data"_s);
    options.user = parser.value(u"log-in"_s);
    options.passwordFile = parser.value(u"password-file"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.openKind = parser.value(u"open"_s).section(u':', 0, 0);
    options.openId = parser.value(u"open"_s).section(u':', 1);
    options.dark = parser.isSet(u"dark"_s);
    if (parser.isSet(u"scale"_s))
        options.scale = parser.value(u"scale"_s).toInt();
    if (parser.isSet(u"size"_s))
        options.size = sizeFrom(parser.value(u"size"_s));
    if (options.user.isEmpty() != options.passwordFile.isEmpty())
        complain(text(QT_TRANSLATE_NOOP("ana::desk::Options", "--log-in and --password-file go together.")));
    if (parser.isSet(u"size"_s) && !options.size)
        complain(text(QT_TRANSLATE_NOOP("ana::desk::Options", "--size wants width and height, for example 1366x768.")));
    return options;
}

} // namespace ana::desk
