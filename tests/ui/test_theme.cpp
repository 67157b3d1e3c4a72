// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

#include "models/core/resources.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

using namespace ana::widgets;
using namespace Qt::StringLiterals;

class test_theme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPairOfColoursIsReadable();
    void aWidgetKnowsItsScheme();
    void highContrastIsKeptAndOwesSevenToOne();
    void highContrastShowsTheFocusByALine();
    void lettersGrowToTwiceTheirSizeAndNotBeyond();
    void coloursStandInOneFile();
    void everyIconIsOfTheOneSet();
    void anIconFollowsLightAndDark();
};

void test_theme::everyPairOfColoursIsReadable()
{
    QVERIFY(!rolePairs().empty());
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        for (const RolePair &pair : rolePairs()) {
            const double ratio = contrastRatio(color(pair.foreground, scheme), color(pair.background, scheme));
            QVERIFY2(ratio >= owedContrast(pair, scheme),
                qPrintable(u"scheme %1: role %2 on %3 has %4"_s.arg(int(scheme))
                               .arg(int(pair.foreground))
                               .arg(int(pair.background))
                               .arg(ratio)));
        }
    }
}

void test_theme::aWidgetKnowsItsScheme()
{
    Theme theme(*qApp);
    theme.apply(Scheme::Dark, 100);
    QWidget widget;
    widget.show();
    QCOMPARE(color(Role::Text, widget), color(Role::Text, Scheme::Dark));
    theme.apply(Scheme::HighContrast, 100);
    QCOMPARE(color(Role::Text, widget), color(Role::Text, Scheme::HighContrast));
    QVERIFY(isDark(schemeOf(widget.palette())));
    theme.apply(Scheme::Light, 100);
    QCOMPARE(color(Role::Text, widget), color(Role::Text, Scheme::Light));
}

void test_theme::highContrastIsKeptAndOwesSevenToOne()
{
    for (const RolePair &pair : rolePairs())
        QCOMPARE(owedContrast(pair, Scheme::HighContrast), 7.0);
    QTemporaryDir folder;
    for (const Scheme scheme : {Scheme::HighContrast, Scheme::Dark, Scheme::Light}) {
        Settings(folder.filePath(u"settings.ini"_s)).setScheme(scheme);
        QCOMPARE(Settings(folder.filePath(u"settings.ini"_s)).scheme(), scheme);
    }
}

/// Pixels of the outermost \p rim that stand out from what was there before.
static int outlined(const QImage &before, const QImage &after, int rim)
{
    int count = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            const bool atRim = std::min({x, y, after.width() - 1 - x, after.height() - 1 - y}) < rim;
            count += atRim && contrastRatio(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3;
        }
    }
    return count;
}

void test_theme::highContrastShowsTheFocusByALine()
{
    Theme theme(*qApp);
    theme.apply(Scheme::HighContrast, 100);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *plain = new QPushButton(u"Lưu"_s);
    auto *primary = new QPushButton(u"Xuất bản"_s);
    setLook(primary, Look::Primary);
    auto *chip = new QPushButton(u"Bản thảo"_s);
    setLook(chip, Look::Chip);
    auto *box = new QCheckBox(u"Chỉ để trang trí"_s);
    auto *choice = new QComboBox;
    choice->addItem(u"Tin tức"_s);
    for (QWidget *widget : {static_cast<QWidget *>(new QLineEdit), static_cast<QWidget *>(plain),
             static_cast<QWidget *>(primary), static_cast<QWidget *>(chip), static_cast<QWidget *>(box),
             static_cast<QWidget *>(choice), static_cast<QWidget *>(new QTableView)})
        layout->addWidget(widget);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (auto *widget : window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (QWidget *other = window.focusWidget())
            other->clearFocus();
        const QImage before = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        const QImage after = widget->grab().toImage();
        QCOMPARE(after.size(), before.size());
        QVERIFY2(outlined(before, after, 4) > widget->width() + widget->height(), widget->metaObject()->className());
    }
    theme.apply(Scheme::Light, 100);
}

void test_theme::lettersGrowToTwiceTheirSizeAndNotBeyond()
{
    Theme theme(*qApp);
    theme.apply(Scheme::Light, 100);
    const double normal = qApp->font().pointSizeF();
    QCOMPARE(normal, 11.0);
    QPushButton button(u"Lưu"_s);
    const int small = button.sizeHint().height();
    theme.apply(Scheme::Light, 200);
    QCOMPARE(qApp->font().pointSizeF(), 2 * normal);
    QVERIFY(button.sizeHint().height() > small);
    theme.apply(Scheme::Light, 400);
    QCOMPARE(theme.scale(), 200);
    theme.apply(Scheme::Light, 100);
}

void test_theme::coloursStandInOneFile()
{
    static const QRegularExpression literal(
        u"#[0-9a-fA-F]{6}\\b|QColor\\(\\s*(0x|\"|\\d)|Qt::(red|green|blue|yellow|gray|darkGray|black|white)\\b"_s);
    QDirIterator files(
        QStringLiteral(ANA_SOURCE_DIR "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(u"widgets/theme.cpp"_s))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto match = literal.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!match.hasMatch(), qPrintable(file.fileName() + u": "_s + match.captured()));
        ++looked;
    }
    QVERIFY(looked > 20);
}

void test_theme::everyIconIsOfTheOneSet()
{
    QVERIFY(iconNames().size() >= 40);
    for (const QString &name : iconNames()) {
        QVERIFY2(!icon(name).isNull(), qPrintable(name));
        // The style sheet needs files of its own colour; the mark of the program has its own.
        if (name.endsWith(u"-light"_s) || name.endsWith(u"-dark"_s) || name == u"ana-desk"_s)
            continue;
        QFile file(ana::resourcePath(u"icons/"_s + name + u".svg"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("viewBox=\"0 0 24 24\"") && svg.contains("stroke=\"currentColor\"")
                && svg.contains("stroke-width=\"1.75\""),
            qPrintable(name));
    }
    QVERIFY(icon(u"no-such-icon"_s).isNull());
}

void test_theme::anIconFollowsLightAndDark()
{
    Theme theme(*qApp);
    const QIcon one = icon(u"close"_s);
    const auto strongest = [&one] {
        const QImage image = one.pixmap(32, 32).toImage();
        QColor found(Qt::transparent);
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).alpha() > found.alpha())
                    found = image.pixelColor(x, y);
            }
        }
        return found;
    };
    theme.apply(Scheme::Light, 100);
    const int light = strongest().lightness();
    theme.apply(Scheme::Dark, 100);
    QVERIFY(strongest().lightness() > light + 60);
    theme.apply(Scheme::Light, 100);
}

QTEST_MAIN(test_theme)
#include "test_theme.moc"
