// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include "tests/support/testdatabase.h"

namespace ana::test {

/// A paragraph of text as a document tree.
QJsonObject textDocument(const QString &text);
/// A paragraph and one figure.
QJsonObject figureDocument(const QString &blob, const QString &alt);
/// A PNG of this size as far as its header tells; enough for who only reads the header.
QByteArray pictureBytes(quint32 width, quint32 height, int padding = 0);

/// An article as the last command left it.
struct TestArticle
{
    QString id;
    int version = 0;
    int revision = 0;
};

/// The test district at work on articles: the ordinary acts, each as one person, each expected to succeed.
class ContentDistrict
{
public:
    TestDatabase &database() { return m_database; }
    PersonConnection &as(const char *user) { return m_database.as(user); }

    /// The code of the refusal, empty when the command was done.
    QString refusal(const char *user, const char *command, const QJsonObject &arguments);
    /// The result of a command that must be done.
    QJsonObject done(const char *user, const char *command, const QJsonObject &arguments);
    /// The code with which a statement fails, empty when it does not.
    QString failure(SqlConnection &connection, const QString &statement, const QVariantMap &binds = {});

    /// A draft of `author` in Buôn Trấp with a text: version 2, revision 2.
    TestArticle draft(const QString &title = QStringLiteral("Tin mới"),
        const QString &text = QStringLiteral("Một đoạn văn."), const char *user = "author",
        const char *unit = "buontrap");
    /// The article after one more act; reasons and revisions are filled in.
    void act(TestArticle &article, const char *user, const char *act, QJsonObject further = {});
    void save(TestArticle &article, const char *user, const QString &text, QJsonObject further = {});
    QJsonObject saveArguments(const TestArticle &article, const QJsonObject &body) const;
    /// An article in the state: draft, submitted, returned, published, withdrawn, discarded; "edited": published and
    /// then changed; "forced": published by its author's chief without review.
    TestArticle inState(const QString &state);

    QJsonObject open(const char *user, const QString &id);
    /// Sends the pieces and stores the file; its id.
    QString store(const char *user, const QByteArray &bytes, const QString &mediaType = QStringLiteral("image/png"));
    void putPieces(const char *user, const QString &id, const QByteArray &bytes);

private:
    TestDatabase m_database;
};

QString newId();

} // namespace ana::test
