// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

class QListWidget;

namespace ana::widgets {
class SearchField;
}

namespace ana::applications {

/// One line of what fits the words typed.
struct Suggestion
{
    QString id;
    QString title;
    QString detail;
    QString iconName;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// A search field with what fits below it: the arrows choose while the letters go on, Enter takes. Whoever presses
/// Enter before the answer is there gets it when it comes, if there is only one thing to take.
class SuggestField final : public QWidget
{
    Q_OBJECT
public:
    /// \p name is the object name of the field.
    SuggestField(const QString &name, const QString &label, const QString &placeholder, QWidget *parent);

    widgets::SearchField &field() { return *m_field; }
    QString words() const;
    /// What fits \p words; nothing for an answer to words that are no longer there.
    void offer(const QString &words, const std::vector<Suggestion> &suggestions);
    void clear();

Q_SIGNALS:
    void wanted(const QString &words);
    void chosen(const QString &id);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool key(int key);
    void move(int rows);
    void take(int row);
    void fitHeight();

    widgets::SearchField *m_field;
    QListWidget *m_list;
    QString m_answered; ///< the words the list belongs to
    bool m_hasAnswer = false;
    bool m_enterWaits = false;
    bool m_clearing = false;
};

} // namespace ana::applications
