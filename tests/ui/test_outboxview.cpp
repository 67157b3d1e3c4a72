// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the server refused: seen, opened, put right in their form, or given up with a trace.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "models/database/accountstore.h"
#include "tests/ui/desktop.h"
#include "translations/translations.h"
#include "ui/shell/outboxview.h"
#include "ui/shell/recordtabs.h"
#include "ui/shell/statusbar.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace Qt::StringLiterals;
using test::Desktop;
using test::NoteForm;

class test_outboxview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aRefusedChangeIsNamedInTheStatusLine();
    void correctsARefusedChangeInItsForm();
    void givesAChangeUpWithATrace();
    void whatTheDiskLostCanOnlyBeGivenUp();

private:
    /// A change the server refused in an earlier run.
    void leave(const OutboxEntry &entry);
    static OutboxEntry refused();
    static shell::OutboxView *openView(Desktop &desktop);
    static QPushButton *button(shell::OutboxView &view, const char *name)
    {
        return view.findChild<QPushButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_outboxview::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
    m_database = std::make_unique<test::TestDatabase>();
}

void test_outboxview::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

OutboxEntry test_outboxview::refused()
{
    OutboxEntry entry;
    entry.operation = OperationId::create();
    entry.call = {u"note.save"_s, {{u"id"_s, u"5"_s}, {u"version"_s, 1}, {u"title"_s, u"Lịch tiếp dân"_s}},
        CommandPolicy::Queue, {u"note"_s, u"5"_s}};
    entry.keptAt = QDateTime::currentDateTimeUtc();
    entry.state = EntryState::Held;
    entry.error = {ErrorKind::Invalid, u"article.title.missing"_s, u"title"_s, {}};
    return entry;
}

void test_outboxview::leave(const OutboxEntry &entry)
{
    QString account;
    {
        Desktop desktop(m_folder->path());
        desktop.logIn(*m_database, u"author"_s);
        account = desktop.session.account();
    }
    auto opened = AccountStore::open(m_folder->path(), account);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    auto box = Outbox::open(*opened.result());
    QVERIFY(box);
    QVERIFY((*box)->add(entry));
}

shell::OutboxView *test_outboxview::openView(Desktop &desktop)
{
    [&] { QTRY_COMPARE(desktop.gateway.held().size(), 1u); }();
    Q_EMIT desktop.window.findChild<shell::StatusBar *>()->outboxWanted();
    return desktop.window.findChild<shell::OutboxView *>();
}

void test_outboxview::aRefusedChangeIsNamedInTheStatusLine()
{
    leave(refused());
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    const auto *line = desktop.child<QToolButton>("lineState");
    QTRY_VERIFY2(line->text().contains(u"1"_s), qPrintable(line->text()));
    const auto *view = openView(desktop);
    QVERIFY(view);
    QCOMPARE(
        view->findChild<QTableView *>(u"outboxTable"_s)->model()->index(0, 2).data().toString(), u"Lịch tiếp dân"_s);
    QVERIFY(!view->findChild<QLabel *>(u"outboxReason"_s)->text().isEmpty());
}

void test_outboxview::correctsARefusedChangeInItsForm()
{
    leave(refused());
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    auto *view = openView(desktop);
    QVERIFY(view);
    button(*view, "outboxCorrect")->click();
    shell::RecordTabs &tabs = desktop.window.workspace()->tabs();
    QTRY_VERIFY(dynamic_cast<NoteForm *>(tabs.currentWidget()));
    auto *form = dynamic_cast<NoteForm *>(tabs.currentWidget());
    QCOMPARE(form->recordId(), u"5"_s);
    QCOMPARE(form->findChild<QLineEdit *>()->text(), u"Lịch tiếp dân"_s);
    QVERIFY(form->hasChanges());
    QCOMPARE(desktop.gateway.held().size(), 0u);
    QCOMPARE(desktop.gateway.entries().front().state, EntryState::Discarded); // the trace
    QVERIFY(!desktop.gateway.entries().front().discardReason.isEmpty());
}

void test_outboxview::givesAChangeUpWithATrace()
{
    leave(refused());
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    auto *view = openView(desktop);
    QVERIFY(view);
    widgets::setNextAnswer(u"discard"_s, u"Đã nhập lại bằng tay"_s);
    button(*view, "outboxDiscard")->click();
    QTRY_COMPARE(desktop.gateway.held().size(), 0u);
    QCOMPARE(desktop.gateway.entries().front().discardReason, u"Đã nhập lại bằng tay"_s);
    QTRY_VERIFY(view->findChild<QLabel *>(u"outboxReason"_s)->text().contains(u"Đã nhập lại bằng tay"_s));
    QVERIFY(!button(*view, "outboxRetry")->isEnabled());
}

void test_outboxview::whatTheDiskLostCanOnlyBeGivenUp()
{
    OutboxEntry damage;
    damage.operation = OperationId::create();
    damage.keptAt = QDateTime::currentDateTimeUtc();
    damage.state = EntryState::Held;
    damage.error = {ErrorKind::Internal, u"outbox.entry.damaged"_s, {}, {}};
    leave(damage);
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    auto *view = openView(desktop);
    QVERIFY(view);
    QVERIFY(view->findChild<QLabel *>(u"outboxReason"_s)->text().contains(u"không còn đọc được"_s));
    QVERIFY(!button(*view, "outboxRetry")->isEnabled());
    QVERIFY(!button(*view, "outboxCorrect")->isEnabled());
    QVERIFY(!button(*view, "outboxOpen")->isEnabled());
    QVERIFY(button(*view, "outboxDiscard")->isEnabled());
}

QTEST_MAIN(test_outboxview)
#include "test_outboxview.moc"
