// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/question.h"

#include <optional>
#include <utility>

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typing.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

std::optional<std::pair<QString, QString>> &preparedAnswer()
{
    static std::optional<std::pair<QString, QString>> prepared;
    return prepared;
}

QString escapeAnswer(const Question &question)
{
    for (const Answer &answer : question.answers) {
        if (answer.kind == Answer::Kind::Escape)
            return answer.id;
    }
    return question.answers.empty() ? QString() : question.answers.back().id;
}

class QuestionBox final : public QDialog
{
public:
    QuestionBox(QWidget *parent, const Question &question, const Answered &answered)
        : QDialog(parent)
        , m_answer(escapeAnswer(question))
        , m_answered(answered)
    {
        setObjectName(question.name);
        setWindowTitle(question.title);
        setAttribute(Qt::WA_DeleteOnClose);
        setMinimumWidth(grid(110));
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(grid(6), grid(6), grid(6), grid(5));
        layout->setSpacing(grid(3));
        addTexts(*layout, question);
        addReason(*layout, question);
        addAnswers(*layout, question);
        connect(
            this, &QDialog::finished, this, [this] { m_answered(m_answer, m_reason ? m_reason->text() : QString()); });
    }

private:
    void addTexts(QVBoxLayout &layout, const Question &question)
    {
        auto *text = new QLabel(question.text, this);
        text->setObjectName(u"questionText"_s);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        setLook(text, Look::Section);
        layout.addWidget(text);
        if (question.detail.isEmpty())
            return;
        auto *detail = new QLabel(question.detail, this);
        detail->setWordWrap(true);
        detail->setTextFormat(Qt::PlainText);
        layout.addWidget(detail);
    }

    void addReason(QVBoxLayout &layout, const Question &question)
    {
        if (question.reasonLabel.isEmpty())
            return;
        auto *label = new QLabel(question.reasonLabel, this);
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(u"questionReason"_s);
        m_reason->setAccessibleName(question.reasonLabel);
        label->setBuddy(m_reason);
        layout.addWidget(label);
        layout.addWidget(m_reason);
    }

    void addAnswers(QVBoxLayout &layout, const Question &question)
    {
        auto *row = new QWidget(this);
        auto *flow = new FlowLayout(row, grid(3));
        for (const Answer &answer : question.answers)
            flow->addWidget(makeButton(answer));
        layout.addSpacing(grid(2));
        layout.addWidget(row);
    }

    QPushButton *makeButton(const Answer &answer)
    {
        auto *button = new QPushButton(answer.text, this);
        button->setObjectName(answer.id);
        button->setAccessibleName(answer.text);
        button->setAutoDefault(answer.kind == Answer::Kind::Default);
        button->setDefault(answer.kind == Answer::Kind::Default);
        setLook(button,
            answer.kind == Answer::Kind::Default           ? Look::Primary
                : answer.kind == Answer::Kind::Destructive ? Look::Danger
                                                           : Look::Quiet);
        if (m_reason && answer.kind != Answer::Kind::Escape) {
            button->setEnabled(false);
            connect(m_reason, &QLineEdit::textChanged, button,
                [button](const QString &text) { button->setEnabled(!text.trimmed().isEmpty()); });
        }
        connect(button, &QPushButton::clicked, this, [this, id = answer.id] {
            commitPending();
            m_answer = id;
            accept();
        });
        return button;
    }

    QString m_answer;
    Answered m_answered;
    QLineEdit *m_reason = nullptr;
};

} // namespace

void ask(QWidget *parent, const Question &question, const Answered &answered)
{
    if (auto prepared = std::exchange(preparedAnswer(), std::nullopt)) {
        QTimer::singleShot(0, parent, [answered, prepared] { answered(prepared->first, prepared->second); });
        return;
    }
    auto *box = new QuestionBox(parent, question, answered);
    box->open();
}

void setNextAnswer(const QString &answerId, const QString &reason)
{
    preparedAnswer() = std::pair(answerId, reason);
}

} // namespace ana::widgets
