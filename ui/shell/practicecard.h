// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include "models/database/sessioninfo.h"
#include "ui/shell/practiceaccount.h"

class QListWidget;

namespace ana::shell {

/// The people of the sample district on this PC, to be entered with one click.
class PracticeCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PracticeCard(QWidget *parent);

    void present(const std::vector<PracticeAccount> &accounts);
    void setBusy(bool busy);
    /// As wide as the log-in card and no higher than \p height.
    void fit(int width, int height);
    QListWidget &list() { return *m_list; }

Q_SIGNALS:
    void chosen(const ana::Credentials &credentials);

private:
    std::vector<PracticeAccount> m_accounts;
    QListWidget *m_list;
};

} // namespace ana::shell
