// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include "models/content/pastecleaner.h"

namespace ana::content {

/// What the editor page may call, and the messages it hears. The page is not trusted with more: what it hands over is
/// checked by Document::fromJson before anybody uses it.
class EditorBridge final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void send(const QString &name, const QJsonObject &given = {}) { Q_EMIT message(name, given); }

public Q_SLOTS:
    void ready() { Q_EMIT pageReady(); }
    void stateChanged(const QJsonObject &state) { Q_EMIT stateReported(state); }
    void edited(int generation) { Q_EMIT editedReported(generation); }
    /// \p changes: how many were made to the text so far.
    void changed(int generation, int changes, const QJsonObject &document)
    {
        Q_EMIT changeReported(generation, changes, document);
    }
    void flushed(int ticket, int generation, int changes, const QJsonObject &document)
    {
        Q_EMIT flushReported(ticket, generation, changes, document);
    }
    void replaced(int generation, bool taken) { Q_EMIT replaceReported(generation, taken); }
    /// Foreign HTML of the clipboard → nodes of a document.
    QJsonArray cleanPaste(const QString &html);
    /// A dropped or pasted file; an empty \p base64 means it is too big to take.
    void filesOffered(const QString &name, const QString &base64);
    void linkActivated(const QString &href) { Q_EMIT linkReported(href); }
    void figureActivated() { Q_EMIT figureReported(); }

Q_SIGNALS:
    /// To the page.
    void message(const QString &name, const QJsonObject &given);

    void pageReady();
    void stateReported(const QJsonObject &state);
    void editedReported(int generation);
    void changeReported(int generation, int changes, const QJsonObject &document);
    void flushReported(int ticket, int generation, int changes, const QJsonObject &document);
    void replaceReported(int generation, bool taken);
    void pasteCleaned(const ana::content::PasteReport &report, const QList<QByteArray> &images);
    void fileReported(const QString &name, const QByteArray &bytes);
    void linkReported(const QString &href);
    void figureReported();
};

} // namespace ana::content
