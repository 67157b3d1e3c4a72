// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

#include "translations/translations.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/recordlist.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"

using namespace ana::widgets;
using namespace Qt::StringLiterals;

namespace {

struct Place {
    QString id;
    QString name;
    friend bool operator==(const Place &, const Place &) = default;
};

class PlaceModel final : public TableModel<Place>
{
public:
    PlaceModel() { setColumns({{u"Mã"_s, 100}, {u"Tên"_s, 200}}); }

private:
    QVariant cell(const Place &place, int column, int role) const override
    {
        if (role == IdRole)
            return place.id;
        if (role != Qt::DisplayRole)
            return {};
        return column == 0 ? place.id : place.name;
    }
};

class PlaceList final : public RecordList
{
public:
    PlaceList(PlaceModel &model, Settings &settings)
        : RecordList(u"placeList"_s, u"Các xã"_s, settings, nullptr)
    {
        setEmptyText(u"table"_s, u"Chưa có xã nào."_s);
        setModel(&model, Narrowing::Here);
    }
};

const std::vector<Place> places {{u"a"_s, u"Xã Băng A Drênh"_s}, {u"b"_s, u"Xã Dray Sáp"_s}, {u"c"_s, u"Xã Ea Bông"_s}};

} // namespace

/// What all lists and forms are made of.
class test_lists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void theModelKeepsItsPromises();
    void anUnchangedRefreshMovesNothing();
    void selectionStaysOverARefresh();
    void enterOpensWhatIsSelected();
    void controlFNarrowsWithoutMarks();
    void anEmptyListSaysSo();
    void f5ReadsAgain();
    void aProblemStandsBesideItsField();
    void theFirstWrongFieldGetsTheFocus();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

void test_lists::initTestCase()
{
    ana::installTranslations();
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply(Scheme::Light, 100);
}

void test_lists::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
}

void test_lists::theModelKeepsItsPromises()
{
    PlaceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(places);
    model.appendRows({{u"d"_s, u"Xã Ea Na"_s}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.rowOf(u"d"_s), 3);
    QCOMPARE(model.rowOf(u"z"_s), -1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void test_lists::anUnchangedRefreshMovesNothing()
{
    PlaceModel model;
    model.setRows(places);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(places);
    QCOMPARE(reset.count(), 0);
}

void test_lists::selectionStaysOverARefresh()
{
    PlaceModel model;
    model.setRows(places);
    PlaceList list(model, *m_settings);
    list.show();
    list.selectId(u"b"_s);
    std::vector<Place> more = places;
    more.insert(more.begin(), {u"0"_s, u"Thị trấn Buôn Trấp"_s});
    model.setRows(more);
    QTRY_COMPARE(list.currentId(), u"b"_s);
    QCOMPARE(list.selectedIds(), QStringList {u"b"_s});
    model.setRows({places[0]}); // gone: still a valid current row, for screen readers
    QTRY_VERIFY(list.table().currentIndex().isValid());
}

void test_lists::enterOpensWhatIsSelected()
{
    PlaceModel model;
    model.setRows(places);
    PlaceList list(model, *m_settings);
    QSignalSpy opened(&list, &RecordList::openRequested);
    list.show();
    list.selectId(u"c"_s);
    QTest::keyClick(&list.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.constFirst().constFirst().toStringList(), QStringList {u"c"_s});
}

void test_lists::controlFNarrowsWithoutMarks()
{
    PlaceModel model;
    model.setRows(places);
    PlaceList list(model, *m_settings);
    list.show();
    QApplication::setActiveWindow(&list);
    list.table().setFocus();
    QTest::keyClick(&list.table(), Qt::Key_F, Qt::ControlModifier);
    auto *words = list.findChild<QLineEdit *>(u"listWords"_s);
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"dray sap"_s);
    QTRY_COMPARE(list.table().model()->rowCount(), 1);
    QCOMPARE(list.table().model()->index(0, 0).data(IdRole).toString(), u"b"_s);
    words->clear();
    QTRY_COMPARE(list.table().model()->rowCount(), 3);
}

void test_lists::anEmptyListSaysSo()
{
    PlaceModel model;
    PlaceList list(model, *m_settings);
    list.show();
    auto *empty = list.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->text(), u"Chưa có xã nào."_s);
    model.setRows(places);
    QTRY_VERIFY(!empty->isVisible());
}

void test_lists::f5ReadsAgain()
{
    PlaceModel model;
    model.setRows(places);
    PlaceList list(model, *m_settings);
    QSignalSpy wanted(&list, &RecordList::refreshRequested);
    list.show();
    QApplication::setActiveWindow(&list);
    list.table().setFocus();
    QTest::keyClick(&list.table(), Qt::Key_F5);
    QTRY_COMPARE(wanted.count(), 1);
}

void test_lists::aProblemStandsBesideItsField()
{
    FormRows rows;
    auto *title = new QLineEdit(&rows);
    rows.addField(u"title"_s, u"Tiêu đề"_s, title, FormRows::Need::Required, u"Ngắn gọn."_s);
    rows.show();
    QCOMPARE(title->accessibleDescription(), u"Ngắn gọn."_s);
    QVERIFY(rows.showProblem(u"title"_s, u"Hãy gõ tiêu đề."_s));
    auto *problem = rows.findChild<QLabel *>(u"titleProblem"_s);
    QVERIFY(problem && problem->isVisible());
    QVERIFY(problem->text().contains(u"Hãy gõ tiêu đề."_s));
    QVERIFY(problem->mapTo(&rows, QPoint()).y() > title->mapTo(&rows, QPoint()).y());
    QVERIFY(rows.hasProblems());
    rows.clearProblem(u"title"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(rows.showWarning(u"title"_s, u"Tiêu đề hơi dài."_s));
    QVERIFY(!rows.hasProblems()); // a warning never blocks
    QVERIFY(!rows.showProblem(u"nothing"_s, u"?"_s));
}

void test_lists::theFirstWrongFieldGetsTheFocus()
{
    FormRows rows;
    QLineEdit *fields[] = {new QLineEdit(&rows), new QLineEdit(&rows), new QLineEdit(&rows)};
    for (int i = 0; i < 3; ++i)
        rows.addField(u"field%1"_s.arg(i), u"Ô %1"_s.arg(i), fields[i]);
    rows.show();
    QApplication::setActiveWindow(&rows);
    rows.showProblem(u"field2"_s, u"Sai."_s);
    rows.showProblem(u"field1"_s, u"Sai."_s);
    QVERIFY(rows.focusFirstProblem());
    QTRY_VERIFY(fields[1]->hasFocus());
    rows.clearProblems();
    QVERIFY(!rows.focusFirstProblem());
}

QTEST_MAIN(test_lists)
#include "test_lists.moc"
