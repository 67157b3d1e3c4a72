// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlesaver.h"

#include <utility>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Long enough not to fill the line with every pause for thought, short enough that a colleague sees the text grow.
constexpr auto pauseBeforeSaving = 15s;
} // namespace

ArticleSaver::ArticleSaver(const widgets::DeskContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeSaving);
    connect(&m_pause, &QTimer::timeout, this, [this] { save(SaveKind::Automatic); });
    connect(&m_context.gateway, &CommandGateway::kept, this, [this](const OperationId &, const RecordRef &record) {
        if (m_sending && record.id == m_id.toString() && m_context.session.line() != LineState::Online)
            setState(State::Kept);
    });
    connect(&m_context.session, &DatabaseSession::lineChanged, this, [this](LineState line) {
        if (m_sending && line != LineState::Online)
            setState(State::Kept);
    });
}

void ArticleSaver::loaded(const Article &article)
{
    m_id = article.id;
    m_unit = article.unit;
    m_version = article.version;
    m_revision = article.revision;
    m_exists = true;
    m_base = m_typed = article.fields;
    m_savedAt = {};
    m_pause.stop();
    setBase();
    setState(State::Untouched);
}

void ArticleSaver::beginNew(const QString &unit, const ArticleId &id)
{
    m_id = id;
    m_unit = unit;
    setBase();
    setState(State::Untouched);
}

void ArticleSaver::typed(const ArticleFields &fields)
{
    if (fields == m_typed)
        return;
    m_typed = fields;
    if (!hasChanges()) {
        m_context.drafts.discard(u"article"_s, m_id.toString());
        return;
    }
    m_context.drafts.keep(u"article"_s, m_id.toString(), draftFields(fields));
    if (m_state != State::Refused && !m_sending)
        setState(State::Changed);
    if (m_automatic && m_state != State::Refused && !m_pause.isActive())
        m_pause.start();
}

void ArticleSaver::save(SaveKind kind, const Done &done)
{
    m_pause.stop();
    if (done)
        m_waiting.push_back(done);
    if (kind == SaveKind::ByHand)
        m_kind = kind;
    if (m_sending)
        return;
    if (m_exists && !hasChanges()) {
        finish({});
        return;
    }
    // The database asks for a title and a section; nothing can be sent before they are there.
    const bool incomplete = m_typed.title.trimmed().isEmpty() || m_typed.section.isEmpty();
    if (incomplete) {
        const QString subject = m_typed.title.trimmed().isEmpty() ? u"title"_s : u"section"_s;
        const Error error{ErrorKind::Invalid,
            subject == u"title"_s ? u"article.title.length"_s : u"article.section.unknown"_s, subject, {}};
        if (kind == SaveKind::ByHand)
            Q_EMIT refused(error);
        finish(tl::unexpected(error));
        return;
    }
    send();
}

void ArticleSaver::send()
{
    m_sending = true;
    setState(State::Saving);
    if (m_exists)
        sendSave();
    else
        sendCreate();
}

void ArticleSaver::sendCreate()
{
    ArticleFields sent;
    sent.title = m_typed.title;
    sent.section = m_typed.section;
    sent.body = m_base.body;
    m_context.gateway.execute(this, CreateArticle{m_id, m_unit, sent.section, sent.title})
        .then(this, [this, sent](const Result<ArticleSaved> &answer) {
            if (answer)
                m_exists = true;
            answered(sent, answer);
            if (!answer)
                return;
            // Creating takes the title alone; the rest follows at once.
            if (hasChanges() && !m_sending) {
                m_pause.stop();
                send();
            }
            Q_EMIT created();
        });
}

void ArticleSaver::sendSave()
{
    SaveArticle command;
    command.id = m_id;
    command.version = m_version;
    command.fields = m_typed;
    command.kind = m_sentKind = std::exchange(m_kind, SaveKind::Automatic);
    m_context.gateway.execute(this, command)
        .then(this, [this, sent = command.fields](const Result<ArticleSaved> &answer) { answered(sent, answer); });
}

void ArticleSaver::answered(const ArticleFields &sent, const Result<ArticleSaved> &answer)
{
    m_sending = false;
    if (!answer) {
        setState(State::Refused);
        if (answer.error().code == u"article.version.stale")
            Q_EMIT conflict(m_sentKind);
        else
            Q_EMIT refused(answer.error());
        finish(tl::unexpected(answer.error()));
        return;
    }
    m_version = answer->version;
    m_revision = answer->revision;
    m_savedAt = answer->savedAt;
    m_base = sent;
    setBase();
    if (!hasChanges()) {
        m_context.drafts.discard(u"article"_s, m_id.toString());
        setState(State::Saved);
        finish({});
        return;
    }
    // Typed while the save was under way: kept on this PC, and sent now if somebody waits for it.
    m_context.drafts.keep(u"article"_s, m_id.toString(), draftFields(m_typed));
    if (!m_waiting.empty()) {
        send();
        return;
    }
    setState(State::Changed);
    if (m_automatic)
        m_pause.start();
}

void ArticleSaver::rebase(const Article &present, const ArticleFields &fields)
{
    m_version = present.version;
    m_revision = present.revision;
    m_base = present.fields;
    m_typed = fields;
    setBase();
    if (hasChanges()) {
        m_context.drafts.keep(u"article"_s, m_id.toString(), draftFields(fields));
        setState(State::Changed);
        return;
    }
    m_context.drafts.discard(u"article"_s, m_id.toString());
    setState(State::Untouched);
}

void ArticleSaver::discard()
{
    m_pause.stop();
    m_typed = m_base;
    m_context.drafts.discard(u"article"_s, m_id.toString());
    setState(State::Untouched);
}

void ArticleSaver::finish(const Result<void> &outcome)
{
    for (const Done &done : std::exchange(m_waiting, {}))
        done(outcome);
}

void ArticleSaver::setState(State state)
{
    if (state == m_state && state != State::Saved)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ArticleSaver::setBase()
{
    m_context.drafts.setBase(u"article"_s, m_id.toString(), m_version, draftFields(m_base));
}

QJsonObject ArticleSaver::draftFields(const ArticleFields &fields) const
{
    QJsonObject all = toJson(fields);
    all[u"unit"] = m_unit;
    return all;
}

} // namespace ana::content
