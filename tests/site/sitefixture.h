// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QDateTime>
#include <QTemporaryDir>
#include <QUuid>

#include "models/site/publisher.h"
#include "tests/support/testdatabase.h"

namespace ana::test {

/// A text that stands in one paragraph, or several parted by blank lines.
QByteArray bodyOf(const QString &text, const QList<QUuid> &pictures = {}, const QString &link = {});

/// What an article needs to be read by the public.
struct TestArticle
{
    QString title;
    QString section = QStringLiteral("hoat-dong");
    QString unit = QStringLiteral("buontrap");
    QDateTime at = {};
    QByteArray body = {};
    QUuid cover = {};
};

/// The test district with articles put in by plain SQL: the publisher reads rows, how they came is tested elsewhere.
/// The change feed is written by the real triggers.
class SiteFixture
{
public:
    SiteFixture();

    QUuid publish(const TestArticle &article);
    QUuid draft(const QString &title);
    void change(const QUuid &id, const QString &title, const QString &section = {});
    void changeBody(const QUuid &id, const QByteArray &body);
    void withdraw(const QUuid &id);
    QUuid picture(int width, int height, uint seed);
    QUuid blob(const QByteArray &bytes, const QString &name, const QString &mediaType, int width, int height);
    void setSetting(const QString &key, const QString &value);
    void seal(const QDate &day);
    /// Many articles at once, over two years, all published; the same texts every time.
    void generate(int count);

    Result<site::PublishReport> publishTo(
        const QString &folder, site::PublishMode mode = site::PublishMode::Incremental);
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray pathOf(const QUuid &id);

    TestDatabase database;

private:
    void insertRevision(const QUuid &id, int number, const TestArticle &article);
    void makeLive(const QUuid &id, int number, const QDateTime &at);

    QTemporaryDir m_folder;
    QUuid m_author;
};

/// Path → sha256 of every file, `.ana` left out.
std::map<QString, QByteArray> filesOf(const QString &folder);
/// Paths that differ between two folders, with a sign before them: "+ " only in the second, "- " only in the first.
QStringList differences(const QString &a, const QString &b);
QByteArray contentOf(const QString &folder, const QByteArray &path);

} // namespace ana::test
