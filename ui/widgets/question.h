// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace ana::widgets {

/// One way to answer; the text is a verb that names the act ("Xuất bản", never "OK").
struct Answer
{
    QString id;
    QString text;
    enum class Kind { Normal, Default, Destructive, Escape } kind = Kind::Normal;
};

/// A decision put to the person. Boxes are for decisions only; everything else is said in a MessageStrip.
struct Question
{
    QString name; ///< object name of the box: "closeWithChanges"
    QString title;
    QString text;
    QString detail; ///< second paragraph, may be empty
    std::vector<Answer> answers;
    /// Asks for one line of text with this label as well (a reason); the other answers wait until it is not empty.
    QString reasonLabel = {};
};

using Answered = std::function<void(const QString &answerId, const QString &reason)>;

/// Shows the question over \p parent and returns at once; \p answered runs later, with the Escape answer if the box is
/// closed, and not at all if the parent is gone.
void ask(QWidget *parent, const Question &question, const Answered &answered);

/// For tests: the next question is answered at once without a box.
void setNextAnswer(const QString &answerId, const QString &reason = {});

} // namespace ana::widgets
