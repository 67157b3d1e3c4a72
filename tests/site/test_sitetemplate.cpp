// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/core/resources.h"
#include "models/site/html.h"
#include "models/site/pages.h"
#include "models/site/template.h"

using namespace ana::site;
using namespace Qt::StringLiterals;

class TemplateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsNamesAndEscapesThem()
    {
        const auto page = Template::parse("<p title=\"{{title}}\">{{title}}{{{body}}}</p>", {});
        View view;
        view.set(Field::title, "a<\"&").set(Field::body, "<b>x</b>");
        QCOMPARE(page->render({&view}), QByteArray("<p title=\"a&lt;&quot;&amp;\">a&lt;&quot;&amp;<b>x</b></p>\n"));
    }

    void repeatsAndChooses()
    {
        const auto list
            = Template::parse("{{#items}}\n<li>{{name}}</li>\n{{/items}}\n{{^items}}\n<p>0</p>\n{{/items}}\n", {});
        View one, two, full, none;
        one.set(Field::name, "1");
        two.set(Field::name, "2");
        full.set(Field::items, std::vector<View>{one, two});
        QCOMPARE(list->render({&full}), QByteArray("<li>1</li>\n<li>2</li>\n"));
        QCOMPARE(list->render({&none}), QByteArray("<p>0</p>\n"));
    }

    void looksInTheInnermostViewFirst()
    {
        const auto page = Template::parse("{{#lead}}{{title}} {{unit}}{{/lead}}", {});
        View outer, inner;
        inner.set(Field::title, "trong");
        outer.set(Field::title, "ngoài").set(Field::unit, "xã").set(Field::lead, inner);
        QCOMPARE(page->render({&outer}), QByteArray("trong xã\n"));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("unknown name") << QByteArray("{{nonsense}}");
        QTest::newRow("not closed") << QByteArray("{{#items}}x");
        QTest::newRow("closed twice") << QByteArray("{{/items}}");
        QTest::newRow("half a tag") << QByteArray("{{title");
        QTest::newRow("no such file") << QByteArray("{{>nothing}}");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, source);
        QVERIFY(!Template::parse(source, {}));
    }

    void readsTheShippedTemplates()
    {
        const auto shipped = Templates::read(ana::resourcePath(u"site/templates"_s));
        QVERIFY2(shipped, qPrintable(shipped ? QString() : shipped.error().subject + u' ' + shipped.error().detail));
    }

    void writesLocalTime()
    {
        const qint64 evening = QDateTime::fromString(u"2026-03-04T18:05:09Z"_s, Qt::ISODate).toMSecsSinceEpoch();
        QCOMPARE(dayTimeText(evening), QByteArray("05/03/2026 01:05"));
        QCOMPARE(isoTime(evening), QByteArray("2026-03-05T01:05:09+07:00"));
        QCOMPARE(isoMonth(evening), QByteArray("2026-03"));
    }

    void keepsScriptsClosedInJson()
    {
        QCOMPARE(jsonString("</script>\"\n"), QByteArray("\"\\u003c/script>\\\"\\u000a\""));
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "test_sitetemplate.moc"
