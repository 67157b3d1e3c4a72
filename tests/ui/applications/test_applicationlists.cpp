// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the one-stop desk in a real window against a real server.
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include "tests/ui/applications/recorddesk.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/applicationlist.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/messagestrip.h"

using namespace ana;
using namespace ana::applications;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {

QStringList shownIds(const ApplicationListPage &page)
{
    const QAbstractItemModel *model = const_cast<ApplicationListPage &>(page).table().model();
    QStringList ids;
    for (int row = 0; row < model->rowCount(); ++row)
        ids.append(model->index(row, 0).data(widgets::IdRole).toString());
    return ids;
}

} // namespace

class test_applicationlists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        installTranslations();
        m_district = std::make_unique<ApplicationDistrict>();
    }
    void cleanupTestCase() { m_district.reset(); }
    void init() { m_district->setClock(u"2027-03-01 08:%1"_s.arg(m_minute += 2, 2, 10, QChar(u'0'))); }

    void eachListShowsWhatTheDatabaseSays();
    void wordsAndStateNarrowWithoutMarks();
    void aChangeElsewhereComesInAndTheSelectionStays();
    void manyAreHandedOverTogetherAndTakenBack();
    void owesWhatEveryWindowOwes();

private:
    QStringList asked(const char *user, const QString &list)
    {
        QStringList ids;
        Rows rows = m_district->as(user).sql().run(u"SELECT id FROM api.application_page('%1')"_s.arg(list));
        while (rows.next())
            ids.append(rows.uuid("id").toString(QUuid::WithoutBraces));
        return ids;
    }

    std::unique_ptr<ApplicationDistrict> m_district;
    int m_minute = 0;
};

void test_applicationlists::eachListShowsWhatTheDatabaseSays()
{
    m_district->received();
    m_district->processing();
    m_district->deciding();
    RecordDesk officer(*m_district, "officer");
    ApplicationListPage page(officer.context(), nullptr);
    page.show();
    for (const char *list : {"unit", "running", "soon", "late", "waiting", "uncollected", "all", "mine"}) {
        page.applyFilter(QLatin1StringView(list));
        const QStringList expected = asked("officer", QLatin1StringView(list));
        QTRY_COMPARE(shownIds(page), expected);
        QVERIFY(page.strip().isHidden());
    }
    QVERIFY(asked("officer", u"unit"_s).size() >= 2);
}

void test_applicationlists::wordsAndStateNarrowWithoutMarks()
{
    const QString id = newId();
    m_district->done("clerk", u"application.receive"_s, m_district->intake(id, u"Y Thuốt Ênuôl"_s));
    const QString other = m_district->processing();
    RecordDesk clerk(*m_district, "clerk");
    ApplicationListPage page(clerk.context(), nullptr);
    page.show();
    auto *words = page.findChild<QLineEdit *>(u"listWords"_s);
    for (const char *list : {"unit", "all"}) {
        page.applyFilter(QLatin1StringView(list));
        words->setText(u"thuot enuol"_s);
        QTRY_COMPARE(shownIds(page), QStringList(id));
        const QString code = m_district->value(u"SELECT code FROM core.application WHERE id = '%1'"_s.arg(id));
        words->setText(code);
        QTRY_COMPARE(shownIds(page), QStringList(id));
        words->setText(u"khongcoai"_s);
        QTRY_COMPARE(shownIds(page), QStringList());
        words->clear();
        QTRY_VERIFY(shownIds(page).size() > 1);
    }
    auto *state = page.findChild<QComboBox *>(u"applicationState"_s);
    state->setCurrentIndex(state->findData(int(State::Received)));
    Q_EMIT state->activated(state->currentIndex());
    QTRY_VERIFY(shownIds(page).contains(id));
    QVERIFY(!shownIds(page).contains(other));
}

void test_applicationlists::aChangeElsewhereComesInAndTheSelectionStays()
{
    const QString first = m_district->received();
    RecordDesk clerk(*m_district, "clerk");
    ApplicationListPage page(clerk.context(), nullptr);
    page.show();
    page.applyFilter(u"unit"_s);
    QTRY_VERIFY(shownIds(page).contains(first));
    page.selectId(first);
    m_district->setClock(u"2027-03-01 08:%1"_s.arg(++m_minute, 2, 10, QChar(u'0')));
    const QString second = m_district->received();
    QTRY_VERIFY(shownIds(page).contains(second));
    QCOMPARE(page.currentId(), first);
}

void test_applicationlists::manyAreHandedOverTogetherAndTakenBack()
{
    const QStringList ids{m_district->received(), m_district->received()};
    RecordDesk clerk(*m_district, "clerk");
    ApplicationListPage page(clerk.context(), nullptr);
    page.show();
    page.applyFilter(u"mine"_s);
    QTRY_VERIFY(shownIds(page).size() >= 2);
    page.table().setFocus();
    page.table().selectionModel()->clear();
    for (int row = 0; row < page.table().model()->rowCount(); ++row) {
        const QModelIndex index = page.table().model()->index(row, 0);
        if (ids.contains(index.data(widgets::IdRole).toString()))
            page.table().selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QCOMPARE(page.selectedIds().size(), 2);
    page.findChild<QAction *>(u"handOverApplications"_s)->trigger();
    QTRY_VERIFY(page.findChild<QPushButton *>(u"handOverManyAct"_s));
    auto *act = page.findChild<QPushButton *>(u"handOverManyAct"_s);
    QTest::keyClick(act, Qt::Key_Space);
    for (const QString &id : ids)
        QTRY_VERIFY(!asked("clerk", u"mine"_s).contains(id));
    QTRY_VERIFY(!page.strip().isHidden());
    QVERIFY2(page.strip().text().contains(u"2"_s), qPrintable(page.strip().text()));
    for (QPushButton *button : page.strip().findChildren<QPushButton *>()) {
        if (button->isVisible())
            QTest::keyClick(button, Qt::Key_Space);
    }
    for (const QString &id : ids)
        QTRY_VERIFY(asked("clerk", u"mine"_s).contains(id));
}

void test_applicationlists::owesWhatEveryWindowOwes()
{
    m_district->received();
    RecordDesk clerk(*m_district, "clerk");
    ApplicationListPage page(clerk.context(), nullptr);
    page.resize(1150, 700);
    page.show();
    page.applyFilter(u"unit"_s);
    QTRY_VERIFY(!shownIds(page).isEmpty());
    QCOMPARE(unnamedControls(page), QStringList());
    QCOMPARE(cutTexts(page), QStringList());
}

QTEST_MAIN(test_applicationlists)
#include "test_applicationlists.moc"
