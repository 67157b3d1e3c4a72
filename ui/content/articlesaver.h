// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "models/content/articlecommands.h"
#include "ui/widgets/deskcontext.h"

namespace ana::content {

/// Keeps what is typed into one article safe: at once in this PC's draft journal, after a pause on the server. One save
/// is under way at a time, because each names the version the one before made. No widgets, no dialogs.
class ArticleSaver final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Untouched,
        Changed, ///< kept on this PC
        Saving,
        Saved,
        Kept, ///< in the outbox: goes when the line is back
        Refused, ///< nothing more is sent until the person has decided
    };
    using Done = std::function<void(const Result<void> &)>;

    ArticleSaver(const widgets::DeskContext &context, QObject *parent);

    /// What the server has is what the form shows.
    void loaded(const Article &article);
    /// An article that is not on the server yet; its first save creates it.
    void beginNew(const QString &unit, const ArticleId &id);

    /// The form's fields now. Kept on this PC within seconds, saved by itself after a pause.
    void typed(const ArticleFields &fields);
    /// Sends what is typed, if anything; `done` when the server has all of it.
    void save(SaveKind kind, const Done &done = {});
    /// After a conflict: go on from the server's present text with these fields.
    void rebase(const Article &present, const ArticleFields &fields);
    void discard();
    void setAutomatic(bool on) { m_automatic = on; }
    /// How long after the first unsaved letter it saves by itself.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }

    State state() const { return m_state; }
    ArticleId id() const { return m_id; }
    QString unit() const { return m_unit; }
    void setUnit(const QString &unit) { m_unit = unit; }
    int version() const { return m_version; }
    int revision() const { return m_revision; }
    bool exists() const { return m_exists; }
    bool hasChanges() const { return m_typed != m_base; }
    bool isBusy() const { return m_sending; }
    const ArticleFields &base() const { return m_base; }
    const ArticleFields &fields() const { return m_typed; }
    QDateTime savedAt() const { return m_savedAt; }

Q_SIGNALS:
    void stateChanged(ana::content::ArticleSaver::State state);
    void created();
    /// Somebody else saved meanwhile; read the article, let the person decide, then rebase().
    void conflict(ana::content::SaveKind kind);
    void refused(const ana::Error &error);

private:
    void setState(State state);
    void send();
    void sendCreate();
    void sendSave();
    void answered(const ArticleFields &sent, const Result<ArticleSaved> &answer);
    void finish(const Result<void> &outcome);
    void setBase();
    QJsonObject draftFields(const ArticleFields &fields) const;

    widgets::DeskContext m_context;
    QTimer m_pause;
    ArticleId m_id;
    QString m_unit;
    int m_version = 0;
    int m_revision = 0;
    bool m_exists = false;
    bool m_automatic = true;
    bool m_sending = false;
    SaveKind m_kind = SaveKind::Automatic; ///< of the save that is due
    SaveKind m_sentKind = SaveKind::Automatic; ///< of the one under way
    State m_state = State::Untouched;
    ArticleFields m_base;
    ArticleFields m_typed;
    QDateTime m_savedAt;
    std::vector<Done> m_waiting;
};

} // namespace ana::content
