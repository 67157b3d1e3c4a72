// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QXmlStreamReader>
#include <QtTest>

#include "models/printing/sheet.h"
#include "translations/translations.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/recordlist.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"

using namespace ana::widgets;
using namespace Qt::StringLiterals;

namespace {

struct Place
{
    QString id;
    QString name;
    friend bool operator==(const Place &, const Place &) = default;
};

class PlaceModel final : public TableModel<Place>
{
public:
    PlaceModel() { setColumns({{u"Mã"_s, 100}, {u"Tên"_s, 200}, {u"Từ ngày"_s, 100}, {u"Dân số"_s, 100}}); }

private:
    QVariant cell(const Place &place, int column, int role) const override
    {
        if (role == IdRole)
            return place.id;
        if (role == SortRole && column == 2)
            return QDate(2026, 3, 5);
        if (role == SortRole && column == 3)
            return 12345;
        if (role != Qt::DisplayRole)
            return {};
        const QString texts[] = {place.id, place.name, u"05/03/2026"_s, u"12.345"_s};
        return texts[column];
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

const std::vector<Place> places{{u"a"_s, u"Xã Băng A Drênh"_s}, {u"b"_s, u"Xã Dray Sáp"_s}, {u"c"_s, u"Xã Ea Bông"_s}};

/// The rows of the only worksheet as a program that knows the format reads them: numbers as they stand in the file.
QList<QStringList> sheetIn(const QString &file)
{
    const auto part = [&file](const QString &name) {
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, file, name});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput();
    };
    QStringList texts;
    QXmlStreamReader shared(part(u"xl/sharedStrings.xml"_s));
    while (!shared.atEnd()) {
        if (shared.readNext() == QXmlStreamReader::StartElement && shared.name() == "t"_L1)
            texts.append(shared.readElementText());
    }
    QList<QStringList> rows;
    QXmlStreamReader sheet(part(u"xl/worksheets/sheet1.xml"_s));
    bool isText = false;
    while (!sheet.atEnd()) {
        if (sheet.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (sheet.name() == "row"_L1)
            rows.append(QStringList());
        else if (sheet.name() == "c"_L1)
            isText = sheet.attributes().value("t"_L1) == "s"_L1;
        else if (sheet.name() == "v"_L1)
            rows.last().append(isText ? texts.value(sheet.readElementText().toInt()) : sheet.readElementText());
    }
    return rows;
}

QStyleOptionButton optionOf(const QPushButton &button)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    option.rect = button.rect();
    option.text = button.text();
    option.state |= QStyle::State_On;
    return option;
}

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
    void printsWhatIsShown();
    void theSpreadsheetHoldsWhatIsShown();
    void columnsAreRemembered();
    void theMenuHoldsWhatTheButtonsDo();
    void toolTipsAreNoRichText();
    void aChosenChipIsNotCut();
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
    QCOMPARE(list.selectedIds(), QStringList{u"b"_s});
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
    QCOMPARE(opened.constFirst().constFirst().toStringList(), QStringList{u"c"_s});
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

void test_lists::printsWhatIsShown()
{
    PlaceModel model;
    std::vector<Place> many;
    for (int i = 0; i < 120; ++i)
        many.push_back({u"x%1"_s.arg(i), u"Xã Dray Sáp, buôn số %1"_s.arg(i)});
    model.setRows(many);
    PlaceList list(model, *m_settings);
    list.show();
    const QString file = m_folder->filePath(u"list.pdf"_s);
    setNextPrintFile(file);
    list.findChild<QPushButton *>(u"printListButton"_s)->click();
    QProcess words;
    words.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    QVERIFY(words.waitForFinished());
    const QStringList pages = QString::fromUtf8(words.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 1);
    QVERIFY(pages.first().contains(u"Các xã"_s));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages.at(i).contains(u"Trang %1/%2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages.at(i)));
        QVERIFY(pages.at(i).contains(u"Tên"_s)); // the heads stand on every page
    }
    for (const Place &place : many)
        QVERIFY2(
            std::any_of(pages.begin(), pages.end(), [&](const QString &page) { return page.contains(place.name); }),
            qPrintable(place.name));
}

void test_lists::theSpreadsheetHoldsWhatIsShown()
{
    PlaceModel model;
    model.setRows({{u"a"_s, u"=1+1"_s}, {u"b"_s, u"Xã Dray Sáp"_s}, {u"c"_s, u"Thác Dray Nur"_s}});
    PlaceList list(model, *m_settings);
    list.show();
    auto *words = list.findChild<QLineEdit *>(u"listWords"_s);
    words->setText(u"dray"_s);
    QTRY_COMPARE(list.table().model()->rowCount(), 2);
    const QString file = m_folder->filePath(u"danh sách.xlsx"_s);
    const auto save = [&] {
        setNextSheetFile(file);
        list.findChild<QPushButton *>(u"saveSheetButton"_s)->click();
        return sheetIn(file);
    };
    QList<QStringList> rows = save();
    QCOMPARE(rows.first(), QStringList{u"Các xã"_s});
    QVERIFY(rows.at(1).first().contains(u"dray"_s)); // what narrows it is said
    QCOMPARE(rows.at(rows.size() - 3), (QStringList{u"Mã"_s, u"Tên"_s, u"Từ ngày"_s, u"Dân số"_s}));
    // Serial day of 05/03/2026, as spreadsheets count; a number is a number.
    QCOMPARE(rows.at(rows.size() - 2), (QStringList{u"b"_s, u"Xã Dray Sáp"_s, u"46086"_s, u"12345"_s}));
    QCOMPARE(rows.last(), (QStringList{u"c"_s, u"Thác Dray Nur"_s, u"46086"_s, u"12345"_s}));
    words->clear();
    QTRY_COMPARE(list.table().model()->rowCount(), 3);
    rows = save();
    QCOMPARE(rows.at(rows.size() - 3).at(1), u"=1+1"_s); // text, never a formula
}

void test_lists::columnsAreRemembered()
{
    PlaceModel model;
    model.setRows(places);
    {
        PlaceList list(model, *m_settings);
        list.show();
        list.table().setColumnWidth(0, 173);
        list.table().horizontalHeader()->moveSection(0, 1);
    }
    PlaceList list(model, *m_settings);
    QCOMPARE(list.table().columnWidth(0), 173);
    QCOMPARE(list.table().horizontalHeader()->visualIndex(0), 1);
    QCOMPARE(list.sheet().columns.front().title, u"Tên"_s); // the sheet has them in this order too
}

void test_lists::theMenuHoldsWhatTheButtonsDo()
{
    PlaceModel model;
    model.setRows(places);
    PlaceList list(model, *m_settings);
    list.show();
    Q_EMIT list.table().customContextMenuRequested(QPoint(5, 5));
    const auto *menu = list.findChild<QMenu *>();
    QVERIFY(menu);
    QStringList offered;
    for (const QAction *action : menu->actions())
        offered.append(action->objectName() + u"Button"_s);
    for (const QPushButton *button : list.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->objectName().endsWith("Button"_L1))
            QVERIFY2(offered.contains(button->objectName()), qPrintable(button->objectName()));
    }
    QCOMPARE(list.table().selectionMode(), QAbstractItemView::ExtendedSelection);
}

void test_lists::toolTipsAreNoRichText()
{
    PlaceModel model;
    model.setRows({{u"a"_s, u"<img src='x'><b>Xã</b>"_s}});
    const QString tip = model.index(0, 1).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains("<b>"_L1) && !tip.contains("<img"_L1), qPrintable(tip));
    QTextDocument shown;
    shown.setHtml(tip);
    QCOMPARE(shown.toPlainText(), u"<img src='x'><b>Xã</b>"_s);
}

void test_lists::aChosenChipIsNotCut()
{
    for (const int scale : {100, 150, 200}) {
        m_theme->apply(Scheme::Light, scale);
        FilterChips chips;
        chips.addChip(u"all"_s, u"Tất cả"_s);
        chips.setCount(u"all"_s, 117);
        chips.show();
        const auto *button = chips.findChild<QPushButton *>(u"all"_s);
        QFont bold = button->font();
        bold.setWeight(QFont::DemiBold);
        const QStyleOptionButton option = optionOf(*button);
        const int room = button->style()->subElementRect(QStyle::SE_PushButtonContents, &option, button).width();
        QVERIFY(room >= QFontMetrics(bold).horizontalAdvance(button->text()));
    }
    m_theme->apply(Scheme::Light, 100);
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
