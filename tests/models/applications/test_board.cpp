// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's board: every figure is a plain count by the superuser, and opens exactly the rows it counted.
#include <QTest>

#include <algorithm>

#include "applicationdistrict.h"
#include "models/applications/boardqueries.h"
#include "models/database/reader.h"

using namespace ana;
using namespace ana::test;
using namespace ana::applications;
using namespace Qt::StringLiterals;

namespace {

struct Counted
{
    Figure figure;
    const char *plainly; ///< said anew, of the stored due times and nothing else
};

/// On Thursday 11 March 2027 at 10:00; the second working day after it is Monday.
constexpr Counted counted[] = {
    {Figure::Open, "state IN (1, 2, 4, 5, 6, 7)"},
    {Figure::Late, "state IN (2, 4) AND due_at < '2027-03-11 10:00+07'"},
    {Figure::Today, "state IN (2, 4) AND due_at BETWEEN '2027-03-11 10:00+07' AND '2027-03-11 23:59:59+07'"},
    {Figure::Coming, "state IN (2, 4) AND due_at BETWEEN '2027-03-12 00:00+07' AND '2027-03-15 23:59:59+07'"},
    {Figure::Waiting, "state IN (5, 6)"},
    {Figure::Unclaimed, "state IN (1, 2, 4) AND holder_id IS NULL"},
    {Figure::Stuck, "state IN (1, 2, 4) AND step_due_at < '2027-03-11 10:00+07'"},
    {Figure::Uncollected, "state = 9"},
};

constexpr const char *everybody[]
    = {"admin", "author", "neighbour", "reviewer", "chief", "leader", "clerk", "officer", "auditor"};

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_district.reset(); }

    void hasSomethingToCountInEveryFigure();
    void countsWhatIsThereAndShowsIt_data();
    void countsWhatIsThereAndShowsIt();
    void countsEveryPersonOfAUnit_data();
    void countsEveryPersonOfAUnit();
    void showsNothingOfAnotherCommune_data();
    void showsNothingOfAnotherCommune();
    void pagesWithoutGapOrDouble();
    void sumsTheUnits();
    void refusesAFigureThereIsNone();

private:
    Board board(const char *user)
    {
        Reader reader(m_district->as(user).sql());
        return readBoard(reader);
    }
    QStringList rows(const char *user, const BoardQuestion &question)
    {
        Reader reader(m_district->as(user).sql());
        QStringList ids;
        for (const ApplicationRow &row : readBoardRows(reader, question, {}, applicationsAtMost))
            ids.append(row.id.toString());
        ids.sort();
        return ids;
    }
    QStringList plainly(const QString &condition)
    {
        QStringList ids;
        Rows found = m_district->server().run(u"SELECT id FROM core.application WHERE "_s + condition);
        while (found.next())
            ids.append(found.uuid("id").toString(QUuid::WithoutBraces));
        ids.sort();
        return ids;
    }
    QStringList unitsOf(const char *user)
    {
        return m_district
            ->value(u"SELECT string_agg(DISTINCT h.unit_id, ' ' ORDER BY h.unit_id) FROM core.held_right h"
                    " WHERE h.person_id = '%1' AND h.right_code = 'application.read'"_s.arg(m_district->personId(user)))
            .split(u' ', Qt::SkipEmptyParts);
    }
    void addPeople()
    {
        QTest::addColumn<QString>("user");
        for (const char *user : everybody)
            QTest::newRow(user) << QString::fromLatin1(user);
    }

    std::unique_ptr<ApplicationDistrict> m_district;
};

/// Ten days of work in two communes, one application of every kind on some of them.
void TestBoard::initTestCase()
{
    m_district = std::make_unique<ApplicationDistrict>();
    m_district->processing(); // long late by the eleventh
    m_district->deciding();
    m_district->act("officer", m_district->processing(), u"ask_supplement"_s);
    m_district->act("officer", m_district->processing(), u"ask_payment"_s);
    const QString done = m_district->deciding();
    m_district->act("leader", done, u"decide"_s);
    m_district->act("leader", done, u"issue"_s);
    QJsonObject elsewhere = m_district->intake(newId());
    elsewhere["unit"_L1] = u"eana"_s;
    m_district->done("neighbour", u"application.receive"_s, elsewhere);
    for (const char *day : {"04", "05", "08", "09", "10", "11"}) {
        m_district->setClock(u"2027-03-%1 09:00"_s.arg(QLatin1StringView(day)));
        m_district->processing();
        m_district->act("clerk", m_district->received(), u"hand_over"_s); // nobody claims it
        elsewhere = m_district->intake(newId(), u"Y Nem Êban"_s);
        elsewhere["unit"_L1] = u"eana"_s;
        m_district->done("neighbour", u"application.receive"_s, elsewhere);
    }
    m_district->setClock(u"2027-03-11 10:00"_s);
}

void TestBoard::hasSomethingToCountInEveryFigure()
{
    const BoardUnit all = board("leader").sum();
    for (const Counted &each : counted)
        QVERIFY2(all.figure(each.figure) > 0, qPrintable(figureName(each.figure)));
    QVERIFY(all.figure(Figure::Coming) < all.figure(Figure::Open));
}

void TestBoard::countsWhatIsThereAndShowsIt_data()
{
    addPeople();
}

void TestBoard::countsWhatIsThereAndShowsIt()
{
    QFETCH(QString, user);
    const QByteArray bytes = user.toLatin1();
    const char *person = bytes.constData();
    QStringList units;
    for (const BoardUnit &unit : board(person).units) {
        units.append(unit.id);
        for (const Counted &each : counted) {
            const QString name = unit.id + u' ' + figureName(each.figure);
            const QStringList expected
                = plainly(u"unit_id = '%1' AND %2"_s.arg(unit.id, QLatin1StringView(each.plainly)));
            QVERIFY2(unit.figure(each.figure) == expected.size(), qPrintable(name));
            QVERIFY2(rows(person, {each.figure, unit.id}) == expected, qPrintable(name));
        }
    }
    units.sort();
    QCOMPARE(units, unitsOf(person));
}

void TestBoard::countsEveryPersonOfAUnit_data()
{
    addPeople();
}

void TestBoard::countsEveryPersonOfAUnit()
{
    QFETCH(QString, user);
    const QByteArray bytes = user.toLatin1();
    const char *name = bytes.constData();
    const Board shown = board(name);
    qsizetype held = 0;
    for (const BoardPerson &person : shown.people) {
        const QString whose = u"unit_id = '%1' AND holder_id = '%2' AND "_s.arg(person.unit, person.id.toString());
        const std::pair<Figure, int> figures[]
            = {{Figure::Open, person.open}, {Figure::Late, person.late}, {Figure::Stuck, person.stuck}};
        for (const auto &[figure, number] : figures) {
            const QStringList expected
                = plainly(whose + QLatin1StringView(counted[static_cast<size_t>(figure)].plainly));
            QCOMPARE(number, int(expected.size()));
            QCOMPARE(rows(name, {figure, person.unit, person.id}), expected);
        }
        held += person.open;
    }
    const QString visible = u"'{%1}'"_s.arg(unitsOf(name).join(u','));
    QCOMPARE(held,
        plainly(
            u"holder_id IS NOT NULL AND unit_id = ANY (%1) AND "_s.arg(visible) + QLatin1StringView(counted[0].plainly))
            .size());
}

void TestBoard::showsNothingOfAnotherCommune_data()
{
    addPeople();
}

void TestBoard::showsNothingOfAnotherCommune()
{
    QFETCH(QString, user);
    const QByteArray bytes = user.toLatin1();
    const char *person = bytes.constData();
    const QStringList permitted = unitsOf(person);
    const QString officer = m_district->personId("officer");
    const QString clerk = m_district->personId("neighbour");
    for (const char *unit : {"krongana", "buontrap", "eana"}) {
        if (permitted.contains(QLatin1StringView(unit)))
            continue;
        const Board shown = board(person);
        QVERIFY(std::none_of(shown.units.begin(), shown.units.end(),
            [unit](const BoardUnit &each) { return each.id == QLatin1StringView(unit); }));
        QVERIFY(std::none_of(shown.people.begin(), shown.people.end(),
            [unit](const BoardPerson &each) { return each.unit == QLatin1StringView(unit); }));
        for (const Counted &each : counted) {
            const QString name = figureName(each.figure);
            QCOMPARE(m_district->count(person, u"api.board_rows('%1', '%2')"_s.arg(name, QLatin1StringView(unit))), 0);
            for (const QString &holder : {officer, clerk})
                QCOMPARE(m_district->count(
                             person, u"api.board_rows('%1', '%2', '%3')"_s.arg(name, QLatin1StringView(unit), holder)),
                    0);
        }
    }
    // Asked for all units, only those permitted answer.
    QCOMPARE(rows(person, {Figure::Open}),
        plainly(u"unit_id = ANY ('{%1}') AND "_s.arg(permitted.join(u',')) + QLatin1StringView(counted[0].plainly)));
}

void TestBoard::pagesWithoutGapOrDouble()
{
    Reader reader(m_district->as("leader").sql());
    for (const Counted &each : counted) {
        QStringList ids;
        std::optional<ApplicationPlace> after;
        for (;;) {
            const auto page = readBoardRows(reader, {each.figure}, after, 2);
            for (const ApplicationRow &row : page)
                ids.append(row.id.toString());
            if (page.size() < 2)
                break;
            after = ApplicationPlace{page.back().place, page.back().id};
        }
        ids.sort();
        QCOMPARE(ids, plainly(QLatin1StringView(each.plainly)));
    }
    const auto open = readBoardRows(reader, {Figure::Open});
    QVERIFY(std::is_sorted(open.begin(), open.end(),
        [](const ApplicationRow &one, const ApplicationRow &other) { return one.dueAt < other.dueAt; }));
}

void TestBoard::sumsTheUnits()
{
    const BoardUnit all = board("leader").sum();
    for (const Counted &each : counted)
        QCOMPARE(all.figure(each.figure), int(plainly(QLatin1StringView(each.plainly)).size()));
}

void TestBoard::refusesAFigureThereIsNone()
{
    QCOMPARE(m_district->failure("leader", u"SELECT api.board_rows('everything')"_s), u"application.list.unknown"_s);
    QCOMPARE(m_district->failure("leader", u"SELECT core.board_condition('open')"_s), u"42501"_s);
}

QTEST_GUILESS_MAIN(TestBoard)
#include "test_board.moc"
