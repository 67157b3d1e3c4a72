// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QDialog>

#include "models/database/draftjournal.h"

class QListWidget;
class QPushButton;

namespace ana::shell {

/// What was typed and not saved when the program last ended, offered: open, discard or later. Nothing opens by itself.
class DraftOffer final : public QDialog
{
    Q_OBJECT
public:
    using Open = std::function<void(const Draft &draft)>;

    DraftOffer(DraftJournal &journal, const std::vector<Draft> &drafts, const Open &open, QWidget *parent);

    void setVisible(bool visible) override;

private:
    void openCurrent();
    void discardCurrent();
    void takeCurrent();

    DraftJournal &m_journal;
    std::vector<Draft> m_drafts;
    Open m_open;
    QListWidget *m_list;
};

} // namespace ana::shell
