// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include <QTemporaryDir>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/models/applications/applicationdistrict.h"
#include "ui/applications/record/acttable.h"
#include "ui/applications/record/applicationpage.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

class QDialog;
class QPushButton;

namespace ana::test {

/// Types as an input method does: composed letters.
void commit(QWidget *widget, const QString &text);

/// A person at a desktop of his own, with one application open, moved by keys alone.
class RecordDesk
{
public:
    RecordDesk(ApplicationDistrict &district, const char *user);
    ~RecordDesk();

    enum class Awaited { Record, Refusal };
    /// Opens the application and waits until it is there, or until it is said why not.
    void open(const QString &id, Awaited awaited = Awaited::Record);
    applications::ApplicationPage &page() { return *m_page; }
    widgets::DeskContext context() { return {*m_session, *m_gateway, *m_drafts, m_opener, *m_settings}; }

    /// What a label of the page says: "recordState".
    QString text(const char *label) const;
    QString strip() const;
    /// The accented act; empty if there is none.
    QString primary() const;
    bool offers(const char *act) const;
    /// Why an act is greyed, as the menu says it; empty if it is not there or possible.
    QString greyed(const char *act) const;
    QStringList greyedTexts() const;

    /// Goes to the button and presses it with the space bar; an act of the menu is chosen there.
    void press(const char *button);
    /// The dialog of the act, once it is there.
    QDialog *dialog();
    void type(const char *field, const QString &text);
    /// Goes down \p steps lines in a list to choose from.
    void choose(const char *field, int steps);
    /// The line of a list with this data.
    void choose(const char *field, const QString &data);
    /// Gives each field the act must have something that fits, and presses its button.
    void fillRequired(const applications::Act &act);
    /// Presses the button that names the act.
    void act();
    /// The act without anything to type, and what follows it: waits until the page shows the state.
    bool reaches(int state);
    int state();

private:
    class Opener final : public widgets::RecordOpener
    {
    public:
        void openRecord(const QString &, const QString &) override { }
        void openNew(const QString &) override { }
        void openDesk(const QString &, const QString &) override { }
    };

    ApplicationDistrict &m_district;
    QString m_id;
    QTemporaryDir m_folder;
    Opener m_opener;
    std::unique_ptr<widgets::Settings> m_settings;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<DraftJournal> m_drafts;
    std::unique_ptr<applications::ApplicationPage> m_page;
};

} // namespace ana::test
