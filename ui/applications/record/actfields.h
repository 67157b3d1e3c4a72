// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>

#include <QHash>
#include <QJsonValue>
#include <QObject>

#include "models/applications/workreading.h"
#include "ui/applications/record/acttable.h"
#include "ui/widgets/deskcontext.h"

class QComboBox;

namespace ana::widgets {
class FormRows;
} // namespace ana::widgets

namespace ana::applications {

/// The fields of one act: made from its line of the table, filled with what is likely, checked and read.
class ActFields final : public QObject
{
    Q_OBJECT
public:
    ActFields(const widgets::DeskContext &context, const Act &act, const ApplicationRecord &record,
        widgets::FormRows &rows, QObject *parent);

    /// Shows beside each field what is wrong with it; true when nothing is.
    bool check();
    /// The arguments, without what is empty or hidden.
    QJsonObject said() const;

Q_SIGNALS:
    void shownChanged(); ///< fields came or went

private:
    QWidget *makeField(const ActField &field);
    QWidget *makeText(const ActField &field);
    QWidget *makeLine(const ActField &field);
    QWidget *makeChoice(const ActField &field);
    QWidget *makePapers(const ActField &field);
    QWidget *makeShownFiles(const ActField &field);
    void fillChoice(QComboBox &box, const ActField &field) const;
    QString proposed(const ActField &field) const;
    void followRelation();
    void showConditional();
    bool isShown(const ActField &field) const;
    QString problem(const ActField &field) const;
    QString problemOfLine(const ActField &field, const QString &text) const;
    QString problemOfFiles(const ActField &field) const;
    QJsonValue value(const ActField &field) const;
    QJsonValue valueOfLine(const ActField &field) const;
    QString text(const ActField &field) const;
    QStringList askablePapers() const;
    QStringList givenPapers() const;
    QJsonValue valueOfPapers(const ActField &field, const QStringList &chosen) const;

    widgets::DeskContext m_context;
    const Act &m_act;
    ApplicationRecord m_record;
    widgets::FormRows &m_rows;
    QHash<QString, QWidget *> m_widgets;
};

/// The words of a list an act chooses from: data and text, in their order.
std::vector<std::pair<QVariant, QString>> choicesOf(const QString &list, const ApplicationRecord &record);

} // namespace ana::applications
