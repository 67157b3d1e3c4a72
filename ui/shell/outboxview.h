// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include "models/database/outbox.h"
#include "ui/widgets/tablemodel.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ana {
class CommandGateway;
}

namespace ana::widgets {
class EmptyState;
class MessageStrip;
class RecordOpener;
} // namespace ana::widgets

namespace ana::shell {

class OutboxModel final : public widgets::TableModel<OutboxEntry>
{
    Q_OBJECT
public:
    enum Column { State, Act, Title, Kept, ColumnCount };
    explicit OutboxModel(QObject *parent);

private:
    QVariant cell(const OutboxEntry &entry, int column, int role) const override;
};

/// The changes kept on this PC: those that wait, and those the server refused, to be opened, sent again or given up.
class OutboxView final : public QDialog
{
    Q_OBJECT
public:
    OutboxView(CommandGateway &gateway, widgets::RecordOpener &opener, QWidget *parent);

Q_SIGNALS:
    /// What was typed goes back into its form, to be put right and sent anew.
    void correctionWanted(const ana::OutboxEntry &entry);

private:
    void refresh();
    void showCurrent();
    const OutboxEntry *current() const;
    void openRecord();
    void correct();
    QWidget *buildButtons();
    void arrangeTable();
    void retry();
    void discard();
    void report(const Result<void> &done);

    CommandGateway &m_gateway;
    widgets::RecordOpener &m_opener;
    OutboxModel *m_model;
    widgets::MessageStrip *m_strip;
    QTableView *m_table;
    widgets::EmptyState *m_empty;
    QLabel *m_reason;
    QPushButton *m_open;
    QPushButton *m_correct;
    QPushButton *m_retry;
    QPushButton *m_discard;
};

} // namespace ana::shell
