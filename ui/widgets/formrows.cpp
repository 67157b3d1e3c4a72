// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formrows.h"

#include <algorithm>

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/widgets/theme.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

QLabel *lineUnder(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void restyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

FormRows::FormRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid(4));
}

void FormRows::addSection(const QString &title)
{
    auto *label = new QLabel(title, this);
    setLook(label, Look::Section);
    if (m_layout->count() > 0)
        m_layout->addSpacing(grid(2));
    m_layout->addWidget(label);
}

void FormRows::addField(const QString &name, const QString &label, QWidget *field, Need need, const QString &help)
{
    auto *cell = new QWidget(this);
    auto *head = new QLabel(need == Need::Required ? tr("%1 *").arg(label) : label, cell);
    head->setTextFormat(Qt::PlainText);
    head->setBuddy(field);
    field->setObjectName(name);
    field->setAccessibleName(need == Need::Required ? tr("%1, required").arg(label) : label);
    field->setAccessibleDescription(help);
    QLabel *helpLine = lineUnder(cell);
    helpLine->setText(help);
    helpLine->setVisible(!help.isEmpty());
    setLook(helpLine, Look::Muted);
    QLabel *problem = lineUnder(cell);
    problem->setObjectName(name + u"Problem"_s);
    problem->hide();

    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(1));
    for (QWidget *part :
        {static_cast<QWidget *>(head), field, static_cast<QWidget *>(helpLine), static_cast<QWidget *>(problem)})
        lines->addWidget(part);
    m_layout->addWidget(cell);
    m_rows.push_back({name, cell, field, problem, helpLine});
}

void FormRows::setFieldVisible(const QString &name, bool visible)
{
    if (Row *row = find(name))
        row->cell->setVisible(visible);
}

void FormRows::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

bool FormRows::showProblem(const QString &name, const QString &text)
{
    return showRemark(name, text, true);
}

bool FormRows::showWarning(const QString &name, const QString &text)
{
    return showRemark(name, text, false);
}

bool FormRows::showRemark(const QString &name, const QString &text, bool wrong)
{
    Row *row = find(name);
    if (!row)
        return false;
    row->wrong = wrong;
    row->problem->setText(text);
    row->problem->setProperty("remark", wrong ? u"wrong"_s : u"warning"_s);
    row->problem->setVisible(!text.isEmpty());
    row->field->setProperty("wrong", wrong);
    // A screen reader says the problem when the field is entered; the help line comes back when it is solved.
    row->field->setAccessibleDescription(text.isEmpty() ? row->help->text() : text);
    restyle(row->problem);
    restyle(row->field);
    return true;
}

void FormRows::clearProblem(const QString &name)
{
    showRemark(name, QString(), false);
}

void FormRows::clearProblems()
{
    for (const Row &row : m_rows) {
        if (!row.problem->isHidden())
            clearProblem(row.name);
    }
}

bool FormRows::hasProblems() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.wrong; });
}

bool FormRows::focusFirstProblem()
{
    for (const Row &row : m_rows) {
        if (row.wrong) {
            row.field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

QWidget *FormRows::field(const QString &name) const
{
    for (const Row &row : m_rows) {
        if (row.name == name)
            return row.field;
    }
    return nullptr;
}

FormRows::Row *FormRows::find(const QString &name)
{
    for (Row &row : m_rows) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

} // namespace ana::widgets
