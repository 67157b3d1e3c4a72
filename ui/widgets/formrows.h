// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ana::widgets {

/// One column of labelled fields in reading order: label (with buddy) above, field, help line, problem line.
class FormRows final : public QWidget
{
    Q_OBJECT
public:
    enum class Need { Optional, Required };

    explicit FormRows(QWidget *parent = nullptr);

    void addSection(const QString &title);
    /// \p name is the argument the field stands for ("title"): object name of the field, and how problems find it.
    /// Sets the accessible name from the label and the accessible description from the help line.
    void addField(const QString &name, const QString &label, QWidget *field, Need need = Need::Optional,
        const QString &help = {});
    /// Shows or hides a field with all that belongs to it.
    void setFieldVisible(const QString &name, bool visible);
    /// A widget without label: a hint, a row of buttons.
    void addWidget(QWidget *widget);

    /// Shows what is wrong beside the field, in words. False if there is no such field.
    bool showProblem(const QString &name, const QString &text);
    /// A remark that never blocks saving.
    bool showWarning(const QString &name, const QString &text);
    void clearProblem(const QString &name);
    void clearProblems();
    bool hasProblems() const;
    /// Gives the focus to the first field in reading order that has a problem.
    bool focusFirstProblem();
    QWidget *field(const QString &name) const;

private:
    struct Row
    {
        QString name;
        QWidget *cell; ///< label, field and lines together
        QWidget *field;
        QLabel *problem;
        QLabel *help;
        bool wrong = false;
    };
    Row *find(const QString &name);
    bool showRemark(const QString &name, const QString &text, bool wrong);

    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
};

} // namespace ana::widgets
