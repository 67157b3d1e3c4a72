// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QAction>

#include "models/database/databasesession.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordlist.h"

namespace ana::administration {

/// A short list read whole: reads again when one of its kinds changes, one read at a time.
template <typename Read> class AdminList : public widgets::RecordList
{
public:
    AdminList(const QString &name, const QString &title, const widgets::DeskContext &context, QWidget *parent)
        : RecordList(name, title, context.settings, parent)
        , m_context(context)
    {
        connect(this, &RecordList::refreshRequested, this, [this] { readAgain(); });
        connect(&m_context.session, &DatabaseSession::opened, this, [this] { readAgain(); });
    }
    QString helpTopic() const override { return QStringLiteral("administration"); }

protected:
    /// On the read thread.
    using Job = std::function<Read(Reader &)>;

    void listenTo(const QStringList &kinds)
    {
        connect(&m_context.session, &DatabaseSession::changed, this, [this, kinds](const Changes &changes) {
            for (const QString &kind : kinds) {
                if (changes.touches(kind)) {
                    readAgain();
                    return;
                }
            }
        });
    }
    void setJob(const Job &job) { m_job = job; }
    virtual void take(const Read &read) = 0;

    void readAgain()
    {
        m_again = m_reading;
        if (m_reading || !m_context.session.isOpen())
            return;
        m_reading = true;
        setLoading(true);
        m_context.session.read(this, m_job).then(this, [this](const Result<Read> &read) {
            m_reading = false;
            setLoading(false);
            if (m_again) {
                readAgain();
            } else if (!read) {
                strip().show(read.error());
            } else {
                take(*read);
            }
        });
    }
    QAction *newAction(const QString &name, const QString &iconName, const QString &text)
    {
        auto *action = new QAction(widgets::icon(iconName), text, this);
        action->setObjectName(name);
        return action;
    }
    /// Enabled while something is selected.
    QAction *openAction(const QString &name, const QString &iconName, const QString &text)
    {
        QAction *action = newAction(name, iconName, text);
        connect(action, &QAction::triggered, this, [this] { Q_EMIT openRequested(selectedIds()); });
        connect(this, &RecordList::selectionChanged, action,
            [action](const QStringList &ids) { action->setEnabled(!ids.isEmpty()); });
        return action;
    }

    widgets::DeskContext m_context;

private:
    Job m_job;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ana::administration
