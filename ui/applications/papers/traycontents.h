// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFuture>
#include <QImage>
#include <QJsonArray>
#include <QLockFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include "models/papers/paperstore.h"
#include "ui/widgets/deskcontext.h"

namespace ana::applications {

/// A file in the tray and how far it is.
struct TrayRow
{
    enum class State {
        Preparing, ///< looked over, pictures become a PDF
        Queued, ///< its turn comes
        Sending,
        Comparing, ///< read back from the server
        Stored,
        Kept, ///< the line is away: sent when it is back
        Refused, ///< cannot be taken; `error` says why
    };
    BlobId blob;
    QString title;
    int paper = 0;
    State state = State::Preparing;
    int progress = 0; ///< of 1000, over preparing or over sending and comparing
    papers::PaperFile file; ///< here on the PC; no path for one taken back from another PC
    QString mediaType;
    qint64 byteSize = 0;
    int pages = 0;
    int pieces = 0;
    QByteArray sha256;
    Error error;

    QString id() const { return blob.toString(); }
    bool isHere() const { return !file.path.isEmpty(); }
    bool isUnderway() const { return state <= State::Comparing; }
};

/// The files of a tray and the work on them, without a window: makes them ready one after another, sends one at a time,
/// begins again when the line comes back. Keeps its own copy of each file in a folder only this user reads, so that a
/// stick may be pulled out meanwhile; the folder goes with it.
class TrayContents final : public QObject
{
    Q_OBJECT
public:
    TrayContents(const widgets::DeskContext &context, QObject *parent);
    ~TrayContents() override;

    const std::vector<TrayRow> &rows() const { return m_rows; }
    bool isBusy() const;
    /// A folder for pages that are on their way here; gone with the contents.
    QString newFolder();

    /// One file by itself; pictures become a PDF of one page.
    void add(const QString &path, int paper);
    /// Pages of one paper: pictures and PDFs in this order become one PDF.
    void addPages(const QStringList &paths, const QString &title, int paper);
    /// A picture of the clipboard or of a drop.
    void addPicture(const QImage &picture, const QString &title, int paper);
    void addTakenBack(const TrayRow &row);
    /// Rows become one PDF in the place of the first. Only those that are here and are pictures or PDFs.
    void join(const QStringList &ids);
    bool canJoin(const QStringList &ids) const;
    void remove(const QString &id);
    void move(const QString &id, int by);
    void retry(const QString &id);
    void setPaper(const QString &id, int paper);
    void setTitle(const QString &id, const QString &title);

Q_SIGNALS:
    void aboutToInsert(int row);
    void inserted();
    void aboutToRemove(int row);
    void removed();
    void aboutToMove(int from, int to); ///< `to` as beginMoveRows takes it
    void moved();
    void rowChanged(int row);
    void busyChanged(bool busy);
    void refused(const ana::Error &error);

private:
    using Made = Result<papers::PaperFile>;

    TrayRow *find(const QString &id);
    int placeOf(const QString &id) const;
    void insert(const TrayRow &row, int at);
    QString append(const QString &title, int paper);
    void prepare(const QString &id, const QStringList &sources, const QStringList &replaces = {});
    void takePrepared(const QString &id, const Made &made, const QStringList &replaces);
    void refuse(const QString &id, const Error &error);
    void sendNext();
    void watchUpload(const QString &id);
    void takeStored(const QString &id, const Result<papers::StoredPaper> &stored);
    void sendKept();
    void changed(const QString &id);
    void tellBusy();

    widgets::DeskContext m_context;
    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< says that the folder is in use
    std::vector<TrayRow> m_rows;
    QString m_sending; ///< id of the row whose upload is on its way
    QFuture<Result<papers::StoredPaper>> m_upload;
    std::vector<QFuture<Made>> m_preparing;
    QTimer *m_again; ///< the server said "not now" although the line is there
    bool m_busy = false;
    int m_folders = 0;
};

} // namespace ana::applications
