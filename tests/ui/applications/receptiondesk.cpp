// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/applications/receptiondesk.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QtTest>

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;

/// keyClicks() knows ASCII alone.
void press(const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(QApplication::focusWidget(), &down);
    }
}

} // namespace

ReceptionDesk::ReceptionDesk(ApplicationDistrict &district, const char *user)
    : ReceptionDesk(district, user, district.database().address())
{
}

ReceptionDesk::ReceptionDesk(ApplicationDistrict &district, const char *user, const ServerAddress &address)
    : m_settings(std::make_unique<widgets::Settings>(m_folder.filePath(u"settings.ini"_s)))
{
    SessionLimits limits;
    limits.online = std::chrono::milliseconds(2000);
    m_session = std::make_unique<DatabaseSession>(limits);
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    m_drafts = std::make_unique<DraftJournal>();
    auto opening = m_session->open(address, district.database().credentials(QString::fromLatin1(user)), u"counter"_s);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(opening.isFinished(), patience); }();
    if (!opening.isFinished() || !opening.result())
        qFatal("%s cannot log in", user);
}

ReceptionDesk::~ReceptionDesk()
{
    m_page.reset();
    m_drafts.reset();
    m_gateway.reset();
    m_session.reset();
}

void ReceptionDesk::open(const QString &intake)
{
    m_page = std::make_unique<applications::ReceptionPage>(context(), intake, nullptr);
    m_page->setPrinting([this](const applications::FormRequest &request) { printed.push_back(request); });
    m_page->resize(1150, 640);
    m_page->show();
    m_page->activateWindow();
    [&] { QVERIFY(QTest::qWaitForWindowActive(m_page.get())); }();
    m_page->setFocus();
}

void ReceptionDesk::type(const QString &text)
{
    m_keys += int(text.size());
    press(text);
}

void ReceptionDesk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void ReceptionDesk::scan(const QString &card)
{
    press(card);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

QString ReceptionDesk::focus() const
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

QString ReceptionDesk::text(const char *name) const
{
    if (const auto *label = child<QLabel>(name))
        return label->text();
    const auto *field = child<QLineEdit>(name);
    return field ? field->text() : QString();
}

bool ReceptionDesk::shows(const char *name) const
{
    const auto *widget = child<QWidget>(name);
    return widget && widget->isVisible();
}

QString ReceptionDesk::strip() const
{
    return m_page->findChild<widgets::MessageStrip *>()->text();
}

void ReceptionDesk::findPerson(const QString &words)
{
    type(words);
    key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focus(), u"procedureSearch"_s, patience);
}

void ReceptionDesk::chooseProcedure(const QString &words)
{
    type(words);
    key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focus(), u"papers"_s, patience);
    key(Qt::Key_D, Qt::ControlModifier);
}

} // namespace ana::test
