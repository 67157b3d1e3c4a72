// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/catalogue.h"

#include <algorithm>

#include <QDataStream>
#include <QFile>

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamVersion = QDataStream::Qt_6_4;

bool isOlder(const Card &a, const Card &b)
{
    return a.firstPublished != b.firstPublished ? a.firstPublished < b.firstPublished : a.id < b.id;
}

QDataStream &operator<<(QDataStream &out, const Card &card)
{
    const Picture cover = card.cover.value_or(Picture());
    return out << card.id << card.firstPublished << card.published << card.revision << card.path << card.section
               << card.unit << card.title << card.summary << card.cover.has_value() << cover.key << cover.width
               << cover.height << card.coverAlt << card.media;
}

QDataStream &operator>>(QDataStream &in, Card &card)
{
    Picture cover;
    bool covered = false;
    in >> card.id >> card.firstPublished >> card.published >> card.revision >> card.path >> card.section >> card.unit
        >> card.title >> card.summary >> covered >> cover.key >> cover.width >> cover.height >> card.coverAlt
        >> card.media;
    if (covered)
        card.cover = cover;
    return in;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray monthFile(const QByteArray &month)
{
    return "catalogue/" + month;
}

} // namespace

QByteArray monthOfPath(const QByteArray &path)
{
    return path.size() > 9 ? QByteArray(path.mid(1, 4) + '-' + path.mid(6, 2)) : QByteArray();
}

bool ListScope::holds(const Card &card) const
{
    return everything || (unit.isEmpty() ? sections.contains(card.section) : card.unit == unit);
}

Catalogue::Catalogue(QString folder)
    : m_folder(std::move(folder))
{
    readCounts();
}

void Catalogue::readCounts()
{
    const QByteArray bytes = readFile(m_folder + u"/catalogue/counts"_s);
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    while (!in.atEnd()) {
        QByteArray name;
        Month month;
        in >> name >> month.total >> month.bySection >> month.byUnit;
        m_months.emplace(name, std::move(month));
    }
}

Catalogue::Month &Catalogue::loaded(const QByteArray &name)
{
    const auto [at, fresh] = m_months.try_emplace(name);
    Month &month = at->second;
    if (month.loaded)
        return month;
    month.loaded = true;
    if (fresh)
        return month;
    const QByteArray bytes = readFile(m_folder + u'/' + QString::fromLatin1(monthFile(name)));
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    month.cards.reserve(size_t(month.total) + 1);
    while (!in.atEnd() && in.status() == QDataStream::Ok)
        in >> month.cards.emplace_back();
    return month;
}

void Catalogue::count(Month &month, const Card &card, int step)
{
    month.total += step;
    month.changed = true;
    month.bySection[card.section] += step;
    month.byUnit[card.unit] += step;
}

void Catalogue::insert(Card card)
{
    Month &month = loaded(monthOfPath(card.path));
    count(month, card, 1);
    const auto at = std::lower_bound(month.cards.begin(), month.cards.end(), card, isOlder);
    month.cards.insert(at, std::move(card));
}

std::optional<Card> Catalogue::take(const QUuid &id, const QByteArray &name)
{
    if (!m_months.contains(name))
        return std::nullopt;
    Month &month = loaded(name);
    const auto at
        = std::find_if(month.cards.begin(), month.cards.end(), [&id](const Card &card) { return card.id == id; });
    if (at == month.cards.end())
        return std::nullopt;
    Card card = std::move(*at);
    month.cards.erase(at);
    count(month, card, -1);
    return card;
}

const Card *Catalogue::find(const QUuid &id, const QByteArray &name)
{
    if (!m_months.contains(name))
        return nullptr;
    const auto &all = loaded(name).cards;
    const auto at = std::find_if(all.begin(), all.end(), [&id](const Card &card) { return card.id == id; });
    return at == all.end() ? nullptr : &*at;
}

void Catalogue::clear()
{
    for (auto &[name, month] : m_months) {
        month = {};
        month.loaded = true;
        month.changed = true;
    }
}

int Catalogue::countIn(const Month &month, const ListScope &scope)
{
    if (scope.everything)
        return month.total;
    if (!scope.unit.isEmpty())
        return month.byUnit.value(scope.unit);
    int sum = 0;
    for (auto at = month.bySection.cbegin(); at != month.bySection.cend(); ++at) {
        if (scope.sections.contains(at.key()))
            sum += at.value();
    }
    return sum;
}

int Catalogue::size(const ListScope &scope) const
{
    int sum = 0;
    for (const auto &[name, month] : m_months)
        sum += countIn(month, scope);
    return sum;
}

int Catalogue::position(const ListScope &scope, const Card &card)
{
    const QByteArray own = monthOfPath(card.path);
    int before = 0;
    for (const auto &[name, month] : m_months) {
        if (name >= own)
            break;
        before += countIn(month, scope);
    }
    for (const Card &other : loaded(own).cards) {
        if (!isOlder(other, card))
            break;
        before += scope.holds(other) ? 1 : 0;
    }
    return before;
}

std::vector<const Card *> Catalogue::slice(const ListScope &scope, int from, int count)
{
    std::vector<const Card *> found;
    int before = 0;
    for (auto &[name, month] : m_months) {
        if (int(found.size()) == count)
            break;
        const int here = countIn(month, scope);
        if (before + here > from) {
            int at = before;
            for (const Card &card : loaded(name).cards) {
                if (int(found.size()) == count || !scope.holds(card))
                    continue;
                if (at++ >= from)
                    found.push_back(&card);
            }
        }
        before += here;
    }
    return found;
}

std::vector<const Card *> Catalogue::newest(const ListScope &scope, int count)
{
    const int all = size(scope);
    const int from = qMax(0, all - count);
    std::vector<const Card *> found = slice(scope, from, all - from);
    std::reverse(found.begin(), found.end());
    return found;
}

QList<QByteArray> Catalogue::months() const
{
    QList<QByteArray> names;
    for (const auto &[name, month] : m_months) {
        if (month.total > 0)
            names.append(name);
    }
    return names;
}

const std::vector<Card> &Catalogue::cards(const QByteArray &month)
{
    return loaded(month).cards;
}

int Catalogue::countOfMonth(const QByteArray &month) const
{
    const auto at = m_months.find(month);
    return at == m_months.end() ? 0 : at->second.total;
}

int Catalogue::articleCount() const
{
    ListScope everything;
    everything.everything = true;
    return size(everything);
}

std::map<QByteArray, std::optional<QByteArray>> Catalogue::changedFiles() const
{
    std::map<QByteArray, std::optional<QByteArray>> files;
    QByteArray counts;
    QDataStream countsOut(&counts, QIODevice::WriteOnly);
    countsOut.setVersion(streamVersion);
    for (const auto &[name, month] : m_months) {
        if (month.total > 0)
            countsOut << name << month.total << month.bySection << month.byUnit;
        if (!month.changed)
            continue;
        auto &file = files[monthFile(name)];
        if (month.total == 0)
            continue;
        QDataStream out(&file.emplace(), QIODevice::WriteOnly);
        out.setVersion(streamVersion);
        for (const Card &card : month.cards)
            out << card;
    }
    if (!files.empty())
        files["catalogue/counts"] = counts;
    return files;
}

} // namespace ana::site
