// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include "models/applications/reception.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ana::widgets {
class FormRows;
}

namespace ana::applications {

class SuggestField;

/// Which procedure and which of its cases: typed without marks, those received of late first; then the questions on
/// which conditional papers depend.
class ProcedureSection final : public QWidget
{
    Q_OBJECT
public:
    explicit ProcedureSection(QWidget *parent);

    void setProcedures(const std::vector<CounterProcedure> &procedures);
    /// Cases and questions of what was chosen.
    void present(const ReceptionTerms &terms);
    QString code() const { return m_code; }
    QUuid procedureCase() const;
    QJsonObject answers() const;
    QString procedureName() const;
    bool isComplete() const { return !m_code.isEmpty(); }
    QJsonObject toJson() const;
    void fromJson(const QJsonObject &json);
    void clear();
    void begin();
    /// Whether something of it waits for the person: more than one case, or a question.
    bool hasMore() const;
    void beginMore();

Q_SIGNALS:
    void changed();
    void chosen();

private:
    void buildCard();
    void offer(const QString &words);
    void take(const QString &code);
    void showQuestions(const std::vector<ReceptionQuestion> &questions);
    QWidget *questionField(const ReceptionQuestion &question, QWidget *parent);
    void answer(const QString &key, const QVariant &value);
    void showName();

    std::vector<CounterProcedure> m_procedures;
    std::vector<ReceptionQuestion> m_questions;
    QString m_code;
    QString m_typedName; ///< of a kept intake whose procedure is no longer received
    QJsonObject m_answers;
    QUuid m_case;
    SuggestField *m_search;
    QWidget *m_card;
    QLabel *m_name;
    QLabel *m_detail;
    QLabel *m_caseLabel;
    QComboBox *m_cases;
    QLabel *m_when;
    QWidget *m_asked;
    QVBoxLayout *m_askedLines;
    std::vector<QWidget *> m_fields;
};

} // namespace ana::applications
