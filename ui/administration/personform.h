// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/organisation/organisation.h"
#include "ui/administration/listmodels.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;
class QTextBrowser;
class QVBoxLayout;

namespace ana::widgets {
class FormRows;
class MessageStrip;
class SavedState;
class Timeline;
} // namespace ana::widgets

namespace ana::administration {

/// A person of the register: data, roles, what they may do, where they are logged in, and what was done to the account.
class PersonForm final : public widgets::Form
{
    Q_OBJECT
public:
    /// \p id empty: a new person.
    PersonForm(const widgets::DeskContext &context, const QString &id, QWidget *parent);

    QString title() const override;
    QString recordId() const override;
    bool hasChanges() const override;
    void keepAsDraft(const Done &done) override;
    void discardChanges() override;
    void restoreDraft(const QJsonObject &fields) override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("administration"); }

private:
    struct Choices
    {
        std::vector<organisation::Unit> units;
        std::vector<organisation::Role> roles;
        std::vector<organisation::PersonRow> people;
    };
    struct Opened
    {
        Choices choices;
        std::optional<organisation::Person> person;
    };

    void buildHead();
    QWidget *buildData();
    QWidget *buildRoles();
    QWidget *buildRights();
    QWidget *buildSessions();
    QWidget *buildHistory();
    QPushButton *actButton(
        const QString &name, const QString &iconName, const QString &text, void (PersonForm::*slot)());
    void listen();

    bool isNew() const { return m_person.row.version == 0; }
    static Result<Opened> read(Reader &reader, const PersonId &id, bool isNew);
    void present(const Opened &opened);
    void showHead();
    void showAccount();
    void showHistory();
    void fillFields();
    void edited();
    QJsonObject typed() const;

    void save();
    void saved(const Result<int> &done, bool wasNew);
    void refuse(const Error &error);
    void lock();
    void unlock();
    void askForNewPassword();
    void resetPassword();
    void dismiss();
    void grant();
    void endAssignment();
    void confirmAssignment();
    void endSession();
    /// Tells in the strip that an act was done, and reads again; or why it was refused.
    void finish(const Result<int> &done, const QString &text);

    widgets::DeskContext m_context;
    PersonId m_id;
    organisation::Person m_person;
    Choices m_choices;
    bool m_filling = false;
    bool m_changed = false;
    bool m_saving = false;

    QLabel *m_name;
    QLabel *m_stateIcon;
    QLabel *m_state;
    QPushButton *m_lock = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_password = nullptr;
    QPushButton *m_dismiss = nullptr;
    widgets::MessageStrip *m_strip;
    widgets::SavedState *m_saved;
    QVBoxLayout *m_page = nullptr;
    QTabWidget *m_pages;
    widgets::FormRows *m_rows;
    QLineEdit *m_fullName;
    QLineEdit *m_userName;
    QComboBox *m_unit;
    QPushButton *m_save;
    QLabel *m_account;
    AssignmentModel m_assignments;
    SessionModel m_sessions;
    QTableView *m_assignmentTable = nullptr;
    QTableView *m_sessionTable = nullptr;
    QPushButton *m_endRole = nullptr;
    QPushButton *m_confirmRole = nullptr;
    QPushButton *m_endSession = nullptr;
    QTextBrowser *m_rights = nullptr;
    widgets::Timeline *m_history = nullptr;
};

} // namespace ana::administration
