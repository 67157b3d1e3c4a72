// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/applications/recorddesk.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "ui/applications/record/actbar.h"
#include "ui/widgets/messagestrip.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;

template <typename Question> bool eventually(Question question)
{
    return QTest::qWaitFor(question, patience);
}

} // namespace

void commit(QWidget *widget, const QString &text)
{
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QApplication::sendEvent(widget, &typed);
}

RecordDesk::RecordDesk(ApplicationDistrict &district, const char *user)
    : m_district(district)
    , m_settings(std::make_unique<widgets::Settings>(m_folder.filePath(u"settings.ini"_s)))
    , m_session(std::make_unique<DatabaseSession>())
    , m_gateway(std::make_unique<CommandGateway>(*m_session))
    , m_drafts(std::make_unique<DraftJournal>())
{
    const QString name = QString::fromLatin1(user);
    auto opened
        = m_session->open(district.database().address(), district.database().credentials(name), u"test "_s + name);
    if (!eventually([&] { return opened.isFinished(); }) || !opened.result())
        qFatal("%s could not log in", user);
}

/// A window that goes while its readings are under way is for its own test: here they come to their end first, and the
/// one that may follow from what they brought.
RecordDesk::~RecordDesk()
{
    if (m_page) {
        m_page->hide();
        QObject::disconnect(m_session.get(), nullptr, m_page.get(), nullptr);
    }
    for (int round = 0; round < 2; ++round) {
        auto last = m_session->read([](Reader &) { return true; });
        eventually([&] { return last.isFinished(); });
        QCoreApplication::processEvents();
    }
    m_page.reset();
}

void RecordDesk::open(const QString &id, Awaited awaited)
{
    m_id = id;
    m_page = std::make_unique<applications::ApplicationPage>(context(), id, nullptr);
    m_page->resize(1366, 768);
    m_page->show();
    m_page->activateWindow();
    const auto *code = m_page->findChild<QLabel *>(u"recordCode"_s);
    eventually([&] { return awaited == Awaited::Record ? !code->text().isEmpty() : !strip().isEmpty(); });
}

QString RecordDesk::text(const char *label) const
{
    return m_page->findChild<QLabel *>(QString::fromLatin1(label))->text();
}

QString RecordDesk::strip() const
{
    const auto *strip = m_page->findChild<widgets::MessageStrip *>();
    return strip->isVisible() ? strip->text() : QString();
}

QString RecordDesk::primary() const
{
    return m_page->findChild<applications::ActBar *>()->primary();
}

bool RecordDesk::offers(const char *act) const
{
    const QString name = QString::fromLatin1(act);
    const auto *button = m_page->findChild<QPushButton *>(name);
    const auto *action = m_page->findChild<QMenu *>(u"actMenu"_s)->findChild<QAction *>(name);
    return (button && button->isVisible() && button->isEnabled()) || (action && action->isEnabled());
}

QString RecordDesk::greyed(const char *act) const
{
    const auto *action = m_page->findChild<QMenu *>(u"actMenu"_s)->findChild<QAction *>(QString::fromLatin1(act));
    return action && !action->isEnabled() ? action->toolTip() : QString();
}

QStringList RecordDesk::greyedTexts() const
{
    QStringList texts;
    for (const QAction *action : m_page->findChild<QMenu *>(u"actMenu"_s)->findChildren<QAction *>()) {
        if (!action->isEnabled() && !action->isSeparator())
            texts += action->toolTip();
    }
    return texts;
}

void RecordDesk::press(const char *name)
{
    if (auto *button = m_page->findChild<QPushButton *>(QString::fromLatin1(name))) {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        return;
    }
    auto *action = m_page->findChild<QMenu *>(u"actMenu"_s)->findChild<QAction *>(QString::fromLatin1(name));
    if (!action)
        qFatal("there is no act %s", name);
    action->trigger();
}

QDialog *RecordDesk::dialog()
{
    QDialog *found = nullptr;
    eventually([&] {
        found = m_page->findChild<QDialog *>(u"actDialog"_s);
        return found && found->isVisible();
    });
    return found;
}

void RecordDesk::type(const char *field, const QString &text)
{
    auto *widget = dialog()->findChild<QWidget *>(QString::fromLatin1(field));
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->selectAll();
    commit(widget, text);
}

void RecordDesk::choose(const char *field, int steps)
{
    auto *box = dialog()->findChild<QComboBox *>(QString::fromLatin1(field));
    box->setFocus();
    for (int i = 0; i < steps; ++i)
        QTest::keyClick(box, Qt::Key_Down);
}

void RecordDesk::choose(const char *field, const QString &data)
{
    auto *box = dialog()->findChild<QComboBox *>(QString::fromLatin1(field));
    choose(field, box->findData(data) - box->currentIndex());
}

void RecordDesk::fillRequired(const applications::Act &act)
{
    using applications::FieldKind;
    for (const applications::ActField &field : act.fields) {
        auto *widget = dialog()->findChild<QWidget *>(QString::fromLatin1(field.argument));
        if (!field.required || !widget->isVisible())
            continue;
        const auto *box = qobject_cast<QComboBox *>(widget);
        const auto *line = qobject_cast<QLineEdit *>(widget);
        if (box && box->currentIndex() < 0)
            choose(field.argument, 1);
        else if (field.kind == FieldKind::Amount)
            type(field.argument, u"20.000"_s);
        else if (field.kind == FieldKind::Number)
            type(field.argument, u"2"_s);
        else if (field.kind == FieldKind::Text || (line && line->text().isEmpty()))
            type(field.argument, u"Theo đề nghị của người dân"_s);
    }
    this->act();
}

void RecordDesk::act()
{
    auto *button = dialog()->findChild<QPushButton *>(u"actDialogAct"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

int RecordDesk::state()
{
    return m_district.value(u"SELECT state FROM core.application WHERE id = '%1'"_s.arg(m_id)).toInt();
}

bool RecordDesk::reaches(int state)
{
    const QString name = m_district.value(u"SELECT name FROM core.application_state WHERE code = %1"_s.arg(state));
    return eventually([&] { return text("recordState") == name && !m_page->findChild<QDialog *>(u"actDialog"_s); });
}

} // namespace ana::test
