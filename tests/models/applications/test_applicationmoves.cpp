// SPDX-License-Identifier: GPL-3.0-or-later
// Every state × act × person, against a table written by hand.
#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_district.reset(); }

    void allowsExactlyTheseMoves_data();
    void allowsExactlyTheseMoves();
    void offersWhatItAllows_data();
    void offersWhatItAllows();
    void namesEveryActInTheTable();
    void leadsWhereTheTableSays();

private:
    std::unique_ptr<ApplicationDistrict> m_district;
    QHash<QString, QString> m_applications;
};

namespace {
/// Who may do what, written by hand. What is not named here is refused. In "processing" and the waiting states the
/// officer holds it, in "deciding" and "decided" the leader, in "received" the clerk.
struct Allowed
{
    const char *state;
    const char *act;
    const char *people;
};
constexpr Allowed allowedMoves[] = {
    {"registered", "accept", "clerk"},
    {"registered", "refuse_intake", "clerk"},
    {"registered", "ask_supplement", "clerk"},
    {"registered", "claim", "clerk"},
    {"incomplete", "accept", "clerk"},
    {"incomplete", "ask_withdraw", "clerk officer author"},
    {"incomplete", "stop", "leader"},
    {"incomplete", "claim", "clerk"},
    {"received", "hand_over", "clerk"},
    {"received", "ask_withdraw", "clerk officer author"},
    {"received", "stop", "leader"},
    {"received", "extend", "leader"},
    {"received", "apologise", "clerk officer author leader"},
    {"received", "release", "clerk"},
    {"processing", "hand_over", "officer"},
    {"processing", "send_back", "officer"},
    {"processing", "ask_supplement", "officer"},
    {"processing", "ask_payment", "officer"},
    {"processing", "ask_unit", "officer"},
    {"processing", "ask_withdraw", "clerk officer author"},
    {"processing", "stop", "leader"},
    {"processing", "extend", "leader"},
    {"processing", "apologise", "clerk officer author leader"},
    {"processing", "release", "officer"},
    {"deciding", "send_back", "leader"},
    {"deciding", "decide", "leader"},
    {"deciding", "ask_withdraw", "clerk officer author"},
    {"deciding", "stop", "leader"},
    {"deciding", "extend", "leader"},
    {"deciding", "apologise", "clerk officer author leader"},
    {"deciding", "release", "leader"},
    {"decided", "send_back", "leader"},
    {"decided", "issue", "leader"},
    {"decided", "ask_withdraw", "clerk officer author"},
    {"decided", "stop", "leader"},
    {"decided", "extend", "leader"},
    {"decided", "apologise", "clerk officer author leader"},
    {"decided", "release", "leader"},
    {"supplement", "supplied", "clerk officer author"},
    {"supplement", "ask_withdraw", "clerk officer author"},
    {"supplement", "stop", "leader"},
    {"supplement", "release", "officer"},
    {"payment", "paid", "clerk officer author"},
    {"payment", "ask_withdraw", "clerk officer author"},
    {"payment", "stop", "leader"},
    {"payment", "release", "officer"},
    {"withdrawing", "grant_withdraw", "leader"},
    {"withdrawing", "refuse_withdraw", "leader"},
    {"withdrawing", "release", "officer"},
    {"refused", "reopen", "leader"},
    {"stopped", "reopen", "leader"},
    {"done", "correct", "leader"},
    {"done", "return_result", "clerk"},
    {"done", "claim", "clerk"},
    {"returned", "reopen", "leader"},
    {"part", "answer_unit", "reviewer"},
    {"part", "stop", "leader"},
    {"part", "release", "reviewer"},
};
constexpr const char *states[] = {"registered", "incomplete", "received", "processing", "deciding", "decided",
    "supplement", "payment", "withdrawing", "refused", "stopped", "done", "returned", "part"};
constexpr const char *acts[] = {"accept", "refuse_intake", "ask_supplement", "supplied", "hand_over", "send_back",
    "ask_payment", "paid", "ask_withdraw", "grant_withdraw", "refuse_withdraw", "stop", "ask_unit", "answer_unit",
    "decide", "issue", "correct", "return_result", "reopen", "extend", "apologise", "claim", "release", "assign",
    "attach", "take_fee", "classify", "note"};
constexpr const char *people[]
    = {"admin", "author", "neighbour", "reviewer", "chief", "leader", "clerk", "officer", "auditor"};

/// What can be done in every state where it is not finished, wherever it lies.
QStringList inEveryState(const QString &state, const QString &act)
{
    const bool terminal = state == u"refused" || state == u"stopped" || state == u"returned";
    if (act == u"note")
        return state == u"part" ? QStringList{u"leader"_s, u"neighbour"_s, u"reviewer"_s}
                                : QStringList{u"author"_s, u"clerk"_s, u"leader"_s, u"officer"_s};
    if (terminal)
        return {};
    if (act == u"assign" || act == u"classify")
        return {u"leader"_s};
    if (act == u"attach")
        return state == u"part" ? QStringList{u"neighbour"_s, u"reviewer"_s}
                                : QStringList{u"author"_s, u"clerk"_s, u"officer"_s};
    if (act == u"take_fee")
        return {state == u"part" ? u"neighbour"_s : u"clerk"_s};
    return {};
}

QStringList allowedPeople(const QString &state, const QString &act)
{
    QStringList all = inEveryState(state, act);
    for (const Allowed &move : allowedMoves) {
        if (state == QLatin1StringView(move.state) && act == QLatin1StringView(move.act))
            all = QString::fromLatin1(move.people).split(u' ');
    }
    all.sort();
    return all;
}

void everyState()
{
    QTest::addColumn<QString>("state");
    for (const char *state : states)
        QTest::newRow(state) << QString::fromLatin1(state);
}
} // namespace

void TestApplicationMoves::initTestCase()
{
    m_district = std::make_unique<ApplicationDistrict>();
    ApplicationDistrict &d = *m_district;
    const auto registered = [&] {
        const QString id = newId();
        d.done("clerk", u"application.register"_s, d.intake(id));
        return id;
    };
    const auto after = [&](const QString &id, std::initializer_list<std::pair<const char *, const char *>> moves) {
        for (const auto &[user, act] : moves)
            d.act(user, id, QString::fromLatin1(act));
        return id;
    };
    m_applications[u"registered"_s] = registered();
    m_applications[u"incomplete"_s] = after(registered(), {{"clerk", "ask_supplement"}});
    m_applications[u"refused"_s] = after(registered(), {{"clerk", "refuse_intake"}});
    m_applications[u"received"_s] = d.received();
    m_applications[u"processing"_s] = d.processing();
    m_applications[u"deciding"_s] = d.deciding();
    m_applications[u"decided"_s] = after(d.deciding(), {{"leader", "decide"}});
    m_applications[u"supplement"_s] = after(d.processing(), {{"officer", "ask_supplement"}});
    m_applications[u"payment"_s] = after(d.processing(), {{"officer", "ask_payment"}});
    m_applications[u"withdrawing"_s] = after(d.processing(), {{"clerk", "ask_withdraw"}});
    m_applications[u"stopped"_s] = after(d.received(), {{"leader", "stop"}});
    m_applications[u"done"_s] = after(d.deciding(), {{"leader", "decide"}, {"leader", "issue"}});
    m_applications[u"returned"_s]
        = after(d.deciding(), {{"leader", "decide"}, {"leader", "issue"}, {"clerk", "return_result"}});
    const QString part = d.act("officer", d.processing(), u"ask_unit"_s).value("part"_L1).toString();
    m_applications[u"part"_s] = after(part, {{"reviewer", "claim"}});
}

void TestApplicationMoves::allowsExactlyTheseMoves_data()
{
    everyState();
}

// Whoever may do it does it with a version nobody has, and is told that it is stale; whoever may not, with the right
// one.
void TestApplicationMoves::allowsExactlyTheseMoves()
{
    QFETCH(QString, state);
    const QString id = m_applications.value(state);
    const QString before = m_district->value(u"SELECT version FROM core.application WHERE id = '%1'"_s.arg(id));
    for (const char *act : acts) {
        const QStringList allowed = allowedPeople(state, QString::fromLatin1(act));
        for (const char *person : people) {
            const bool may = allowed.contains(QLatin1StringView(person));
            const QString code = m_district->actRefusal(
                person, id, QString::fromLatin1(act), {{"version"_L1, may ? 999 : before.toInt()}});
            const bool refused
                = code.startsWith(u"application.") || code == u"right.missing" || code == u"record.not_permitted";
            QVERIFY2(may ? code == u"application.version.stale" : refused && code != u"application.version.stale",
                qUtf8Printable(
                    u"%1 in %2 by %3: %4"_s.arg(QLatin1StringView(act), state, QLatin1StringView(person), code)));
        }
    }
    QCOMPARE(m_district->value(u"SELECT version FROM core.application WHERE id = '%1'"_s.arg(id)), before);
}

void TestApplicationMoves::offersWhatItAllows_data()
{
    everyState();
}

void TestApplicationMoves::offersWhatItAllows()
{
    QFETCH(QString, state);
    for (const char *person : {"author", "clerk", "leader", "officer", "auditor"}) {
        if (state == u"part" && QLatin1StringView(person) != "leader"_L1 && QLatin1StringView(person) != "auditor"_L1)
            continue; // of the other commune: they do not see it
        const QJsonArray actions = m_district->open(person, m_applications.value(state)).value("actions"_L1).toArray();
        QCOMPARE(actions.size(), qsizetype(std::size(acts)));
        for (const QJsonValue &value : actions) {
            const QJsonObject action = value.toObject();
            const QString act = action.value("name"_L1).toString().section(u'.', 1);
            QCOMPARE(
                action.value("allowed"_L1).toBool(), allowedPeople(state, act).contains(QLatin1StringView(person)));
            // A greyed one says why.
            QCOMPARE(action.value("reason"_L1).toString().isEmpty(), action.value("allowed"_L1).toBool());
        }
    }
}

void TestApplicationMoves::namesEveryActInTheTable()
{
    QStringList named;
    for (const char *act : acts)
        named += QString::fromLatin1(act);
    named.sort();
    QCOMPARE(
        m_district->value(
            u"SELECT string_agg(DISTINCT act, ',' ORDER BY act) FROM core.application_move WHERE from_state > 0"_s),
        named.join(u','));
}

// The moves of the domain text, each once: from → to, with the form it issues.
void TestApplicationMoves::leadsWhereTheTableSays()
{
    QCOMPARE(
        m_district->value(
            u"SELECT string_agg(from_state || '>' || coalesce(to_state::text, 'former') || coalesce(':' || form, ''), "
            u"' ' ORDER BY from_state, to_state)"
            " FROM (SELECT DISTINCT from_state, to_state, form FROM core.application_move WHERE from_state <> coalesce(to_state, 0)) AS m"_s),
        u"0>1 0>2:01 0>3:03 1>2:01 1>3:03 1>5:02 2>4:06 2>7 2>8:05 3>4 4>5:02 4>6 4>7 4>8:05 4>9 4>10 5>2:01 5>4 5>7 "
        u"5>8:05"
        " 6>4 6>7 6>8:05 7>8:05 7>former 8>4 9>4 9>10:06 10>4"_s);
}

QTEST_GUILESS_MAIN(TestApplicationMoves)
#include "test_applicationmoves.moc"
