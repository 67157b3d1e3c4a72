// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QTemporaryDir>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/models/applications/applicationdistrict.h"
#include "ui/applications/reception/receptionpage.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

namespace ana::test {

/// A clerk at a counter, with one reception open, who works by keys alone; each key is counted.
class ReceptionDesk
{
public:
    /// \p address: another way to the same server, such as a bad line.
    explicit ReceptionDesk(ApplicationDistrict &district, const char *user = "clerk");
    ReceptionDesk(ApplicationDistrict &district, const char *user, const ServerAddress &address);
    ~ReceptionDesk();

    /// A reception, new or put by, and waits until its counter is there.
    void open(const QString &intake = {});
    applications::ReceptionPage &page() { return *m_page; }
    DatabaseSession &session() { return *m_session; }
    widgets::DeskContext context() { return {*m_session, *m_gateway, *m_drafts, m_opener, *m_settings}; }

    /// Keys where the focus is.
    void type(const QString &text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    int keys() const { return m_keys; }
    /// Puts the whole text of a scanned card into the field that has the focus, as fast as a scanner, and Enter.
    void scan(const QString &card);
    /// Name of what has the focus.
    QString focus() const;
    /// What a label or field says; by object name.
    QString text(const char *name) const;
    bool shows(const char *name) const;
    QString strip() const;
    template <typename T> T *child(const char *name) const { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    /// From an empty reception to papers that are all given.
    void findPerson(const QString &words);
    void chooseProcedure(const QString &words = QStringLiteral("ket hon"));

    std::vector<applications::FormRequest> printed;
    QStringList opened; ///< "kind:id"

private:
    class Opener final : public widgets::RecordOpener
    {
    public:
        explicit Opener(QStringList &opened)
            : m_opened(opened)
        {
        }
        void openRecord(const QString &kind, const QString &id) override { m_opened += kind + u':' + id; }
        void openNew(const QString &) override { }
        void openDesk(const QString &, const QString &) override { }

    private:
        QStringList &m_opened;
    };

    int m_keys = 0;
    QTemporaryDir m_folder;
    Opener m_opener{opened};
    std::unique_ptr<widgets::Settings> m_settings;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<DraftJournal> m_drafts;
    std::unique_ptr<applications::ReceptionPage> m_page;
};

} // namespace ana::test
