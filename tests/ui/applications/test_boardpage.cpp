// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's board in a real window against a real server: what a figure says is what stands below it.
#include <QLabel>
#include <QTableView>
#include <QtTest>

#include "models/database/reader.h"
#include "tests/ui/applications/recorddesk.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/board/boardpage.h"
#include "ui/widgets/tablemodel.h"

using namespace ana;
using namespace ana::applications;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {

/// Opens nothing, and knows what it was asked for.
class Heard final : public widgets::RecordOpener
{
public:
    void openRecord(const QString &kind, const QString &id) override { opened.append(kind + u' ' + id); }
    void openNew(const QString &) override { }
    void openDesk(const QString &, const QString &) override { }

    QStringList opened;
};

/// What was asked for so far has come, and what followed from it.
void settle(const widgets::DeskContext &context)
{
    for (int round = 0; round < 3; ++round) {
        const auto last = context.session.read([](Reader &) { return true; });
        QTRY_VERIFY(last.isFinished());
        QCoreApplication::processEvents();
    }
}

} // namespace

class test_boardpage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_district.reset(); }

    void everyFigureShowsAsManyRowsAsItSays();
    void aPersonsFigureShowsWhatLiesThere();
    void enterGoesToTheRowsAndOpensOne();
    void countsAnewWhatChangedElsewhere();
    void owesWhatEveryWindowOwes();

private:
    std::unique_ptr<ApplicationDistrict> m_district;
};

void test_boardpage::initTestCase()
{
    installTranslations();
    m_district = std::make_unique<ApplicationDistrict>();
    m_district->processing();
    m_district->deciding();
    m_district->act("officer", m_district->processing(), u"ask_supplement"_s);
    m_district->setClock(u"2027-03-09 08:00"_s);
    m_district->received();
    m_district->act("clerk", m_district->received(), u"hand_over"_s);
}

void test_boardpage::everyFigureShowsAsManyRowsAsItSays()
{
    RecordDesk leader(*m_district, "leader");
    BoardPage page(leader.context(), nullptr);
    page.show();
    auto *units = page.findChild<QTableView *>(u"boardUnits"_s);
    auto *rows = page.findChild<QTableView *>(u"table"_s);
    QTRY_COMPARE(units->model()->rowCount(), 4); // all together, the district, two communes
    int late = 0;
    for (int row = 0; row < units->model()->rowCount(); ++row) {
        for (int column = 1; column < units->model()->columnCount(); ++column) {
            const QModelIndex cell = units->model()->index(row, column);
            units->setCurrentIndex(cell);
            settle(leader.context());
            QCOMPARE(rows->model()->rowCount(), cell.data().toInt());
            if (cell.data(widgets::ToneRole).isValid())
                ++late;
        }
    }
    QVERIFY(late > 0);
    settle(leader.context());
}

void test_boardpage::aPersonsFigureShowsWhatLiesThere()
{
    RecordDesk leader(*m_district, "leader");
    BoardPage page(leader.context(), nullptr);
    page.show();
    auto *people = page.findChild<QTableView *>(u"boardPeople"_s);
    auto *rows = page.findChild<QTableView *>(u"table"_s);
    QTRY_VERIFY(people->model()->rowCount() >= 3); // officer, leader, clerk
    people->setFocus();
    for (int row = 0; row < people->model()->rowCount(); ++row) {
        for (int column = 1; column <= 3; ++column) {
            people->setCurrentIndex(people->model()->index(row, column));
            settle(leader.context());
            QCOMPARE(rows->model()->rowCount(), people->model()->index(row, column).data().toInt());
        }
    }
    settle(leader.context());
}

void test_boardpage::enterGoesToTheRowsAndOpensOne()
{
    RecordDesk leader(*m_district, "leader");
    Heard heard;
    const widgets::DeskContext given = leader.context();
    BoardPage page({given.session, given.gateway, given.drafts, heard, given.settings}, nullptr);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *units = page.findChild<QTableView *>(u"boardUnits"_s);
    auto *rows = page.findChild<QTableView *>(u"table"_s);
    QTRY_VERIFY(rows->model()->rowCount() > 0); // begins with what is late
    units->setFocus();
    QTest::keyClick(units, Qt::Key_Return);
    QTRY_VERIFY(rows->hasFocus());
    rows->setCurrentIndex(rows->model()->index(0, 0));
    const QString id = rows->currentIndex().data(widgets::IdRole).toString();
    QTest::keyClick(rows, Qt::Key_Return);
    QTRY_COMPARE(heard.opened, QStringList(u"application "_s + id));
    settle(leader.context());
}

void test_boardpage::countsAnewWhatChangedElsewhere()
{
    RecordDesk leader(*m_district, "leader");
    BoardPage page(leader.context(), nullptr);
    page.show();
    auto *units = page.findChild<QTableView *>(u"boardUnits"_s);
    QTRY_COMPARE(units->model()->rowCount(), 4);
    units->setCurrentIndex(units->model()->index(0, 1));
    const int before = units->currentIndex().data().toInt();
    m_district->received();
    QTRY_COMPARE(units->model()->index(0, 1).data().toInt(), before + 1);
    QCOMPARE(units->currentIndex(), units->model()->index(0, 1));
    QTRY_COMPARE(page.findChild<QTableView *>(u"table"_s)->model()->rowCount(), before + 1);
    settle(leader.context());
}

void test_boardpage::owesWhatEveryWindowOwes()
{
    RecordDesk leader(*m_district, "leader");
    BoardPage page(leader.context(), nullptr);
    page.resize(1150, 640);
    page.show();
    QTRY_VERIFY(page.findChild<QTableView *>(u"table"_s)->model()->rowCount() > 0);
    QCOMPARE(unnamedControls(page), QStringList());
    QCOMPARE(cutTexts(page), QStringList());
    settle(leader.context());
}

QTEST_MAIN(test_boardpage)
#include "test_boardpage.moc"
