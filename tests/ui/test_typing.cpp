// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <QtTest>

#include "ui/widgets/searchfield.h"
#include "ui/widgets/typing.h"

using namespace ana::widgets;
using namespace Qt::StringLiterals;

namespace {

void compose(QWidget &field, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(&field, &event);
}

void commit(QWidget &field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&field, &event);
}

/// What Unikey sends for Telex "tiếng việt": letters, then backspaces and the letters with marks.
void typeLikeUnikey(QWidget &field)
{
    const auto letters = [&field](const QString &text) {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, letter, Qt::NoModifier);
    };
    const auto back = [&field](int times) {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&field, Qt::Key_Backspace);
    };
    letters(u"tie"_s);
    back(1);
    letters(u"êng"_s);
    back(3);
    letters(u"ếng vie"_s);
    back(1);
    letters(u"êt"_s);
    back(2);
    letters(u"ệt"_s);
}

} // namespace

class test_typing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesComposedInput();
    void takesTheBackspaceStyleOfWindowsMethods();
    void undoSurvivesTheBackspaces();
    void commitsTheSyllableWhenTheFocusMoves();
    void commitsTheSyllableBeforeAShortcutActs();
    void commitsTheSyllableBeforeSaving();
    void searchWaitsForTheSyllableAndForAPause();
    void theWheelChangesNoField();

private:
    std::unique_ptr<QWidget> m_window;
    TypingGuard m_guard;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_combo = nullptr;
    QPushButton *m_button = nullptr;
};

void test_typing::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new QLineEdit(m_window.get());
    m_text = new QPlainTextEdit(m_window.get());
    m_search = new SearchField(m_window.get());
    m_combo = new QComboBox(m_window.get());
    m_combo->addItems({u"một"_s, u"hai"_s, u"ba"_s});
    m_button = new QPushButton(u"Lưu"_s, m_window.get());
    for (QWidget *part : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_text),
             static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_combo), static_cast<QWidget *>(m_button)})
        layout->addWidget(part);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_line->setFocus();
    QTRY_VERIFY(m_line->hasFocus());
}

void test_typing::takesComposedInput()
{
    compose(*m_line, u"ti"_s);
    compose(*m_line, u"tiế"_s);
    compose(*m_line, u"tiếng"_s);
    QCOMPARE(m_line->text(), QString());
    commit(*m_line, u"tiếng "_s);
    QCOMPARE(m_line->text(), u"tiếng "_s);
}

void test_typing::takesTheBackspaceStyleOfWindowsMethods()
{
    typeLikeUnikey(*m_line);
    QCOMPARE(m_line->text(), u"tiếng việt"_s);
    m_text->setFocus();
    typeLikeUnikey(*m_text);
    QCOMPARE(m_text->toPlainText(), u"tiếng việt"_s);
    m_search->setFocus();
    typeLikeUnikey(*m_search);
    QCOMPARE(m_search->text(), u"tiếng việt"_s);
}

void test_typing::undoSurvivesTheBackspaces()
{
    typeLikeUnikey(*m_line);
    for (int i = 0; i < 40 && m_line->isUndoAvailable(); ++i)
        m_line->undo();
    QCOMPARE(m_line->text(), QString());
    for (int i = 0; i < 40 && m_line->isRedoAvailable(); ++i)
        m_line->redo();
    QCOMPARE(m_line->text(), u"tiếng việt"_s);
}

void test_typing::commitsTheSyllableWhenTheFocusMoves()
{
    compose(*m_line, u"việt"_s);
    m_button->setFocus();
    QCOMPARE(m_line->text(), u"việt"_s);
}

void test_typing::commitsTheSyllableBeforeAShortcutActs()
{
    QString seen;
    QShortcut save(QKeySequence(Qt::CTRL | Qt::Key_S), m_window.get());
    connect(&save, &QShortcut::activated, this, [&] { seen = m_line->text(); });
    compose(*m_line, u"ảnh"_s);
    QTest::keyClick(m_line, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(seen, u"ảnh"_s);
}

void test_typing::commitsTheSyllableBeforeSaving()
{
    m_text->setFocus();
    compose(*m_text, u"đường"_s);
    commitPending();
    QCOMPARE(m_text->toPlainText(), u"đường"_s);
    commitPending();
    QCOMPARE(m_text->toPlainText(), u"đường"_s);
}

void test_typing::searchWaitsForTheSyllableAndForAPause()
{
    QSignalSpy asked(m_search, &SearchField::searchRequested);
    const auto *pause = m_search->findChild<QTimer *>(u"pause"_s);
    m_search->setFocus();
    QTest::keyClicks(m_search, u"buon "_s);
    QVERIFY(pause->isActive());
    QVERIFY(pause->interval() >= 300);
    compose(*m_search, u"trấ"_s);
    QVERIFY(!pause->isActive()); // however long the syllable stays open, nothing is asked
    compose(*m_search, u"trấp"_s);
    QVERIFY(!pause->isActive());
    commit(*m_search, u"trấp"_s);
    QVERIFY(pause->isActive());
    QCOMPARE(asked.count(), 0);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"buon trấp"_s);
}

void test_typing::theWheelChangesNoField()
{
    const auto wheel = [this] {
        QWheelEvent event(QPointF(5, 5), m_combo->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_combo, &event);
    };
    wheel();
    QCOMPARE(m_combo->currentIndex(), 0);
    m_combo->setFocus();
    QTRY_VERIFY(m_combo->hasFocus());
    wheel();
    QCOMPARE(m_combo->currentIndex(), 0);
}

QTEST_MAIN(test_typing)
#include "test_typing.moc"
