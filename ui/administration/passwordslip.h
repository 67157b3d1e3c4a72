// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/organisation/organisation.h"

namespace ana::administration {

/// Shows a first password the one time it is known: to be read out, copied, or handed over as a printed slip.
class PasswordSlip final : public QDialog
{
    Q_OBJECT
public:
    PasswordSlip(const organisation::InitialPassword &password, const QString &fullName, QWidget *parent);

    void setVisible(bool visible) override;

private:
    void copy();
    QString page() const;

    organisation::InitialPassword m_password;
    QString m_fullName;
};

} // namespace ana::administration
