// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K over applications and people served, and Việc hôm nay with applications and roles to confirm, in the window.
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/models/applications/applicationdistrict.h"
#include "tests/ui/desktop.h"
#include "translations/translations.h"
#include "ui/applications/people/personservedpage.h"
#include "ui/home/confirmroledialog.h"
#include "ui/shell/recordtabs.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<widgets::Desk> applicationDesks(const widgets::DeskContext &context)
{
    std::vector<widgets::Desk> desks = noteDesks(context);
    const auto blank = [](QWidget *parent) -> QWidget * { return new QWidget(parent); };
    widgets::Desk desk{u"applications"_s, u"Hồ sơ"_s, u"application"_s, {u"application.read"_s}, blank};
    desk.records.push_back({u"application"_s, u"application"_s, [context](const QString &id, QWidget *parent) -> QWidget * {
                                return new NoteForm(context.drafts, id, parent);
                            }});
    desk.records.push_back({u"person_served"_s, u"person"_s, [context](const QString &id, QWidget *parent) -> QWidget * {
                                return new applications::PersonServedPage(context, id, parent);
                            }});
    desks.push_back(desk);
    return desks;
}

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanupTestCase() { m_district.reset(); }

    void findsAnApplicationByItsNumberAndOpensIt();
    void showsNobodyWithoutAPurpose();
    void looksUpForAPurposeAndNotesItTwice();
    void offersNobodyToWhoMayNotLookUp();
    void countsWhatWaitsOnTheDesks();
    void letsALeaderConfirmARole();

private:
    QLineEdit *type(Desktop &desktop, const QString &words);
    QStringList shown(Desktop &desktop);
    int notes(const QString &what)
    {
        return m_district->value(u"SELECT count(*) FROM audit.read_log WHERE what = '%1'"_s.arg(what)).toInt();
    }
    void choose(Desktop &desktop, const QString &beginning);

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<ApplicationDistrict> m_district;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_id;
};

void TestFinding::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
    m_district = std::make_unique<ApplicationDistrict>();
    m_id = m_district->received();
}

QLineEdit *TestFinding::type(Desktop &desktop, const QString &words)
{
    QApplication::setActiveWindow(&desktop.window);
    QTest::keyClick(&desktop.window, Qt::Key_K, Qt::ControlModifier);
    auto *field = desktop.child<QLineEdit>("searchBox");
    [&] { QTRY_VERIFY(field->hasFocus()); }();
    QTest::keyClicks(field, words);
    return field;
}

QStringList TestFinding::shown(Desktop &desktop)
{
    QStringList texts;
    auto *list = desktop.child<QListWidget>("searchResults");
    for (int row = 0; row < list->count(); ++row)
        texts << list->item(row)->text();
    return texts;
}

/// With the arrow keys, as people do.
void TestFinding::choose(Desktop &desktop, const QString &beginning)
{
    auto *list = desktop.child<QListWidget>("searchResults");
    auto *field = desktop.child<QLineEdit>("searchBox");
    for (int presses = 0; presses < 40 && !list->currentItem()->text().startsWith(beginning); ++presses)
        QTest::keyClick(field, Qt::Key_Down);
    [&] { QVERIFY2(list->currentItem()->text().startsWith(beginning), qPrintable(shown(desktop).join(u'|'))); }();
    QTest::keyClick(field, Qt::Key_Return);
}

void TestFinding::findsAnApplicationByItsNumberAndOpensIt()
{
    Desktop desktop(m_folder->path(), &applicationDesks);
    desktop.logIn(m_district->database(), u"clerk"_s);
    QLineEdit *field = type(desktop, u"270301-0001"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(shown(desktop).value(1).startsWith(u"BUONTRAP-270301-0001\nNguyễn Văn Đường"_s),
        qPrintable(shown(desktop).join(u'|')), 10000);
    QCOMPARE(shown(desktop).constFirst(), u"Hồ sơ"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(desktop.window.workspace()->tabs().count(), 2);
    QCOMPARE(dynamic_cast<NoteForm *>(desktop.window.workspace()->tabs().currentWidget())->recordId(), m_id);
}

void TestFinding::showsNobodyWithoutAPurpose()
{
    Desktop desktop(m_folder->path(), &applicationDesks);
    desktop.logIn(m_district->database(), u"clerk"_s);
    const int before = m_district->value(u"SELECT count(*) FROM audit.read_log"_s).toInt();
    type(desktop, u"066090001234"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown(desktop).filter(u"066090001234"_s).size() == 3, 10000);
    // Nothing but the offer to look up: receive, return, request.
    QVERIFY(shown(desktop).filter(u"Đường"_s).isEmpty());
    QVERIFY(shown(desktop).filter(u"066***"_s).isEmpty());
    QCOMPARE(m_district->value(u"SELECT count(*) FROM audit.read_log"_s).toInt(), before);
}

void TestFinding::looksUpForAPurposeAndNotesItTwice()
{
    Desktop desktop(m_folder->path(), &applicationDesks);
    desktop.logIn(m_district->database(), u"officer"_s);
    type(desktop, u"nguyen van duong"_s);
    const auto offered = [&] { return shown(desktop).filter(u"“nguyen van duong”"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(offered().size() == 2, 10000);
    const int searches = notes(u"person_search_processing"_s);
    const int readings = notes(u"person_served_processing"_s);
    choose(desktop, offered().constFirst());
    QTRY_VERIFY2_WITH_TIMEOUT(
        shown(desktop).value(1).contains(u"Nguyễn Văn Đường · 1990 · 066*******34 · 09xx***678 · Buôn Trấp"_s),
        qPrintable(shown(desktop).join(u'|')), 10000);
    QCOMPARE(notes(u"person_search_processing"_s), searches + 1);
    QCOMPARE(notes(u"person_served_processing"_s), readings);
    choose(desktop, u"Nguyễn Văn Đường"_s);
    auto *page = [&]() -> QWidget * { return desktop.window.workspace()->tabs().currentWidget(); }();
    QVERIFY(dynamic_cast<applications::PersonServedPage *>(page));
    QTRY_COMPARE_WITH_TIMEOUT(dynamic_cast<applications::PersonServedPage *>(page)->title(), u"Nguyễn Văn Đường"_s, 10000);
    QCOMPARE(notes(u"person_served_processing"_s), readings + 1);
    QStringList facts;
    for (const QLabel *label : page->findChildren<QLabel *>())
        facts << label->text();
    QVERIFY(facts.contains(u"066090001234"_s) && facts.contains(u"12 Lê Lợi"_s) && facts.contains(u"03/02/1990"_s));
    auto *table = page->findChild<QTableView *>(u"personApplications"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    Q_EMIT table->activated(table->model()->index(0, 0));
    QCOMPARE(dynamic_cast<NoteForm *>(desktop.window.workspace()->tabs().currentWidget())->recordId(), m_id);
}

void TestFinding::offersNobodyToWhoMayNotLookUp()
{
    Desktop desktop(m_folder->path(), &applicationDesks);
    desktop.logIn(m_district->database(), u"auditor"_s);
    type(desktop, u"nguyen van duong"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown(desktop).value(1).startsWith(u"BUONTRAP-270301-0001"_s), 10000);
    QVERIFY(shown(desktop).filter(u"“nguyen van duong”"_s).isEmpty());
}

void TestFinding::countsWhatWaitsOnTheDesks()
{
    Desktop desktop(m_folder->path(), &applicationDesks);
    desktop.logIn(m_district->database(), u"clerk"_s);
    auto *table = desktop.child<QTableView>("todayTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 10000);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"BUONTRAP-270301-0001 · Nguyễn Văn Đường · Đăng ký kết hôn"_s);
    QStringList labels;
    for (const QToolButton *button : desktop.window.workspace()->findChildren<QToolButton *>())
        labels << button->text();
    QVERIFY2(labels.filter(u"Hồ sơ"_s).value(0).contains(u"1"_s), qPrintable(labels.join(u'|')));
    Q_EMIT table->activated(table->model()->index(0, 0));
    QTRY_COMPARE(desktop.window.workspace()->tabs().count(), 2);
}

void TestFinding::letsALeaderConfirmARole()
{
    changeRows(m_district->server(),
        u"UPDATE core.setting SET value = '[\"auditor\"]' WHERE key = 'assignment.confirmed_roles'"_s);
    const QString id = newId();
    m_district->done("admin", u"assignment.grant"_s,
        {{"id"_L1, id}, {"person"_L1, m_district->personId("author")}, {"role"_L1, "auditor"_L1},
            {"unit"_L1, "buontrap"_L1}, {"scope"_L1, "unit"_L1}, {"from"_L1, "2027-03-01"_L1}});
    Desktop desktop(m_folder->path(), &applicationDesks);
    desktop.logIn(m_district->database(), u"leader"_s);
    auto *table = desktop.child<QTableView>("todayTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 10000);
    Q_EMIT table->activated(table->model()->index(0, 0));
    home::ConfirmRoleDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = desktop.window.findChild<home::ConfirmRoleDialog *>()) && dialog->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmRoleDialogAct"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_district->value(u"SELECT needs_confirmation FROM core.assignment WHERE id = '%1'"_s.arg(id)), u"false"_s, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 10000);
}

QTEST_MAIN(TestFinding)
#include "test_finding.moc"
