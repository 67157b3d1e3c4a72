// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "ui/home/homepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"

namespace ana::test {

using namespace Qt::StringLiterals;

/// A record form with one field: changed as soon as something is typed, and kept in the draft journal at each change.
class NoteForm final : public widgets::Form
{
public:
    NoteForm(DraftJournal &drafts, const QString &id, QWidget *parent)
        : Form(parent)
        , m_drafts(drafts)
        , m_id(id)
        , m_text(new QLineEdit(this))
    {
        m_text->setObjectName(u"note"_s);
        m_text->setAccessibleName(u"Ghi chú"_s);
        (new QVBoxLayout(this))->addWidget(m_text);
        setFocusProxy(m_text);
        connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_drafts.keep(u"note"_s, m_id, {{u"title"_s, text}});
        });
    }
    QString title() const override { return u"Ghi chú "_s + m_id; }
    QString recordId() const override { return m_id; }
    bool hasChanges() const override { return !m_text->text().isEmpty(); }
    void keepAsDraft(const Done &done) override
    {
        ++kept;
        done({});
    }
    void discardChanges() override { m_text->clear(); }
    void restoreDraft(const QJsonObject &fields) override { m_text->setText(fields.value("title"_L1).toString()); }
    QString helpTopic() const override { return u"content.article"_s; }

    static inline int kept = 0;

private:
    DraftJournal &m_drafts;
    QString m_id;
    QLineEdit *m_text;
};

/// Three desks: one for everybody, one with records of NoteForm, one for administrators.
inline std::vector<widgets::Desk> noteDesks(const widgets::DeskContext &context)
{
    const auto note = [context](const QString &id, QWidget *parent) -> QWidget * {
        return new NoteForm(context.drafts, id, parent);
    };
    const auto blank = [](QWidget *parent) -> QWidget * { return new QWidget(parent); };
    return {{u"home"_s, u"Việc hôm nay"_s, u"today"_s, {},
                [context](QWidget *parent) -> QWidget * { return new home::HomePage(context, parent); }},
        {u"content"_s, u"Tin bài"_s, u"article"_s, {u"content.read"_s}, blank,
            {{u"note"_s, u"article"_s, note}, {u"article"_s, u"article"_s, note}},
            {{u"newNote"_s, u"Viết ghi chú mới"_s, u"add"_s, {u"content.write"_s},
                [context] { context.opener.openNew(u"note"_s); }}}},
        {u"people"_s, u"Quản trị"_s, u"administration"_s, {u"people.manage"_s}, blank}};
}

/// The program's objects, as app/desk builds them.
struct Desktop
{
    explicit Desktop(const QString &folder, const shell::Workspace::MakeDesks &makeDesks = &noteDesks)
        : settings(folder + u"/settings.ini"_s)
        , gateway(session)
        , window({session, gateway, drafts, settings, makeDesks, folder})
    {
        window.resize(1366, 768);
        window.show();
    }
    template <typename T> T *child(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }
    void offer(const TestDatabase &database) { window.logInPage().setOffer({database.address(), {}}); }
    /// Types both and presses the button.
    void typeLogIn(const QString &user, const QString &password)
    {
        child<QLineEdit>("user")->setText(user);
        child<QLineEdit>("password")->setText(password);
        QTest::mouseClick(child<QPushButton>("logIn"), Qt::LeftButton);
    }
    QString refusal() { return window.logInPage().findChild<widgets::MessageStrip *>()->text(); }
    bool isInWorkspace() { return window.workspace() && window.currentWidget() == window.workspace(); }
    void logIn(const TestDatabase &database, const QString &user)
    {
        offer(database);
        typeLogIn(user, testPassword);
        QTRY_VERIFY2_WITH_TIMEOUT(isInWorkspace(), qPrintable(refusal()), 20000);
    }

    widgets::Settings settings;
    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    shell::MainWindow window;
};

} // namespace ana::test
