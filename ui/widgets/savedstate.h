// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;

namespace ana::widgets {

/// Says at any moment whether what is typed is safe, in words and with an icon.
class SavedState final : public QWidget
{
    Q_OBJECT
public:
    enum class State {
        Untouched, ///< nothing changed; shows nothing
        Changed, ///< typed, kept on this PC by the draft journal
        Saving,
        Saved,
        Kept, ///< in the outbox, will be sent when the line is back
        Refused, ///< the database said no; the strip says why
    };

    explicit SavedState(QWidget *parent = nullptr);

    State state() const { return m_state; }
    QString text() const;
    void showUntouched() { present(State::Untouched); }
    void showChanged() { present(State::Changed); }
    void showSaving() { present(State::Saving); }
    void showSaved(const QDateTime &at);
    void showKept() { present(State::Kept); }
    void showRefused() { present(State::Refused); }

private:
    void present(State state);
    void changeEvent(QEvent *event) override;
    void dress();

    State m_state = State::Untouched;
    QDateTime m_savedAt;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace ana::widgets
