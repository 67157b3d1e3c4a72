// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helplibrary.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "models/core/text.h"

namespace ana::shell {

using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(u"<!--.*?-->\\s*"_s, QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment);
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list.append(one.toString());
    return list;
}

} // namespace

HelpLibrary::HelpLibrary(const QString &folder)
{
    const QDir dir(folder);
    const QJsonObject index = QJsonDocument::fromJson(content(dir.filePath(u"index.json"_s))).object();
    m_start = index["start"_L1].toString();
    for (const QJsonValue &value : index["groups"_L1].toArray())
        m_groups.push_back({value["title"_L1].toString(), texts(value["topics"_L1])});
    const QJsonObject topics = index["topics"_L1].toObject();
    for (auto it = topics.begin(); it != topics.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const QByteArray text = content(dir.filePath(entry["file"_L1].toString()));
        m_pages.push_back({it.key(), entry["title"_L1].toString(), withoutComments(QString::fromUtf8(text))});
        for (const QString &place : texts(entry["keys"_L1]))
            m_places.insert(place, it.key());
    }
}

const HelpPage *HelpLibrary::page(const QString &topic) const
{
    const auto found
        = std::find_if(m_pages.begin(), m_pages.end(), [&](const HelpPage &page) { return page.topic == topic; });
    return found == m_pages.end() ? nullptr : &*found;
}

QString HelpLibrary::topicFor(const QString &place) const
{
    for (QString key = place; !key.isEmpty(); key = key.left(std::max<qsizetype>(0, key.lastIndexOf(u'.')))) {
        if (page(key))
            return key;
        if (m_places.contains(key))
            return m_places.value(key);
    }
    return m_start;
}

QStringList HelpLibrary::search(const QString &words) const
{
    const QStringList wanted = foldedWords(words);
    const auto holdsAll = [&wanted](const QString &text) {
        const QString key = foldedKey(text);
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return key.contains(word); });
    };
    QStringList inTitle;
    QStringList inText;
    for (const HelpPage &page : m_pages) {
        if (holdsAll(page.title))
            inTitle.append(page.topic);
        else if (holdsAll(page.text))
            inText.append(page.topic);
    }
    return inTitle + inText;
}

} // namespace ana::shell
