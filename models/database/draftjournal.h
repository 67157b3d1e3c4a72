// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include "models/core/error.h"
#include "models/database/accountstore.h"

namespace ana {

/// What somebody had typed into a form and not saved.
struct Draft
{
    QString form; ///< "article"
    QString recordId; ///< empty id for a record that does not exist yet is fine: one such draft per form
    QJsonObject fields; ///< as typed
    int baseVersion = 0; ///< the version the typing began on
    QJsonObject baseFields; ///< and its fields: base, typed and the server's present ones make a three-way compare
    QDateTime keptAt; ///< this PC's clock: for display only

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Keeps what is typed on the disk, at most 2 s behind the keyboard, encrypted, each write replacing the file as a
/// whole. After a crash the drafts found are offered; nothing is ever filled in by itself.
///
///   journal.setBase(u"article"_s, id, article.version, fieldsOf(article));   // when the form is filled
///   journal.keep(u"article"_s, id, typedFields());                           // at each change
///   journal.discard(u"article"_s, id);                                       // saved, or thrown away by the person
class DraftJournal : public QObject
{
    Q_OBJECT
public:
    explicit DraftJournal(QObject *parent = nullptr);
    /// Writes what is still waiting to be written.
    ~DraftJournal() override;

    /// Reads what an earlier run left. Without an open store keep() remembers and writes once it is open.
    QFuture<Result<void>> open(std::shared_ptr<AccountStore> store);
    void close();

    void setBase(const QString &form, const QString &recordId, int version, const QJsonObject &fields);
    void keep(const QString &form, const QString &recordId, const QJsonObject &fields);
    /// Left over from an earlier run and not discarded since; newest first.
    std::vector<Draft> found() const;
    void discard(const QString &form, const QString &recordId);
    /// Everything kept so far is on the disk when the future is finished.
    QFuture<Result<void>> flush();

Q_SIGNALS:
    /// The disk is full or broken: what is typed is only in the window now. Told once until it works again.
    void failed(const ana::Error &error);
    void recovered();

private:
    class Private;
    std::shared_ptr<Private> d; // shared with the thread that writes
};

} // namespace ana
