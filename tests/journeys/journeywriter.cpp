// SPDX-License-Identifier: GPL-3.0-or-later
// A desktop somebody types into until it is killed: journey_writer ADDRESS USER PASSWORD FOLDER. Types a numbered word
// every tenth of a second into the text of a new article and prints each word on a line when it has been typed.
#include <cstdio>

#include <QApplication>
#include <QComboBox>
#include <QTimer>

#include "tests/journeys/journeydesktop.h"
#include "ui/content/editorview.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    prepareJourney();
    QApplication application(argc, argv);
    dressJourney(application);
    const QStringList given = QApplication::arguments();
    const auto address = ServerAddress::fromUri(given.value(1));
    JourneyDesktop desktop(given.value(4));
    if (!address || !desktop.logIn(*address, given.value(2), given.value(3)))
        return 1;
    desktop.window.workspace()->openNew(u"article"_s);
    if (!desktop.form() || !desktop.enterText())
        return 2;
    typeLikeUnikey(desktop.child<QLineEdit>(u"title"_s), u"Mất điện giữa chừng"_s);

    int count = 0;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &application, [&] {
        typeLikeUnikey(desktop.editor(), u"tiếng%1 "_s.arg(++count));
        std::printf("%d\n", count);
        std::fflush(stdout);
    });
    typing.start(100);
    return QApplication::exec();
}
